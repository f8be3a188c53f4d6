/** Where the lanes of the chronology stand below each other: how many rows each needs at a level of zoom, and what lies in sight. */
import type { Lane } from "../time/lanes.ts";
import { packLane, type Packing } from "../time/pack.ts";

/** What the drawing's measures are, in pixels. */
export interface Measures {
  /** Room for the lanes' names to the left of the plot; 0: they stand above their lanes. */
  readonly gutter: number;
  readonly row: number;
  /** Room above a lane's rows, for its flags and, without a gutter, its name. */
  readonly head: number;
  /** The most rows of one lane. */
  readonly most: number;
  /** Whether marks have words. */
  readonly words: boolean;
}

/** The height of a lane's bars of density. */
export const BARS = 18;
const FOOT = 5;
const LANE_GAP = 6;

/** A lane with its place; `y` from the top of all lanes. */
export interface PlacedLane {
  readonly lane: Lane;
  readonly packing: Packing;
  readonly y: number;
  readonly height: number;
}

/** The measures for a drawing of `width` pixels. */
export function measuresFor(width: number, small: boolean): Measures {
  const wide = width >= 720;
  const gutter = wide ? (width >= 1_200 ? 230 : 168) : 0;
  const name = wide ? 0 : 18;
  return small
    ? { gutter, row: 12, head: 20 + name, most: 5, words: false }
    : { gutter, row: 20, head: 22 + name, most: 7, words: true };
}

/** All lanes placed below each other at a level of zoom. */
export function placeLanes(
  lanes: readonly Lane[],
  level: number,
  measures: Measures,
): { readonly placed: readonly PlacedLane[]; readonly height: number } {
  let y = 0;
  const placed = lanes.map((lane): PlacedLane => {
    const packing = packLane(lane, level, measures);
    const bars = packing.crowded.length > 0 ? BARS : 0;
    const height = measures.head + packing.rows * measures.row + bars + FOOT;
    const one = { lane, packing, y, height };
    y += height + LANE_GAP;
    return one;
  });
  return { placed, height: Math.max(0, y - LANE_GAP) };
}

/** The lanes that lie between two heights; found by halving, because there may be thousands. */
export function lanesBetween(
  placed: readonly PlacedLane[],
  top: number,
  bottom: number,
): readonly PlacedLane[] {
  const firstWith = (holds: (lane: PlacedLane) => boolean): number => {
    let low = 0;
    let high = placed.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (holds(placed[middle]!)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
  return placed.slice(
    firstWith(({ y, height }) => y + height >= top),
    firstWith(({ y }) => y > bottom),
  );
}
