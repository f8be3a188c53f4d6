/**
 * Disputes about how many: figures of one event, or of one fate of people in one story, whose bounds share nothing. "Over 2,000" and
 * "2,014" agree; a count that grew with time is superseded; counts of different people differ in scope.
 */
import { gapInDays, dayNumber, groupBy, type Dispute } from "../../model/index.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { listInWords, quoted } from "../words.ts";
import { canBothHold, countOf, type Count } from "./counts.ts";
import { createDispute } from "./create-dispute.ts";
import { areNear, sameContextPairs } from "./figure-context.ts";

/** A count of what happened longer before publication than this is background, and of another happening. */
const BACKGROUND_DAYS = 60;

/** All disputes about figures. */
export function findFigureDisputes(view: WeighingView): Dispute[] {
  const counts = [...view.claims.values()].flatMap((claim) =>
    claim.claim.figures.flatMap(
      (index) => countOf(view, claim, claim.input.reading.figures[index]) ?? [],
    ),
  );
  const disputes: Dispute[] = [];
  const seen = new Set<string>();
  const offer = (dispute: Dispute | null): void => {
    if (!dispute) return;
    const key = dispute.sides
      .flatMap(({ spans }) => spans.map(({ report, start }) => `${report}:${start}`))
      .join(",");
    if (!seen.has(key)) disputes.push(dispute);
    seen.add(key);
  };
  // Of one event: the same unit, whatever it is.
  for (const [key, group] of groupBy(
    counts.filter(({ claim }) => claim.event !== null),
    ({ claim, topic }) => `${claim.event!} ${topic}`,
  )) {
    if (key !== "")
      for (const dispute of compare(group, group[0]!.claim.event, view)) offer(dispute);
  }
  // Of the same thing, by the words around them: sums and counts that two reports tell with the same rare words.
  const others = counts.filter(({ topic }) => /^(?:money|count|measure):/u.test(topic));
  for (const block of groupBy(others, ({ claim, topic }) => `${claim.story} ${topic}`).values()) {
    for (const pair of sameContextPairs(block, view)) {
      const { event } = pair[0].claim;
      if (areNear(...pair)) for (const dispute of compare(pair, event, view)) offer(dispute);
      else if (!canBothHold(pair[0].figure, pair[1].figure))
        offer(
          draft(
            pair.map((count) => [count]),
            event,
            "scope",
            "the words around them are the same, but so far apart they hardly count the same",
            0.5,
            view,
          ),
        );
    }
  }
  // Of one fate of people in one story.
  const fated = counts.filter(
    ({ topic, claim }) => topic.startsWith("person:") && !isBackground(view, claim),
  );
  for (const group of groupBy(fated, ({ claim, topic }) => `${claim.story} ${topic}`).values())
    for (const dispute of compare(group, null, view)) offer(dispute);
  return disputes;
}

/** Whether a claim tells of what was long past when its report came out. */
function isBackground(view: WeighingView, { report, when }: ClaimView): boolean {
  const published = view.dates.published.get(report)?.earliest ?? null;
  return (
    published !== null &&
    when?.latest != null &&
    dayNumber(published) - dayNumber(when.latest) > BACKGROUND_DAYS
  );
}

function compare(counts: readonly Count[], event: string | null, view: WeighingView): Dispute[] {
  const disputes: Dispute[] = [];
  const sameScope = [...groupBy(counts, ({ scope }) => scope.join(" ")).values()];
  for (const group of sameScope) {
    const sides = sidesOf(group);
    if (sides.length < 2) continue;
    if (
      new Set(group.map(({ claim }) => claim.report)).size < 2 &&
      new Set(group.flatMap(({ claim }) => claim.origins)).size < 2
    )
      continue;
    const later = grewWithTime(sides, view);
    disputes.push(
      draft(
        sides,
        event,
        later ? "superseded" : "contradiction",
        later
          ? "the later report counts more, as counts do while news comes in"
          : "they count the same, and both cannot hold",
        later ? 0.7 : 0.75,
        view,
      ),
    );
  }
  // Different people counted: worth seeing side by side, no contradiction.
  if (sameScope.length >= 2 && counts[0]!.topic.startsWith("person:")) {
    const sides = sidesOf(counts, false);
    if (sides.length >= 2 && new Set(counts.map(({ claim }) => claim.report)).size >= 2) {
      disputes.push(draft(sides, event, "scope", scopeReason(sides), 0.6, view));
    }
  }
  return disputes;
}

/** Why counts of people differ in scope, as a clause. */
function scopeReason(sides: readonly (readonly Count[])[]): string {
  const hit = sides.some(([first]) => first!.scope.includes("strike"));
  return hit
    ? "one counts who was struck, the other who was hurt in whatever way"
    : "they do not count the same people";
}

/** Counts whose bounds overlap stand on one side; `byValue` false also parts what differs in scope. */
function sidesOf(counts: readonly Count[], byValue = true): Count[][] {
  const sides: Count[][] = [];
  for (const count of counts.toSorted(
    (a, b) =>
      (a.figure.low ?? 0) - (b.figure.low ?? 0) ||
      (a.span.report < b.span.report ? -1 : 1) ||
      a.span.start - b.span.start,
  )) {
    const side = sides.find(
      ([first]) =>
        canBothHold(first!.figure, count.figure) &&
        (byValue || first!.scope.join(" ") === count.scope.join(" ")),
    );
    if (side) side.push(count);
    else sides.push([count]);
  }
  // A figure that agrees with two sides takes none: it says nothing against either.
  return byValue
    ? sides.filter((side) =>
        side.some(
          ({ figure }) =>
            !sides.some(
              (other) => other !== side && other.some((count) => canBothHold(count.figure, figure)),
            ),
        ),
      )
    : sides;
}

/** Whether every later-published (or later as-of) side counts more than the earlier ones. */
function grewWithTime(sides: readonly Count[][], view: WeighingView): boolean {
  const dated = sides.map((side) => {
    const { figure, claim } = side[0]!;
    const published = view.dates.published.get(claim.report);
    const range =
      figure.asOf === null
        ? { earliest: published?.earliest ?? null, latest: published?.latest ?? null }
        : { earliest: figure.asOf, latest: figure.asOf };
    return { low: figure.low ?? figure.high ?? 0, ...range };
  });
  return dated.every((side, index) => {
    const next = dated[index + 1];
    if (!next) return true;
    return (
      side.latest !== null &&
      next.earliest !== null &&
      side.latest < next.earliest &&
      gapInDays(side, next) > 0 &&
      next.low > side.low
    );
  });
}

function draft(
  sides: readonly (readonly Count[])[],
  event: string | null,
  relation: Dispute["relation"],
  reason: string,
  confidence: number,
  view: WeighingView,
): Dispute {
  const value = ({ figure, span }: Count): string =>
    `${view.wordsOf(span.report, span)}${figure.of === null ? "" : ` (${figure.of})`}`;
  const parts = sides.map((side) => {
    const tellers = [...new Set(side.map(({ span }) => view.nameOf(span.report)))];
    return `${listInWords(tellers)} ${tellers.length > 1 ? "have" : "has"} ${quoted(value(side[0]!))}`;
  });
  return createDispute({
    about: "figure",
    relation,
    event,
    story: sides[0]![0]!.claim.story,
    why: `How many: ${parts.join("; ")}; ${reason}.`,
    confidence,
    sides: sides.map((side) => ({
      value: value(side[0]!),
      spans: side.map(({ span }) => span),
      origins: side.flatMap(({ claim }) => claim.origins),
    })),
  });
}
