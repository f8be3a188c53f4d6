/** Sets: times that come back, "every Thursday", "daily", "twice a month". */
import { bareWord, durationValue, fixed, unitOf, type TimeRule } from "../rule.ts";

/** Rules of repeated times. */
export const repeatedTimes: readonly TimeRule[] = [
  {
    name: "set/every-unit",
    pattern: "each (other|anyNum)? anyUnit",
    read: (match, language) => {
      const unit = unitOf(match, language);
      if (unit === null) return null;
      const number = match.find("small", "numberWord", "number");
      const times = match.has("other") ? 2 : (number?.value ?? 1);
      return { type: "SET", said: fixed(durationValue(times * unit.times, unit.unit)) };
    },
  },
  {
    name: "set/every-weekday",
    pattern: "each (other)? weekday part?",
    read: (match, language) => {
      const part = match.find("part");
      const time = part ? `T${language.codes.get(bareWord(part.lower)) ?? ""}` : "";
      return {
        type: "SET",
        said: fixed(`XXXX-WXX-${String(match.find("weekday")!.value)}${time}`),
      };
    },
  },
  {
    name: "set/weekdays",
    pattern: "weekdays|weekday partPlural",
    read: (match, language) => {
      const part = match.find("partPlural");
      const time = part ? `T${language.codes.get(bareWord(part.lower)) ?? ""}` : "";
      return {
        type: "SET",
        said: fixed(`XXXX-WXX-${String(match.at(0)!.value)}${time}`),
      };
    },
  },
  {
    name: "set/every-part",
    pattern: "each part",
    read: (match, language) => ({
      type: "SET",
      said: fixed(`XXXX-XX-XXT${language.codes.get(bareWord(match.last().lower)) ?? ""}`),
    }),
  },
  {
    name: "set/every-month",
    pattern: "each (anyMonth|anySeason)",
    read: (match, language) => {
      const last = match.last();
      const season = language.codes.get(last.lower);
      const month = String(last.value).padStart(2, "0");
      return {
        type: "SET",
        said: fixed(season === undefined ? `XXXX-${month}` : `XXXX-${season}`),
      };
    },
  },
  {
    name: "set/adverb",
    pattern: "daily",
    read: (match, language) => {
      const value = language.codes.get(match.at(0)!.lower);
      // "The Daily Courier": a name.
      const isCapital = /^\p{Lu}/u.test(match.at(0)!.text);
      if (isCapital && (match.after()?.cls === "Name" || match.before()?.cls === "Name"))
        return null;
      // "The largest daily": a newspaper.
      const before = match.before();
      const isNoun =
        match.after()?.cls !== "word" &&
        (before?.cls === "the" || before?.cls === "a" || before?.lower.endsWith("est") === true);
      if (isNoun) return null;
      return value === undefined ? null : { type: "SET", said: fixed(value) };
    },
  },
  {
    name: "set/times-a-unit",
    pattern: "(once|twice|thrice|(small|numberWord|few) times) (a|each|per) unit",
    read: (match, language) => {
      const unit = unitOf(match, language)!;
      return { type: "SET", said: fixed(durationValue(unit.times, unit.unit)) };
    },
  },
];
