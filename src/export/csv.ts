/**
 * Tables of the record as CSV (RFC 4180), one row a line of the record, each with its report and the place of its words. Cells that
 * a spreadsheet would take for a formula are given a leading apostrophe.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
import type { ExportedRecord, ExportedReportSpan } from "../model/index.ts";
import { chronology, createLabels, type Labels } from "./labels.ts";

type Cell = string | number | boolean | null;

interface Table {
  readonly columns: readonly string[];
  readonly rows: (record: ExportedRecord, labels: Labels) => Cell[][];
}

const place = (span: ExportedReportSpan, labels: Labels): Cell[] => [
  labels.report(span.report),
  span.report,
  span.start,
  span.end,
];
const PLACE = ["report_name", "report", "start", "end"];

const TABLES = {
  claims: {
    columns: [
      ...PLACE,
      "text",
      "speaker",
      "polarity",
      "certainty",
      "earliest",
      "latest",
      "place",
      "entities",
      "event",
      "origins",
    ],
    rows: (record, labels) => {
      const speakers = new Map(
        record.attributions.map(({ id, speaker, source }) => [
          id,
          labels.entity(speaker) ?? source.map(({ text }) => text).join(" … "),
        ]),
      );
      return record.claims.map((claim) => [
        ...place(claim, labels),
        claim.text,
        claim.attribution === null ? null : (speakers.get(claim.attribution) ?? null),
        claim.polarity,
        claim.certainty,
        claim.earliest,
        claim.latest,
        labels.entity(claim.place),
        claim.entities.map(labels.entity).join("; "),
        claim.event,
        claim.origins.map(labels.origin).join("; "),
      ]);
    },
  },
  events: {
    columns: [
      "event",
      "label",
      "earliest",
      "latest",
      "place",
      "standing",
      "reports",
      "witnesses",
      "origins",
    ],
    rows: (record, labels) =>
      chronology(record).map((event) => [
        event.id,
        event.label,
        event.earliest,
        event.latest,
        labels.entity(event.place),
        event.standing,
        event.reports.map(labels.report).join("; "),
        event.witnesses.map(labels.report).join("; "),
        event.origins.map(labels.origin).join("; "),
      ]),
  },
  disputes: {
    columns: [
      "dispute",
      "about",
      "relation",
      "confidence",
      "why",
      "side",
      "value",
      ...PLACE,
      "text",
      "origins",
    ],
    rows: (record, labels) =>
      record.disputes.flatMap((dispute) =>
        dispute.sides.flatMap((side, index) =>
          side.spans.map((span) => [
            dispute.id,
            dispute.about,
            dispute.relation,
            dispute.confidence,
            dispute.why,
            index + 1,
            side.value,
            ...place(span, labels),
            span.text,
            side.origins.map(labels.origin).join("; "),
          ]),
        ),
      ),
  },
  attributions: {
    columns: [
      "attribution",
      "report_name",
      "report",
      "start",
      "end",
      "speaker",
      "source",
      "cue",
      "content",
      "direct",
      "via",
    ],
    rows: (record, labels) =>
      record.attributions.map((attribution) => [
        attribution.id,
        labels.report(attribution.report),
        attribution.report,
        attribution.content[0]?.start ?? null,
        attribution.content.at(-1)?.end ?? null,
        labels.entity(attribution.speaker),
        attribution.source.map(({ text }) => text).join(" … "),
        attribution.cue.map(({ text }) => text).join(" … "),
        attribution.content.map(({ text }) => text).join(" … "),
        attribution.direct,
        attribution.via,
      ]),
  },
  sayings: {
    columns: ["saying", ...PLACE, "text", "speaker", "as", "why"],
    rows: (record, labels) =>
      record.sayings.flatMap((saying) =>
        saying.spans.map((span) => [
          saying.id,
          ...place(span, labels),
          span.text,
          labels.entity(span.speaker),
          span.as,
          saying.why,
        ]),
      ),
  },
  copies: {
    columns: ["copy", ...PLACE, "text", "similarity", "original", "why"],
    rows: (record, labels) =>
      record.copies.flatMap((copy) =>
        copy.spans.map((span) => [
          copy.id,
          ...place(span, labels),
          span.text,
          copy.similarity,
          copy.original === null ? null : labels.report(copy.original),
          copy.why,
        ]),
      ),
  },
  reports: {
    columns: [
      "report",
      "name",
      "file",
      "url",
      "outlet",
      "outlet_basis",
      "published_earliest",
      "published_latest",
      "published_basis",
      "title",
      "story",
      "sha256",
    ],
    rows: (record, labels) =>
      record.reports.map((report) => [
        report.id,
        labels.report(report.id),
        report.file,
        report.url,
        report.outlet.name,
        report.outlet.basis,
        report.published.earliest,
        report.published.latest,
        report.published.basis,
        report.title?.text ?? null,
        report.story,
        report.sha256,
      ]),
  },
  figures: {
    columns: [...PLACE, "text", "value", "low", "high", "unit", "of", "as_of", "claim"],
    rows: (record, labels) =>
      record.claims.flatMap((claim) =>
        claim.figures.map((figure) => [
          ...place({ report: claim.report, ...figure }, labels),
          figure.text,
          figure.value,
          figure.low,
          figure.high,
          figure.unit,
          figure.of,
          figure.asOf,
          claim.text,
        ]),
      ),
  },
} as const satisfies Record<string, Table>;

/** A table that can be written. */
export type CsvTable = keyof typeof TABLES;

/** The names of all tables. */
export const CSV_TABLES = Object.keys(TABLES) as readonly CsvTable[];

/** One table as CSV with a header row. `byteOrderMark` puts U+FEFF first, which Excel needs to read UTF-8; default false. */
export function exportCsv(
  record: ExportedRecord,
  table: CsvTable,
  options: { readonly byteOrderMark?: boolean } = {},
): string {
  const { columns, rows }: Table = TABLES[table];
  const lines = [columns, ...rows(record, createLabels(record))].map((row) =>
    row.map(cell).join(","),
  );
  return `${options.byteOrderMark ? "\ufeff" : ""}${lines.join("\r\n")}\r\n`;
}

function cell(value: Cell): string {
  if (value === null) return "";
  if (typeof value !== "string") return String(value);
  const safe = /^[=+@\t\r]|^-(?!\s)/u.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
