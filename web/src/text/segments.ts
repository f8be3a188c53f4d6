/** Overlapping marks over a text, cut into runs that each carry the same marks: what can be set as plain, flat elements. */
import { compareSpans, type Span } from "../../../src/model/span.ts";

/** A run of text with all marks that cover it, in the order in which they start. */
export interface Segment<M extends Span> extends Span {
  readonly marks: readonly M[];
}

/**
 * Cuts `within` at the ends of `marks`; the segments touch and cover all of it. Marks that only touch the range are left out.
 * O(n log n) in the marks plus the output.
 */
export function segmentsOf<M extends Span>(within: Span, marks: readonly M[]): Segment<M>[] {
  const inside = marks
    .filter((mark) => mark.start < within.end && mark.end > within.start && mark.end > mark.start)
    .toSorted(compareSpans);
  const cuts = new Set([within.start, within.end]);
  for (const mark of inside) {
    if (mark.start > within.start) cuts.add(mark.start);
    if (mark.end < within.end) cuts.add(mark.end);
  }
  const edges = [...cuts].toSorted((a, b) => a - b);
  const segments: Segment<M>[] = [];
  let open: M[] = [];
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const start = edges[i]!;
    while (next < inside.length && inside[next]!.start <= start) open.push(inside[next++]!);
    open = open.filter((mark) => mark.end > start);
    segments.push({ start, end: edges[i + 1]!, marks: open.slice() });
  }
  return segments;
}
