/**
 * Time expressions, with what was said kept apart from what was inferred: `said` is what the words mean by themselves, and
 * `resolveTimes` (resolve-times.ts) turns it into a TIMEX3 value and bounds once a reference date is known, again and again as
 * that date is settled.
 */
import type { DateRange, IsoDay } from "./date.ts";
import type { Feast } from "./feasts.ts";
import type { Span } from "./span.ts";

/** TIMEX3 types. */
export type TimeType = "DATE" | "TIME" | "DURATION" | "SET";

/** A calendar unit. */
export type TimeUnit =
  | "second"
  | "minute"
  | "hour"
  | "day"
  | "week"
  | "weekend"
  | "month"
  | "quarter"
  | "season"
  | "year"
  | "decade"
  | "century";

/**
 * Where an underspecified date lies, seen from the reference date: `past` and `future` may be the reference date itself,
 * `before` ("last Friday") and `after` ("next Friday") may not; `nearest` when neither tense nor context tells.
 */
export type Direction = "past" | "before" | "future" | "after" | "nearest";

/** A quarter, half or season of a year, or the weekend of a week, in TIMEX3 codes. */
export type CalendarPart =
  "Q1" | "Q2" | "Q3" | "Q4" | "H1" | "H2" | "SP" | "SU" | "FA" | "WI" | "WE";

/** A time that depends on nothing outside its words: durations, sets, PRESENT_REF, full dates, vague times. */
export interface FixedTime {
  readonly kind: "fixed";
  readonly value: string;
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
}

/** A day, month, quarter or season of the calendar with parts left open: "January 8", "Thursday", "7 January, 13:21", "Friday last week". */
export interface CalendarTime {
  readonly kind: "calendar";
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number | null;
  readonly part: CalendarPart | null;
  readonly feast: Feast | null;
  /** The period that it lies in, counted from the reference date's: "Friday last week" is in (week, -1). */
  readonly within: { readonly unit: "week" | "month" | "year"; readonly amount: number } | null;
  /** Part of the day or clock time as TIMEX3 writes it after T: "MO", "AF", "EV", "NI", "13:21"; null for the whole day. */
  readonly time: string | null;
  readonly direction: Direction;
  /** A night that both its days are named of: it ends on the day after. Absent otherwise. */
  readonly throughNight?: true;
}

/** So many units from an anchor: "yesterday" (reference, day, -1), "a day later" (previous, day, 1), "last week". */
export interface ShiftedTime {
  readonly kind: "shift";
  readonly anchor: "reference" | "previous";
  readonly unit: TimeUnit;
  readonly amount: number;
  /** Precision of the result; the unit itself by default. */
  readonly grain: TimeUnit;
  readonly time: string | null;
}

/** A stretch that ends or begins at the reference date: "the past three months" (-3), "in the coming ten days" (10). */
export interface WindowTime {
  readonly kind: "window";
  /** The duration as TIMEX3 writes it. */
  readonly value: string;
  readonly unit: TimeUnit;
  /** Null when the words give no number: "in the coming weeks" with `sign` 1. */
  readonly amount: number | null;
  readonly sign: -1 | 1;
}

/** What the words of a time expression say by themselves. */
export type Said = FixedTime | CalendarTime | ShiftedTime | WindowTime;

/** One time expression of a report. */
export interface TimeExpression extends Span {
  readonly kind: "time";
  readonly type: TimeType;
  /** TIMEX3 value under the reference date that the reading had: `2022-01-06TEV`, `XXXX-01-08`, `P10D`, `PRESENT_REF`. */
  readonly value: string;
  /** TIMEX3 mod (`APPROX`, `START`, `MID`, `END`, `MORE_THAN` …), or null. */
  readonly mod: string | null;
  /** Bounds as days, inclusive; null where nothing is known. */
  readonly earliest: IsoDay | null;
  readonly latest: IsoDay | null;
  readonly said: Said;
  /** Index, in the reading's times, of the expression that this one is counted from; null when the reference or nothing is. */
  readonly anchor: number | null;
  /** The rule that read it, with how it was resolved: `weekday/past`, `date/iso`, `shift/later`. */
  readonly rule: string;
}

/** A TIMEX3 value with the days it covers. */
export interface ResolvedTime extends DateRange {
  readonly value: string;
}
