/** The second pass: the roles of the tokens around one cue. Averaged perceptron over sequences, with hashed features. */
import { bestPath } from "../../src/reading/attributions/tagging/best-path.ts";
import { type CueWindow, openWindow } from "../../src/reading/attributions/tagging/cue-window.ts";
import { ROLES } from "../../src/reading/attributions/tagging/facts.ts";
import {
  MOST_ROLE_FEATURES,
  roleFeatures,
  STEP_FEATURES,
  stepFeatures,
} from "../../src/reading/attributions/tagging/role-features.ts";
import { ROW_BITS } from "../../src/reading/attributions/tagging/role-weights.ts";
import { type GoldAttribution, rolesIn, type TrainingDocument } from "./corpus.ts";
import { createRandom, shuffled } from "./random.ts";

/** A window with its features as offsets into the weights, and the roles it should get. */
interface Example {
  readonly size: number;
  /** For each token: where its own offsets begin in `offsets`; then its steps' offsets follow in a fixed number. */
  readonly starts: Int32Array;
  readonly offsets: Int32Array;
  readonly roles: Uint8Array;
}

const STEPS = STEP_FEATURES * ROLES;

/** One document's cues: the annotated ones and those that the first pass took for one. */
export interface RoleInput {
  readonly document: TrainingDocument;
  readonly likely: Uint8Array;
  readonly anchors: readonly { readonly anchor: number; readonly gold: GoldAttribution | null }[];
}

/** Learns roles. Returns the averaged weights, ROLES for each of 2^ROW_BITS rows. */
export function trainRoles(
  inputs: readonly RoleInput[],
  epochs: number,
  log: (line: string) => void,
): Float32Array {
  const examples: Example[] = [];
  for (const { document, likely, anchors } of inputs) {
    for (const { anchor, gold } of anchors) {
      const window = openWindow(document.facts, anchor, likely);
      examples.push(exampleOf(document, window, likely, rolesIn(gold, window.first, window.end)));
    }
  }
  log(`${String(examples.length)} windows`);
  const weights = new Float32Array(ROLES << ROW_BITS);
  const sums = new Float32Array(ROLES << ROW_BITS);
  let clock = 1;
  const random = createRandom(23);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const index of shuffled(examples.length, random)) {
      const example = examples[index]!;
      const predicted = predict(example, weights);
      let differs = false;
      for (let i = 0; i < example.size && !differs; i++)
        differs = predicted[i] !== example.roles[i];
      if (differs) {
        wrong++;
        update(example, predicted, weights, sums, clock);
      }
      clock++;
    }
    log(`epoch ${String(epoch + 1)}: ${String(wrong)} of ${String(examples.length)} windows wrong`);
  }
  for (let i = 0; i < weights.length; i++) weights[i]! -= sums[i]! / clock;
  return weights;
}

function exampleOf(
  { facts }: TrainingDocument,
  window: CueWindow,
  likely: Uint8Array,
  roles: Uint8Array,
): Example {
  const size = window.end - window.first;
  const out = new Int32Array(MOST_ROLE_FEATURES);
  const starts = new Int32Array(size + 1);
  const all: number[] = [];
  for (let i = 0; i < size; i++) {
    const t = window.first + i;
    starts[i] = all.length;
    for (let from = 0; from < ROLES; from++) {
      stepFeatures(facts, window, t, from, out, 0);
      for (let f = 0; f < STEP_FEATURES; f++) all.push((out[f]! >>> (32 - ROW_BITS)) * ROLES);
    }
    const count = roleFeatures(facts, window, likely, t, out);
    for (let f = 0; f < count; f++) all.push((out[f]! >>> (32 - ROW_BITS)) * ROLES);
  }
  starts[size] = all.length;
  return { size, starts, offsets: Int32Array.from(all), roles };
}

function predict(example: Example, weights: Float32Array): Uint8Array {
  const { size, starts, offsets } = example;
  const own = new Float32Array(size * ROLES);
  const steps = new Float32Array(size * ROLES * ROLES);
  for (let i = 0; i < size; i++) {
    const at = starts[i]!;
    for (let f = 0; f < STEPS; f++) {
      const cell = i * 16 + Math.floor(f / STEP_FEATURES) * 4;
      const row = offsets[at + f]!;
      steps[cell]! += weights[row]!;
      steps[cell + 1]! += weights[row + 1]!;
      steps[cell + 2]! += weights[row + 2]!;
      steps[cell + 3]! += weights[row + 3]!;
    }
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let f = at + STEPS; f < starts[i + 1]!; f++) {
      const row = offsets[f]!;
      a += weights[row]!;
      b += weights[row + 1]!;
      c += weights[row + 2]!;
      d += weights[row + 3]!;
    }
    own[i * 4] = a;
    own[i * 4 + 1] = b;
    own[i * 4 + 2] = c;
    own[i * 4 + 3] = d;
  }
  return bestPath(size, own, steps).roles;
}

function update(
  example: Example,
  predicted: Uint8Array,
  weights: Float32Array,
  sums: Float32Array,
  clock: number,
): void {
  const { size, starts, offsets, roles } = example;
  const add = (row: number, delta: number): void => {
    weights[row]! += delta;
    sums[row]! += delta * clock;
  };
  for (let i = 0; i < size; i++) {
    const right = roles[i]!;
    const wrong = predicted[i]!;
    const at = starts[i]!;
    if (right !== wrong) {
      for (let f = at + STEPS; f < starts[i + 1]!; f++) {
        add(offsets[f]! + right, 1);
        add(offsets[f]! + wrong, -1);
      }
    }
    const rightBefore = i > 0 ? roles[i - 1]! : 0;
    const wrongBefore = i > 0 ? predicted[i - 1]! : 0;
    if (right !== wrong || rightBefore !== wrongBefore) {
      for (let f = 0; f < STEP_FEATURES; f++) {
        add(offsets[at + rightBefore * STEP_FEATURES + f]! + right, 1);
        add(offsets[at + wrongBefore * STEP_FEATURES + f]! + wrong, -1);
      }
    }
  }
}
