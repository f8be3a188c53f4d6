/** Whether a time tells when something was, rather than that it was some time. */
import { gapInDays, type DateRange } from "../../model/index.ts";

/** An interval of more days than this says "some time", not when. */
const NARROW_DAYS = 4;

/** Whether a time tells on which days something was. */
export function isNarrow(time: DateRange | null): time is DateRange {
  if (time?.earliest == null || time.latest === null) return false;
  const first = { earliest: null, latest: time.earliest };
  return gapInDays(first, { earliest: time.latest, latest: null }) <= NARROW_DAYS;
}
