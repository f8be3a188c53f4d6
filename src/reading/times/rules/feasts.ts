/** Feasts and holidays that news dates things by. */
import type { TimeLanguage } from "../../en/times.ts";
import type { TimeMatch } from "../pattern.ts";
import { bareWord, calendar, type Read, type TimeRule } from "../rule.ts";

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

/** Rules of feasts. */
export const feasts: readonly TimeRule[] = [
  {
    name: "date/christmas",
    pattern: "(last|next|this)? orthodox? christmas (eve|unit)? year?",
    read: (match, language) => {
      const unit = match.find("unit");
      if (unit && unit.lower !== "day") return null;
      const name = match.has("orthodox") ? "orthodox christmas" : "christmas";
      return feastRead(match, language, match.has("eve") ? `${name} eve` : name);
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
    name: "date/may-day",
    pattern: "(last|next|this)? softMonth unit year?",
    read: (match, language) => {
      const month = match.find("softMonth")!;
      const unit = match.find("unit")!;
      const isNamed = month.text === "May" && unit.text === "Day";
      return isNamed ? feastRead(match, language, "may day") : null;
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
];
