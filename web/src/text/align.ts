/**
 * Scrolling reports together by what they share, not by pixels. While one report is read, each other one is brought to the passage
 * that belongs to what stands at the reading line.
 *
 * One rule of precedence: a copy leads to its copy, wherever that stands; where no copy is, a saying leads to its saying; where
 * neither is, an event leads to its event, but only as long as this keeps the order of what is aligned around it.
 */
import type { SharedKind } from "../data/shared.ts";

/** A range of heights, in pixels from the top of a report's column. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** One passage in the report that is read and in the one that follows. */
export interface Stop {
  readonly from: Band;
  readonly to: Band;
}

/** A passage that could become a stop. */
export interface Candidate extends Stop {
  readonly kind: SharedKind;
}

const meets = (a: Band, b: Band) => a.top < b.bottom && b.top < a.bottom;
const byTop = (a: Stop, b: Stop) => a.from.top - b.from.top || a.from.bottom - b.from.bottom;

/** The stops that lead, from top to bottom of the report that is read, never overlapping there. */
export function stopsOf(candidates: readonly Candidate[]): Stop[] {
  const ofKind = (kind: SharedKind) => candidates.filter((one) => one.kind === kind);
  const longestFirst = (a: Stop, b: Stop) =>
    b.from.bottom - b.from.top - (a.from.bottom - a.from.top) || byTop(a, b);
  let stops: Stop[] = [];
  for (const kind of ["copy", "saying"] as const)
    for (const one of ofKind(kind).toSorted(longestFirst)) insert(stops, one);
  const events = ofKind("event").filter((one) => {
    const at = placeFor(stops, one);
    const [before, after] = [stops[at - 1], stops[at]];
    return (
      (!before || (!meets(before.from, one.from) && before.to.bottom <= one.to.top)) &&
      (!after || (!meets(after.from, one.from) && one.to.bottom <= after.to.top))
    );
  });
  for (const one of longestChain(events.toSorted(byTop))) insert(stops, one);
  stops = stops.toSorted(byTop);
  return stops;
}

/** The index of the first stop that begins at or below `one`. */
function placeFor(stops: readonly Stop[], one: Stop): number {
  let [low, high] = [0, stops.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (stops[half]!.from.top < one.from.top) low = half + 1;
    else high = half;
  }
  return low;
}

/** Keeps `stops` sorted; one that meets another in the report that is read is left out. */
function insert(stops: Stop[], { from, to }: Stop): void {
  const at = placeFor(stops, { from, to });
  const [before, after] = [stops[at - 1], stops[at]];
  if ((before && meets(before.from, from)) || (after && meets(after.from, from))) return;
  stops.splice(at, 0, { from, to });
}

/** The longest run of stops, sorted in the one report, that is in order in the other too (patience sorting). */
function longestChain(stops: readonly Stop[]): Stop[] {
  const tails: number[] = [];
  const before: number[] = [];
  stops.forEach((stop, i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (stops[tails[half]!]!.to.bottom <= stop.to.top) low = half + 1;
      else high = half;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const chain: Stop[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) chain.push(stops[i]!);
  return chain.reverse();
}

/**
 * The height in the following report that belongs to `y` in the one that is read. Within a stop it goes in proportion; between two
 * in order as well; between two that stand in another order it goes on from the upper one, and half way comes to the lower one.
 */
export function followed(
  stops: readonly Stop[],
  y: number,
  heights: { readonly from: number; readonly to: number },
): number {
  let [low, high] = [0, stops.length];
  while (low < high) {
    const half = (low + high) >> 1;
    if (stops[half]!.from.top <= y) low = half + 1;
    else high = half;
  }
  const above = stops[low - 1] ?? { from: { top: 0, bottom: 0 }, to: { top: 0, bottom: 0 } };
  const { from, to } = above;
  if (y < from.bottom) return to.top + portion(y, from) * (to.bottom - to.top);
  const end = { top: heights.from, bottom: heights.from };
  const below = stops[low] ?? { from: end, to: { top: heights.to, bottom: heights.to } };
  const gap = { top: from.bottom, bottom: Math.max(from.bottom, below.from.top) };
  if (to.bottom <= below.to.top) return to.bottom + portion(y, gap) * (below.to.top - to.bottom);
  const half = (gap.top + gap.bottom) / 2;
  return y < half ? to.bottom + (y - gap.top) : below.to.top - (gap.bottom - y);
}

const portion = (y: number, band: Band): number =>
  band.bottom > band.top ? Math.min(1, Math.max(0, (y - band.top) / (band.bottom - band.top))) : 0;

/** How far down the window one reads. */
const READING_LINE = 0.3;

/**
 * The height in the window at which a column is read when it is scrolled by `scroll`: from its top at the start to its bottom at the
 * end, so that each line of a report comes to the reading line once.
 */
export function readingLine(scroll: number, window: number, content: number): number {
  const most = Math.max(0, content - window);
  // A column that is hardly longer than its window has both ends in sight nearly at once.
  if (most < window) return most === 0 ? 0 : (window * scroll) / most;
  return Math.max(Math.min(window * READING_LINE, scroll), window - (most - scroll));
}

/** The scroll of a following column that brings `y` to `line` of its window. */
export function scrollTo(y: number, line: number, window: number, content: number): number {
  return Math.min(Math.max(0, y - line), Math.max(0, content - window));
}

/** The line of the window at which all of these places can stand next to each other, as near to the reading line as they allow. */
export function commonLine(tops: readonly number[], window: number): number {
  return Math.max(0, Math.min(window * READING_LINE, ...tops));
}
