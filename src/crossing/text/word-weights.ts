/**
 * How much a word tells, from frozen counts (models/word-weights.json, made by training/crossing/word-weights.ts): an inverse
 * document frequency that is the same in every record, so that a link never depends on which other reports are there.
 */
import { readFileSync } from "node:fs";

interface Counts {
  readonly texts: number;
  readonly steps: Readonly<Record<string, string>>;
}

interface Weights {
  readonly byStem: ReadonlyMap<string, number>;
  readonly unknown: number;
}

/** Texts that a stem outside the table counts as having been seen in. */
const UNSEEN = 1.5;
/** Numbers are not in the table: a short one says little, one of four digits and more a good deal. */
const SHORT_NUMBER = 3;

let loaded: Weights | undefined;

function load(): Weights {
  const file = new URL("../../../models/word-weights.json", import.meta.url);
  const { texts, steps } = JSON.parse(readFileSync(file, "utf8")) as Counts;
  const byStem = new Map<string, number>();
  for (const [step, stems] of Object.entries(steps)) {
    const weight = Math.log((texts + 1) / 2 ** (Number(step) / 2));
    for (const stem of stems.split(" ")) byStem.set(stem, weight);
  }
  return { byStem, unknown: Math.log((texts + 1) / UNSEEN) };
}

/** The weight of a stem: about 0.1 for "the", about 7 for a word that news hardly ever uses. */
export function weightOf(stem: string): number {
  loaded ??= load();
  if (/^\d{1,3}$/u.test(stem)) return SHORT_NUMBER;
  if (stem.length === 1) return 0.2;
  return loaded.byStem.get(stem) ?? loaded.unknown;
}

/** From this weight on a word is rare: fewer than about one news text in seventy has it. */
export const RARE_WEIGHT = 4.2;
/** Below this weight a word carries no content of its own: articles, prepositions, the commonest verbs. */
export const CONTENT_WEIGHT = 1.2;
