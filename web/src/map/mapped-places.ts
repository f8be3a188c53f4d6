/** The places of the events: those that the record places, each with its events, and those that it places nowhere, with the reason. */
import { groupBy } from "../../../src/model/group-by.ts";
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
  /** The entity's. */
  readonly id: string;
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
  const told = events.filter(({ place }) => place !== null && entities.has(place));
  const own = [...groupBy(told, ({ place }) => place!)].map(([id, its]) => ({
    entity: entities.get(id)!,
    events: its,
  }));
  const points = groupBy(
    own.filter(({ entity }) => entity.at != null),
    ({ entity: { at } }) => `${at!.lat} ${at!.lon} ${at!.kind}`,
  );
  const placed = [...points.values()].map((parts): MappedPlace => {
    const sorted = parts.toSorted(
      (a, b) => b.events.length - a.events.length || (a.entity.id < b.entity.id ? -1 : 1),
    );
    const [{ entity }] = sorted as [(typeof sorted)[number]];
    const all = sorted.flatMap((part) => part.events);
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
      events: all,
      standing: gravest(all),
    };
  });
  return {
    placed: placed.sort(byCount),
    unplaced: own
      .filter(({ entity }) => entity.at == null)
      .map((one) => ({ ...one, id: one.entity.id }))
      .sort(byCount),
    nowhere: events.length - told.length,
  };
}
