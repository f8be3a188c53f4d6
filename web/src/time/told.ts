/** What was known when: whether something had been told by the end of a day, seen from when the reports that tell it were published. */
import type { DateRange, IsoDay } from "../../../src/model/date.ts";

/** Told for certain, perhaps (a publication date is a span, or not known), or only later. */
export type Told = "told" | "perhaps" | "later";

/** From which day on something is told: for certain, and at the earliest. */
export interface TellingBounds {
  /** Null: no report that tells it has a latest day of publication. */
  readonly surely: IsoDay | null;
  /** Null: a report that tells it may have been published on any day. */
  readonly perhaps: IsoDay | null;
}

/** The bounds of the first telling among these publication dates. */
export function tellingBounds(published: readonly DateRange[]): TellingBounds {
  let surely: IsoDay | null = null;
  let perhaps: IsoDay | null = "9999-12-31";
  for (const { earliest, latest } of published) {
    if (latest !== null && (surely === null || latest < surely)) surely = latest;
    if (earliest === null) perhaps = null;
    else if (perhaps !== null && earliest < perhaps) perhaps = earliest;
  }
  return { surely, perhaps };
}

/** Whether something is told by the end of `day`; without a day everything is. */
export function toldBy(bounds: TellingBounds, day: IsoDay | null): Told {
  if (day === null || (bounds.surely !== null && bounds.surely <= day)) return "told";
  return bounds.perhaps === null || bounds.perhaps <= day ? "perhaps" : "later";
}
