/** Times counted from another one: from the report's own date ("yesterday", "two weeks ago") or from the last one named ("a day later"). */
import type { TimeUnit } from "../../../model/index.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { TimeMatch } from "../pattern.ts";
import {
  bareWord,
  calendar,
  durationValue,
  fixed,
  shift,
  unitOf,
  window,
  type Read,
  type TimeRule,
  modOf,
} from "../rule.ts";

/** How many the words before a unit say: "two", "2 1/2", "a", "two and a half"; null for "few" and the like. */
export function amountOf(match: TimeMatch): number | null {
  const number = match.find("small", "number", "numberWord", "year");
  const fraction = match.find("fraction");
  if (number !== null) {
    if (fraction !== null) return number.value + fraction.value;
    return number.value + (match.has("half") ? 0.5 : 0);
  }
  if (fraction !== null) return fraction.value;
  if (match.has("couple")) return 2;
  if (match.has("few", "some", "many", "hundreds", "dozen")) return null;
  if (match.has("half")) return match.last().cls === "half" ? 1.5 : 0.5;
  return match.has("a") ? 1 : null;
}

/** Whether the words say a number at all, if only "few". */
function isCounted(match: TimeMatch): boolean {
  return match.has("small", "number", "numberWord", "year", "fraction", "couple", "half", "a");
}

const COUNT =
  "(anyNum fraction|anyNum and a half|anyNum|half a|a few|a couple of?|a|some|many|few|couple of?)";

function counted(
  match: TimeMatch,
  language: TimeLanguage,
  sign: number,
  previous: boolean,
): Read | null {
  const unit = unitOf(match, language);
  if (unit === null) return null;
  const amount = amountOf(match);
  if (amount === null || !isCounted(match)) {
    return { type: "DURATION", said: fixed(durationValue(null, unit.unit)) };
  }
  if (unit.unit === "decade") {
    return {
      type: "DATE",
      said: shift("year", sign * amount * 10, { anchor: previous ? "previous" : "reference" }),
    };
  }
  return {
    type: "DATE",
    said: shift(unit.unit, sign * amount * unit.times, {
      anchor: previous ? "previous" : "reference",
    }),
  };
}

function period(match: TimeMatch): TimeUnit | null {
  const unit = match.find("unit", "quarter", "weekend");
  const word = unit === null ? null : bareWord(unit.lower);
  return word !== null &&
    ["day", "week", "weekend", "month", "quarter", "year", "decade", "century"].includes(word)
    ? (word as TimeUnit)
    : null;
}

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
const SENTENCE_ENDS = new Set(["mark", "comma", "close", "dash", "and", "to"]);

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
    // "At that time": the day just told of, when it is known, else some time past, as "at the time" is.
    name: "relative/that-time",
    pattern: "(the|that) time",
    read: (match) => {
      const before = match.before()?.cls;
      const next = match.after();
      const isPlaced = match.has("the")
        ? before === "at"
        : before === "at" || before === "from" || match.before()?.lower === "by";
      if (!isPlaced || (next !== null && next.cls !== "word" && !SENTENCE_ENDS.has(next.cls)))
        return null;
      const said = match.has("the") ? fixed("PAST_REF") : shift("day", 0, { anchor: "previous" });
      return { type: "DATE", said };
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
    name: "relative/later",
    pattern: `${COUNT} anyUnit (earlier|later)`,
    read: (match, language) => counted(match, language, match.has("later") ? 1 : -1, true),
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
      return {
        type: "DATE",
        said: shift(unit, match.has("previous") ? -1 : 1, { anchor: "previous" }),
      };
    },
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
