/**
 * A record from its neighbourhoods: everything side by side in one stable order. Only entities and origins reach over neighbourhoods;
 * they come together by ids that hang on names alone.
 */
import { mergeEntities } from "../crossing/index.ts";
import type {
  Decision,
  Entity,
  Findings,
  Links,
  Problem,
  ReadReport,
  Wording,
} from "../model/index.ts";
import { compareDisputes } from "../weighing/index.ts";
import { mergeOrigins, underMergedOrigins, type MergedOrigins } from "./merge-origins.ts";
import type { Composition } from "./composition.ts";
import { effective } from "./decisions/effective.ts";
import { joinOutcomes, outcomeOf } from "./decisions/outcome.ts";
import { decideOverNeighbourhoods } from "./decisions/over-neighbourhoods.ts";
import { orphanProblems, settleOutcomes } from "./decisions/settle-outcomes.ts";
import { publishersOf } from "./neighbourhood-summary.ts";

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function byId<T extends { readonly id: string }>(items: T[]): T[] {
  return items.sort((a, b) => byCodeUnits(a.id, b.id));
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    byCodeUnits(a.report ?? "", b.report ?? "") ||
    byCodeUnits(a.code, b.code) ||
    (a.span?.start ?? 0) - (b.span?.start ?? 0) ||
    byCodeUnits(a.message, b.message)
  );
}

/** Problems that are no single report's reading, in their order. */
export function sortProblems<T extends Problem>(problems: readonly T[]): T[] {
  return problems.toSorted(compareProblems);
}

function compareWordings(a: Wording, b: Wording): number {
  const [x, y] = [a.terms[0]!, b.terms[0]!];
  return (
    byCodeUnits(a.of, b.of) ||
    byCodeUnits(x.report, y.report) ||
    x.spans[0]!.start - y.spans[0]!.start
  );
}

function inOrder<Value>(
  reports: readonly ReadReport[],
  maps: readonly ReadonlyMap<string, Value>[],
): Map<string, Value> {
  const all = new Map(maps.flatMap((map) => [...map]));
  return new Map(
    reports.flatMap(({ report: { id } }) => (all.has(id) ? [[id, all.get(id)!]] : [])),
  );
}

function byClaim<Value>(
  reports: readonly ReadReport[],
  maps: readonly ReadonlyMap<string, Value>[],
): Map<string, Value> {
  const all = new Map(maps.flatMap((map) => [...map]));
  return new Map(
    reports.flatMap(({ reading }) =>
      reading.claims.flatMap(({ id }) => (all.has(id) ? [[id, all.get(id)!] as const] : [])),
    ),
  );
}

/** Orders neighbourhoods by their first report. */
export function sortNeighbourhoods<T>(
  neighbourhoods: readonly T[],
  firstReport: (one: T) => string,
): T[] {
  return neighbourhoods.toSorted((a, b) => byCodeUnits(firstReport(a), firstReport(b)));
}

/** The composition of all reports, from those of their neighbourhoods in any order, and all `decisions` of the record. */
export function assemble(
  neighbourhoods: readonly Composition[],
  decisions: readonly Decision[] = [],
): Composition {
  const sorted = sortNeighbourhoods(neighbourhoods, ({ reports }) => reports[0]!.report.id);
  const { parts, joins, outcomes } = decideOverNeighbourhoods(sorted, effective(decisions));
  const entities = mergeEntities(
    parts.flatMap(({ links }) => links.entities),
    joins,
  );
  const origins = mergeOrigins(
    parts.flatMap((part) => publishersOf(part.reports)),
    entities,
    parts.flatMap(({ findings }) => findings.origins),
  );
  const { reports, links, findings } = sideBySide(parts, { entities, origins });
  const shaped = parts.map(
    (part) => new Map(part.decisions.map((one) => [one.decision.id, outcomeOf(one)])),
  );
  const decided = settleOutcomes(
    { reports, links, findings },
    decisions,
    joinOutcomes([outcomes, ...shaped]),
  );
  return {
    reports,
    links,
    findings: {
      ...findings,
      problems: sortProblems([...findings.problems, ...orphanProblems(decided, reports)]),
    },
    decisions: decided,
  };
}

/**
 * Neighbourhoods side by side, under the entities and origins of the record; its decisions apart. `parts` must name entities as the
 * record does.
 */
export function sideBySide(
  parts: readonly Composition[],
  { entities, origins }: { readonly entities: readonly Entity[]; readonly origins: MergedOrigins },
): Omit<Composition, "decisions"> {
  const reports = parts
    .flatMap((part) => part.reports)
    .sort((a, b) => byCodeUnits(a.report.id, b.report.id));
  const all = <Key extends keyof Links>(key: Key): Links[Key][number][] =>
    parts.flatMap(({ links }) => links[key] as readonly Links[Key][number][]);
  const links: Links = {
    copies: byId(all("copies")),
    sayings: byId(all("sayings")),
    entities,
    stories: byId(all("stories")),
    events: byId(all("events")),
  };
  const found = parts.map(({ findings }) => underMergedOrigins(findings, origins));
  const findings: Findings = {
    published: inOrder(
      reports,
      parts.map((part) => part.findings.published),
    ),
    times: inOrder(
      reports,
      parts.map((part) => part.findings.times),
    ),
    origins: origins.origins,
    claimOrigins: byClaim(
      reports,
      found.map(({ claimOrigins }) => claimOrigins),
    ),
    chains: byClaim(
      reports,
      parts.map((part) => part.findings.chains),
    ),
    events: found.flatMap(({ events }) => events).sort((a, b) => byCodeUnits(a.event, b.event)),
    disputes: found.flatMap(({ disputes }) => disputes).sort(compareDisputes),
    wordings: parts.flatMap((part) => part.findings.wordings).sort(compareWordings),
    omissions: parts
      .flatMap((part) => part.findings.omissions)
      .sort((a, b) => byCodeUnits(a.event, b.event) || byCodeUnits(a.story, b.story)),
    problems: sortProblems(parts.flatMap((part) => part.findings.problems)),
  };
  return { reports, links, findings };
}
