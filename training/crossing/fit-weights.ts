/** Logistic regression by Newton's method with a Gaussian prior: weights go from what is believed beforehand to what the rows show. */
import { scorePair } from "../../src/crossing/events/compare-claims.ts";
import { PAIR_FEATURES, type PairFeature } from "../../src/crossing/events/pair-features.ts";

/** Weights by feature; a feature that is not named weighs nothing. */
export type Weights = Partial<Record<PairFeature, number>>;

/** The features of one pair, and whether it is one happening. */
export interface Row {
  readonly values: Weights;
  readonly same: boolean;
}

/** How rows are fitted. */
export interface FitOptions {
  /** What the weights are drawn to; nothing by default. */
  readonly prior?: Weights;
  /** How strongly: the inverse variance of the prior. */
  readonly ridge: number;
  /** Weights that stay as they are; the others are fitted without them. */
  readonly fixed?: Weights;
}

const STEPS = 20;

/** Solves `matrix` · x = `right` by elimination with pivoting. */
function solve(matrix: readonly Float64Array[], right: Float64Array): Float64Array {
  const rows = matrix.map((row, i) => [...row, right[i]!]);
  const size = rows.length;
  for (let i = 0; i < size; i++) {
    let pivot = i;
    for (let r = i; r < size; r++)
      if (Math.abs(rows[r]![i]!) > Math.abs(rows[pivot]![i]!)) pivot = r;
    [rows[i], rows[pivot]] = [rows[pivot]!, rows[i]!];
    for (let r = 0; r < size; r++) {
      if (r === i) continue;
      const factor = rows[r]![i]! / rows[i]![i]!;
      if (factor === 0) continue;
      for (let c = i; c <= size; c++) rows[r]![c]! -= factor * rows[i]![c]!;
    }
  }
  return Float64Array.from(rows, (row, i) => row[size]! / row[i]!);
}

/** The weights of `rows`, the fixed ones among them. */
export function fitWeights(
  rows: readonly Row[],
  { prior = {}, ridge, fixed = {} }: FitOptions,
): Weights {
  const learned = PAIR_FEATURES.filter((feature) => fixed[feature] === undefined);
  const size = learned.length;
  const weights: Weights = Object.fromEntries(
    learned.map((feature) => [feature, prior[feature] ?? 0]),
  );
  const dense = rows.map(({ values }) =>
    Float64Array.from(learned, (feature) => values[feature] ?? 0),
  );
  for (let step = 0; step < STEPS; step++) {
    const hessian = Array.from({ length: size }, () => new Float64Array(size));
    const gradient = new Float64Array(size);
    rows.forEach(({ values, same }, at) => {
      const p = scorePair(
        Object.fromEntries(learned.map((feature) => [feature, values[feature] ?? 0])),
        weights,
      );
      const row = dense[at]!;
      for (let i = 0; i < size; i++) {
        if (row[i] === 0) continue;
        gradient[i]! += ((same ? 1 : 0) - p) * row[i]!;
        for (let j = 0; j < size; j++) hessian[i]![j]! += p * (1 - p) * row[i]! * row[j]!;
      }
    });
    learned.forEach((feature, i) => {
      gradient[i]! -= ridge * ((weights[feature] ?? 0) - (prior[feature] ?? 0));
      hessian[i]![i]! += ridge;
    });
    const change = solve(hessian, gradient);
    learned.forEach((feature, i) => (weights[feature] = (weights[feature] ?? 0) + change[i]!));
  }
  return { ...weights, ...fixed };
}
