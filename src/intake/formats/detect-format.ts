/** What kind of file bytes are: told by their content first, by a server's media type or the file's name only where content leaves it open. */

/** A format that intake reads. */
export type Format = "plain" | "markdown" | "html" | "json" | "jsonl" | "pdf";

/** The media type that a report of each format carries. */
export const MEDIA_TYPES: Readonly<Record<Format, string>> = {
  plain: "text/plain",
  markdown: "text/markdown",
  html: "text/html",
  json: "application/json",
  jsonl: "application/json",
  pdf: "application/pdf",
};

/** First bytes (as Latin-1) of files that are not text, with what to call them and what to do. */
const SIGNATURES: readonly (readonly [RegExp, string])[] = [
  [/^\x1f\x8b/u, "a gzip archive: unpack it and give the file inside"],
  [/^BZh[1-9]/u, "a bzip2 archive: unpack it and give the file inside"],
  [/^\xfd7zXZ\x00/u, "an xz archive: unpack it and give the file inside"],
  [/^7z\xbc\xaf/u, "a 7-Zip archive: unpack it and give the files inside"],
  [/^\x28\xb5\x2f\xfd/u, "a Zstandard archive: unpack it and give the file inside"],
  [
    /^PK(?:\x03\x04|\x05\x06)/u,
    "a ZIP archive or an office document: unpack it, or save the document as text, HTML or PDF",
  ],
  [/^Rar!/u, "a RAR archive: unpack it and give the files inside"],
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^RIFF....WEBP|^BM.{4}\x00{4}|^II\*\x00|^MM\x00\*/su,
    "a picture: crossread reads text, so give the page's HTML or its text",
  ],
  [/^\xd0\xcf\x11\xe0/u, "an old office document: save it as text, HTML or PDF"],
  [/^\{\\rtf/u, "an RTF document: save it as text, HTML or PDF"],
  [/^SQLite format 3\x00/u, "an SQLite database: to add to a record, give the reports' own files"],
  [/^WARC\/\d/u, "a web archive (WARC): take the pages out of it and give them as HTML"],
  [
    /^ID3|^\xff\xfb|^OggS|^fLaC|^RIFF....(?:WAVE|AVI )|^.{4}ftyp/su,
    "a sound or film: give its transcript",
  ],
  [/^\x7fELF|^MZ.{30}/su, "a program"],
];

/** What a file that is not text is, in words that follow "is"; null when no signature is known. `bytes` may be only the beginning. */
export function nameBinary(bytes: Uint8Array): string | null {
  const head = Array.from(bytes.subarray(0, 64), (byte) => String.fromCharCode(byte)).join("");
  return SIGNATURES.find(([pattern]) => pattern.test(head))?.[1] ?? null;
}

/** Whether `bytes` are a PDF: its mark stands within the first 1,024 bytes (PDF 1.7, implementation note 13). */
export function isPdf(bytes: Uint8Array): boolean {
  const end = Math.min(bytes.length, 1024) - 4;
  for (let at = 0; at < end; at++) {
    if (
      bytes[at] === 0x25 &&
      bytes[at + 1] === 0x50 &&
      bytes[at + 2] === 0x44 &&
      bytes[at + 3] === 0x46 &&
      bytes[at + 4] === 0x2d
    )
      return true;
  }
  return false;
}

/** Whether decoded text is no text after all: more than one character in two hundred is a control character. */
export function isBinaryText(text: string): boolean {
  const sample = text.slice(0, 100_000);
  let controls = 0;
  for (let at = 0; at < sample.length; at++) {
    const unit = sample.charCodeAt(at);
    if ((unit < 32 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) || unit === 0xfffd)
      controls++;
  }
  return controls > 3 && controls > sample.length / 200;
}

const HTML_START =
  /^(?:<!doctype\s+html|<(?:html|head|body|title|meta|article|main|div|section|p|h1|table|header)[\s>]|<\?xml[^>]{0,300}>\s*(?:<!doctype\s+html|<html))/iu;
const TAG =
  /<\/?(?:p|div|span|a|br|h[1-6]|ul|li|img|article|section|strong|em|b|i)(?:\s[^<>]{0,500})?\/?>/giu;

/** The format of decoded `text`. `file` and `mediaType` decide only what content leaves open. */
export function detectFormat(text: string, file: string | null, mediaType: string | null): Format {
  const head = text.slice(0, 20_000).trimStart();
  const name = (file ?? "").toLowerCase();
  const named = (pattern: RegExp, media: RegExp): boolean =>
    pattern.test(name) || media.test(mediaType ?? "");
  if (/^[[{]/u.test(head) && looksLikeJson(head)) {
    return isJsonLines(text) ||
      (named(/\.(?:jsonl|ndjson)$/u, /jsonl|ndjson/u) && head.startsWith("{"))
      ? "jsonl"
      : "json";
  }
  if (isHtml(head, named(/\.x?html?$/u, /html/u))) return "html";
  if (named(/\.(?:md|markdown)$/u, /markdown/u) || isMarkdown(head)) return "markdown";
  return "plain";
}

/** `{"key":`, `{}`, `[`, then a value: enough to tell JSON from prose that begins with a bracket ("[Updated] …", "{sic}"). */
function looksLikeJson(head: string): boolean {
  return /^(?:\{\s*(?:"(?:[^"\\]|\\.){0,200}"\s*:|\})|\[\s*(?:\{\s*["}]|\]|"(?:[^"\\]|\\.){0,200}"\s*[,\]]|-?\d[\d.eE+-]*\s*[,\]]))/u.test(
    head,
  );
}

/** Two or more lines that each begin an object, the first of which closes on its own line. */
function isJsonLines(text: string): boolean {
  const start = text.search(/\S/u);
  const lineEnd = text.indexOf("\n", start);
  if (lineEnd < 0) return false;
  const first = text.slice(start, lineEnd).trim();
  if (!first.startsWith("{") || !first.endsWith("}")) return false;
  const rest = text.slice(lineEnd, lineEnd + 20_000).trimStart();
  return rest === "" || rest.startsWith("{");
}

function isHtml(head: string, named: boolean): boolean {
  // "Save page as" and SingleFile put a comment first.
  let from = 0;
  while (head.startsWith("<!--", from)) {
    const end = head.indexOf("-->", from);
    if (end < 0) return true;
    from = end + 3;
    while (/\s/u.test(head.charAt(from))) from++;
  }
  if (HTML_START.test(head.slice(from, from + 400))) return true;
  const tags = head.match(TAG)?.length ?? 0;
  return tags >= (named ? 1 : 6);
}

/** Front matter, or several marks that prose does not have. */
function isMarkdown(head: string): boolean {
  if (hasFrontMatter(head)) return true;
  const marks =
    (head.match(/^#{1,6} \S/gmu)?.length ?? 0) +
    (head.match(/\[[^\]\n]{1,200}\]\(https?:[^)\s]{1,500}\)/gu)?.length ?? 0) +
    (head.match(/^> \S/gmu)?.length ?? 0);
  return marks >= 2 && /^#{1,6} \S/mu.test(head);
}

/** `---`, up to 60 lines of fields, `---`. */
function hasFrontMatter(head: string): boolean {
  const lines = head.split("\n", 62).map((line) => line.trimEnd());
  if (lines[0] !== "---") return false;
  const end = lines.indexOf("---", 1);
  return (
    end > 1 &&
    lines.slice(1, end).every((line) => /^(?:[\w-]+[ \t]*:|[ \t]*-|[ \t]+\S|#|$)/u.test(line)) &&
    lines.slice(1, end).some((line) => /^[\w-]+[ \t]*:/u.test(line))
  );
}
