/** The days of feasts that news dates things by, where a year alone fixes them. */
import { addDays, dayNumber, dayOf, isoDay, weekdayOf, type IsoDay } from "./date.ts";

/** A feast with a known day in each year. */
export type Feast =
  | "christmas"
  | "christmas-eve"
  | "new-year"
  | "new-year-eve"
  | "valentine"
  | "halloween"
  | "easter"
  | "easter-monday"
  | "good-friday"
  | "orthodox-christmas"
  | "orthodox-christmas-eve"
  | "boxing-day"
  | "may-day"
  | "womens-day"
  | "saint-patrick"
  | "palm-sunday"
  | "ash-wednesday"
  | "thanksgiving"
  | "us-independence-day"
  | "us-memorial-day"
  | "us-labor-day"
  | "us-presidents-day"
  | "us-columbus-day"
  | "us-veterans-day"
  | "us-election-day";

const FIXED: Partial<Record<Feast, readonly [month: number, day: number]>> = {
  christmas: [12, 25],
  "christmas-eve": [12, 24],
  "new-year": [1, 1],
  "new-year-eve": [12, 31],
  valentine: [2, 14],
  halloween: [10, 31],
  "orthodox-christmas": [1, 7],
  "orthodox-christmas-eve": [1, 6],
  "boxing-day": [12, 26],
  "may-day": [5, 1],
  "womens-day": [3, 8],
  "saint-patrick": [3, 17],
  "us-independence-day": [7, 4],
  "us-veterans-day": [11, 11],
};

const MOVING: Partial<Record<Feast, readonly [month: number, weekday: number, nth: number]>> = {
  thanksgiving: [11, 4, 4],
  "us-labor-day": [9, 1, 1],
  "us-memorial-day": [5, 1, 5],
  "us-presidents-day": [2, 1, 3],
  "us-columbus-day": [10, 1, 2],
};

/** The day of `feast` in `year`, by the Western calendar and, for those named `us-` and Thanksgiving, the custom of the United States. */
export function feastDay(feast: Feast, year: number): IsoDay {
  const fixed = FIXED[feast];
  if (fixed) return isoDay(year, fixed[0], fixed[1]);
  if (feast === "us-election-day") return addDays(nthWeekday(year, 11, 1, 1), 1);
  if (feast === "easter-monday") return addDays(easterDay(year), 1);
  if (feast === "good-friday") return addDays(easterDay(year), -2);
  if (feast === "palm-sunday") return addDays(easterDay(year), -7);
  if (feast === "ash-wednesday") return addDays(easterDay(year), -46);
  const moving = MOVING[feast];
  return moving ? nthWeekday(year, ...moving) : easterDay(year);
}

/** The `n`th `weekday` of a month; the last one when it has fewer. */
function nthWeekday(year: number, month: number, weekday: number, n: number): IsoDay {
  const first = dayNumber(isoDay(year, month, 1));
  const offset = (weekday - weekdayOf(dayOf(first)) + 7) % 7;
  for (let week = n - 1; ; week--) {
    const day = dayOf(first + offset + 7 * week);
    if (Number(day.slice(5, 7)) === month) return day;
  }
}

/**
 * Easter Sunday of the Gregorian calendar.
 * @see https://en.wikipedia.org/wiki/Date_of_Easter#Anonymous_Gregorian_algorithm
 */
function easterDay(year: number): IsoDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return isoDay(year, month, day);
}
