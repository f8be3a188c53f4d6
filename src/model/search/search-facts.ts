/** What a search must know besides words: who published a report and when, and who says what in it. */
import type { ExportedRecord } from "../record-schema.ts";
import type { Span } from "../span.ts";

/** Something said in a report. */
export interface SaidSpan extends Span {
  /** An entity's id, or null when nobody is known to have said it. */
  readonly speaker: string | null;
  readonly direct: boolean;
}

/** What is known of one report. Days may be null: not known. */
export interface ReportFacts {
  readonly file: string | null;
  readonly outlet: string | null;
  readonly earliest: string | null;
  readonly latest: string | null;
  /** In order of their beginnings. */
  readonly said: readonly SaidSpan[];
}

/** What a search must know, by report, and the names of who may speak. */
export interface SearchFacts {
  readonly reports: ReadonlyMap<string, ReportFacts>;
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** What a search is limited to; what is not given limits nothing. */
export interface SearchLimits {
  /** An entity's id, or a part of one of its names: only what it says. */
  readonly speaker?: string | undefined;
  /** An outlet's name, or a part of it where no outlet has it as its whole name. */
  readonly outlet?: string | undefined;
  /** ISO days, both included, that the day of publication may lie in. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  /** Only direct speech. */
  readonly quoted?: boolean | undefined;
}

/** Limits applied to the facts of a record. */
export interface SearchFilter {
  /** The reports that can hold a match, sorted by id; null: all of them. */
  readonly reports: readonly string[] | null;
  /** Whether some of `spans` of a report lie in what is looked for. */
  readonly accepts: (report: string, spans: readonly Span[]) => boolean;
}

/** The facts of reports with their attributions. */
export function collectReportFacts({
  reports,
  attributions,
}: Pick<ExportedRecord, "reports" | "attributions">): Map<string, ReportFacts> {
  const said = new Map<string, SaidSpan[]>();
  for (const { report, content, speaker, direct } of attributions) {
    const list = said.get(report) ?? [];
    for (const { start, end } of content) list.push({ start, end, speaker, direct });
    said.set(report, list);
  }
  for (const list of said.values()) list.sort((a, b) => a.start - b.start);
  return new Map(
    reports.map(({ id, file, outlet, published: { earliest, latest } }) => [
      id,
      { file, outlet: outlet.name, earliest, latest, said: said.get(id) ?? [] },
    ]),
  );
}

/** What the limits let through. */
export function createSearchFilter(facts: SearchFacts, limits: SearchLimits): SearchFilter {
  const { from, to, quoted = false } = limits;
  const speakers = limits.speaker === undefined ? null : speakersNamed(facts, limits.speaker);
  const outlets = limits.outlet === undefined ? null : outletsNamed(facts, limits.outlet);
  const isLookedFor = ({ speaker, direct }: SaidSpan): boolean =>
    (direct || !quoted) && (speakers === null || (speaker !== null && speakers.has(speaker)));
  const hasSpeech = speakers !== null || quoted;
  const isIn = ({ outlet, earliest, latest, said }: ReportFacts): boolean =>
    (outlets === null || (outlet !== null && outlets.has(outlet))) &&
    (from === undefined || (latest !== null && latest >= from)) &&
    (to === undefined || (earliest !== null && earliest <= to)) &&
    (!hasSpeech || said.some(isLookedFor));
  const limitsReports = outlets !== null || from !== undefined || to !== undefined || hasSpeech;
  const reports = limitsReports
    ? [...facts.reports].flatMap(([id, report]) => (isIn(report) ? [id] : [])).sort()
    : null;
  const isIncluded = new Set(reports);
  return {
    reports,
    accepts: (report, spans) => {
      if (reports === null) return true;
      if (!isIncluded.has(report)) return false;
      if (!hasSpeech) return true;
      const said = facts.reports.get(report)!.said;
      return said.some(
        (one) =>
          isLookedFor(one) && spans.some(({ start, end }) => start < one.end && end > one.start),
      );
    },
  };
}

function speakersNamed({ names }: SearchFacts, wanted: string): ReadonlySet<string> {
  if (names.has(wanted)) return new Set([wanted]);
  const part = wanted.toLowerCase();
  return new Set(
    [...names].flatMap(([id, all]) =>
      all.some((name) => name.toLowerCase().includes(part)) ? [id] : [],
    ),
  );
}

function outletsNamed({ reports }: SearchFacts, wanted: string): ReadonlySet<string> {
  const all = new Set([...reports.values()].flatMap(({ outlet }) => outlet ?? []));
  if (all.has(wanted)) return new Set([wanted]);
  const part = wanted.toLowerCase();
  return new Set([...all].filter((name) => name.toLowerCase().includes(part)));
}
