/** What decisions make of a report before it is read: its date, its outlet, and which of its text is the report itself. */
import {
  bodyOf,
  isBody,
  overlap,
  trimSpan,
  type Anchor,
  type Block,
  type Decision,
  type Report,
  type Span,
} from "../../model/index.ts";
import { findAnchor } from "./find-anchor.ts";
import { isSame } from "./find-finding.ts";
import { missingWords, nothingAt, type Outcome, type Outcomes } from "./outcome.ts";

/** The rules that tell what a person decided of a report. */
const BY_PERSON = { date: "date/person", block: "block/person" } as const;

/** Whether a deed changes the report itself, so that it is read again. */
export function changesReport({ deed }: Decision): boolean {
  return (
    deed.do === "set-published" ||
    deed.do === "set-outlet" ||
    deed.do === "set-body" ||
    (deed.do === "reject" && deed.subject.of === "credit")
  );
}

/** A report as decisions leave it, with what became of them. */
export interface CorrectedReport {
  readonly report: Report;
  readonly outcomes: Outcomes;
}

/** `report` as those of `decisions` leave it that are about it, the latest last. */
export function correctReport(report: Report, decisions: readonly Decision[]): CorrectedReport {
  const outcomes = new Map<string, Outcome>();
  let now = report;
  for (const { id, deed } of decisions) {
    outcomes.set(id, null);
    if (deed.do === "reject" && deed.subject.of === "credit") {
      const next = withoutCredit(now, deed.subject.at);
      if (typeof next === "string") outcomes.set(id, next);
      else now = next;
    } else if (!("report" in deed) || deed.report !== report.id) continue;
    else if (deed.do === "set-published") now = withDate(now, deed.edtf);
    else if (deed.do === "set-outlet") now = withOutlet(now, deed.name);
    else now = withBody(now, deed.ranges);
  }
  return { report: now, outcomes };
}

/** What the words credit is credited no more; why not, where they credit nothing. */
function withoutCredit(report: Report, anchor: Anchor): Report | string {
  const place = findAnchor(report.text, anchor);
  if (place === null) return missingWords(anchor.text);
  const credits = report.credits.filter(({ span }) => !isSame(span, place));
  return credits.length === report.credits.length
    ? nothingAt("credit", anchor.text)
    : { ...report, credits };
}

/** The date takes the place of all that the page gives as its own; null leaves none of these. */
function withDate(report: Report, edtf: string | null): Report {
  const others = report.dates.filter(({ role }) => role !== "published" && role !== "dateline");
  if (edtf === null) return { ...report, dates: others };
  const date = {
    role: "published",
    value: edtf,
    zone: null,
    basis: "person",
    span: null,
    rule: BY_PERSON.date,
  } as const;
  return { ...report, dates: [date, ...others] };
}

function withOutlet(report: Report, name: string | null): Report {
  return {
    ...report,
    outlet: { name, basis: name === null ? "unknown" : "person", evidence: [] },
    problems: report.problems.filter(({ code }) => name === null || code !== "outlet/unknown"),
  };
}

/** Blocks are cut where a range begins or ends; the title stays what it is. */
function withBody(report: Report, ranges: readonly Span[]): Report {
  const blocks = report.blocks.flatMap((block) =>
    block.kind === "title" ? [block] : cut(report.text, block, ranges),
  );
  const now = { ...report, blocks };
  const hasBody = bodyOf(now).length > 0;
  return {
    ...now,
    problems: report.problems.filter(({ code }) => !hasBody || code !== "text/no-body"),
  };
}

function cut(text: string, block: Block, ranges: readonly Span[]): Block[] {
  const edges = [
    block.start,
    ...ranges
      .flatMap(({ start, end }) => [start, end])
      .filter((edge) => edge > block.start && edge < block.end)
      .toSorted((a, b) => a - b),
    block.end,
  ];
  return edges.slice(1).flatMap((end, at): Block[] => {
    const piece = trimSpan(text, { start: edges[at]!, end });
    if (piece.start >= piece.end) return [];
    const inside = ranges.some((range) => overlap(range, piece) > 0);
    if (inside === isBody(block)) return [{ ...block, ...piece }];
    return [{ ...piece, kind: inside ? "paragraph" : "other", rule: BY_PERSON.block }];
  });
}
