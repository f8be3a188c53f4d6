/** Times of day: clock times with their zones, parts of the day, and parts of a named day. */
import { isTitle } from "./relative-times.ts";
import { bareWord, calendar, shift, type TimeRule, modOf } from "../rule.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { TimeMatch } from "../pattern.ts";

/** "17:30", "5 p.m.", "5.30 pm": as `17:30`; null when it is no time of day. */
function clockOf(match: TimeMatch, language: TimeLanguage): string | null {
  const lexeme = match.find("clock", "small");
  if (!lexeme) return null;
  // "7. 06am" is cut before its minutes.
  if (lexeme.cls === "small" && lexeme.text.startsWith("0") && isCutOff(match)) return null;
  const [first, second, seconds] = lexeme.text.split(/[:.]/u).map(Number);
  let hour = first!;
  const minute = second ?? 0;
  if (match.has("am", "pm")) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (match.has("pm") ? 12 : 0);
  }
  if (hour > 24 || minute > 59 || (seconds ?? 0) > 59) return null;
  const zone = match.find("zone");
  const utc = zone !== null && language.contexts.universalZones.has(zone.lower) ? "Z" : "";
  const tail = seconds === undefined ? "" : `:${pad(seconds)}`;
  return `${pad(hour)}:${pad(minute)}${tail}${utc}`;
}

function isCutOff(match: TimeMatch): boolean {
  const before = match.before();
  return before === null || before.text === ".";
}

function pad(number: number): string {
  return String(number).padStart(2, "0");
}

/** A zone behind a clock time: "GMT", "local time", "Orvelle time", "Eastern Standard Time". */
const ZONE = "(zone|local time|(Name|word) Name? time)";

/** The hour that is meant by a figure of the twelve-hour clock with a part of the day, where one is said. */
function hourOf(hour: number, code: string | undefined): number {
  return code !== undefined && code !== "MO" && hour < 12 ? hour + 12 : hour;
}

/** Rules of times of day. */
export const clockTimes: readonly TimeRule[] = [
  {
    name: "clock/half-day",
    pattern: `(clock|small) ampm ${ZONE}?`,
    read: (match, language) => {
      const time = clockOf(match, language);
      return time === null ? null : { type: "TIME", said: calendar({ time }) };
    },
  },
  {
    name: "clock/24-hour",
    pattern: `clock ${ZONE}?`,
    read: (match, language) => {
      const time = clockOf(match, language);
      if (time === null) return null;
      // "01:12" beside a film is its length: without a word that places it, a clock time needs a date.
      const before = match.before();
      const isPlaced =
        match.has("zone", "time") ||
        (before !== null && language.contexts.beforeClock.has(before.lower));
      return { type: "TIME", said: calendar({ time }), dependent: !isPlaced };
    },
  },
  {
    name: "clock/zone",
    pattern: "(clock|number|year) zone",
    read: (match, language) => {
      const lexeme = match.at(0)!;
      const digits =
        lexeme.cls === "clock" ? null : /^([01]\d|2[0-4])([0-5]\d)$/u.exec(lexeme.text);
      const time = digits ? `${digits[1]!}:${digits[2]!}` : clockOf(match, language);
      if (time === null || (lexeme.cls !== "clock" && !digits)) return null;
      const utc = digits && language.contexts.universalZones.has(match.at(1)!.lower) ? "Z" : "";
      return { type: "TIME", said: calendar({ time: time + utc }) };
    },
  },
  {
    name: "clock/oclock",
    pattern: "(small|numberWord) oclock (in the part)?",
    read: (match, language) => {
      const hour = match.at(0)!.value;
      if (hour < 1 || hour > 12) return null;
      const part = match.find("part");
      const code = part ? language.codes.get(part.lower) : undefined;
      return { type: "TIME", said: calendar({ time: `${pad(hourOf(hour, code))}:00` }) };
    },
  },
  {
    // "Half past six", "a quarter to nine in the evening", "at ten past four".
    name: "clock/past-hour",
    pattern:
      "a? (half|quarter|small|numberWord) (unit|units)? (past|to) (small|numberWord) (in the part|ampm)?",
    read: (match, language) => {
      const first = match.find("half", "quarter", "small", "numberWord")!;
      const offset = match.has("a") ? 1 : 0;
      const isWhole = first.cls === "half" || first.cls === "quarter";
      const before = match.before();
      const isPlaced = before !== null && language.contexts.beforeHour.has(before.lower);
      if (match.has("unit", "units")) {
        if (bareWord(match.find("unit", "units")!.lower) !== "minutes" || !isPlaced) return null;
      } else if (match.at(offset)! !== first) return null;
      if (match.has("to") && (!isPlaced || first.cls !== "quarter") && !match.has("units"))
        return null;
      if (!isWhole && !isPlaced) return null;
      const minute = first.cls === "half" ? 30 : first.cls === "quarter" ? 15 : first.value;
      const linkAt = match.has("past") ? match.find("past")! : match.find("to")!;
      const hourWord = match.lexemes[match.lexemes.indexOf(linkAt, match.from) + 1]!;
      const hour = hourWord.value;
      if (hour < 1 || hour > 12 || minute < 1 || minute > 59) return null;
      const part = match.find("part");
      const code = part ? language.codes.get(part.lower) : match.has("pm") ? "AF" : undefined;
      const total = hourOf(hour, code) * 60 + (match.has("past") ? minute : -minute);
      return {
        type: "TIME",
        said: calendar({ time: `${pad(Math.floor(total / 60))}:${pad(total % 60)}` }),
      };
    },
  },
  {
    // "Overnight" of a happening, not the overnight rate.
    name: "clock/overnight",
    pattern: "overnight",
    read: (match, language) => {
      const next = match.after();
      const isAdverb =
        next === null ||
        !["word", "Name", "unit", "units"].includes(next.cls) ||
        language.contexts.notDescribed.has(next.lower);
      const before = match.before();
      return isAdverb && before?.cls !== "the" && before?.cls !== "a"
        ? { type: "TIME", said: calendar({ time: "NI" }) }
        : null;
    },
  },
  {
    // "The early hours of Sunday": its morning, and the start of it.
    name: "clock/early-hours",
    pattern: "(the)? (early|wee) units of",
    read: (match) =>
      match.find("units")!.lower === "hours"
        ? { type: "TIME", said: calendar({ time: "MO" }), mod: "START", dependent: true }
        : null,
  },
  {
    name: "clock/dawn",
    pattern: "dawn",
    read: (match, language) => {
      const time = language.codes.get(match.at(0)!.lower) ?? null;
      const before = match.before();
      const isPlaced = before !== null && language.contexts.beforeClock.has(before.lower);
      if (time === null || match.after()?.cls === "of") return null;
      return { type: "TIME", said: calendar({ time }), dependent: !isPlaced };
    },
  },
  {
    // "In the evening", of a day told before.
    name: "clock/in-the-part",
    pattern: "the part",
    read: (match, language) => {
      const next = match.after();
      const before = match.before()?.cls;
      if (before !== "in" || match.at(-2)?.cls === "small" || match.at(-2)?.cls === "clock")
        return null;
      if (next?.cls === "of" || next?.cls === "Name") return null;
      if (next?.cls === "word" && !language.contexts.notDescribed.has(next.lower)) return null;
      const time = language.codes.get(match.last().lower) ?? null;
      return { type: "TIME", said: shift("day", 0, { anchor: "previous", time }) };
    },
  },
  {
    name: "clock/hour-of-part",
    pattern: "(small|clock) in the part",
    read: (match, language) => {
      const code = language.codes.get(match.last().lower);
      const lexeme = match.at(0)!;
      const [first, minute = 0] = lexeme.text.split(":").map(Number);
      const hour = first!;
      const before = match.before();
      if (before === null || !language.contexts.beforeHour.has(before.lower)) return null;
      if (hour < 1 || hour > 12 || minute > 59) return null;
      const time = `${pad(hourOf(hour, code))}:${pad(minute)}`;
      return { type: "TIME", said: calendar({ time }) };
    },
  },
  {
    name: "clock/noon",
    pattern: "noon",
    read: () => ({ type: "TIME", said: calendar({ time: "12:00" }) }),
  },
  {
    name: "clock/midnight",
    pattern: "midnight",
    read: () => ({ type: "TIME", said: calendar({ time: "24:00" }) }),
  },
  {
    name: "clock/part-of-day",
    pattern: "(the|a)? ((early|late|mid) dash?)? part (of|from)",
    read: (match, language) => {
      const time = language.codes.get(match.find("part")!.lower);
      return {
        type: "TIME",
        said: calendar({ time: time ?? null }),
        mod: modOf(match),
        dependent: true,
      };
    },
  },
  {
    name: "clock/day-part",
    pattern: "(early|late)? (weekday|today|yesterday|tomorrow) dash? (early|late|mid)? part",
    read: (match, language) => {
      const time = language.codes.get(bareWord(match.last().lower)) ?? null;
      const day = match.find("weekday", "today", "yesterday", "tomorrow")!;
      const mod = modOf(match);
      if (day.cls === "weekday") {
        return {
          type: "TIME",
          said: calendar({ weekday: day.value, time }),
          mod,
          undirected: true,
        };
      }
      const amount = day.cls === "today" ? 0 : day.cls === "yesterday" ? -1 : 1;
      return { type: "TIME", said: shift("day", amount, { time }), mod };
    },
  },
  {
    name: "clock/this-part",
    pattern: "(earlier|later|early|late)? this (early|late|mid)? part",
    read: (match, language) => ({
      type: "TIME",
      said: shift("day", 0, { time: language.codes.get(bareWord(match.last().lower)) ?? null }),
      mod: modOf(match),
    }),
  },
  {
    name: "clock/last-night",
    pattern: "(early|late)? last part",
    read: (match, language) => ({
      type: "TIME",
      said: shift("day", -1, { time: language.codes.get(bareWord(match.last().lower)) ?? null }),
      mod: modOf(match),
    }),
  },
  {
    name: "clock/that-part",
    pattern: "(earlier|later)? ((that|the same) part|the (previous|following|next) part)",
    read: (match, language) => {
      const amount = match.has("previous") ? -1 : match.has("following", "next") ? 1 : 0;
      return {
        type: "TIME",
        said: shift("day", amount, {
          anchor: "previous",
          time: language.codes.get(bareWord(match.last().lower)) ?? null,
        }),
      };
    },
  },
  {
    name: "clock/tonight",
    pattern: "tonight",
    read: (match) =>
      isTitle(match) ? null : { type: "TIME", said: shift("day", 0, { time: "NI" }) },
  },
  {
    name: "clock/mid-part",
    pattern: "(early|late|mid) dash? part",
    read: (match, language) => {
      // "Late-night shows" are a kind of show.
      if (match.has("dash") && !match.has("mid")) return null;
      return {
        type: "TIME",
        said: calendar({ time: language.codes.get(bareWord(match.last().lower)) ?? null }),
        mod: modOf(match),
      };
    },
  },
];
