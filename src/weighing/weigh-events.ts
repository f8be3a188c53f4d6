/** Events weighed: when, where, told by whom, on whose word. */
import {
  intersectRanges,
  toEdtf,
  type DateRange,
  type Links,
  type WeighedEvent,
} from "../model/index.ts";
import { createWitnessFinder } from "./origins/copied-text.ts";
import type { ClaimView, WeighingView } from "./view.ts";

/** Every event with its dates, reports, witnesses and origins; `disputed` holds the events that a contradiction is about. */
export function weighEvents(
  view: WeighingView,
  disputed: ReadonlySet<string>,
  links: Links,
): WeighedEvent[] {
  const findWitnesses = createWitnessFinder(links);
  return links.events.map((event) => {
    const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
    const range = eventRange(claims);
    const origins = [...new Set(claims.flatMap((claim) => claim.origins))].toSorted();
    return {
      event: event.id,
      ...range,
      edtf: toEdtf(range),
      place: commonest(claims.map(({ place }) => place)),
      reports: [...new Set(claims.map(({ report }) => report))].toSorted(),
      witnesses: findWitnesses(claims),
      origins,
      standing: origins.length <= 1 ? "single" : disputed.has(event.id) ? "disputed" : "agreed",
    };
  });
}

/** The interval in which the claims place the event: what all dated ones share, or, where they share nothing, all that they cover. */
export function eventRange(claims: readonly ClaimView[]): DateRange {
  const told = claims.flatMap(({ when }) =>
    when && (when.earliest !== null || when.latest !== null) ? [when] : [],
  );
  let shared: DateRange | null = { earliest: null, latest: null };
  for (const range of told) shared = shared && intersectRanges(shared, range);
  if (shared) return { earliest: shared.earliest, latest: shared.latest };
  const least = (days: readonly (string | null)[]): string | null =>
    days.includes(null) ? null : (days.toSorted()[0] ?? null);
  const most = (days: readonly (string | null)[]): string | null =>
    days.includes(null) ? null : (days.toSorted().at(-1) ?? null);
  return {
    earliest: least(told.map(({ earliest }) => earliest)),
    latest: most(told.map(({ latest }) => latest)),
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
