/** Makes disputes: sides in a stable order, an identifier from what is compared. */
import { createId, type Dispute, type DisputeSide, type ReportSpan } from "../../model/index.ts";

/** A dispute with what an identifier needs, but without one, and not yet ranked. */
export type DisputeDraft = Omit<Dispute, "id" | "central">;

/** The dispute with its identifier; sides sorted by their first words, spans by report and place. */
export function createDispute(draft: DisputeDraft): Dispute {
  const sides = draft.sides
    .map((side): DisputeSide => ({
      value: side.value,
      spans: distinctSpans(side.spans),
      origins: [...new Set(side.origins)].toSorted(),
    }))
    .toSorted((a, b) => compareSpans(a.spans[0]!, b.spans[0]!));
  const places = sides.map(({ spans }) =>
    spans.map(({ report, start, end }) => `${report}:${start}-${end}`).join(","),
  );
  return { id: createId("d", draft.about, draft.relation, ...places), ...draft, central: 0, sides };
}

function distinctSpans(spans: readonly ReportSpan[]): ReportSpan[] {
  const byPlace = new Map(
    spans.map(({ report, start, end }) => [`${report}:${start}-${end}`, { report, start, end }]),
  );
  return [...byPlace.values()].toSorted(compareSpans);
}

function compareSpans(a: ReportSpan, b: ReportSpan): number {
  if (a.report !== b.report) return a.report < b.report ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
