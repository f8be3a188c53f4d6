/** The first pass: how likely each token anchors a cue. Logistic regression by AdaGrad over hashed features. */
import {
  cueFeatures,
  MOST_CUE_FEATURES,
} from "../../src/reading/attributions/tagging/cue-features.ts";
import { mayAnchor } from "../../src/reading/attributions/tagging/attribution-model.ts";
import type { TrainingDocument } from "./corpus.ts";
import { createRandom, shuffled } from "./random.ts";

/** Bits of a feature hash that name its weight. */
export const CUE_BITS = 19;

/** Weights of the first pass. */
export interface CueWeights {
  readonly weights: Float32Array;
  readonly bias: number;
}

/** Learns to tell anchors from other tokens. The same documents in the same order give the same weights. */
export function trainCues(documents: readonly TrainingDocument[], epochs: number): CueWeights {
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
  const weights = new Float32Array(1 << CUE_BITS);
  const squares = new Float32Array(1 << CUE_BITS).fill(1e-4);
  let bias = -2;
  let biasSquares = 1e-4;
  const random = createRandom(17);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(rows.length, random)) {
      const row = rows[index]!;
      let sum = bias;
      for (const f of row) sum += weights[f]!;
      const gradient = 1 / (1 + Math.exp(-sum)) - labels[index]!;
      if (Math.abs(gradient) < 0.002) continue;
      const square = gradient * gradient;
      for (const f of row) {
        squares[f]! += square;
        weights[f]! -= (0.08 * gradient) / Math.sqrt(squares[f]!) + 1e-6 * weights[f]!;
      }
      biasSquares += square;
      bias -= (0.08 * gradient) / Math.sqrt(biasSquares);
    }
  }
  return { weights, bias };
}

/** The probability of a row of feature hashes. */
export function cueProbability(
  { weights, bias }: CueWeights,
  features: Int32Array,
  count: number,
): number {
  let sum = bias;
  for (let f = 0; f < count; f++) sum += weights[features[f]! >>> (32 - CUE_BITS)]!;
  return 1 / (1 + Math.exp(-sum));
}
