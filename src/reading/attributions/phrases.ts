/** Noun phrases around a cue, by part-of-speech tags: who speaks, with appositions and what stands between subject and verb. */
import { CUE_ADVERBS, CUE_STOPPERS, TIME_WORDS } from "../en/attributions.ts";
import type { Narration } from "./narration.ts";
import type { TokenRange } from "./token-range.ts";

const NOMINAL = new Set(["DET", "ADJ", "NOUN", "PROPN", "NUM", "SYM"]);
const POSSESSIVE = new Set(["his", "her", "their", "its", "our", "my", "your"]);
const SUBJECT_PRONOUNS = new Set(
  "he she they it i we you who some many others several those both most which one another this these".split(
    " ",
  ),
);
/** No noun phrase or apposition of a speaker is longer than this; a bound on the work, too. */
const LONGEST = 40;

function isHead(n: Narration, t: number): boolean {
  const tag = n.text.tokens.tag[t];
  return tag === "NOUN" || tag === "PROPN" || tag === "NUM";
}

/** Where the noun phrase that ends before `end` begins, not before `floor`; equal to `end` when none ends there. */
export function phraseStart(n: Narration, end: number, floor: number): number {
  const { tag, lower } = n.text.tokens;
  const least = Math.max(floor, end - LONGEST);
  if (end <= least) return end;
  const last = lower[end - 1]!;
  if (tag[end - 1] === "PRON" || SUBJECT_PRONOUNS.has(last)) {
    if (!SUBJECT_PRONOUNS.has(last)) return end;
    return end - 1;
  }
  let at = end;
  let closing = 0;
  while (at > least) {
    const t = at - 1;
    const word = lower[t]!;
    if (word === ")") closing++;
    else if (word === "(") {
      if (closing === 0) break;
      closing--;
    } else if (closing > 0) {
      // Whatever stands in brackets belongs to the phrase.
    } else if (NOMINAL.has(tag[t]!) || word === "'s" || word === "'" || POSSESSIVE.has(word)) {
      if (tag[t] === "DET" && (word === "that" || word === "no")) break;
    } else if (tag[t] === "ADP" || word === "and" || word === "or" || word === "&") {
      if (at === end || t === least) break;
      if (!NOMINAL.has(tag[t - 1]!) && lower[t - 1] !== ")" && !POSSESSIVE.has(lower[at]!)) break;
      if (word === "as" || word === "because" || word === "since" || word === "if") break;
    } else if (word === "-" || word === "/" || word === "." || word === "of") {
      if (word === "." && lower[t - 1] === undefined) break;
    } else if (n.quotationOf[t]! >= 0 && n.quotations[n.quotationOf[t]!]!.kind !== "speech") {
      // A title or nickname in quotation marks.
    } else break;
    at--;
  }
  while (at < end && !startsPhrase(n, at)) at++;
  if (at < end && tag[at] === "ADP") at = behindAdjunct(n, at, end);
  for (let t = at; t < end; t++) if (isHead(n, t) || tag[t] === "ADJ") return at;
  return end;
}

function startsPhrase(n: Narration, t: number): boolean {
  const { tag, lower } = n.text.tokens;
  return (
    NOMINAL.has(tag[t]!) ||
    tag[t] === "ADP" ||
    POSSESSIVE.has(lower[t]!) ||
    n.quotationOf[t]! >= 0 ||
    lower[t] === "("
  );
}

/** Behind the words of time or place that open a sentence without a comma: "On Thursday officials". */
function behindAdjunct(n: Narration, from: number, end: number): number {
  const { tag, lower } = n.text.tokens;
  let behindTime = -1;
  for (let t = from; t < end; t++) {
    if (TIME_WORDS.has(lower[t]!)) {
      behindTime = t + 1;
      while (behindTime < end && tag[behindTime] === "NUM") behindTime++;
    }
  }
  if (behindTime > 0) return behindTime;
  let t = from + 1;
  while (t < end && (tag[t] === "PROPN" || tag[t] === "NUM")) t++;
  return t > from + 1 ? t : end;
}

/** The subject of the verb at `cue`, with the auxiliaries and adverbs between them. */
export interface Subject extends TokenRange {
  /** First token of the verb group: "has also" in "has also said". */
  readonly verbFirst: number;
}

/**
 * The subject of the verb at token `cue`: the noun phrase to its left, over an apposition or a relative clause set off by commas.
 * "stopped" when the verb group denies or only intends the saying; null when nothing that could speak stands there.
 */
export function subjectOf(n: Narration, cue: number, floor: number): Subject | "stopped" | null {
  const { tag, lower } = n.text.tokens;
  let at = cue;
  while (at > floor) {
    const word = lower[at - 1]!;
    if (CUE_STOPPERS.has(word)) return "stopped";
    if (CUE_ADVERBS.has(word) || tag[at - 1] === "ADV" || tag[at - 1] === "AUX") at--;
    else break;
  }
  const verbFirst = at;
  if (at > floor && lower[at - 1] === ",") {
    const least = Math.max(floor, at - LONGEST);
    for (let comma = at - 2; comma > least; comma--) {
      if (lower[comma] !== ",") {
        if (lower[comma] === ";" || lower[comma] === ":") break;
        continue;
      }
      const first = phraseStart(n, comma, floor);
      if (first < comma && plausible(n, first, comma)) return { first, end: at - 1, verbFirst };
    }
    return null;
  }
  let first = phraseStart(n, at, floor);
  if (first >= at) return null;
  // "A man who saw it said": the phrase found is inside a relative clause.
  if (first > floor && (tag[first - 1] === "VERB" || tag[first - 1] === "ADP")) {
    const least = Math.max(floor, first - 16);
    for (let t = first - 1; t > least; t--) {
      if (lower[t] === "," || tag[t] === "PUNCT") break;
      if (lower[t] === "who" || lower[t] === "which") {
        const outer = phraseStart(n, t, floor);
        if (outer < t) first = outer;
        break;
      }
    }
  }
  return { first, end: at, verbFirst };
}

/** Whether the phrase can be a speaker before an apposition: it does not open with a time and holds more than a year. */
function plausible(n: Narration, first: number, end: number): boolean {
  const { tag, lower } = n.text.tokens;
  for (let t = first; t < end; t++) {
    if (TIME_WORDS.has(lower[t]!)) return false;
    if (tag[t] === "NOUN" || tag[t] === "PROPN" || SUBJECT_PRONOUNS.has(lower[t]!)) return true;
  }
  return false;
}

/** The phrase that begins at `from` and may speak ("said |the mayor, a former judge|"), up to `limit`; null when none does. */
export function phraseAfter(n: Narration, from: number, limit: number): TokenRange | null {
  const { tag, lower } = n.text.tokens;
  const most = Math.min(limit, from + LONGEST);
  let at = from;
  if (SUBJECT_PRONOUNS.has(lower[at] ?? "")) return { first: from, end: from + 1 };
  let heads = 0;
  let closing = 0;
  while (at < most) {
    const word = lower[at]!;
    if (word === "(") closing++;
    else if (word === ")") closing--;
    else if (closing > 0) {
      // Whatever stands in brackets belongs to the phrase.
    } else if (TIME_WORDS.has(word)) {
      if (tag[at - 1] === "ADP" || at === from) {
        if (at > from) at--;
      }
      break;
    } else if (NOMINAL.has(tag[at]!) || word === "'s" || POSSESSIVE.has(word)) {
      if (isHead(n, at)) heads++;
    } else if (tag[at] === "ADP" || word === "and" || word === "&" || word === "to") {
      if (heads === 0 || word === "as" || word === "after" || word === "during") break;
      const next = tag[at + 1];
      if (next === undefined || !(NOMINAL.has(next) || POSSESSIVE.has(lower[at + 1]!))) break;
      if ((word === "on" || word === "in" || word === "at") && isOccasion(n, at + 1)) break;
      if (word === "and" && hasVerbSoon(n, at + 1, most)) break;
    } else if (word === "-" || word === "/") {
      // "vice-president"
    } else if (word === ",") {
      // An apposition goes on behind the comma; anything else ends the phrase.
      const next = lower[at + 1];
      const follows = tag[at + 1];
      if (heads === 0 || next === undefined) break;
      if (!(
        follows === "DET" ||
        follows === "NOUN" ||
        follows === "ADJ" ||
        follows === "PROPN" ||
        follows === "NUM"
      ))
        break;
      if (hasVerbSoon(n, at + 1, most)) break;
    } else if (n.quotationOf[at]! >= 0 && n.quotations[n.quotationOf[at]!]!.kind === "term") {
      // A name in quotation marks.
    } else break;
    at++;
  }
  while (
    at > from &&
    (lower[at - 1] === "," ||
      tag[at - 1] === "ADP" ||
      tag[at - 1] === "DET" ||
      lower[at - 1] === "and")
  )
    at--;
  return heads > 0 && at > from ? { first: from, end: at } : null;
}

const OCCASIONS = new Set(
  "statement interview conference briefing speech letter email post tweet message report call address comment meeting twitter facebook telegram".split(
    " ",
  ),
);

/** Whether the phrase at `from` tells the occasion of a saying: "in a telephone interview". */
function isOccasion(n: Narration, from: number): boolean {
  const { lower, tag } = n.text.tokens;
  for (let t = from; t < from + 6 && t < n.text.tokens.count; t++) {
    if (OCCASIONS.has(lower[t]!) || TIME_WORDS.has(lower[t]!)) return true;
    if (!NOMINAL.has(tag[t]!)) return false;
  }
  return false;
}

/** Whether a verb comes before the next mark: then a comma opened a clause, not an apposition. */
function hasVerbSoon(n: Narration, from: number, limit: number): boolean {
  const { lower, tag } = n.text.tokens;
  for (let t = from; t < limit && t < from + 12; t++) {
    if (tag[t] === "VERB" || tag[t] === "AUX") return true;
    if (tag[t] === "PUNCT" && lower[t] !== "-") return false;
  }
  return false;
}
