/** Which documents tell of one event, as a soft measure: two quakes of one region share most of their words and not their documents. */
import { clusterByAverage, type WeightedPair } from "../../src/crossing/clustering.ts";
import type { DocumentSpace } from "./document-space.ts";

/** Documents and the groups that they form, by index. */
export interface DocumentGroups {
  /** How likely two documents tell of one event; 1 for the same document. */
  readonly same: (a: number, b: number) => number;
  /** The mean of that over all pairs of the two groups that they belong to. */
  readonly groups: (a: number, b: number) => number;
  /** The number of each document's group. */
  readonly groupOf: readonly number[];
}

/** Mean probability from which documents are one group. */
const GROUP = 0.45;
/** Documents of two topics that are less alike than this are not looked at. */
const ALIKE = 0.05;
/** Nor are documents of one topic that are less alike than this. */
const ALIKE_IN_TOPIC = 0.01;

/** The pairs of documents that are worth a question, the lower index first. */
export function documentPairs({ count, likeness, topics }: DocumentSpace): [number, number][] {
  const pairs: [number, number][] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      if (likeness(a, b) >= (topics[a] === topics[b] ? ALIKE_IN_TOPIC : ALIKE)) pairs.push([a, b]);
  return pairs;
}

/** Groups documents by `probability`, which is asked for the pairs of `documentPairs`. */
export function groupDocuments(
  space: DocumentSpace,
  probability: (a: number, b: number) => number,
): DocumentGroups {
  const { count } = space;
  const table = new Float64Array(count * count);
  const pairs = documentPairs(space).map(([a, b]): WeightedPair => {
    const score = probability(a, b);
    table[a * count + b] = table[b * count + a] = score;
    return { a, b, score };
  });
  for (let a = 0; a < count; a++) table[a * count + a] = 1;
  const groupOf = new Array<number>(count).fill(0);
  const groups = clusterByAverage(count, pairs, GROUP);
  groups.forEach((members, group) => {
    for (const member of members) groupOf[member] = group;
  });
  const size = groups.length;
  const means = new Float64Array(size * size);
  groups.forEach((first, x) => {
    groups.forEach((second, y) => {
      let sum = 0;
      let all = 0;
      for (const a of first) {
        for (const b of second) {
          if (a === b) continue;
          sum += table[a * count + b]!;
          all++;
        }
      }
      means[x * size + y] = all === 0 ? 1 : sum / all;
    });
  });
  return {
    same: (a, b) => table[a * count + b]!,
    groups: (a, b) => means[groupOf[a]! * size + groupOf[b]!]!,
    groupOf,
  };
}
