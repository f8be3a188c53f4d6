/** Every route of the API: its request is checked by what stands here, and the OpenAPI document is made of it. */
import type { z } from "zod";
import { searchQuerySchema, type SchemaName } from "./schemas.ts";
import type { RefusalCode } from "./refusal.ts";

/** What an answer holds. `type` is its media type. */
export interface Answer {
  readonly description: string;
  readonly type?: string;
  readonly schema?: SchemaName;
}

/** One route. */
export interface Operation {
  readonly method: "get" | "post" | "delete";
  /** Below /api/v1, parameters in braces. */
  readonly path: string;
  readonly summary: string;
  readonly details?: string;
  readonly parameters?: Readonly<Record<string, string>>;
  readonly query?: z.ZodObject;
  /** Schemas of the request's body, by media type. */
  readonly body?: Readonly<Record<string, SchemaName>>;
  readonly answers: Readonly<Record<number, Answer>>;
  /** Refusals besides those that every route has. */
  readonly refusals?: readonly RefusalCode[];
}

const JSON_TYPE = "application/json";
const REPORT = { id: "The report's id." };

/** All routes, in the order in which they are told. */
export const OPERATIONS = {
  getRecord: {
    method: "get",
    path: "/record",
    summary: "The record",
    details:
      "Everything known, in the format crossread/1, as the last finished reading and crossing left it. Its ETag is the revision of GET /status.",
    answers: {
      200: { description: "The record.", type: JSON_TYPE, schema: "Record" },
      304: { description: "It is the one that If-None-Match names." },
    },
  },
  getParts: {
    method: "get",
    path: "/record/parts",
    summary: "Which parts the record has",
    details:
      "The record in parts, for who wants to be told what has changed without being told the rest: what reaches over all of it (Common), and of some reports each an Outline and Details. Together they are what GET /record gives.",
    answers: {
      200: { description: "The parts.", type: JSON_TYPE, schema: "Parts" },
      304: { description: "They are those of the revision that If-None-Match names." },
    },
  },
  getPart: {
    method: "get",
    path: "/record/parts/{hash}",
    summary: "One part of the record",
    details:
      "What a hash names never changes, and can be kept. It is there as long as GET /record/parts names it.",
    parameters: { hash: "The hash that GET /record/parts gives." },
    answers: { 200: { description: "The part.", type: JSON_TYPE, schema: "Part" } },
    refusals: ["request/not-found"],
  },
  getStatus: {
    method: "get",
    path: "/status",
    summary: "The state of the record",
    details: "Its revision, how many reports it holds, and what is being added.",
    answers: { 200: { description: "The state.", type: JSON_TYPE, schema: "Status" } },
  },
  getChanges: {
    method: "get",
    path: "/changes",
    summary: "The state of the record, whenever it changes",
    details:
      "Server-sent events: `status`, with what GET /status gives, at once and after each change, at most five in a second.",
    answers: { 200: { description: "Events without end.", type: "text/event-stream" } },
    refusals: ["server/busy"],
  },
  addReports: {
    method: "post",
    path: "/reports",
    summary: "Add reports",
    details:
      "Files of a form (`files[]`), or pasted text or HTML. They are read after the answer: GET /status tells how far that is and what went wrong. What the record holds already is left as it is.",
    body: { "multipart/form-data": "Files", [JSON_TYPE]: "Pasted" },
    answers: { 202: { description: "They will be read.", type: JSON_TYPE, schema: "Accepted" } },
    refusals: ["request/malformed", "request/too-large", "request/wrong-type"],
  },
  removeReport: {
    method: "delete",
    path: "/reports/{id}",
    summary: "Take a report out of the record",
    parameters: REPORT,
    answers: { 204: { description: "It is gone." } },
    refusals: ["request/not-found"],
  },
  getOriginal: {
    method: "get",
    path: "/reports/{id}/original",
    summary: "The original bytes of a report",
    details: "For saving, never for showing: as an attachment, and never as HTML.",
    parameters: REPORT,
    answers: { 200: { description: "The bytes.", type: "application/octet-stream" } },
    refusals: ["request/not-found"],
  },
  search: {
    method: "get",
    path: "/search",
    summary: "Passages that hold words",
    query: searchQuerySchema,
    answers: { 200: { description: "What was found.", type: JSON_TYPE, schema: "SearchResult" } },
    refusals: ["request/malformed"],
  },
  getDecisions: {
    method: "get",
    path: "/decisions",
    summary: "All decisions",
    details: "In the order in which they were made, each with what became of it.",
    answers: { 200: { description: "The decisions.", type: JSON_TYPE, schema: "Decisions" } },
  },
  decide: {
    method: "post",
    path: "/decisions",
    summary: "Confirm, correct, reject, note, take back",
    details:
      "A decision is only ever added; to take one back is another one. It is about words, so that it holds when reports are read again.",
    body: { [JSON_TYPE]: "Decide" },
    answers: { 200: { description: "The decision made.", type: JSON_TYPE, schema: "Decided" } },
    refusals: ["request/malformed", "request/too-large", "request/wrong-type"],
  },
  importDecisions: {
    method: "post",
    path: "/decisions/import",
    summary: "Bring in decisions of another record",
    details: "All or none; those that are known already are left.",
    body: { [JSON_TYPE]: "Import" },
    answers: { 200: { description: "They are kept.", type: JSON_TYPE, schema: "Imported" } },
    refusals: ["request/malformed", "request/too-large", "request/wrong-type"],
  },
} as const satisfies Readonly<Record<string, Operation>>;

/** A name of OPERATIONS. */
export type OperationName = keyof typeof OPERATIONS;
