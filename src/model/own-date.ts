/** A report's own publication date, as its own page tells it. What other reports tell about it is settled in weighing. */
import { gapInDays, rangeOf, type DateRange } from "./date.ts";
import { rangeOfEdtf } from "./edtf.ts";
import type { Report, StatedDate } from "./report.ts";
import type { Span } from "./span.ts";

/** A publication date with what it rests on. */
export interface OwnDate {
  readonly range: DateRange;
  /** Clock time `HH:MM` as the page states it, or null. */
  readonly time: string | null;
  /** Where the text states it; null for metadata and addresses. */
  readonly evidence: Span | null;
  readonly basis: StatedDate["basis"];
}

/**
 * The report's publication date: what a person decided, else metadata, else what the page states, else a dateline with a year, else the address. Null when none
 * is there, or when the surest of them name days more than one apart. Page clocks, dates of modification, of teasers and unclear
 * ones never count.
 */
export function ownDate(report: Pick<Report, "dates">): OwnDate | null {
  const published = report.dates.filter((date) => date.role === "published");
  const ranks: readonly (readonly StatedDate[])[] = [
    published.filter((date) => date.basis === "person"),
    published.filter((date) => date.basis === "metadata"),
    published.filter((date) => date.basis === "stated"),
    report.dates.filter((date) => date.role === "dateline"),
    published.filter((date) => date.basis === "url"),
  ];
  for (const rank of ranks) {
    const usable = rank.flatMap((date) => {
      const range =
        date.basis === "person"
          ? rangeOfEdtf(date.value)
          : date.value.startsWith("--")
            ? null
            : rangeOf(date.value);
      return range ? [{ date, range }] : [];
    });
    const chosen = usable[0];
    if (chosen === undefined) continue;
    // A day's difference is what time zones make of one moment.
    if (usable.some((other) => gapInDays(other.range, chosen.range) > 1)) return null;
    const time = /T(\d{2}:\d{2})/u.exec(chosen.date.value)?.[1] ?? null;
    return { range: chosen.range, time, evidence: chosen.date.span, basis: chosen.date.basis };
  }
  return null;
}
