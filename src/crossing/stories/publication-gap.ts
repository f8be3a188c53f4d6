/** How far apart two reports were published, as far as their own pages tell. */
import { gapInDays, rangeOf, type DateRange, type Report } from "../../model/index.ts";

/** The days that the page's own dates of publication cover; null where it states none with a year. */
function publishedRange(report: Report): DateRange | null {
  for (const date of report.dates) {
    const range =
      date.role === "published" || date.role === "dateline" ? rangeOf(date.value) : null;
    if (range) return range;
  }
  return null;
}

/** Days between the publication of `a` and `b`; null when one of them states no date. */
export function publicationGap(a: Report, b: Report): number | null {
  const first = publishedRange(a);
  const second = publishedRange(b);
  return first && second ? gapInDays(first, second) : null;
}
