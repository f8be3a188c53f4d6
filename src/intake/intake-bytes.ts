/** Bytes of one file to the reports in it: the format is told by content, decoded, read, and given its identity. */
import { createProblem, type Problem } from "../model/index.ts";
import { finishReport, type Draft } from "./draft.ts";
import { decode, type Decoded } from "./encoding/decode.ts";
import {
  detectFormat,
  isBinaryText,
  isPdf,
  MEDIA_TYPES,
  nameBinary,
  type Format,
} from "./formats/detect-format.ts";
import { readHtml } from "./formats/html/read-html.ts";
import { readJsonRecord, splitJson, splitJsonLines, type JsonRecord } from "./formats/read-json.ts";
import { readMarkdown } from "./formats/read-markdown.ts";
import { readPdf } from "./formats/read-pdf.ts";
import { readPlain } from "./formats/read-plain.ts";
import type { IntakeItem } from "./intake.ts";

/** Where bytes came from. */
export interface BytesOrigin {
  /** Base name of the file, or null. */
  readonly file: string | null;
  /** The address that they were fetched from, or null. */
  readonly url: string | null;
  /** As a server or an archive gives it, with or without `; charset=…`; null when unknown. */
  readonly mediaType: string | null;
  /** For messages and as the item's source; by default the URL, else the file's name. */
  readonly source?: string;
  /** Milliseconds after which reading stops at the next whole record or page; none by default. */
  readonly timeLimitMs?: number;
}

/**
 * The reports in `bytes`, or one item without a report that says why there is none. Several only from JSON arrays and JSON
 * Lines. Never rejects because of what the bytes hold.
 */
export async function intakeBytes(bytes: Uint8Array, origin: BytesOrigin): Promise<IntakeItem[]> {
  const items: IntakeItem[] = [];
  for await (const item of intakeEach(bytes, origin)) items.push(item);
  return items;
}

/** As intakeBytes, one item at a time. */
export async function* intakeEach(
  bytes: Uint8Array,
  origin: BytesOrigin,
): AsyncGenerator<IntakeItem> {
  const source = origin.source ?? origin.url ?? origin.file ?? "-";
  const name = origin.file ?? origin.url ?? "standard input";
  const started = performance.now();
  const expired = (): boolean =>
    origin.timeLimitMs !== undefined && performance.now() - started > origin.timeLimitMs;
  const failed = (problem: Problem, own = bytes): IntakeItem => ({
    report: null,
    bytes: own,
    source,
    problems: [problem],
  });
  try {
    if (bytes.length === 0) {
      yield failed(emptyProblem(name, "has no bytes"));
      return;
    }
    if (isPdf(bytes)) {
      const draft = await readPdf(bytes, origin.file, origin.url, name, expired);
      yield "code" in draft
        ? failed(draft)
        : finish(draft, bytes, "pdf", "binary", origin, source, []);
      return;
    }
    const decoded = decodeText(bytes, origin, name);
    if ("code" in decoded) {
      yield failed(decoded);
      return;
    }
    const format = detectFormat(decoded.text, origin.file, mediaTypeOf(origin.mediaType));
    if (format === "json" || format === "jsonl") {
      yield* intakeJson(decoded, format, bytes, origin, source, name, expired);
      return;
    }
    const draft =
      format === "html"
        ? readHtml(decoded.text, origin.file, origin.url, null, name)
        : format === "markdown"
          ? readMarkdown(decoded.text, origin.file, origin.url)
          : readPlain(decoded.text, origin.file, origin.url);
    yield draft.text.trim() === ""
      ? failed(emptyProblem(name, "holds tags but no text"))
      : finish(draft, bytes, format, decoded.encoding, origin, source, decoded.problems);
  } catch (error) {
    yield failed(
      createProblem(
        "input/unreadable",
        "fatal",
        `Reading ${name} failed (${(error as Error).message.slice(0, 200)}). Save it in another format, as text for one, and try again.`,
      ),
    );
  }
}

/** Text of `bytes`, or the problem that it is none. */
function decodeText(bytes: Uint8Array, origin: BytesOrigin, name: string): Decoded | Problem {
  const kind = nameBinary(bytes);
  if (kind !== null)
    return createProblem(
      "input/binary",
      "fatal",
      `${name} is not text, HTML, JSON or PDF but ${kind}.`,
    );
  const charset = /charset\s*=\s*"?([\w.:-]+)/iu.exec(origin.mediaType ?? "")?.[1] ?? null;
  const decoded = decode(bytes, charset, name);
  if (isBinaryText(decoded.text))
    return createProblem(
      "input/binary",
      "fatal",
      `${name} is not text, HTML, JSON or PDF: it holds control characters throughout. Give the report as one of these.`,
    );
  return decoded.text.trim() === "" ? emptyProblem(name, "holds white space only") : decoded;
}

/** Articles of a JSON file: each has its own bytes, unless it is the whole file. */
async function* intakeJson(
  decoded: Decoded,
  format: "json" | "jsonl",
  bytes: Uint8Array,
  origin: BytesOrigin,
  source: string,
  name: string,
  expired: () => boolean,
): AsyncGenerator<IntakeItem> {
  const listed = format === "json" ? splitJson(decoded.text, name) : null;
  const records: Iterable<JsonRecord> = listed?.records ?? splitJsonLines(decoded.text);
  const encoder = new TextEncoder();
  let count = 0;
  for (const record of records) {
    if (expired()) {
      yield {
        report: null,
        bytes: new Uint8Array(),
        source,
        problems: [
          createProblem(
            "input/time-limit",
            "warning",
            `Reading ${name} took longer than the limit and was stopped before ${record.where}; the ${count} records before it were read.`,
          ),
        ],
      };
      return;
    }
    count++;
    const own = record.where === "" ? bytes : encoder.encode(record.json);
    const encoding = record.where === "" ? decoded.encoding : "utf-8";
    const draft = readJsonRecord(record, origin.file, origin.url, name);
    yield "code" in draft
      ? { report: null, bytes: own, source, problems: [draft] }
      : finish(draft, own, format, encoding, origin, source, decoded.problems);
    // Lets others have their turn between records of a long file.
    if (count % 64 === 0) await Promise.resolve();
  }
  if (listed && listed.problems.length > 0)
    yield { report: null, bytes: new Uint8Array(), source, problems: listed.problems };
  else if (count === 0)
    yield {
      report: null,
      bytes,
      source,
      problems: [
        createProblem(
          "json/no-text",
          "fatal",
          `The JSON of ${name} is an empty list: it holds no report.`,
        ),
      ],
    };
}

function finish(
  draft: Draft,
  bytes: Uint8Array,
  format: Format,
  encoding: string,
  origin: BytesOrigin,
  source: string,
  problems: readonly Problem[],
): IntakeItem {
  const report = finishReport(draft, {
    bytes,
    file: origin.file,
    mediaType: MEDIA_TYPES[format],
    encoding,
    problems,
  });
  return { report, bytes, source, problems: report.problems };
}

function mediaTypeOf(header: string | null): string | null {
  return header === null ? null : header.split(";")[0]!.trim().toLowerCase();
}

function emptyProblem(name: string, what: string): Problem {
  return createProblem(
    "input/empty",
    "fatal",
    `${name} ${what}: there is nothing to read. Save or fetch it again.`,
  );
}
