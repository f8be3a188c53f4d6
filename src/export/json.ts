/** The record as JSON, format crossread/1: keys in the order of the contract, arrays in a stable order, nothing of the run in it. */
import {
  bodyOf,
  compareSpans,
  RECORD_FORMAT,
  type Claim,
  type ExportedFigure,
  type ExportedRecord,
  type ExportedReportSpan,
  type ExportedSpan,
  type Figure,
  type Mention,
  type Origin,
  type Placing,
  type Problem,
  type ReadReport,
  type ReportSpan,
  type SettledDate,
  type Span,
} from "../model/index.ts";
import type { Composition } from "../record/index.ts";

/** What an export needs besides the composition. */
export interface JsonOptions {
  /** The record's name. */
  readonly name: string;
  /** Problems of inputs that gave no report. */
  readonly inputProblems: readonly Problem[];
}

const UNKNOWN_DATE: SettledDate = {
  earliest: null,
  latest: null,
  time: null,
  edtf: null,
  basis: "unknown",
  evidence: [],
  why: "Nothing in the report tells when it was published.",
};

/** A span with its words. */
export function quote(text: string, span: Span): ExportedSpan {
  return { start: span.start, end: span.end, text: text.slice(span.start, span.end) };
}

/** A figure with its words. */
export function quoteFigure(text: string, figure: Figure): ExportedFigure {
  const { value, low, high, unit, of, asOf } = figure;
  return { ...quote(text, figure), value, low, high, unit, of, asOf };
}

/** Where a place lies, or why that is not known; nothing for what is no place. */
export function exportPlacing(
  placing: Placing | undefined,
): Pick<ExportedRecord["entities"][number], "at" | "unplaced"> {
  if (placing === undefined) return {};
  const { at, why } = placing;
  if (at === null) return { at: null, unplaced: why };
  const { lat, lon, country, kind } = at;
  return { at: { lat, lon, country, kind, basis: why } };
}

/** The exported record. Linear in the size of the composition, sorting apart. */
export function toExportedRecord(composition: Composition, options: JsonOptions): ExportedRecord {
  const { links, findings } = composition;
  const reports = composition.reports.toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const texts = new Map(reports.map(({ report }) => [report.id, report.text]));
  const quoteIn = (span: ReportSpan): ExportedReportSpan => ({
    report: span.report,
    ...quote(texts.get(span.report) ?? "", span),
  });
  const storyOf = new Map(
    links.stories.flatMap((story) => story.reports.map((report) => [report, story.id] as const)),
  );
  const eventOf = new Map(
    links.events.flatMap((event) => event.claims.map((claim) => [claim, event.id] as const)),
  );
  const entityOf = new Map(
    links.entities.flatMap((entity) =>
      entity.members.map(({ report, index }) => [`${report}#${index}`, entity.id] as const),
    ),
  );
  const entityId = (report: string, index: number | null): string | null =>
    index === null ? null : (entityOf.get(`${report}#${index}`) ?? null);
  const weighed = new Map(findings.events.map((event) => [event.event, event]));
  const publishedOf = (id: string): SettledDate => findings.published.get(id) ?? UNKNOWN_DATE;

  return {
    format: RECORD_FORMAT,
    name: options.name,
    reports: reports.map(({ report }) => {
      const { earliest, latest, edtf, time, basis, evidence, why } = publishedOf(report.id);
      const quoteAll = (spans: readonly Span[]): ExportedSpan[] =>
        spans.map((span) => quote(report.text, span));
      return {
        id: report.id,
        file: report.file,
        url: report.url,
        sha256: report.sha256,
        mediaType: report.mediaType,
        language: report.language,
        title: report.title && quote(report.text, report.title),
        authors: [...report.authors],
        outlet: { ...report.outlet, evidence: quoteAll(report.outlet.evidence) },
        published: { earliest, latest, edtf, time, basis, evidence: quoteAll(evidence), why },
        text: report.text,
        body: bodyOf(report),
        story: storyOf.get(report.id) ?? "",
      };
    }),
    stories: byId(links.stories).map(({ id, label, reports: members }) => {
      const dates = members.map(publishedOf);
      return {
        id,
        label,
        reports: members.toSorted(),
        earliest: extreme(
          dates.map((date) => date.earliest),
          -1,
        ),
        latest: extreme(
          dates.map((date) => date.latest),
          1,
        ),
      };
    }),
    times: reports.flatMap(({ report, reading }) => {
      const resolved = findings.times.get(report.id);
      return reading.times.map((time, index) => {
        const { value, earliest, latest } = resolved?.[index] ?? time;
        return {
          report: report.id,
          ...quote(report.text, time),
          type: time.type,
          value,
          earliest,
          latest,
          rule: time.rule,
        };
      });
    }),
    entities: byId(links.entities).map(({ id, name, type, aliases, members, placing }) => {
      const mentions = members
        .flatMap(({ report, index }) =>
          mentionsOf(reports, report, index).map((mention) => ({ ...mention, report })),
        )
        .toSorted(compareReportSpans);
      return {
        id,
        name,
        type,
        aliases: [...aliases],
        mentions: mentions.filter(isName).map(quoteIn),
        references: mentions.flatMap((mention) =>
          mention.form === "name" ? [] : [{ ...quoteIn(mention), form: mention.form }],
        ),
        ...exportPlacing(placing),
      };
    }),
    attributions: reports.flatMap(({ report, reading }) =>
      reading.attributions.map(({ id, source, cue, content, direct, speaker, via, rules }) => ({
        id,
        report: report.id,
        source: source.map((span) => quote(report.text, span)),
        cue: cue.map((span) => quote(report.text, span)),
        content: content.map((span) => quote(report.text, span)),
        direct,
        speaker: entityId(report.id, speaker),
        via,
        rules: [...rules],
      })),
    ),
    claims: reports.flatMap(({ report, reading }) => {
      const resolved = findings.times.get(report.id) ?? reading.times;
      return reading.claims.map((claim) => {
        const when = claim.time === null ? undefined : resolved[claim.time];
        return {
          id: claim.id,
          report: report.id,
          ...quote(report.text, claim),
          attribution: claim.attribution,
          polarity: claim.polarity,
          certainty: claim.certainty,
          earliest: when?.earliest ?? null,
          latest: when?.latest ?? null,
          place: entityId(report.id, claim.place),
          entities: entitiesOf(claim, (index) => entityId(report.id, index)),
          figures: claim.figures.flatMap((index) => {
            const figure = reading.figures[index];
            return figure ? [quoteFigure(report.text, figure)] : [];
          }),
          event: eventOf.get(claim.id) ?? null,
          origins: [...(findings.claimOrigins.get(claim.id) ?? [])],
          chain: (findings.chains.get(claim.id) ?? []).map(
            ({ by, name, report: to, span, why }) => ({
              by,
              name,
              report: to,
              span: span && quoteIn(span),
              why,
            }),
          ),
        };
      });
    }),
    copies: byId(links.copies).map(({ id, spans, similarity, original, why }) => ({
      id,
      spans: [quoteIn(spans[0]), quoteIn(spans[1])],
      similarity,
      original,
      why,
    })),
    sayings: byId(links.sayings).map(({ id, spans, speakers, why }) => ({
      id,
      spans: spans.map((span) => ({ ...quoteIn(span), speaker: span.speaker, as: span.as })),
      speakers: [...speakers],
      why,
    })),
    events: byId(links.events).map(({ id, label, claims, joins }) => {
      const event = weighed.get(id);
      return {
        id,
        label,
        earliest: event?.earliest ?? null,
        latest: event?.latest ?? null,
        edtf: event?.edtf ?? null,
        dated: {
          basis: event?.basis ?? null,
          why: event?.why ?? null,
          evidence: (event?.evidence ?? []).map(quoteIn),
        },
        firstTold: {
          earliest: event?.firstTold.earliest ?? null,
          latest: event?.firstTold.latest ?? null,
          reports: [...(event?.firstTold.reports ?? [])],
        },
        place: event?.place ?? null,
        claims: [...claims],
        reports: [...(event?.reports ?? [])],
        witnesses: [...(event?.witnesses ?? [])],
        origins: [...(event?.origins ?? [])],
        standing: event?.standing ?? "single",
        joins: joins.map(({ a, b, score, why, by }) => ({ claims: [a, b], score, why, by })),
      };
    }),
    origins: exportOrigins(byId(findings.origins)),
    disputes: findings.disputes.map(
      ({ id, about, relation, event, story, why, confidence, sides }) => ({
        id,
        about,
        relation,
        event,
        story,
        why,
        confidence,
        sides: sides.map(({ value, spans, origins }) => ({
          value,
          spans: spans.map(quoteIn),
          origins: [...origins],
        })),
      }),
    ),
    wordings: findings.wordings.map(({ of, field, terms }) => ({
      of,
      field,
      terms: terms.map(({ text, scareQuoted, report, count, spans }) => ({
        text,
        scareQuoted,
        report,
        count,
        spans: spans.map((span) => quote(texts.get(report) ?? "", span)),
      })),
    })),
    omissions: findings.omissions.map(({ event, story, missing }) => ({
      event,
      story,
      missing: [...missing],
    })),
    problems: [
      ...options.inputProblems,
      ...reports.flatMap(({ report, reading }) => [...report.problems, ...reading.problems]),
      ...findings.problems,
    ].map((problem) => exportProblem(problem, texts.get(problem.report ?? "") ?? "")),
    decisions: exportDecisions(composition.decisions),
  };
}

/** Origins as they stand in an export. */
export function exportOrigins(origins: readonly Origin[]): ExportedRecord["origins"] {
  return origins.map(({ id, name, kind, entity, reports }) => ({
    id,
    name,
    kind,
    entity,
    reports: [...reports],
  }));
}

/** A problem as it stands in an export; `text` is that of its report, if it has one. */
export function exportProblem(
  { code, severity, report, span, message }: Problem,
  text: string,
): ExportedRecord["problems"][number] {
  return { code, severity, report, span: span && quote(text, span), message };
}

/** Decisions as they stand in an export. */
export function exportDecisions(
  decisions: Composition["decisions"],
): NonNullable<ExportedRecord["decisions"]> {
  return decisions.map(({ decision, state, why, overruledBy }) => ({
    ...decision,
    state,
    ...(why === null ? {} : { lost: why }),
    ...(overruledBy === undefined ? {} : { overruledBy }),
  }));
}

/** The exported record as the bytes of a file: the same record always gives the same text. For records of any size: exportJsonParts. */
export function exportJson(record: ExportedRecord): string {
  return [...exportJsonParts(record)].join("");
}

/**
 * The text of exportJson in parts, item by item of each list: a record of some thousand reports is longer than the longest string that
 * Node.js can hold.
 */
export function* exportJsonParts(record: ExportedRecord): Generator<string, void, undefined> {
  let before = "{\n  ";
  for (const [key, value] of Object.entries(record) as [string, unknown][]) {
    yield `${before}${JSON.stringify(key)}: `;
    before = ",\n  ";
    if (Array.isArray(value) && value.length > 0) yield* listParts(value);
    else yield indented(value, "  ");
  }
  yield "\n}\n";
}

function* listParts(items: readonly unknown[]): Generator<string, void, undefined> {
  let before = "[\n    ";
  for (const item of items) {
    yield before + indented(item, "    ");
    before = ",\n    ";
  }
  yield "\n  ]";
}

/** JSON of `value` as it stands `indent` deep. A line break inside a string is escaped, so each one here is of the layout. */
function indented(value: unknown, indent: string): string {
  return JSON.stringify(value, null, 2).replaceAll("\n", `\n${indent}`);
}

/** Whether a mention names its entity, rather than describing or standing for it. */
export function isName(mention: Mention): boolean {
  return mention.form === "name";
}

function mentionsOf(reports: readonly ReadReport[], id: string, index: number): readonly Mention[] {
  return findReport(reports, id)?.reading.entities[index]?.mentions ?? [];
}

function findReport(reports: readonly ReadReport[], id: string): ReadReport | undefined {
  let low = 0;
  let high = reports.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reports[middle]!.report.id < id) low = middle + 1;
    else high = middle;
  }
  return reports[low]?.report.id === id ? reports[low] : undefined;
}

function entitiesOf(claim: Claim, idOf: (index: number) => string | null): string[] {
  const ids = new Set<string>();
  for (const index of [
    ...claim.participants.map(({ entity }) => entity),
    ...(claim.place === null ? [] : [claim.place]),
  ]) {
    const id = idOf(index);
    if (id !== null) ids.add(id);
  }
  return [...ids];
}

function compareReportSpans(a: ReportSpan, b: ReportSpan): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return compareSpans(a, b);
}

function byId<T extends { readonly id: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

/** The least (`sign` -1) or greatest (1) day; null when one end is open or there is none. */
function extreme(days: readonly (string | null)[], sign: -1 | 1): string | null {
  let found: string | null = null;
  for (const day of days) {
    if (day === null) return null;
    if (found === null || (sign < 0 ? day < found : day > found)) found = day;
  }
  return found;
}
