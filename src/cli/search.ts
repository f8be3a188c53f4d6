/** `crossread search` */
import {
  collectReportFacts,
  createSearchFilter,
  overlap,
  type ExportedRecord,
  type SearchFacts,
} from "../model/index.ts";
import { RecordStore, type Passage } from "../record/record-store.ts";
import { createLayout } from "./layout.ts";
import { loadRecord } from "./load-record.ts";
import { print, printJson } from "./print.ts";

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
  const facts: SearchFacts = {
    reports: collectReportFacts(record),
    names: new Map(record.entities.map(({ id, name, aliases }) => [id, [name, ...aliases]])),
  };
  const { accepts } = createSearchFilter(facts, options);
  const toHit = describe(record, facts);
  const store = await RecordStore.open(options.record, { create: false, readonly: true });
  const hits: Hit[] = [];
  try {
    for (let offset = 0; hits.length < options.limit; offset += PAGE) {
      const passages = await store.search(query, PAGE, offset);
      for (const passage of passages)
        if (hits.length < options.limit && accepts(passage.report, [passage]))
          hits.push(toHit(passage));
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

/** Who speaks in a passage, and all else that is printed with it. */
function describe(record: ExportedRecord, { reports, names }: SearchFacts) {
  const texts = new Map(record.reports.map(({ id, text }) => [id, text]));
  return (passage: Passage): Hit => {
    const facts = reports.get(passage.report)!;
    const speakers = new Set(
      facts.said
        .filter((one) => overlap(one, passage) > 0)
        .flatMap(({ speaker }) => (speaker === null ? [] : [names.get(speaker)?.[0] ?? speaker])),
    );
    return {
      ...passage,
      file: facts.file,
      outlet: facts.outlet,
      speakers: [...speakers],
      text: texts.get(passage.report)!.slice(passage.start, passage.end),
    };
  };
}
