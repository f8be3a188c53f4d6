/**
 * Days, months, quarters, seasons and feasts of the calendar with parts left open: which one is meant, seen from a reference day.
 */
import { addDays, dayNumber, isCalendarDay, isoDay, weekdayOf, type IsoDay } from "./date.ts";
import {
  currentPartIndex,
  monthOf,
  onDay,
  partIndex,
  weekStart,
  weekendOf,
  wholeMonth,
  wholeYears,
  yearOf,
  yearPart,
} from "./calendar-periods.ts";
import { feastDay, type Feast } from "./feasts.ts";
import type { CalendarPart, CalendarTime, Direction, ResolvedTime } from "./time.ts";

/** The value and bounds of a calendar time seen from `reference`; null: nothing but the words is known, and bounds only where they name a year. */
export function resolveCalendar(said: CalendarTime, reference: IsoDay | null): ResolvedTime {
  const resolved = resolveDay(said, reference);
  if (said.throughNight !== true || resolved.latest === null) return resolved;
  return { ...resolved, latest: addDays(resolved.latest, 1) };
}

function resolveDay(said: CalendarTime, reference: IsoDay | null): ResolvedTime {
  const { month, day, feast, part, weekday } = said;
  const year = yearSaid(said, reference);
  let found: ResolvedTime | null = null;
  if (month !== null && day !== null) found = dayOfYear(said, month, day, year, reference);
  else if (feast !== null) found = feastOf(said, feast, year, reference);
  else if (month !== null) found = monthOfYear(said, month, year, reference);
  else if (part === "WE") found = reference === null ? null : weekendFrom(said, reference);
  else if (part !== null) found = partOfYear(said, part, year, reference);
  else if (weekday !== null)
    found = reference === null ? null : weekdayFrom(said, weekday, reference);
  else if (day !== null) found = reference === null ? null : dayOfMonth(said, day, reference);
  else if (year !== null) found = wholeYears(year, 1, String(year));
  // A clock time or part of the day alone: that of the reference date.
  else if (reference !== null && said.time !== null) found = onDay(reference, said.time);
  return found ?? { value: withoutReference(said), earliest: null, latest: null };
}

function yearSaid(said: CalendarTime, reference: IsoDay | null): number | null {
  if (said.year !== null) return said.year;
  if (said.within?.unit !== "year" || reference === null) return null;
  return yearOf(reference) + said.within.amount;
}

function dayOfYear(
  said: CalendarTime,
  month: number,
  day: number,
  year: number | null,
  reference: IsoDay | null,
): ResolvedTime | null {
  if (year !== null) {
    return isCalendarDay(year, month, day) ? onDay(isoDay(year, month, day), said.time) : null;
  }
  if (reference === null) return null;
  // Only a leap day, or a weekday that must fit, makes years further away than the next of interest.
  const reach = said.weekday !== null || (month === 2 && day === 29) ? 8 : 1;
  const candidates = years(yearOf(reference), reach).filter((other) =>
    isCalendarDay(other, month, day),
  );
  const placeOf = (other: number): number => dayNumber(isoDay(other, month, day));
  const fitting =
    said.weekday === null
      ? []
      : candidates.filter((other) => weekdayOf(isoDay(other, month, day)) === said.weekday);
  const chosen =
    fitting.length > 0
      ? nearestYear(fitting, dayNumber(reference), placeOf)
      : chooseYear(candidates, said.direction, dayNumber(reference), 365, placeOf);
  return chosen === null ? null : onDay(isoDay(chosen, month, day), said.time);
}

function feastOf(
  said: CalendarTime,
  feast: Feast,
  year: number | null,
  reference: IsoDay | null,
): ResolvedTime | null {
  if (year !== null) return onDay(feastDay(feast, year), said.time);
  if (reference === null) return null;
  const placeOf = (other: number): number => dayNumber(feastDay(feast, other));
  const near = years(yearOf(reference));
  const chosen = chooseYear(near, said.direction, dayNumber(reference), 365, placeOf);
  return chosen === null ? null : onDay(feastDay(feast, chosen), said.time);
}

function monthOfYear(
  said: CalendarTime,
  month: number,
  year: number | null,
  reference: IsoDay | null,
): ResolvedTime | null {
  const chosen =
    year ??
    (reference === null
      ? null
      : chooseYear(
          years(yearOf(reference)),
          said.direction,
          yearOf(reference) * 12 + monthOf(reference),
          12,
          (other) => other * 12 + month,
        ));
  if (chosen === null) return null;
  const whole = wholeMonth(chosen, month);
  if (said.time === null && said.weekday === null) return whole;
  return { ...whole, value: withoutReference({ ...said, year: chosen }) };
}

function weekendFrom(said: CalendarTime, reference: IsoDay): ResolvedTime {
  if (said.within) return weekendOf(addDays(weekStart(reference), 7 * said.within.amount));
  const weekday = weekdayOf(reference);
  if (said.direction === "past" || said.direction === "before") {
    const isNow = weekday >= 6 && said.direction === "past";
    return weekendOf(isNow ? reference : addDays(reference, -7));
  }
  const isJustOver = weekday <= 2 && said.direction === "nearest";
  return weekendOf(isJustOver ? addDays(reference, -7) : reference);
}

function partOfYear(
  said: CalendarTime,
  part: CalendarPart,
  year: number | null,
  reference: IsoDay | null,
): ResolvedTime | null {
  if (year !== null) return yearPart(year, part);
  if (reference === null) return null;
  const highest = currentPartIndex(part, reference) + partsAhead(said.direction, part);
  const chosen = years(yearOf(reference)).findLast((other) => partIndex(part, other) <= highest);
  return chosen === undefined ? null : yearPart(chosen, part);
}

function weekdayFrom(said: CalendarTime, weekday: number, reference: IsoDay): ResolvedTime {
  if (said.within?.unit === "week") {
    const monday = addDays(weekStart(reference), 7 * said.within.amount);
    return onDay(addDays(monday, weekday - 1), said.time);
  }
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  const shift = {
    past: -back,
    before: back === 0 ? -7 : -back,
    future: ahead,
    after: ahead === 0 ? 7 : ahead,
    nearest: back <= 3 ? -back : ahead,
  }[said.direction];
  return onDay(addDays(reference, shift), said.time);
}

/** "The 15th": of the month under way or the one next to it. */
function dayOfMonth(said: CalendarTime, day: number, reference: IsoDay): ResolvedTime | null {
  const base = yearOf(reference) * 12 + monthOf(reference) - 1;
  const months =
    said.within?.unit === "month" ? [base + said.within.amount] : [base - 1, base, base + 1];
  const at = dayNumber(reference);
  let best: IsoDay | null = null;
  for (const index of months) {
    const [year, month] = [Math.floor(index / 12), (index % 12) + 1];
    if (!isCalendarDay(year, month, day)) continue;
    const candidate = isoDay(year, month, day);
    const distance = dayNumber(candidate) - at;
    const isBehind = said.direction === "past" || said.direction === "before";
    const isAhead = said.direction === "future" || said.direction === "after";
    if (!said.within && ((isBehind && distance > 0) || (isAhead && distance < 0))) continue;
    if (best === null || Math.abs(distance) < Math.abs(dayNumber(best) - at)) best = candidate;
  }
  return best === null ? null : onDay(best, said.time);
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** The value that the words alone give, X for what is open. */
export function withoutReference(said: CalendarTime): string {
  const time = said.time === null ? "" : `T${said.time}`;
  const year = said.year === null ? "XXXX" : String(said.year);
  if (said.part === "WE") return "XXXX-WXX-WE";
  if (said.part !== null) return `${year}-${said.part}`;
  if (said.feast !== null) {
    const day = feastDay(said.feast, 2000).slice(5);
    const isFixed = day === feastDay(said.feast, 2001).slice(5);
    return isFixed ? `${year}-${day}${time}` : `${year}-XX-XX${time}`;
  }
  if (said.month !== null) {
    const month = pad(said.month);
    if (said.day !== null) return `${year}-${month}-${pad(said.day)}${time}`;
    return said.weekday === null && time === "" ? `${year}-${month}` : `${year}-${month}-XX${time}`;
  }
  if (said.weekday !== null) return `XXXX-WXX-${String(said.weekday)}${time}`;
  if (said.day !== null) return `${year}-XX-${pad(said.day)}${time}`;
  return time === "" ? year : `XXXX-XX-XX${time}`;
}

/**
 * How far ahead of the reference a date of each direction may lie at most, as a share of the cycle that it comes back in; it then
 * lies no further behind than the rest of the cycle. Tense errs, and a date named without its year is mostly near: so a `past` one
 * may lie a little ahead and a `future` one a little behind; what neither tense nor context places is more often behind.
 */
const REACH_AHEAD: Readonly<Record<Direction, number>> = {
  past: 0.2,
  before: 0,
  nearest: 0.35,
  future: 0.8,
  after: 1,
};

/** The year of `candidates` whose day or month, at `placeOf`, lies in `direction` from `at`; `cycle` is the distance from year to year. */
function chooseYear(
  candidates: readonly number[],
  direction: Direction,
  at: number,
  cycle: number,
  placeOf: (year: number) => number,
): number | null {
  const highest =
    at + Math.floor(REACH_AHEAD[direction] * cycle) - (direction === "before" ? 1 : 0);
  const lowest = direction === "after" ? at + 1 : -Infinity;
  let best: number | null = null;
  for (const year of candidates) {
    const place = placeOf(year);
    if (place <= highest && place >= lowest && (best === null || place > placeOf(best)))
      best = year;
    if (direction === "after" && place > at) return year;
  }
  return best;
}

/** How many quarters, halves or seasons ahead of the one under way one of each direction may lie at most. */
function partsAhead(direction: Direction, part: CalendarPart): number {
  const inYear = part.startsWith("H") ? 2 : 4;
  switch (direction) {
    case "past":
      return 0;
    case "before":
      return -1;
    case "nearest":
      return inYear === 2 ? 0 : 1;
    case "future":
      // What is expected "for the third quarter" is told of a quarter just over as often as of one to come.
      return part.startsWith("Q") ? 2 : inYear - 1;
    case "after":
      return inYear;
  }
}

function nearestYear(
  candidates: readonly number[],
  at: number,
  placeOf: (year: number) => number,
): number {
  return candidates.reduce((best, year) =>
    Math.abs(placeOf(year) - at) < Math.abs(placeOf(best) - at) ? year : best,
  );
}

/** The years around one, `reach` before and behind it. */
function years(around: number, reach = 2): number[] {
  return Array.from({ length: 2 * reach + 1 }, (_, index) => around - reach + index);
}
