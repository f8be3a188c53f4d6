import type { DateRange, TimeExpression } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";

/** All time expressions of the text, in text order, not overlapping. */
export function findTimes(_text: ReadingText, _reference: DateRange | null): TimeExpression[] {
  return [];
}
