/** The periods of the calendar that a time expression can name, each with its TIMEX3 value and the days it covers. */
import {
  addDays,
  addMonths,
  dayNumber,
  daysInMonth,
  isoDay,
  weekdayOf,
  type IsoDay,
} from "./date.ts";
import type { CalendarPart, ResolvedTime } from "./time.ts";

/** The year of a day. */
export function yearOf(day: IsoDay): number {
  return Number(day.slice(0, 4));
}

/** The month of a day, from 1. */
export function monthOf(day: IsoDay): number {
  return Number(day.slice(5, 7));
}

/** A day, with the time of day that TIMEX3 writes after T. */
export function onDay(day: IsoDay, time: string | null): ResolvedTime {
  return { value: time === null ? day : `${day}T${time}`, earliest: day, latest: day };
}

/** A month of a year. */
export function wholeMonth(year: number, month: number): ResolvedTime {
  return {
    value: isoDay(year, month, 1).slice(0, 7),
    earliest: isoDay(year, month, 1),
    latest: isoDay(year, month, daysInMonth(year, month)),
  };
}

/** `count` years from `first`, under the value that names them. */
export function wholeYears(first: number, count: number, value: string): ResolvedTime {
  return { value, earliest: isoDay(first, 1, 1), latest: isoDay(first + count - 1, 12, 31) };
}

/** First month of each part of a year and how many months it has. Seasons are those of the northern hemisphere, with their bounds drawn wide. */
const PART_MONTHS: Readonly<Record<CalendarPart, readonly [first: number, months: number]>> = {
  Q1: [1, 3],
  Q2: [4, 3],
  Q3: [7, 3],
  Q4: [10, 3],
  H1: [1, 6],
  H2: [7, 6],
  SP: [3, 4],
  SU: [6, 4],
  FA: [9, 4],
  WI: [12, 4],
  WE: [1, 12],
};

/** A quarter, half or season of a year. */
export function yearPart(year: number, part: CalendarPart): ResolvedTime {
  const [first, months] = PART_MONTHS[part];
  const start = isoDay(year, first, 1);
  return {
    value: `${String(year)}-${part}`,
    earliest: start,
    latest: addDays(addMonths(start, months), -1),
  };
}

/** The Monday of the week of `day`. */
export function weekStart(day: IsoDay): IsoDay {
  return addDays(day, 1 - weekdayOf(day));
}

/** `2022-W01`: the ISO 8601 week of a day. */
export function weekValue(day: IsoDay): string {
  const thursday = addDays(weekStart(day), 3);
  const year = yearOf(thursday);
  const week = Math.floor((dayNumber(thursday) - dayNumber(isoDay(year, 1, 1))) / 7) + 1;
  return `${String(year)}-W${String(week).padStart(2, "0")}`;
}

/** The weekend of the week of `day`. */
export function weekendOf(day: IsoDay): ResolvedTime {
  const monday = weekStart(day);
  return {
    value: `${weekValue(day)}-WE`,
    earliest: addDays(monday, 5),
    latest: addDays(monday, 6),
  };
}

/** The number of a quarter, half or season counted through the years, for `part` of `year`. */
export function partIndex(part: CalendarPart, year: number): number {
  if (part.startsWith("Q")) return year * 4 + Number(part[1]) - 1;
  if (part.startsWith("H")) return year * 2 + Number(part[1]) - 1;
  return year * 4 + ["SP", "SU", "FA", "WI"].indexOf(part);
}

/** The number, in the same count, of the one that `day` lies in. Winter is of the year that it begins in. */
export function currentPartIndex(part: CalendarPart, day: IsoDay): number {
  const month = monthOf(day);
  if (part.startsWith("Q")) return yearOf(day) * 4 + Math.floor((month - 1) / 3);
  if (part.startsWith("H")) return yearOf(day) * 2 + (month > 6 ? 1 : 0);
  return yearOf(day) * 4 + Math.floor((month - 3) / 3);
}
