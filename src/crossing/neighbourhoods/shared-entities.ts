/**
 * Entities that are the same wherever they are named: a person by the full name, a country, a place or body by a telling name. Their
 * ids come from the name, so that what separate neighbourhoods know of one entity comes together without being compared.
 */
import { createId, type Entity, type Join, type ReadReport } from "../../model/index.ts";
import { nameForm } from "../entities/name-form.ts";
import { isTelling } from "../entities/propose-joins.ts";
import { mergePlacings } from "../places/place-entities.ts";
import { isCountryWord } from "../text/countries.ts";

/** What an entity is known by in any report; null for one that only its own reports can tell from others. */
export function sharedKey({ name, type, country }: Entity): string | null {
  const form = nameForm(name, { person: type === "person" });
  if (form.words.length === 0) return null;
  if (type === "person") return form.words.length > 1 ? `person ${form.key}` : null;
  if (country !== null) {
    const bare = form.words.filter((word) => !isCountryWord(word, country));
    if (type === "place" && bare.length === 0) return `country ${country}`;
    if (form.common || nameForm(bare.join(" "), { person: false }).common)
      return type === "place" ? null : `body ${country} ${[...new Set(bare)].sort().join(" ")}`;
  }
  if (form.common || !isTelling(form)) return null;
  return `${type === "place" ? "place" : "thing"} ${country ?? ""} ${form.key}`;
}

/** The entities of one neighbourhood with ids that other neighbourhoods give to the same ones; sorted by id. */
export function shareIds(entities: readonly Entity[], reports: readonly ReadReport[]): Entity[] {
  const byId = new Map(reports.map((one) => [one.report.id, one.reading]));
  const isNamed = ({ members }: Entity): boolean =>
    members.some(({ report, index }) => byId.get(report)!.entities[index]!.named);
  const keys = entities.map((entity): string | null =>
    isNamed(entity) ? sharedKey(entity) : null,
  );
  const uses = new Map<string, number>();
  for (const key of keys) if (key !== null) uses.set(key, (uses.get(key) ?? 0) + 1);
  return entities
    .map((entity, at) => {
      const key = keys[at] ?? null;
      // Two of one name that these reports keep apart: which of them others mean, a name does not tell.
      return key === null || uses.get(key)! > 1 ? entity : { ...entity, id: createId("e", key) };
    })
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Entities of several neighbourhoods; those of one id become one. `decided` holds, by id, the joins that persons decided. Sorted by id. */
export function mergeEntities(
  entities: readonly Entity[],
  decided: ReadonlyMap<string, readonly Join[]> = new Map(),
): Entity[] {
  const byId = new Map<string, Entity[]>();
  for (const entity of entities) {
    const list = byId.get(entity.id);
    if (list) list.push(entity);
    else byId.set(entity.id, [entity]);
  }
  return [...byId]
    .map(([id, parts]) => mergeParts(parts, decided.get(id)))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

const keyOf = ({ report, index }: Entity["members"][number]): string => `${report}#${index}`;

function mergeParts(unsorted: readonly Entity[], decided?: readonly Join[]): Entity {
  if (unsorted.length === 1) return unsorted[0]!;
  const parts = unsorted.toSorted((a, b) => (keyOf(a.members[0]!) < keyOf(b.members[0]!) ? -1 : 1));
  const uses = new Map<string, number>();
  for (const { name, members } of parts) uses.set(name, (uses.get(name) ?? 0) + members.length);
  // Of equals the last by code units: "New York" rather than "NEW YORK".
  const [name] = [...uses].toSorted((a, b) => b[1] - a[1] || (a[0] > b[0] ? -1 : 1))[0]!;
  const names = new Set(parts.flatMap((part) => [part.name, ...part.aliases]));
  names.delete(name);
  const first = parts[0]!;
  const isNamesake = (part: Entity): boolean =>
    decided === undefined || sharedKey(part) === sharedKey(first);
  const type = parts.some((part) => part.type === "organization") ? "organization" : first.type;
  const placing = mergePlacings(parts.flatMap((part) => part.placing ?? []));
  return {
    id: first.id,
    name,
    type,
    aliases: [...names].sort(),
    roles: [...new Set(parts.flatMap(({ roles }) => roles))].sort(),
    country: parts.find(({ country }) => country !== null)?.country ?? null,
    members: parts
      .flatMap(({ members }) => members)
      .sort((a, b) => (a.report === b.report ? a.index - b.index : a.report < b.report ? -1 : 1)),
    joins: [
      ...parts.flatMap(({ joins }) => joins),
      ...(decided ?? []),
      ...parts
        .slice(1)
        .filter(isNamesake)
        .map((part) => ({
          a: keyOf(first.members[0]!),
          b: keyOf(part.members[0]!),
          score: 0.95,
          why: `same name (${first.name})`,
          by: "machine" as const,
        })),
    ],
    ...(type === "place" && placing !== undefined ? { placing } : {}),
  };
}
