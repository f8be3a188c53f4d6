/** Marks of a whole report handed out to its lines, so that each line is drawn from its own marks alone. */
import type { Span } from "../../../src/model/span.ts";

/**
 * For each line the marks that reach into it, in order of their start; also empty marks, which stand between two words. Lines are
 * sorted and do not overlap. O(m log m + lines + output) as long as few marks are open at once.
 */
export function spreadMarks<M extends Span>(
  lines: readonly Span[],
  marks: readonly M[],
): readonly (readonly M[])[] {
  const isEmpty = (mark: Span) => mark.end <= mark.start;
  // At one place empty marks come first, so that none waits behind a mark of the next line.
  const sorted = marks.toSorted(
    (a, b) => a.start - b.start || Number(isEmpty(b)) - Number(isEmpty(a)) || b.end - a.end,
  );
  let open: M[] = [];
  let next = 0;
  return lines.map((line) => {
    open = open.filter((mark) => mark.end > line.start);
    while (next < sorted.length && sorted[next]!.start <= line.end) {
      const mark = sorted[next]!;
      // A mark that starts where the line ends belongs here only when it is empty.
      if (mark.start === line.end && !isEmpty(mark)) break;
      if (mark.end > line.start || (isEmpty(mark) && mark.start >= line.start)) open.push(mark);
      next++;
    }
    const here = open.slice();
    open = open.filter((mark) => mark.end > line.end);
    return here;
  });
}
