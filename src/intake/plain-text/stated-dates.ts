/**
 * Reads the full dates of short page lines: date lines, bylines, datelines. Times in running text are no business of intake.
 * Where day and month cannot be told apart (1/7/2022) only the year is given.
 */
import { isCalendarDay, isoDay } from "../../model/index.ts";
import type { PageWords } from "./en.ts";

/** A date found in a line. Offsets are in the line. */
export interface LineDate {
  readonly start: number;
  readonly end: number;
  /** `2022-01-07`, `2022-01-07T13:21`, `--01-07` without a year, `2022-01` or `2022` where no more is sure. */
  readonly value: string;
  readonly zone: string | null;
  readonly weekday: boolean;
  readonly time: boolean;
}

/** Only so much of a line is looked at: page dates stand in short lines and at the beginnings of long ones. */
const REACH = 240;

const NUMBER = "\\d{1,2}";
const CLOCK = `(\\d{1,2})[:.h](\\d{2})(?:[:.]\\d{2}(?:[.,]\\d{1,6})?)?(?:\\s?([ap])\\.?\\s?m\\b\\.?)?`;
const HOUR_CLOCK = `(\\d{1,2})(?:[:.](\\d{2}))?\\s?([ap])\\.?m\\b\\.?`;
const ZONE = `(?:\\s?\\(?((?:UTC|GMT)\\s?[+-]\\s?\\d{1,2}(?::?\\d{2})?|[+-]\\d{2}:?\\d{2}|[A-Z]{2,4}|Z)\\b\\)?)?`;

interface Rules {
  readonly dayFirst: RegExp;
  readonly monthFirst: RegExp;
  readonly iso: RegExp;
  readonly numeric: RegExp;
  readonly clockAfter: RegExp;
  readonly hourAfter: RegExp;
  readonly clockBefore: RegExp;
  readonly weekdayBefore: RegExp;
  readonly weekdayAfter: RegExp;
}

const compiled = new WeakMap<PageWords, Rules>();

function rulesOf(words: PageWords): Rules {
  const known = compiled.get(words);
  if (known) return known;
  const month = `(${[...words.months.keys()].sort((a, b) => b.length - a.length).join("|")})\\.?`;
  const weekday = `(?:${[...words.weekdays].sort((a, b) => b.length - a.length).join("|")})`;
  const rules: Rules = {
    dayFirst: new RegExp(
      `(?<![\\d.:])(${NUMBER})(?:st|nd|rd|th)?(?:\\s|-|\\.\\s?|\\sof\\s)${month}(?![a-z])(?:(?:,|-|\\s)\\s?(\\d{4})(?!\\d))?`,
      "giu",
    ),
    monthFirst: new RegExp(
      `(?<![a-z])${month}(?:\\s|-)(${NUMBER})(?:st|nd|rd|th)?(?![\\d:])(?:(?:,|-|\\s)\\s?(\\d{4})(?!\\d))?`,
      "giu",
    ),
    iso: /(?<![\d./-])(\d{4})([-./])(\d{1,2})\2(\d{1,2})(?![\d/-])/gu,
    numeric: /(?<![\d./-])(\d{1,2})([-./])(\d{1,2})\2(\d{4})(?![\d/-])/gu,
    clockAfter: new RegExp(
      `^(?:T|[\\s,|/•·–—-]{0,4}(?:at\\s)?(?:${weekday}[,\\s]{1,3})?[\\s|,/•·–—-]{0,3})${CLOCK}${ZONE}`,
      "iu",
    ),
    hourAfter: new RegExp(`^[\\s,|/•·–—-]{0,4}(?:at\\s)?${HOUR_CLOCK}${ZONE}`, "iu"),
    clockBefore: new RegExp(
      `(?<![\\d.:])${CLOCK}${ZONE}[\\s,|/•·–—-]{1,4}(?:on\\s)?(?:${weekday}\\.?[,\\s]{1,3})?$`,
      "iu",
    ),
    weekdayBefore: new RegExp(`(?<![a-z])${weekday}\\.?[,\\s]{1,3}(?:the\\s)?$`, "iu"),
    weekdayAfter: new RegExp(`^[,\\s(]{1,3}${weekday}\\b\\)?`, "iu"),
  };
  compiled.set(words, rules);
  return rules;
}

/** The dates of a line, in order, not overlapping. Only the first 240 code units are read. */
export function findLineDates(line: string, words: PageWords): LineDate[] {
  const text = line.length > REACH ? line.slice(0, REACH) : line;
  if (!/\d/u.test(text)) return [];
  const rules = rulesOf(words);
  const found: LineDate[] = [];
  const add = (at: number, length: number, day: string | null): void => {
    if (day === null || found.some((other) => at < other.end && other.start < at + length)) return;
    found.push(complete(text, rules, words, at, at + length, day));
  };
  for (const match of text.matchAll(rules.iso)) {
    add(match.index, match[0].length, calendar(match[1]!, match[3]!, match[4]!));
  }
  for (const match of text.matchAll(rules.dayFirst)) {
    if (isOtherWord(match[2]!)) continue;
    const month = words.months.get(match[2]!.toLowerCase())!;
    add(match.index, match[0].length, named(match[3], month, Number(match[1])));
  }
  for (const match of text.matchAll(rules.monthFirst)) {
    if (isOtherWord(match[1]!)) continue;
    const month = words.months.get(match[1]!.toLowerCase())!;
    add(match.index, match[0].length, named(match[3], month, Number(match[2])));
  }
  for (const match of text.matchAll(rules.numeric)) {
    add(match.index, match[0].length, numeric(match[1]!, match[2]!, match[3]!, match[4]!));
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Months are written with a capital; in lower case they may be another word. */
function isOtherWord(month: string): boolean {
  return month === "may" || month === "march" || month === "mar";
}

function calendar(year: string, month: string, day: string): string | null {
  if (!plausibleYear(Number(year)) || !isCalendarDay(Number(year), Number(month), Number(day)))
    return null;
  return isoDay(Number(year), Number(month), Number(day));
}

function plausibleYear(year: number): boolean {
  return year >= 1700 && year <= 2199;
}

function named(year: string | undefined, month: number, day: number): string | null {
  if (year === undefined) {
    if (!isCalendarDay(2000, month, day)) return null;
    return `--${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  }
  return calendar(year, String(month), String(day));
}

/** 7.1.2022 is day first wherever dots are used; with slashes and hyphens both orders are in use, and only a number over 12 tells. */
function numeric(first: string, mark: string, second: string, year: string): string | null {
  if (mark === "." || Number(first) > 12) return calendar(year, second, first);
  if (Number(second) > 12 || first === second) return calendar(year, first, second);
  return plausibleYear(Number(year)) && Number(first) > 0 && Number(second) > 0 ? year : null;
}

function complete(
  text: string,
  rules: Rules,
  words: PageWords,
  start: number,
  end: number,
  day: string,
): LineDate {
  let from = start;
  let to = end;
  let weekday = false;
  const before = rules.weekdayBefore.exec(text.slice(Math.max(0, from - 16), from));
  if (before) {
    weekday = true;
    from -= before[0].length;
  }
  const after = rules.weekdayAfter.exec(text.slice(to, to + 16));
  if (after) {
    weekday = true;
    to += after[0].length;
  }
  const tail = text.slice(to, to + 40);
  const clock =
    rules.clockAfter.exec(tail) ??
    rules.hourAfter.exec(tail) ??
    rules.clockBefore.exec(text.slice(Math.max(0, from - 40), from));
  const time = clock ? clockTime(clock[1]!, clock[2], clock[3]) : null;
  let zone: string | null = null;
  if (clock && time !== null) {
    zone = zoneOf(clock[4], words);
    if (clock.index === 0 && tail.startsWith(clock[0])) to += clock[0].trimEnd().length;
    else from -= clock[0].length;
  }
  const value =
    time !== null && day.length === 10 && !day.startsWith("--") ? `${day}T${time}` : day;
  return { start: from, end: to, value, zone, weekday, time: time !== null };
}

function clockTime(hours: string, minutes: string | undefined, half: string | undefined) {
  let hour = Number(hours);
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  }
  if (hour > 23 || Number(minutes ?? 0) > 59) return null;
  return `${String(hour).padStart(2, "0")}:${minutes ?? "00"}`;
}

function zoneOf(stated: string | undefined, words: PageWords): string | null {
  if (stated === undefined) return null;
  const offset = /([+-])\s?(\d{1,2}):?(\d{2})?$/u.exec(stated);
  if (offset) return `${offset[1]!}${offset[2]!.padStart(2, "0")}:${offset[3] ?? "00"}`;
  return words.zones.get(stated.toLowerCase()) ?? null;
}

/** What a line says besides its dates: trimmed, without the marks that join date and label. */
export function withoutDates(line: string, dates: readonly LineDate[]): string {
  let rest = "";
  let from = 0;
  for (const date of dates) {
    rest += `${line.slice(from, date.start)} `;
    from = date.end;
  }
  rest += line.slice(from);
  return rest.replace(/[\s|,:;•·–—()/-]+/gu, " ").trim();
}

/** The date in a web address (`/2022/05/23/`, `/20220523/`, `2022-05-23`), or null when there is none. */
export function dateOfUrl(url: string): string | null {
  const path = url.slice(0, 500);
  const match =
    /[/_-]((?:19|20)\d{2})[/_-](\d{1,2})[/_-](\d{1,2})(?=[/_.-]|$)/u.exec(path) ??
    /[/_-]((?:19|20)\d{2})(\d{2})(\d{2})(?=[/_.-]|$)/u.exec(path);
  if (!match) return null;
  return calendar(match[1]!, match[2]!, match[3]!);
}
