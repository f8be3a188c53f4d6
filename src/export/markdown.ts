/** The record as Markdown: a text to read, to print, and to put into a report of one's own. */
import { groupBy, type ExportedRecord, type ExportedReportSpan } from "../model/index.ts";
import {
  chronology,
  countsInWords,
  createLabels,
  directionInWords,
  firstToldInWords,
  waysOf,
  type Labels,
} from "./labels.ts";

/** The whole record as one Markdown document. */
export function exportMarkdown(record: ExportedRecord): string {
  const labels = createLabels(record);
  const ways = waysOf(record);
  const parts = [
    `# ${escape(record.name)}`,
    "What these reports say, on whose word. Nothing here says what is true. Numbers in brackets are the place of the words in the report's text.",
    section(
      "Reports",
      record.reports.map((report) => reportLines(report, labels)),
    ),
    section(
      "Chronology",
      chronology(record)
        .filter((event) => event.earliest !== null || event.latest !== null)
        .map((event) => eventLines(event, ways(event), labels)),
    ),
    section(
      "Disputes",
      record.disputes.map((dispute) => disputeLines(dispute, labels)),
    ),
    section(
      "Sayings",
      record.sayings.map((saying) => sayingLines(saying, labels)),
    ),
    section(
      "Copies",
      record.copies.map((copy) => copyLines(copy, labels)),
    ),
    section(
      "Wording",
      record.wordings.map((wording) => wordingLines(wording, record, labels)),
    ),
    section("Who speaks", speakerLines(record, labels)),
    section(
      "Problems",
      record.problems.map(
        ({ severity, code, message }) => `- ${severity} \`${code}\`: ${escape(message)}`,
      ),
    ),
  ];
  return `${parts.filter((part) => part !== "").join("\n\n")}\n`;
}

function section(title: string, lines: readonly string[]): string {
  return lines.length === 0 ? "" : `## ${title}\n\n${lines.join("\n")}`;
}

function at(span: ExportedReportSpan, labels: Labels): string {
  return `${escape(labels.report(span.report))} [${span.start}–${span.end}]`;
}

function reportLines(report: ExportedRecord["reports"][number], labels: Labels): string {
  const { published, outlet } = report;
  return [
    `- **${escape(report.title?.text ?? report.file ?? report.id)}**`,
    `  - outlet: ${outlet.name === null ? "unknown" : `${escape(outlet.name)} (${outlet.basis})`}`,
    `  - published: ${labels.dates(published)} (${published.basis}). ${escape(published.why)}`,
    `  - file: ${escape(report.file ?? "none")}, SHA-256 ${report.sha256}`,
  ].join("\n");
}

function eventLines(
  event: ExportedRecord["events"][number],
  ways: readonly string[],
  labels: Labels,
): string {
  const who = event.reports.map((id) => escape(labels.report(id))).join(", ");
  const origins = event.origins.map((id) => escape(labels.origin(id))).join(", ");
  const first = firstToldInWords(event, labels);
  return [
    `- ${labels.dates(event)}: ${escape(event.label)} (${event.standing}; told by ${who}; origins: ${origins || "none found"}; ${countsInWords(event)})`,
    ...(event.dated?.why == null ? [] : [`  - date: ${escape(event.dated.why)}`]),
    ...(first === null ? [] : [`  - first told: ${escape(first)}`]),
    ...ways.map((way) => `  - ${escape(way)}`),
  ].join("\n");
}

function disputeLines(dispute: ExportedRecord["disputes"][number], labels: Labels): string {
  return [
    `- **${dispute.about}, ${dispute.relation}**: ${escape(dispute.why)}`,
    ...dispute.sides.map(
      (side) =>
        `  - ${escape(side.value)}: ${side.spans.map((span) => `“${escape(span.text)}” (${at(span, labels)})`).join("; ")}`,
    ),
  ].join("\n");
}

function sayingLines(saying: ExportedRecord["sayings"][number], labels: Labels): string {
  return [
    `- ${escape(saying.why)}`,
    ...saying.spans.map(
      (span) =>
        `  - ${escape(labels.entity(span.speaker) ?? "unknown speaker")}, ${span.as}: “${escape(span.text)}” (${at(span, labels)})`,
    ),
  ].join("\n");
}

function copyLines(copy: ExportedRecord["copies"][number], labels: Labels): string {
  const [first, second] = copy.spans;
  return `- ${at(first, labels)} and ${at(second, labels)}, ${Math.round(copy.similarity * 100)} % the same words. ${escape(directionInWords(copy, labels))}\n  > ${escape(first.text).replaceAll("\n", " ")}`;
}

function wordingLines(
  wording: ExportedRecord["wordings"][number],
  record: ExportedRecord,
  labels: Labels,
): string {
  const of =
    labels.entity(wording.of) === wording.of
      ? (record.events.find(({ id }) => id === wording.of)?.label ?? wording.of)
      : labels.entity(wording.of)!;
  const terms = wording.terms.map(
    (term) =>
      `${term.scareQuoted ? `‘${escape(term.text)}’` : escape(term.text)} (${escape(labels.report(term.report))}, ${term.count})`,
  );
  return `- ${escape(of)}: ${terms.join("; ")}`;
}

function speakerLines(record: ExportedRecord, labels: Labels): string[] {
  const known = record.attributions.flatMap((attribution) =>
    attribution.speaker === null ? [] : [{ ...attribution, speaker: attribution.speaker }],
  );
  return [...groupBy(known, ({ speaker }) => speaker)].map(([speaker, list]) =>
    [
      `- **${escape(labels.entity(speaker) ?? speaker)}**`,
      ...list.map(
        ({ report, content }) =>
          `  - ${content.map(({ text }) => escape(text).replaceAll("\n", " ")).join(" … ")} (${escape(labels.report(report))} [${content[0]?.start ?? 0}–${content.at(-1)?.end ?? 0}])`,
      ),
    ].join("\n"),
  );
}

function escape(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/gu, (sign) => `\\${sign}`);
}
