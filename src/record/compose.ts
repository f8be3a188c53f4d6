/**
 * Readings in, everything known about them together out: the one place that says in which order crossing and weighing take turns.
 * That is done neighbourhood by neighbourhood; a record is what its neighbourhoods give, side by side.
 */
import {
  directByDates,
  findNeighbourhoods,
  linkEvents,
  linkReports,
  type Neighbourhood,
} from "../crossing/index.ts";
import type { Links, ReadReport } from "../model/index.ts";
import { settleDates, weigh, type SettledDates } from "../weighing/index.ts";
import { assemble } from "./assemble.ts";
import type { Composition } from "./composition.ts";

/** Crosses and weighs `reports`. The result does not depend on their order. */
export function compose(reports: readonly ReadReport[]): Composition {
  return assemble(findNeighbourhoods(reports).map(composeNeighbourhood));
}

/** Crosses and weighs the reports of one neighbourhood. The result does not depend on their order, nor on any other report. */
export function composeNeighbourhood({ reports, furniture }: Neighbourhood): Composition {
  const sorted = reports.toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const base = linkReports(sorted, furniture);
  // Events need dates, and some dates need events: a second turn lets what is told of one event pin the weekdays of undated reports.
  const first = settleDates(sorted, base);
  const firstEvents = linkEvents(sorted, base, first.times);
  const dates = settleDates(sorted, base, firstEvents);
  const settled = sameDates(first, dates);
  const links: Links = {
    ...base,
    copies: directByDates(base.copies, dates.published),
    events: settled ? firstEvents : linkEvents(sorted, base, dates.times),
  };
  return { reports: sorted, links, findings: weigh(sorted, links, dates) };
}

function sameDates(a: SettledDates, b: SettledDates): boolean {
  return [...a.published].every(([report, { edtf }]) => b.published.get(report)?.edtf === edtf);
}
