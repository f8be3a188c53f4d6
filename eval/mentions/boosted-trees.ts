/**
 * Boosted regression trees for a yes or no: many small trees, each of which adds to the log-odds. training/crossing/boost.ts grows them.
 * @see Friedman, "Greedy Function Approximation: A Gradient Boosting Machine", Annals of Statistics 2001
 */

/**
 * A tree as parallel columns, the root first. `feature` is the index of the feature that a node asks about, or -1 at a leaf. At a leaf
 * `value` is what it adds; elsewhere it is the most that goes to `left`, and the branch on the other side stands at `right`.
 */
export interface Tree {
  readonly feature: readonly number[];
  readonly value: readonly number[];
  readonly left: readonly number[];
  readonly right: readonly number[];
}

/** Trees with what they start from. */
export interface BoostedTrees {
  /** Names of the features in the order in which values are given. */
  readonly features: readonly string[];
  /** The log-odds before any tree. */
  readonly base: number;
  readonly trees: readonly Tree[];
}

/** What one tree adds for `values`. */
export function leafOf({ feature, value, left, right }: Tree, values: ArrayLike<number>): number {
  let node = 0;
  while (feature[node]! >= 0)
    node = values[feature[node]!]! <= value[node]! ? left[node]! : right[node]!;
  return value[node]!;
}

/** The probability, 0 to 1, that the trees give to `values`. */
export function probabilityOf({ base, trees }: BoostedTrees, values: ArrayLike<number>): number {
  let sum = base;
  for (const tree of trees) sum += leafOf(tree, values);
  return 1 / (1 + Math.exp(-sum));
}
