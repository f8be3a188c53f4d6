/**
 * Two reports in rows: paragraphs that share a copy, a saying or an event stand next to each other, what lies between them stands
 * apart. Pairs are taken by weight, each kept only when it crosses none that was kept before; the others stay joined by number.
 */

/** A first and a last index, both included. */
export interface IndexRange {
  readonly first: number;
  readonly last: number;
}

/** Lines of the left and of the right report that belong together; a heavier pair is placed first. */
export interface LinePair {
  readonly left: IndexRange;
  readonly right: IndexRange;
  readonly weight: number;
}

/** One row: lines of each side, null when a side has none here. `shared` when they were placed next to each other for what they share. */
export interface Row {
  readonly left: IndexRange | null;
  readonly right: IndexRange | null;
  readonly shared: boolean;
}

interface Anchor {
  left: IndexRange;
  right: IndexRange;
}

/** More pairs than this are not tried as rows: each is compared with those already placed. */
const MOST_PAIRS = 400;

const meets = (a: IndexRange, b: IndexRange) => a.first <= b.last && b.first <= a.last;
const union = (a: IndexRange, b: IndexRange): IndexRange => ({
  first: Math.min(a.first, b.first),
  last: Math.max(a.last, b.last),
});
const inOrder = (a: Anchor, b: Anchor) =>
  (a.left.last < b.left.first && a.right.last < b.right.first) ||
  (b.left.last < a.left.first && b.right.last < a.right.first);

/** Rows that show every line of both sides once, in the order of each side. `leftCount` and `rightCount` are numbers of lines. */
export function alignLines(
  pairs: readonly LinePair[],
  leftCount: number,
  rightCount: number,
): Row[] {
  let anchors: Anchor[] = [];
  const tried = pairs.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_PAIRS);
  for (const pair of tried) {
    let merged: Anchor = { left: pair.left, right: pair.right };
    const rest: Anchor[] = [];
    for (const anchor of anchors) {
      if (meets(anchor.left, merged.left) && meets(anchor.right, merged.right))
        merged = {
          left: union(anchor.left, merged.left),
          right: union(anchor.right, merged.right),
        };
      else rest.push(anchor);
    }
    if (rest.every((anchor) => inOrder(anchor, merged))) anchors = [...rest, merged];
  }
  anchors.sort((a, b) => a.left.first - b.left.first);

  const rows: Row[] = [];
  let left = 0;
  let right = 0;
  const between = (leftEnd: number, rightEnd: number) => {
    if (left < leftEnd || right < rightEnd)
      rows.push({
        left: left < leftEnd ? { first: left, last: leftEnd - 1 } : null,
        right: right < rightEnd ? { first: right, last: rightEnd - 1 } : null,
        shared: false,
      });
  };
  for (const anchor of anchors) {
    between(anchor.left.first, anchor.right.first);
    rows.push({ left: anchor.left, right: anchor.right, shared: true });
    left = anchor.left.last + 1;
    right = anchor.right.last + 1;
  }
  between(leftCount, rightCount);
  return rows;
}
