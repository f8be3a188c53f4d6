/**
 * Tolls compared: how many people died, were hurt, arrested and the like, by report. Of each report its leading count is compared, the
 * first one that is of everybody, or else the first of some; what stands behind "including", or is dated long before, is no toll.
 */
import { groupBy, type DateRange, type Dispute } from "../../model/index.ts";
import {
  ADDED_TO_COUNT,
  AT_LEAST,
  GROWING,
  HAS_MANY,
  OTHER_HAPPENING,
  PART_OF_COUNT,
  SOME_OF,
} from "../en/casualties.ts";
import type { WeighingView } from "../view.ts";
import { canBothHold, type Count } from "./counts.ts";
import { lowOf, sidesOf } from "./figure-sides.ts";

/** Sides of counts with how they stand to each other. */
export interface OpposedTolls {
  readonly sides: readonly (readonly Count[])[];
  readonly relation: Dispute["relation"];
  /** As a clause. */
  readonly reason: string;
  readonly confidence: number;
}

/** Characters before a figure in which a word makes it a part of another count. */
const REACH = 40;
/** One toll this many times another is of another happening. */
const FAR_APART = 8;

/** Disputes between the tolls of one fate in one story: at most one of numbers and one of scope. */
export function compareTolls(counts: readonly Count[], view: WeighingView): OpposedTolls[] {
  const tolls = counts.filter((count) => isToll(count, view));
  const leading = [...groupBy(tolls, ({ claim }) => claim.report).values()].map(leadingOf);
  if (leading.length < 2) return [];
  const byScope = groupBy(leading, ({ scope }) => scope.join(" "));
  const found = [...byScope.values()].flatMap((group) => compareNumbers(group, tolls, view) ?? []);
  return found.length > 0 ? found : [compareScopes(leading, tolls)].flatMap((each) => each ?? []);
}

function isToll({ figure, claim, span }: Count, view: WeighingView): boolean {
  const sentence = view.sentenceAt(span.report, span) ?? claim.claim;
  const before = view.wordsOf(span.report, {
    start: Math.max(sentence.start, figure.start - REACH),
    end: figure.start,
  });
  return (
    !PART_OF_COUNT.test(before) &&
    !HAS_MANY.test(before) &&
    !ADDED_TO_COUNT.test(view.wordsOf(span.report, figure)) &&
    !SOME_OF.test(view.wordsOf(span.report, figure)) &&
    !OTHER_HAPPENING.test(view.wordsOf(span.report, sentence)) &&
    claim.claim.polarity === "affirmed" &&
    (claim.claim.certainty === "asserted" || claim.claim.certainty === "hedged")
  );
}

function leadingOf(counts: readonly Count[]): Count {
  const inOrder = counts.toSorted((a, b) => a.span.start - b.span.start);
  return inOrder.find(({ scope }) => scope.length === 0) ?? inOrder[0]!;
}

function compareNumbers(
  leading: readonly Count[],
  all: readonly Count[],
  view: WeighingView,
): OpposedTolls | null {
  const sides = sidesOf(leading);
  if (sides.length < 2) return stillGrowing(leading, view);
  const values = sides.map(([first]) => lowOf(first!));
  if (values.at(-1)! > FAR_APART * Math.max(1, values[0]!)) return null;
  // A report that gives another side's number as well knows what parts them: an earlier count, or a count of others.
  const isKnown = leading.some((count) =>
    all.some(
      (other) =>
        other.claim.report === count.claim.report &&
        sides.some(
          (side) =>
            !side.includes(count) &&
            side.some(({ figure }) => figure.value !== null && figure.value === other.figure.value),
        ),
    ),
  );
  if (grewWithTime(sides, view))
    return {
      sides: withEarly(sides, leading, view),
      relation: "superseded",
      reason: "the later report counts more, as counts do while news comes in",
      confidence: 0.75,
    };
  if (isTurned(sides, view))
    return {
      sides,
      relation: "superseded",
      reason: "the later report counts fewer, as corrected counts do",
      confidence: 0.6,
    };
  const reports = new Set(leading.map(({ claim }) => claim.report));
  const isGoing =
    leading.some((count) => isGrowing(count, view)) ||
    all.some((count) => reports.has(count.claim.report) && isLeast(count, view));
  if (isKnown || isGoing)
    return {
      sides,
      relation: "superseded",
      reason: "the count was still going when they were written",
      confidence: 0.65,
    };
  if (sides.length > 2)
    return {
      sides,
      relation: "scope",
      reason: "so many numbers are hardly of the same people at the same time",
      confidence: 0.6,
    };
  return { sides, relation: "contradiction", reason: "both cannot be right", confidence: 0.75 };
}

/** Sides of a count that grew, with the "at least" of fewer that was told before the first of them. */
function withEarly(
  sides: readonly (readonly Count[])[],
  leading: readonly Count[],
  view: WeighingView,
): readonly (readonly Count[])[] {
  const told = new Set(sides.flat());
  const early = leading.filter(
    (count) => !told.has(count) && isLeast(count, view) && isFewer(count, sides[0]![0]!),
  );
  return early.length > 0 && grewWithTime([early, ...sides], view) ? [early, ...sides] : sides;
}

/** Whether a least number is too far from another for both to have been told at one hour. */
function isFewer(least: Count, other: Count): boolean {
  const times = lowOf(other) / Math.max(1, lowOf(least));
  const enough = lowOf(least) % 10 === 0 ? GROWN_FROM_ROUND : GROWN;
  return times >= enough && times <= FAR_APART && lowOf(other) - lowOf(least) >= 2;
}

/** From this many times the least number that is known so far, another count is no closer telling of the same hour. */
const GROWN = 1.2;
/** The same where the least number is a round one, which rather says "and more". */
const GROWN_FROM_ROUND = 1.5;

/** "At least three" and "ten" can both hold, but not of one hour: what was known when the one was written is less than what the other knew. */
function stillGrowing(leading: readonly Count[], view: WeighingView): OpposedTolls | null {
  const known = leading.filter((count) => count.figure.value !== null && !isVague(count));
  const inOrder = known.toSorted((a, b) => lowOf(a) - lowOf(b));
  const [first, last] = [inOrder[0], inOrder.at(-1)];
  if (!first || !last || !isLeast(first, view)) return null;
  if (!isFewer(first, last)) return null;
  const early = known.filter((count) => lowOf(count) === lowOf(first) && isLeast(count, view));
  const late = known.filter((count) => lowOf(count) === lowOf(last));
  if (isTurned([early, late], view)) return null;
  return {
    sides: [early, late],
    relation: "superseded",
    reason: `“at least ${String(lowOf(first))}” is what was known when it was written`,
    confidence: 0.6,
  };
}

/** "At least six": the least that is known so far. */
function isLeast({ figure, span }: Count, view: WeighingView): boolean {
  return (
    figure.low !== null &&
    figure.high === null &&
    AT_LEAST.test(view.wordsOf(span.report, { start: figure.start, end: figure.end }))
  );
}

/** Whether the bounds of a count are those of a word: "dozens". */
function isVague({ figure }: Count): boolean {
  return figure.value === null;
}

/** Reports of which none gives the other's count, and which count different people. */
function compareScopes(leading: readonly Count[], all: readonly Count[]): OpposedTolls | null {
  const [first, ...others] = leading.toSorted((a, b) => a.scope.length - b.scope.length);
  const isGivenBy = (report: string, count: Count): boolean =>
    all.some(
      (other) =>
        other.claim.report === report &&
        (other.figure.value === count.figure.value || other.scope.join() === count.scope.join()),
    );
  const second = others.find(
    (other) =>
      other.scope.join() !== first!.scope.join() &&
      !isVague(other) &&
      !isVague(first!) &&
      !canBothHold(other.figure, first!.figure) &&
      !isGivenBy(other.claim.report, first!) &&
      !isGivenBy(first!.claim.report, other),
  );
  if (!second) return null;
  const sides = [first!, second].map((count) =>
    leading.filter(
      (other) =>
        other.scope.join() === count.scope.join() && other.figure.value === count.figure.value,
    ),
  );
  const hit = sides.some(([each]) => each!.scope.includes("strike"));
  const isPart = first!.scope.every((lemma) => second.scope.includes(lemma));
  if (!hit && isPart && first!.amount.high !== null && lowOf(second) > first!.amount.high)
    return {
      sides,
      relation: "contradiction",
      reason: "a part cannot be more than the whole",
      confidence: 0.65,
    };
  return {
    sides,
    relation: "scope",
    reason: hit
      ? "one counts who was struck, the other who was hurt in whatever way"
      : "they do not count the same people",
    confidence: 0.6,
  };
}

function isGrowing({ claim, span }: Count, view: WeighingView): boolean {
  const sentence = view.sentenceAt(span.report, span) ?? claim.claim;
  return GROWING.test(view.wordsOf(span.report, sentence));
}

/** Whether every later-published (or later as-of) side counts more than the earlier ones. */
export function grewWithTime(sides: readonly (readonly Count[])[], view: WeighingView): boolean {
  return areInOrder(sides.map((side) => firstTold(side, view)));
}

/** Whether a side that counts more was first told before one that counts less. */
function isTurned(sides: readonly (readonly Count[])[], view: WeighingView): boolean {
  return areInOrder(sides.map((side) => firstTold(side, view)).toReversed());
}

/** The day on which a count was first told. */
function firstTold(side: readonly Count[], view: WeighingView): DateRange {
  const [first] = side
    .map((count) =>
      count.figure.asOf === null
        ? view.dates.published.get(count.claim.report)
        : { earliest: count.figure.asOf, latest: count.figure.asOf },
    )
    .toSorted((a, b) => ((a?.latest ?? "9999") < (b?.latest ?? "9999") ? -1 : 1));
  return { earliest: first?.earliest ?? null, latest: first?.latest ?? null };
}

/** Whether each range ends before the next begins. */
function areInOrder(ranges: readonly DateRange[]): boolean {
  return ranges.every((range, index) => {
    const next = ranges[index + 1];
    if (!next) return true;
    return range.latest !== null && next.earliest !== null && range.latest < next.earliest;
  });
}
