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
export interface Example {
  readonly size: number;
  /** For each token: where its own offsets begin in `offsets`; first those of its steps, in a fixed number. */
  readonly starts: Int32Array;
  readonly offsets: Int32Array;
  readonly roles: Uint8Array;
}

const STEPS = STEP_FEATURES * ROLES;

/** Share of a token's features that a step of learning leaves out, so that none is relied on alone. */
const DROPPED = 0.3;

/** What a wrong role is given in advance while learning, in steps: right roles must win by more. */
const HANDICAP = 3;

/** One document's cues: the annotated ones and those that the first pass took for one. */
export interface RoleInput {
  readonly document: TrainingDocument;
  readonly likely: Uint8Array;
  readonly probability: Float32Array;
  readonly anchors: readonly { readonly anchor: number; readonly gold: GoldAttribution | null }[];
}

/** The windows of a document's cues. */
export function examplesOf({ document, likely, anchors }: RoleInput): Example[] {
  return anchors.map(({ anchor, gold }) => {
    const window = openWindow(document.facts, anchor, likely);
    return exampleOf(document, window, likely, rolesIn(gold, window.first, window.end));
  });
}

/** Learns roles: the mean over `seeds` of the averaged weights, ROLES for each of 2^ROW_BITS rows. */
export function trainRoles(
  examples: readonly Example[],
  epochs: number,
  seeds: readonly number[],
  log: (line: string) => void,
): Float32Array {
  const mean = new Float32Array(ROLES << ROW_BITS);
  for (const seed of seeds) {
    const learnt = learnRoles(examples, epochs, seed, log);
    for (let i = 0; i < mean.length; i++) mean[i]! += learnt[i]! / seeds.length;
  }
  return mean;
}

function learnRoles(
  examples: readonly Example[],
  epochs: number,
  seed: number,
  log: (line: string) => void,
): Float32Array {
  const weights = new Float32Array(ROLES << ROW_BITS);
  const sums = new Float32Array(ROLES << ROW_BITS);
  let clock = 1;
  const random = createRandom(seed);
  const space = createSpace(examples);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const index of shuffled(examples.length, random)) {
      const example = thinned(examples[index]!, random, space);
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

/** Room for the largest example. */
function createSpace(examples: readonly Example[]): Pick<Example, "starts" | "offsets"> {
  let tokens = 0;
  let features = 0;
  for (const { size, offsets } of examples) {
    tokens = Math.max(tokens, size);
    features = Math.max(features, offsets.length);
  }
  return { starts: new Int32Array(tokens + 1), offsets: new Int32Array(features) };
}

/** The example without a share of its tokens' features, in `space`. */
function thinned(
  { size, starts, offsets, roles }: Example,
  random: () => number,
  space: Pick<Example, "starts" | "offsets">,
): Example {
  let kept = 0;
  // One random number does for three features: ten bits each.
  const limit = Math.floor(DROPPED * 1024);
  let bits = 0;
  let left = 0;
  for (let i = 0; i < size; i++) {
    space.starts[i] = kept;
    const own = starts[i]! + STEPS;
    for (let f = starts[i]!; f < own; f++) space.offsets[kept++] = offsets[f]!;
    for (let f = own; f < starts[i + 1]!; f++) {
      if (left === 0) {
        bits = Math.floor(random() * 2 ** 30);
        left = 3;
      }
      if ((bits & 1023) >= limit) space.offsets[kept++] = offsets[f]!;
      bits >>>= 10;
      left--;
    }
  }
  space.starts[size] = kept;
  return { size, starts: space.starts, offsets: space.offsets, roles };
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
  const { size, starts, offsets, roles } = example;
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
    own[i * 4] = a + HANDICAP;
    own[i * 4 + 1] = b + HANDICAP;
    own[i * 4 + 2] = c + HANDICAP;
    own[i * 4 + 3] = d + HANDICAP;
    own[i * 4 + roles[i]!]! -= HANDICAP;
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
