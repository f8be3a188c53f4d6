/**
 * All rules of time expressions, in order. Where two match from the same word, the longer match wins; where they are equally
 * long, the one that stands first here. So: full dates before their parts, dates before durations, vague words last.
 */
import type { TimeRule } from "../rule.ts";
import { calendarDates } from "./calendar-dates.ts";
import { clockTimes } from "./clock-times.ts";
import { durations } from "./durations.ts";
import { feasts } from "./feasts.ts";
import { relativeTimes } from "./relative-times.ts";
import { repeatedTimes } from "./repeated-times.ts";
import { toldTimes } from "./told-times.ts";
import { vagueTimes } from "./vague-times.ts";
import { weekdays } from "./weekdays.ts";
import { yearParts } from "./year-parts.ts";
import { years } from "./years.ts";

/** The ordered list; a test pins its names. */
export const timeRules: readonly TimeRule[] = [
  ...calendarDates,
  ...weekdays,
  ...years,
  ...yearParts,
  ...feasts,
  ...clockTimes,
  ...repeatedTimes,
  ...relativeTimes,
  ...toldTimes,
  ...durations,
  ...vagueTimes,
];
