/** What can be corrected, as the views hold it, and the subject that a decision about it names. */
import type { Anchor, Subject } from "../../../src/model/decision.ts";
import type { ReportSpan } from "../../../src/model/span.ts";
import type {
  AttributionItem,
  ClaimItem,
  CopyItem,
  DisputeItem,
  EntityItem,
  EventItem,
  ExportedFigure,
  ExportedReport,
  MentionItem,
  OmissionItem,
  OriginItem,
  RecordIndex,
  SayingItem,
  TimeItem,
  WordingItem,
} from "../data/record-index.ts";
import { anchorOf, contentOf } from "./anchors.ts";

/** Something that the machine found. */
export type Finding =
  | { readonly kind: "published" | "outlet" | "body"; readonly report: ExportedReport }
  | { readonly kind: "time"; readonly time: TimeItem }
  | { readonly kind: "mention"; readonly report: string; readonly mention: MentionItem }
  | { readonly kind: "figure"; readonly report: string; readonly figure: ExportedFigure }
  | { readonly kind: "attribution"; readonly attribution: AttributionItem }
  | { readonly kind: "claim"; readonly claim: ClaimItem }
  | { readonly kind: "copy"; readonly copy: CopyItem }
  | { readonly kind: "saying"; readonly saying: SayingItem }
  | { readonly kind: "entity"; readonly entity: EntityItem }
  | { readonly kind: "event"; readonly event: EventItem }
  | { readonly kind: "dispute"; readonly dispute: DisputeItem }
  | { readonly kind: "origin"; readonly origin: OriginItem }
  | { readonly kind: "omission"; readonly omission: OmissionItem }
  /** The words with which a report credits an agency. */
  | { readonly kind: "credit"; readonly credit: ReportSpan }
  /** A report of each of two outlets that are taken for one house. */
  | { readonly kind: "house"; readonly reports: readonly [string, string] }
  /** All terms for one thing, or one of them. */
  | { readonly kind: "wording"; readonly wording: WordingItem; readonly term: string | null };

/**
 * As many words of its members stand for a finding that has hundreds. A name is of all the reports that hold it, and each is told by its
 * own words; of others a few say which one is meant.
 */
const MEMBERS = { all: 200, some: 12 } as const;

/** The words that stand for a finding, in the order of the record; for a fact about a report none. */
export function spansOf(index: RecordIndex, finding: Finding): readonly ReportSpan[] {
  switch (finding.kind) {
    case "published":
    case "outlet":
    case "body":
    case "house":
      return [];
    case "time":
      return [finding.time];
    case "credit":
      return [finding.credit];
    case "origin":
      return index.claimsByOrigin.get(finding.origin.id) ?? [];
    case "omission":
      return claimsOf(index, finding.omission.event);
    case "mention":
      return [{ report: finding.report, start: finding.mention.start, end: finding.mention.end }];
    case "figure":
      return [{ report: finding.report, start: finding.figure.start, end: finding.figure.end }];
    case "attribution":
      return [contentOf(finding.attribution)];
    case "claim":
      return [finding.claim];
    case "copy":
      return finding.copy.spans;
    case "saying":
      return finding.saying.spans;
    case "entity":
      return mentionsOf(finding.entity);
    case "event":
      return claimsOf(index, finding.event.id);
    case "dispute":
      return finding.dispute.sides.flatMap((side) => side.spans);
    case "wording":
      return finding.wording.terms
        .filter((term) => finding.term === null || term.text === finding.term)
        .flatMap((term) => term.spans.map((span) => ({ ...span, report: term.report })));
  }
}

function claimsOf(index: RecordIndex, event: string): readonly ReportSpan[] {
  return index.events.get(event)?.claims.flatMap((id) => index.claims.get(id) ?? []) ?? [];
}

/** By name; where none is named, how else it is spoken of. */
export function mentionsOf(entity: EntityItem): readonly ReportSpan[] {
  return entity.mentions.length > 0 ? entity.mentions : entity.references;
}

/** The other words of a finding that one is taken out of: as many as stand for a name. */
export function othersOf(index: RecordIndex, spans: readonly ReportSpan[]): Anchor[] {
  return thin(spans, MEMBERS.all).map((span) => anchorOf(index, span));
}

/** The words of a finding as a decision keeps them: one of each report first where there are too many, and of a wording one of each term. */
export function anchorsOf(index: RecordIndex, finding: Finding): Anchor[] {
  const spans = finding.kind === "wording" ? termsOf(finding) : spansOf(index, finding);
  const most = finding.kind === "entity" || finding.kind === "wording" ? MEMBERS.all : MEMBERS.some;
  return thin(spans, most).map((span) => anchorOf(index, span));
}

/** The first words of each term: they name it in all reports. */
function termsOf({
  wording,
  term,
}: Extract<Finding, { readonly kind: "wording" }>): readonly ReportSpan[] {
  const first = new Map<string, ReportSpan>();
  for (const { text, report, spans } of wording.terms) {
    const [span] = spans;
    if (span && (term === null || text === term) && !first.has(text))
      first.set(text, { report, start: span.start, end: span.end });
  }
  return [...first.values()];
}

/** At most `most` spans, report by report in turn, so that no report is left out for another's hundred. */
function thin(spans: readonly ReportSpan[], most: number): readonly ReportSpan[] {
  if (spans.length <= most) return spans;
  const seen = new Map<string, number>();
  return spans
    .map((span, i) => {
      const turn = seen.get(span.report) ?? 0;
      seen.set(span.report, turn + 1);
      return { span, turn, i };
    })
    .sort((a, b) => a.turn - b.turn || a.i - b.i)
    .slice(0, most)
    .map(({ span }) => span);
}

/** What a decision about the finding is about. */
export function subjectOf(index: RecordIndex, finding: Finding): Subject {
  switch (finding.kind) {
    case "published":
    case "outlet":
    case "body":
      return { of: "report", report: finding.report.id };
    case "house":
      return { of: "report", report: finding.reports[0] };
    case "mention":
      return { of: "name", at: anchorsOf(index, finding)[0]! };
    case "time":
    case "figure":
    case "attribution":
    case "claim":
    case "credit":
      return { of: finding.kind, at: anchorsOf(index, finding)[0]! };
    case "copy":
    case "saying":
    case "entity":
    case "event":
    case "dispute":
    case "wording":
    case "origin":
    case "omission":
      return { of: finding.kind, at: anchorsOf(index, finding) };
  }
}
