/**
 * Grows boosted trees for a yes or no: each tree takes a Newton step down the logistic loss on a drawn part of rows and features,
 * with splits looked for at bounds between quantiles. The draws come from a seed: the same rows give the same trees.
 * @see Chen and Guestrin, "XGBoost: A Scalable Tree Boosting System", KDD 2016
 */
import type { BoostedTrees, Tree } from "../../eval/mentions/boosted-trees.ts";
import { leafOf } from "../../eval/mentions/boosted-trees.ts";

/** One case: its values, the answer, and how much it counts. */
export interface BoostRow {
  readonly values: ArrayLike<number>;
  readonly yes: boolean;
  readonly weight: number;
}

/** How trees are grown. */
export interface BoostOptions {
  readonly trees: number;
  /** Most questions on the way to a leaf. */
  readonly depth: number;
  /** How much of a step is taken. */
  readonly rate: number;
  /** Added to the curvature at each leaf: draws small leaves to nothing. */
  readonly ridge: number;
  /** Least curvature on each side of a split. */
  readonly leastSide: number;
  /** Shares of rows and of features that each tree sees. */
  readonly rows: number;
  readonly features: number;
  readonly seed: number;
}

const BOUNDS = 32;
const LEAST_GAIN = 1e-6;

/** Numbers from 0 to 1 that look like chance (mulberry32). */
export function createRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** To six digits: what the model file holds. */
function round(value: number): number {
  return Number(value.toPrecision(6));
}

/** Bounds between the values of a feature: all where they are few, else quantiles of all and of those above the least. */
function boundsOf(values: Float64Array): number[] {
  const sorted = values.toSorted();
  const least = sorted[0]!;
  const found = new Set<number>();
  const distinct = [...new Set(sorted)];
  if (distinct.length <= BOUNDS) {
    for (let at = 1; at < distinct.length; at++)
      found.add(round((distinct[at - 1]! + distinct[at]!) / 2));
  } else {
    const above = sorted.filter((value) => value > least);
    for (const list of [sorted, above])
      for (let part = 1; part < BOUNDS; part++)
        found.add(round(list[Math.floor((list.length * part) / BOUNDS)]!));
  }
  return [...found].sort((a, b) => a - b);
}

function placeIn(bounds: readonly number[], value: number): number {
  let low = 0;
  let high = bounds.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value > bounds[middle]!) low = middle + 1;
    else high = middle;
  }
  return low;
}

interface Step {
  readonly bounds: readonly (readonly number[])[];
  /** By feature, between which bounds each row lies. */
  readonly places: readonly Uint8Array[];
  readonly slope: Float64Array;
  readonly curve: Float64Array;
  readonly options: BoostOptions;
}

interface Split {
  readonly feature: number;
  readonly place: number;
}

/** The split of `rows` that gains most on `features`; null when none gains. */
function bestSplit(
  rows: Int32Array,
  features: readonly number[],
  total: { readonly slope: number; readonly curve: number },
  { bounds, places, slope, curve, options: { ridge, leastSide } }: Step,
): Split | null {
  let best = (total.slope * total.slope) / (total.curve + ridge) + LEAST_GAIN;
  let split: Split | null = null;
  const slopes = new Float64Array(256);
  const curves = new Float64Array(256);
  for (const feature of features) {
    const count = bounds[feature]!.length;
    const column = places[feature]!;
    slopes.fill(0, 0, count + 1);
    curves.fill(0, 0, count + 1);
    for (const row of rows) {
      const place = column[row]!;
      slopes[place]! += slope[row]!;
      curves[place]! += curve[row]!;
    }
    let left = 0;
    let curveLeft = 0;
    for (let place = 0; place < count; place++) {
      left += slopes[place]!;
      curveLeft += curves[place]!;
      const curveRight = total.curve - curveLeft;
      if (curveLeft < leastSide) continue;
      if (curveRight < leastSide) break;
      const right = total.slope - left;
      const gain = (left * left) / (curveLeft + ridge) + (right * right) / (curveRight + ridge);
      if (gain <= best) continue;
      best = gain;
      split = { feature, place };
    }
  }
  return split;
}

function growTree(drawn: Int32Array, features: readonly number[], step: Step): Tree {
  const { rate, ridge, depth, leastSide } = step.options;
  const tree = {
    feature: [] as number[],
    value: [] as number[],
    left: [] as number[],
    right: [] as number[],
  };
  const grow = (rows: Int32Array, level: number): number => {
    let slope = 0;
    let curve = 0;
    for (const row of rows) {
      slope += step.slope[row]!;
      curve += step.curve[row]!;
    }
    const node = tree.feature.push(-1) - 1;
    tree.value.push(round((-rate * slope) / (curve + ridge)));
    tree.left.push(0);
    tree.right.push(0);
    if (level === depth || curve < 2 * leastSide) return node;
    const split = bestSplit(rows, features, { slope, curve }, step);
    if (split === null) return node;
    const column = step.places[split.feature]!;
    tree.feature[node] = split.feature;
    tree.value[node] = step.bounds[split.feature]![split.place]!;
    tree.left[node] = grow(
      rows.filter((row) => column[row]! <= split.place),
      level + 1,
    );
    tree.right[node] = grow(
      rows.filter((row) => column[row]! > split.place),
      level + 1,
    );
    return node;
  };
  grow(drawn, 0);
  return tree;
}

/** Trees that tell the rows whose answer is yes from the others. */
export function growTrees(
  names: readonly string[],
  rows: readonly BoostRow[],
  options: BoostOptions,
): BoostedTrees {
  const random = createRandom(options.seed);
  const bounds = names.map((_, feature) =>
    boundsOf(Float64Array.from(rows, ({ values }) => values[feature]!)),
  );
  const places = names.map((_, feature) =>
    Uint8Array.from(rows, ({ values }) => placeIn(bounds[feature]!, values[feature]!)),
  );
  let all = 0;
  let yes = 0;
  for (const row of rows) {
    all += row.weight;
    if (row.yes) yes += row.weight;
  }
  const base = round(Math.log(yes / (all - yes)));
  const score = new Float64Array(rows.length).fill(base);
  const slope = new Float64Array(rows.length);
  const curve = new Float64Array(rows.length);
  const trees: Tree[] = [];
  for (let count = 0; count < options.trees; count++) {
    rows.forEach((row, at) => {
      const chance = 1 / (1 + Math.exp(-score[at]!));
      slope[at] = row.weight * (chance - (row.yes ? 1 : 0));
      curve[at] = row.weight * chance * (1 - chance);
    });
    const drawn = Int32Array.from(rows.keys()).filter(() => random() < options.rows);
    const features = [...names.keys()].filter(() => random() < options.features);
    const tree = growTree(drawn, features, { bounds, places, slope, curve, options });
    trees.push(tree);
    rows.forEach(({ values }, at) => (score[at]! += leafOf(tree, values)));
  }
  return { features: names, base, trees };
}
