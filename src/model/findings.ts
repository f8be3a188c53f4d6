/** Findings: what the links mean. Nothing here says that something is true; only who reports it, and on whose word. */
import type { DateRange } from "./date.ts";
import type { Problem } from "./problem.ts";
import type { Span, ReportSpan } from "./span.ts";
import type { ResolvedTime } from "./time.ts";

/** On what a publication date rests. */
export type DateBasis = "metadata" | "stated" | "content" | "crossed" | "person" | "unknown";

/** When a report was published, as an interval, and on what that rests. */
export interface SettledDate extends DateRange {
  /** Clock time `HH:MM` where the page states it. */
  readonly time: string | null;
  readonly edtf: string | null;
  readonly basis: DateBasis;
  readonly evidence: readonly Span[];
  /** One plain sentence. */
  readonly why: string;
}

/** What kind of thing information comes from. */
export type OriginKind = "person" | "organization" | "outlet" | "channel" | "document" | "unknown";

/** Where information comes from once copies are collapsed and citations followed. */
export interface Origin {
  readonly id: string;
  readonly name: string;
  readonly kind: OriginKind;
  readonly entity: string | null;
  readonly reports: readonly string[];
}

/**
 * One step of the way from a report to the origin of a claim: the `report` that tells it; the report that it is a `copy` of; the agency
 * that is a `credit` of the text; a `citation`, of whom the words before are told by; the `house` that an outlet belongs to.
 */
export interface ChainHop {
  readonly by: "report" | "copy" | "credit" | "citation" | "house";
  /** Whom or what the step leads to. */
  readonly name: string;
  /** Id of the report that the step leads to; null for what is no report here. */
  readonly report: string | null;
  /** The words that show the step; null where no words do. */
  readonly span: ReportSpan | null;
  /** What shows it, in words. */
  readonly why: string;
}

/** `single`: one known origin at most; `agreed`: two or more that are known, compatible; `disputed`: two or more that do not agree. */
export type Standing = "single" | "agreed" | "disputed";

/**
 * On what the date of an event rests: a time that reading found with the verb (`said`), one among the claim's words (`within`), the
 * day of the sentence before (`carried`), or claims that only announce it (`planned`).
 */
export type EventDateBasis = "said" | "within" | "carried" | "planned";

/** When an event took place, and on which words that rests. */
export interface EventDate extends DateRange {
  /** Lists the alternatives (`[2022-01-05,2022-01-07]`) where claims share no day. */
  readonly edtf: string | null;
  /** Null when no claim tells a date; then `why` is null and `evidence` empty. */
  readonly basis: EventDateBasis | null;
  /** One plain sentence. */
  readonly why: string | null;
  /** The words that tell the time; by report, then start. */
  readonly evidence: readonly ReportSpan[];
}

/** The publication of the first reports that told something: what was known when. */
export interface FirstTold extends DateRange {
  /** Those that can have been first; sorted. Empty when none of the tellers is dated. */
  readonly reports: readonly string[];
}

/** When an event happened, who tells it, and on whose word. */
export interface WeighedEvent extends EventDate {
  readonly event: string;
  readonly firstTold: FirstTold;
  readonly place: string | null;
  readonly reports: readonly string[];
  /** Reports that tell it themselves, not inside a copy of another report here. */
  readonly witnesses: readonly string[];
  readonly origins: readonly string[];
  readonly standing: Standing;
}

/** What a dispute is about. */
export type DisputeKind =
  "date" | "figure" | "actor" | "place" | "attribution" | "polarity" | "duration" | "label";

/** How the sides of a dispute stand to each other. */
export type DisputeRelation = "contradiction" | "superseded" | "scope" | "framing";

/** One side of a dispute. */
export interface DisputeSide {
  readonly value: string;
  readonly spans: readonly ReportSpan[];
  readonly origins: readonly string[];
}

/** What the reports do not agree on. */
export interface Dispute {
  readonly id: string;
  readonly about: DisputeKind;
  readonly relation: DisputeRelation;
  readonly event: string | null;
  readonly story: string;
  readonly why: string;
  readonly confidence: number;
  /** How central it is to its story, 0 to 1: the share of reports that tell what is disputed, and lead with it. Not exported: it orders. */
  readonly central: number;
  readonly sides: readonly DisputeSide[];
}

/** A term that one report uses for something. */
export interface WordingTerm {
  readonly text: string;
  readonly scareQuoted: boolean;
  readonly report: string;
  readonly count: number;
  readonly spans: readonly Span[];
}

/**
 * What the terms of a wording call: the entity itself by its `name`; or what belongs to it, by the field of nouns between which a
 * choice is made: its forces, its operation, its rule, its leader, unrest or violence in it, crowds or migrants there.
 */
export const WORDING_FIELDS = [
  "name",
  "forces",
  "unrest",
  "crowd",
  "operation",
  "rule",
  "leader",
  "migrants",
  "violence",
] as const;

/** One field of wordings. */
export type WordingField = (typeof WORDING_FIELDS)[number];

/** The terms that the reports use for one entity, or for what belongs to it. */
export interface Wording {
  readonly of: string;
  readonly field: WordingField;
  readonly terms: readonly WordingTerm[];
}

/** An event that at least two reports of a story tell and others do not. */
export interface Omission {
  readonly event: string;
  readonly story: string;
  readonly missing: readonly string[];
}

/** All findings of a record. */
export interface Findings {
  /** By report id. */
  readonly published: ReadonlyMap<string, SettledDate>;
  /** By report id: the reading's times resolved against the settled date, in the order of the reading's times. */
  readonly times: ReadonlyMap<string, readonly ResolvedTime[]>;
  readonly origins: readonly Origin[];
  /** By claim id. */
  readonly claimOrigins: ReadonlyMap<string, readonly string[]>;
  /** By claim id: the way from its report to its origin, step by step. */
  readonly chains: ReadonlyMap<string, readonly ChainHop[]>;
  readonly events: readonly WeighedEvent[];
  /** Those that matter most first. */
  readonly disputes: readonly Dispute[];
  readonly wordings: readonly Wording[];
  readonly omissions: readonly Omission[];
  readonly problems: readonly Problem[];
}
