/** What "two and a half years", "a few days" and "a fortnight" before "ago", "later" or "from now" count. */
import type { TimeUnit } from "../../../model/index.ts";
import type { TimeLanguage } from "../../en/times.ts";
import type { TimeMatch } from "../pattern.ts";
import { bareWord, durationValue, fixed, shift, unitOf, type Read } from "../rule.ts";

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

/** The pattern of a count. */
export const COUNT: string =
  "(anyNum fraction|anyNum and a half|anyNum|half a|a few|a couple of?|a|some|many|few|couple of?)";

/** So many units back or ahead from the reference date or the time told before; a length where the words give no number. */
export function counted(
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

/** The calendar period that the unit word of a match names; null for hours, minutes and the like. */
export function period(match: TimeMatch): TimeUnit | null {
  const unit = match.find("unit", "quarter", "weekend");
  const word = unit === null ? null : bareWord(unit.lower);
  return word !== null &&
    ["day", "week", "weekend", "month", "quarter", "year", "decade", "century"].includes(word)
    ? (word as TimeUnit)
    : null;
}
