/**
 * Reported speech against the words themselves, both by one speaker: "he would sell his boat" and "I will sell my boat". What one
 * report tells in its own words must stand in the other's quotation, in the same order.
 */
import { TOLD_AS } from "../en/reported-speech.ts";
import { stemOf } from "../text/report-words.ts";
import { CONTENT_WEIGHT, weightOf } from "../text/word-weights.ts";
import { longestRun } from "./longest-run.ts";
import type { Utterance } from "./utterances.ts";

/** So many stems in a row, with so much weight, are no set phrase. */
const LEAST_RUN = 5;
const LEAST_RUN_WEIGHT = 4.5;
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
