/**
 * How alike short documents are, with what stands around each: a likeness of two excerpts of three sentences says little by itself,
 * but much beside the likenesses of both to all others. Quadratic in the number of documents: for corpora, not for records.
 */
import { clusterByAverage, type WeightedPair } from "../../src/crossing/clustering.ts";
import { happeningOf, SPEECH_STEMS } from "../../src/crossing/en/event-words.ts";
import { stemsIn, wordsIn } from "../../src/crossing/text/report-words.ts";
import { cosine, type TermVector } from "../../src/crossing/text/term-vector.ts";
import { weightOf } from "../../src/crossing/text/word-weights.ts";
import type { Reading } from "../../src/model/index.ts";

/** What a document brings. */
export interface SpaceDocument {
  readonly text: string;
  readonly reading: Reading;
  readonly vector: TermVector;
  /** Stems that name the events of its mentions. */
  readonly heads: readonly string[];
}

/** What is asked of two documents, in the order of the values. */
export const DOCUMENT_FEATURES = [
  "cosine",
  "names",
  "other-words",
  "cosine-for-neighbours",
  "neighbours-in-common",
  "widened-cosine",
  "own-cosine",
  "same-weekday",
  "other-weekday",
  "numbers-in-common",
  "heads",
  "nearest-rank",
  "both-near",
] as const;

/** Documents among each other, by index. */
export interface DocumentSpace {
  readonly count: number;
  /** The cosine of their words. */
  readonly likeness: (a: number, b: number) => number;
  /** The cosine of their words and those of their neighbours. */
  readonly widened: (a: number, b: number) => number;
  /** A document's words, weighed down where the documents around it have them too; length 1. */
  readonly own: readonly TermVector[];
  /** The topic of each: documents that may tell of one event. */
  readonly topics: readonly number[];
  /** Values of DOCUMENT_FEATURES. */
  readonly features: (a: number, b: number) => number[];
}

const NEIGHBOURS = 8;
/** So many of the nearest say how dense the space is around a document, and widen its words. */
const NEAREST = 5;
/** So many tell which of its words are those of its whole surroundings. */
const SURROUNDINGS = 20;
/** Mean likeness from which documents are about one topic; low, since an excerpt of three sentences says little. */
const TOPIC = 0.1;
/** Pairs less alike than this are as good as strangers. */
const STRANGERS = 0.03;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
const NUMBER = /^\d{2,}$/u;

function toLengthOne(vector: Map<string, number>): TermVector {
  let square = 0;
  for (const weight of vector.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  for (const [stem, weight] of vector) vector.set(stem, weight / length);
  return vector;
}

function countCommon<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}

interface Parts {
  readonly names: TermVector;
  readonly others: TermVector;
  readonly weekdays: ReadonlySet<string>;
  readonly numbers: ReadonlySet<string>;
  readonly heads: TermVector;
}

function partsOf({ text, reading, vector, heads }: SpaceDocument): Parts {
  const nameStems = new Set(
    reading.entities.flatMap(({ named, name, aliases }) =>
      named ? [name, ...aliases].flatMap((one) => stemsIn(one)) : [],
    ),
  );
  const words = wordsIn(text);
  const told = heads.filter((head) => !SPEECH_STEMS.has(head));
  return {
    names: toLengthOne(new Map([...vector].filter(([stem]) => nameStems.has(stem)))),
    others: toLengthOne(new Map([...vector].filter(([stem]) => !nameStems.has(stem)))),
    weekdays: new Set(words.filter((word) => WEEKDAY.test(word))),
    numbers: new Set(words.filter((word) => NUMBER.test(word))),
    heads: toLengthOne(new Map(told.map((head) => [happeningOf(head), weightOf(head)]))),
  };
}

function groupTopics(count: number, likeness: (a: number, b: number) => number): number[] {
  const pairs: WeightedPair[] = [];
  for (let a = 0; a < count; a++) {
    for (let b = a + 1; b < count; b++) {
      const score = likeness(a, b);
      if (score > STRANGERS) pairs.push({ a, b, score });
    }
  }
  const topics = new Array<number>(count).fill(0);
  clusterByAverage(count, pairs, TOPIC).forEach((members, topic) => {
    for (const member of members) topics[member] = topic;
  });
  return topics;
}

/** Places `documents` among each other. */
export function spaceOf(documents: readonly SpaceDocument[]): DocumentSpace {
  const count = documents.length;
  const cosines = new Float64Array(count * count).fill(1);
  documents.forEach(({ vector }, a) => {
    for (let b = a + 1; b < count; b++)
      cosines[a * count + b] = cosines[b * count + a] = cosine(vector, documents[b]!.vector);
  });
  const likeness = (a: number, b: number): number => cosines[a * count + b]!;
  const indices = documents.map((_, index) => index);
  const around = indices.map((a) =>
    indices
      .filter((b) => b !== a)
      .sort((x, y) => likeness(a, y) - likeness(a, x) || x - y)
      .slice(0, SURROUNDINGS),
  );
  const near = around.map((list) => list.slice(0, NEIGHBOURS));
  const density = around.map((list, a) => {
    const sum = list.slice(0, NEAREST).reduce((total, b) => total + likeness(a, b), 0);
    return sum / NEAREST || 0.01;
  });
  const wide = documents.map(({ vector }, a) => {
    const words = new Map(vector);
    for (const b of around[a]!.slice(0, NEAREST))
      for (const [stem, weight] of documents[b]!.vector)
        words.set(stem, (words.get(stem) ?? 0) + likeness(a, b) * weight);
    return toLengthOne(words);
  });
  const own = documents.map(({ vector }, a) => {
    const holders = new Map<string, number>();
    for (const b of around[a]!)
      for (const stem of documents[b]!.vector.keys())
        holders.set(stem, (holders.get(stem) ?? 0) + 1);
    return toLengthOne(
      new Map(
        [...vector].map(([stem, weight]) => [
          stem,
          weight * Math.log((around[a]!.length + 2) / ((holders.get(stem) ?? 0) + 1)),
        ]),
      ),
    );
  });
  const parts = documents.map(partsOf);
  const widened = (a: number, b: number): number => cosine(wide[a]!, wide[b]!);

  const features = (a: number, b: number): number[] => {
    const [x, y] = [parts[a]!, parts[b]!];
    const [nearA, nearB] = [near[a]!, near[b]!];
    const inCommon =
      nearA.filter((one) => one === b || nearB.includes(one)).length + (nearB.includes(a) ? 1 : 0);
    const sameDay = countCommon(x.weekdays, y.weekdays) > 0;
    const bothDays = x.weekdays.size > 0 && y.weekdays.size > 0;
    const ranks = [nearA.indexOf(b), nearB.indexOf(a)].filter((rank) => rank >= 0);
    return [
      likeness(a, b),
      cosine(x.names, y.names),
      cosine(x.others, y.others),
      likeness(a, b) / Math.sqrt(density[a]! * density[b]!),
      inCommon,
      widened(a, b),
      cosine(own[a]!, own[b]!),
      sameDay ? 1 : 0,
      bothDays && !sameDay ? 1 : 0,
      countCommon(x.numbers, y.numbers),
      cosine(x.heads, y.heads),
      Math.min(NEIGHBOURS + 1, ...ranks),
      ranks.length,
    ];
  };
  return { count, likeness, widened, own, topics: groupTopics(count, likeness), features };
}
