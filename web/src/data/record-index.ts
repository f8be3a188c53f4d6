/**
 * The record as the views ask for it: everything by its id, and everything that stands in one report. The record itself
 * is never changed.
 */
import type { ExportedRecord, ExportedReport } from "../../../src/model/record-schema.ts";

export type { ExportedRecord, ExportedReport };
export type {
  ExportedFigure,
  ExportedReportSpan,
  ExportedSpan,
} from "../../../src/model/record-schema.ts";
export type TimeItem = ExportedRecord["times"][number];
export type EntityItem = ExportedRecord["entities"][number];
export type AttributionItem = ExportedRecord["attributions"][number];
export type ClaimItem = ExportedRecord["claims"][number];
export type CopyItem = ExportedRecord["copies"][number];
export type SayingItem = ExportedRecord["sayings"][number];
export type EventItem = ExportedRecord["events"][number];
export type OriginItem = ExportedRecord["origins"][number];
export type OmissionItem = ExportedRecord["omissions"][number];
export type DisputeItem = ExportedRecord["disputes"][number];
export type WordingItem = ExportedRecord["wordings"][number];
export type StoryItem = ExportedRecord["stories"][number];
export type ProblemItem = ExportedRecord["problems"][number];

/** One naming of an entity in a report. */
export interface MentionItem {
  readonly entity: EntityItem;
  readonly start: number;
  readonly end: number;
  /** By name, or how else. */
  readonly form: "name" | "description" | "pronoun" | "demonym";
}

/** What stands in one report, each list in text order. */
export interface ReportFindings {
  readonly times: TimeItem[];
  readonly attributions: AttributionItem[];
  readonly claims: ClaimItem[];
  readonly mentions: MentionItem[];
  readonly copies: CopyItem[];
  readonly sayings: SayingItem[];
}

/** The record with its indexes. */
export interface RecordIndex {
  readonly record: ExportedRecord;
  readonly reports: ReadonlyMap<string, ExportedReport>;
  readonly stories: ReadonlyMap<string, StoryItem>;
  readonly entities: ReadonlyMap<string, EntityItem>;
  readonly attributions: ReadonlyMap<string, AttributionItem>;
  readonly claims: ReadonlyMap<string, ClaimItem>;
  readonly events: ReadonlyMap<string, EventItem>;
  readonly origins: ReadonlyMap<string, OriginItem>;
  readonly claimsByOrigin: ReadonlyMap<string, readonly ClaimItem[]>;
  readonly attributionsBySpeaker: ReadonlyMap<string, readonly AttributionItem[]>;
  readonly sayingsBySpeaker: ReadonlyMap<string, readonly SayingItem[]>;
  readonly disputesByEvent: ReadonlyMap<string, readonly DisputeItem[]>;
  /** Never undefined for a report of the record. */
  findingsOf(report: string): ReportFindings;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}

function push<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

const EMPTY: ReportFindings = {
  times: [],
  attributions: [],
  claims: [],
  mentions: [],
  copies: [],
  sayings: [],
};

/** Indexes a record: each index when it is first asked for, in one pass over the sections that it needs. */
export function indexRecord(record: ExportedRecord): RecordIndex {
  return new LazyIndex(record);
}

class LazyIndex implements RecordIndex {
  readonly record: ExportedRecord;
  readonly #made = new Map<string, unknown>();

  constructor(record: ExportedRecord) {
    this.record = record;
  }

  get reports() {
    return this.#once("reports", () => byId(this.record.reports));
  }

  get stories() {
    return this.#once("stories", () => byId(this.record.stories));
  }

  get entities() {
    return this.#once("entities", () => byId(this.record.entities));
  }

  get attributions() {
    return this.#once("attributions", () => byId(this.record.attributions));
  }

  get claims() {
    return this.#once("claims", () => byId(this.record.claims));
  }

  get events() {
    return this.#once("events", () => byId(this.record.events));
  }

  get origins() {
    return this.#once("origins", () => byId(this.record.origins));
  }

  get claimsByOrigin() {
    return this.#once("claimsByOrigin", () =>
      groupEach(this.record.claims, ({ origins }) => origins),
    );
  }

  get attributionsBySpeaker() {
    return this.#once("attributionsBySpeaker", () =>
      groupEach(this.record.attributions, ({ speaker }) => (speaker === null ? [] : [speaker])),
    );
  }

  get sayingsBySpeaker() {
    return this.#once("sayingsBySpeaker", () =>
      groupEach(this.record.sayings, ({ speakers }) => speakers),
    );
  }

  get disputesByEvent() {
    return this.#once("disputesByEvent", () =>
      groupEach(this.record.disputes, ({ event }) => (event === null ? [] : [event])),
    );
  }

  readonly findingsOf = (report: string): ReportFindings =>
    this.#once("findings", () => findingsByReport(this.record)).get(report) ?? EMPTY;

  #once<T>(name: string, make: () => T): T {
    if (!this.#made.has(name)) this.#made.set(name, make());
    return this.#made.get(name) as T;
  }
}

function groupEach<T>(
  items: readonly T[],
  keysOf: (item: T) => readonly string[],
): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) for (const key of keysOf(item)) push(groups, key, item);
  return groups;
}

/** What stands in each report; linear but for the sorting of one report's mentions. */
function findingsByReport(record: ExportedRecord): ReadonlyMap<string, ReportFindings> {
  const findings = new Map<string, ReportFindings>();
  for (const report of record.reports)
    findings.set(report.id, {
      times: [],
      attributions: [],
      claims: [],
      mentions: [],
      copies: [],
      sayings: [],
    });
  for (const time of record.times) findings.get(time.report)?.times.push(time);
  for (const entity of record.entities) {
    for (const { report, start, end } of entity.mentions)
      findings.get(report)?.mentions.push({ entity, start, end, form: "name" });
    for (const { report, start, end, form } of entity.references)
      findings.get(report)?.mentions.push({ entity, start, end, form });
  }
  for (const copy of record.copies)
    for (const span of copy.spans) findings.get(span.report)?.copies.push(copy);
  for (const attribution of record.attributions)
    findings.get(attribution.report)?.attributions.push(attribution);
  for (const claim of record.claims) findings.get(claim.report)?.claims.push(claim);
  for (const saying of record.sayings)
    for (const report of new Set(saying.spans.map((span) => span.report)))
      findings.get(report)?.sayings.push(saying);
  for (const one of findings.values())
    one.mentions.sort((a, b) => a.start - b.start || a.end - b.end);
  return findings;
}
