/** The passages that findings of several reports consist of: a decision names them by these words. */
import type {
  Copy,
  Dispute,
  Entity,
  EventLink,
  ReportSpan,
  Saying,
  Wording,
} from "../../model/index.ts";
import type { ReportsById } from "./places.ts";

/** Both spans of a copy, or all of a saying. */
export function passagesOfLink({ spans }: Copy | Saying): Iterable<ReportSpan> {
  return spans;
}

/** All mentions of an entity. */
export function mentionsOf(reports: ReportsById, { members }: Entity): ReportSpan[] {
  return members.flatMap(({ report, index }) =>
    (reports.get(report)?.reading.entities[index]?.mentions ?? []).map(({ start, end }) => ({
      report,
      start,
      end,
    })),
  );
}

/** The claims of all reports, by id, with the report of each. */
export function claimSpans(reports: ReportsById): Map<string, ReportSpan> {
  return new Map(
    [...reports.values()].flatMap(({ report, reading }) =>
      reading.claims.map(({ id, start, end }) => [id, { report: report.id, start, end }] as const),
    ),
  );
}

/** The words of the claims of an event. */
export function passagesOfEvent(
  claims: ReadonlyMap<string, ReportSpan>,
  event: EventLink,
): ReportSpan[] {
  return event.claims.flatMap((id) => claims.get(id) ?? []);
}

/** The words of all sides of a dispute. */
export function passagesOfDispute({ sides }: Dispute): ReportSpan[] {
  return sides.flatMap(({ spans }) => spans);
}

/** The words of all terms of a wording. */
export function passagesOfWording({ terms }: Wording): ReportSpan[] {
  return terms.flatMap(({ report, spans }) =>
    spans.map(({ start, end }) => ({ report, start, end })),
  );
}
