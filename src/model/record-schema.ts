/**
 * The exported record, format crossread/1: the contract with every program that reads it. These schemas generate the published
 * JSON Schema (docs/record.schema.json), and an export is checked against them in the tests.
 */
import { z } from "zod";
import { DECISION_STATES, decisionSchema } from "./decision.ts";
import { WORDING_FIELDS } from "./findings.ts";
import { PROBLEM_CODES, type ProblemCode } from "./problem.ts";

/** The format's name and version, the first field of every export. */
export const RECORD_FORMAT = "crossread/1";

const id = z.string();
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const offset = z.number().int().nonnegative();
const score = z.number().min(0).max(1);

const range = z.strictObject({ start: offset, end: offset });
const quotedSpan = z.strictObject({ start: offset, end: offset, text: z.string() });
const reportSpan = z.strictObject({ report: id, start: offset, end: offset, text: z.string() });

const figure = z.strictObject({
  start: offset,
  end: offset,
  text: z.string(),
  value: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  unit: z.string().nullable(),
  of: z.string().nullable(),
  asOf: day.nullable(),
});

const report = z.strictObject({
  id,
  file: z.string().nullable(),
  url: z.string().nullable(),
  sha256: z.string(),
  mediaType: z.string(),
  language: z.string().nullable(),
  title: quotedSpan.nullable(),
  authors: z.array(z.string()),
  outlet: z.strictObject({
    name: z.string().nullable(),
    basis: z.enum(["metadata", "stated", "url", "inferred", "person", "unknown"]),
    evidence: z.array(quotedSpan),
  }),
  published: z.strictObject({
    earliest: day.nullable(),
    latest: day.nullable(),
    edtf: z.string().nullable(),
    time: z.string().nullable(),
    basis: z.enum(["metadata", "stated", "content", "crossed", "person", "unknown"]),
    evidence: z.array(quotedSpan),
    why: z.string(),
  }),
  text: z.string(),
  body: z.array(range),
  story: id,
});

const story = z.strictObject({
  id,
  label: z.string(),
  reports: z.array(id),
  earliest: day.nullable(),
  latest: day.nullable(),
});

const time = z.strictObject({
  report: id,
  start: offset,
  end: offset,
  text: z.string(),
  type: z.enum(["DATE", "TIME", "DURATION", "SET"]),
  value: z.string(),
  earliest: day.nullable(),
  latest: day.nullable(),
  rule: z.string(),
});

const referenceForm = z.enum(["description", "pronoun", "demonym"]);

const entity = z.strictObject({
  id,
  name: z.string(),
  type: z.enum(["person", "organization", "place", "other"]),
  aliases: z.array(z.string()),
  /** By name. */
  mentions: z.array(reportSpan),
  /** By other means: "the head of state", "she", a demonym for its country. */
  references: z.array(reportSpan.extend({ form: referenceForm })),
  /** Where a place lies, where that is certain enough; null where it is not. Of places only. */
  at: z
    .strictObject({
      /** Degrees, north and east positive. Of a region or country a point in the middle. */
      lat: z.number().min(-90).max(90),
      lon: z.number().min(-180).max(180),
      /** ISO 3166 alpha-2. */
      country: z.string(),
      kind: z.enum(["country", "region", "town"]),
      /** On what it rests, in words. */
      basis: z.string(),
    })
    .nullable()
    .optional(),
  /** Why a place is placed nowhere. */
  unplaced: z.string().optional(),
});

const attribution = z.strictObject({
  id,
  report: id,
  source: z.array(quotedSpan),
  cue: z.array(quotedSpan),
  content: z.array(quotedSpan),
  direct: z.boolean(),
  speaker: id.nullable(),
  via: id.nullable(),
  rules: z.array(z.string()),
});

const claim = z.strictObject({
  id,
  report: id,
  start: offset,
  end: offset,
  text: z.string(),
  attribution: id.nullable(),
  polarity: z.enum(["affirmed", "denied"]),
  certainty: z.enum(["asserted", "hedged", "planned", "conditional"]),
  earliest: day.nullable(),
  latest: day.nullable(),
  place: id.nullable(),
  entities: z.array(id),
  figures: z.array(figure),
  event: id.nullable(),
  origins: z.array(id),
  /** The way from the report to the origin, step by step. */
  chain: z
    .array(
      z.strictObject({
        by: z.enum(["report", "copy", "credit", "citation", "house"]),
        name: z.string(),
        report: id.nullable(),
        span: reportSpan.nullable(),
        why: z.string(),
      }),
    )
    .optional(),
});

const copy = z.strictObject({
  id,
  spans: z.tuple([reportSpan, reportSpan]),
  similarity: score,
  original: id.nullable(),
  why: z.string(),
});

const saying = z.strictObject({
  id,
  spans: z.array(
    z.strictObject({
      report: id,
      start: offset,
      end: offset,
      text: z.string(),
      speaker: id.nullable(),
      as: z.enum(["first", "same", "abridged", "altered", "translated", "paraphrased"]),
    }),
  ),
  speakers: z.array(id),
  why: z.string(),
});

const event = z.strictObject({
  id,
  label: z.string(),
  earliest: day.nullable(),
  latest: day.nullable(),
  edtf: z.string().nullable(),
  /** On which words the date rests; a null basis where no claim tells one. */
  dated: z
    .strictObject({
      basis: z.enum(["said", "within", "carried", "planned"]).nullable(),
      why: z.string().nullable(),
      evidence: z.array(reportSpan),
    })
    .optional(),
  /** When the first reports that tell it appeared: what was known when. */
  firstTold: z
    .strictObject({
      earliest: day.nullable(),
      latest: day.nullable(),
      reports: z.array(id),
    })
    .optional(),
  place: id.nullable(),
  claims: z.array(id),
  reports: z.array(id),
  witnesses: z.array(id),
  origins: z.array(id),
  standing: z.enum(["single", "agreed", "disputed"]),
  joins: z.array(
    z.strictObject({
      claims: z.tuple([id, id]),
      score,
      why: z.string(),
      by: z.enum(["machine", "person"]),
    }),
  ),
});

const origin = z.strictObject({
  id,
  name: z.string(),
  kind: z.enum(["person", "organization", "outlet", "channel", "document", "unknown"]),
  entity: id.nullable(),
  reports: z.array(id),
});

const dispute = z.strictObject({
  id,
  about: z.enum([
    "date",
    "figure",
    "actor",
    "place",
    "attribution",
    "polarity",
    "duration",
    "label",
  ]),
  relation: z.enum(["contradiction", "superseded", "scope", "framing"]),
  event: id.nullable(),
  story: id,
  why: z.string(),
  confidence: score,
  sides: z
    .array(z.strictObject({ value: z.string(), spans: z.array(reportSpan), origins: z.array(id) }))
    .min(2),
});

const wording = z.strictObject({
  of: id,
  /** What of the entity the terms call; see WORDING_FIELDS. */
  field: z.enum(WORDING_FIELDS).optional(),
  terms: z.array(
    z.strictObject({
      text: z.string(),
      scareQuoted: z.boolean(),
      report: id,
      count: z.number().int().positive(),
      spans: z.array(quotedSpan),
    }),
  ),
});

const omission = z.strictObject({ event: id, story: id, missing: z.array(id) });

const problem = z.strictObject({
  code: z.enum(Object.keys(PROBLEM_CODES) as [ProblemCode, ...ProblemCode[]]),
  severity: z.enum(["fatal", "warning", "note"]),
  report: id.nullable(),
  span: quotedSpan.nullable(),
  message: z.string(),
});

/** The whole export: keys in this order. */
export const recordSchema = z.strictObject({
  format: z.literal(RECORD_FORMAT),
  name: z.string(),
  reports: z.array(report),
  stories: z.array(story),
  times: z.array(time),
  entities: z.array(entity),
  attributions: z.array(attribution),
  claims: z.array(claim),
  copies: z.array(copy),
  sayings: z.array(saying),
  events: z.array(event),
  origins: z.array(origin),
  disputes: z.array(dispute),
  wordings: z.array(wording),
  omissions: z.array(omission),
  problems: z.array(problem),
  /** What persons decided, in the order in which they did; all of it is in the record already. */
  decisions: z
    .array(
      decisionSchema.extend({
        state: z.enum(DECISION_STATES),
        /** Why an orphan finds no place. */
        lost: z.string().optional(),
        /** The id of a later decision that overrules this one. */
        overruledBy: z.string().optional(),
      }),
    )
    .optional(),
});

/** The exported record as plain data. */
export type ExportedRecord = z.infer<typeof recordSchema>;
/** One report of an exported record. */
export type ExportedReport = z.infer<typeof report>;
/** A figure of a claim of an exported record. */
export type ExportedFigure = z.infer<typeof figure>;
/** A span of an exported record with its text, inside a known report. */
export type ExportedSpan = z.infer<typeof quotedSpan>;
/** A span of an exported record with its text and report. */
export type ExportedReportSpan = z.infer<typeof reportSpan>;

/** One line of `crossread annotate --jsonl`: the reading of one text. */
export const annotationSchema = z.strictObject({
  id: z.string(),
  times: z.array(time.omit({ report: true })),
  entities: z.array(
    entity.extend({
      mentions: z.array(quotedSpan),
      references: z.array(quotedSpan.extend({ form: referenceForm })),
    }),
  ),
  attributions: z.array(attribution.omit({ report: true })),
  figures: z.array(figure),
  claims: z.array(claim.omit({ report: true, event: true, origins: true, chain: true })),
  problems: z.array(problem.omit({ report: true })),
});

/** One line of `crossread annotate --jsonl` as plain data. */
export type Annotation = z.infer<typeof annotationSchema>;
