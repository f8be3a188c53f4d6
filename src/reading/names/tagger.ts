/**
 * A linear-chain conditional random field over hashed features (Lafferty, McCallum and Pereira 2001): scores are sums of small integer
 * weights, and the best sequence of labels of a stretch is found by Viterbi's algorithm. Made by `training/names/train.ts`.
 */
import { type ModelFile, readModelFile } from "../model-file.ts";
import { FEATURE_BITS, type Features } from "./features.ts";
import { LABELS, MAY_BEGIN, MAY_END, TRANSITIONS } from "./labels.ts";

/** Weights of a tagger. Only features with a weight are kept: a bitmap says which, and its running count gives their place. */
export interface Tagger {
  readonly bitmap: Uint32Array;
  /** Before each word of the bitmap, how many bits are set. */
  readonly rank: Int32Array;
  /** LABELS weights for each kept feature. */
  readonly weights: Int8Array;
  /** LABELS × LABELS, from × to, in the units of `weights`. */
  readonly transitions: Int16Array;
}

const NEVER = -(2 ** 30);
/** Constants of this module: an import is looked up at each use by some loaders, which the inner loops would pay for. */
const SIZE: number = LABELS;
const PAIRS: Int32Array = TRANSITIONS;

/** Reads a tagger of `models/`. */
export function readTagger(name: string): Tagger {
  return unpackTagger(readModelFile(name));
}

/** A tagger from its file's arrays. */
export function unpackTagger(file: ModelFile): Tagger {
  const bitmap = file.arrays["bitmap"];
  const weights = file.arrays["weights"];
  const transitions = file.arrays["transitions"];
  if (
    !(bitmap instanceof Uint32Array) ||
    !(weights instanceof Int8Array) ||
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
  return { bitmap, rank, weights, transitions };
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

function scoreRows(tagger: Tagger, features: Features): Int32Array {
  const { bitmap, rank, weights } = tagger;
  const { rows, offsets, values } = features;
  const scores = new Int32Array(rows * SIZE);
  for (let row = 0; row < rows; row++) {
    const out = row * SIZE;
    for (let k = offsets[row]!; k < offsets[row + 1]!; k++) {
      const feature = values[k]!;
      const word = bitmap[feature >>> 5]!;
      const bit = 1 << (feature & 31);
      if ((word & bit) === 0) continue;
      const at = (rank[feature >>> 5]! + bitCount(word & (bit - 1))) * SIZE;
      for (let y = 0; y < SIZE; y++) scores[out + y]! += weights[at + y]!;
    }
  }
  return scores;
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
