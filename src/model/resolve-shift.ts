/** Times counted from another: so many units from an anchor, and stretches that end or begin at one. */
import { addDays, addMonths, isoDay, type DateRange, type IsoDay } from "./date.ts";
import {
  monthOf,
  onDay,
  weekStart,
  weekValue,
  weekendOf,
  wholeMonth,
  wholeYears,
  yearOf,
  yearPart,
} from "./calendar-periods.ts";
import type { CalendarPart, ResolvedTime, ShiftedTime, TimeUnit, WindowTime } from "./time.ts";

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

/** The value and bounds of so many units from `reference`; open when it is null. */
export function resolveShift(said: ShiftedTime, reference: IsoDay | null): ResolvedTime {
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
export function resolveWindow(said: WindowTime, from: DateRange): ResolvedTime {
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

/** "A year earlier" than a quarter or a month is a quarter or a month: the anchor's own precision is kept where it is finer. */
export function shiftKeepingGrain(said: ShiftedTime, anchor: ResolvedTime): ResolvedTime | null {
  const day = /^XXXX-(\d{2})-(\d{2})/.exec(anchor.value);
  if (day && said.grain === "day" && (said.unit === "day" || said.unit === "week")) {
    return shiftOpenDay(said, Number(day[1]), Number(day[2]));
  }
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

/** "A day later" than 6 January of a year that is not known is 7 January; null where leap years decide. */
function shiftOpenDay(said: ShiftedTime, month: number, day: number): ResolvedTime | null {
  const days = Math.round(said.amount * (DAYS_OF[said.unit] ?? 1));
  const [common, leap] = [2001, 2004].map((year) =>
    addDays(isoDay(year, month, day), days).slice(5),
  );
  if (common === undefined || common !== leap) return null;
  const time = said.time === null ? "" : `T${said.time}`;
  return { value: `XXXX-${common}${time}`, earliest: null, latest: null };
}
