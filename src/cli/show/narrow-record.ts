/** Narrows a record to what concerns one report. */
import { CrossreadError, type ExportedRecord } from "../../model/index.ts";
import { reportsOf } from "../../record/decisions/effective.ts";

/**
 * The record with only what touches the report of this id or file name (or its beginning).
 * @throws CrossreadError usage when no report, or more than one, is meant
 */
export function narrowRecord(record: ExportedRecord, wanted: string): ExportedRecord {
  const meant = record.reports.filter(
    ({ id, file }) => id === wanted || file === wanted || file?.startsWith(wanted),
  );
  const [report] = meant;
  if (!report || meant.length > 1) {
    const known = record.reports.map(({ id, file }) => file ?? id).join(", ");
    throw new CrossreadError(
      "usage",
      `${JSON.stringify(wanted)} names ${meant.length === 0 ? "no report" : `${meant.length} reports`} of this record. Reports: ${known}.`,
    );
  }
  const { id } = report;
  const inReport = (item: { readonly report: string | null }): boolean => item.report === id;
  const spans = (item: { readonly spans: readonly { readonly report: string }[] }): boolean =>
    item.spans.some(inReport);
  return {
    ...record,
    reports: [report],
    stories: record.stories.filter((story) => story.reports.includes(id)),
    times: record.times.filter(inReport),
    entities: record.entities.filter(
      ({ mentions, references }) => mentions.some(inReport) || references.some(inReport),
    ),
    attributions: record.attributions.filter(inReport),
    claims: record.claims.filter(inReport),
    copies: record.copies.filter(spans),
    sayings: record.sayings.filter(spans),
    events: record.events.filter((event) => event.reports.includes(id)),
    disputes: record.disputes.filter(({ sides }) => sides.some(spans)),
    wordings: record.wordings.filter(({ terms }) => terms.some(inReport)),
    omissions: record.omissions.filter(({ missing }) => missing.includes(id)),
    problems: record.problems.filter(inReport),
    ...(record.decisions
      ? { decisions: record.decisions.filter(({ deed }) => reportsOf(deed).includes(id)) }
      : {}),
  };
}
