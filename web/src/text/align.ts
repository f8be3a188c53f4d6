/**
 * Two reports in rows: paragraphs that share a copy, a saying or an event stand next to each other, what lies between them stands
 * apart. Pairs are taken by weight, each kept only when it crosses none that was kept before. A crossing copy, whose paragraphs
 * stand in another order in the other report, is shown twice: at its own place on each side, with the other side's words repeated
 * beside it as an echo.
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
  /** Whether it is shown with an echo when it cannot stand in a row. */
  readonly echoes: boolean;
}

/**
 * One row: lines of each side, null when a side has none here. `shared`: they stand next to each other for what they share.
 * `echo`: the side whose lines are repeated here and stand in their own place elsewhere.
 */
export interface Row {
  readonly left: IndexRange | null;
  readonly right: IndexRange | null;
  readonly shared: boolean;
  readonly echo: "left" | "right" | null;
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
const apart = (a: Anchor, b: Anchor) => !meets(a.left, b.left) && !meets(a.right, b.right);

/** The pairs that can stand in rows, in order, and the crossing ones that can be echoed. */
function place(pairs: readonly LinePair[]): { anchors: Anchor[]; crossing: Anchor[] } {
  let anchors: Anchor[] = [];
  const refused: Anchor[] = [];
  for (const pair of pairs.toSorted((a, b) => b.weight - a.weight).slice(0, MOST_PAIRS)) {
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
    else if (pair.echoes) refused.push(pair);
  }
  const crossing: Anchor[] = [];
  for (const pair of refused)
    if ([...anchors, ...crossing].every((other) => apart(other, pair)))
      crossing.push({ left: pair.left, right: pair.right });
  anchors.sort((a, b) => a.left.first - b.left.first);
  return { anchors, crossing };
}

/**
 * Rows that show every line of both sides once in its own place, in the order of each side. `leftCount` and `rightCount` are
 * numbers of lines.
 */
export function alignLines(
  pairs: readonly LinePair[],
  leftCount: number,
  rightCount: number,
): Row[] {
  const { anchors, crossing } = place(pairs);
  const byLeft = crossing.toSorted((a, b) => a.left.first - b.left.first);
  const byRight = crossing.toSorted((a, b) => a.right.first - b.right.first);
  const rows: Row[] = [];
  let left = 0;
  let right = 0;
  const upTo = (next: number, end: number): IndexRange | null =>
    next < end ? { first: next, last: end - 1 } : null;
  const plain = (leftEnd: number, rightEnd: number) => {
    const row = { left: upTo(left, leftEnd), right: upTo(right, rightEnd) };
    if (row.left || row.right) rows.push({ ...row, shared: false, echo: null });
    left = Math.max(left, leftEnd);
    right = Math.max(right, rightEnd);
  };
  const between = (leftEnd: number, rightEnd: number) => {
    const onLeft = byLeft.filter((one) => one.left.first >= left && one.left.last < leftEnd);
    const onRight = byRight.filter((one) => one.right.first >= right && one.right.last < rightEnd);
    plain(onLeft[0]?.left.first ?? leftEnd, onRight[0]?.right.first ?? rightEnd);
    onLeft.forEach((one, i) => {
      rows.push({ ...one, shared: true, echo: "right" });
      left = one.left.last + 1;
      plain(onLeft[i + 1]?.left.first ?? leftEnd, right);
    });
    onRight.forEach((one, i) => {
      rows.push({ ...one, shared: true, echo: "left" });
      right = one.right.last + 1;
      plain(left, onRight[i + 1]?.right.first ?? rightEnd);
    });
  };
  for (const anchor of anchors) {
    between(anchor.left.first, anchor.right.first);
    rows.push({ ...anchor, shared: true, echo: null });
    left = anchor.left.last + 1;
    right = anchor.right.last + 1;
  }
  between(leftCount, rightCount);
  return rows;
}
