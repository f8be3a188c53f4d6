/**
 * Marks of a lane put into rows so that neither marks nor words overlap, the most told ones first; what finds no room is counted in
 * bars of density. A packing is made for a level of zoom and holds for all scales up to the next one: when days grow wider, marks
 * that did not touch move further apart, while their words keep their width.
 */
import { isExact, type Lane, type Mark } from "./lanes.ts";

/** A mark with its row; `label` is the place in `mark.labels` of the words that have room, or null. */
export interface Packed {
  readonly mark: Mark;
  readonly row: number;
  readonly label: number | null;
}

/** A lane's marks, in order of time. */
export interface Packing {
  readonly rows: number;
  readonly placed: readonly Packed[];
  /** Marks for which no row had room, by their first day. */
  readonly crowded: readonly Mark[];
}

/** How far an open end is drawn until it has faded, in pixels. */
export const FADE = 54;
/** Room for a mark's shape, in pixels. */
export const GLYPH = 16;
const GAP = 6;

/** The level of zoom of a scale, in pixels per day: each is half as wide again (√2) as the one before. */
export function levelOf(perDay: number): number {
  return Math.floor(2 * Math.log2(perDay) + 1e-9);
}

/** The smallest scale of a level. */
export function scaleOf(level: number): number {
  return 2 ** (level / 2);
}

/** Where a mark's bar begins and ends at a scale, in pixels from 1970-01-01. */
export function barOf(
  mark: Mark,
  scale: number,
): { readonly left: number; readonly right: number } {
  return {
    left: mark.first * scale - (mark.openLeft ? FADE : 0),
    right: mark.end * scale + (mark.openRight ? FADE : 0),
  };
}

/** Where the room for a mark's shape begins: at its first known day, not in what fades. */
export function shapeStart(mark: Mark, left: number): number {
  return left + (mark.openLeft ? FADE - 4 : 0);
}

/** Where a mark with its words ends: words stand after the shape, inside of a bar that is long enough, else after the bar. */
function endWith(mark: Mark, width: number, left: number, right: number): number {
  const shape = shapeStart(mark, left) + GLYPH;
  if (isExact(mark) || right - shape >= width + GAP)
    return Math.max(right, shape + width + (width > 0 ? GAP : 0));
  return Math.max(right, shape) + (width > 0 ? width + GAP : 0);
}

/** Intervals that are taken in one row, in order, apart from each other. */
class Row {
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];

  /** The place in the row at which `start` to `end` is free, or -1. */
  placeFor(start: number, end: number): number {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.#starts[middle]! < start) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && this.#ends[low - 1]! + GAP > start) return -1;
    if (low < this.#starts.length && this.#starts[low]! < end + GAP) return -1;
    return low;
  }

  take(place: number, start: number, end: number): void {
    this.#starts.splice(place, 0, start);
    this.#ends.splice(place, 0, end);
  }
}

/** Takes `start` to `end` in the first row that is free there; false when none is. With `try`, only says so. */
function admit(rows: readonly Row[], start: number, end: number, only: "try" | "take"): boolean {
  for (const row of rows) {
    const place = row.placeFor(start, end);
    if (place < 0) continue;
    if (only === "take") row.take(place, start, end);
    return true;
  }
  return false;
}

/** The most told first; of equals the disputed, then the earlier. */
function byWeight(a: Mark, b: Mark): number {
  const disputed = (mark: Mark) => (mark.event.standing === "disputed" ? 1 : 0);
  return (
    b.event.reports.length - a.event.reports.length ||
    disputed(b) - disputed(a) ||
    a.first - b.first ||
    (a.event.id < b.event.id ? -1 : 1)
  );
}

const weighed = new WeakMap<Lane, readonly Mark[]>();

function marksByWeight(lane: Lane): readonly Mark[] {
  let marks = weighed.get(lane);
  if (!marks) weighed.set(lane, (marks = lane.marks.toSorted(byWeight)));
  return marks;
}

/** A mark that has room, with the interval that it takes. */
interface Admitted {
  readonly mark: Mark;
  readonly label: number | null;
  readonly start: number;
  readonly end: number;
}

const packings = new WeakMap<Lane, Map<string, Packing>>();
/** So many packings of a lane are kept: zooming goes forth and back. */
const KEPT = 12;

/** Packs a lane at the smallest scale of `level`, in at most `most` rows; without words when `words` is false. */
export function packLane(
  lane: Lane,
  level: number,
  options: { readonly most: number; readonly words: boolean },
): Packing {
  let kept = packings.get(lane);
  if (!kept) packings.set(lane, (kept = new Map<string, Packing>()));
  const key = `${level}/${options.most}/${options.words}`;
  let packing = kept.get(key);
  if (!packing) {
    packing = packAnew(lane, scaleOf(level), options);
    const oldest = kept.keys().next();
    if (kept.size >= KEPT && !oldest.done) kept.delete(oldest.value);
    kept.set(key, packing);
  }
  return packing;
}

function packAnew(
  lane: Lane,
  scale: number,
  { most, words }: { readonly most: number; readonly words: boolean },
): Packing {
  const rows = Array.from({ length: most }, () => new Row());
  const admitted: Admitted[] = [];
  const crowded: Mark[] = [];
  for (const mark of marksByWeight(lane)) {
    const { left: start, right } = barOf(mark, scale);
    const bare = endWith(mark, 0, start, right);
    // Most marks of a crowded lane fail here, before any words are tried.
    if (!admit(rows, start, bare, "try")) {
      crowded.push(mark);
      continue;
    }
    const endOf = (label: number) => endWith(mark, mark.labels[label]!.width, start, right);
    const label = words
      ? mark.labels.findIndex((_, at) => admit(rows, start, endOf(at), "take"))
      : -1;
    if (label < 0) admit(rows, start, bare, "take");
    admitted.push({
      mark,
      label: label < 0 ? null : label,
      start,
      end: label < 0 ? bare : endOf(label),
    });
  }
  crowded.sort((a, b) => a.first - b.first || a.end - b.end);
  return { ...cascade(admitted), crowded };
}

/** The marks that were given room, put into rows again in order of time, so that they read from the upper left to the lower right. */
function cascade(admitted: Admitted[]): { rows: number; placed: Packed[] } {
  admitted.sort(
    (a, b) => a.start - b.start || a.end - b.end || (a.mark.event.id < b.mark.event.id ? -1 : 1),
  );
  const ends: number[] = [];
  // In order of their starts, the first free row needs no more rows than marks overlap at any point: those that were found.
  const placed = admitted.map(({ mark, label, start, end }): Packed => {
    let row = ends.findIndex((rowEnd) => rowEnd + GAP <= start);
    if (row < 0) row = ends.length;
    ends[row] = end;
    return { mark, row, label };
  });
  return { rows: Math.max(1, ends.length), placed };
}
