/** Where the places lie that reports name: what crossing adds to the entities that are places. */
import { groupBy, type Entity, type Placing, type ReadReport } from "../../model/index.ts";
import { placeEntity } from "./place-entity.ts";
import { toldReport } from "./told-places.ts";

/** The entities with a `placing` for each place among them, in their order. Depends on nothing but `entities` and their `reports`. */
export function placeEntities(
  entities: readonly Entity[],
  reports: readonly ReadReport[],
): Entity[] {
  const told = new Map(reports.map((input) => [input.report.id, toldReport(input)]));
  return entities.map((entity) =>
    entity.type === "place" ? { ...entity, placing: placeEntity(entity, told) } : entity,
  );
}

/**
 * The placing of a place that several neighbourhoods know, from theirs: where all that place it agree and none has found anything
 * against it.
 */
export function mergePlacings(placings: readonly Placing[]): Placing | undefined {
  const against = placings.find((one) => one.against);
  if (against) return against;
  const placed = placings.flatMap((one) => (one.at === null ? [] : [{ ...one, at: one.at }]));
  const places = groupBy(placed, ({ at }) => `${at.lat} ${at.lon}`);
  if (places.size > 1)
    return {
      at: null,
      why: "Reports that have nothing else in common name different places so.",
      against: true,
    };
  return placed[0] ?? placings[0];
}
