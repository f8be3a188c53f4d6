/** The trees of the crossing, for the models of given mentions. */
export {
  leafOf,
  probabilityOf,
  type BoostedTrees,
  type Tree,
} from "../../src/crossing/boosted-trees.ts";
