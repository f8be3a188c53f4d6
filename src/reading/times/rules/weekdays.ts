/** Weekdays, near ones, and those of a week. */
import { bareWord, calendar, unitWord, type TimeRule } from "../rule.ts";

/** Rules of weekdays. */
export const weekdays: readonly TimeRule[] = [
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
    name: "date/weekday",
    pattern: "weekday",
    read: (match, language) => {
      const day = match.at(0)!;
      if (
        !/^\p{Lu}/u.test(day.text) ||
        language.contexts.namedDays.has(match.before()?.lower ?? "")
      )
        return null;
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
];
