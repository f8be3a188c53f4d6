/** Dates of the calendar: full or with parts left open, in figures and in words. */
import {
  isCalendarDay,
  isoDay,
  type CalendarPart,
  type CalendarTime,
} from "../../../model/index.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { Lexeme } from "../lexemes.ts";
import type { TimeMatch } from "../pattern.ts";
import { bareWord, calendar, fixed, type Read, type TimeRule } from "../rule.ts";

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

/** Prepositions and the like before which a bare "May" or "1998" is a time. */
const BEFORE_BARE = new Set(
  "in since by until till during from of to and or between through for after before around about late early mid on last next this - – ( / than beyond into".split(
    " ",
  ),
);

const SENTENCE_MARKS = new Set(["mark", "comma", "close"]);

function isAfterPreposition(match: TimeMatch): boolean {
  const before = match.before();
  return before !== null && BEFORE_BARE.has(before.lower);
}

/** "The March vote", "a televised March debate": a month that a noun follows. */
function isModifier(match: TimeMatch): boolean {
  const before = match.before();
  const next = match.after();
  if (before === null || next?.cls !== "word" || NO_ATTRIBUTE.test(next.lower)) return false;
  if (before.cls === "the" || before.cls === "a") return !next.lower.endsWith("ed");
  return (
    before.cls === "word" &&
    !next.lower.endsWith("ed") &&
    !next.lower.endsWith("s") &&
    !/^(?:and|or|to|we|they|he|she|it|you|i|who|that)$/u.test(before.lower)
  );
}

/** Words before which a figure of four digits is a year even when a plural noun follows. */
const YEAR_PREPOSITIONS = /^(?:in|into|since|until|till|by|during|from|between|before|after)$/u;

/** Words that are no noun a number could count, though they end like one. */
const NO_PLURAL = /^(?:was|is|has|as|its|this|his|does|thus|plus|less|across|towards|versus|yes)$/u;

function isPlural(lexeme: Lexeme | null): boolean {
  if (lexeme === null || (lexeme.cls !== "word" && lexeme.cls !== "units")) return false;
  return (
    /^(?:people|men|women|children|troops|police)$/u.test(lexeme.lower) ||
    (lexeme.lower.length > 3 && lexeme.lower.endsWith("s") && !NO_PLURAL.test(lexeme.lower))
  );
}

/** Whether a bare figure of four digits is a year rather than a quantity, a house number or part of a name. */
function yearFits(match: TimeMatch): boolean {
  const before = match.before();
  const next = match.after();
  const { value } = match.last();
  const isSpaced = match.at(0)!.spaced;
  if (before?.cls === "currency" || (before?.text === "." && !isSpaced)) return false;
  if (next !== null && (next.cls === "percent" || next.cls === "units" || next.cls === "currency"))
    return false;
  if (next !== null && !next.spaced && (next.cls === "dash" || next.cls === "slash")) {
    const behind = match.after(1);
    if (behind !== null && !behind.spaced && behind.cls !== "year") {
      return behind.cls === "small" && behind.text.length === 2;
    }
  }
  if (before !== null && !isSpaced && before.cls === "dash") {
    return match.at(-2)?.cls === "year" || match.at(-2)?.cls === "mid";
  }
  const isPlaced = before !== null && YEAR_PREPOSITIONS.test(before.lower);
  if (value < 1500 || value > 2060) {
    return isPlaced && value < 2101 && (next === null || SENTENCE_MARKS.has(next.cls));
  }
  if (isPlaced) return next?.cls !== "word" || value >= 1900;
  // "The 2018 elections", but "2018 troops".
  if (isPlural(next) && before?.cls !== "the") return false;
  if (isAfterPreposition(match)) return next?.cls !== "word" || value >= 1900;
  if (value < 1900 || value > 2040 || before?.lower === "at") return false;
  // "Resolution 1973 was", "Orion 1980": a number that names the thing before it.
  const isNamed =
    before !== null &&
    (before.cls === "word" || before.cls === "Name") &&
    !NO_NOUN.test(before.lower);
  if (!isNamed || next?.cls === "Name") return true;
  return next?.cls === "word" && !NO_ATTRIBUTE.test(next.lower);
}

/** Words that a year before them does not describe. */
const NO_ATTRIBUTE =
  /^(?:is|are|was|were|has|have|had|be|been|will|would|can|could|may|must|said|says|told|with|without|by|as|that|which|who|because|while|when|but|for|from|against|not|under|during|until|through|into|down|its|their|his|her|if|since|between|he|she|they|we|it|also|never|back)$/u;

/** Words before a year that it does not number. */
const NO_NOUN =
  /^(?:its|his|her|their|our|my|your|no|was|is|were|when|while|where|as|but|fiscal|if|summer|winter|spring|fall|autumn|circa)$|(?:ed|ing)$/u;

function yearsFrom(first: number, count: number, value: string, mod: string | null): Read {
  return {
    type: "DATE",
    said: fixed(value, isoDay(first, 1, 1), isoDay(first + count - 1, 12, 31)),
    mod,
  };
}

function partRead(match: TimeMatch, part: CalendarPart, year: number | null): Read {
  const last = match.find("last", "previous") !== null;
  const next = match.find("next", "coming") !== null;
  const here = match.find("this", "current") !== null;
  const said: Partial<CalendarTime> = here
    ? { within: { unit: "year", amount: 0 } }
    : last
      ? { direction: "before" }
      : next
        ? { direction: "after" }
        : {};
  return {
    type: "DATE",
    said: calendar({ part, year, ...said }),
    undirected: year === null && !last && !next && !here,
  };
}

function quarterRead(match: TimeMatch): Read | null {
  const quarter = match.find("ordinal")!.value;
  if (quarter < 1 || quarter > 4) return null;
  return partRead(match, `Q${String(quarter)}` as CalendarPart, match.find("year")?.value ?? null);
}

function feastRead(match: TimeMatch, language: TimeLanguage, name: string): Read | null {
  const feast = language.feasts.get(name);
  if (feast === undefined) return null;
  const year = match.find("year")?.value ?? null;
  const direction = match.has("last")
    ? "before"
    : match.has("next", "coming")
      ? "after"
      : "nearest";
  return {
    type: "DATE",
    said: calendar({
      feast,
      year,
      direction,
      within: match.has("this") ? { unit: "year", amount: 0 } : null,
    }),
    undirected: year === null && !match.has("last", "next", "coming", "this"),
  };
}

/** "Black Friday", "Bloody Sunday": names of events and days of their own. */
const NAMED_DAYS = /^(?:black|bloody|good|super|ash|palm|cyber|holy|maundy|fat|giving)$/u;

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
    pattern: "(the? ordinal of?|small of?) anyMonth (comma? of? year)?",
    read: (match) => dayOfMonth(match, { year: true }),
  },
  {
    name: "date/month-year",
    pattern: "anyMonth (comma|of|in)? year",
    read: (match) => {
      const month = match.find("month", "softMonth")!;
      if (!isMonth(month)) return null;
      return {
        type: "DATE",
        said: calendar({ month: month.value, year: match.find("year")!.value }),
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
    read: (match) => {
      const month = match.at(0)!;
      if (!/^\p{Lu}/u.test(month.text)) return null;
      if (month.cls === "softMonth") {
        const word = month.lower;
        const next = match.after();
        const named = word === "may" || word === "march" || word === "mar" || word === "jan";
        if (!isAfterPreposition(match) && !isModifier(match)) return null;
        if (named && next !== null && next.cls === "Name") return null;
      } else if (
        match.after()?.cls === "Name" &&
        !/^(?:in|since|until|till|by|during|from|of|for|before|after|through|late|early|mid|to|the|a)$/u.test(
          match.before()?.lower ?? "",
        )
      ) {
        // "April Jones": a person.
        return null;
      }
      // "A June agreement": named after a month that has been.
      return isModifier(match)
        ? { type: "DATE", said: calendar({ month: month.value, direction: "past" }) }
        : { type: "DATE", said: calendar({ month: month.value }), undirected: true };
    },
  },
  {
    name: "date/near-weekday",
    pattern: "(this past|this coming|last|past|next|this|coming|following) weekday part?",
    read: (match, language) => {
      const weekday = match.find("weekday")!.value;
      const part = match.find("part");
      const time = part ? (language.codes.get(bareWord(part.lower)) ?? null) : null;
      const back = match.has("last", "past");
      const here = match.has("this") && !match.has("past", "coming");
      return {
        type: time === null ? "DATE" : "TIME",
        said: calendar({
          weekday,
          time,
          direction: here ? "nearest" : back ? "before" : "after",
        }),
        undirected: here,
      };
    },
  },
  {
    name: "date/weekday-of-week",
    pattern: "weekday part? of? (last|this|next) unit",
    read: (match, language) => {
      if (unitWord(match) !== "week") return null;
      const part = match.find("part");
      return {
        type: part ? "TIME" : "DATE",
        said: calendar({
          weekday: match.at(0)!.value,
          time: part ? (language.codes.get(part.lower) ?? null) : null,
          within: {
            unit: "week",
            amount: match.has("last") ? -1 : match.has("next") ? 1 : 0,
          },
        }),
      };
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
    name: "date/weekday",
    pattern: "weekday",
    read: (match) => {
      const day = match.at(0)!;
      if (!/^\p{Lu}/u.test(day.text) || NAMED_DAYS.test(match.before()?.lower ?? "")) return null;
      return { type: "DATE", said: calendar({ weekday: day.value }), undirected: true };
    },
  },
  {
    name: "date/short-weekday",
    pattern: "softWeekday comma?",
    read: (match) => {
      const day = match.at(0)!;
      const next = match.after();
      if (!/^\p{Lu}/u.test(day.text) || next === null) return null;
      const dated = ["month", "softMonth", "iso", "numericDate"].includes(next.cls);
      const figure =
        next.cls === "small" && /^(?:month|softMonth)$/u.test(match.after(1)?.cls ?? "");
      if (!dated && !figure) return null;
      return { type: "DATE", said: calendar({ weekday: day.value }), dependent: true };
    },
  },
  {
    name: "date/decade",
    pattern: "(the)? ((early|mid|late) dash?)? decade",
    read: (match) => {
      const last = match.last();
      const first = last.value;
      if (first < 1000 || first > 2090) return null;
      // "A320s" is no decade, and "in his 30s" is an age.
      if (
        !last.spaced &&
        match.to - match.from === 1 &&
        match.before() !== null &&
        match.before()!.cls !== "open"
      )
        return null;
      if (/^\d0s/u.test(last.text) && !match.has("the")) return null;
      return yearsFrom(first, 10, String(first / 10), modOf(match));
    },
  },
  {
    name: "date/nineties",
    pattern: "the ((early|mid|late) dash?)? nineties",
    read: (match, language) => {
      const first = 1900 + (language.values.get(match.last().lower) ?? NaN);
      return Number.isNaN(first) ? null : yearsFrom(first, 10, String(first / 10), modOf(match));
    },
  },
  {
    name: "date/century",
    pattern: "(the)? ((early|mid|late) dash?)? ordinal dash? unit",
    read: (match) => {
      const century = match.find("ordinal")!.value;
      if (unitWord(match) !== "century" || century < 10 || century > 22) return null;
      return yearsFrom((century - 1) * 100, 100, `${String(century - 1)}XX`, modOf(match));
    },
  },
  {
    name: "date/quarter",
    pattern:
      "(the|this|last|next|current|coming)? (fiscal dash?)? ordinal quarter ((of|in)? (the|fiscal)? fiscal? year)?",
    read: quarterRead,
  },
  {
    // "Third-quarter net", "the third-quarter loss": the article belongs to what follows.
    name: "date/quarter-adjective",
    pattern: "(fiscal dash?)? ordinal dash quarter (year)?",
    read: quarterRead,
  },
  {
    name: "date/last-quarter-of",
    pattern: "the (last|ordinal) quarter of (the|fiscal)? year",
    read: (match) =>
      match.has("last") ? partRead(match, "Q4", match.find("year")!.value) : quarterRead(match),
  },
  {
    name: "date/quarter-of-year",
    pattern: "(the)? (last|next|this) unit possessive ordinal dash? quarter",
    read: (match) => {
      const quarter = match.find("ordinal")!.value;
      if (unitWord(match) !== "year" || quarter < 1 || quarter > 4) return null;
      const amount = match.has("last") ? -1 : match.has("next") ? 1 : 0;
      return {
        type: "DATE",
        said: calendar({
          part: `Q${String(quarter)}` as CalendarPart,
          within: { unit: "year", amount },
        }),
      };
    },
  },
  {
    name: "date/year-quarter",
    pattern: "(the)? year (possessive)? dash? (ordinal) dash? quarter",
    read: (match) => {
      const quarter = match.find("ordinal")!.value;
      if (quarter < 1 || quarter > 4) return null;
      return partRead(match, `Q${String(quarter)}` as CalendarPart, match.find("year")!.value);
    },
  },
  {
    name: "date/quarter-code",
    pattern: "quarterCode (of? year)?",
    read: (match) => {
      if (!match.at(0)!.text.startsWith("Q")) return null;
      const quarter = match.at(0)!.value;
      return partRead(
        match,
        `Q${String(quarter)}` as CalendarPart,
        match.find("year")?.value ?? null,
      );
    },
  },
  {
    name: "date/half-of-near-year",
    pattern: "the (ordinal|last) half of (the|last|this|next) unit",
    read: (match) => {
      const half = match.find("ordinal")?.value ?? 2;
      if (unitWord(match) !== "year" || half < 1 || half > 2) return null;
      const near = match.at(match.to - match.from - 2)!.cls;
      return {
        type: "DATE",
        said: calendar({
          part: half === 1 ? "H1" : "H2",
          within: { unit: "year", amount: near === "last" ? -1 : near === "next" ? 1 : 0 },
        }),
      };
    },
  },
  {
    name: "date/day-of-month",
    pattern: "the ordinal",
    read: (match) => {
      const day = match.last();
      const next = match.after();
      if (!/^\d/u.test(day.text) || day.value > 31 || day.value < 1) return null;
      if (!/^(?:on|by|until|since|till)$/u.test(match.before()?.lower ?? "")) return null;
      if (next !== null && !SENTENCE_MARKS.has(next.cls)) return null;
      return { type: "DATE", said: calendar({ day: day.value }), undirected: true };
    },
  },
  {
    name: "date/half",
    pattern: "the (ordinal|last) half of? year",
    read: (match) => {
      const half = match.has("last") ? 2 : match.find("ordinal")!.value;
      if (half < 1 || half > 2) return null;
      return {
        type: "DATE",
        said: calendar({ part: half === 1 ? "H1" : "H2", year: match.find("year")!.value }),
      };
    },
  },
  {
    name: "date/season",
    pattern:
      "(the|last|next|this past|this coming|this|past|coming)? (early|late|mid)? dash? anySeason (of? year)?",
    read: (match, language) => {
      const season = match.find("season", "softSeason")!;
      const part = language.codes.get(bareWord(season.lower)) as CalendarPart | undefined;
      if (part === undefined) return null;
      const year = match.find("year")?.value ?? null;
      const determined = match.has(
        "last",
        "next",
        "this",
        "past",
        "coming",
        "early",
        "late",
        "mid",
      );
      const before = match.before();
      const placed =
        match.has("the") &&
        before !== null &&
        /^(?:in|during|of|by|since|until|for|over|before|after|throughout|through)$/u.test(
          before.lower,
        );
      // "In the fall of the regime".
      if (season.cls === "softSeason" && match.after()?.cls === "of") return null;
      if (season.cls === "softSeason" && !determined && year === null && !placed) return null;
      if (
        !determined &&
        year === null &&
        !placed &&
        !isAfterPreposition(match) &&
        !match.has("the")
      )
        return null;
      return { ...partRead(match, part, year), mod: modOf(match) };
    },
  },
  {
    name: "date/christmas",
    pattern: "(last|next|this)? christmas (eve|unit)? year?",
    read: (match, language) => {
      const unit = match.find("unit");
      if (unit && unit.lower !== "day") return null;
      return feastRead(match, language, match.has("eve") ? "christmas eve" : "christmas");
    },
  },
  {
    name: "date/new-year",
    pattern: "(last|next|this)? new unit (possessive)? (eve|unit) year?",
    read: (match, language) => {
      const first = match.find("unit")!;
      if (bareWord(first.lower) !== "year") return null;
      if (match.has("eve")) return feastRead(match, language, "new year eve");
      const second = match.find("year") ? match.at(match.to - match.from - 2)! : match.last();
      return second.lower === "day" ? feastRead(match, language, "new year day") : null;
    },
  },
  {
    name: "date/feast",
    pattern: "(last|next|this|coming)? (feast|dayName possessive?) (unit|weekday)? year?",
    read: (match, language) => {
      const weekday = match.find("weekday");
      if (weekday !== null)
        return feastRead(
          match,
          language,
          `${match.find("feast", "dayName")!.lower} ${weekday.lower}`,
        );
      const name = match.find("feast", "dayName")!;
      const unit = match.find("unit");
      if (unit !== null && unit.lower !== "day") return null;
      if (!/^\p{Lu}/u.test(name.text)) return null;
      return feastRead(match, language, bareWord(name.lower) + (unit ? " day" : ""));
    },
  },
  {
    name: "date/year",
    pattern: "(fiscal|the unit)? year",
    read: (match) => {
      if (match.has("the") && unitWord(match) !== "year") return null;
      const year = match.find("year")!.value;
      if (match.to - match.from === 1 && !yearFits(match)) return null;
      return { type: "DATE", said: calendar({ year }) };
    },
  },
];

function unitWord(match: TimeMatch): string | null {
  const unit = match.find("unit");
  return unit === null ? null : bareWord(unit.lower);
}

function modOf(match: TimeMatch): string | null {
  if (match.has("early")) return "START";
  if (match.has("mid")) return "MID";
  if (match.has("late")) return "END";
  return null;
}
