/**
 * Origins over neighbourhoods: an outlet is one origin wherever it publishes, and a body that one neighbourhood only cites is an
 * outlet when it publishes in another.
 */
import {
  createId,
  type Dispute,
  type Entity,
  type Origin,
  type ReadReport,
  type WeighedEvent,
} from "../model/index.ts";
import { kindOf, normalised, organizationsByName, standingOf } from "../weighing/index.ts";
import type { Composition } from "./composition.ts";

/** The findings that name origins, under the origins of the whole record. */
export interface MergedOrigins {
  /** Sorted by id. */
  readonly origins: readonly Origin[];
  /** By claim id, in the order of reports and claims. */
  readonly claimOrigins: ReadonlyMap<string, readonly string[]>;
  /** Sorted by id. */
  readonly events: readonly WeighedEvent[];
  readonly disputes: readonly Dispute[];
}

/** Brings the origins of `parts` together; `reports` and `entities` are those of all parts. */
export function mergeOrigins(
  reports: readonly ReadReport[],
  entities: readonly Entity[],
  parts: readonly Composition[],
): MergedOrigins {
  const bodies = organizationsByName(entities);
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const outlets = new Set(
    reports
      .flatMap(({ report }) => [report.outlet.name, ...report.credits.map(({ name }) => name)])
      .flatMap((name) => (name === null ? [] : normalised(name))),
  );
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
  const idOf = new Map<string, string>();
  const merged = new Map<string, Origin>();
  const before = parts
    .flatMap(({ findings }) => findings.origins)
    .toSorted((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1));
  for (const origin of before) {
    const now = widen(origin);
    idOf.set(origin.id, now.id);
    const known = merged.get(now.id);
    merged.set(
      now.id,
      known === undefined
        ? now
        : {
            ...known,
            kind: known.kind === "outlet" || now.kind === "outlet" ? "outlet" : known.kind,
            reports: [...new Set([...known.reports, ...now.reports])].toSorted(),
          },
    );
  }
  const rename = (ids: readonly string[]): string[] =>
    [...new Set(ids.map((id) => idOf.get(id) ?? id))].toSorted();

  const claims = new Map(parts.flatMap(({ findings }) => [...findings.claimOrigins]));
  const unknown = new Set(
    [...merged.values()].flatMap(({ id, kind }) => (kind === "unknown" ? [id] : [])),
  );
  return {
    origins: [...merged.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    claimOrigins: new Map(
      reports.flatMap(({ reading }) =>
        reading.claims.flatMap(({ id }) =>
          claims.has(id) ? [[id, rename(claims.get(id)!)] as const] : [],
        ),
      ),
    ),
    events: parts
      .flatMap(({ findings }) => findings.events)
      .map((event) => {
        const origins = rename(event.origins);
        const standing = standingOf(origins, unknown, event.standing === "disputed");
        return { ...event, origins, standing };
      })
      .sort((a, b) => (a.event < b.event ? -1 : 1)),
    disputes: parts
      .flatMap(({ findings }) => findings.disputes)
      .map((dispute) => ({
        ...dispute,
        sides: dispute.sides.map((side) => ({ ...side, origins: rename(side.origins) })),
      })),
  };
}

/** What puts origins in an order that depends on nothing but what they are: their first report. */
function firstOf({ reports, id }: Origin): string {
  return `${reports[0] ?? ""} ${id}`;
}
