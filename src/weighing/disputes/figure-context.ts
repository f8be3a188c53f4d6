/** Figures of different reports that are of one thing by the rare words around them, though no event joins their claims. */
import { weightOf } from "../../crossing/index.ts";
import { groupBy } from "../../model/index.ts";
import type { WeighingView } from "../view.ts";
import { stemsIn } from "./claim-words.ts";
import { canBothHold, type Count } from "./counts.ts";

/** Characters before and behind a figure in which the words stand that say what it is of. */
const CONTEXT_BEFORE = 50;
const CONTEXT_BEHIND = 70;
/** Of the lighter context's weight, the share that both must have; and the least weight that says anything. */
const SHARED_CONTEXT = 0.5;
const LEAST_WEIGHT = 12;
/** The same for sums of money that are far apart. */
const FAR_CONTEXT = 0.7;
const FAR_WEIGHT = 20;
/** A block of more figures than this is skipped: so common a unit decides nothing. */
const LARGEST_BLOCK = 150;

/**
 * Pairs of figures of different reports that tell one number of one thing differently: the words around them are mostly the same
 * ones, by weight, they are near each other, and neither report tells the other's number of something else. `block` holds figures of
 * one unit in one story.
 */
export function findOpposedThings(
  block: readonly Count[],
  view: WeighingView,
): (readonly [Count, Count])[] {
  const able = block.filter(({ figure }) => figure.of !== "age");
  if (able.length > LARGEST_BLOCK) return [];
  const contexts = able.map((count) => contextOf(count, view));
  const ofReport = groupBy(block, ({ claim }) => claim.report);
  const isToldBy = (report: string, count: Count): boolean =>
    ofReport.get(report)!.some((other) => timesApart(other, count) <= EQUAL);
  const pairs: (readonly [Count, Count])[] = [];
  for (let i = 0; i < able.length; i++) {
    for (let j = i + 1; j < able.length; j++) {
      const [first, second] = [able[i]!, able[j]!];
      if (first.claim.report === second.claim.report || mayAgree(first, second, view)) continue;
      const [a, b] = [contexts[i]!, contexts[j]!];
      const shared = weigh([...a].filter((stem) => b.has(stem)));
      const least = Math.min(weigh(a), weigh(b));
      if (shared < LEAST_WEIGHT || shared < SHARED_CONTEXT * least) continue;
      // Sums far apart must be of one thing by nearly all the words around them.
      if (!areNear(first, second) && (shared < FAR_WEIGHT || shared < FAR_CONTEXT * least))
        continue;
      if (!areNear(first, second) && first.figure.kind !== "money") continue;
      if (isToldBy(first.claim.report, second) || isToldBy(second.claim.report, first)) continue;
      pairs.push([first, second]);
    }
  }
  return pairs;
}

/** Figures this many times apart are hardly two readings of one count: rather counts of two things. */
const FAR_APART = 1.25;
/** Figures at most this many times apart are one number. */
const EQUAL = 1.001;
/** "About 1,680" leaves room for this many times as much, and as little. */
const HEDGED = 1.1;
const HEDGES =
  /\b(?:about|around|approximately|roughly|nearly|almost|some|circa|estimated|close to)\b/iu;

function valueOf({ figure }: Count): number {
  return figure.value ?? figure.low ?? figure.high ?? 0;
}

/** How many times the lesser of two figures the greater is. */
export function timesApart(a: Count, b: Count): number {
  const [low, high] = [valueOf(a), valueOf(b)].toSorted((x, y) => x - y) as [number, number];
  return low > 0 ? high / low : Infinity;
}

/** Whether one of two figures may be a slip for the other, or another estimate of the same. */
function areNear(a: Count, b: Count): boolean {
  return timesApart(a, b) <= FAR_APART;
}

function mayAgree(a: Count, b: Count, view: WeighingView): boolean {
  const hedged = [a, b].some(({ span }) => HEDGES.test(view.wordsOf(span.report, span)));
  return canBothHold(a.figure, b.figure) || (hedged && timesApart(a, b) <= HEDGED);
}

function contextOf({ span }: Count, view: WeighingView): ReadonlySet<string> {
  const sentence = view.sentenceAt(span.report, span) ?? span;
  const around = (start: number, end: number): string[] =>
    stemsIn(
      view.wordsOf(span.report, {
        start: Math.max(start, sentence.start),
        end: Math.min(end, sentence.end),
      }),
    );
  return new Set(
    [
      ...around(span.start - CONTEXT_BEFORE, span.start),
      ...around(span.end, span.end + CONTEXT_BEHIND),
    ].filter((stem) => !/\d/u.test(stem)),
  );
}

function weigh(stems: Iterable<string>): number {
  let sum = 0;
  for (const stem of stems) sum += weightOf(stem);
  return sum;
}
