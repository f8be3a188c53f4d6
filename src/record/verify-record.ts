/** Re-reads every original of a record and compares: that the bytes are what they were, the text is what they give, and every stored span lies in it. */
import { intakeBytes } from "../intake/index.ts";
import { CrossreadError, sha256, type Reading, type Report, type Span } from "../model/index.ts";
import type { Composition } from "./composition.ts";
import { decideReport } from "./decisions/decide-report.ts";
import { readOne } from "./read-one.ts";
import type { RecordStore } from "./record-store.ts";

/** What verification found. */
export interface VerifyOutcome {
  readonly reports: number;
  readonly spans: number;
  /** One sentence for each thing that is not as it should be; empty when all is well. */
  readonly faults: readonly string[];
}

/** Checks a whole record, one neighbourhood at a time. */
export async function verifyRecord(
  store: RecordStore,
  onReport?: (done: number, all: number) => void,
): Promise<VerifyOutcome> {
  const all = await store.count();
  const originals: { readonly report: string; readonly faults: readonly string[] }[] = [];
  const faults: string[] = [];
  let spans = 0;
  let done = 0;
  for await (const part of store.parts()) {
    // What a neighbourhood says is about its own reports.
    const lengths = new Map(part.reports.map(({ report }) => [report.id, report.text.length]));
    for (const { report, reading } of part.reports) {
      const found = await verifyOriginal(store, report, reading);
      if (found.length > 0) originals.push({ report: report.id, faults: found });
      onReport?.(++done, all);
    }
    for (const [where, report, span] of spansOf(part)) {
      spans++;
      const length = lengths.get(report);
      if (length === undefined)
        faults.push(`${where} points to report ${report}, which is not beside it in the record.`);
      else if (!(span.start >= 0 && span.start < span.end && span.end <= length)) {
        faults.push(
          `${where} points to ${span.start}–${span.end} of report ${report}, whose text has ${length} code units.`,
        );
      }
    }
  }
  originals.sort((a, b) => (a.report < b.report ? -1 : 1));
  return { reports: all, spans, faults: [...originals.flatMap((one) => one.faults), ...faults] };
}

async function verifyOriginal(
  store: RecordStore,
  report: Report,
  reading: Reading,
): Promise<string[]> {
  const name = `Report ${report.id} (${report.file ?? "no file"})`;
  let bytes: Uint8Array;
  try {
    bytes = await store.originalOf(report);
  } catch (error) {
    if (error instanceof CrossreadError) return [error.message];
    throw error;
  }
  if (sha256(bytes) !== report.sha256)
    return [`${name}: the stored original does not have the hash ${report.sha256}.`];
  const items = await intakeBytes(bytes, {
    file: report.file,
    url: report.url,
    mediaType: report.mediaType,
  });
  const again = items.find((item) => item.report?.id === report.id)?.report;
  if (!again) return [`${name}: its original no longer gives this report.`];
  const faults: string[] = [];
  if (again.text !== report.text)
    faults.push(`${name}: its original gives another text than the one stored.`);
  const found = { report: again, reading: readOne(again) };
  const decided = decideReport(found, await store.decisionsAbout(report.id)) ?? found;
  if (again.text !== report.text) return faults;
  if (inOneOrder(decided.report) !== inOneOrder(report))
    faults.push(`${name}: its original gives other blocks, dates or credits than those stored.`);
  else if (JSON.stringify(decided.reading) !== JSON.stringify(reading))
    faults.push(`${name}: reading it again gives other findings than those stored.`);
  return faults;
}

/** A report as text; the order of its keys, which differs by where it comes from, made one. */
function inOneOrder({ text, ...rest }: Report): string {
  return JSON.stringify({ ...rest, text });
}

function* spansOf({
  reports,
  links,
  findings,
}: Composition): Generator<readonly [string, string, Span]> {
  for (const { report, reading } of reports) {
    for (const block of report.blocks) yield ["A block", report.id, block];
    for (const time of reading.times) yield ["A time", report.id, time];
    for (const entity of reading.entities)
      for (const mention of entity.mentions) yield ["A mention", report.id, mention];
    for (const figure of reading.figures) yield ["A figure", report.id, figure];
    for (const { source, cue, content } of reading.attributions) {
      for (const span of [...source, ...cue, ...content]) yield ["An attribution", report.id, span];
    }
    for (const claim of reading.claims) yield [`Claim ${claim.id}`, report.id, claim];
    for (const span of findings.published.get(report.id)?.evidence ?? [])
      yield ["The evidence of a date", report.id, span];
  }
  for (const copy of links.copies)
    for (const span of copy.spans) yield [`Copy ${copy.id}`, span.report, span];
  for (const saying of links.sayings)
    for (const span of saying.spans) yield [`Saying ${saying.id}`, span.report, span];
  for (const dispute of findings.disputes) {
    for (const side of dispute.sides)
      for (const span of side.spans) yield [`Dispute ${dispute.id}`, span.report, span];
  }
  for (const { terms } of findings.wordings) {
    for (const term of terms) for (const span of term.spans) yield ["A wording", term.report, span];
  }
}
