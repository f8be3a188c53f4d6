/** From days to pixels: the visible range of the chronology, its ticks, and a first range that outliers do not squash. */
import {
  addDays,
  addMonths,
  dayNumber,
  dayOf,
  type DateRange,
  type IsoDay,
} from "../../../src/model/date.ts";
import { strings } from "../strings.ts";

/** The days that a timeline shows, both included. */
export interface Window {
  readonly from: IsoDay;
  readonly to: IsoDay;
}

/** One tick of the axis: the day at whose start it stands. */
export interface Tick {
  readonly day: IsoDay;
  readonly label: string;
  /** Whether it starts a larger unit and is drawn stronger. */
  readonly major: boolean;
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

/** The range in which most items lie: three times the middle half's width to each side of it, no wider than all of them. */
export function fittingWindow(ranges: readonly DateRange[]): Window | null {
  const whole = wholeWindow(ranges);
  if (whole === null) return null;
  const middles = ranges.map(middle).filter((at): at is number => at !== null);
  middles.sort((a, b) => a - b);
  const q1 = middles[Math.floor((middles.length - 1) * 0.25)]!;
  const q3 = middles[Math.floor((middles.length - 1) * 0.75)]!;
  const reach = Math.max(3, (q3 - q1) * 3);
  const inside = middles.filter((at) => at >= q1 - reach && at <= q3 + reach);
  const low = Math.floor(inside[0]!);
  const high = Math.ceil(inside.at(-1)!);
  const margin = Math.max(1, Math.ceil((high - low) * 0.04));
  const from = dayOf(low - margin);
  const to = dayOf(high + margin);
  return { from: from < whole.from ? whole.from : from, to: to > whole.to ? whole.to : to };
}

/** The number of days that a window shows. */
export function daysIn(window: Window): number {
  return dayNumber(window.to) - dayNumber(window.from) + 1;
}

/** `window` made `factor` times as wide around its middle (below 1: zoomed in), never narrower than three days. */
export function zoomed(window: Window, factor: number): Window {
  const days = daysIn(window);
  const wanted = Math.min(400_000, Math.max(3, Math.round(days * factor)));
  const from = dayNumber(window.from) + Math.round((days - wanted) / 2);
  return { from: dayOf(from), to: dayOf(from + wanted - 1) };
}

/** `window` moved by a share of its own width. */
export function moved(window: Window, share: number): Window {
  const days = Math.round(daysIn(window) * share) || Math.sign(share);
  return { from: addDays(window.from, days), to: addDays(window.to, days) };
}

const MIN_GAP = 58;
/** About the width of a character of a tick's label, in pixels. */
const CHARACTER = 7;

/** Ticks at least about 58 pixels apart, at days, months or years; a label is empty where there is no room for it. */
export function ticksOf(window: Window, width: number): Tick[] {
  const perDay = width / daysIn(window);
  const monthsStep = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200].find(
    (months) => months * 30.4 * perDay >= MIN_GAP,
  );
  const daysStep = [1, 2, 7, 14].find((days) => days * perDay >= MIN_GAP);
  const ticks =
    daysStep === undefined ? monthTicks(window, monthsStep ?? 1200) : dayTicks(window, daysStep);
  // A label that its neighbour to the left would run into is left out; its line stays.
  let free = -Infinity;
  return ticks.map((tick) => {
    const x = (dayNumber(tick.day) - dayNumber(window.from)) * perDay;
    if (x < free) return { ...tick, label: "" };
    free = x + tick.label.length * CHARACTER + 6;
    return tick;
  });
}

function dayTicks(window: Window, step: number): Tick[] {
  const ticks: Tick[] = [];
  const first = Math.ceil(dayNumber(window.from) / step) * step;
  let month = "";
  for (let at = first; at <= dayNumber(window.to); at += step) {
    const day = dayOf(at);
    const date = Number(day.slice(8));
    const newMonth = day.slice(0, 7) !== month;
    const name = strings.monthsShort[Number(day.slice(5, 7)) - 1]!;
    const year = ticks.length === 0 || (newMonth && month.slice(0, 4) !== day.slice(0, 4));
    ticks.push({
      day,
      label: newMonth ? `${date} ${name}${year ? ` ${day.slice(0, 4)}` : ""}` : String(date),
      major: newMonth,
    });
    month = day.slice(0, 7);
  }
  return ticks;
}

function monthTicks(window: Window, step: number): Tick[] {
  const ticks: Tick[] = [];
  const year = Number(window.from.slice(0, 4));
  const years = Math.max(1, step / 12);
  let day = `${String(Math.floor(year / years) * years).padStart(4, "0")}-01-01`;
  for (; day <= window.to; day = addMonths(day, step)) {
    if (day < window.from) continue;
    const january = day.slice(5, 7) === "01";
    const name = strings.monthsShort[Number(day.slice(5, 7)) - 1]!;
    const label = january || ticks.length === 0 ? day.slice(0, 4) : name;
    ticks.push({
      day,
      label: step < 12 && (january || ticks.length === 0) ? `${name} ${label}` : label,
      major: january,
    });
  }
  return ticks;
}
