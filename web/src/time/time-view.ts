/**
 * The part of time that the chronology shows while it is moved: like a `Window`, but to fractions of a day, so that it glides. Days are
 * counted from 1970-01-01, as `dayNumber` does.
 */
import { dayNumber, dayOf } from "../../../src/model/date.ts";
import type { Window } from "./scale.ts";

/** What is seen: `days` days from the start of day `start` on; both may be fractions. */
export interface TimeView {
  readonly start: number;
  readonly days: number;
}

/** Nearer than this, days would be all that is seen. */
const FEWEST_DAYS = 1.5;
const MOST_DAYS = 400_000;
/** 0001-01-01 and 9999-12-31. */
const FIRST = -719_162;
const LAST = 2_932_896;

function within(start: number, days: number): TimeView {
  const width = Math.min(MOST_DAYS, Math.max(FEWEST_DAYS, days));
  return { start: Math.min(LAST - width, Math.max(FIRST, start)), days: width };
}

/** The view of whole days. */
export function viewOf(window: Window): TimeView {
  const start = dayNumber(window.from);
  return within(start, dayNumber(window.to) + 1 - start);
}

/** The days that lie in a view, the first and the last at least in part. */
export function windowOf(view: TimeView): Window {
  const first = Math.floor(view.start + 1e-6);
  return { from: dayOf(first), to: dayOf(Math.max(first, Math.ceil(view.start + view.days) - 1)) };
}

/** `view` made `factor` times as wide (below 1: zoomed in), so that the point at `share` of its width (0 to 1) stays where it is. */
export function zoomedAt(view: TimeView, factor: number, share: number): TimeView {
  const days = Math.min(MOST_DAYS, Math.max(FEWEST_DAYS, view.days * factor));
  return within(view.start + (view.days - days) * share, days);
}

/** `view` moved by a share of its own width; negative: to earlier days. */
export function panned(view: TimeView, share: number): TimeView {
  return within(view.start + view.days * share, view.days);
}

/** `view`, moved no more than is needed to show the days from `first` to before `end`. */
export function showing(view: TimeView, first: number, end: number): TimeView {
  if (first >= view.start && end <= view.start + view.days) return view;
  const middle = (first + Math.min(end, first + view.days)) / 2;
  return within(middle - view.days / 2, view.days);
}
