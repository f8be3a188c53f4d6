/**
 * The record as it is sent: its JSON in one gzip stream, with the revision that its content gives it, and beside it the little that
 * a search must know of reports and speakers. Made piece by piece: the JSON of a large record is longer than a string may be.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createGzip } from "node:zlib";
import type { ExportedRecord } from "../../model/index.ts";
import { collectFacts, type SearchFacts } from "../../model/search/search-facts.ts";

/** A record ready to be sent. */
export interface PackedRecord {
  /** Hangs on the content alone. */
  readonly revision: string;
  /** JSON in UTF-8, gzip. */
  readonly gzip: Uint8Array<ArrayBuffer>;
  readonly facts: SearchFacts;
  readonly decisions: NonNullable<ExportedRecord["decisions"]>;
}

/** Code units gathered before they go to be compressed. */
const PIECE = 1 << 18;
/** On one machine bytes are cheap and waiting is not. */
const LEVEL = 3;
const REVISION_LENGTH = 20;

/** Packs `record`. Linear in its size. */
export async function packRecord(record: ExportedRecord): Promise<PackedRecord> {
  const hash = createHash("sha256");
  const gzip = createGzip({ level: LEVEL });
  const out: Buffer[] = [];
  gzip.on("data", (chunk: Buffer) => out.push(chunk));
  const ended = once(gzip, "end");
  for (const piece of piecesOf(record)) {
    hash.update(piece);
    if (!gzip.write(piece)) await once(gzip, "drain");
  }
  gzip.end();
  await ended;
  const size = out.reduce((sum, chunk) => sum + chunk.length, 0);
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of out) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return {
    revision: hash.digest("hex").slice(0, REVISION_LENGTH),
    gzip: bytes,
    facts: collectFacts(record),
    decisions: record.decisions ?? [],
  };
}

/** The JSON of an object whose lists are long: each element is turned into text by itself. */
function* piecesOf(record: object): Generator<string> {
  let text = "{";
  let first = true;
  for (const [key, value] of Object.entries(record) as [string, unknown][]) {
    if (value === undefined) continue;
    text += `${first ? "" : ","}${JSON.stringify(key)}:`;
    first = false;
    if (!Array.isArray(value)) {
      text += JSON.stringify(value);
      continue;
    }
    text += "[";
    for (const [index, element] of value.entries()) {
      text += `${index > 0 ? "," : ""}${JSON.stringify(element)}`;
      if (text.length >= PIECE) {
        yield text;
        text = "";
      }
    }
    text += "]";
  }
  yield `${text}}`;
}
