/** The places of the events: those that the record places, each with its events, and those that it places nowhere, with the reason. */
import type { EntityItem, EventItem, RecordIndex } from "../data/record-index.ts";

/** A point of the map with the events that reports put there. */
export interface MappedPlace {
  /** Id of the first of its entities: what the address names it by. */
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly kind: NonNullable<EntityItem["at"]>["kind"];
  readonly basis: string;
  /** All entities that lie at the point: "Lorn" and "Lorn City". */
  readonly entities: readonly EntityItem[];
  readonly events: readonly EventItem[];
  /** The gravest of its events: disputed before agreed before single. */
  readonly standing: EventItem["standing"];
}

/** A place that events are put in and that is placed nowhere. */
export interface UnmappedPlace {
  readonly entity: EntityItem;
  readonly events: readonly EventItem[];
}

/** The places of some events. */
export interface MapPlaces {
  /** Those of most events first. */
  readonly placed: readonly MappedPlace[];
  readonly unplaced: readonly UnmappedPlace[];
  /** How many of the events no report puts anywhere. */
  readonly nowhere: number;
}

const RANK: readonly EventItem["standing"][] = ["disputed", "agreed", "single"];

/** The gravest standing of some events. */
export function gravest(events: readonly EventItem[]): EventItem["standing"] {
  return RANK.find((one) => events.some(({ standing }) => standing === one)) ?? "single";
}

const byCount = (
  a: { readonly events: readonly EventItem[]; readonly id: string },
  b: { readonly events: readonly EventItem[]; readonly id: string },
): number => b.events.length - a.events.length || (a.id < b.id ? -1 : 1);

/** Where `events` took place; linear in their number. */
export function placesOf(events: readonly EventItem[], { entities }: RecordIndex): MapPlaces {
  const byEntity = new Map<string, EventItem[]>();
  let nowhere = 0;
  for (const event of events) {
    if (event.place === null || !entities.has(event.place)) nowhere++;
    else byEntity.set(event.place, [...(byEntity.get(event.place) ?? []), event]);
  }
  const points = new Map<string, { entity: EntityItem; events: EventItem[] }[]>();
  const unplaced: UnmappedPlace[] = [];
  for (const [id, own] of byEntity) {
    const entity = entities.get(id)!;
    if (entity.at == null) unplaced.push({ entity, events: own });
    else {
      const key = `${entity.at.lat} ${entity.at.lon} ${entity.at.kind}`;
      points.set(key, [...(points.get(key) ?? []), { entity, events: own }]);
    }
  }
  const placed = [...points.values()].map((parts): MappedPlace => {
    const sorted = parts.toSorted(
      (a, b) => b.events.length - a.events.length || (a.entity.id < b.entity.id ? -1 : 1),
    );
    const [{ entity }] = sorted as [(typeof sorted)[number]];
    const own = sorted.flatMap((part) => part.events);
    const { lat, lon, country, kind, basis } = entity.at!;
    return {
      id: entity.id,
      name: entity.name,
      lat,
      lon,
      country,
      kind,
      basis,
      entities: sorted.map((part) => part.entity),
      events: own,
      standing: gravest(own),
    };
  });
  return {
    placed: placed.sort(byCount),
    unplaced: unplaced
      .map((one) => ({ ...one, id: one.entity.id }))
      .sort(byCount)
      .map(({ entity, events: own }) => ({ entity, events: own })),
    nowhere,
  };
}
