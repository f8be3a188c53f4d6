/**
 * What an anaphoric expression is counted from: "a day later" from the last day named before, "the quarter" from the last quarter,
 * "at 10 p.m." from the day of its sentence. Without such an expression nearby it stays open rather than being counted from the
 * report's date.
 */
import {
  isClockAlone,
  resolveTime,
  type CalendarTime,
  type Said,
  type ShiftedTime,
} from "../../../model/index.ts";
import { fixed, shift } from "../rule.ts";

/** What is known of an expression that stands before. */
export interface EarlierTime {
  readonly said: Said;
  /** Index of its sentence. */
  readonly sentence: number;
  /** Index of the sentence's block. */
  readonly block: number;
}

/** Where an expression stands. */
type Place = Pick<EarlierTime, "sentence" | "block">;

/** What an expression is counted from, and what it says in that light. */
export interface Anchored {
  readonly said: Said;
  /** Index of the expression it is counted from, or null. */
  readonly anchor: number | null;
  /** How that was found, for the rule name; empty when there was nothing to find. */
  readonly how: string;
}

/** How many expressions are looked at for one: a sentence may hold thousands. */
const MOST_LOOKED_AT = 60;

/** How many sentences back an expression may stand that another is counted from. */
const REACH = 6;

/** How many sentences back in its paragraph a day may stand that a clock time is of; in the paragraph before, only the last one. */
const SAME_DAY = 3;

/** Anchors `said`, which stands in sentence number `sentence`, to one of the expressions before it. */
export function findAnchor(
  said: Said,
  rule: string,
  place: Place,
  earlier: readonly EarlierTime[],
): Anchored {
  const { sentence, block } = place;
  // "Overnight" is the last night or the coming one, whatever day was told of before.
  if (rule === "clock/overnight") return { said, anchor: null, how: "" };
  if (said.kind === "calendar" && isClockAlone(said)) {
    const anchor = lastWhere(
      earlier,
      sentence,
      SAME_DAY,
      (other) => isOneDay(other.said) && (other.block === block || sentence - other.sentence < 2),
    );
    if (anchor !== null) return { said, anchor, how: "/same-day" };
    // A report that tells of another day a little earlier may still be telling of it: then nothing says which day it is.
    const told = lastWhere(earlier, sentence, REACH, ({ said: other }) => isOtherDay(other));
    return told === null
      ? { said, anchor, how: "" }
      : { said: fixed(`XXXX-XX-XXT${said.time!}`), anchor, how: "/open" };
  }
  if (said.kind === "calendar" && rule.endsWith("+that-period")) {
    return { ...inThatYear(said, sentence, earlier), anchor: null };
  }
  if (said.kind !== "shift") return { said, anchor: null, how: "" };
  if (said.anchor === "reference") {
    // Reports of results compare a quarter with that of the year before: "a year ago".
    if (said.unit !== "year" || said.amount !== -1 || !rule.startsWith("relative/ago")) {
      return { said, anchor: null, how: "" };
    }
    const quarter = lastWhere(earlier, sentence, 4, ({ said: other }) => isQuarter(other));
    return quarter === null
      ? { said, anchor: null, how: "" }
      : { said: { ...said, anchor: "previous" }, anchor: quarter, how: "/quarter" };
  }
  if (rule === "relative/that-time") {
    const day = lastWhere(earlier, sentence, 1, ({ said: other }) => isOneDay(other));
    return day === null
      ? { said: fixed("PAST_REF"), anchor: null, how: "/past" }
      : { said, anchor: day, how: "/previous" };
  }
  return anaphoric(said, sentence, earlier);
}

/** A day or month of the year last named; of a year that nothing tells, where none was. */
function inThatYear(
  said: CalendarTime,
  sentence: number,
  earlier: readonly EarlierTime[],
): Pick<Anchored, "said" | "how"> {
  const index = lastWhere(
    earlier,
    sentence,
    REACH,
    ({ said: other }) => other.kind === "calendar" && other.year !== null,
  );
  const told = index === null ? null : earlier[index]!.said;
  if (told?.kind === "calendar") return { said: { ...said, year: told.year }, how: "/that-year" };
  return { said: fixed(resolveTime(said, { earliest: null, latest: null }).value), how: "/open" };
}

function anaphoric(said: ShiftedTime, sentence: number, earlier: readonly EarlierTime[]): Anchored {
  if (said.unit === "quarter") {
    const quarter = lastWhere(earlier, sentence, 20, ({ said: other }) => isQuarter(other));
    if (quarter !== null) return { said, anchor: quarter, how: "/quarter" };
    return {
      said: shift("quarter", said.amount === 0 ? -1 : said.amount),
      anchor: null,
      how: "/reference",
    };
  }
  if (said.unit === "year") {
    const quarter = lastWhere(earlier, sentence, 4, ({ said: other }) => isQuarter(other));
    if (quarter !== null && said.amount !== 0) return { said, anchor: quarter, how: "/quarter" };
    const anchor = lastWhere(
      earlier,
      sentence,
      REACH,
      ({ said: other }) => isDated(other) && !isAnaphoric(other),
    );
    if (anchor !== null) return { said, anchor, how: "/previous" };
    return { said: { ...said, anchor: "reference" }, anchor: null, how: "/reference" };
  }
  const fits = said.unit === "month" || said.unit === "week" ? isDated : isOneDay;
  const anchor = lastWhere(earlier, sentence, REACH, ({ said: other }) => fits(other));
  return { said, anchor, how: anchor === null ? "/open" : "/previous" };
}

function lastWhere(
  earlier: readonly EarlierTime[],
  sentence: number,
  reach: number,
  fits: (time: EarlierTime) => boolean,
): number | null {
  const last = Math.max(0, earlier.length - MOST_LOOKED_AT);
  for (let index = earlier.length - 1; index >= last; index--) {
    const time = earlier[index]!;
    if (sentence - time.sentence > reach) return null;
    if (fits(time)) return index;
  }
  return null;
}

/** Whether it names one day. */
function isOneDay(said: Said): boolean {
  if (said.kind === "calendar") {
    return said.day !== null || said.weekday !== null || said.feast !== null;
  }
  return said.kind === "shift" && said.grain === "day";
}

/** Whether it names a day of the calendar, one that need not be the report's. */
function isOtherDay(said: Said): boolean {
  return said.kind === "calendar" && (said.day !== null || said.weekday !== null);
}

function isQuarter(said: Said): boolean {
  return said.kind === "calendar" && said.part !== null && said.part.startsWith("Q");
}

function isDated(said: Said): boolean {
  return (
    (said.kind === "calendar" && !isClockAlone(said) && said.part !== "WE") || said.kind === "shift"
  );
}

function isAnaphoric(said: Said): boolean {
  return said.kind === "shift" && said.anchor === "previous";
}
