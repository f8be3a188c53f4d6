/** Times counted from the report's own date: "yesterday", "two weeks ago", "the end of next year". */
import type { TimeLanguage } from "../../en/times.ts";
import type { TimeMatch } from "../pattern.ts";
import {
  calendar,
  durationValue,
  fixed,
  modOf,
  shift,
  unitOf,
  window,
  type TimeRule,
} from "../rule.ts";
import { amountOf, COUNT, counted, period } from "./counted-times.ts";

/** "Orvelle Today", "This Week": a name, with capitals inside the sentence. */
export function isTitle(match: TimeMatch): boolean {
  const isCapital = /^\p{Lu}\p{Ll}/u.test(match.last().text);
  const before = match.before();
  return isCapital && (match.to - match.from > 1 || (before !== null && before.cls === "Name"));
}

/** "Over", "during": a word before the match that makes a period of it a stretch. */
function isSpanned(match: TimeMatch, language: TimeLanguage): boolean {
  return language.contexts.beforeStretch.has(match.before()?.lower ?? "");
}

/** Classes of what may follow an expression that nothing completes ("later in the year" but not "later in the year of …"). */
export const SENTENCE_ENDS: ReadonlySet<string> = new Set([
  "mark",
  "comma",
  "close",
  "dash",
  "and",
  "to",
]);

/** Rules of relative times. */
export const relativeTimes: readonly TimeRule[] = [
  {
    name: "relative/today",
    pattern: "((early|late|earlier|later) )?(today|yesterday|tomorrow)",
    read: (match) => {
      if (isTitle(match)) return null;
      const amount = match.has("today") ? 0 : match.has("yesterday") ? -1 : 1;
      const mod = match.has("late") ? "END" : match.has("early") ? "START" : null;
      return { type: "DATE", said: shift("day", amount), mod };
    },
  },
  {
    name: "relative/day-before-yesterday",
    pattern: "the unit (before|after) (yesterday|tomorrow)",
    read: (match) => {
      if (match.at(1)!.lower !== "day") return null;
      if (match.has("before") !== match.has("yesterday")) return null;
      return { type: "DATE", said: shift("day", match.has("before") ? -2 : 2) };
    },
  },
  {
    name: "relative/near-period",
    pattern:
      "(early|late|mid|earlier|later|the)? dash? (last|next|this|current|coming|this coming|this past) fiscal? oneUnit",
    read: (match, language) => {
      const unit = period(match);
      if (isTitle(match) && /^\p{Lu}/u.test(match.at(0)!.text)) return null;
      if (unit === null || (match.has("the") && match.has("next") && unit === "day")) return null;
      if (unit === "day" && !match.has("this")) return null;
      // "Over the last month": the stretch up to the report.
      if (match.at(0)!.cls === "the" && match.to - match.from === 3 && match.has("last")) {
        if (isSpanned(match, language) && unit !== "quarter" && unit !== "weekend") {
          return match.after()?.cls === "of"
            ? null
            : { type: "DURATION", said: window(1, unit, -1) };
        }
      }
      if (unit === "decade" || unit === "century") {
        if (match.has("this", "current")) return { type: "DATE", said: shift(unit, 0) };
        return { type: "DURATION", said: window(1, unit, match.has("last") ? -1 : 1) };
      }
      const amount = match.has("last", "past")
        ? -1
        : match.has("next") || (match.has("coming") && !match.has("this"))
          ? 1
          : 0;
      return { type: "DATE", said: shift(unit, amount), mod: modOf(match) };
    },
  },
  {
    name: "relative/past-year",
    pattern: "(the)? past unit",
    read: (match, language) => {
      const unit = period(match);
      if (unit === null) return null;
      // "Over the past year" is the twelve months up to the report, "the past year" mostly the one before.
      if (unit === "year" && !isSpanned(match, language)) {
        return { type: "DATE", said: shift("year", -1) };
      }
      return { type: "DURATION", said: window(unit === "century" ? 1 : 1, unit, -1) };
    },
  },
  {
    name: "relative/ago",
    pattern: `((about|nearly|over|more than|less than|fewer than|at least|just over))?${COUNT} anyUnit (or so)? ago`,
    read: (match, language) => counted(match, language, -1, false),
  },
  {
    // "Five years ago today", "a year ago this week", "two weeks ago on Friday".
    name: "relative/ago-exactly",
    pattern: `${COUNT} (unit|units) ago (today|this unit|on? weekday)`,
    read: (match, language) => {
      const unit = unitOf(match, language);
      const amount = amountOf(match);
      if (unit === null || amount === null || !Number.isInteger(amount * unit.times)) return null;
      const weekday = match.find("weekday");
      if (weekday !== null) {
        if (unit.unit !== "week") return null;
        const within = { unit: "week", amount: -amount * unit.times } as const;
        return { type: "DATE", said: calendar({ weekday: weekday.value, within }) };
      }
      const grain = match.has("this") ? match.last().lower : "day";
      if (grain !== "day" && grain !== "week" && grain !== "month") return null;
      return { type: "DATE", said: shift(unit.unit, -amount * unit.times, { grain }) };
    },
  },
  {
    name: "relative/from-today",
    pattern: `${COUNT} (unit|units) from (today|tomorrow|yesterday)`,
    read: (match, language) => {
      const unit = unitOf(match, language);
      const amount = amountOf(match);
      if (unit?.unit !== "week" && unit?.unit !== "day") return null;
      if (amount === null || !match.has("today")) return null;
      const days = amount * unit.times * (unit.unit === "week" ? 7 : 1);
      return { type: "DATE", said: shift("day", days) };
    },
  },
  {
    name: "relative/many-ago",
    pattern: "manyUnits ago",
    read: (match, language) => {
      const unit = unitOf(match, language)!;
      return { type: "DURATION", said: fixed(durationValue(null, unit.unit)) };
    },
  },
  {
    name: "relative/from-now",
    pattern: `${COUNT} anyUnit (from now|hence)`,
    read: (match, language) => counted(match, language, 1, false),
  },
  {
    name: "relative/weekend",
    pattern: "the weekend",
    read: () => ({ type: "DATE", said: calendar({ part: "WE" }), undirected: true }),
  },
  {
    name: "relative/end-of-period",
    pattern:
      "(the)? (very)? (begin|middle|end|early|mid|late) (of|in) (the|this|last|next|that) (current)? (fiscal)? oneUnit",
    read: (match) => {
      const unit = period(match);
      if (unit === null || unit === "day") return null;
      if (unit === "decade" || unit === "century") return null;
      const amount = match.has("last") ? -1 : match.has("next") ? 1 : 0;
      return { type: "DATE", said: shift(unit, amount), mod: modOf(match) };
    },
  },
  {
    name: "relative/in-the-period",
    pattern: "(early|late|earlier|later) in the unit",
    read: (match) => {
      const unit = period(match);
      if (unit !== "week" && unit !== "month" && unit !== "year") return null;
      const next = match.after();
      if (next !== null && !SENTENCE_ENDS.has(next.cls)) return null;
      return { type: "DATE", said: shift(unit, 0), mod: modOf(match) };
    },
  },
  {
    // "So far in the year", "for the week": the one under way, unless the words go on to say which.
    name: "relative/the-period",
    pattern: "the unit",
    read: (match, language) => {
      const unit = period(match);
      if (unit !== "week" && unit !== "month" && unit !== "year") return null;
      const next = match.after();
      const isWhole =
        next === null ||
        SENTENCE_ENDS.has(next.cls) ||
        (next.cls !== "of" && language.contexts.afterPeriod.has(next.lower));
      const before = match.before();
      if (!isWhole || before === null || !language.contexts.beforePeriod.has(before.lower))
        return null;
      // "The man of the year" is a title.
      if (before.cls === "of" && !language.contexts.partOfPeriod.has(match.at(-2)?.lower ?? ""))
        return null;
      return { type: "DATE", said: shift(unit, 0) };
    },
  },
  {
    name: "relative/year-end",
    pattern: "(the)? unit (possessive|dash)? end",
    read: (match) => {
      const unit = period(match);
      if (unit !== "year" && unit !== "month" && unit !== "week") return null;
      return { type: "DATE", said: shift(unit, 0), mod: "END" };
    },
  },
];
