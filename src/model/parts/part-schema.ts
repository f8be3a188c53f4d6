/**
 * The exported record in parts, as a server gives it to the app: what a change did not touch need not be sent again, and what the first
 * view shows comes before the rest. `JoinedRecord` puts the record together again.
 */
import { z } from "zod";
import { recordSchema } from "../record-schema.ts";

const { shape } = recordSchema;
const entity = shape.entities.element;
const event = shape.events.element;

/** What reaches over all reports of a record. */
export const commonSchema = z.strictObject({
  format: shape.format,
  name: shape.name,
  entities: z
    .array(entity.omit({ mentions: true, references: true }))
    .describe("Sorted by id. Where each is mentioned stands in the details of the parts."),
  origins: shape.origins,
  disputes: z.array(z.string()).describe("The ids of all disputes, in the order of the record."),
  problems: shape.problems,
  decisions: shape.decisions,
});

/** Of some reports, what the overview and lists show. Each section in the order of the record. */
export const outlineSchema = z.strictObject({
  reports: shape.reports,
  stories: shape.stories,
  copies: shape.copies,
  sayings: shape.sayings,
  events: z.array(event.omit({ joins: true })),
  disputes: shape.disputes,
  wordings: shape.wordings,
  omissions: shape.omissions,
});

/** Of some reports, the rest. */
export const detailsSchema = z.strictObject({
  times: shape.times,
  attributions: shape.attributions,
  claims: shape.claims,
  mentions: z.array(entity.pick({ id: true, mentions: true, references: true })),
  joins: z.array(event.pick({ id: true, joins: true })),
});

const piece = z.strictObject({
  hash: z.string().describe("What GET /record/parts/{hash} gives it for."),
  bytes: z.number().int().nonnegative().describe("Its length as JSON, before it is compressed."),
});

/** Which parts a record has now. */
export const partsSchema = z.strictObject({
  revision: z.string().describe("As GET /status names it."),
  common: piece,
  parts: z.array(z.strictObject({ outline: piece, details: piece })),
});

/** What reaches over all reports of a record, as plain data. */
export type RecordCommon = z.infer<typeof commonSchema>;
/** The outline of some reports as plain data. */
export type PartOutline = z.infer<typeof outlineSchema>;
/** The details of some reports as plain data. */
export type PartDetails = z.infer<typeof detailsSchema>;
/** Which parts a record has now, as plain data. */
export type RecordParts = z.infer<typeof partsSchema>;
/** One piece of a record, to be asked for. */
export type RecordPiece = z.infer<typeof piece>;
