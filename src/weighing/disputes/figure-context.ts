/** Figures of different reports that are of one thing by the rare words around them, though no event joins their claims. */
import { weightOf } from "../../crossing/index.ts";
import type { WeighingView } from "../view.ts";
import { stemsIn } from "./claim-words.ts";
import type { Count } from "./counts.ts";

/** Characters before and behind a figure in which the words stand that say what it is of. */
const CONTEXT_BEFORE = 50;
const CONTEXT_BEHIND = 70;
/** Of the lighter context's weight, the share that both must have; and the least weight that says anything. */
const SHARED_CONTEXT = 0.5;
const LEAST_WEIGHT = 12;
/** A block of more figures than this is skipped: so common a unit decides nothing. */
const LARGEST_BLOCK = 150;

/** Pairs of figures of different reports whose surrounding words are mostly the same ones, by weight. The second takes the scope of the first. */
export function sameContextPairs(
  block: readonly Count[],
  view: WeighingView,
): (readonly [Count, Count])[] {
  if (block.length > LARGEST_BLOCK) return [];
  const contexts = block.map((count) => contextOf(count, view));
  const pairs: (readonly [Count, Count])[] = [];
  for (let i = 0; i < block.length; i++) {
    for (let j = i + 1; j < block.length; j++) {
      if (block[i]!.claim.report === block[j]!.claim.report) continue;
      const [a, b] = [contexts[i]!, contexts[j]!];
      const shared = weigh([...a].filter((stem) => b.has(stem)));
      if (shared < LEAST_WEIGHT || shared < SHARED_CONTEXT * Math.min(weigh(a), weigh(b))) continue;
      pairs.push([block[i]!, { ...block[j]!, scope: block[i]!.scope }]);
    }
  }
  return pairs;
}

/** Figures this many times apart are hardly two readings of one count: rather two counts of different reach. */
const FAR_APART = 1.25;

/** Whether two figures with the same words around them are near enough for one of them to be a slip or another estimate. */
export function areNear(a: Count, b: Count): boolean {
  const [low, high] = [a, b]
    .map(({ figure }) => figure.value ?? figure.low ?? figure.high ?? 0)
    .toSorted((x, y) => x - y) as [number, number];
  return low > 0 && high / low <= FAR_APART;
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
