/** Ranges of days for the chronology to show: all of them, or a first one that outliers do not squash. */
import { dayNumber, dayOf, type DateRange, type IsoDay } from "../../../src/model/date.ts";

/** The days that a timeline shows, both included. */
export interface Window {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

const middle = (range: DateRange): number | null =>
  range.earliest === null && range.latest === null
    ? null
    : (dayNumber(range.earliest ?? range.latest!) + dayNumber(range.latest ?? range.earliest!)) / 2;

/** The range of all dated items with a margin, or null when none has a date. */
export function wholeWindow(ranges: readonly DateRange[]): Window | null {
  let low = Infinity;
  let high = -Infinity;
  for (const { earliest, latest } of ranges) {
    for (const day of [earliest, latest]) {
      if (day === null) continue;
      const at = dayNumber(day);
      if (at < low) low = at;
      if (at > high) high = at;
    }
  }
  if (high < low) return null;
  const margin = Math.max(1, Math.ceil((high - low) * 0.03));
  return { from: dayOf(low - margin), to: dayOf(high + margin) };
}

/** The range in which most items lie, with their bounds: three times the middle half's width to each side of it, no wider than all of them. */
export function fittingWindow(ranges: readonly DateRange[]): Window | null {
  const whole = wholeWindow(ranges);
  if (whole === null) return null;
  const dated = ranges.flatMap((range) => {
    const at = middle(range);
    return at === null ? [] : [{ range, at }];
  });
  dated.sort((a, b) => a.at - b.at);
  const q1 = dated[Math.floor((dated.length - 1) * 0.25)]!.at;
  const q3 = dated[Math.floor((dated.length - 1) * 0.75)]!.at;
  const reach = Math.max(3, (q3 - q1) * 3);
  let low = Infinity;
  let high = -Infinity;
  for (const { range, at } of dated) {
    if (at < q1 - reach || at > q3 + reach) continue;
    // A long span must not squash the short ones: of its bounds as much is shown as lies within reach.
    const [first, last] = [range.earliest ?? range.latest!, range.latest ?? range.earliest!];
    low = Math.min(low, Math.max(dayNumber(first), q1 - reach));
    high = Math.max(high, Math.min(dayNumber(last), q3 + reach));
  }
  const margin = Math.max(1, Math.ceil((high - low) * 0.04));
  const from = dayOf(Math.floor(low) - margin);
  const to = dayOf(Math.ceil(high) + margin);
  return { from: from < whole.from ? whole.from : from, to: to > whole.to ? whole.to : to };
}

/** The number of days that a window shows. */
export function daysIn(window: Window): number {
  return dayNumber(window.to) - dayNumber(window.from) + 1;
}
