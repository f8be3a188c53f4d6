/** The last pass: how likely a reading with its roles is right. Logistic regression by AdaGrad; each step drops some features. */
import {
  ACCEPTANCE_BITS,
  acceptanceFeatures,
  type AcceptanceWeights,
  MOST_ACCEPTANCE_FEATURES,
  QUESTION_COUNT,
  QUESTIONS,
  type Reading,
} from "../../src/reading/attributions/tagging/acceptance.ts";
import { ROLE } from "../../src/reading/attributions/tagging/facts.ts";
import type { GoldAttribution, TrainingDocument } from "./corpus.ts";
import { createRandom, shuffled } from "./random.ts";

/** Share of a reading's features that a step leaves out. */
const DROPPED = 0.3;
const RATE = 0.05;
const BIAS_RATE = 0.002;
const DECAY = 1e-5;

/** A document with the readings of its candidates by weights that have not seen it. */
export interface AcceptanceInput {
  readonly document: TrainingDocument;
  readonly readings: readonly Reading[];
}

/** The right answer to each question, 1 or 0. */
export function answersTo({ window, roles }: Reading, gold: readonly GoldAttribution[]): number[] {
  const answers = new Array<number>(QUESTION_COUNT).fill(0);
  const roleAt = (t: number): number => roles[t - window.first] ?? 0;
  const asked = gold.filter((one) => one.cue.some((t) => roleAt(t) === ROLE.cue));
  if (asked.length === 0) return answers;
  answers[QUESTIONS.cue] = 1;
  const hasSource = roles.includes(ROLE.source);
  let size = 0;
  for (const role of roles) if (role === ROLE.content) size++;
  for (const one of asked) {
    const shared = one.content.filter((t) => roleAt(t) === ROLE.content).length;
    if (shared === size && shared === one.content.length) answers[QUESTIONS.content] = 1;
    const half = shared * 2 >= one.content.length + size - shared;
    const spoken =
      one.source.length === 0 ? !hasSource : one.source.some((t) => roleAt(t) === ROLE.source);
    if (half && spoken) answers[QUESTIONS.whole] = 1;
  }
  return answers;
}

/** Learns to answer all questions. The same inputs in the same order give the same weights. */
export function trainAcceptance(
  inputs: readonly AcceptanceInput[],
  epochs: number,
): AcceptanceWeights {
  const rows: Int32Array[] = [];
  const answers: number[][] = [];
  const out = new Int32Array(MOST_ACCEPTANCE_FEATURES);
  for (const { document, readings } of inputs) {
    for (const reading of readings) {
      const count = acceptanceFeatures(document.facts, reading, out);
      rows.push(
        out.slice(0, count).map((hash) => (hash >>> (32 - ACCEPTANCE_BITS)) * QUESTION_COUNT),
      );
      answers.push(answersTo(reading, document.gold));
    }
  }
  const size = QUESTION_COUNT << ACCEPTANCE_BITS;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  const mean = new Float64Array(size);
  const bias = new Float64Array(QUESTION_COUNT);
  const meanBias = new Float64Array(QUESTION_COUNT);
  const random = createRandom(31);
  const used = new Int32Array(MOST_ACCEPTANCE_FEATURES);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(rows.length, random)) {
      let kept = 0;
      for (const row of rows[index]!) if (random() >= DROPPED) used[kept++] = row;
      for (let question = 0; question < QUESTION_COUNT; question++) {
        let sum = 0;
        for (let k = 0; k < kept; k++) sum += weights[used[k]! + question]!;
        const p = 1 / (1 + Math.exp(-(bias[question]! + sum / (1 - DROPPED))));
        const gradient = p - answers[index]![question]!;
        for (let k = 0; k < kept; k++) {
          const f = used[k]! + question;
          squares[f]! += gradient * gradient;
          weights[f]! -= (RATE * gradient) / Math.sqrt(squares[f]!) + DECAY * weights[f]!;
        }
        bias[question]! -= BIAS_RATE * gradient;
      }
    }
    for (let f = 0; f < size; f++) mean[f]! += weights[f]! / epochs;
    for (let q = 0; q < QUESTION_COUNT; q++) meanBias[q]! += bias[q]! / epochs;
  }
  let most = 1e-9;
  for (const weight of mean) most = Math.max(most, Math.abs(weight));
  const scale = most / 32767;
  return {
    weights: Int16Array.from(mean, (weight) => Math.round(weight / scale)),
    scale,
    bias: [...meanBias],
  };
}
