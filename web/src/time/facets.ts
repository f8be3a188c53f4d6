/** What the chronology can be narrowed to, and the events and reports that are left. */
import type { EventItem, ExportedReport, RecordIndex } from "../data/record-index.ts";
import { laneKey } from "./lanes.ts";

/** What an event is about, gathered from the claims that tell it. */
export interface EventFacets {
  readonly entities: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly certainties: ReadonlySet<string>;
  readonly disputed: boolean;
}

/** What is asked for; an empty string asks for nothing. */
export interface EventFilter {
  readonly story: string;
  readonly standing: string;
  /** Ids of entities. */
  readonly entity: string;
  readonly place: string;
  /** The key of a lane. */
  readonly outlet: string;
  readonly certainty: string;
  /** Words of the event's label. */
  readonly words: string;
  readonly disputedOnly: boolean;
}

/** The facets of every event; linear in the claims of the events. */
export function facetsOf(index: RecordIndex): ReadonlyMap<string, EventFacets> {
  return new Map(
    index.record.events.map((event) => {
      const entities = new Set<string>();
      const places = new Set<string>();
      const certainties = new Set<string>();
      if (event.place !== null) places.add(event.place);
      for (const id of event.claims) {
        const claim = index.claims.get(id);
        if (!claim) continue;
        for (const entity of claim.entities) entities.add(entity);
        if (claim.place !== null) places.add(claim.place);
        certainties.add(claim.certainty);
      }
      const disputed = event.standing === "disputed" || index.disputesByEvent.has(event.id);
      return [event.id, { entities, places, certainties, disputed }];
    }),
  );
}

/** The reports of the story and the outlet that are asked for. */
export function filterReports(
  index: RecordIndex,
  { story, outlet }: EventFilter,
): readonly ExportedReport[] {
  const own = story === "" ? null : new Set(index.stories.get(story)?.reports ?? []);
  return index.record.reports.filter(
    (report) =>
      (own === null || own.has(report.id)) && (outlet === "" || laneKey(report) === outlet),
  );
}

/** The events that fit, as long as one of `reports` tells them. */
export function filterEvents(
  index: RecordIndex,
  facets: ReadonlyMap<string, EventFacets>,
  reports: readonly ExportedReport[],
  filter: EventFilter,
): readonly EventItem[] {
  const own = new Set(reports.map(({ id }) => id));
  const words = filter.words.toLowerCase().split(/\s+/u).filter(Boolean);
  return index.record.events.filter((event) => {
    const about = facets.get(event.id);
    if (!about) return false;
    if (filter.standing !== "" && event.standing !== filter.standing) return false;
    if (filter.entity !== "" && !about.entities.has(filter.entity)) return false;
    if (filter.place !== "" && !about.places.has(filter.place)) return false;
    if (filter.certainty !== "" && !about.certainties.has(filter.certainty)) return false;
    if (filter.disputedOnly && !about.disputed) return false;
    if (words.length > 0) {
      const label = event.label.toLowerCase();
      if (!words.every((word) => label.includes(word))) return false;
    }
    return event.reports.some((report) => own.has(report));
  });
}

/** The values that most events have, at most `most` of them, with their counts; of equals, by id. */
export function commonest(
  facets: ReadonlyMap<string, EventFacets>,
  kind: "entities" | "places",
  most: number,
): readonly (readonly [id: string, count: number])[] {
  const counts = new Map<string, number>();
  for (const about of facets.values())
    for (const id of about[kind]) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, most);
}
