/** A document of a kit as a report, without intake: its lines are paragraphs, so that a stage is measured apart from the stages before it. */
import { createId, sha256, type Block, type Report } from "../src/model/index.ts";

/** What the kits of stories and reuse say about a document. */
export interface KitDocument {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly outlet?: string;
  readonly publisher?: string;
  readonly date?: string;
}

/** The report of `doc`: its title first, when there is one, then its text, every line a paragraph. `offset` is where the kit's text begins in the report's. */
export function kitReport(doc: KitDocument): { readonly report: Report; readonly offset: number } {
  const head = doc.title === undefined || doc.title === "" ? "" : `${doc.title}\n\n`;
  const text = head + doc.text;
  const blocks: Block[] = [];
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const start = match.index;
    const kind = head !== "" && start === 0 ? "title" : "paragraph";
    blocks.push({ start, end: start + match[0].length, kind, rule: "kit" });
  }
  const name = doc.outlet ?? doc.publisher ?? null;
  return {
    report: {
      id: createId("r", doc.id, text),
      file: `${doc.id}.txt`,
      url: null,
      sha256: sha256(doc.id + text),
      mediaType: "text/plain",
      encoding: "utf-8",
      language: "en",
      text,
      title: head === "" ? null : { start: 0, end: head.length - 2 },
      blocks,
      authors: [],
      outlet: { name, basis: name === null ? "unknown" : "metadata", evidence: [] },
      dates:
        doc.date === undefined || doc.date === ""
          ? []
          : [
              {
                role: "published",
                value: doc.date,
                zone: null,
                basis: "metadata",
                span: null,
                rule: "kit",
              },
            ],
      credits: [],
      problems: [],
    },
    offset: head.length,
  };
}
