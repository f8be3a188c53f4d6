/** Times counted from the last one told: "a day later", "that evening", "the quarter", "a year earlier". */
import type { TimeMatch } from "../pattern.ts";
import {
  bareWord,
  durationValue,
  fixed,
  modOf,
  shift,
  unitOf,
  type Read,
  type TimeRule,
} from "../rule.ts";
import { COUNT, counted, period } from "./counted-times.ts";
import { SENTENCE_ENDS } from "./relative-times.ts";

/** Rules of times counted from one told before. */
export const toldTimes: readonly TimeRule[] = [
  {
    // "At that time": the day just told of, when it is known, else some time past, as "at the time" is.
    name: "relative/that-time",
    pattern: "(the|that) time",
    read: (match, language) => {
      const before = match.before()?.cls;
      const next = match.after();
      const isPlaced = match.has("the")
        ? before === "at"
        : before === "at" || before === "from" || match.before()?.lower === "by";
      if (next !== null && language.contexts.saysWhich.has(next.lower)) return null;
      if (!isPlaced || (next !== null && next.cls !== "word" && !SENTENCE_ENDS.has(next.cls)))
        return null;
      const said = match.has("the") ? fixed("PAST_REF") : shift("day", 0, { anchor: "previous" });
      return { type: "DATE", said };
    },
  },
  {
    name: "relative/later",
    pattern: `${COUNT} anyUnit (earlier|later)`,
    // "The 108 years later": no count from anything told.
    read: (match, language) =>
      match.before()?.cls === "the"
        ? null
        : counted(match, language, match.has("later") ? 1 : -1, true),
  },
  {
    // "Minutes later": how long, nobody says.
    name: "relative/units-later",
    pattern: "manyUnits (earlier|later)",
    // "Weeks earlier than planned" compares.
    read: (match, language) =>
      match.after()?.cls === "than"
        ? null
        : { type: "DURATION", said: fixed(durationValue(null, unitOf(match, language)!.unit)) },
  },
  {
    name: "relative/day-before",
    pattern: "(the|a) (same|very)? unit (before|after|earlier)",
    read: (match) => {
      const unit = period(match);
      const next = match.after();
      // "More than a month before" is no month.
      if (["than", "about", "nearly", "least", "over"].includes(match.before()?.cls ?? ""))
        return null;
      if (
        unit === null ||
        (next !== null && !["mark", "comma", "close", "dash"].includes(next.cls))
      )
        return null;
      if (unit === "week" || unit === "month" || unit === "year" || unit === "day")
        return {
          type: "DATE",
          said: shift(unit, match.has("after") ? 1 : -1, { anchor: "previous" }),
        };
      return null;
    },
  },
  {
    name: "relative/that-period",
    pattern: "(earlier|later|late|early)? (that same|that|the same|the very same) oneUnit",
    read: (match) => {
      const unit = period(match);
      if (unit === null || unit === "century" || unit === "decade") return null;
      return {
        type: "DATE",
        said: shift(unit, 0, { anchor: "previous" }),
        mod: modOf(match),
      };
    },
  },
  {
    name: "relative/following-period",
    pattern: "the (previous|following|next) oneUnit",
    read: (match) => {
      const unit = period(match);
      if (unit === null || (match.has("next") && unit !== "day")) return null;
      // "He will spend the next day or more".
      if (match.has("next") && match.after()?.cls === "or") return null;
      return {
        type: "DATE",
        said: shift(unit, match.has("previous") ? -1 : 1, { anchor: "previous" }),
      };
    },
  },
  {
    name: "relative/year-ago-period",
    pattern: "(the|a)? unit dash? (ago|earlier) (period|quarter|unit|ordinal dash? quarter)",
    read: (match) => yearBefore(match),
  },
  {
    name: "relative/year-ago",
    pattern: "unit dash (ago|earlier)",
    read: (match) => yearBefore(match),
  },
  {
    // "The quarter" of a report of results is the one that it is about.
    name: "relative/the-quarter",
    pattern: "the (latest)? (quarter|fiscal quarter)|the latest period",
    read: (match) =>
      match.after()?.cls === "of"
        ? null
        : { type: "DATE", said: shift("quarter", 0, { anchor: "previous" }) },
  },
  {
    name: "relative/the-day",
    pattern: "(the|(early|late) in the) unit",
    read: (match, language) => {
      const before = match.before()?.lower ?? "";
      const late = match.has("early", "late");
      if (match.last().lower !== "day") return null;
      if (!late && !language.contexts.dayVerbs.has(before)) {
        const further = match.at(-2)?.cls;
        if (before !== "in" || (further !== "later" && further !== "earlier")) return null;
      }
      return {
        type: "DATE",
        said: shift("day", 0, { anchor: "previous" }),
        mod: late ? modOf(match) : null,
      };
    },
  },
];

/** The same period a year before the last one named. */
function yearBefore(match: TimeMatch): Read | null {
  if (bareWord(match.find("unit")!.lower) !== "year") return null;
  return { type: "DATE", said: shift("year", -1, { anchor: "previous" }) };
}
