/** Parts of the calendar larger than a month: quarters, halves and seasons of years, decades, centuries. */
import { isoDay, type CalendarPart, type CalendarTime } from "../../../model/index.ts";
import type { TimeMatch } from "../pattern.ts";
import { bareWord, calendar, fixed, modOf, unitWord, type Read, type TimeRule } from "../rule.ts";
import { isAfterPreposition } from "./calendar-dates.ts";

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

/** Rules of the parts of years, and of decades and centuries. */
export const yearParts: readonly TimeRule[] = [
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
      return yearsFrom((century - 1) * 100, 100, String(century - 1), modOf(match));
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
    name: "date/quarter-of-near-year",
    pattern: "(the)? ordinal quarter of (the|last|this|next) unit",
    read: (match) => {
      const quarter = match.find("ordinal")!.value;
      if (bareWord(match.last().lower) !== "year" || quarter < 1 || quarter > 4) return null;
      const amount = match.has("last") ? -1 : match.has("next") ? 1 : 0;
      const part = `Q${String(quarter)}` as CalendarPart;
      return { type: "DATE", said: calendar({ part, within: { unit: "year", amount } }) };
    },
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
      "(the|last|next|this past|this coming|this|past|coming)? (early|late|mid)? dash? anySeason (of? year ((dash|slash) small)?|of? shortYear)?",
    read: (match, language) => {
      const season = match.find("season", "softSeason")!;
      const part = language.codes.get(bareWord(season.lower)) as CalendarPart | undefined;
      if (part === undefined) return null;
      const year = match.find("year", "shortYear")?.value ?? null;
      // "The winter of 2017-18" is of the year that it begins in.
      if (match.last().cls === "small" && match.last().value !== (year! + 1) % 100) return null;
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
      // "Near-summer air".
      if (before?.cls === "dash" && !season.spaced && !before.spaced) return null;
      const placed =
        match.has("the") && before !== null && language.contexts.beforeSeason.has(before.lower);
      // "In the fall of the regime".
      if (season.cls === "softSeason" && match.after()?.cls === "of") return null;
      if (season.cls === "softSeason" && !determined && year === null && !placed) return null;
      // "Winter sports", "the summer games": named after the season.
      const next = match.after();
      if (
        year === null &&
        !match.has("last", "next", "this") &&
        next?.cls === "word" &&
        next.lower.endsWith("s") &&
        !language.contexts.notPlural.has(next.lower) &&
        !language.contexts.notDescribed.has(next.lower)
      )
        return null;
      if (
        !determined &&
        year === null &&
        !placed &&
        !isAfterPreposition(match, language) &&
        !match.has("the")
      )
        return null;
      return { ...partRead(match, part, year), mod: modOf(match) };
    },
  },
];
