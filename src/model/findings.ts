/** Findings: what the links mean. Nothing here says that something is true; only who reports it, and on whose word. */
import type { DateRange } from "./date.ts";
import type { Problem } from "./problem.ts";
import type { Span, ReportSpan } from "./span.ts";
import type { ResolvedTime } from "./time.ts";

/** On what a publication date rests. */
export type DateBasis = "metadata" | "stated" | "content" | "crossed" | "unknown";

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

/** `single`: one origin; `agreed`: two or more, compatible; `disputed`: two or more that do not agree. */
export type Standing = "single" | "agreed" | "disputed";

/** When an event happened, who tells it, and on whose word. */
export interface WeighedEvent extends DateRange {
  readonly event: string;
  readonly edtf: string | null;
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

/** The terms that the reports use for one entity or event. */
export interface Wording {
  readonly of: string;
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
  readonly events: readonly WeighedEvent[];
  /** Those that matter most first. */
  readonly disputes: readonly Dispute[];
  readonly wordings: readonly Wording[];
  readonly omissions: readonly Omission[];
  readonly problems: readonly Problem[];
}
