/**
 * Decisions: what a person says about something that the machine found. They are only ever added, and they name what they are about by
 * its words, so that they hold when the reports are read again or by a newer crossread.
 */
import { z } from "zod";

const offset = z.number().int().nonnegative();
const span = z.strictObject({ start: offset, end: offset });

/** Exact words of a report. The text finds them again where a newer intake cuts the page otherwise. */
const anchor = z.strictObject({ report: z.string(), start: offset, end: offset, text: z.string() });

/** What a decision is about. */
const subject = z.discriminatedUnion("of", [
  z.strictObject({ of: z.literal("report"), report: z.string() }),
  // One finding of the reading of one report; a credit is of its intake.
  z.strictObject({
    of: z.enum(["time", "name", "figure", "attribution", "claim", "credit"]),
    at: anchor,
  }),
  // Words of a report that no finding needs to stand at: for a note.
  z.strictObject({ of: z.literal("words"), at: anchor }),
  // One that several passages make up, by the words of its members.
  z.strictObject({
    of: z.enum([
      "copy",
      "saying",
      "entity",
      "event",
      "dispute",
      "wording",
      // By the claims that rest on it; by the claims of the event that reports leave out.
      "origin",
      "omission",
    ]),
    at: z.array(anchor).min(1),
  }),
]);

/** What is decided. */
export const deedSchema = z.discriminatedUnion("do", [
  z.strictObject({ do: z.enum(["confirm", "reject"]), subject }),
  z.strictObject({ do: z.literal("note"), subject, text: z.string().min(1) }),
  /** An EDTF date or interval; null: not known. */
  z.strictObject({
    do: z.literal("set-published"),
    report: z.string(),
    edtf: z.string().min(1).nullable(),
  }),
  z.strictObject({
    do: z.literal("set-outlet"),
    report: z.string(),
    name: z.string().min(1).nullable(),
  }),
  /** The outlets of two reports are of one house, or are not. */
  z.strictObject({
    do: z.literal("set-house"),
    reports: z.tuple([z.string(), z.string()]),
    one: z.boolean(),
  }),
  /** The ranges of the text that are the report itself. */
  z.strictObject({ do: z.literal("set-body"), report: z.string(), ranges: z.array(span) }),
  /** The name of who speaks, null for nobody known; `attribution` holds the words of its content. */
  z.strictObject({
    do: z.literal("set-speaker"),
    attribution: anchor,
    speaker: z.string().min(1).nullable(),
  }),
  /** Two namings are of one entity, or two claims of one event: or they never are. */
  z.strictObject({
    do: z.enum(["join", "part"]),
    of: z.enum(["entity", "event"]),
    a: anchor,
    b: anchor,
  }),
  /**
   * A naming is of another entity than all of `from`, or a claim of another event: it alone is taken out of theirs, and they stay one.
   * It holds for those of `from` that are found.
   */
  z.strictObject({
    do: z.literal("take-out"),
    of: z.enum(["entity", "event"]),
    at: anchor,
    from: z.array(anchor).min(1),
  }),
  z.strictObject({
    do: z.literal("set-relation"),
    dispute: z.array(anchor).min(1),
    relation: z.enum(["contradiction", "superseded", "scope", "framing"]),
  }),
  z.strictObject({
    do: z.literal("add-attribution"),
    content: anchor,
    source: anchor.nullable(),
    cue: anchor.nullable(),
    speaker: z.string().min(1).nullable(),
    direct: z.boolean(),
  }),
  /** `attribution` holds the words of the content that the claim belongs to; null: the report's own voice. */
  z.strictObject({ do: z.literal("add-claim"), words: anchor, attribution: anchor.nullable() }),
  z.strictObject({
    do: z.literal("add-event"),
    claims: z.array(anchor).min(1),
    label: z.string().min(1),
  }),
  /** Takes back a decision; to take back a `revert` is to decide again. */
  z.strictObject({ do: z.literal("revert"), decision: z.string() }),
]);

/** A decision: who decided what, when and why. */
export const decisionSchema = z.strictObject({
  id: z.string(),
  /** ISO 8601 instant in UTC. */
  at: z.iso.datetime(),
  by: z.string().min(1),
  why: z.string().min(1).nullable(),
  deed: deedSchema,
});

/** Words of a report with their place in it. */
export type Anchor = z.infer<typeof anchor>;
/** What a decision is about. */
export type Subject = z.infer<typeof subject>;
/** What is decided. */
export type Deed = z.infer<typeof deedSchema>;
/** A decision that is kept. */
export type Decision = z.infer<typeof decisionSchema>;

/** What can become of a decision, as `DecisionState` says. */
export const DECISION_STATES = ["applied", "overruled", "orphan", "reverted"] as const;

/**
 * `overruled`: a later decision about the same says otherwise; `orphan`: what it is about was not found any more; `reverted`: another
 * decision takes it back.
 */
export type DecisionState = (typeof DECISION_STATES)[number];
