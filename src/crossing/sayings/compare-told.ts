/**
 * Reported speech against the words themselves, both by one speaker: "he would sell his boat" and "I will sell my boat". What one
 * report tells in its own words must stand in the other's quotation, in the same order or nearly whole.
 */
import { countEqual } from "../copies/align-words.ts";
import { TOLD_AS } from "../en/reported-speech.ts";
import { stemOf } from "../text/report-words.ts";
import { CONTENT_WEIGHT, weightOf } from "../text/word-weights.ts";
import { longestRun } from "./longest-run.ts";
import type { Utterance } from "./utterances.ts";

/** So many stems in a row, with so much weight, are no set phrase. */
const LEAST_RUN = 5;
const LEAST_RUN_WEIGHT = 4.5;
/** A quoted stretch of so many words, with so much weight, is known again wherever it stands, … */
const LONG_FRAGMENT = 4;
const LEAST_FRAGMENT_WEIGHT = 3.5;
/** … with less weight when it has one word more, … */
const LEAST_LONGER_WEIGHT = 2.4;
/** … also with as much put between its words as it is long. */
const STRETCH = 2;

/** The words as reported speech and speech have them alike: stems, with persons and tenses that shift as one. */
function toldWords(words: readonly string[]): string[] {
  return words.map((word) => TOLD_AS.get(word) ?? stemOf(word));
}

function weightIn(stems: readonly string[], isTopic: (stem: string) => boolean): number {
  return [...new Set(stems)]
    .filter((stem) => !stem.startsWith("~") && weightOf(stem) >= CONTENT_WEIGHT && !isTopic(stem))
    .reduce((sum, stem) => sum + weightOf(stem), 0);
}

/** The words in a row that a report tells and another quotes, allowing for the shifts of reported speech; null when they say too little. */
export function sharedToldRun(
  a: Utterance,
  b: Utterance,
  isTopic: (stem: string) => boolean,
): string[] | null {
  const [first, second] = [toldWords(a.words), toldWords(b.words)];
  const { length, end } = longestRun(first, second);
  if (length < LEAST_RUN) return null;
  const run = first.slice(end - length, end);
  return weightIn(run, isTopic) >= LEAST_RUN_WEIGHT ? a.words.slice(end - length, end) : null;
}

/** A long stretch that `a` quotes in the middle of its own words and that stands in `b`, which quotes it as a whole; null when there is none. */
export function longFragment(a: Utterance, b: Utterance): readonly string[] | null {
  if (b.quoted < 0.5) return null;
  for (const words of a.fragments) {
    if (words.length < LONG_FRAGMENT) continue;
    const weight = weightIn(words.map(stemOf), () => false);
    if (weight < (words.length > LONG_FRAGMENT ? LEAST_LONGER_WEIGHT : LEAST_FRAGMENT_WEIGHT))
      continue;
    if (standsIn(words, b.words)) return words;
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
