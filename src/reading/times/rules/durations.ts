/** Durations: so much time, with or without a number, and stretches that end or begin at the report's date. */
import {
  bareWord,
  durationValue,
  fixed,
  unitNamed,
  unitOf,
  window,
  type TimeRule,
} from "../rule.ts";
import { amountOf } from "./counted-times.ts";

/** Rules of durations. */
export const durations: readonly TimeRule[] = [
  {
    name: "duration/window",
    pattern:
      "(the)? (last|past|next|coming|latest|previous|following|recent|running) (a)? (anyNum|few|some|many|couple of) (fraction|and a half)? (more|consecutive)? anyUnit (or so)?",
    read: (match, language) => {
      const unit = unitOf(match, language);
      if (unit === null) return null;
      const amount = amountOf(match);
      const total = amount === null ? null : amount * unit.times;
      if (match.has("previous", "following", "latest")) {
        return { type: "DURATION", said: fixed(durationValue(total, unit.unit)) };
      }
      return {
        type: "DURATION",
        said: window(total, unit.unit, match.has("next", "coming") ? 1 : -1),
      };
    },
  },
  {
    name: "duration/first",
    pattern: "the (ordinal|last)? (anyNum|few) units",
    read: (match, language) => {
      const unit = unitOf(match, language)!;
      const amount = amountOf(match);
      if (match.has("ordinal") && match.find("ordinal")!.lower !== "first") return null;
      return {
        type: "DURATION",
        said: fixed(durationValue(amount === null ? null : amount * unit.times, unit.unit)),
      };
    },
  },
  {
    name: "duration/near-many",
    pattern: "(the)? (last|past|next|coming|recent|previous) (units and)? manyUnits",
    read: (match, language) => {
      const unit = unitOf(match, language)!;
      if (match.has("recent")) {
        return match.has("and")
          ? { type: "DATE", said: { ...window(null, unit.unit, -1), value: "PAST_REF" } }
          : unit.unit === "week" || unit.unit === "month" || unit.unit === "quarter"
            ? { type: "DURATION", said: window(null, unit.unit, -1) }
            : { type: "DATE", said: { ...window(null, unit.unit, -1), value: "PAST_REF" } };
      }
      if (match.has("coming", "next")) {
        return { type: "DURATION", said: window(null, unit.unit, 1) };
      }
      if (match.has("previous")) return { type: "DATE", said: fixed("PAST_REF") };
      return { type: "DURATION", said: window(null, unit.unit, -1) };
    },
  },
  {
    // "The first hours of the war": some, nobody says how many.
    name: "duration/first-few",
    pattern: "the ordinal units",
    read: (match, language) => {
      if (match.at(1)!.lower !== "first") return null;
      const unit = unitOf(match, language)!;
      return { type: "DURATION", said: fixed(durationValue(null, unit.unit)) };
    },
  },
  {
    name: "duration/while",
    pattern: "a while",
    read: (match) =>
      match.before()?.cls === "once" ? null : { type: "DURATION", said: fixed("PXX") },
  },
  {
    name: "duration/ahead",
    pattern: "the units ahead",
    read: (match, language) => ({
      type: "DURATION",
      said: fixed(durationValue(null, unitOf(match, language)!.unit)),
    }),
  },
  {
    name: "duration/number",
    pattern:
      "(anyNum fraction|anyNum and a half|anyNum) dash? (more|consecutive)? anyUnit (or so)?",
    read: (match, language) => {
      const unit = unitOf(match, language);
      const amount = amountOf(match);
      if (unit === null || amount === null) return null;
      if (match.before()?.cls === "currency") return null;
      // "A 6-year-old": an age, not a time.
      const next = match.after();
      if (next?.cls === "old" || (next?.cls === "dash" && match.after(1)?.cls === "old"))
        return null;
      // "One day" without a preposition is some day.
      const before = match.before();
      if (
        match.to - match.from === 2 &&
        /^one$/u.test(match.at(0)!.lower) &&
        match.last().lower === "day"
      ) {
        const isPlaced =
          language.contexts.afterLength.has(next?.lower ?? "") ||
          (before !== null && language.contexts.beforeOneDay.has(before.lower));
        if (!isPlaced) return null;
      }
      // "1998 week" is no number of weeks, and "2,5 day" none that is read here.
      if (match.at(0)!.cls === "year") return null;
      return { type: "DURATION", said: fixed(durationValue(amount * unit.times, unit.unit)) };
    },
  },
  {
    name: "duration/half",
    pattern: "(half|a half) (a)? dash? (unit|quarter)",
    read: (match, language) => {
      const unit = unitOf(match, language);
      if (unit === null) return null;
      return { type: "DURATION", said: fixed(durationValue(0.5 * unit.times, unit.unit)) };
    },
  },
  {
    name: "duration/quarter-of",
    pattern: "a quarter of a unit",
    read: (match, language) => {
      const unit = unitNamed(match.last(), language);
      if (unit === null) return null;
      return { type: "DURATION", said: fixed(durationValue(0.25 * unit.times, unit.unit)) };
    },
  },
  {
    name: "duration/all",
    pattern: "all unit",
    read: (match, language) => {
      const unit = unitOf(match, language)!;
      if (!["day", "week", "month", "year"].includes(unit.unit) || unit.times > 1) return null;
      if (match.after()?.cls === "dash") return null;
      return { type: "DURATION", said: fixed(durationValue(1, unit.unit)) };
    },
  },
  {
    name: "duration/and-a-half",
    pattern: "a unit and a half",
    read: (match, language) => {
      const unit = unitOf(match, language)!;
      return { type: "DURATION", said: fixed(durationValue(1.5 * unit.times, unit.unit)) };
    },
  },
  {
    name: "duration/few",
    pattern: "(a few|few|some|many|a couple of?|dozen of|hundreds of) (more)? manyUnits",
    read: (match, language) => {
      const unit = unitOf(match, language)!;
      const amount = match.has("couple") ? 2 * unit.times : null;
      return { type: "DURATION", said: fixed(durationValue(amount, unit.unit)) };
    },
  },
  {
    name: "duration/one",
    pattern: "a (consecutive)? (unit|weekend)",
    read: (match, language) => {
      const unit = unitOf(match, language);
      if (unit === null || match.after()?.cls === "dash") return null;
      // "$5 million a year", "four flights a week": how often, not how long.
      const before = match.before();
      if (
        before !== null &&
        (language.contexts.rateWords.has(before.lower) ||
          /^\d/u.test(before.lower) ||
          (before.cls === "word" && before.lower.length > 4 && before.lower.endsWith("s")))
      )
        return null;
      if (before !== null && ["units", "number", "small"].includes(before.cls)) return null;
      return { type: "DURATION", said: fixed(durationValue(unit.times, unit.unit)) };
    },
  },
  {
    name: "duration/year-ended",
    pattern: "the (fiscal)? unit",
    read: (match, language) => {
      const unit = unitOf(match, language)!;
      const next = match.after()?.lower ?? "";
      if (!language.contexts.endedForms.has(next) && !match.has("fiscal")) return null;
      return { type: "DURATION", said: fixed(durationValue(unit.times, unit.unit)) };
    },
  },
  {
    name: "duration/another",
    pattern: "another unit",
    read: (match, language) => {
      const unit = unitOf(match, language)!;
      if (match.last().lower === "day" || match.last().lower === "night") return null;
      return { type: "DURATION", said: fixed(durationValue(unit.times, unit.unit)) };
    },
  },
  {
    name: "duration/over-the",
    pattern: "the units",
    read: (match, language) => {
      const next = match.after();
      if (match.before()?.lower !== "over" || next?.cls === "word" || next?.cls === "of")
        return null;
      return { type: "DURATION", said: window(null, unitOf(match, language)!.unit, -1) };
    },
  },
  {
    name: "duration/long",
    pattern: "(unit|units) dash long",
    read: (match, language) => {
      const unit = unitOf(match, language)!;
      const plural = match.has("units");
      return {
        type: "DURATION",
        said: fixed(durationValue(plural ? null : unit.times, unit.unit)),
      };
    },
  },
  {
    name: "duration/bare",
    pattern: "units",
    read: (match, language) => {
      const unit = unitOf(match, language)!;
      const before = match.before();
      const word = bareWord(match.at(0)!.lower);
      if (word === "seconds" || word === "minutes" || word === "quarters") return null;
      if (before !== null && !language.contexts.beforeBareUnits.has(before.lower)) return null;
      return { type: "DURATION", said: fixed(durationValue(null, unit.unit)) };
    },
  },
];
