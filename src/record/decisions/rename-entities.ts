/** A composition whose entities have other ids, everywhere that it names them. */
import { createId } from "../../model/index.ts";
import type { Composition } from "../composition.ts";

/** `composition` with entities renamed by `names`; where two come to have one name, they are still two here, and merged later. */
export function renameEntities(
  composition: Composition,
  names: ReadonlyMap<string, string>,
): Composition {
  if ([...names].every(([from, to]) => from === to)) return composition;
  const { links, findings } = composition;
  const name = (id: string): string => names.get(id) ?? id;
  const maybe = (id: string | null): string | null => (id === null ? null : name(id));
  const origins = new Map(
    findings.origins.flatMap(({ id, entity }) =>
      entity !== null && id === createId("o", `entity:${entity}`)
        ? [[id, createId("o", `entity:${name(entity)}`)] as const]
        : [],
    ),
  );
  const originIds = (ids: readonly string[]): string[] =>
    [...new Set(ids.map((id) => origins.get(id) ?? id))].sort();
  return {
    ...composition,
    links: {
      ...links,
      entities: links.entities.map((entity) => ({ ...entity, id: name(entity.id) })),
      sayings: links.sayings.map((saying) => ({
        ...saying,
        spans: saying.spans.map((span) => ({ ...span, speaker: maybe(span.speaker) })),
        speakers: [...new Set(saying.speakers.map(name))].sort(),
      })),
    },
    findings: {
      ...findings,
      origins: findings.origins.map((origin) => ({
        ...origin,
        id: origins.get(origin.id) ?? origin.id,
        entity: maybe(origin.entity),
      })),
      claimOrigins: new Map(
        [...findings.claimOrigins].map(([claim, ids]) => [claim, originIds(ids)]),
      ),
      events: findings.events.map((event) => ({
        ...event,
        place: maybe(event.place),
        origins: originIds(event.origins),
      })),
      disputes: findings.disputes.map((dispute) => ({
        ...dispute,
        sides: dispute.sides.map((side) => ({ ...side, origins: originIds(side.origins) })),
      })),
      wordings: findings.wordings.map((wording) => ({ ...wording, of: name(wording.of) })),
    },
  };
}
