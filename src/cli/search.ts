/** `crossread search` */
import type { ExportedRecord, Span } from "../model/index.ts";
import { overlap } from "../model/index.ts";
import { loadRecord } from "./load-record.ts";
import { createLayout } from "./layout.ts";
import { print, printJson } from "./print.ts";
import { RecordStore, type Passage } from "../record/record-store.ts";

interface SearchOptions {
  readonly record: string;
  readonly json?: true;
  readonly outlet?: string;
  readonly speaker?: string;
  readonly from?: string;
  readonly to?: string;
  readonly limit: number;
}

interface Hit extends Passage {
  readonly file: string | null;
  readonly outlet: string | null;
  readonly speakers: readonly string[];
  readonly text: string;
}

const PAGE = 200;

/** Prints passages that match, best first. */
export async function search(query: string, options: SearchOptions): Promise<void> {
  const record = await loadRecord(options.record);
  const accept = createFilter(record, options);
  const store = await RecordStore.open(options.record, { create: false, readonly: true });
  const hits: Hit[] = [];
  try {
    for (let offset = 0; hits.length < options.limit; offset += PAGE) {
      const passages = await store.search(query, PAGE, offset);
      for (const passage of passages) {
        const hit = accept(passage);
        if (hit && hits.length < options.limit) hits.push(hit);
      }
      if (passages.length < PAGE) break;
    }
  } finally {
    await store.close();
  }
  if (options.json) {
    printJson(hits);
    return;
  }
  const layout = createLayout(process.stdout);
  if (hits.length === 0) print("Nothing found.\n");
  for (const hit of hits) {
    const name = `${hit.outlet ?? hit.file ?? hit.report}${hit.speakers.length > 0 ? ` · ${hit.speakers.join(", ")}` : ""}`;
    print(
      `${layout.strong(name)} ${layout.faint(layout.place(hit))}\n${layout.paragraph(hit.text, 2)}\n\n`,
    );
  }
}

function createFilter(
  record: ExportedRecord,
  options: SearchOptions,
): (passage: Passage) => Hit | null {
  const reports = new Map(record.reports.map((report) => [report.id, report]));
  const names = new Map(
    record.entities.map((entity) => [entity.id, [entity.name, ...entity.aliases]]),
  );
  const spoken = new Map<string, { readonly span: Span; readonly speaker: string }[]>();
  for (const { report, content, speaker } of record.attributions) {
    if (speaker === null) continue;
    const list = spoken.get(report) ?? [];
    for (const span of content) list.push({ span, speaker });
    spoken.set(report, list);
  }
  const has = (name: string | null | undefined, part: string): boolean =>
    (name ?? "").toLowerCase().includes(part.toLowerCase());
  return (passage) => {
    const report = reports.get(passage.report);
    if (!report) return null;
    if (options.outlet !== undefined && !has(report.outlet.name, options.outlet)) return null;
    if (
      options.from !== undefined &&
      !(report.published.latest !== null && report.published.latest >= options.from)
    )
      return null;
    if (
      options.to !== undefined &&
      !(report.published.earliest !== null && report.published.earliest <= options.to)
    )
      return null;
    const speakers = new Set(
      (spoken.get(report.id) ?? [])
        .filter(({ span }) => overlap(span, passage) > 0)
        .map(({ speaker }) => speaker),
    );
    const wanted = options.speaker;
    if (
      wanted !== undefined &&
      ![...speakers].some((id) => names.get(id)?.some((name) => has(name, wanted)))
    )
      return null;
    return {
      ...passage,
      file: report.file,
      outlet: report.outlet.name,
      speakers: [...speakers].map((id) => names.get(id)?.[0] ?? id),
      text: report.text.slice(passage.start, passage.end),
    };
  };
}
