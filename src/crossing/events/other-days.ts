/** The days on which a report tells happenings of one kind: what it puts on two days is two. */
import { gapInDays, type DateRange } from "../../model/index.ts";
import { isNarrow } from "./narrow-time.ts";

/** What is asked about a claim here. */
interface DatedHappening {
  readonly happening: string | null;
  readonly pale: boolean;
  readonly time: DateRange | null;
}

/** For each claim of one report, by index, the days on which the report tells another happening of the same kind. */
export function otherDaysOf(claims: readonly DatedHappening[]): DateRange[][] {
  const byKind = new Map<string, Map<string, DateRange>>();
  for (const { happening, pale, time } of claims) {
    if (happening === null || pale || !isNarrow(time)) continue;
    const days = byKind.get(happening) ?? new Map<string, DateRange>();
    byKind.set(happening, days.set(`${time.earliest!} ${time.latest!}`, time));
  }
  return claims.map(({ happening, pale, time }) => {
    if (happening === null || pale || !isNarrow(time)) return [];
    return [...byKind.get(happening)!.values()].filter((day) => gapInDays(day, time) > 0);
  });
}
