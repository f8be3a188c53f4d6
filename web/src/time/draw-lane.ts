/** A packed lane as it is drawn at one moment: marks cut to what is seen, words where they can be read, the rest as bars. */
import { densityOf, type Bar } from "./density.ts";
import { isExact, type Mark } from "./lanes.ts";
import { shorten, textWidth } from "./label.ts";
import { barOf, FADE, GLYPH, shapeStart, type Packed, type Packing } from "./pack.ts";
import type { TimeView } from "./time-view.ts";
import { toldBy, type Told } from "./told.ts";

/** A mark in the drawing; pixels from the left edge of the plot. */
export interface DrawnMark {
  readonly mark: Mark;
  readonly row: number;
  readonly exact: boolean;
  /** The bar, cut to a little more than the plot. */
  readonly x: number;
  readonly width: number;
  /** How much of its left and right end fades, in pixels; 0 where the end is known. */
  readonly fadeLeft: number;
  readonly fadeRight: number;
  /** The middle of the shape. */
  readonly shapeX: number;
  /** Null: no room for words. */
  readonly label: { readonly x: number; readonly text: string; readonly inside: boolean } | null;
  readonly told: Told;
}

const BEYOND = 80;
const LEAST_WORDS = 8;

/** The marks and bars of a lane that `view` shows, in order of time. */
export function drawLane(
  packing: Packing,
  view: TimeView,
  width: number,
  known: string | null,
): { readonly marks: DrawnMark[]; readonly bars: Bar[] } {
  const perDay = width / view.days;
  const origin = view.start * perDay;
  const marks: DrawnMark[] = [];
  /** Where the words or the mark before it in the same row end. */
  const ends = new Map<number, number>();
  for (const packed of packing.placed) {
    const bar = barOf(packed.mark, perDay);
    const [left, right] = [bar.left - origin, bar.right - origin];
    if (left > width || endOf(packed, left, right) < 0) continue;
    const drawn = drawMark(packed, left, right, width, ends.get(packed.row) ?? 0, known);
    ends.set(packed.row, drawn.end);
    marks.push(drawn.mark);
  }
  const bars = densityOf(
    packing.crowded,
    ({ first }) => first,
    perDay,
    view.start,
    view.start + view.days,
  );
  return { marks, bars };
}

/** Where a mark with its words ends, at the most. */
function endOf({ mark, label }: Packed, left: number, right: number): number {
  const words = label === null ? 0 : mark.labels[label]!.width;
  return Math.max(right, shapeStart(mark, left) + GLYPH) + words;
}

function drawMark(
  packed: Packed,
  left: number,
  right: number,
  width: number,
  free: number,
  known: string | null,
): { mark: DrawnMark; end: number } {
  const { mark, row } = packed;
  const exact = isExact(mark);
  const x = Math.max(-BEYOND, left);
  const barEnd = Math.min(width + BEYOND, Math.max(right, left + 2));
  // A shape stays in sight as long as its bar is.
  const first = shapeStart(mark, left);
  const shapeX = Math.min(
    Math.max(first + GLYPH / 2, GLYPH / 2),
    Math.max(right - GLYPH / 2, first + GLYPH / 2),
  );
  const label = wordsAt(packed, { exact, x: left, right, shapeX }, width, free);
  return {
    mark: {
      mark,
      row,
      exact,
      x,
      width: Math.max(2, barEnd - x),
      fadeLeft: mark.openLeft ? Math.max(0, left + FADE - x) : 0,
      fadeRight: mark.openRight ? Math.max(0, barEnd - (right - FADE)) : 0,
      shapeX,
      label,
      told: toldBy(mark.told, known),
    },
    end: Math.max(barEnd, label === null ? 0 : label.x + textWidth(label.text)),
  };
}

/** The words and where they stand: after the shape, inside a long bar, after a short one, or before the mark where the plot ends. */
function wordsAt(
  packed: Packed,
  at: { exact: boolean; x: number; right: number; shapeX: number },
  width: number,
  free: number,
): DrawnMark["label"] {
  if (packed.label === null) return null;
  const label = packed.mark.labels[packed.label]!;
  const shape = at.shapeX + GLYPH / 2;
  const roomInside = Math.min(at.right, width) - shape;
  const afterBar = Math.max(at.right + 5, shape);
  const inside = !at.exact && (roomInside >= label.width + 4 || afterBar > width - 40);
  const x = at.exact || inside ? shape + 1 : afterBar;
  const room = inside && roomInside < label.width ? roomInside : width - x;
  if (room >= label.width) return { x, text: label.text, inside };
  const before = Math.min(at.x, at.shapeX - GLYPH / 2) - label.width - 6;
  if (before >= free + 4) return { x: before, text: label.text, inside: false };
  const length = Math.floor((room / label.width) * label.text.length);
  return length < LEAST_WORDS ? null : { x, text: shorten(label.text, length), inside };
}
