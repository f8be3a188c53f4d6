/** The words of a claim as a set of stems, for comparing claims with each other. */
import { foldWord, stemOf } from "../../crossing/index.ts";
import { SMALL_WORDS } from "../en/small-words.ts";
import type { ClaimView, WeighingView } from "../view.ts";

/** The stems of a claim's words of meaning. */
export function contentStems(
  view: WeighingView,
  { claim, report }: ClaimView,
): ReadonlySet<string> {
  const stems = new Set<string>();
  for (const word of view
    .wordsOf(report, claim)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (word.length > 1 && !SMALL_WORDS.has(word)) stems.add(stemOf(foldWord(word)));
  }
  return stems;
}

/** How many members two sets share. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}
