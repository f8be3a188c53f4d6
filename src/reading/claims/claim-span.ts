/** The words that a claim is shown by: where they begin and end, with quotation marks in pairs or left outside. */
import type { Clause } from "../clauses/clause.ts";
import { trimSpan, type Span } from "../../model/index.ts";
import type { SentenceContext } from "./claim-context.ts";

/**
 * The words of a claim: its tokens from first to last, without the joining word and marks at its ends. `tail` is the last token of
 * a frame behind it that belongs to it, -1 for none.
 */
export function spanOfClaim(context: SentenceContext, clause: Clause, tail: number): Span {
  const { look } = context;
  const { tokens, text } = look.text;
  const list = clause.tokens;
  let from = 0;
  let to = list.length - 1;
  const opens = (token: number): boolean =>
    /^[,;:.)\]…–—-]$/u.test(tokens.lower[token]!) ||
    tokens.tag[token] === "CCONJ" ||
    (clause.kind === "infinitive" && tokens.lower[token] === "to") ||
    (tokens.lower[token] === "that" && clause.kind !== "relative" && look.contentOf[token]! >= 0);
  if (clause.marker >= 0 && (clause.kind === "adverbial" || clause.kind === "content"))
    from = Math.min(to, list.indexOf(clause.marker) + 1);
  while (from < to && opens(list[from]!)) from++;
  // ", saying [that …]": the cue's own content is another claim.
  const passes = (token: number): boolean =>
    look.cueOf[token]! >= 0 && tokens.lower[token]!.endsWith("ing");
  while (
    to > from &&
    (/^[,;:.([…–—“‘„«-]$/u.test(tokens.lower[list[to]!]!) ||
      tokens.tag[list[to]!] === "CCONJ" ||
      // "after the news broke that [he would resign]"
      (tokens.lower[list[to]!] === "that" && tokens.tag[list[to]!] === "SCONJ") ||
      /^(?:just|even|especially|particularly|such|including)$/u.test(tokens.lower[list[to]!]!) ||
      (to > from + 1 &&
        tokens.lower[list[to]!] === "particular" &&
        tokens.lower[list[to]! - 1] === "in") ||
      passes(list[to]!))
  )
    to -= tokens.lower[list[to]!] === "particular" ? 2 : 1;
  let first = list[from]!;
  if (clause.kind === "relative") first = phraseBefore(context, first);
  const last = Math.max(list[to]!, tail);
  const [begin, close] = balanced(context, first, last);
  return trimSpan(text, { start: tokens.start[begin]!, end: tokens.end[close]! });
}

/** Where the noun phrase begins that a relative clause is about; at most eight tokens back. */
function phraseBefore(context: SentenceContext, marker: number): number {
  const { tokens } = context.look.text;
  let first = marker;
  if (first - 1 >= context.sentence.firstToken && tokens.lower[first - 1] === ",") first--;
  const floor = Math.max(context.sentence.firstToken, marker - 8);
  let start = first;
  while (
    start > floor &&
    (/^(?:NOUN|PROPN|ADJ|NUM|PART)$/u.test(tokens.tag[start - 1]!) ||
      // "high-ranking", "el-Tolan": a hyphen within a word.
      (tokens.lower[start - 1] === "-" && tokens.end[start - 1] === tokens.start[start])) &&
    tokens.lower[start - 1] !== "to"
  )
    start--;
  if (start === first) return marker;
  // "the soldiers from Ostrau, who": people are meant, not the place.
  const place = context.look.mentionOf[first - 1]!;
  if (
    tokens.lower[marker] === "who" &&
    place >= 0 &&
    context.look.mentions[place]!.type === "place" &&
    tokens.tag[start - 1] === "ADP"
  ) {
    let noun = start - 1;
    while (noun > floor && !/^(?:NOUN|PROPN)$/u.test(tokens.tag[noun]!)) noun--;
    while (noun > floor && /^(?:NOUN|PROPN|ADJ)$/u.test(tokens.tag[noun - 1]!)) noun--;
    if (/^(?:NOUN|PROPN|ADJ)$/u.test(tokens.tag[noun]!)) start = noun;
  }
  if (start > floor && tokens.tag[start - 1] === "DET") start--;
  return start;
}

/** Each quotation mark that opens, with those that close it. A straight mark opens and closes. */
const CLOSERS: Readonly<Record<string, string>> = {
  "“": '”“"',
  "„": '“”"',
  "«": "»",
  "‘": "’'",
  '"': '"”',
  "'": "'’",
};

const QUOTES: ReadonlySet<string> = new Set("\"“”„«»‘’'");

/**
 * The tokens `[first, last]` with quotation marks that have their fellow: a mark at the ends whose fellow stands outside is left
 * off, so is a pair around the whole, and a quotation that begins inside goes on to its end when the sentence holds it.
 */
function balanced(
  { look, sentence }: SentenceContext,
  first: number,
  last: number,
): [number, number] {
  const { tokens } = look.text;
  const { text, tag } = tokens;
  const fellow = new Map<number, number>();
  const open: number[] = [];
  for (let token = first; token <= last; token++) {
    const mark = text[token]!;
    if (mark.length > 1 || !QUOTES.has(mark)) continue;
    const top = open.at(-1);
    // An apostrophe: "the guards’ pay".
    if (tag[token] === "PART") continue;
    if (top !== undefined && CLOSERS[text[top]!]!.includes(mark)) {
      fellow.set(top, token);
      fellow.set(token, top);
      open.pop();
    } else if (CLOSERS[mark] !== undefined) open.push(token);
  }
  let from = first;
  let to = last;
  const lone = (token: number): boolean =>
    QUOTES.has(text[token]!) && tag[token] !== "PART" && !fellow.has(token);
  for (;;) {
    if (from >= to) return [from, to];
    if (lone(from) || /^[,;:]$/u.test(text[from]!)) from++;
    else if (lone(to) || /^[.,;:]$/u.test(text[to]!)) to--;
    else if (fellow.get(from) === to && to - from > 1) {
      from++;
      to--;
    } else break;
  }
  const inside = open.find((token) => token > from && token < to && text[token] !== "'");
  if (inside === undefined) return [from, to];
  for (let token = to + 1; token < sentence.endToken; token++)
    if (CLOSERS[text[inside]!]!.includes(text[token]!)) return [from, token];
  return [from, to];
}
