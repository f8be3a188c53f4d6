/**
 * What a report itself tells as two: happenings of one kind on two days, one more of a kind, and others who do the like ("Norland also
 * sent troops"). Each of them is an event of its own, and what other reports tell goes to the one that it fits.
 */
import { gapInDays, type DateRange } from "../../model/index.ts";
import type { ClaimProfile } from "./claim-profile.ts";
import { isNarrow } from "./narrow-time.ts";
import { share } from "./pair-features.ts";

/** Whether a report tells the two apart, or one of them from another that the second one fits. */
export function areToldApart(a: ClaimProfile, b: ClaimProfile): boolean {
  if (a.added || b.added) {
    if (!mayActTogether(a, b)) return true;
  }
  if (a.happening === null || a.happening !== b.happening || a.pale || b.pale) return false;
  if (a.report === b.report && a.another !== b.another) return true;
  if (!isNarrow(a.time) || !isNarrow(b.time) || gapInDays(a.time, b.time) === 0) return false;
  if (a.report === b.report) return true;
  return fits(b.time, a.otherDays) || fits(a.time, b.otherDays);
}

function fits(day: DateRange, days: readonly DateRange[]): boolean {
  return days.some((other) => gapInDays(day, other) === 0);
}

/** Whether one may have done what both tell, as far as both say who did it. */
function mayActTogether(a: ClaimProfile, b: ClaimProfile): boolean {
  const [one, other] = [a, b].map(({ actors, lent }) => new Set([...actors, ...lent]));
  if (one!.size === 0 || other!.size === 0) return a.report !== b.report;
  return share(one!, other!).length > 0;
}
