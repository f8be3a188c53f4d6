/** Stretches that a report quotes in the middle of its own words, found again in what another report quotes. */
import { countEqual } from "../copies/align-words.ts";
import { stemOf } from "../text/report-words.ts";
import { CONTENT_WEIGHT, weightOf } from "../text/word-weights.ts";
import { longestRun } from "./longest-run.ts";
import type { QuotedStretch, Utterance } from "./utterances.ts";

/** A quoted stretch of so many words, with so much weight, is known again wherever it stands, … */
const LONG_FRAGMENT = 4;
const LEAST_FRAGMENT_WEIGHT = 3.5;
/** … with less weight when it has one word more, … */
const LEAST_LONGER_WEIGHT = 2.4;
/** … also with as much put between its words as it is long. */
const STRETCH = 2;

/** Quoted words with the sum of the weights of those that carry content. */
export interface Fragment extends QuotedStretch {
  readonly weight: number;
}

/** What stands word for word in quotation marks. */
function quotedIn({ quoted, words, fragments }: Utterance): readonly (readonly string[])[] {
  return quoted >= 0.5 ? [words] : fragments.map((one) => one.words);
}

/** Whether `part` stands in `whole`, word for word. */
function holdsRun(whole: readonly string[], part: readonly string[]): boolean {
  return whole.some(
    (_, at) => at + part.length <= whole.length && part.every((word, i) => whole[at + i] === word),
  );
}

/** The heaviest stretch that `a` quotes in the middle of its own words and `b` has word for word in quotation marks; of weight 0 when there is none. */
export function quotedFragment(
  a: Utterance,
  b: Utterance,
  isTopic: (stem: string) => boolean,
): Fragment {
  let best: Fragment = { weight: 0, words: [], text: "" };
  const others = quotedIn(b);
  for (const { words, text } of a.fragments) {
    if (!others.some((other) => holdsRun(other, words))) continue;
    const weight = [...new Set(words.map(stemOf))]
      .filter((stem) => weightOf(stem) >= CONTENT_WEIGHT && !isTopic(stem))
      .reduce((sum, stem) => sum + (a.weights[a.content.indexOf(stem)] ?? weightOf(stem)), 0);
    if (weight > best.weight) best = { weight, words, text };
  }
  return best;
}

/** A long stretch that `a` quotes in the middle of its own words and that stands in what `b` quotes; null when there is none. */
export function longFragment(a: Utterance, b: Utterance): string | null {
  const others = quotedIn(b);
  for (const { words, text } of a.fragments) {
    if (words.length < LONG_FRAGMENT) continue;
    const weight = [...new Set(words.map(stemOf))]
      .map(weightOf)
      .filter((one) => one >= CONTENT_WEIGHT)
      .reduce((sum, one) => sum + one, 0);
    if (weight < (words.length > LONG_FRAGMENT ? LEAST_LONGER_WEIGHT : LEAST_FRAGMENT_WEIGHT))
      continue;
    if (others.some((other) => standsIn(words, other))) return text;
  }
  return null;
}

/** Whether all of `part` stands in `whole` in its order, close together. */
function standsIn(part: readonly string[], whole: readonly string[]): boolean {
  const { length, end } = longestRun(whole, part);
  if (length < part.length / 2) return false;
  const reach = STRETCH * part.length;
  const from = Math.max(0, end - length - reach);
  return countEqual(whole.slice(from, end + reach), part) === part.length;
}
