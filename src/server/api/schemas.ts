/** What travels over the API, as zod schemas: requests are checked against them, and the OpenAPI document is made of them. */
import { z } from "zod";
import {
  commonSchema,
  decisionSchema,
  deedSchema,
  detailsSchema,
  outlineSchema,
  partsSchema,
  PROBLEM_CODES,
  recordSchema,
  type ProblemCode,
} from "../../model/index.ts";
import { REFUSAL_CODES } from "./refusal.ts";

const count = z.number().int().nonnegative();
const offset = count;
const day = z.iso.date();

/** What went wrong with one input of a job. */
export const jobProblemSchema = z.strictObject({
  code: z.enum(Object.keys(PROBLEM_CODES) as [ProblemCode, ...ProblemCode[]]),
  severity: z.enum(["fatal", "warning", "note"]),
  message: z.string(),
  file: z.string().nullable().describe("The path of the input, as it was given."),
  report: z.string().nullable().describe("The report that it gave; null when it gave none."),
});

/** Reports that are being added. */
export const jobSchema = z.strictObject({
  id: z.string(),
  total: count.describe("Inputs in all."),
  done: count.describe("Inputs that were looked at, the failed ones too."),
  failed: count.describe("Inputs that gave no report."),
  current: z.string().nullable().describe("The input that is being read; null between inputs."),
  phase: z.enum(["reading", "crossing", "done"]),
  waiting: count.describe("While crossing: reports that are still to be crossed."),
  problems: z
    .array(jobProblemSchema)
    .describe("The first 100 problems; the record holds what concerns its reports in full."),
  problemCount: count.describe("All problems, also those that are not listed."),
});

/** The state of the record. */
export const statusSchema = z.strictObject({
  name: z.string(),
  revision: z
    .string()
    .describe("Another one whenever GET /record gives something else. Empty before the first."),
  reports: count.describe("Reports in the record, also those that are not crossed yet."),
  fault: z
    .string()
    .nullable()
    .describe("Why the record could not be brought up to date; null when it could."),
  jobs: z.array(jobSchema).describe("Newest first, with those done since the server started."),
});

/** What is looked for. */
export const searchQuerySchema = z.strictObject({
  q: z
    .string()
    .max(1000)
    .describe(
      'Words that must all be there; "a phrase"; word* for its beginnings; -word for what must not be there; OR between two. The last word may be unfinished.',
    ),
  speaker: z
    .string()
    .optional()
    .describe("Only in what this entity says: its id, or a part of its name."),
  outlet: z.string().optional().describe("Only in reports of this outlet: a part of its name."),
  from: day.optional().describe("Only reports that may be published on or after this day."),
  to: day.optional().describe("Only reports that may be published on or before this day."),
  quoted: z.boolean().default(false).describe("Only in direct speech."),
  limit: z.number().int().min(1).max(200).default(50),
  offset: z.number().int().min(0).max(1_000_000).default(0),
});

const range = z.strictObject({ start: offset, end: offset });

/** What was found. */
export const searchResultSchema = z.strictObject({
  total: count.describe("All passages that match, also those that are not given."),
  passages: z
    .array(
      z.strictObject({
        report: z.string(),
        start: offset,
        end: offset,
        before: z.string().describe("What stands before it in the report, on the same page."),
        text: z.string(),
        after: z.string(),
        hits: z.array(range).describe("The words found, in offsets of the report's text."),
      }),
    )
    .describe("Best first: paragraphs of titles and bodies."),
});

/** Pasted words. */
export const pastedSchema = z
  .strictObject({
    name: z.string().min(1).max(1000).describe("A name for it, as a file would have."),
    text: z.string().optional(),
    html: z.string().optional(),
  })
  .refine(({ text, html }) => (text === undefined) !== (html === undefined), {
    message: "Give either text or html.",
  });

/** Files of a form. */
export const formSchema = z
  .object({
    "files[]": z
      .array(z.string().meta({ format: "binary" }))
      .describe("Files; the file name of a part may be a path with folders."),
  })
  .describe("multipart/form-data");

/** Reports that were taken in to be read. */
export const acceptedSchema = z.strictObject({
  job: z.string().describe("The job of GET /status that reads them."),
});

/** All decisions, each with what became of it. */
export const decisionsSchema = z.strictObject({
  decisions: recordSchema.shape.decisions.unwrap(),
});

/** A decision to make. */
export const decideSchema = z.strictObject({
  deed: deedSchema,
  why: z.string().trim().max(10_000).nullable().default(null),
  by: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .nullable()
    .default(null)
    .describe("Who decides; null for whoever started crossread."),
});

/** The decision made. */
export const decidedSchema = z.strictObject({
  decision: decisionSchema,
  revision: z
    .string()
    .describe("The record's revision now; the decision may take effect in a later one."),
});

/** Decisions of another record, as GET /decisions gives them there; what became of them there is not looked at. */
export const importSchema = z.strictObject({
  decisions: z.array(z.object(decisionSchema.shape)).max(100_000),
});

/** How many decisions came in. */
export const importedSchema = z.strictObject({
  added: count.describe("Those that were not known yet."),
  revision: z.string(),
});

/** Why something was not done. */
export const refusedSchema = z.strictObject({
  error: z.strictObject({ code: z.enum(REFUSAL_CODES), message: z.string() }),
});

/** The schemas that the OpenAPI document gives a name. */
export const NAMED_SCHEMAS = {
  Record: recordSchema,
  Parts: partsSchema,
  Common: commonSchema,
  Outline: outlineSchema,
  Details: detailsSchema,
  Part: z.union([commonSchema, outlineSchema, detailsSchema]),
  Status: statusSchema,
  Pasted: pastedSchema,
  Files: formSchema,
  Accepted: acceptedSchema,
  SearchResult: searchResultSchema,
  Deed: deedSchema,
  Decision: decisionSchema,
  Decisions: decisionsSchema,
  Decide: decideSchema,
  Decided: decidedSchema,
  Import: importSchema,
  Imported: importedSchema,
  Refused: refusedSchema,
} as const;

/** A name of NAMED_SCHEMAS. */
export type SchemaName = keyof typeof NAMED_SCHEMAS;

/** What went wrong with one input of a job, as plain data. */
export type JobProblem = z.infer<typeof jobProblemSchema>;
/** A job as plain data. */
export type Job = z.infer<typeof jobSchema>;
/** The state of the record as plain data. */
export type Status = z.infer<typeof statusSchema>;
/** A search as plain data. */
export type SearchQuery = z.infer<typeof searchQuerySchema>;
/** What was found, as plain data. */
export type SearchResult = z.infer<typeof searchResultSchema>;
