/**
 * How central what is disputed is to its story: the share of the story's reports that tell the event of the disputed words, and that
 * tell it in their headline or first sentences.
 */
import { groupBy, type ReportSpan } from "../../model/index.ts";
import type { ClaimView, WeighingView } from "../view.ts";

/** Sentences of a report, its headline among them, that tell what it is about. */
const LEAD_SENTENCES = 3;

/** Gives for the spans of a dispute how central they are, 0 to 1 in steps of a tenth: the most central event that they touch. */
export function createCentrality(view: WeighingView): (spans: readonly ReportSpan[]) => number {
  const sizes = new Map<string, number>();
  for (const { report } of view.reports) {
    const story = view.storyOf(report.id);
    sizes.set(story, (sizes.get(story) ?? 0) + 1);
  }
  const byEvent = groupBy(
    [...view.claims.values()].filter(({ event }) => event !== null),
    ({ event }) => event!,
  );
  const shares = new Map<string, number>();
  for (const [event, claims] of byEvent) shares.set(event, shareOf(claims, sizes));
  return (spans) => {
    const found = spans.flatMap((span) =>
      (view.claimsOf.get(span.report) ?? [])
        .filter(({ claim }) => claim.start < span.end && span.start < claim.end)
        .map((claim) =>
          claim.event === null ? shareOf([claim], sizes) : (shares.get(claim.event) ?? 0),
        ),
    );
    return Math.round(Math.max(0, ...found) * 10) / 10;
  };
}

/** Reports that tell it and reports that lead with it, as a share of all of the story. */
function shareOf(claims: readonly ClaimView[], sizes: ReadonlyMap<string, number>): number {
  const told = new Set(claims.map(({ report }) => report));
  const led = new Set(
    claims.filter(({ claim }) => claim.sentence < LEAD_SENTENCES).map(({ report }) => report),
  );
  return (told.size + led.size) / (2 * (sizes.get(claims[0]!.story) ?? 1));
}
