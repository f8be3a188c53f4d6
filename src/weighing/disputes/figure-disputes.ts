/**
 * Disputes about how many: figures of one event, or of one fate of people in one story, whose bounds share nothing. "Over 2,000" and
 * "2,014" agree; a count that grew with time is superseded; counts of different people differ in scope.
 */
import { gapInDays, dayNumber, groupBy, type Dispute } from "../../model/index.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { listInWords, quoted } from "../words.ts";
import { canBothHold, countOf, type Count } from "./counts.ts";
import { createDispute } from "./create-dispute.ts";
import { findOpposedThings } from "./figure-context.ts";

/** A count of what happened longer before publication than this is background, and of another happening. */
const BACKGROUND_DAYS = 60;

/** All disputes about figures. */
export function findFigureDisputes(view: WeighingView): Dispute[] {
  const counts = [...view.claims.values()].flatMap((claim) =>
    claim.claim.figures.flatMap(
      (index) => countOf(view, claim, claim.input.reading.figures[index]) ?? [],
    ),
  );
  const [people, things] = [true, false].map((isPeople) =>
    counts.filter(({ topic }) => topic.startsWith("person:") === isPeople),
  ) as [Count[], Count[]];
  const ofOneFate = groupBy(
    people.filter(({ claim }) => !isBackground(view, claim)),
    ({ claim, topic }) => `${claim.story} ${topic}`,
  );
  const ofOneUnit = groupBy(things, ({ claim, topic }) => `${claim.story} ${topic}`);
  return [
    ...[...ofOneFate.values()].flatMap((group) => comparePeople(group, view)),
    ...[...ofOneUnit.values()].flatMap((block) =>
      findOpposedThings(block, view).map((pair) =>
        draft(
          pair.map((count) => [count]),
          pair[0].claim.event === pair[1].claim.event ? pair[0].claim.event : null,
          "contradiction",
          "they count the same, and both cannot hold",
          0.75,
          view,
        ),
      ),
    ),
  ];
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

/** Counts of one fate of people in one story. */
function comparePeople(counts: readonly Count[], view: WeighingView): Dispute[] {
  const disputes: Dispute[] = [];
  const event = commonEvent(counts);
  const sameScope = [...groupBy(counts, ({ scope }) => scope.join(" ")).values()];
  for (const group of sameScope) {
    const sides = sidesOf(group);
    if (sides.length < 2) continue;
    if (
      new Set(group.map(({ claim }) => claim.report)).size < 2 &&
      new Set(group.flatMap(({ claim }) => claim.origins)).size < 2
    )
      continue;
    // A report that gives two of the numbers knows what parts them; the others then need not contradict each other either.
    const reportsOf = sides.map((side) => new Set(side.map(({ claim }) => claim.report)));
    const isTold = reportsOf.some((some, at) =>
      reportsOf.some((others, place) => place > at && [...some].some((id) => others.has(id))),
    );
    if (isTold) continue;
    const [relation, reason] = grewWithTime(sides, view)
      ? (["superseded", "the later report counts more, as counts do while news comes in"] as const)
      : sides.length > 2
        ? (["scope", "so many numbers are hardly of the same people at the same time"] as const)
        : (["contradiction", "they count the same, and both cannot hold"] as const);
    disputes.push(
      draft(sides, event, relation, reason, relation === "contradiction" ? 0.75 : 0.7, view),
    );
  }
  // Different people counted: worth seeing side by side, no contradiction.
  if (sameScope.length >= 2) {
    const sides = sidesOf(counts, false);
    if (sides.length >= 2 && new Set(counts.map(({ claim }) => claim.report)).size >= 2) {
      disputes.push(draft(sides, event, "scope", scopeReason(sides), 0.6, view));
    }
  }
  return disputes;
}

/** The event that all counts are told of; null when they are not of one. */
function commonEvent(counts: readonly Count[]): string | null {
  const events = new Set(counts.map(({ claim }) => claim.event));
  return events.size === 1 ? [...events][0]! : null;
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
    const { figure } = side[0]!;
    // The day on which a count was first told.
    const [first] = side
      .map((count) =>
        count.figure.asOf === null
          ? view.dates.published.get(count.claim.report)
          : { earliest: count.figure.asOf, latest: count.figure.asOf },
      )
      .toSorted((a, b) => ((a?.latest ?? "9999") < (b?.latest ?? "9999") ? -1 : 1));
    return {
      low: figure.low ?? figure.high ?? 0,
      earliest: first?.earliest ?? null,
      latest: first?.latest ?? null,
    };
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
  // Of figures that agree, an exact one says most: "31" before "dozens".
  const sharpest = (side: readonly Count[]): Count =>
    side.find(({ figure }) => figure.low !== null && figure.low === figure.high) ?? side[0]!;
  const valueOf = (side: readonly Count[]): string => value(sharpest(side));
  const value = ({ figure, span }: Count): string =>
    `${view.wordsOf(span.report, span)}${figure.of === null ? "" : ` (${figure.of})`}`;
  const parts = sides.map((side) => {
    const tellers = [...new Set(side.map(({ span }) => view.nameOf(span.report)))];
    return `${listInWords(tellers)} ${tellers.length > 1 ? "have" : "has"} ${quoted(valueOf(side))}`;
  });
  return createDispute({
    about: "figure",
    relation,
    event,
    story: sides[0]![0]!.claim.story,
    why: `How many: ${parts.join("; ")}; ${reason}.`,
    confidence,
    sides: sides.map((side) => ({
      value: valueOf(side),
      spans: side.map(({ span }) => span),
      origins: side.flatMap(({ claim }) => claim.origins),
    })),
  });
}
