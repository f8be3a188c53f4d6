/** Trained weights as they are kept: the largest ones, in 8 bits as square roots with a sign. */
import type { AcceptanceWeights } from "../../src/reading/attributions/tagging/acceptance.ts";
import type { EdgeWeights } from "../../src/reading/attributions/tagging/choose-edges.ts";
import { ROLES } from "../../src/reading/attributions/tagging/facts.ts";
import { ROW_BITS } from "../../src/reading/attributions/tagging/role-weights.ts";
import type { ModelFile } from "../../src/reading/model-file.ts";
import { CUE_BITS, type TrainedCues } from "./train-cues.ts";

const SQUARE = 127 * 127;

/** The passes that read, as a model file holds them. `rows` is how many rows of roles are kept. */
export function packReading(
  cues: TrainedCues,
  roles: Float32Array,
  rows: number,
  cueThreshold: number,
): ModelFile {
  const { bits, values, largest } = prune(roles, rows);
  let most = 0;
  for (const weight of cues.weights) most = Math.max(most, Math.abs(weight));
  const cue = new Int8Array(cues.weights.length);
  cues.weights.forEach((weight, index) => {
    cue[index] = toByte(weight, most);
  });
  return {
    meta: {
      corpus: "PolNeAR 1.0.0, train",
      cueBits: CUE_BITS,
      cueScale: most / SQUARE,
      cueBias: cues.bias,
      cueThreshold,
      roleScale: largest / SQUARE,
    },
    arrays: { cue, roleBits: bits, roleValues: values },
  };
}

/** The passes that read with the last ones. */
export function packAll(
  reading: ModelFile,
  acceptance: AcceptanceWeights,
  edges: EdgeWeights,
  keepThreshold: number,
): ModelFile {
  const biases = acceptance.bias.map((bias, question) => [
    `acceptanceBias${String(question)}`,
    bias,
  ]);
  return {
    meta: {
      ...reading.meta,
      acceptanceScale: acceptance.scale,
      ...(Object.fromEntries(biases) as Record<string, number>),
      keepThreshold,
    },
    arrays: { ...reading.arrays, acceptance: acceptance.weights, edges: edges.weights },
  };
}

/** The rows with the largest weights. */
function prune(
  roles: Float32Array,
  rows: number,
): { bits: Int32Array; values: Int8Array; largest: number } {
  const found: number[] = [];
  const most = new Float32Array(1 << ROW_BITS);
  let largest = 1e-9;
  for (let row = 0; row < most.length; row++) {
    for (let r = 0; r < ROLES; r++)
      most[row] = Math.max(most[row]!, Math.abs(roles[row * ROLES + r]!));
    if (most[row]! > 0) found.push(row);
    largest = Math.max(largest, most[row]!);
  }
  found.sort((a, b) => most[b]! - most[a]! || a - b);
  const kept = found.slice(0, rows).toSorted((a, b) => a - b);
  const bits = new Int32Array(1 << (ROW_BITS - 5));
  const values = new Int8Array(kept.length * ROLES);
  kept.forEach((row, index) => {
    bits[row >>> 5]! |= 1 << (row & 31);
    for (let r = 0; r < ROLES; r++)
      values[index * ROLES + r] = toByte(roles[row * ROLES + r]!, largest);
  });
  return { bits, values, largest };
}

/** A weight in 8 bits whose square keeps the sign: fine steps near 0, where most weights are, and room for the largest. */
function toByte(value: number, largest: number): number {
  return Math.sign(value) * Math.min(127, Math.round(127 * Math.sqrt(Math.abs(value) / largest)));
}
