/** Questions about the nouns around a place: whether a verb there has a subject, and where a noun phrase begins. */
import { DURATIONS } from "../en/figures.ts";
import { tagAt, wordAt } from "./clause-scan.ts";
import type { ClauseScan } from "./clause-scan.ts";

/** Whether a word stands before `place`, quotation marks aside. */
export function anyBefore(scan: ClauseScan, place: number): boolean {
  let at = place - 1;
  while (at >= 0 && tagAt(scan, at) === "PUNCT") at--;
  return at >= 0;
}

/** The first place from `place` that is neither an adverb nor a quotation mark. */
export function skipAdverbs(scan: ClauseScan, place: number): number {
  let at = place;
  while (
    at < scan.list.length &&
    (tagAt(scan, at) === "ADV" || /^["“”‘’']$/u.test(wordAt(scan, at)))
  )
    at++;
  return at;
}

/** Whether the clause has a noun before `place`; looks at most 60 words back. */
export function hasSubject(scan: ClauseScan, from: number, place: number, owner: number): boolean {
  for (let at = place - 1; at >= from && at > place - 60; at--)
    if (scan.owner[at] === owner && isNominal(tagAt(scan, at))) return true;
  return false;
}

/** Whether a noun that no preposition governs stands between two places; looks at most 60 words back. */
export function subjectBetween(scan: ClauseScan, from: number, place: number): boolean {
  let inPhrase = false;
  for (let at = Math.max(from + 1, place - 60); at < place; at++) {
    const tag = tagAt(scan, at);
    // What a preposition governs is no subject: ", on Saturday resigned".
    if (tag === "ADP") inPhrase = true;
    else if (isNominal(tag)) {
      if (!inPhrase) return true;
    } else if (tag !== "ADJ") inPhrase = false;
  }
  return false;
}

/** Whether a subject pronoun stands right before `place`, adverbs aside. */
export function pronounBefore(scan: ClauseScan, place: number): boolean {
  let at = place - 1;
  while (at >= 0 && tagAt(scan, at) === "ADV") at--;
  return (
    at >= 0 && tagAt(scan, at) === "PRON" && /^(?:i|we|you|they|he|she|it)$/u.test(wordAt(scan, at))
  );
}

/** Where the noun phrase begins that ends before `place`. */
export function phraseStart(scan: ClauseScan, place: number): number {
  let at = place;
  while (
    at > 0 &&
    (tagAt(scan, at - 1) === "ADV" || tagAt(scan, at - 1) === "PART") &&
    at > place - 3
  )
    at--;
  let phrase = at;
  while (phrase > 0 && phrase > place - 10) {
    const tag = tagAt(scan, phrase - 1);
    if (tag === "PRON" && phrase === at) return phrase - 1;
    if (!(isNominal(tag) || tag === "ADJ" || tag === "PART")) break;
    if (tag === "PRON") break;
    phrase--;
    if (tag === "DET") break;
  }
  return phrase;
}

/** Where "a day", "just hours" begins that stands before "after", "before" or "since"; `place` when nothing does. */
export function spanOfTime(scan: ClauseScan, place: number): number {
  if (!DURATIONS.has(wordAt(scan, place - 1))) {
    return tagAt(scan, place - 1) === "ADV" &&
      /^(?:shortly|soon|just|immediately|right)$/u.test(wordAt(scan, place - 1))
      ? place - 1
      : place;
  }
  let at = place - 1;
  while (
    at > 0 &&
    at > place - 6 &&
    (/^(?:NUM|DET|ADV)$/u.test(tagAt(scan, at - 1)) ||
      /^(?:more|than|in|over|about)$/u.test(wordAt(scan, at - 1)))
  )
    at--;
  return at;
}

/** Whether a tag is that of a noun or stands for one. */
export const isNominal = (tag: string): boolean =>
  tag === "NOUN" || tag === "PROPN" || tag === "PRON" || tag === "NUM" || tag === "DET";
