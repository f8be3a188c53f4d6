/**
 * Calendar arithmetic on ISO 8601 days, and intervals of them. Days are strings (`2022-01-07`), so that they sort, print and
 * compare as they stand; no clock and no time zone of the machine is ever consulted.
 */

/** A calendar day, `YYYY-MM-DD`, in the proleptic Gregorian calendar. */
export type IsoDay = string;

/** An interval of days, both ends included. `null` is an open end: nothing is known on that side. */
export interface DateRange {
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
}

/**
 * The number of days from 1970-01-01 to `day`; negative before it.
 * @see https://howardhinnant.github.io/date_algorithms.html (days_from_civil: years counted from March, in cycles of 400)
 */
export function dayNumber(day: IsoDay): number {
  const month = Number(day.slice(5, 7));
  const year = Number(day.slice(0, 4)) - (month <= 2 ? 1 : 0);
  const cycle = Math.floor(year / 400);
  const yearOfCycle = year - cycle * 400;
  const dayOfYear =
    Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + Number(day.slice(8, 10)) - 1;
  const leapDays = Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100);
  return cycle * 146_097 + yearOfCycle * 365 + leapDays + dayOfYear - 719_468;
}

/** The day that lies `number` days after 1970-01-01: the inverse of `dayNumber`. */
export function dayOf(number: number): IsoDay {
  const shifted = number + 719_468;
  const cycle = Math.floor(shifted / 146_097);
  const dayOfCycle = shifted - cycle * 146_097;
  const yearOfCycle = Math.floor(
    (dayOfCycle -
      Math.floor(dayOfCycle / 1460) +
      Math.floor(dayOfCycle / 36_524) -
      Math.floor(dayOfCycle / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  const date = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  return isoDay(yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0), month, date);
}

/** `day` moved by `days` (negative: back). */
export function addDays(day: IsoDay, days: number): IsoDay {
  return dayOf(dayNumber(day) + days);
}

/** The last day of a month; `month` from 1. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** `day` moved by whole months; a day that the month lacks becomes its last one. */
export function addMonths(day: IsoDay, months: number): IsoDay {
  const [year, month, date] = day.split("-").map(Number);
  const index = year! * 12 + (month! - 1) + months;
  const newYear = Math.floor(index / 12);
  const newMonth = index - newYear * 12 + 1;
  return isoDay(newYear, newMonth, Math.min(date!, daysInMonth(newYear, newMonth)));
}

/** The weekday of a day: 1 Monday … 7 Sunday (ISO 8601). */
export function weekdayOf(day: IsoDay): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

/** The ISO day of a year, month (from 1) and date. */
export function isoDay(year: number, month: number, date: number): IsoDay {
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`;
}

/** Whether `year`, `month` and `date` name a day of the calendar. */
export function isCalendarDay(year: number, month: number, date: number): boolean {
  return month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/**
 * The days that an ISO date of any precision covers: `2022` the year, `2022-01` the month, `2022-01-07` or
 * `2022-01-07T13:21` the day. Null when it is not such a date.
 */
export function rangeOf(iso: string): { earliest: IsoDay; latest: IsoDay } | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].*)?)?)?$/.exec(iso);
  if (!match) return null;
  const year = Number(match[1]);
  if (match[2] === undefined) return { earliest: isoDay(year, 1, 1), latest: isoDay(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  if (match[3] === undefined) {
    return {
      earliest: isoDay(year, month, 1),
      latest: isoDay(year, month, daysInMonth(year, month)),
    };
  }
  if (!isCalendarDay(year, month, Number(match[3]))) return null;
  const day = isoDay(year, month, Number(match[3]));
  return { earliest: day, latest: day };
}

/** The days two intervals share, or null when they share none. Open ends reach as far as the other interval does. */
export function intersectRanges(a: DateRange, b: DateRange): DateRange | null {
  const earliest =
    a.earliest === null || (b.earliest !== null && b.earliest > a.earliest)
      ? b.earliest
      : a.earliest;
  const latest =
    a.latest === null || (b.latest !== null && b.latest < a.latest) ? b.latest : a.latest;
  if (earliest !== null && latest !== null && earliest > latest) return null;
  return { earliest, latest };
}

/** The days from one interval to the next nearest day of the other: 0 when they share a day or an end that would tell is open. */
export function gapInDays(a: DateRange, b: DateRange): number {
  if (a.latest !== null && b.earliest !== null && a.latest < b.earliest)
    return dayNumber(b.earliest) - dayNumber(a.latest);
  if (b.latest !== null && a.earliest !== null && b.latest < a.earliest)
    return dayNumber(a.earliest) - dayNumber(b.latest);
  return 0;
}

/**
 * The interval as Extended Date/Time Format: a day, month or year that it fills exactly, `earliest/latest`, or with `..` at an
 * open end. Null when both ends are open.
 * @see https://www.loc.gov/standards/datetime/ (EDTF, levels 0 and 1)
 */
export function toEdtf(range: DateRange): string | null {
  const { earliest, latest } = range;
  if (earliest === null && latest === null) return null;
  if (earliest === null) return `../${latest!}`;
  if (latest === null) return `${earliest}/..`;
  if (earliest === latest) return earliest;
  for (const precision of [4, 7]) {
    const shorter = earliest.slice(0, precision);
    const whole = rangeOf(shorter);
    if (whole?.earliest === earliest && whole.latest === latest) return shorter;
  }
  return `${earliest}/${latest}`;
}
