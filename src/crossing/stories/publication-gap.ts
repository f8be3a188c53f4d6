/** How far apart two reports were published, as far as their own pages tell. */
import { gapInDays, ownDate, type Report } from "../../model/index.ts";

/** Days between the publication of `a` and `b`; null when one of them states no date. */
export function publicationGap(a: Report, b: Report): number | null {
  const first = ownDate(a);
  const second = ownDate(b);
  return first && second ? gapInDays(first.range, second.range) : null;
}
