/** What is wrong with the input is data, kept beside the results; nothing that a report holds is ever thrown. */
import type { Span } from "./span.ts";

/** fatal: this input could not be used; warning: used, but something may be lost or wrong; note: worth knowing. */
export type Severity = "fatal" | "warning" | "note";

/** Every problem code with its meaning; the list of docs/errors.md. */
export const PROBLEM_CODES = {
  "input/empty": "The file holds no text.",
  "input/binary": "The file is not text, HTML, JSON or PDF.",
  "input/too-large": "The file is larger than the limit and was not read.",
  "input/truncated": "The file ends in the middle of something; what is there was read.",
  "input/unreadable": "The file could not be opened or parsed.",
  "input/not-found": "No file is at this path, or nothing matches this pattern.",
  "input/encoding-guessed": "The encoding is not declared and was guessed from the bytes.",
  "input/encoding-damaged": "Some bytes are not valid in the encoding; they were replaced.",
  "input/duplicate": "The same bytes were given more than once; they are one report.",
  "input/same-name": "Two different reports have one file name.",
  "input/time-limit": "Reading this input took longer than the limit and was stopped.",
  "pdf/encrypted": "The PDF is encrypted or needs a password.",
  "pdf/no-text": "The PDF has no text layer: its pages are pictures.",
  "html/no-article": "No article was found on the page; its whole text was taken.",
  "html/too-deep": "The page nests its tags too deeply and was read as plain text.",
  "json/no-text": "The JSON value has no field that holds a report's text.",
  "text/no-title": "No title was found.",
  "text/no-body": "No running text was found; everything looks like page furniture.",
  "date/unknown": "Nothing tells when the report was published.",
  "date/conflict": "The report states publication dates that cannot all hold.",
  "outlet/unknown": "Nothing tells which outlet published the report.",
  "language/not-english":
    "The report does not seem to be in English; only its copies and dates are dependable.",
  "decision/orphan":
    "What a decision is about is not found any more; it is kept, and changes nothing.",
  "reading/failed": "A part of the reading failed on this report; the other parts are there.",
} as const;

/** A code of PROBLEM_CODES. */
export type ProblemCode = keyof typeof PROBLEM_CODES;

/** One thing that a person should know about an input. `report` is null when it is about a file that gave no report. */
export interface Problem {
  readonly code: ProblemCode;
  readonly severity: Severity;
  readonly report: string | null;
  readonly span: Span | null;
  /** What is wrong, the value, where, what to do. */
  readonly message: string;
}

/** A problem of `code`; about no report and no place unless told. */
export function createProblem(
  code: ProblemCode,
  severity: Severity,
  message: string,
  where: { readonly report?: string | null; readonly span?: Span | null } = {},
): Problem {
  return { code, severity, report: where.report ?? null, span: where.span ?? null, message };
}
