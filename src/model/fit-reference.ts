/**
 * The other way round: what time expressions say about the reference date itself. A report that says "on Thursday" of what
 * another dates to 6 January was published on one of seven days; one that says "Thursday, January 6" in a year in which that is a
 * Thursday.
 */
import { addDays, dayNumber, weekdayOf, type DateRange, type IsoDay } from "./date.ts";
import { resolveTime, resolveTimes } from "./resolve-times.ts";
import type { Said, TimeExpression } from "./time.ts";

/** Whether an expression goes together with a reference date; `silent` when it goes with any. */
export type ReferenceFit = "fits" | "conflicts" | "silent";

/** How far from what it names a report that names a day without its year may lie, in days. */
const HALF_YEAR = 183;

/**
 * For each expression, whether `day` can be the reference date. It conflicts when a weekday and a date named together fall on each
 * other only in years far from `day`, and when a full date told in the past tense lies after it.
 */
export function fitReference(times: readonly TimeExpression[], day: IsoDay): ReferenceFit[] {
  const resolved = resolveTimes(times, { earliest: day, latest: day });
  return times.map(({ said }, index) => {
    const { earliest } = resolved[index]!;
    if (said.kind !== "calendar" || said.month === null || said.day === null) return "silent";
    if (earliest === null) return "silent";
    if (said.year !== null) {
      if (said.direction !== "past" && said.direction !== "before") return "silent";
      return earliest > day ? "conflicts" : "fits";
    }
    if (said.weekday === null) return "silent";
    const isNear = Math.abs(dayNumber(earliest) - dayNumber(day)) <= HALF_YEAR;
    return isNear && weekdayOf(earliest) === said.weekday ? "fits" : "conflicts";
  });
}

/** How far around a target `referencesFor` looks, in days. */
const WINDOW = 62;

/**
 * The reference dates, within two months of `target`, under which `said` names a day of it: "Thursday" told of 6 January 2022 gives
 * 6 to 12 January when it is past. Null when there is none; both ends null when the expression depends on no reference or any does.
 * `target` must have both ends. Cost: one resolution for each day looked at.
 */
export function referencesFor(said: Said, target: DateRange): DateRange | null {
  if (target.earliest === null || target.latest === null) return { earliest: null, latest: null };
  if (said.kind === "fixed" || said.kind === "window") return { earliest: null, latest: null };
  if (said.kind === "shift" && said.anchor === "previous") return { earliest: null, latest: null };
  const first = addDays(target.earliest, -WINDOW);
  const last = addDays(target.latest, WINDOW);
  let earliest: IsoDay | null = null;
  let latest: IsoDay | null = null;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    const named = resolveTime(said, { earliest: day, latest: day });
    if (named.earliest === null || named.latest === null) return { earliest: null, latest: null };
    if (named.latest < target.earliest || named.earliest > target.latest) continue;
    earliest ??= day;
    latest = day;
  }
  if (earliest === null) return null;
  return earliest === first && latest === last
    ? { earliest: null, latest: null }
    : { earliest, latest };
}
