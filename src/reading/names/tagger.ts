/**
 * A linear-chain conditional random field over hashed features (Lafferty, McCallum and Pereira 2001): scores are sums of small integer
 * weights, and the best sequence of labels of a stretch is found by Viterbi's algorithm. Made by `training/names/train.ts`.
 *
 * The scores of two labels share one 32-bit number, 16 bits each, so that one addition adds both: no sum of 8-bit weights of a row
 * comes near 2^15. Sums over the features of a part (word-parts.ts) are kept from one row, and one report, to the next.
 */
import { type ModelFile, readModelFile } from "../model-file.ts";
import type { Features } from "./features.ts";
import { LABELS, MAY_BEGIN, MAY_END, TRANSITIONS } from "./labels.ts";
import { unpackWeights } from "./packed-weights.ts";
import {
  EDGE,
  FEATURE_BITS,
  PARTS,
  TAG_PART,
  tagFeatures,
  USE_PART,
  useFeatures,
  WORD_PLACES,
  wordFeatures,
} from "./word-parts.ts";
import { tableGeneration } from "./word-table.ts";

/** Weights of a tagger. Only features with a weight are kept: a bitmap says which, and its running count gives their place. */
export interface Tagger {
  readonly bitmap: Uint32Array;
  /** Before each word of the bitmap, how many bits are set. */
  readonly rank: Int32Array;
  /** LANES numbers of two weights each for each kept feature. */
  readonly weights: Int32Array;
  /** LABELS × LABELS, from × to, in the units of `weights`. */
  readonly transitions: Int16Array;
  readonly sums: PartSums;
}

/** Sums of the weights of parts, as far as they were needed. */
interface PartSums {
  generation: number;
  /** LANES numbers for each part seen; grows. */
  values: Int32Array;
  size: number;
  /** By kind of part and key: the place in `values`, plus one; 0 for none yet. */
  words: Int32Array;
  readonly tags: Int32Array;
  readonly uses: Int32Array;
}

const NEVER = -(2 ** 30);
/** Constants of this module: an import is looked up at each use by some loaders, which the inner loops would pay for. */
const SIZE: number = LABELS;
const PAIRS: Int32Array = TRANSITIONS;
const ROW_PARTS: number = PARTS;
/** The numbers that hold all labels, two in each. `addLanes` and `scoreRow` are written out for eleven. */
const LANES = 11;
if (LANES !== Math.ceil(LABELS / 2)) throw new Error("the tagger is written for 21 labels");

/** Reads a tagger of `models/`. */
export function readTagger(name: string): Tagger {
  return unpackTagger(readModelFile(name));
}

/** A tagger from its file's arrays. */
export function unpackTagger(file: ModelFile): Tagger {
  const bitmap = file.arrays["bitmap"];
  const { small, large } = file.arrays;
  const transitions = file.arrays["transitions"];
  if (
    !(bitmap instanceof Uint32Array) ||
    !(small instanceof Uint8Array) ||
    !(large instanceof Int8Array) ||
    !(transitions instanceof Int16Array) ||
    bitmap.length !== 1 << (FEATURE_BITS - 5) ||
    transitions.length !== LABELS * LABELS
  )
    throw new Error("the weights of the name tagger do not fit this version; install it again");
  const rank = new Int32Array(bitmap.length);
  let sum = 0;
  for (let i = 0; i < bitmap.length; i++) {
    rank[i] = sum;
    sum += bitCount(bitmap[i]!);
  }
  const weights = inLanes(unpackWeights({ small, large }, sum * SIZE));
  return { bitmap, rank, weights, transitions, sums: createSums() };
}

function inLanes(weights: Int8Array): Int32Array {
  const rows = weights.length / SIZE;
  const lanes = new Int32Array(rows * LANES);
  for (let row = 0; row < rows; row++)
    for (let y = 0; y < SIZE; y++)
      lanes[row * LANES + (y >>> 1)]! += weights[row * SIZE + y]! * (y & 1 ? 0x10000 : 1);
  return lanes;
}

function createSums(): PartSums {
  return {
    generation: tableGeneration(),
    values: new Int32Array(1 << 14),
    size: 0,
    words: new Int32Array(1 << 14),
    tags: new Int32Array(1 << 15),
    uses: new Int32Array(3 << 12),
  };
}

/** The best labels of all rows. Linear in their number. */
export function tagRows(tagger: Tagger, features: Features): Uint8Array {
  const labels = new Uint8Array(features.rows);
  const scores = scoreRows(tagger, features);
  const back = new Uint8Array(features.rows * SIZE);
  const { stretches } = features;
  for (let s = 0; s < stretches.length; s += 2)
    bestPath(scores, tagger.transitions, stretches[s]!, stretches[s + 1]!, back, labels);
  return labels;
}

/** Where the weights of `feature` begin, or -1 when it has none. */
function placeOf(tagger: Tagger, feature: number): number {
  const word = tagger.bitmap[feature >>> 5]!;
  const bit = 1 << (feature & 31);
  return (word & bit) === 0
    ? -1
    : (tagger.rank[feature >>> 5]! + bitCount(word & (bit - 1))) * LANES;
}

/** Brings the sums of all parts of `features` up to date, and gives the place of each in `sums.values`; -1 for a part that lacks. */
function sumParts(tagger: Tagger, features: Features): Int32Array {
  const { sums } = tagger;
  if (sums.generation !== tableGeneration()) {
    sums.generation = tableGeneration();
    sums.size = 0;
    sums.words.fill(0);
    sums.tags.fill(0);
    sums.uses.fill(0);
  }
  const wordOf = new Map([EDGE, ...features.facts].map((facts) => [facts.number, facts]));
  const most = ([...wordOf.keys()].reduce((a, b) => Math.max(a, b)) + 1) * WORD_PLACES;
  if (most > sums.words.length) sums.words = grown(sums.words, most);
  const places = new Int32Array(features.parts.length);
  for (let k = 0; k < places.length; k++) {
    const key = features.parts[k]!;
    if (key < 0) {
      places[k] = -1;
      continue;
    }
    const part = k % ROW_PARTS;
    const table = part === TAG_PART ? sums.tags : part === USE_PART ? sums.uses : sums.words;
    let place = table[key]!;
    if (place === 0) {
      const values =
        part === TAG_PART
          ? tagFeatures(key)
          : part === USE_PART
            ? useFeatures(key)
            : wordFeatures(wordOf.get(Math.floor(key / WORD_PLACES))!, key % WORD_PLACES);
      place = addSum(tagger, values) + 1;
      table[key] = place;
    }
    places[k] = place - 1;
  }
  return places;
}

function grown(array: Int32Array, least: number): Int32Array {
  const larger = new Int32Array(Math.max(least, array.length * 2));
  larger.set(array);
  return larger;
}

function addSum(tagger: Tagger, features: readonly number[]): number {
  const { sums, weights } = tagger;
  const at = sums.size;
  sums.size += LANES;
  if (sums.size > sums.values.length) sums.values = grown(sums.values, sums.size);
  sums.values.fill(0, at, sums.size);
  for (const feature of features) {
    const from = placeOf(tagger, feature);
    if (from >= 0) for (let k = 0; k < LANES; k++) sums.values[at + k]! += weights[from + k]!;
  }
  return at;
}

function scoreRows(tagger: Tagger, features: Features): Int32Array {
  const places = sumParts(tagger, features);
  const { bitmap, rank, weights } = tagger;
  const sums = tagger.sums.values;
  const { rows, offsets, values } = features;
  const scores = new Int32Array(rows * SIZE);
  for (let row = 0; row < rows; row++) {
    let s0 = 0;
    let s1 = 0;
    let s2 = 0;
    let s3 = 0;
    let s4 = 0;
    let s5 = 0;
    let s6 = 0;
    let s7 = 0;
    let s8 = 0;
    let s9 = 0;
    let s10 = 0;
    const partsEnd = (row + 1) * ROW_PARTS;
    for (let k = row * ROW_PARTS; k < partsEnd; k++) {
      const at = places[k]!;
      if (at < 0) continue;
      s0 = (s0 + sums[at]!) | 0;
      s1 = (s1 + sums[at + 1]!) | 0;
      s2 = (s2 + sums[at + 2]!) | 0;
      s3 = (s3 + sums[at + 3]!) | 0;
      s4 = (s4 + sums[at + 4]!) | 0;
      s5 = (s5 + sums[at + 5]!) | 0;
      s6 = (s6 + sums[at + 6]!) | 0;
      s7 = (s7 + sums[at + 7]!) | 0;
      s8 = (s8 + sums[at + 8]!) | 0;
      s9 = (s9 + sums[at + 9]!) | 0;
      s10 = (s10 + sums[at + 10]!) | 0;
    }
    const end = offsets[row + 1]!;
    for (let k = offsets[row]!; k < end; k++) {
      const feature = values[k]!;
      const word = bitmap[feature >>> 5]!;
      const bit = 1 << (feature & 31);
      if ((word & bit) === 0) continue;
      const at = (rank[feature >>> 5]! + bitCount(word & (bit - 1))) * LANES;
      s0 = (s0 + weights[at]!) | 0;
      s1 = (s1 + weights[at + 1]!) | 0;
      s2 = (s2 + weights[at + 2]!) | 0;
      s3 = (s3 + weights[at + 3]!) | 0;
      s4 = (s4 + weights[at + 4]!) | 0;
      s5 = (s5 + weights[at + 5]!) | 0;
      s6 = (s6 + weights[at + 6]!) | 0;
      s7 = (s7 + weights[at + 7]!) | 0;
      s8 = (s8 + weights[at + 8]!) | 0;
      s9 = (s9 + weights[at + 9]!) | 0;
      s10 = (s10 + weights[at + 10]!) | 0;
    }
    const out = row * SIZE;
    split(scores, out, s0);
    split(scores, out + 2, s1);
    split(scores, out + 4, s2);
    split(scores, out + 6, s3);
    split(scores, out + 8, s4);
    split(scores, out + 10, s5);
    split(scores, out + 12, s6);
    split(scores, out + 14, s7);
    split(scores, out + 16, s8);
    split(scores, out + 18, s9);
    scores[out + 20] = (s10 << 16) >> 16;
  }
  return scores;
}

/** Takes two sums of 16 bits apart: a negative lower one has borrowed from the upper. */
function split(scores: Int32Array, at: number, both: number): void {
  const lower = (both << 16) >> 16;
  scores[at] = lower;
  scores[at + 1] = (both - lower) >> 16;
}

/** Viterbi over the rows from `first` to `end`; overwrites `scores` there. */
function bestPath(
  scores: Int32Array,
  transitions: Int16Array,
  first: number,
  end: number,
  back: Uint8Array,
  labels: Uint8Array,
): void {
  for (let y = 0; y < SIZE; y++) if (!MAY_BEGIN[y]) scores[first * SIZE + y] = NEVER;
  const best = new Int32Array(SIZE);
  for (let row = first + 1; row < end; row++) {
    const before = (row - 1) * SIZE;
    const here = row * SIZE;
    best.fill(NEVER);
    for (let k = 0; k < PAIRS.length; k += 2) {
      const from = PAIRS[k]!;
      const to = PAIRS[k + 1]!;
      const score = scores[before + from]! + transitions[from * SIZE + to]!;
      if (score > best[to]!) {
        best[to] = score;
        back[here + to] = from;
      }
    }
    for (let y = 0; y < SIZE; y++) scores[here + y]! += Math.max(best[y]!, NEVER);
  }
  const last = (end - 1) * SIZE;
  let label = 0;
  for (let y = 1; y < SIZE; y++)
    if (MAY_END[y] && scores[last + y]! > scores[last + label]!) label = y;
  for (let row = end - 1; row >= first; row--) {
    labels[row] = label;
    label = back[row * SIZE + label]!;
  }
}

function bitCount(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
