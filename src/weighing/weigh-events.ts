/** Events weighed: when, where, told by whom, on whose word. */
import type {
  DateRange,
  FirstTold,
  Links,
  Origin,
  Standing,
  WeighedEvent,
} from "../model/index.ts";
import { eventDate } from "./dates/event-date.ts";
import { createWitnessFinder } from "./origins/copied-text.ts";
import type { ClaimView, WeighingView } from "./view.ts";

/** Every event with its dates, reports, witnesses and origins; `disputed` holds the events that a contradiction is about. */
export function weighEvents(
  view: WeighingView,
  disputed: ReadonlySet<string>,
  links: Links,
  allOrigins: readonly Origin[],
): WeighedEvent[] {
  // Whoever is not known may be any of the others.
  const unknown = new Set(allOrigins.flatMap(({ id, kind }) => (kind === "unknown" ? [id] : [])));
  const publishedBy = (report: string): string | null =>
    view.dates.published.get(report)?.latest ?? null;
  const findWitnesses = createWitnessFinder(links);
  return links.events.map((event) => {
    const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
    const reports = [...new Set(claims.map(({ report }) => report))].toSorted();
    const origins = [...new Set(claims.flatMap((claim) => claim.origins))].toSorted();
    return {
      event: event.id,
      ...eventDate(claims, publishedBy, view.nameOf),
      firstTold: firstTold(tellersOf(claims, reports), view.dates.published),
      place: commonest(claims.map(({ place }) => place)),
      reports,
      witnesses: findWitnesses(claims),
      origins,
      standing: standingOf(origins, unknown, disputed.has(event.id)),
    };
  });
}

/** The standing of an event of these `origins`: two agree only when both are known; they may disagree whoever they are. */
export function standingOf(
  origins: readonly string[],
  unknown: ReadonlySet<string>,
  isDisputed: boolean,
): Standing {
  if (origins.length > 1 && isDisputed) return "disputed";
  return origins.filter((id) => !unknown.has(id)).length > 1 ? "agreed" : "single";
}

/** The reports that tell an event as one that took place; all where none does. */
function tellersOf(claims: readonly ClaimView[], reports: readonly string[]): readonly string[] {
  const told = claims.filter(
    ({ claim: { certainty } }) => certainty !== "planned" && certainty !== "conditional",
  );
  return told.length === 0 ? reports : [...new Set(told.map(({ report }) => report))].toSorted();
}

/** When the first of these reports appeared: the earliest last day on which one of them can have, and all that can have been first. */
export function firstTold(
  reports: readonly string[],
  published: ReadonlyMap<string, DateRange>,
): FirstTold {
  const dated = reports.flatMap((report) => {
    const date = published.get(report);
    return date?.latest == null ? [] : [{ report, earliest: date.earliest, latest: date.latest }];
  });
  const latest = dated.map((date) => date.latest).toSorted()[0];
  if (latest === undefined) return { earliest: null, latest: null, reports: [] };
  const first = dated.filter(({ earliest }) => earliest === null || earliest <= latest);
  const starts = first.map(({ earliest }) => earliest);
  return {
    earliest: starts.includes(null) ? null : (starts.toSorted()[0] ?? null),
    latest,
    reports: first.map(({ report }) => report).toSorted(),
  };
}

/** The value that most claims give; of equals the least; null when none gives one. */
function commonest(values: readonly (string | null)[]): string | null {
  const counts = new Map<string, number>();
  for (const value of values) if (value !== null) counts.set(value, (counts.get(value) ?? 0) + 1);
  let best: string | null = null;
  for (const [value, count] of counts) {
    if (best === null || count > counts.get(best)! || (count === counts.get(best)! && value < best))
      best = value;
  }
  return best;
}
