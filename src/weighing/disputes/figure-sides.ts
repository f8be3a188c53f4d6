/** Counts of one thing by their number: the sides of a dispute about how many. */
import { canBothHold, type Amount, type Count } from "./counts.ts";

/** The least that a count can be. */
export function lowOf({ amount }: Count): number {
  return amount.low ?? amount.high ?? 0;
}

function isExact({ low, high }: Amount): boolean {
  return low !== null && low === high;
}

/**
 * Counts by their number, least first. A bound ("at least six", "dozens") stands with the one number that it allows, and with none when it
 * allows several. `agree` says of two counts whether they may be one number.
 */
export function sidesOf(
  counts: readonly Count[],
  agree: (a: Count, b: Count) => boolean = (a, b) => canBothHold(a.amount, b.amount),
): Count[][] {
  const inOrder = counts.toSorted(
    (a, b) =>
      lowOf(a) - lowOf(b) ||
      (a.span.report < b.span.report ? -1 : 1) ||
      a.span.start - b.span.start,
  );
  const sides: Count[][] = [];
  for (const count of [
    ...inOrder.filter(({ amount }) => isExact(amount)),
    ...inOrder.filter(({ amount }) => !isExact(amount)),
  ]) {
    const fitting = sides.filter((side) => side.every((other) => agree(other, count)));
    if (fitting.length === 1) fitting[0]!.push(count);
    else if (fitting.length === 0) sides.push([count]);
  }
  return sides.toSorted(([a], [b]) => lowOf(a!) - lowOf(b!));
}
