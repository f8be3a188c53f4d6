/** Reads the time expressions of a short text, for tables of cases. */
import { reportFromText } from "../../../src/intake/index.ts";
import { rangeOf, type DateRange, type TimeExpression } from "../../../src/model/index.ts";
import { findTimes } from "../../../src/reading/times/find-times.ts";
import { tokenize } from "../../../src/reading/tokenize.ts";

/** The reference date of cases that name none: a Friday. */
export const FRIDAY = "2019-06-14";

/** The expressions of `text` under a reference date, an interval, or none. */
export function timesOf(
  text: string,
  reference: string | DateRange | null = FRIDAY,
): TimeExpression[] {
  const report = reportFromText({ id: "r0", text });
  return findTimes(
    tokenize(report),
    typeof reference === "string" ? rangeOf(reference) : reference,
  );
}

/** The same as `words = value`. */
export function valuesOf(text: string, reference: string | DateRange | null = FRIDAY): string[] {
  return timesOf(text, reference).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
  );
}
