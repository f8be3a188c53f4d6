/** The shapes that join what belongs together in two columns: pure geometry, drawn anew as the columns scroll. */
import type { Band } from "./align.ts";

/** The room between two columns, in pixels. */
export interface Gap {
  readonly left: number;
  readonly right: number;
}

/** An end beyond the window is drawn so far outside it, so that a ribbon shows its way and does not become a hair. */
const BEYOND = 36;

const rounded = (value: number) => Math.round(value * 10) / 10;

/** Whether any of a band is in a window of `height`. */
export function isInSight(band: Band, height: number): boolean {
  return band.bottom > 0 && band.top < height;
}

/** A band, with what lies beyond the window drawn close to its edge and never thinner than a line. */
export function nearWindow(band: Band, height: number): Band {
  if (band.bottom <= 0) return { top: -BEYOND, bottom: -BEYOND / 2 };
  if (band.top >= height) return { top: height + BEYOND / 2, bottom: height + BEYOND };
  const top = Math.max(band.top, -BEYOND);
  return { top, bottom: Math.max(top + 2, Math.min(band.bottom, height + BEYOND)) };
}

/**
 * The outline of a ribbon from `left` to `right` across `gap`, as path data; null when neither end is in a window of `height`, so
 * that only what is in sight costs anything.
 */
export function ribbonPath(left: Band, right: Band, gap: Gap, height: number): string | null {
  if (!isInSight(left, height) && !isInSight(right, height)) return null;
  const [a, b] = [nearWindow(left, height), nearWindow(right, height)];
  const middle = rounded((gap.left + gap.right) / 2);
  const [x0, x1] = [rounded(gap.left), rounded(gap.right)];
  const [aTop, aEnd, bTop, bEnd] = [a.top, a.bottom, b.top, b.bottom].map(rounded);
  return `M${x0} ${aTop!}C${middle} ${aTop!} ${middle} ${bTop!} ${x1} ${bTop!}V${bEnd!}C${middle} ${bEnd!} ${middle} ${aEnd!} ${x0} ${aEnd!}Z`;
}

/** A line from the middle of one band to the middle of another, for two columns with others between them; null out of sight. */
export function threadPath(left: Band, right: Band, gap: Gap, height: number): string | null {
  if (!isInSight(left, height) && !isInSight(right, height)) return null;
  const at = (band: Band) => {
    const near = nearWindow(band, height);
    return rounded((near.top + near.bottom) / 2);
  };
  const [y0, y1] = [at(left), at(right)];
  const bend = rounded(Math.min(60, (gap.right - gap.left) / 3));
  const [x0, x1] = [rounded(gap.left), rounded(gap.right)];
  return `M${x0} ${y0}C${x0 + bend} ${y0} ${x1 - bend} ${y1} ${x1} ${y1}`;
}

/** Which bands of two columns are joined: the first with the first and so on, the last of the shorter list with all that remain. */
export function joinedBands(
  left: readonly Band[],
  right: readonly Band[],
): (readonly [Band, Band])[] {
  if (left.length === 0 || right.length === 0) return [];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
    left[Math.min(i, left.length - 1)]!,
    right[Math.min(i, right.length - 1)]!,
  ]);
}

/** Pairs of neighbouring columns among those that have something: `[0, 2]` for a passage of the first and the third. */
export function neighbours(
  members: readonly { readonly length: number }[],
): (readonly [number, number])[] {
  const columns = members.flatMap((one, column) => (one.length > 0 ? [column] : []));
  return columns.slice(1).map((column, i) => [columns[i]!, column]);
}
