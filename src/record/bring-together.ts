/** What reaches over the neighbourhoods of a record, from each of them in short. */
import { mergeEntities } from "../crossing/index.ts";
import { sha256, type Decision, type Entity, type Problem } from "../model/index.ts";
import { compareDisputes } from "../weighing/index.ts";
import { assemble, sideBySide, sortNeighbourhoods } from "./assemble.ts";
import type { Composition } from "./composition.ts";
import { effective } from "./decisions/effective.ts";
import { decideOverNeighbourhoods } from "./decisions/over-neighbourhoods.ts";
import type { DecisionOutcome } from "./decisions/outcome.ts";
import { renameEntities } from "./decisions/rename-entities.ts";
import { orphanProblems } from "./decisions/settle-outcomes.ts";
import { mergeOrigins, underMergedOrigins, type MergedOrigins } from "./merge-origins.ts";
import type { NeighbourhoodSummary } from "./neighbourhood-summary.ts";

/** What reaches over neighbourhoods. */
export interface Overarching {
  /** The entities of the record, sorted by id; without what joins them. */
  readonly entities: readonly Entity[];
  readonly origins: MergedOrigins;
  /** Ids of the disputes, those that matter most first. */
  readonly disputes: readonly string[];
  /** By neighbourhood: what its entities are called in the record, where decisions of persons give them other ids. */
  readonly names: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** By neighbourhood: a hash of all by which the others change what is shown of it. */
  readonly influence: ReadonlyMap<string, string>;
  /** All decisions with what became of them. */
  readonly decisions: readonly DecisionOutcome[];
  /** A problem for each decision that finds no place. */
  readonly orphans: readonly Problem[];
}

/**
 * Brings neighbourhoods together as `assemble` does. Those that `decisions` are about have to stand in `decided`, by their ids: which
 * words they decided about is looked for there.
 */
export function bringTogether(
  summaries: Iterable<NeighbourhoodSummary>,
  decisions: readonly Decision[],
  decided: ReadonlyMap<string, Composition>,
): Overarching {
  const sorted = sortNeighbourhoods([...summaries], ({ reports }) => reports[0]!);
  const before = sorted.map((one) => decided.get(one.id) ?? thin(one));
  const { parts, joins } = decideOverNeighbourhoods(before, effective(decisions));
  const entities = mergeEntities(
    parts.flatMap(({ links }) => links.entities),
    joins,
  );
  const origins = mergeOrigins(
    sorted.flatMap(({ publishers }) => publishers),
    entities,
    parts.flatMap(({ findings }) => findings.origins),
  );
  const names = new Map<string, ReadonlyMap<string, string>>();
  const influence = new Map<string, string>();
  parts.forEach((part, at) => {
    const { id: neighbourhood } = sorted[at]!;
    const old = before[at]!.links.entities;
    const renamed = part.links.entities.flatMap(({ id }, place) =>
      id === old[place]!.id ? [] : [[old[place]!.id, id] as const],
    );
    if (renamed.length > 0) names.set(neighbourhood, new Map(renamed));
    const called = part.findings.origins.map(({ id }) => {
      const name = origins.names.get(id)!;
      return [id, name, origins.unknown.has(name)];
    });
    influence.set(neighbourhood, sha256(JSON.stringify([renamed, called])));
  });
  const known = assemble([...decided.values()], decisions);
  return {
    entities,
    origins,
    disputes: parts
      .flatMap(({ findings }) => underMergedOrigins(findings, origins).disputes)
      .sort(compareDisputes)
      .map(({ id }) => id),
    names,
    influence,
    decisions: known.decisions,
    orphans: orphanProblems(known.decisions, known.reports),
  };
}

/** Some of the neighbourhoods, by id, side by side, under what reaches over all of them. Of entities it holds their own share. */
export function underOverarching(
  neighbourhoods: ReadonlyMap<string, Composition>,
  { names, origins }: Overarching,
): Composition {
  const parts = [...neighbourhoods].map(([id, found]) => {
    const own = names.get(id);
    return own === undefined ? found : renameEntities(found, own);
  });
  const entities = mergeEntities(parts.flatMap(({ links }) => links.entities));
  return { ...sideBySide(parts, { entities, origins }), decisions: [] };
}

/** As much of a composition as bringing together looks at. */
function thin({ entities, origins, disputes }: NeighbourhoodSummary): Composition {
  return {
    reports: [],
    links: { copies: [], sayings: [], entities, stories: [], events: [] },
    findings: {
      published: new Map(),
      times: new Map(),
      origins,
      claimOrigins: new Map(),
      chains: new Map(),
      events: [],
      disputes,
      wordings: [],
      omissions: [],
      problems: [],
    },
    decisions: [],
  };
}
