/**
 * One sentence of reported speech against two neighbouring sentences of a quoted statement: "she thanked her crew and her mother"
 * holds both "I want to thank my crew." and "Above all I thank my mother.", and neither by itself shows it.
 */
import type { WeightedPair } from "../clustering.ts";
import { SYNONYM_CLASS } from "../en/synonyms.ts";
import { stemOf } from "../text/report-words.ts";
import type { UtteranceLikeness } from "./compare-utterances.ts";
import { SAME_SPEAKER } from "./compare-utterances.ts";
import type { Utterance } from "./utterances.ts";

/** Share of what is told that the two sentences must hold, with its least weight and number of stems. */
const HELD_PART = 0.75;
const HELD_WEIGHT = 5;
const HELD_STEMS = 3;
/** What each of them adds to the other weighs at least so much. */
const LEAST_ADDED = 1.6;
/** Between two sentences of one statement so many code units may stand: the words that say who speaks. */
const BETWEEN = 120;
/** A stem of this weight shows that what is told goes on with the next sentence. */
const FURTHER_WEIGHT = 3;
const SCORE = 0.65;

/** A pair of utterances with what speaks for it. */
export type LikePair = WeightedPair & Pick<UtteranceLikeness, "why">;

function conceptsOf({ content }: Utterance): Set<string> {
  return new Set(content.map((stem) => SYNONYM_CLASS.get(stem) ?? stem));
}

function isTold({ own, part, quoted, speaker }: Utterance): boolean {
  return !own && !part && quoted < 0.5 && speaker !== null;
}

/** By the index of each quoted sentence, the index of the next one of the same statement. */
function findNeighbours(utterances: readonly Utterance[]): Map<number, number> {
  const next = new Map<number, number>();
  let last: number | null = null;
  utterances.forEach((one, at) => {
    if (one.own || one.part) return;
    if (one.quoted < 0.9 || one.speaker === null) {
      last = null;
      return;
    }
    const before = last === null ? null : utterances[last]!;
    if (
      before?.report === one.report &&
      before.speaker === one.speaker &&
      one.start - before.end <= BETWEEN
    )
      next.set(last!, at);
    last = at;
  });
  return next;
}

/** The stems that `told` has in common with a quoted sentence, with their weights. */
function held(told: Utterance, concepts: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  told.content.forEach((stem, at) => {
    if (concepts.has(SYNONYM_CLASS.get(stem) ?? stem)) found.set(stem, told.weights[at]!);
  });
  return found;
}

function sumOf(weights: Iterable<number>): number {
  let sum = 0;
  for (const weight of weights) sum += weight;
  return sum;
}

function wordsFor({ words }: Utterance, stems: Iterable<string>): string {
  return [...stems].map((stem) => words.find((word) => stemOf(word) === stem) ?? stem).join(", ");
}

function pairOf(told: number, quoted: number, why: string): LikePair {
  return {
    a: Math.min(told, quoted),
    b: Math.max(told, quoted),
    score: SCORE,
    why: `${SAME_SPEAKER}${why}`,
  };
}

/**
 * Pairs of what is told with each of two quoted sentences that hold it together. `pairs` are those found by comparing two utterances at
 * a time; none of them is given again. `utterances` must be in the order of their reports and starts.
 */
export function compareStatements(
  utterances: readonly Utterance[],
  pairs: readonly LikePair[],
): LikePair[] {
  const next = findNeighbours(utterances);
  const concepts = new Map<number, Set<string>>();
  const quotedWith = new Map<string, number[]>();
  for (const [first, second] of next) {
    for (const at of [first, second]) {
      if (!concepts.has(at)) concepts.set(at, conceptsOf(utterances[at]!));
    }
    const { story, speaker } = utterances[first]!;
    for (const concept of new Set([...concepts.get(first)!, ...concepts.get(second)!])) {
      const key = `${story} ${speaker!} ${concept}`;
      const list = quotedWith.get(key);
      if (list) list.push(first);
      else quotedWith.set(key, [first]);
    }
  }
  const known = new Set(pairs.map(({ a, b }) => `${a} ${b}`));
  const found = new Map<string, LikePair>();
  const add = (pair: LikePair): void => {
    const key = `${pair.a} ${pair.b}`;
    if (!known.has(key)) found.set(key, pair);
  };
  utterances.forEach((told, at) => {
    if (!isTold(told)) return;
    const hits = new Map<number, number>();
    for (const concept of conceptsOf(told)) {
      for (const first of quotedWith.get(`${told.story} ${told.speaker!} ${concept}`) ?? [])
        hits.set(first, (hits.get(first) ?? 0) + 1);
    }
    for (const [first, count] of hits) {
      if (count < HELD_STEMS || utterances[first]!.report === told.report) continue;
      const second = next.get(first)!;
      const [one, other] = [held(told, concepts.get(first)!), held(told, concepts.get(second)!)];
      const both = new Map([...one, ...other]);
      const weight = sumOf(both.values());
      const added = weight - Math.max(sumOf(one.values()), sumOf(other.values()));
      if (added < LEAST_ADDED) continue;
      if (weight < HELD_WEIGHT || weight < HELD_PART * told.weight) continue;
      const why = `two quoted sentences hold what one tells (shared: ${wordsFor(told, both.keys())})`;
      add(pairOf(at, first, why));
      add(pairOf(at, second, why));
    }
  });
  for (const { a, b } of pairs) {
    for (const [told, quoted] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!isTold(utterances[told]!) || utterances[told]!.report === utterances[quoted]!.report)
        continue;
      const beside = next.get(quoted);
      if (beside === undefined) continue;
      const here = held(utterances[told]!, concepts.get(quoted)!);
      const more = [...held(utterances[told]!, concepts.get(beside)!)].filter(
        ([stem, weight]) => weight >= FURTHER_WEIGHT && !here.has(stem),
      );
      if (more.length === 0) continue;
      const stems = more.map(([stem]) => stem);
      const why = `what one tells goes on in the next quoted sentence (shared: ${wordsFor(utterances[told]!, stems)})`;
      add(pairOf(told, beside, why));
    }
  }
  return [...found.values()].sort((x, y) => x.a - y.a || x.b - y.b);
}
