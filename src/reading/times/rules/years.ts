/** Bare years, and what tells them from quantities, house numbers and parts of names. */
import type { TimeLanguage } from "../../en/times.ts";
import type { Lexeme } from "../lexemes.ts";
import type { TimeMatch } from "../pattern.ts";
import { calendar, unitWord, type TimeRule } from "../rule.ts";
import { isAfterPreposition, SENTENCE_MARKS } from "./calendar-dates.ts";

function isPlural(lexeme: Lexeme | null, language: TimeLanguage): boolean {
  if (lexeme === null || (lexeme.cls !== "word" && lexeme.cls !== "units")) return false;
  return (
    language.contexts.plurals.has(lexeme.lower) ||
    (lexeme.lower.length > 3 &&
      lexeme.lower.endsWith("s") &&
      !language.contexts.notPlural.has(lexeme.lower))
  );
}

/** Whether a bare figure of four digits is a year rather than a quantity, a house number or part of a name. */
function yearFits(match: TimeMatch, language: TimeLanguage): boolean {
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
  // "In 2000 cases", "between 1500 and 1600 people".
  if (value % 100 === 0 && (isPlural(next, language) || isRangeOfThings(match, language)))
    return false;
  const isPlaced = before !== null && language.contexts.beforeYear.has(before.lower);
  if (value < 1500 || value > 2060) {
    return isPlaced && value < 2101 && (next === null || SENTENCE_MARKS.has(next.cls));
  }
  if (isPlaced) return next?.cls !== "word" || value >= 1900;
  // "The 2018 elections", but "2018 troops".
  if (isPlural(next, language) && before?.cls !== "the") return false;
  if (isAfterPreposition(match, language)) return next?.cls !== "word" || value >= 1900;
  if (value < 1900 || value > 2040 || before?.lower === "at") return false;
  // "Resolution 1973 was", "Orion 1980": a number that names the thing before it.
  const isNamed =
    before !== null &&
    (before.cls === "word" || before.cls === "Name") &&
    !language.contexts.notNumbered.has(before.lower) &&
    !/(?:ed|ing)$/u.test(before.lower);
  if (!isNamed || next?.cls === "Name") return true;
  // "Flight 1980 landed".
  const isTold = next?.cls === "word" && next.lower.endsWith("ed");
  return next?.cls === "word" && !isTold && !language.contexts.notDescribed.has(next.lower);
}

/** Whether a figure is the first of two that count what stands behind them. */
function isRangeOfThings(match: TimeMatch, language: TimeLanguage): boolean {
  const link = match.after();
  const second = match.after(1);
  if (link === null || second === null || !language.contexts.dayLinks.has(link.lower)) return false;
  return !Number.isNaN(second.value) && isPlural(match.after(2), language);
}

/** Rules of years. */
export const years: readonly TimeRule[] = [
  {
    name: "date/year",
    pattern: "(the? fiscal unit|fiscal|the unit)? year|the unit numberWord",
    read: (match, language) => {
      if (match.has("unit") && unitWord(match) !== "year") return null;
      const year = match.last().value;
      // "The year two thousand".
      if (match.has("numberWord")) {
        return year >= 1900 && year <= 2100 ? { type: "DATE", said: calendar({ year }) } : null;
      }
      if (match.to - match.from === 1 && !yearFits(match, language)) return null;
      return { type: "DATE", said: calendar({ year }) };
    },
  },
  {
    // "The class of '97", but not the '97 of a list of figures.
    name: "date/short-year",
    pattern: "fiscal? shortYear|fiscalYear",
    read: (match, language) =>
      match.has("fiscal", "fiscalYear") ||
      match.before()?.cls === "of" ||
      (isAfterPreposition(match, language) && match.after()?.cls !== "word")
        ? { type: "DATE", said: calendar({ year: match.last().value }) }
        : null,
  },
];
