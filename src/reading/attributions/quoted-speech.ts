/** Who speaks each quotation: the reporting clause before, behind or inside it, or the quotation before it. */
import { REQUEST_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from "../en/attributions.ts";
import { coverOfRanges, type Draft } from "./draft.ts";
import type { BlockTokens, Narration, QuotedTokens } from "./narration.ts";
import { phraseAfter, subjectOf } from "./phrases.ts";
import type { TokenRange } from "./token-range.ts";

/** Attributions of the quotations that stand as speech, and the reporting clauses that they used up. */
export interface QuotedSpeech {
  readonly drafts: readonly Draft[];
  /** For each token whether a cue at it already has its content. */
  readonly used: Uint8Array;
}

interface Reporting {
  readonly source: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  readonly verb: number;
}

/** Finds the reporting clause of every quotation that stands as speech. Linear: looks no farther than the clauses beside it. */
export function findQuotedSpeech(n: Narration): QuotedSpeech {
  const used = new Uint8Array(n.text.tokens.count);
  const drafts: Draft[] = [];
  const { lower } = n.text.tokens;
  const byBlock = new Map<number, QuotedTokens[]>();
  for (const one of n.quotations) {
    // A quotation inside speech set off by dashes is part of that speech.
    if (one.kind !== "speech" || n.quotations[n.quotationOf[one.first]!] !== one) continue;
    const list = byBlock.get(one.block);
    if (list) list.push(one);
    else byBlock.set(one.block, [one]);
  }
  /** The last quotation's attribution, while nothing but its reporting clause came after it. */
  let open: Draft | null = null;
  let previousEnd = -1;
  n.blocks.forEach((block, index) => {
    const speech = (byBlock.get(block.block) ?? []).toSorted((a, b) => a.first - b.first);
    if (!speech.some((one) => one.continues)) open = null;
    speech.forEach((quotation, place) => {
      const range = { first: quotation.first, end: quotation.endToken };
      const limit = speech[place + 1]?.first ?? block.end;
      const floor = place > 0 ? speech[place - 1]!.endToken : block.first;
      const before =
        quotation.first === block.first
          ? fromBlockBefore(n, n.blocks[index - 1])
          : reportingBefore(n, quotation, floor, used);
      const after = reportingAfter(n, quotation, limit);
      // "X said: "A", he added" is rare; a colon or cue right before the quotation wins over what follows it.
      const chosen = before && (lower[quotation.first - 1] === ":" || !after) ? before : after;
      if (chosen) {
        used.fill(1, chosen.verb, chosen.verb + 1);
        const draft: Draft = {
          source: chosen.source,
          cue: chosen.cue,
          content: [range],
          direct: true,
          rule: chosen === after ? "attribution/quote-said" : "attribution/said-quote",
          score: chosen.source.length > 0 ? 0.95 : 0.85,
        };
        drafts.push(draft);
        open = draft;
        previousEnd = Math.max(
          quotation.endToken,
          coverOfRanges([...draft.cue, ...draft.source])!.end,
        );
      } else if (
        open &&
        (quotation.continues || sentencesBetween(n, previousEnd, quotation.first) <= 1)
      ) {
        open.content = [...open.content, range];
        previousEnd = quotation.endToken;
      } else {
        drafts.push({
          source: [],
          cue: [],
          content: [range],
          direct: true,
          rule: "attribution/quote-alone",
          score: 0.4,
        });
        open = null;
      }
    });
    if (speech.length === 0) open = null;
  });
  return { drafts, used };
}

function isReportingVerb(n: Narration, t: number): boolean {
  const { lemma, tag, lower } = n.text.tokens;
  if (tag[t] !== "VERB" && !(lower[t] === "said" || lower[t] === "says")) return false;
  return (
    SPEECH_VERBS.has(lemma[t]!) || THOUGHT_VERBS.has(lemma[t]!) || REQUEST_VERBS.has(lemma[t]!)
  );
}

function cueRange(n: Narration, verbFirst: number, verb: number): TokenRange {
  const { lower } = n.text.tokens;
  return { first: verbFirst, end: lower[verb + 1] === "out" ? verb + 2 : verb + 1 };
}

/** The last sentence of the block before, when it ends in a colon. */
function fromBlockBefore(n: Narration, block: BlockTokens | undefined): Reporting | null {
  if (!block || n.text.tokens.lower[block.end - 1] !== ":") return null;
  return introduction(n, block.starts.at(-1)!, block.end - 1);
}

/** A reporting clause right before the quotation, in the same sentence: "X said:", "X told reporters," "X said". */
function reportingBefore(
  n: Narration,
  quotation: QuotedTokens,
  floor: number,
  used: Uint8Array,
): Reporting | null {
  const { lower } = n.text.tokens;
  let end = quotation.first;
  const mark = lower[end - 1];
  if (mark === ":" || mark === "," || mark === "-" || mark === "–" || mark === "that") end--;
  else if (mark === "." || mark === "?" || mark === "!") return null;
  const first = sentenceStart(n, end, floor);
  const found = introduction(n, first, end, mark !== ":");
  return found && used[found.verb] === 0 ? found : null;
}

/** Where the sentence of the token before `end` begins, not before `floor`. */
function sentenceStart(n: Narration, end: number, floor: number): number {
  const { lower } = n.text.tokens;
  let at = end;
  while (at > floor && at > end - 80) {
    const word = lower[at - 1]!;
    if ((word === "." || word === "?" || word === "!") && at < end) break;
    if (n.quotationOf[at - 1]! >= 0 && n.quotations[n.quotationOf[at - 1]!]!.kind === "speech")
      break;
    at--;
  }
  return at;
}

/** The reporting verb that introduces what follows token `end`. `near` asks that nothing but whom and where stand between. */
function introduction(n: Narration, first: number, end: number, near = false): Reporting | null {
  const { tag, lower } = n.text.tokens;
  let main = -1;
  for (let t = end - 1; t >= first; t--) {
    if (near && t < end - 10) return null;
    if (!isReportingVerb(n, t)) {
      if (tag[t] === "VERB") main = t;
      continue;
    }
    const subject = subjectOf(n, t, first);
    if (subject === "stopped") return null;
    if (subject) return { source: [subject], cue: [cueRange(n, subject.verbFirst, t)], verb: t };
    if (lower[t]!.endsWith("ing") && t > first && lower[t - 1] === ",") {
      return { source: firstSubject(n, first, t), cue: [cueRange(n, t, t)], verb: t };
    }
    const inverted = phraseAfter(n, t + 1, end);
    if (inverted?.end === end) {
      return { source: [inverted], cue: [cueRange(n, t, t)], verb: t };
    }
    if (lower[t - 1] === "and" || tag[t - 1] === "ADV") {
      // "X came, saw that they were ready and said:": the subject of the sentence, not of what X saw.
      const source = firstSubject(n, first, t);
      if (source.length > 0) return { source, cue: [cueRange(n, t, t)], verb: t };
    }
  }
  if (near || main < 0) return null;
  for (let t = first; t < end; t++) {
    if (tag[t] !== "VERB") continue;
    const subject = subjectOf(n, t, first);
    if (subject && subject !== "stopped") {
      return { source: [subject], cue: [{ first: subject.verbFirst, end: t + 1 }], verb: t };
    }
  }
  return null;
}

/** The subject of the first verb of a sentence: it also owns a participle at its end ("X left, saying …"). */
export function firstSubject(n: Narration, first: number, end: number): readonly TokenRange[] {
  const { tag } = n.text.tokens;
  for (let t = first; t < end; t++) {
    if (tag[t] !== "VERB" && tag[t] !== "AUX") continue;
    const subject = subjectOf(n, t, first);
    if (subject === "stopped") continue;
    return subject ? [{ first: subject.first, end: subject.end }] : [];
  }
  return [];
}

/** A reporting clause right behind the quotation: ", X said", "said X", "– emphasized". */
function reportingAfter(n: Narration, quotation: QuotedTokens, limit: number): Reporting | null {
  const { lower, text, tag } = n.text.tokens;
  let at = quotation.endToken;
  if (at >= limit) return null;
  const dash = quotation.mark === "–";
  let last = quotation.endToken - 1;
  while (last > quotation.first && /^["”’»“']+$/u.test(text[last]!)) last--;
  const ended = lower[last] === "." || lower[last] === "...";
  while (at < limit && /^[,–—-]$/u.test(lower[at]!)) at++;
  const bridged = at > quotation.endToken || dash;
  if (ended && !bridged && !/^\p{Ll}/u.test(text[at] ?? "")) return null;
  let clauseEnd = at;
  while (clauseEnd < limit && !/^[.;:?!]$/u.test(lower[clauseEnd]!) && clauseEnd < at + 60)
    clauseEnd++;
  if (isReportingVerb(n, at) || (tag[at] === "ADV" && isReportingVerb(n, at + 1))) {
    const verb = isReportingVerb(n, at) ? at : at + 1;
    const source = phraseAfter(n, verb + 1, clauseEnd);
    return { source: source ? [source] : [], cue: [cueRange(n, at, verb)], verb };
  }
  for (let t = at + 1; t < clauseEnd; t++) {
    if (!isReportingVerb(n, t)) {
      if (tag[t] === "VERB" && lower[t - 1] !== "who" && !inRelative(n, at, t)) break;
      continue;
    }
    const subject = subjectOf(n, t, at);
    if (subject === "stopped" || !subject || subject.first > at + 3) break;
    // "Really?" The mayor said that …: a new sentence with content of its own.
    if (
      !bridged &&
      /^\p{Lu}/u.test(text[at]!) &&
      lower[t + 1] === "that" &&
      !quotationComma(n, last)
    )
      return null;
    return { source: [subject], cue: [cueRange(n, subject.verbFirst, t)], verb: t };
  }
  if (lower[at] === "according" && lower[at + 1] === "to") {
    const source = phraseAfter(n, at + 2, clauseEnd);
    if (source) return { source: [source], cue: [{ first: at, end: at + 2 }], verb: at };
  }
  return null;
}

function quotationComma(n: Narration, last: number): boolean {
  return n.text.tokens.lower[last] === ",";
}

function inRelative(n: Narration, from: number, to: number): boolean {
  const { lower } = n.text.tokens;
  for (let t = to - 1; t > from; t--) if (lower[t] === "who" || lower[t] === "which") return true;
  return false;
}

/** How many sentences begin between two tokens, counted by their end marks. */
function sentencesBetween(n: Narration, from: number, to: number): number {
  const { lower } = n.text.tokens;
  let count = 0;
  for (let t = from; t < to && count < 3; t++) {
    if (lower[t] === "." || lower[t] === "?" || lower[t] === "!") count++;
  }
  return count;
}
