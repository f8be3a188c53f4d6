/**
 * How far the compressed streams of a PDF unfold. A file of two kilobytes can hold a stream of gigabytes (a stream compressed twice shrinks
 * a million times), and pdf.js unfolds what it reads whole, outside of any limit on memory. So they are unfolded here first, up to a limit.
 * Known misses: streams compressed by LZW, which shrink a thousand times at the most.
 */
import { inflateSync, type Zlib } from "node:zlib";

/** A page of 600 dots per inch in three colours, uncompressed, is 105 million bytes. */
const MOST_BYTES = 128 * 1024 * 1024;
/** A stream that is no picture is text, a font or a table: all of these together. */
const MOST_BYTES_IN_ALL = 512 * 1024 * 1024;
const MOST_LAYERS = 8;
/** Where a stream's dictionary says what it is: so many bytes before it at the most. */
const DICTIONARY_BYTES = 1024;

/** Whether a stream, or those that are no pictures together, unfold to more than a report can need. Linear in what is unfolded. */
export function unfoldsTooFar(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let total = 0;
  let at = 0;
  for (;;) {
    const word = file.indexOf("stream", at, "latin1");
    if (word < 0) return false;
    at = word + "stream".length;
    let start = at;
    if (file[start] === 0x0d) start++;
    if (file[start] === 0x0a) start++;
    const unfolded = unfold(file.subarray(start));
    if (unfolded === null) continue;
    if (unfolded.size > MOST_BYTES) return true;
    // What stands inside a stream is no stream.
    at = start + unfolded.consumed;
    const before = file.toString("latin1", Math.max(0, word - DICTIONARY_BYTES), word);
    const dictionary = before.slice(before.lastIndexOf(" obj") + 1);
    if (!/\/Subtype\s*\/Image\b/u.test(dictionary)) total += unfolded.size;
    if (total > MOST_BYTES_IN_ALL) return true;
  }
}

/** The size of what `data` begins with, unfolded as often as it can be; null when it is not compressed so. */
function unfold(data: Uint8Array): { readonly size: number; readonly consumed: number } | null {
  let inner = data;
  let consumed = 0;
  for (let layer = 0; layer < MOST_LAYERS && isZlib(inner); layer++) {
    try {
      // The types leave out what `info` does.
      const { buffer, engine } = inflateSync(inner, {
        maxOutputLength: MOST_BYTES,
        info: true,
      }) as unknown as { readonly buffer: Uint8Array; readonly engine: Zlib };
      if (layer === 0) consumed = engine.bytesWritten;
      inner = buffer;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === "ERR_BUFFER_TOO_LARGE")
        return { size: Infinity, consumed };
      // Damaged or encrypted: pdf.js will not unfold it either, or says so itself.
      break;
    }
  }
  return consumed === 0 ? null : { size: inner.length, consumed };
}

/** Whether a zlib header stands here (RFC 1950, 2.2). */
function isZlib(data: Uint8Array): boolean {
  const [method, flags] = data;
  if (method === undefined || flags === undefined) return false;
  return (method & 0x0f) === 8 && (method * 256 + flags) % 31 === 0;
}
