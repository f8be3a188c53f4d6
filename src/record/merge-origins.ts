/**
 * Origins over neighbourhoods: an outlet is one origin wherever it publishes, and a body that one neighbourhood only cites is an
 * outlet when it publishes in another.
 */
import { createId, type Entity, type Findings, type Origin } from "../model/index.ts";
import { kindOf, normalised, organizationsByName, standingOf } from "../weighing/index.ts";

/** The origins of several neighbourhoods as those of one record. */
export interface MergedOrigins {
  /** Sorted by id. */
  readonly origins: readonly Origin[];
  /** By the id that a neighbourhood gives an origin: its id in the record. */
  readonly names: ReadonlyMap<string, string>;
  /** Ids in the record of origins of which nothing is known. */
  readonly unknown: ReadonlySet<string>;
}

/** Brings the origins of neighbourhoods together; `publishers` and `entities` are those of all of them. */
export function mergeOrigins(
  publishers: readonly string[],
  entities: readonly Entity[],
  origins: readonly Origin[],
): MergedOrigins {
  const bodies = organizationsByName(entities);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const outlets = new Set(publishers.map(normalised));
  const widen = (origin: Origin): Origin => {
    const entity =
      origin.entity === null
        ? origin.id === createId("o", `outlet:${normalised(origin.name)}`)
          ? bodies.get(normalised(origin.name))
          : undefined
        : origin.id === createId("o", `entity:${origin.entity}`)
          ? byId.get(origin.entity)
          : undefined;
    if (!entity) return origin;
    const kind = origin.kind === "outlet" ? "outlet" : kindOf(entity, outlets);
    const id = createId("o", `entity:${entity.id}`);
    return { ...origin, id, kind, name: entity.name, entity: entity.id };
  };
  const names = new Map<string, string>();
  const merged = new Map<string, { first: Origin; isOutlet: boolean; reports: Set<string> }>();
  for (const origin of origins.toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1))) {
    const now = widen(origin);
    names.set(origin.id, now.id);
    const known = merged.get(now.id) ?? { first: now, isOutlet: false, reports: new Set() };
    known.isOutlet ||= now.kind === "outlet";
    for (const report of now.reports) known.reports.add(report);
    merged.set(now.id, known);
  }
  const all = [...merged.values()].map(({ first, isOutlet, reports }): Origin => ({
    ...first,
    kind: isOutlet ? "outlet" : first.kind,
    reports: [...reports].sort(),
  }));
  return {
    origins: all.sort((a, b) => (a.id < b.id ? -1 : 1)),
    names,
    unknown: new Set(all.flatMap(({ id, kind }) => (kind === "unknown" ? [id] : []))),
  };
}

/** The findings of a neighbourhood that name origins, under the origins of the record. */
export function underMergedOrigins(
  { claimOrigins, events, disputes }: Pick<Findings, "claimOrigins" | "events" | "disputes">,
  { names, unknown }: MergedOrigins,
): Pick<Findings, "claimOrigins" | "events" | "disputes"> {
  const rename = (ids: readonly string[]): string[] =>
    [...new Set(ids.map((id) => names.get(id) ?? id))].toSorted();
  return {
    claimOrigins: new Map([...claimOrigins].map(([claim, ids]) => [claim, rename(ids)])),
    events: events.map((event) => {
      const origins = rename(event.origins);
      const standing = standingOf(origins, unknown, event.standing === "disputed");
      return { ...event, origins, standing };
    }),
    disputes: disputes.map((dispute) => ({
      ...dispute,
      sides: dispute.sides.map((side) => ({ ...side, origins: rename(side.origins) })),
    })),
  };
}

/** What puts origins in an order that depends on nothing but what they are: their first report. */
function firstOf({ reports, id }: Origin): string {
  return `${reports[0] ?? ""} ${id}`;
}
