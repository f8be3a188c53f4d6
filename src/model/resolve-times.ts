/**
 * From what was said to a value: the calendar arithmetic of time expressions. A reference date that is an interval is used at
 * both its ends: where they agree the value is theirs, where they differ it stays underspecified (`XXXX-01-08`) and the bounds
 * reach from the one to the other. That is sound because every rule here moves forward when its reference does.
 */
import { addDays, type DateRange, type IsoDay } from "./date.ts";
import { resolveCalendar, withoutReference } from "./resolve-calendar.ts";
import { resolveShift, resolveWindow, shiftKeepingGrain } from "./resolve-shift.ts";
import type { CalendarTime, ResolvedTime, Said, TimeExpression } from "./time.ts";

const UNKNOWN: DateRange = { earliest: null, latest: null };

/** Each expression's value and bounds under `reference`, in the order of `times`. An anchor stands before what is counted from it. */
export function resolveTimes(
  times: readonly TimeExpression[],
  reference: DateRange | null,
): ResolvedTime[] {
  const resolved: ResolvedTime[] = [];
  for (const time of times) {
    const isAnaphoric = time.said.kind === "shift" && time.said.anchor === "previous";
    const from = time.anchor === null ? undefined : resolved[time.anchor];
    resolved.push(resolveTime(time.said, from ?? (isAnaphoric ? UNKNOWN : (reference ?? UNKNOWN))));
  }
  return resolved;
}

/** The value and bounds of one said time, counted from `from`: the reference date, or the resolved time that it is anchored to. */
export function resolveTime(said: Said, from: DateRange): ResolvedTime {
  if (said.kind === "fixed") {
    return { value: said.value, earliest: said.earliest, latest: said.latest };
  }
  if (said.kind === "window") return resolveWindow(said, from);
  if (said.kind === "shift" && said.anchor === "previous" && "value" in from) {
    const kept = shiftKeepingGrain(said, from as ResolvedTime);
    if (kept) return kept;
  }
  if (said.kind === "calendar" && isClockAlone(said) && !("value" in from)) {
    // A clock time without its day is mostly of the report's own, but may be of the day before or after.
    const { earliest, latest } = from;
    return {
      value: earliest === latest ? resolveCalendar(said, earliest).value : withoutReference(said),
      earliest: earliest === null ? null : addDays(earliest, -1),
      latest: latest === null ? null : addDays(latest, 1),
    };
  }
  const open = (day: IsoDay | null): ResolvedTime =>
    said.kind === "calendar" ? resolveCalendar(said, day) : resolveShift(said, day);
  const low = open(from.earliest);
  if (from.earliest === from.latest) return low;
  const high = open(from.latest);
  if (low.value === high.value && from.earliest !== null && from.latest !== null) return low;
  const bare = open(null);
  return {
    value: commonValue(low.value, high.value, bare.value),
    earliest: from.earliest === null ? bare.earliest : low.earliest,
    latest: from.latest === null ? bare.latest : high.latest,
  };
}

/** Whether a clock time or part of the day is all that is said. */
export function isClockAlone(said: CalendarTime): boolean {
  return (
    said.time !== null &&
    said.month === null &&
    said.day === null &&
    said.weekday === null &&
    said.feast === null
  );
}

/** Two values at the ends of an interval: the year, month or week they share, with X for the rest, else what the words alone give. */
function commonValue(low: string, high: string, bare: string): string {
  const date = /^\d{4}-\d{2}-\d{2}/;
  if (!date.test(low) || !date.test(high) || low.slice(0, 4) !== high.slice(0, 4)) return bare;
  if (!bare.startsWith("XXXX-XX")) return bare;
  const month = low.slice(5, 7) === high.slice(5, 7) ? low.slice(5, 7) : "XX";
  return `${low.slice(0, 4)}-${month}${bare.slice(7)}`;
}
