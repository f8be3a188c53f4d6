/**
 * Bytes to text. In this order: a byte order mark; UTF-16 without one, told by its zero bytes; valid UTF-8; the encoding that
 * the page or its server declares; UTF-8 with a few damaged sequences; a guess, which is always noted as a problem.
 */
import iconv from "iconv-lite";
import { createProblem, type Problem } from "../../model/index.ts";
import { guessEncoding } from "./guess-encoding.ts";

/** Decoded text without its byte order mark, the encoding it was in, and what went wrong. */
export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly problems: readonly Problem[];
}

/** How far into a file a declaration may stand: browsers look at the first 1,024 bytes, pages in the wild are later. */
const DECLARATION_BYTES = 4096;

/** Decodes `bytes`; `declared` is the charset of a server's header, or null; `name` stands in messages. Linear. */
export function decode(bytes: Uint8Array, declared: string | null, name: string): Decoded {
  const marked = markOf(bytes);
  if (marked) return decodeAs(bytes.subarray(marked.length), marked.encoding, name);
  const wide = wideEncoding(bytes);
  if (wide) return decodeAs(bytes, wide, name);
  const strict = strictUtf8(bytes);
  if (strict !== null) {
    // Seven-bit text that says it is ISO-2022-JP or the like is the one case where valid UTF-8 is not UTF-8.
    const stated = declaredEncoding(bytes, declared);
    if (stated !== null && /^(?:iso-2022|hz-)/u.test(stated) && strict.includes("\u001b"))
      return decodeAs(bytes, stated, name);
    return { text: strict, encoding: "utf-8", problems: [] };
  }
  const stated = declaredEncoding(bytes, declared);
  if (stated !== null && stated !== "utf-8" && stated !== "us-ascii")
    return decodeAs(bytes, stated, name);
  if (isNearlyUtf8(bytes)) return decodeAs(bytes, "utf-8", name);
  const { encoding, next } = guessEncoding(bytes);
  const decoded = decodeAs(bytes, encoding, name);
  const problem = createProblem(
    "input/encoding-guessed",
    "warning",
    `The encoding of ${name} is not declared${stated === null ? "" : ` rightly (it says ${stated})`}; ${encoding} was guessed from its letters (next best: ${next}). Check its letters beyond a to z, or save it as UTF-8.`,
  );
  return { ...decoded, problems: [problem, ...decoded.problems] };
}

function markOf(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: "utf-8", length: 3 };
  if (a === 0xff && b === 0xfe) return { encoding: "utf-16le", length: 2 };
  if (a === 0xfe && b === 0xff) return { encoding: "utf-16be", length: 2 };
  return null;
}

/** UTF-16 without a mark: zero bytes (of spaces, digits, Latin letters), nearly all on one side of the pairs. */
function wideEncoding(bytes: Uint8Array): string | null {
  const length = Math.min(bytes.length & ~1, 8192);
  if (length < 4) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (even + odd < pairs * 0.05) return null;
  if (odd > even * 20) return "utf-16le";
  return even > odd * 20 ? "utf-16be" : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    // A TypeError here means only: not valid UTF-8. The caller goes on to the next possibility.
    return null;
  }
}

/** Whether most sequences beyond ASCII are well-formed UTF-8: one that was cut or damaged, not another encoding. */
function isNearlyUtf8(bytes: Uint8Array): boolean {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length;) {
    const byte = bytes[at]!;
    const length =
      byte < 0x80 ? 1 : byte < 0xc2 ? 0 : byte < 0xe0 ? 2 : byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
    let here = length;
    for (let next = 1; next < length; next++) if ((bytes[at + next] ?? 0) >> 6 !== 2) here = 0;
    if (here > 1) good++;
    if (here === 0) bad++;
    at += here === 0 ? 1 : here;
  }
  return good > 0 && bad <= good / 4;
}

/** The encoding that a header, an XML declaration or a meta element names, in lower case, where it is known; else null. */
function declaredEncoding(bytes: Uint8Array, header: string | null): string | null {
  const head = iconv.decode(bytes.subarray(0, DECLARATION_BYTES), "latin1");
  const stated =
    header ??
    /^\s*<\?xml[^>]{0,200}encoding\s*=\s*["']([\w.:-]{1,40})/iu.exec(head)?.[1] ??
    /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w.:-]{1,40})/iu.exec(head)?.[1] ??
    /^@charset\s+"([\w.:-]{1,40})"/iu.exec(head)?.[1];
  if (stated === undefined) return null;
  const name = stated.toLowerCase();
  if (name === "utf8" || name === "utf-8") return "utf-8";
  // A page that declares UTF-16 in ASCII letters is not in UTF-16; Latin-1 means windows-1252 on the web (WHATWG Encoding).
  if (name.startsWith("utf-16") || !iconv.encodingExists(name)) return null;
  return /^(?:iso-?8859-?1|latin-?1|us-ascii|ascii)$/u.test(name) ? "windows-1252" : name;
}

function decodeAs(bytes: Uint8Array, encoding: string, name: string): Decoded {
  const text =
    encoding === "utf-8"
      ? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)
      : iconv.decode(bytes, encoding);
  const damaged = countReplaced(text);
  if (damaged === 0) return { text, encoding, problems: [] };
  const first = text.indexOf("\ufffd");
  const line = text.slice(0, first).split("\n").length;
  return {
    text,
    encoding,
    problems: [
      createProblem(
        "input/encoding-damaged",
        "warning",
        `${damaged} ${damaged === 1 ? "place" : "places"} in ${name} ${damaged === 1 ? "is" : "are"} not valid ${encoding} (the first on line ${line}); “\ufffd” stands there. Get the file again, or save it as UTF-8.`,
      ),
    ],
  };
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) count++;
  return count;
}
