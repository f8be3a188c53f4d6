/** From when to when reports were published, all together and outlet by outlet, with what is not known said apart. */
import type { DateRange, IsoDay } from "../../../src/model/date.ts";
import { groupBy } from "../../../src/model/group-by.ts";
import type { ExportedReport } from "./record-index.ts";

/** The days between which reports were published. */
export interface PublicationSpan {
  /** From the first bound that is known to the last; null when nothing is. */
  readonly range: DateRange | null;
  /** Reports that may be younger than `range`: nothing bounds them from above. */
  readonly openAfter: number;
  /** Reports that may be older than `range`: nothing bounds them from below. */
  readonly openBefore: number;
  /** Reports of which no date is known. */
  readonly unknown: number;
}

/** The span of some reports; linear. */
export function spanOfPublication(reports: readonly ExportedReport[]): PublicationSpan {
  let first: IsoDay | null = null;
  let last: IsoDay | null = null;
  let [openAfter, openBefore, unknown] = [0, 0, 0];
  for (const { published } of reports) {
    const { earliest, latest } = published;
    if (earliest === null && latest === null) unknown++;
    else if (latest === null) openAfter++;
    else if (earliest === null) openBefore++;
    for (const day of [earliest, latest]) {
      if (day === null) continue;
      if (first === null || day < first) first = day;
      if (last === null || day > last) last = day;
    }
  }
  const range = first === null ? null : { earliest: first, latest: last };
  return { range, openAfter, openBefore, unknown };
}

/** An outlet of a record. `name` is null for all reports whose outlet is not known. */
export interface OutletInShort extends PublicationSpan {
  readonly name: string | null;
  readonly reports: number;
}

/** The outlets of some reports, those with most reports first, the unknown one last. */
export function byOutlet(reports: readonly ExportedReport[]): readonly OutletInShort[] {
  const groups = groupBy(reports, ({ outlet }) => outlet.name);
  return [...groups]
    .map(([name, group]) => ({ name, reports: group.length, ...spanOfPublication(group) }))
    .sort(
      (a, b) =>
        Number(a.name === null) - Number(b.name === null) ||
        b.reports - a.reports ||
        (a.name! < b.name! ? -1 : 1),
    );
}
