/**
 * PDF with a text layer: lines in the order in which the file draws them, paragraphs by the gaps between lines, lines that
 * stand at the top or bottom of many pages as furniture. The text is what was extracted: hyphens at line ends stay.
 * Known misses: columns drawn across each other, tables, text that is a picture.
 */
import { getDocumentProxy, getMeta } from "unpdf";
import { createProblem, type Block, type Problem, type Span } from "../../model/index.ts";
import { joinMetadata, type Draft } from "../draft.ts";
import { cleanName, fieldDate, splitAuthors, type Metadata } from "../metadata/metadata.ts";
import { structureText } from "../plain-text/structure-text.ts";
import { unfoldsTooFar } from "./pdf-streams.ts";

/** Reports are short; a file of more pages is a book, and is cut with a problem. */
const MAX_PAGES = 500;

interface Line {
  readonly text: string;
  readonly y: number;
  readonly height: number;
}

/** The draft of a PDF, or the problem that says why it gives none. `expired` is asked between pages. */
export async function readPdf(
  bytes: Uint8Array,
  file: string | null,
  url: string | null,
  name: string,
  expired: () => boolean,
): Promise<Draft | Problem> {
  if (unfoldsTooFar(bytes))
    return createProblem(
      "input/too-large",
      "fatal",
      `The PDF ${name} is small, but what is compressed in it is larger than any report. Save its text alone and give that.`,
    );
  let pdf: Awaited<ReturnType<typeof getDocumentProxy>>;
  try {
    // pdf.js takes the buffer over, and takes no Buffer, so it is given a copy; errors only, since the library never prints.
    pdf = await getDocumentProxy(Uint8Array.from(bytes), {
      verbosity: 0,
      isEvalSupported: false,
      useSystemFonts: false,
    });
  } catch (error) {
    return openingProblem(error as Error, bytes, name);
  }
  try {
    const problems: Problem[] = [];
    const pages: Line[][] = [];
    let failed = 0;
    for (let number = 1; number <= Math.min(pdf.numPages, MAX_PAGES); number++) {
      if (expired()) {
        problems.push(
          createProblem(
            "input/time-limit",
            "warning",
            `Reading ${name} took longer than the limit; its pages from ${number} of ${pdf.numPages} on are left out.`,
          ),
        );
        break;
      }
      try {
        const page = await pdf.getPage(number);
        const content = await page.getTextContent();
        pages.push(linesOf(content.items as readonly TextItem[]));
        page.cleanup();
      } catch {
        // One damaged page does not lose its neighbours; it is counted and said below.
        failed++;
        pages.push([]);
      }
    }
    if (pdf.numPages > MAX_PAGES)
      problems.push(
        createProblem(
          "input/truncated",
          "warning",
          `${name} has ${pdf.numPages} pages; only the first ${MAX_PAGES} were read. Give the pages of the report alone.`,
        ),
      );
    if (failed > 0)
      problems.push(
        createProblem(
          "input/truncated",
          "warning",
          `${failed} of ${pdf.numPages} pages of ${name} could not be read and are left out. Get the whole file.`,
        ),
      );
    if (!endsWhole(bytes))
      problems.push(
        createProblem(
          "input/truncated",
          "warning",
          `The PDF ${name} has no end mark (%%EOF): it may be cut off; what is there was read.`,
        ),
      );
    const letters = pages.flat().reduce((sum, line) => sum + line.text.length, 0);
    if (letters < 20)
      return createProblem(
        failed > 0 || !endsWhole(bytes) ? "input/truncated" : "pdf/no-text",
        "fatal",
        failed > 0 || !endsWhole(bytes)
          ? `The PDF ${name} is damaged or cut off and none of its text could be read. Get the whole file.`
          : `The PDF ${name} has ${pdf.numPages} ${pdf.numPages === 1 ? "page" : "pages"} and no text layer: its pages are pictures. Run text recognition (OCR) on it first.`,
      );
    const metadata = await pdfMetadata(pdf);
    return { ...compose(pages, metadata, file, url), problems };
  } finally {
    await pdf.destroy();
  }
}

function openingProblem(error: Error, bytes: Uint8Array, name: string): Problem {
  if (error.name === "PasswordException" || /password|encrypt/iu.test(error.message))
    return createProblem(
      "pdf/encrypted",
      "fatal",
      `The PDF ${name} is encrypted and needs a password. Save a copy without a password and give that.`,
    );
  if (!endsWhole(bytes))
    return createProblem(
      "input/truncated",
      "fatal",
      `The PDF ${name} ends without its end mark (%%EOF) and cannot be opened (${error.message}). Get the whole file.`,
    );
  return createProblem(
    "input/unreadable",
    "fatal",
    `The PDF ${name} cannot be opened (${error.message}). Open it in a PDF reader and save it again.`,
  );
}

/** Whether the end mark stands in the last 2 KB. */
function endsWhole(bytes: Uint8Array): boolean {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 2048))).toString("latin1");
  return tail.includes("%%EOF");
}

interface TextItem {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
}

/** The lines of one page in drawing order; pieces on one base line belong together. */
function linesOf(items: readonly TextItem[]): Line[] {
  const lines: Line[] = [];
  let text = "";
  let y = 0;
  let height = 0;
  let right = 0;
  const flush = (): void => {
    const clean = text.replace(/[\s\u00a0]+/gu, " ").trim();
    if (clean !== "") lines.push({ text: clean, y, height });
    text = "";
    height = 0;
  };
  for (const item of items) {
    if (item.str === undefined) continue;
    const at = item.transform ?? [];
    const [x, base] = [at[4] ?? 0, at[5] ?? 0];
    const size = item.height ?? 0;
    if (item.str.trim() !== "") {
      if (text !== "" && Math.abs(base - y) > Math.max(2, size * 0.6)) flush();
      // Words drawn one by one carry no spaces of their own.
      if (text !== "" && !/\s$/u.test(text) && x - right > Math.max(0.5, size * 0.18)) text += " ";
      y = base;
      height = Math.max(height, size);
      right = x + (item.width ?? 0);
    }
    text += item.str;
    if (item.hasEOL === true) flush();
  }
  flush();
  return lines;
}

/** A line with its digits masked: page numbers and dates in running heads change from page to page. */
const shape = (line: Line): string => line.text.replace(/\d+/gu, "#").toLowerCase();

/** Shapes of lines that open or close at least half of three or more pages (or both of two): running heads and page numbers. */
function runningHeads(pages: readonly (readonly Line[])[]): Set<string> {
  const counts = new Map<string, number>();
  for (const page of pages) {
    const edge = [...page.slice(0, 2), ...page.slice(-2)];
    for (const text of new Set(edge.map(shape))) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const need = pages.length < 2 ? Infinity : Math.max(2, Math.ceil(pages.length / 2));
  return new Set([...counts].filter(([, count]) => count >= need).map(([text]) => text));
}

function compose(
  pages: readonly (readonly Line[])[],
  metadata: Metadata,
  file: string | null,
  url: string | null,
): Draft {
  const heads = runningHeads(pages);
  const spacing = usualSpacing(pages);
  let text = "";
  const furniture: Span[] = [];
  for (const page of pages) {
    page.forEach((line, index) => {
      const edge = index < 2 || index >= page.length - 2;
      const isHead = edge && heads.has(shape(line));
      const previous = page[index - 1];
      const gap = previous ? Math.abs(previous.y - line.y) : 0;
      const previousHead = furniture.at(-1)?.end === text.length && text !== "";
      if (text !== "") {
        const apart =
          isHead ||
          previousHead ||
          (previous
            ? gap > spacing * 1.35 || Math.abs(previous.height - line.height) > 1.5
            : /[.!?…”’"»)\]:]$/u.test(text));
        text += apart ? "\n\n" : "\n";
      }
      if (isHead) furniture.push({ start: text.length, end: text.length + line.text.length });
      text += line.text;
    });
  }
  const structure = structureText(text, { file, url, title: metadata.title });
  return {
    ...joinMetadata(
      text,
      { ...structure, blocks: withRunningHeads(text, structure.blocks, furniture) },
      metadata,
      url,
    ),
    problems: [],
  };
}

/** The commonest distance between two lines of a page, in points. */
function usualSpacing(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>();
  for (const page of pages)
    for (let index = 1; index < page.length; index++) {
      const gap = Math.round(Math.abs(page[index - 1]!.y - page[index]!.y) * 2) / 2;
      if (gap > 0) counts.set(gap, (counts.get(gap) ?? 0) + 1);
    }
  let best = 14;
  let most = 0;
  for (const [gap, count] of counts)
    if (count > most || (count === most && gap < best)) [best, most] = [gap, count];
  return best;
}

/** The blocks with running heads cut out of them. Both lists are sorted. */
function withRunningHeads(text: string, blocks: readonly Block[], heads: readonly Span[]): Block[] {
  const result: Block[] = [];
  let next = 0;
  const add = (block: Block): void => {
    if (text.slice(block.start, block.end).trim() !== "") result.push(block);
  };
  for (const block of blocks) {
    let from = block.start;
    while (next < heads.length && heads[next]!.start < block.end) {
      const head = heads[next]!;
      next++;
      if (head.start > from) add(trimmed(text, { ...block, start: from, end: head.start }));
      result.push({ ...head, kind: "other", rule: "pdf/running-head" });
      from = Math.max(from, head.end);
    }
    if (from < block.end) add(trimmed(text, { ...block, start: from }));
  }
  return result;
}

function trimmed(text: string, block: Block): Block {
  const raw = text.slice(block.start, block.end);
  const start = block.start + (raw.length - raw.trimStart().length);
  return { ...block, start, end: Math.max(start, block.start + raw.trimEnd().length) };
}

async function pdfMetadata(pdf: Awaited<ReturnType<typeof getDocumentProxy>>): Promise<Metadata> {
  const { info } = await getMeta(pdf);
  const field = (key: string): string => {
    const value: unknown = (info as Readonly<Record<string, unknown>>)[key];
    return typeof value === "string" ? value : "";
  };
  const dates = (["CreationDate", "ModDate"] as const).flatMap((key) => {
    const match = /^D:(\d{4})(\d{2})?(\d{2})?(?:(\d{2})(\d{2})\d{0,2})?(Z|[+-]\d{2}'?\d{2})?/u.exec(
      field(key),
    );
    if (!match?.[2] || !match[3]) return [];
    const clock = match[4] ? `T${match[4]}:${match[5]!}${(match[6] ?? "").replace("'", ":")}` : "";
    // A file is made when the article is printed or saved: a bound, not its publication.
    const date = fieldDate(
      "clock",
      `${match[1]!}-${match[2]}-${match[3]}${clock}`,
      `date/pdf-${key}`,
    );
    return date ? [date] : [];
  });
  const title = cleanName(field("Title"));
  // Office programs write the file's name or their own into the title.
  const usable =
    title !== null &&
    !/\.(?:docx?|pdf|html?|indd|txt|odt)$|^(?:untitled|microsoft word|document\d*)/iu.test(title);
  return {
    title: usable ? title : null,
    authors: splitAuthors(field("Author")),
    outlet: null,
    url: null,
    dates,
    language: null,
  };
}
