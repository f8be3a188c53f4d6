/** A report of a text that is known to be nothing but the report: what `crossread annotate` reads from each line. */
import { sha256, trimSpan, type Block, type Report, type Span } from "../model/index.ts";
import { detectLanguage } from "./language/detect-language.ts";
import { fieldDate, outletOfUrl, webAddress } from "./metadata/metadata.ts";

/** A text as given. */
export interface GivenText {
  readonly id?: string;
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly url?: string;
}

/** A line longer than this is no line of a text wrapped by hand or machine. */
const MAX_WRAP = 132;

/** The report of `given`: all of its text is title and paragraphs, nothing is furniture, and spans refer to it unchanged. Linear. */
export function reportFromText(given: GivenText): Report {
  const { text } = given;
  const hash = sha256(text);
  const title = titleAtStart(text, given.title);
  const blocks: Block[] = title ? [{ ...title, kind: "title", rule: "given/title" }] : [];
  const start = title?.end ?? 0;
  for (const span of paragraphs(text, start))
    blocks.push({ ...span, kind: "paragraph", rule: "given/paragraph" });
  const url = webAddress(given.url);
  const date =
    given.published === undefined ? null : fieldDate("published", given.published, "date/given");
  return {
    id: given.id ?? `r${hash.slice(0, 12)}`,
    file: null,
    url,
    sha256: hash,
    mediaType: "text/plain",
    encoding: "utf-8",
    language: detectLanguage(text),
    text,
    title,
    blocks,
    authors: [],
    outlet: outletOfUrl(url),
    dates: date ? [date] : [],
    credits: [],
    problems: [],
  };
}

/** The stretch at the beginning of `text` that is `title`, white space aside; null when the text begins otherwise. */
function titleAtStart(text: string, title: string | undefined): Span | null {
  const words = title?.trim() ?? "";
  if (words === "") return null;
  let at = text.search(/\S/u);
  const start = at;
  for (let here = 0; here < words.length; here++) {
    if (/\s/u.test(words.charAt(here))) continue;
    while (at < text.length && /\s/u.test(text.charAt(at))) at++;
    if (text.charAt(at) !== words.charAt(here)) return null;
    at++;
  }
  return start < 0 ? null : { start, end: at };
}

/** Cut at empty lines, and at every line break when the lines are paragraphs rather than wrapped at a width. */
function paragraphs(text: string, from: number): Span[] {
  const lines = linesOf(text, from);
  const atEveryLine = !isWrapped(text, lines);
  const spans: { start: number; end: number }[] = [];
  let open = false;
  for (const line of lines) {
    const { start, end } = trimSpan(text, line);
    if (start === end) {
      open = false;
      continue;
    }
    if (open && !atEveryLine) spans.at(-1)!.end = end;
    else spans.push({ start, end });
    open = true;
  }
  return spans;
}

function linesOf(text: string, from: number): Span[] {
  const lines: Span[] = [];
  for (let at = from; at <= text.length;) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    lines.push({ start: at, end });
    at = end + 1;
  }
  return lines;
}

/**
 * Whether lines end where a width is full: for nine in ten pairs of neighbouring lines the next line's first word would not
 * have fitted. That is what filling lines at a width means, whatever the width.
 */
function isWrapped(text: string, lines: readonly Span[]): boolean {
  const lengths = lines.map((line) => text.slice(line.start, line.end).trimEnd().length);
  let width = 0;
  for (const length of lengths) width = Math.max(width, length);
  if (width > MAX_WRAP) return false;
  let pairs = 0;
  let full = 0;
  for (let index = 0; index + 1 < lines.length; index++) {
    const next = lines[index + 1]!;
    if (lengths[index] === 0 || lengths[index + 1] === 0) continue;
    const word = /^\s*\S*/u.exec(text.slice(next.start, Math.min(next.end, next.start + 200)))![0];
    pairs++;
    // One or two units of play: editors count a trailing space or not.
    if (lengths[index]! + 1 + word.trim().length > width - 2) full++;
  }
  return pairs > 0 && full >= pairs * 0.9;
}
