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
import type { Decision, EventLink, Links, ReadReport } from "../model/index.ts";
import { settleDates, weigh, type SettledDates } from "../weighing/index.ts";
import { assemble } from "./assemble.ts";
import type { Composition } from "./composition.ts";
import { decideReport } from "./decisions/decide-report.ts";
import { compareDecisions, effective, reportsOf } from "./decisions/effective.ts";
import { decisionOutcome, joinOutcomes, type Outcomes } from "./decisions/outcome.ts";
import { shapeNeighbourhood } from "./decisions/shape-neighbourhood.ts";

/**
 * Crosses and weighs `reports`, as the machine found them, under `decisions`. The result depends on the order of neither.
 */
export function compose(
  reports: readonly ReadReport[],
  decisions: readonly Decision[] = [],
): Composition {
  const holding = effective(decisions);
  const about = new Map<string, Decision[]>();
  for (const decision of holding)
    for (const report of reportsOf(decision.deed))
      about.set(report, [...(about.get(report) ?? []), decision]);
  const outcomes = new Map<string, Outcomes>();
  const decided = reports.map((found) => {
    const one = decideReport(found, about.get(found.report.id) ?? []);
    if (one === null) return found;
    outcomes.set(one.report.id, one.outcomes);
    return { report: one.report, reading: one.reading };
  });
  const parts = findNeighbourhoods(decided).map((neighbourhood) => {
    const ids = neighbourhood.reports.map(({ report }) => report.id);
    const near = new Set(ids.flatMap((id) => about.get(id) ?? []));
    return composeNeighbourhood(neighbourhood, {
      decisions: [...near].sort(compareDecisions),
      outcomes: joinOutcomes(ids.flatMap((id) => outcomes.get(id) ?? [])),
    });
  });
  return assemble(parts, decisions);
}

/** What persons decided about the reports of a neighbourhood. */
export interface NeighbourhoodDecisions {
  /** Those that hold, in their order. */
  readonly decisions: readonly Decision[];
  /** What became of those that are about one report each. */
  readonly outcomes: Outcomes;
}

/**
 * Crosses and weighs the reports of one neighbourhood, as decisions leave them. The result does not depend on their order, nor on any
 * other report.
 */
export function composeNeighbourhood(
  { reports, furniture }: Neighbourhood,
  { decisions, outcomes }: NeighbourhoodDecisions = { decisions: [], outcomes: new Map() },
): Composition {
  const sorted = reports.toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const shaping = shapeNeighbourhood(sorted, decisions);
  const base = linkReports(sorted, furniture, shaping.links);
  const eventsUnder = ({ times }: SettledDates): EventLink[] =>
    shaping.keepEvents(linkEvents(sorted, base, times, shaping.apart));
  // Events need dates, and some dates need events: a second turn lets what is told of one event pin the weekdays of undated reports.
  const first = settleDates(sorted, base);
  const firstEvents = eventsUnder(first);
  const dates = settleDates(sorted, base, firstEvents);
  const settled = sameDates(first, dates);
  const links: Links = {
    ...base,
    copies: directByDates(base.copies, dates.published),
    events: settled ? firstEvents : eventsUnder(dates),
  };
  const findings = weigh(sorted, links, dates, shaping.findings);
  const became = joinOutcomes([outcomes, shaping.outcomes]);
  return {
    reports: sorted,
    links,
    findings,
    decisions: decisions.flatMap((decision) => {
      const outcome = became.get(decision.id);
      return outcome === undefined ? [] : [decisionOutcome(decision, outcome)];
    }),
  };
}

function sameDates(a: SettledDates, b: SettledDates): boolean {
  return [...a.published].every(([report, { edtf }]) => b.published.get(report)?.edtf === edtf);
}
