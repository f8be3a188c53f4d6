/** The words of a claim as a set of stems, for comparing claims with each other. */
import { foldWord, stemOf } from "../../crossing/index.ts";
import { QUOTES_FALSEHOOD, TURNS_DOWN_TOLD } from "../en/denying.ts";
import { SMALL_WORDS } from "../en/small-words.ts";
import type { ClaimView, WeighingView } from "../view.ts";

/** The stems of the words of meaning in `words`, in their order. */
export function stemsIn(words: string): string[] {
  return (words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).flatMap((word) =>
    word.length > 1 && !SMALL_WORDS.has(word) ? [stemOf(foldWord(word))] : [],
  );
}

/** The stems of a claim's words of meaning. */
export function contentStems(
  view: WeighingView,
  { claim, report }: ClaimView,
): ReadonlySet<string> {
  return new Set(stemsIn(view.wordsOf(report, claim)));
}

/** How many members two sets share. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const each of a) if (b.has(each)) count++;
  return count;
}

/**
 * Whether a claim tells of a statement of others as one that is false or turned down: "repeated the false claim that twelve had died". What
 * stands in that statement, its figures too, is not told by whoever tells this.
 */
export function isOfFalsehood(
  view: WeighingView,
  { claim, report }: Pick<ClaimView, "claim" | "report">,
): boolean {
  const words = view.wordsOf(report, claim);
  return QUOTES_FALSEHOOD.test(words) || TURNS_DOWN_TOLD.test(words);
}
