/**
 * From what was said to a value: the calendar arithmetic of time expressions. A reference date that is an interval is used at
 * both its ends: where they agree the value is theirs, where they differ it stays underspecified (`XXXX-01-08`) and the bounds
 * reach from the one to the other. That is sound because every rule here moves forward when its reference does.
 */
import {
  addDays,
  addMonths,
  dayNumber,
  isCalendarDay,
  isoDay,
  weekdayOf,
  type DateRange,
  type IsoDay,
} from "./date.ts";
import {
  currentPartIndex,
  monthOf,
  onDay,
  partIndex,
  weekStart,
  weekValue,
  weekendOf,
  wholeMonth,
  wholeYears,
  yearOf,
  yearPart,
} from "./calendar-periods.ts";
import { feastDay } from "./feasts.ts";
import type {
  CalendarPart,
  CalendarTime,
  Direction,
  ResolvedTime,
  Said,
  ShiftedTime,
  TimeExpression,
  TimeUnit,
  WindowTime,
} from "./time.ts";

const UNKNOWN: DateRange = { earliest: null, latest: null };

/** Each expression's value and bounds under `reference`, in the order of `times`. An anchor stands before what is counted from it. */
export function resolveTimes(
  times: readonly TimeExpression[],
  reference: DateRange | null,
): ResolvedTime[] {
  const resolved: ResolvedTime[] = [];
  for (const time of times) {
    const isAnaphoric = time.said.kind === "shift" && time.said.anchor === "previous";
    const from = time.anchor === null ? undefined : resolved[time.anchor];
    resolved.push(resolveTime(time.said, from ?? (isAnaphoric ? UNKNOWN : (reference ?? UNKNOWN))));
  }
  return resolved;
}

/** The value and bounds of one said time, counted from `from`: the reference date, or the resolved time that it is anchored to. */
export function resolveTime(said: Said, from: DateRange): ResolvedTime {
  if (said.kind === "fixed") {
    return { value: said.value, earliest: said.earliest, latest: said.latest };
  }
  if (said.kind === "window") return resolveWindow(said, from);
  if (said.kind === "shift" && said.anchor === "previous" && "value" in from) {
    const kept = shiftKeepingGrain(said, from as ResolvedTime);
    if (kept) return kept;
  }
  if (said.kind === "calendar" && isClockAlone(said) && !("value" in from)) {
    // A clock time without its day is mostly of the report's own, but may be of the day before or after.
    const { earliest, latest } = from;
    return {
      value: earliest === latest ? resolveCalendar(said, earliest).value : withoutReference(said),
      earliest: earliest === null ? null : addDays(earliest, -1),
      latest: latest === null ? null : addDays(latest, 1),
    };
  }
  const open = (day: IsoDay | null): ResolvedTime =>
    said.kind === "calendar" ? resolveCalendar(said, day) : resolveShift(said, day);
  const low = open(from.earliest);
  if (from.earliest === from.latest) return low;
  const high = open(from.latest);
  if (low.value === high.value && from.earliest !== null && from.latest !== null) return low;
  const bare = open(null);
  return {
    value: commonValue(low.value, high.value, bare.value),
    earliest: from.earliest === null ? bare.earliest : low.earliest,
    latest: from.latest === null ? bare.latest : high.latest,
  };
}

/** Whether a clock time or part of the day is all that is said. */
export function isClockAlone(said: CalendarTime): boolean {
  return (
    said.time !== null &&
    said.month === null &&
    said.day === null &&
    said.weekday === null &&
    said.feast === null
  );
}

/** "A year earlier" than a quarter or a month is a quarter or a month: the anchor's own precision is kept where it is finer. */
function shiftKeepingGrain(said: ShiftedTime, anchor: ResolvedTime): ResolvedTime | null {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(anchor.value);
  if (quarter && said.unit === "year") {
    return yearPart(Number(quarter[1]) + said.amount, `Q${quarter[2]!}` as CalendarPart);
  }
  if (quarter && said.unit === "quarter") {
    const index = Number(quarter[1]) * 4 + Number(quarter[2]) - 1 + said.amount;
    return yearPart(
      Math.floor(index / 4),
      `Q${String((((index % 4) + 4) % 4) + 1)}` as CalendarPart,
    );
  }
  return null;
}

/** Two values at the ends of an interval: the year, month or week they share, with X for the rest, else what the words alone give. */
function commonValue(low: string, high: string, bare: string): string {
  const date = /^\d{4}-\d{2}-\d{2}/;
  if (!date.test(low) || !date.test(high) || low.slice(0, 4) !== high.slice(0, 4)) return bare;
  if (!bare.startsWith("XXXX-XX")) return bare;
  const month = low.slice(5, 7) === high.slice(5, 7) ? low.slice(5, 7) : "XX";
  return `${low.slice(0, 4)}-${month}${bare.slice(7)}`;
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

function withoutReference(said: CalendarTime): string {
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

function resolveCalendar(said: CalendarTime, reference: IsoDay | null): ResolvedTime {
  const bare = (): ResolvedTime => ({
    value: withoutReference(said),
    earliest: null,
    latest: null,
  });
  const fixedYear =
    said.year ??
    (said.within?.unit === "year" && reference !== null
      ? yearOf(reference) + said.within.amount
      : null);

  if (said.month !== null && said.day !== null) {
    const { month, day } = said;
    if (fixedYear !== null) {
      if (!isCalendarDay(fixedYear, month, day)) return bare();
      return onDay(isoDay(fixedYear, month, day), said.time);
    }
    if (reference === null) return bare();
    // Only a leap day, or a weekday that must fit, makes years further away than the next of interest.
    const reach = said.weekday !== null || (month === 2 && day === 29) ? 8 : 1;
    const candidates = years(yearOf(reference), reach).filter((year) =>
      isCalendarDay(year, month, day),
    );
    const placeOf = (year: number): number => dayNumber(isoDay(year, month, day));
    const fitting = candidates.filter(
      (year) => weekdayOf(isoDay(year, month, day)) === said.weekday,
    );
    const chosen =
      said.weekday !== null && fitting.length > 0
        ? nearestYear(fitting, dayNumber(reference), placeOf)
        : chooseYear(candidates, said.direction, dayNumber(reference), 365, placeOf);
    return chosen === null ? bare() : onDay(isoDay(chosen, month, day), said.time);
  }

  if (said.feast !== null) {
    const { feast } = said;
    if (fixedYear !== null) return onDay(feastDay(feast, fixedYear), said.time);
    if (reference === null) return bare();
    const at = (year: number): number => dayNumber(feastDay(feast, year));
    const chosen = chooseYear(
      years(yearOf(reference)),
      said.direction,
      dayNumber(reference),
      365,
      at,
    );
    return chosen === null ? bare() : onDay(feastDay(feast, chosen), said.time);
  }

  if (said.month !== null) {
    const { month } = said;
    const inYear = (year: number): ResolvedTime =>
      said.time === null && said.weekday === null
        ? wholeMonth(year, month)
        : {
            ...wholeMonth(year, month),
            value: withoutReference({ ...said, year }),
          };
    if (fixedYear !== null) return inYear(fixedYear);
    if (reference === null) return bare();
    const at = yearOf(reference) * 12 + monthOf(reference);
    const chosen = chooseYear(
      years(yearOf(reference)),
      said.direction,
      at,
      12,
      (year) => year * 12 + month,
    );
    return chosen === null ? bare() : inYear(chosen);
  }

  if (said.part === "WE") {
    if (reference === null) return bare();
    if (said.within) return weekendOf(addDays(weekStart(reference), 7 * said.within.amount));
    const weekday = weekdayOf(reference);
    if (said.direction === "past" || said.direction === "before")
      return weekendOf(
        weekday >= 6 && said.direction === "past" ? reference : addDays(reference, -7),
      );
    return weekendOf(
      weekday <= 2 && said.direction === "nearest" ? addDays(reference, -7) : reference,
    );
  }

  if (said.part !== null) {
    const { part } = said;
    if (fixedYear !== null) return yearPart(fixedYear, part);
    if (reference === null) return bare();
    const highest = currentPartIndex(part, reference) + partsAhead(said.direction, part);
    const chosen = years(yearOf(reference)).findLast((year) => partIndex(part, year) <= highest);
    return chosen === undefined ? bare() : yearPart(chosen, part);
  }

  if (said.weekday !== null) {
    if (reference === null) return bare();
    if (said.within?.unit === "week") {
      const monday = addDays(weekStart(reference), 7 * said.within.amount);
      return onDay(addDays(monday, said.weekday - 1), said.time);
    }
    const back = (weekdayOf(reference) - said.weekday + 7) % 7;
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

  if (said.day !== null) {
    const { day } = said;
    if (reference === null) return bare();
    const base = yearOf(reference) * 12 + monthOf(reference) - 1;
    const months =
      said.within?.unit === "month" ? [base + said.within.amount] : [base - 1, base, base + 1];
    const days = months
      .filter((index) => isCalendarDay(Math.floor(index / 12), (index % 12) + 1, day))
      .map((index) => isoDay(Math.floor(index / 12), (index % 12) + 1, day));
    const at = dayNumber(reference);
    const near = days.filter((candidate) => {
      const distance = dayNumber(candidate) - at;
      if (said.within) return true;
      if (said.direction === "past" || said.direction === "before") return distance <= 0;
      if (said.direction === "future" || said.direction === "after") return distance >= 0;
      return true;
    });
    near.sort((a, b) => Math.abs(dayNumber(a) - at) - Math.abs(dayNumber(b) - at));
    return near.length === 0 ? bare() : onDay(near[0]!, said.time);
  }

  if (fixedYear !== null) return wholeYears(fixedYear, 1, String(fixedYear));
  // A clock time or part of the day alone: that of the reference date.
  return reference === null || said.time === null ? bare() : onDay(reference, said.time);
}

const DAYS_OF: Partial<Record<TimeUnit, number>> = { day: 1, week: 7, weekend: 7 };
const MONTHS_OF: Partial<Record<TimeUnit, number>> = {
  month: 1,
  quarter: 3,
  season: 3,
  year: 12,
  decade: 120,
  century: 1200,
};
const HOURS_OF: Partial<Record<TimeUnit, number>> = { second: 1 / 3600, minute: 1 / 60, hour: 1 };

function resolveShift(said: ShiftedTime, reference: IsoDay | null): ResolvedTime {
  if (reference === null) return { value: openShift(said), earliest: null, latest: null };
  const hours = HOURS_OF[said.unit];
  if (hours !== undefined) return shiftHours(said.amount * hours, reference);
  const days = DAYS_OF[said.unit];
  const day =
    days !== undefined
      ? addDays(reference, Math.round(said.amount * days))
      : addMonths(reference, Math.round(said.amount * (MONTHS_OF[said.unit] ?? 0)));
  return atGrain(day, said.grain, said.time);
}

/** From the reference date so far back or ahead; open where the words give no number. */
function resolveWindow(said: WindowTime, from: DateRange): ResolvedTime {
  const { value, unit, amount, sign } = said;
  const near = sign < 0 ? from.latest : from.earliest;
  const base = sign < 0 ? from.earliest : from.latest;
  let far: IsoDay | null = null;
  if (amount !== null && base !== null) {
    const days = DAYS_OF[unit];
    const hours = HOURS_OF[unit];
    if (days !== undefined) far = addDays(base, sign * Math.ceil(amount * days));
    else if (hours !== undefined) far = addDays(base, sign * Math.ceil((amount * hours) / 24));
    else far = addMonths(base, sign * Math.ceil(amount * (MONTHS_OF[unit] ?? 0)));
  }
  return sign < 0 ? { value, earliest: far, latest: near } : { value, earliest: near, latest: far };
}

/** Hours away from a day whose clock time is not known: the days that this may be. */
function shiftHours(hours: number, reference: IsoDay): ResolvedTime {
  const days = Math.floor(Math.abs(hours) / 24);
  const day = addDays(reference, hours < 0 ? -days : days);
  const other = addDays(day, hours < 0 ? -1 : 1);
  if (hours === 0) return onDay(reference, null);
  return hours < 0
    ? { value: day, earliest: other, latest: day }
    : { value: day, earliest: day, latest: other };
}

/** The period of the calendar that `day` lies in, at a precision. */
function atGrain(day: IsoDay, grain: TimeUnit, time: string | null): ResolvedTime {
  const year = yearOf(day);
  switch (grain) {
    case "week": {
      const monday = weekStart(day);
      return { value: weekValue(day), earliest: monday, latest: addDays(monday, 6) };
    }
    case "weekend":
      return weekendOf(day);
    case "month":
      return wholeMonth(year, monthOf(day));
    case "quarter":
      return yearPart(year, `Q${String(Math.ceil(monthOf(day) / 3))}` as CalendarPart);
    case "year":
      return wholeYears(year, 1, String(year));
    case "decade":
      return wholeYears(Math.floor(year / 10) * 10, 10, String(Math.floor(year / 10)));
    case "century":
      return wholeYears(Math.floor(year / 100) * 100, 100, String(Math.floor(year / 100)));
    case "season":
    case "day":
    case "hour":
    case "minute":
    case "second":
      return onDay(day, time);
  }
}

function openShift(said: ShiftedTime): string {
  switch (said.grain) {
    case "week":
      return "XXXX-WXX";
    case "weekend":
      return "XXXX-WXX-WE";
    case "month":
      return "XXXX-XX";
    case "quarter":
      return "XXXX-QX";
    case "season":
    case "year":
      return "XXXX";
    case "decade":
      return "XXX";
    case "century":
      return "XX";
    case "day":
    case "hour":
    case "minute":
    case "second":
      return said.time === null ? "XXXX-XX-XX" : `XXXX-XX-XXT${said.time}`;
  }
}
