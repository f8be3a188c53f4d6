/** The first pass: how likely each token anchors a cue. Logistic regression by AdaGrad over hashed features, some left out at each step. */
import {
  cueFeatures,
  MOST_CUE_FEATURES,
} from "../../src/reading/attributions/tagging/cue-features.ts";
import { mayAnchor } from "../../src/reading/attributions/tagging/cue-candidates.ts";
import type { TrainingDocument } from "./corpus.ts";
import { createRandom, shuffled } from "./random.ts";

/** Bits of a feature hash that name its weight. */
export const CUE_BITS = 20;

/** Share of a token's features that a step leaves out, so that none is relied on alone. */
const DROPPED = 0.3;
const RATE = 0.05;
const DECAY = 1e-6;

/** Weights of the first pass. */
export interface TrainedCues {
  readonly weights: Float32Array;
  readonly bias: number;
}

/** The tokens that may anchor a cue: the rows of their features, and 1 for those that do. */
interface CueExamples {
  readonly rows: readonly Int32Array[];
  readonly labels: readonly number[];
}

/** Learns to tell anchors from other tokens: the mean over `seeds`. The same documents in the same order give the same weights. */
export function trainCues(
  documents: readonly TrainingDocument[],
  epochs: number,
  seeds: readonly number[],
): TrainedCues {
  const examples = cueExamples(documents);
  const weights = new Float32Array(1 << CUE_BITS);
  let bias = 0;
  for (const seed of seeds) {
    const learnt = learnCues(examples, epochs, seed);
    for (let f = 0; f < weights.length; f++) weights[f]! += learnt.weights[f]! / seeds.length;
    bias += learnt.bias / seeds.length;
  }
  return { weights, bias };
}

function cueExamples(documents: readonly TrainingDocument[]): CueExamples {
  const rows: Int32Array[] = [];
  const labels: number[] = [];
  const out = new Int32Array(MOST_CUE_FEATURES);
  for (const { facts, gold } of documents) {
    const anchors = new Set(gold.map((one) => one.anchor));
    for (let t = 0; t < facts.count; t++) {
      if (!mayAnchor(facts, t)) continue;
      const count = cueFeatures(facts, t, out);
      const row = new Int32Array(count);
      for (let f = 0; f < count; f++) row[f] = out[f]! >>> (32 - CUE_BITS);
      rows.push(row);
      labels.push(anchors.has(t) ? 1 : 0);
    }
  }
  return { rows, labels };
}

/** The mean of the weights after each round. */
function learnCues({ rows, labels }: CueExamples, epochs: number, seed: number): TrainedCues {
  const weights = new Float32Array(1 << CUE_BITS);
  const squares = new Float32Array(1 << CUE_BITS).fill(1e-4);
  let bias = -2;
  let biasSquares = 1e-4;
  const mean = new Float32Array(1 << CUE_BITS);
  let meanBias = 0;
  const used = new Int32Array(MOST_CUE_FEATURES);
  const random = createRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(rows.length, random)) {
      const row = rows[index]!;
      let kept = 0;
      let sum = 0;
      for (const f of row) {
        if (random() < DROPPED) continue;
        used[kept++] = f;
        sum += weights[f]!;
      }
      sum = bias + sum / (1 - DROPPED);
      const gradient = 1 / (1 + Math.exp(-sum)) - labels[index]!;
      if (Math.abs(gradient) < 0.002) continue;
      const square = gradient * gradient;
      for (let k = 0; k < kept; k++) {
        const f = used[k]!;
        squares[f]! += square;
        weights[f]! -= (RATE * gradient) / Math.sqrt(squares[f]!) + DECAY * weights[f]!;
      }
      biasSquares += square;
      bias -= (RATE * gradient) / Math.sqrt(biasSquares);
    }
    for (let f = 0; f < mean.length; f++) mean[f]! += weights[f]! / epochs;
    meanBias += bias / epochs;
  }
  return { weights: mean, bias: meanBias };
}
