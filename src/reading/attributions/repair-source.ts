/** The edges of a source: no dash before it, no time behind it, names and lists of names whole. */
import { TIME_WORDS } from "../en/attributions.ts";
import type { Narration } from "./narration.ts";
import { withoutTime } from "./source-phrase.ts";
import type { TokenRange } from "./token-range.ts";

/** `range` with its edges put right; nothing when no word in it can stand for anybody. */
export function repairSource(n: Narration, range: TokenRange): TokenRange[] {
  const { lower } = n.text.tokens;
  let first = behindLabel(n, behindDateline(n, range.first, range.end), range.end);
  while (first < range.end && /^[–—,;:-]$/u.test(lower[first]!)) first++;
  if (first === range.first) first = wholeList(n, wholeName(n, first));
  const named = nameEnd(n, range.end);
  const end = Math.min(named, behindDay(n, first, withoutTime(n.text, first, timeEnd(n, named))));
  const until = onlyPronoun(n, first, beforeAs(n, first, end));
  const dateline = until - first > 1 && DASH.test(n.text.tokens.text[until - 1]!);
  return !dateline && mayStandForSomebody(n, first, until) ? [{ first, end: until }] : [];
}

/** What is made by somebody and shows something by itself. */
const MADE_THINGS =
  /^(?:photo|photograph|picture|image|video|clip|footage|film|recording|document|email|map|data|record|report|survey|poll|study|statement|letter|list|figure|chart|file)s?$/u;

/** "Photographs taken by |NAME| show": it is the photographs that show something, and NAME made them. */
export function wholeThing(n: Narration, source: readonly TokenRange[]): readonly TokenRange[] {
  const { lower, tag } = n.text.tokens;
  const [only] = source;
  if (source.length !== 1 || !only || lower[only.first - 1] !== "by") return source;
  let thing = only.first - 2;
  if (tag[thing] !== "VERB" || !/(?:ed|en|ot|ade)$/u.test(lower[thing]!)) return source;
  thing--;
  if (!MADE_THINGS.test(lower[thing] ?? "")) return source;
  const sentence = n.text.sentences[n.sentenceOf[thing]!]!;
  let first = thing;
  while (first > sentence.firstToken && /^(?:DET|ADJ|NOUN|NUM)$/u.test(tag[first - 1]!)) first--;
  return [{ first, end: only.end }];
}

const CAPITALS = /^\p{Lu}[\p{Lu}'’.-]+$/u;
const DASH = /^(?:[–—-]|--)$/u;
/** No place and agency before a dash are longer. */
const LONGEST_DATELINE = 12;

/** Where text that begins at `first` begins without the place and agency that open a report: "HOLM, Norland (AB) — |Officials". */
export function behindDateline(n: Narration, first: number, end: number): number {
  const { text, tag, start, end: ends } = n.text.tokens;
  if (n.text.sentences[n.sentenceOf[first]!]!.firstToken !== first) return first;
  let sure = false;
  for (let t = first; t + 1 < end && t < first + LONGEST_DATELINE; t++) {
    // The dash of "(R-Holm)" has no space before it.
    if (t > first && DASH.test(text[t]!) && start[t]! > ends[t - 1]!) return sure ? t + 1 : first;
    if (CAPITALS.test(text[t]!) || text[t] === "(") sure = true;
    else if (tag[t] !== "PROPN" && tag[t] !== "NUM" && tag[t] !== "PUNCT") return first;
  }
  return first;
}

/** Behind the label of a picture or section: "Reunited: |Anna Keller", "Image caption |Doctors". */
function behindLabel(n: Narration, first: number, end: number): number {
  const { lower } = n.text.tokens;
  let at = first;
  for (let t = first; t + 1 < end && t < first + 8; t++) {
    if (lower[t] === ":" || (lower[t] === "caption" && lower[t - 1] === "image")) at = t + 1;
  }
  return at;
}

/** Where a time that follows a source ends: with it the place before it goes, too ("a spokesman in Marrow |on May 3"). */
function timeEnd(n: Narration, end: number): number {
  const { lower, tag, count } = n.text.tokens;
  if (lower[end] !== "on" || !TIME_WORDS.has(lower[end + 1] ?? "")) return end;
  let at = end + 2;
  while (at < count && tag[at] === "NUM") at++;
  return at;
}

/** "A spokesman| today", "Anna Keller| Thursday": the day is when it was said. Not the last word of a name: "the Sunday", "Marrow Today". */
function behindDay(n: Narration, first: number, end: number): number {
  const { lower, text, tag } = n.text.tokens;
  const last = end - 1;
  if (last <= first || !TIME_WORDS.has(lower[last]!)) return end;
  if (/^(?:ADP|DET|ADJ|NUM)$/u.test(tag[last - 1]!) || lower[last - 1] === "'s") return end;
  return /day$/u.test(lower[last]!) && (lower[last] !== "today" || text[last] === "today")
    ? last
    : end;
}

/** "The agency |as saying": not the speaker, but what he is quoted as. */
function beforeAs(n: Narration, first: number, end: number): number {
  const { lower } = n.text.tokens;
  for (let t = first + 1; t + 1 < end; t++) {
    if (lower[t] === "as" && /^(?:saying|telling|having)$/u.test(lower[t + 1]!)) return t;
  }
  return end;
}

/** "According to him |these waves": a pronoun has no noun behind it. */
function onlyPronoun(n: Narration, first: number, end: number): number {
  const { lower, tag } = n.text.tokens;
  const next = first + 1;
  if (next >= end || !/^(?:he|she|they|him|them|it|i|we)$/u.test(lower[first]!)) return end;
  return /^(?:NOUN|PROPN|DET|ADJ|NUM)$/u.test(tag[next]!) && !/^(?:all|both)$/u.test(lower[next]!)
    ? next
    : end;
}

/** Whether a noun, a name or a word that stands for one is among the tokens: not "14", not "fatal". */
function mayStandForSomebody(n: Narration, first: number, end: number): boolean {
  const { tag, lower } = n.text.tokens;
  for (let t = first; t < end; t++) {
    if (/^(?:NOUN|PROPN|PRON|X|DET|VERB)$/u.test(tag[t]!)) return true;
    if (
      /^(?:some|many|others|most|few|several|all|one|those|both|more|critics|who|which)$/u.test(
        lower[t]!,
      )
    )
      return true;
  }
  return false;
}

/** A source that begins inside a hyphenated name begins where the phrase with that name does: "the channel AB|-Star". */
function wholeName(n: Narration, first: number): number {
  const { lower, start, end, tag } = n.text.tokens;
  let at = first;
  while (
    at > 1 &&
    lower[at - 1] === "-" &&
    end[at - 2] === start[at - 1] &&
    end[at - 1] === start[at]
  )
    at -= 2;
  if (at === first) return first;
  while (at > 0 && at > first - 8 && /^(?:NOUN|PROPN|ADJ|DET)$/u.test(tag[at - 1]!)) at--;
  return at;
}

/** A source that ends inside a name ends behind it: "the portal Marrow |Today". Days and months have capitals of their own. */
function nameEnd(n: Narration, end: number): number {
  const { text, lower, tag, count } = n.text.tokens;
  let at = end;
  while (
    at < count &&
    at < end + 3 &&
    tag[at - 1] === "PROPN" &&
    (tag[at] === "PROPN" || tag[at] === "NOUN") &&
    /^\p{Lu}/u.test(text[at]!) &&
    !isDayOrMonth(lower[at]!)
  )
    at++;
  return at;
}

function isDayOrMonth(word: string): boolean {
  return (
    TIME_WORDS.has(word) &&
    !/^(?:today|week|month|year|day|hour|night|morning|evening)$/u.test(word)
  );
}

/** The last of several names that open a sentence takes in those before it: "Arland, Borland, |Corland". */
function wholeList(n: Narration, first: number): number {
  const { lower, tag } = n.text.tokens;
  if (tag[first] !== "PROPN") return first;
  let at = first;
  let names = 1;
  let and = false;
  for (;;) {
    const mark = lower[at - 1];
    if (mark !== "," && mark !== "and") break;
    let before = at - 1;
    while (before > 0 && tag[before - 1] === "PROPN" && before > at - 6) before--;
    if (before === at - 1) break;
    and ||= mark === "and";
    names++;
    at = before;
  }
  if (names < (and ? 2 : 3)) return first;
  // Only at the head of a sentence is nothing else before the first name.
  return opensSentence(n, at) ? at : first;
}

function opensSentence(n: Narration, token: number): boolean {
  return token === 0 || /^[.?!]$/u.test(n.text.tokens.lower[token - 1]!);
}
