/** The ticks of the chronology's axis: days, months or years, as many as can be read. */
import { addMonths, dayNumber, dayOf, type IsoDay } from "../../../src/model/date.ts";
import { strings } from "../strings/index.ts";
import { windowOf, type TimeView } from "./time-view.ts";

/** One tick of the axis: the day at whose start it stands. */
export interface Tick {
  readonly day: IsoDay;
  /** Pixels from the left edge of the plot. */
  readonly x: number;
  /** Empty where there is no room for words. */
  readonly label: string;
  /** Whether it starts a larger unit and is drawn stronger. */
  readonly major: boolean;
}

type Mark = Omit<Tick, "x">;

const MIN_GAP = 58;
/** About the width of a character of a tick's label, in pixels. */
const CHARACTER = 7;
const MONTHS = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200] as const;

/** Ticks at least about 58 pixels apart in a plot of `width` pixels. */
export function ticksOf(view: TimeView, width: number): Tick[] {
  const perDay = width / view.days;
  const daysStep = [1, 2, 7, 14].find((days) => days * perDay >= MIN_GAP);
  const monthsStep = MONTHS.find((months) => months * 30.4 * perDay >= MIN_GAP) ?? 1_200;
  const marks = daysStep === undefined ? monthMarks(view, monthsStep) : dayMarks(view, daysStep);
  // A label that its neighbour to the left would run into is left out; its line stays.
  let free = -Infinity;
  return marks.map((mark) => {
    const x = (dayNumber(mark.day) - view.start) * perDay;
    if (x < free) return { ...mark, x, label: "" };
    free = x + mark.label.length * CHARACTER + 6;
    return { ...mark, x };
  });
}

function dayMarks(view: TimeView, step: number): Mark[] {
  const marks: Mark[] = [];
  const first = Math.ceil(view.start / step) * step;
  let month = "";
  for (let at = first; at <= view.start + view.days; at += step) {
    const day = dayOf(at);
    const date = Number(day.slice(8));
    const newMonth = day.slice(0, 7) !== month;
    const name = strings.monthsShort[Number(day.slice(5, 7)) - 1]!;
    const year = marks.length === 0 || (newMonth && month.slice(0, 4) !== day.slice(0, 4));
    marks.push({
      day,
      label: newMonth ? `${date} ${name}${year ? ` ${day.slice(0, 4)}` : ""}` : String(date),
      major: newMonth,
    });
    month = day.slice(0, 7);
  }
  return marks;
}

function monthMarks(view: TimeView, step: number): Mark[] {
  const { from, to } = windowOf(view);
  const marks: Mark[] = [];
  const year = Number(from.slice(0, 4));
  const years = Math.max(1, step / 12);
  const first = Math.max(1, Math.floor(year / years) * years);
  let day = `${String(first).padStart(4, "0")}-01-01`;
  for (; day <= to && day.length === 10; day = addMonths(day, step)) {
    if (day < from) continue;
    const january = day.slice(5, 7) === "01";
    const name = strings.monthsShort[Number(day.slice(5, 7)) - 1]!;
    const label = january || marks.length === 0 ? day.slice(0, 4) : name;
    marks.push({
      day,
      label: step < 12 && (january || marks.length === 0) ? `${name} ${label}` : label,
      major: january,
    });
  }
  return marks;
}
