/** The edges of a source: no dash before it, no time behind it, names and lists of names whole. */
import { TIME_WORDS } from "../en/attributions.ts";
import type { Narration } from "./narration.ts";
import { withoutTime } from "./source-phrase.ts";
import type { TokenRange } from "./token-range.ts";

/** `range` with its edges put right; nothing when only punctuation is in it. */
export function repairSource(n: Narration, range: TokenRange): TokenRange[] {
  const { lower } = n.text.tokens;
  let { first } = range;
  while (first < range.end && /^[–—,;:-]$/u.test(lower[first]!)) first++;
  if (first === range.first) first = wholeList(n, wholeName(n, first));
  const end = withoutTime(n.text, first, nameEnd(n, range.end));
  return first < end ? [{ first, end }] : [];
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
