/**
 * Names that persons joined or parted over neighbourhoods. What is crossed in one neighbourhood knows of no other; entities come together
 * by their ids, so that a decision gives them one id, or two. Events, copies, sayings and disputes are of one neighbourhood only.
 */
import { createId, type Decision, type Entity, type Join } from "../../model/index.ts";
import type { Composition } from "../composition.ts";
import { consistentPairs, Groups, type Pair } from "./consistent-pairs.ts";
import { joinOutcomes, nothingAt, type Outcome, type Outcomes } from "./outcome.ts";
import { placeAnchor } from "./places.ts";
import { renameEntities } from "./rename-entities.ts";
import { localEntityAt, reasonOf } from "./shape-neighbourhood.ts";

/** Parts whose entities have the ids that decisions give them. */
export interface DecidedParts {
  readonly parts: readonly Composition[];
  /** By entity id: the joins that persons decided over neighbourhoods. */
  readonly joins: ReadonlyMap<string, readonly Join[]>;
  /** What became of the decisions about names of several neighbourhoods. */
  readonly outcomes: Outcomes;
}

/** One entity of one part; `key` names it among all. */
interface Node {
  readonly key: string;
  readonly part: number;
  readonly entity: Entity;
}

interface NodePair extends Pair {
  readonly join: Join;
}

/** `parts` under `decisions` that hold, the latest last. */
export function decideOverNeighbourhoods(
  parts: readonly Composition[],
  decisions: readonly Decision[],
): DecidedParts {
  const outcomes = new Map<string, Outcome>();
  const deeds = decisions.flatMap(({ deed, ...rest }) => {
    const made = { ...rest, deed };
    if (deed.do === "take-out" && deed.of === "entity")
      return deed.from.map((b) => ({
        decision: made,
        a: deed.at,
        b,
        together: false,
        whole: true,
      }));
    if ((deed.do === "join" || deed.do === "part") && deed.of === "entity") {
      const together = deed.do === "join";
      return [{ decision: made, a: deed.a, b: deed.b, together, whole: false }];
    }
    return [];
  });
  if (deeds.length === 0) return { parts, joins: new Map(), outcomes };

  const partOf = new Map(
    parts.flatMap(({ reports }, part) => reports.map(({ report }) => [report.id, part] as const)),
  );
  const reports = new Map(
    parts.flatMap((part) => part.reports.map((input) => [input.report.id, input] as const)),
  );
  const owners = new Map<number, ReadonlyMap<string, Entity>>();
  const ownerOf = (part: number, local: string): Entity => {
    const known = owners.get(part) ?? entitiesByMember(parts[part]!);
    owners.set(part, known);
    return known.get(local)!;
  };

  const nodes = new Map<string, Node>();
  /** Decisions that a later one overrules in a neighbourhood: what was taken out is back in. */
  const undone = new Set<string>();
  const note = (id: string, outcome: Outcome): void => {
    outcomes.set(id, joinOutcomes([outcomes, new Map([[id, outcome]])]).get(id)!);
  };
  const pairs = deeds.flatMap(({ decision, a: first, b: second, ...kind }): NodePair[] => {
    const [p, q] = [partOf.get(first.report), partOf.get(second.report)];
    if (p === undefined || q === undefined || (p === q && kind.together)) return [];
    const found = [first, second].map((anchor): string | null => {
      const place = placeAnchor(reports, anchor);
      const local = "span" in place ? localEntityAt(reports, place.span) : null;
      if (local !== null) return local;
      if (p !== q) note(decision.id, "why" in place ? place.why : nothingAt("name", anchor.text));
      return null;
    });
    const [a, b] = found;
    if (typeof a !== "string" || typeof b !== "string") return [];
    const [x, y] = [nodeOf(p, ownerOf(p, a)), nodeOf(q, ownerOf(q, b))];
    for (const node of [x, y]) nodes.set(node.key, node);
    if (p !== q) note(decision.id, null);
    else if (x.key === y.key) undone.add(decision.id);
    const join: Join = { a, b, score: 1, why: reasonOf(decision), by: "person" };
    return x.key === y.key ? [] : [{ a: x.key, b: y.key, ...kind, decision: decision.id, join }];
  });
  if (![...outcomes.values()].includes(null)) return { parts, joins: new Map(), outcomes };
  const { kept, overruled } = consistentPairs(
    pairs.filter(({ decision, whole }) => !(whole && undone.has(decision))),
  );
  for (const [id, overruledBy] of overruled)
    if (outcomes.has(id)) outcomes.set(id, { overruledBy });
  const { names, joins } = nameGroups(parts, nodes, kept);
  return {
    parts: parts.map((part, at) => {
      const own = names.get(at);
      return own ? renameEntities(part, own) : part;
    }),
    joins,
    outcomes,
  };
}

function nodeOf(part: number, entity: Entity): Node {
  return { key: `${part} ${entity.id}`, part, entity };
}

function entitiesByMember({ links }: Composition): Map<string, Entity> {
  return new Map(
    links.entities.flatMap((entity) =>
      entity.members.map(({ report, index }) => [`${report}#${index}`, entity] as const),
    ),
  );
}

/** Where an entity is first mentioned, as what puts entities in an order that depends on nothing but them. */
function firstMember({ members }: Entity): string {
  return `${members[0]!.report}#${members[0]!.index}`;
}

/**
 * The ids that entities get: those of one id stay one, unless a person parted them; then who was named second gives way, and the id stays
 * with the first of the others.
 */
function nameGroups(
  parts: readonly Composition[],
  named: ReadonlyMap<string, Node>,
  pairs: readonly NodePair[],
): {
  readonly names: ReadonlyMap<number, ReadonlyMap<string, string>>;
  readonly joins: ReadonlyMap<string, readonly Join[]>;
} {
  const ids = new Set([...named.values()].map(({ entity }) => entity.id));
  const giveWay = new Set(pairs.flatMap(({ b, together }) => (together ? [] : [b])));
  const nodes = parts
    .flatMap(({ links }, part) =>
      links.entities.flatMap((entity) => (ids.has(entity.id) ? [nodeOf(part, entity)] : [])),
    )
    .map((node) => ({
      ...node,
      rank: `${giveWay.has(node.key) ? 1 : 0} ${firstMember(node.entity)}`,
    }))
    .sort((x, y) => (x.rank < y.rank ? -1 : 1));
  const groups = new Groups();
  for (const { a, b, together } of pairs) if (together) groups.join(a, b);
  const apart = pairs.filter(({ together }) => !together);
  const mayBeOne = (a: string, b: string): boolean =>
    !apart.some(({ a: x, b: y }) => {
      const [p, q] = [groups.find(x), groups.find(y)];
      return (p === a && q === b) || (p === b && q === a);
    });
  const first = new Map<string, Node[]>();
  for (const node of nodes) {
    const heads = first.get(node.entity.id) ?? [];
    const head = heads.find(({ key }) => mayBeOne(groups.find(key), groups.find(node.key)));
    if (head) groups.join(head.key, node.key);
    else first.set(node.entity.id, [...heads, node]);
  }

  const idOf = new Map<string, string>();
  const owned = new Map([...first].map(([id, heads]) => [id, groups.find(heads[0]!.key)]));
  const firstOf = new Map<string, string>();
  for (const { key, entity } of nodes) {
    const group = groups.find(key);
    const known = idOf.get(group);
    if (owned.get(entity.id) === group && (known === undefined || entity.id < known))
      idOf.set(group, entity.id);
    const place = firstMember(entity);
    if (!firstOf.has(group) || place < firstOf.get(group)!) firstOf.set(group, place);
  }
  const nameOf = (key: string): string => {
    const group = groups.find(key);
    return idOf.get(group) ?? createId("e", firstOf.get(group)!);
  };
  const names = new Map<number, Map<string, string>>();
  for (const { key, part, entity } of nodes) {
    const own = names.get(part) ?? new Map<string, string>();
    names.set(part, own.set(entity.id, nameOf(key)));
  }
  const joins = new Map<string, Join[]>();
  for (const { a, together, join } of pairs)
    if (together) joins.set(nameOf(a), [...(joins.get(nameOf(a)) ?? []), join]);
  return { names, joins };
}
