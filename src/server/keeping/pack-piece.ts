/**
 * A piece of a record, or all of it, as it is sent: its JSON in one gzip stream, and a hash of it. Made bit by bit: the JSON of much is
 * longer than a string may be.
 */
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createGzip } from "node:zlib";
import type { RecordPiece } from "../../model/index.ts";

/** A piece ready to be sent. */
export interface PackedPiece {
  readonly piece: RecordPiece;
  /** JSON in UTF-8, gzip. */
  readonly gzip: Uint8Array<ArrayBuffer>;
}

/** Code units gathered before they go to be compressed. */
const BATCH = 1 << 18;
/** On one machine bytes are cheap and waiting is not. */
const LEVEL = 3;
/** Hexadecimal digits that tell one piece, or one state of a record, from another. */
export const REVISION_LENGTH = 20;

/** Packs `value`, whose lists may be long. Linear in its size. */
export async function packPiece(value: object): Promise<PackedPiece> {
  const hash = createHash("sha256");
  const gzip = createGzip({ level: LEVEL });
  const out: Buffer[] = [];
  let bytes = 0;
  gzip.on("data", (chunk: Buffer) => out.push(chunk));
  const ended = once(gzip, "end");
  for (const text of textsOf(value)) {
    const batch = Buffer.from(text);
    bytes += batch.length;
    hash.update(batch);
    if (!gzip.write(batch)) await once(gzip, "drain");
  }
  gzip.end();
  await ended;
  const packed = new Uint8Array(out.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of out) {
    packed.set(chunk, at);
    at += chunk.length;
  }
  return { piece: { hash: hash.digest("hex").slice(0, REVISION_LENGTH), bytes }, gzip: packed };
}

/** The JSON of an object whose lists are long: each element is turned into text by itself. */
function* textsOf(value: object): Generator<string> {
  let text = "{";
  let first = true;
  for (const [key, section] of Object.entries(value) as [string, unknown][]) {
    if (section === undefined) continue;
    text += `${first ? "" : ","}${JSON.stringify(key)}:`;
    first = false;
    if (!Array.isArray(section)) {
      text += JSON.stringify(section);
      continue;
    }
    text += "[";
    for (const [index, element] of section.entries()) {
      text += `${index > 0 ? "," : ""}${JSON.stringify(element)}`;
      if (text.length >= BATCH) {
        yield text;
        text = "";
      }
    }
    text += "]";
  }
  yield `${text}}`;
}
