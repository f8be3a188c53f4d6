/** Training of the name tagger: conditional log-likelihood by stochastic gradient steps with AdaGrad, features dropped at random. */
import type { Features } from "../../src/reading/names/features.ts";
import { LABELS, MAY_BEGIN, MAY_END, TRANSITIONS } from "../../src/reading/names/labels.ts";
import type { ModelFile } from "../../src/reading/model-file.ts";
import { packWeights } from "../../src/reading/names/packed-weights.ts";
import { FEATURE_BITS } from "../../src/reading/names/word-parts.ts";

/** A document to learn from. */
export interface Example {
  readonly features: Features;
  /** All features of row r, those of parts too, are at `offsets[r]` to `offsets[r + 1]`. */
  readonly offsets: Int32Array;
  readonly values: Int32Array;
  /** Gold label of each row. */
  readonly labels: Uint8Array;
}

/** How to learn. */
export interface TrainingSettings {
  readonly seed: number;
  readonly epochs: number;
  readonly rate: number;
  /** Share of a row's features that a step does not see. */
  readonly dropout: number;
  /** Weight decay of each touched weight, per step. */
  readonly decay: number;
  readonly log: (line: string) => void;
}

/** Weights as learned: floats, one row of LABELS for each feature. */
export interface Weights {
  readonly features: Float32Array;
  readonly transitions: Float32Array;
}

/** Mulberry32: a small seeded generator of numbers in [0, 1). */
export function createRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const ROWS_AT_MOST = 4096;

/** Learns weights; the result is the mean of the weights after each epoch of the second half. */
export function trainCrf(examples: readonly Example[], settings: TrainingSettings): Weights {
  const size = (1 << FEATURE_BITS) * LABELS;
  const w = new Float32Array(size);
  const g = new Float32Array(size);
  const t = new Float32Array(LABELS * LABELS);
  const tg = new Float32Array(LABELS * LABELS);
  const mean = new Float32Array(size);
  const tMean = new Float32Array(LABELS * LABELS);
  let meanOf = 0;
  const random = createRandom(settings.seed);
  const order: [number, number][] = [];
  examples.forEach((example, index) => {
    const { stretches } = example.features;
    for (let s = 0; s < stretches.length; s += 2)
      if (stretches[s + 1]! - stretches[s]! <= ROWS_AT_MOST) order.push([index, s]);
  });
  const work = createWork();
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j]!, order[i]!];
    }
    let loss = 0;
    for (const [index, s] of order)
      loss += step(examples[index]!, s, w, g, t, tg, work, random, settings);
    if (epoch >= settings.epochs / 2) {
      meanOf++;
      for (let i = 0; i < size; i++) mean[i]! += w[i]!;
      for (let i = 0; i < t.length; i++) tMean[i]! += t[i]!;
    }
    settings.log(`epoch ${epoch + 1}: mean loss ${(loss / order.length).toFixed(4)}`);
  }
  for (let i = 0; i < size; i++) mean[i]! /= meanOf;
  for (let i = 0; i < t.length; i++) tMean[i]! /= meanOf;
  return { features: mean, transitions: tMean };
}

/** The mean of several runs. Writes over the first of them. */
export function meanOf(runs: readonly Weights[]): Weights {
  const [first, ...others] = runs;
  for (const key of ["features", "transitions"] as const) {
    const sum = first![key];
    for (let i = 0; i < sum.length; i++) {
      for (const other of others) sum[i]! += other[key][i]!;
      sum[i]! /= runs.length;
    }
  }
  return first!;
}

interface Work {
  readonly score: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly norm: Float64Array;
  readonly pair: Float64Array;
  readonly kept: Int32Array;
  readonly keptAt: Int32Array;
}

function createWork(): Work {
  return {
    score: new Float64Array(ROWS_AT_MOST * LABELS),
    alpha: new Float64Array(ROWS_AT_MOST * LABELS),
    beta: new Float64Array(ROWS_AT_MOST * LABELS),
    norm: new Float64Array(ROWS_AT_MOST),
    pair: new Float64Array(LABELS * LABELS),
    kept: new Int32Array(ROWS_AT_MOST * 192),
    keptAt: new Int32Array(ROWS_AT_MOST + 1),
  };
}

/** One gradient step on one stretch; gives its negative log-likelihood. */
function step(
  example: Example,
  stretch: number,
  w: Float32Array,
  g: Float32Array,
  t: Float32Array,
  tg: Float32Array,
  work: Work,
  random: () => number,
  settings: TrainingSettings,
): number {
  const { features, labels, offsets, values } = example;
  const from = features.stretches[stretch]!;
  const n = features.stretches[stretch + 1]! - from;
  const { score, alpha, beta, norm, pair, kept, keptAt } = work;
  let used = 0;
  for (let i = 0; i < n; i++) {
    keptAt[i] = used;
    const out = i * LABELS;
    score.fill(0, out, out + LABELS);
    for (let k = offsets[from + i]!; k < offsets[from + i + 1]!; k++) {
      if (settings.dropout > 0 && random() < settings.dropout) continue;
      const at = values[k]! * LABELS;
      kept[used++] = at;
      for (let y = 0; y < LABELS; y++) score[out + y]! += w[at + y]!;
    }
  }
  keptAt[n] = used;

  // Forward and backward in probabilities, scaled row by row.
  const gold = (i: number): number => labels[from + i]!;
  let logZ = 0;
  let goldScore = 0;
  for (let i = 0; i < n; i++) {
    const here = i * LABELS;
    let top = -Infinity;
    for (let y = 0; y < LABELS; y++) top = Math.max(top, score[here + y]!);
    goldScore += score[here + gold(i)]! + (i > 0 ? t[gold(i - 1) * LABELS + gold(i)]! : 0);
    logZ += top;
    for (let y = 0; y < LABELS; y++) score[here + y] = Math.exp(score[here + y]! - top);
  }
  for (let k = 0; k < TRANSITIONS.length; k += 2) {
    const at = TRANSITIONS[k]! * LABELS + TRANSITIONS[k + 1]!;
    pair[at] = Math.exp(t[at]!);
  }
  for (let i = 0; i < n; i++) {
    const here = i * LABELS;
    if (i === 0) for (let y = 0; y < LABELS; y++) alpha[y] = MAY_BEGIN[y] ? 1 : 0;
    else {
      alpha.fill(0, here, here + LABELS);
      for (let k = 0; k < TRANSITIONS.length; k += 2) {
        const a = TRANSITIONS[k]!;
        const b = TRANSITIONS[k + 1]!;
        alpha[here + b]! += alpha[here - LABELS + a]! * pair[a * LABELS + b]!;
      }
    }
    if (i === n - 1) for (let y = 0; y < LABELS; y++) if (!MAY_END[y]) alpha[here + y] = 0;
    let sum = 0;
    for (let y = 0; y < LABELS; y++) sum += alpha[here + y]! *= score[here + y]!;
    norm[i] = sum;
    logZ += Math.log(sum);
    for (let y = 0; y < LABELS; y++) alpha[here + y]! /= sum;
  }
  for (let i = n - 1; i >= 0; i--) {
    const here = i * LABELS;
    if (i === n - 1) {
      for (let y = 0; y < LABELS; y++) beta[here + y] = MAY_END[y] ? 1 : 0;
      continue;
    }
    const next = here + LABELS;
    beta.fill(0, here, next);
    for (let k = 0; k < TRANSITIONS.length; k += 2) {
      const a = TRANSITIONS[k]!;
      const b = TRANSITIONS[k + 1]!;
      beta[here + a]! +=
        (pair[a * LABELS + b]! * score[next + b]! * beta[next + b]!) / norm[i + 1]!;
    }
  }

  const { rate, decay } = settings;
  for (let i = 1; i < n; i++) {
    const before = (i - 1) * LABELS;
    const here = i * LABELS;
    for (let k = 0; k < TRANSITIONS.length; k += 2) {
      const a = TRANSITIONS[k]!;
      const b = TRANSITIONS[k + 1]!;
      const at = a * LABELS + b;
      const p = (alpha[before + a]! * pair[at]! * score[here + b]! * beta[here + b]!) / norm[i]!;
      const d = p - (gold(i - 1) === a && gold(i) === b ? 1 : 0);
      if (d > 1e-4 || d < -1e-4) {
        tg[at]! += d * d;
        t[at]! -= (rate * d) / Math.sqrt(1e-3 + tg[at]!);
      }
    }
  }
  for (let i = 0; i < n; i++) {
    const here = i * LABELS;
    for (let y = 0; y < LABELS; y++) {
      const d = alpha[here + y]! * beta[here + y]! - (gold(i) === y ? 1 : 0);
      if (d < 1e-4 && d > -1e-4) continue;
      for (let k = keptAt[i]!; k < keptAt[i + 1]!; k++) {
        const at = kept[k]! + y;
        const slope = d + decay * w[at]!;
        g[at]! += slope * slope;
        w[at]! -= (rate * slope) / Math.sqrt(1e-3 + g[at]!);
      }
    }
  }
  return logZ - goldScore;
}

/** Keeps the `rows` features with the largest weights, as 8-bit integers, and packs them as `src/reading/names/tagger.ts` reads them. */
export function quantize(weights: Weights, rows: number, meta: Record<string, unknown>): ModelFile {
  const count = 1 << FEATURE_BITS;
  const largest = new Float32Array(count);
  for (let f = 0; f < count; f++)
    for (let y = 0; y < LABELS; y++)
      largest[f] = Math.max(largest[f]!, Math.abs(weights.features[f * LABELS + y]!));
  const sorted = largest.toSorted();
  const least = Math.max(sorted[Math.max(0, count - rows)]!, 1e-6);
  // The few largest weights are cut off: a finer step for all others is worth more.
  const scale = 127 / Math.min(sorted[count - 1]!, 4);
  const bitmap = new Uint32Array(count >>> 5);
  const kept: number[] = [];
  for (let f = 0; f < count; f++)
    if (largest[f]! >= least) {
      bitmap[f >>> 5]! |= 1 << (f & 31);
      kept.push(f);
    }
  const out = new Int8Array(kept.length * LABELS);
  kept.forEach((f, row) => {
    for (let y = 0; y < LABELS; y++)
      out[row * LABELS + y] = clamp(weights.features[f * LABELS + y]! * scale, 127);
  });
  const transitions = Int16Array.from(weights.transitions, (v) => clamp(v * scale, 32_000));
  return { meta: { ...meta, scale }, arrays: { bitmap, ...packWeights(out), transitions } };
}

function clamp(value: number, limit: number): number {
  return Math.max(-limit, Math.min(limit, Math.round(value)));
}
