/** Dates of the calendar: full or with parts left open, in figures and in words. */
import { isCalendarDay, isoDay } from "../../../model/index.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { Lexeme } from "../lexemes.ts";
import type { TimeMatch } from "../pattern.ts";
import { calendar, fixed, unitWord, type Read, type TimeRule } from "../rule.ts";

/** A month word that is also another word counts only with a capital. */
function isMonth(lexeme: Lexeme): boolean {
  return lexeme.cls === "month" || /^\p{Lu}/u.test(lexeme.text);
}

function dayOfMonth(match: TimeMatch, options: { readonly year: boolean }): Read | null {
  const month = match.find("month", "softMonth")!;
  const day = match.find("small", "ordinal")!;
  const year = options.year ? (match.find("year")?.value ?? null) : null;
  if (!isMonth(month) || !isCalendarDay(year ?? 2000, month.value, day.value)) return null;
  return {
    type: "DATE",
    said: calendar({ year, month: month.value, day: day.value }),
    undirected: year === null,
  };
}

/** Classes of marks that end what a date can describe. */
export const SENTENCE_MARKS: ReadonlySet<string> = new Set(["mark", "comma", "close"]);

/** Whether a word stands before that a bare month or year follows. */
export function isAfterPreposition(match: TimeMatch, language: TimeLanguage): boolean {
  const before = match.before();
  return before !== null && language.contexts.beforeTime.has(before.lower);
}

/** "The March vote", "a televised March debate": a month that a noun follows. */
function isModifier(match: TimeMatch, language: TimeLanguage): boolean {
  const before = match.before();
  const next = match.after();
  if (before === null || next?.cls !== "word" || language.contexts.notDescribed.has(next.lower))
    return false;
  if (before.cls === "the" || before.cls === "a") return !next.lower.endsWith("ed");
  return (
    before.cls === "word" &&
    !next.lower.endsWith("ed") &&
    !next.lower.endsWith("s") &&
    !language.contexts.notArticle.has(before.lower)
  );
}

/** Rules of calendar dates. */
export const calendarDates: readonly TimeRule[] = [
  {
    name: "date/iso",
    pattern: "iso",
    read: (match) => {
      const parts = /^(\d{4}).(\d{1,2}).(\d{1,2})(?:T(.*))?$/u.exec(match.at(0)!.text);
      if (!parts) return null;
      const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
      const clock = parts[4];
      if (!isCalendarDay(year, month, day)) return null;
      const time =
        clock === undefined ? null : clock.replace(/^(\d{2}:\d{2})(?::00)?(?:\.\d+)?/u, "$1");
      return {
        type: time === null ? "DATE" : "TIME",
        said: calendar({ year, month, day, time }),
      };
    },
  },
  {
    name: "date/numeric",
    pattern: "numericDate",
    read: (match) => {
      const text = match.at(0)!.text;
      const [first, second, last] = text.split(/[-./]/u).map(Number) as [number, number, number];
      const shortYear = !/\d{4}$/u.test(text);
      // Two figures for the year are a date only between slashes, and even there a score or a model number is as likely.
      if (shortYear && !text.includes("/")) return null;
      const year = shortYear ? last + (last > 60 ? 1900 : 2000) : last;
      const dayFirst = isCalendarDay(year, second, first);
      const monthFirst = isCalendarDay(year, first, second);
      if (text.includes(".") || (dayFirst && (!monthFirst || first === second))) {
        return dayFirst
          ? { type: "DATE", said: calendar({ year, month: second, day: first }) }
          : null;
      }
      if (!monthFirst) return null;
      if (!dayFirst) return { type: "DATE", said: calendar({ year, month: first, day: second }) };
      // Day and month cannot be told apart: only what both readings share is said.
      const days = [isoDay(year, second, first), isoDay(year, first, second)].sort();
      return { type: "DATE", said: fixed(`${String(year)}-XX-XX`, days[0], days[1]) };
    },
  },
  {
    name: "date/month-day",
    pattern: "anyMonth the? (small|ordinal) (comma? year)?",
    read: (match) => {
      const next = match.after();
      if (next !== null && next.cls === "percent") return null;
      return dayOfMonth(match, { year: true });
    },
  },
  {
    name: "date/day-month",
    pattern:
      "(the? ordinal of?|small of?) anyMonth (comma? of? year)?|small dash anyMonth dash year",
    read: (match) => dayOfMonth(match, { year: true }),
  },
  {
    name: "date/month-year",
    pattern: "anyMonth (comma|of|in)? year|anyMonth shortYear",
    read: (match) => {
      const month = match.find("month", "softMonth")!;
      if (!isMonth(month)) return null;
      return {
        type: "DATE",
        said: calendar({ month: month.value, year: match.find("year", "shortYear")!.value }),
      };
    },
  },
  {
    name: "date/near-month",
    pattern: "(this past|last|past|next|this|coming|previous|following) anyMonth (small|ordinal)?",
    read: (match) => {
      const month = match.find("month", "softMonth")!;
      const day = match.find("small", "ordinal")?.value ?? null;
      // "In this May 18, 2017, photo": the year is said.
      const next = match.after();
      if (next?.cls === "year" || (next?.cls === "comma" && match.after(1)?.cls === "year"))
        return null;
      if (!isMonth(month) || (day !== null && !isCalendarDay(2000, month.value, day))) return null;
      const direction = match.has("last", "past", "previous") ? "before" : "after";
      const here = match.has("this") && !match.has("past");
      return {
        type: "DATE",
        said: calendar({
          month: month.value,
          day,
          direction: here ? "nearest" : direction,
          within: here ? { unit: "year", amount: 0 } : null,
        }),
      };
    },
  },
  {
    name: "date/month",
    pattern: "anyMonth",
    read: (match, language) => {
      const month = match.at(0)!;
      if (!/^\p{Lu}/u.test(month.text)) return null;
      // "Mr. August".
      if (match.before()?.text === "." && language.contexts.titles.has(match.at(-2)?.lower ?? ""))
        return null;
      if (language.contexts.titles.has(match.before()?.lower ?? "")) return null;
      if (month.cls === "softMonth") {
        const word = month.lower;
        const next = match.after();
        const named = word === "may" || word === "march" || word === "mar" || word === "jan";
        if (!isAfterPreposition(match, language) && !isModifier(match, language)) return null;
        if (named && next !== null && next.cls === "Name") return null;
      } else if (
        match.after()?.cls === "Name" &&
        !language.contexts.beforeMonthAndName.has(match.before()?.lower ?? "")
      ) {
        // "April Jones": a person.
        return null;
      }
      // "A June agreement": named after a month that has been.
      return isModifier(match, language)
        ? { type: "DATE", said: calendar({ month: month.value, direction: "past" }) }
        : { type: "DATE", said: calendar({ month: month.value }), undirected: true };
    },
  },
  {
    name: "date/month-of-year",
    pattern: "anyMonth (small|ordinal)? of? (last|this|next) unit",
    read: (match) => {
      const month = match.at(0)!;
      if (unitWord(match) !== "year" || !isMonth(month)) return null;
      return {
        type: "DATE",
        said: calendar({
          month: month.value,
          day: match.find("small", "ordinal")?.value ?? null,
          within: {
            unit: "year",
            amount: match.has("last") ? -1 : match.has("next") ? 1 : 0,
          },
        }),
      };
    },
  },
  {
    name: "date/day-of-month",
    pattern: "the ordinal",
    read: (match, language) => {
      const day = match.last();
      const next = match.after();
      if (!/^\d/u.test(day.text) || day.value > 31 || day.value < 1) return null;
      if (!language.contexts.beforeDayNumber.has(match.before()?.lower ?? "")) return null;
      if (next !== null && !SENTENCE_MARKS.has(next.cls)) return null;
      return { type: "DATE", said: calendar({ day: day.value }), undirected: true };
    },
  },
];
