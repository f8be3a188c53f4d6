/**
 * A record from its neighbourhoods: everything side by side in one stable order. Only entities and origins reach over neighbourhoods;
 * they come together by ids that hang on names alone.
 */
import { mergeEntities } from "../crossing/index.ts";
import type { Decision, Findings, Links, Problem, ReadReport, Wording } from "../model/index.ts";
import { compareDisputes } from "../weighing/index.ts";
import { mergeOrigins } from "./merge-origins.ts";
import type { Composition } from "./composition.ts";
import { effective } from "./decisions/effective.ts";
import { joinOutcomes } from "./decisions/outcome.ts";
import { decideOverNeighbourhoods } from "./decisions/over-neighbourhoods.ts";
import { orphanProblems, settleOutcomes } from "./decisions/settle-outcomes.ts";

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

/** The composition of all reports, from those of their neighbourhoods in any order, and all `decisions` of the record. */
export function assemble(
  neighbourhoods: readonly Composition[],
  decisions: readonly Decision[] = [],
): Composition {
  const sorted = neighbourhoods.toSorted((a, b) =>
    byCodeUnits(a.reports[0]!.report.id, b.reports[0]!.report.id),
  );
  const { parts, joins, outcomes } = decideOverNeighbourhoods(sorted, effective(decisions));
  const reports = parts
    .flatMap((part) => part.reports)
    .sort((a, b) => byCodeUnits(a.report.id, b.report.id));
  const all = <Key extends keyof Links>(key: Key): Links[Key][number][] =>
    parts.flatMap(({ links }) => links[key] as readonly Links[Key][number][]);
  const entities = mergeEntities(all("entities"), joins);
  const found = mergeOrigins(reports, entities, parts);
  const links: Links = {
    copies: byId(all("copies")),
    sayings: byId(all("sayings")),
    entities,
    stories: byId(all("stories")),
    events: byId(all("events")),
  };
  const chains = new Map(parts.flatMap((part) => [...part.findings.chains]));
  const findings: Findings = {
    published: inOrder(
      reports,
      parts.map((part) => part.findings.published),
    ),
    times: inOrder(
      reports,
      parts.map((part) => part.findings.times),
    ),
    origins: found.origins,
    claimOrigins: found.claimOrigins,
    chains: new Map(
      reports.flatMap(({ reading }) =>
        reading.claims.flatMap(({ id }) =>
          chains.has(id) ? [[id, chains.get(id)!] as const] : [],
        ),
      ),
    ),
    events: found.events,
    disputes: found.disputes.toSorted(compareDisputes),
    wordings: parts.flatMap((part) => part.findings.wordings).sort(compareWordings),
    omissions: parts
      .flatMap((part) => part.findings.omissions)
      .sort((a, b) => byCodeUnits(a.event, b.event) || byCodeUnits(a.story, b.story)),
    problems: parts.flatMap((part) => part.findings.problems).sort(compareProblems),
  };
  const shaped = parts.map(
    (part) => new Map(part.decisions.map(({ decision, why }) => [decision.id, why])),
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
      problems: [...findings.problems, ...orphanProblems(decided, reports)].sort(compareProblems),
    },
    decisions: decided,
  };
}
