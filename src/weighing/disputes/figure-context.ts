/**
 * Figures of different reports that are of one thing: by the rare words around them, or because they stand in claims of one event and count
 * the same with it.
 */
import { weightOf } from "../../crossing/index.ts";
import { gapInDays, groupBy } from "../../model/index.ts";
import { ADDED_TO_COUNT } from "../en/casualties.ts";
import { SCORES } from "../en/measures.ts";
import type { WeighingView } from "../view.ts";
import { stemsIn } from "./claim-words.ts";
import { canBothHold, type Count } from "./counts.ts";
import { sidesOf } from "./figure-sides.ts";

/** Characters before and behind a figure in which the words stand that say what it is of. */
const CONTEXT_BEFORE = 50;
const CONTEXT_BEHIND = 70;
/** Of the lighter context's weight, the share that both must have; and the least weight that says anything. */
const SHARED_CONTEXT = 0.5;
const LEAST_WEIGHT = 12;
/** The same for figures that are far apart. */
const FAR_CONTEXT = 0.7;
const FAR_WEIGHT = 20;
/** The least weight of shared words beside one event and one verb; and beside one event alone. */
const ACT_WEIGHT = 4;
const EVENT_WEIGHT = 7;
/** Figures that are more times apart than this are not of one thing, whatever the words around them; sums of money may be. */
const TOO_FAR_APART = 4;
const TOO_FAR_FOR_MONEY = 100;
/** Characters before a figure in which the name of its owner stands. */
const LONGEST_OWNER = 40;
/** Days between two reports beyond which like words may be of two happenings; fewer where the figures are not near each other. */
const MOST_DAYS = 45;
const MOST_DAYS_FAR = 7;
/** A block of more figures than this is skipped: so common a unit decides nothing. */
const LARGEST_BLOCK = 150;

/** Figures of one thing in two or more sides, least first. */
export interface OpposedThings {
  readonly sides: readonly (readonly Count[])[];
}

/** A figure with the stems around it. */
interface Placed {
  readonly count: Count;
  readonly stems: ReadonlySet<string>;
  readonly weight: number;
}

/**
 * Figures that tell one number of one thing differently: they are of one thing, they cannot both hold, and neither report tells the
 * other's number of something else. `block` holds figures of one unit in one story. Pairs of a block are looked at, so its size is bounded.
 */
export function findOpposedThings(block: readonly Count[], view: WeighingView): OpposedThings[] {
  const able = block.filter(
    ({ figure, claim }) =>
      figure.of !== "age" &&
      figure.value !== null &&
      !SCORES.has(figure.unit ?? "") &&
      isStated(claim.claim),
  );
  const reports = new Set(able.map(({ claim }) => claim.report));
  if (able.length > LARGEST_BLOCK || reports.size < 2) return [];
  const placed = able.map((count): Placed => {
    const stems = contextOf(count, view);
    return { count, stems, weight: weigh(stems) };
  });
  const ofReport = groupBy(block, ({ claim }) => claim.report);
  const isToldBy = (report: string, count: Count): boolean =>
    ofReport.get(report)!.some((other) => timesApart(other, count) <= EQUAL);
  const linked: (readonly [number, number])[] = [];
  const opposed = new Set<number>();
  for (let i = 0; i < placed.length; i++) {
    for (let j = i + 1; j < placed.length; j++) {
      const [first, second] = [placed[i]!.count, placed[j]!.count];
      if (first.claim.report === second.claim.report) continue;
      const agree = mayAgree(first, second, view);
      if (!agree && (isToldBy(first.claim.report, second) || isToldBy(second.claim.report, first)))
        continue;
      if (!areOfOneThing(placed[i]!, placed[j]!, view)) continue;
      linked.push([i, j]);
      if (!agree) opposed.add(i).add(j);
    }
  }
  return componentsOf(able.length, linked).flatMap((members) => {
    if (!members.some((at) => opposed.has(at))) return [];
    const sides = sidesOf(
      members.map((at) => able[at]!),
      (a, b) => mayAgree(a, b, view),
    );
    const tellers = sides.map((side) => new Set(side.map(({ claim }) => claim.report)));
    // A report that stands on two sides knows what parts them.
    const isKnown = tellers.some((one, at) =>
      tellers.some((other, place) => place > at && [...one].some((report) => other.has(report))),
    );
    return isKnown || sides.length < 2 ? [] : [{ sides }];
  });
}

/** Whether a claim says that something is so. */
function isStated({ polarity, certainty }: Count["claim"]["claim"]): boolean {
  return polarity === "affirmed" && certainty !== "conditional";
}

/** Figures this many times apart are hardly two readings of one count: rather counts of two things. */
const FAR_APART = 1.25;
/** Figures at most this many times apart are one number. */
const EQUAL = 1.001;
/** "About 1,680" leaves room for this many times as much, and as little; so does another unit. */
const HEDGED = 1.1;
/** As many may be named beside "22 others". */
const MOST_BESIDE = 3;
const HEDGES =
  /\b(?:about|around|approximately|roughly|nearly|almost|some|circa|estimated|close to)\b/iu;

function valueOf({ amount }: Count): number {
  return amount.value ?? amount.low ?? amount.high ?? 0;
}

/** How many times the lesser of two figures the greater is. */
export function timesApart(a: Count, b: Count): number {
  const [low, high] = [valueOf(a), valueOf(b)].toSorted((x, y) => x - y) as [number, number];
  return low > 0 ? high / low : Infinity;
}

function mayAgree(a: Count, b: Count, view: WeighingView): boolean {
  const hedged =
    a.figure.unit !== b.figure.unit ||
    [a, b].some(({ span }) => HEDGES.test(view.wordsOf(span.report, span)));
  if (canBothHold(a.amount, b.amount) || (hedged && timesApart(a, b) <= HEDGED)) return true;
  // "22 others" and "23 of them" differ by the one who is named beside.
  const isAdded = [a, b].some(({ span }) => ADDED_TO_COUNT.test(view.wordsOf(span.report, span)));
  return isAdded && Math.abs(valueOf(a) - valueOf(b)) <= MOST_BESIDE;
}

/** Whether the words around two figures are mostly the same ones, by weight; or both are of one event, and of the same in it. */
function areOfOneThing(a: Placed, b: Placed, view: WeighingView): boolean {
  const times = timesApart(a.count, b.count);
  const isMoney = a.count.figure.kind === "money";
  if (times > (isMoney ? TOO_FAR_FOR_MONEY : TOO_FAR_APART)) return false;
  const isApart = (ids: (count: Count) => readonly string[]): boolean => {
    const [first, second] = [a, b].map(({ count }) => namedIn(ids(count), view)) as [
      readonly string[],
      readonly string[],
    ];
    return first.some((id) => !second.includes(id)) && second.some((id) => !first.includes(id));
  };
  if (daysApart(a.count, b.count, view) > (times <= HEDGED ? MOST_DAYS : MOST_DAYS_FAR))
    return false;
  if (isApart(({ claim }) => claim.actors) || areOwnedByOthers(a.count, b.count, view))
    return false;
  const shared = weigh([...a.stems].filter((stem) => b.stems.has(stem)));
  const least = Math.min(a.weight, b.weight);
  if (shared >= FAR_WEIGHT && shared >= FAR_CONTEXT * least)
    return times <= HEDGED || !isApart(({ claim }) => claim.mentioned);
  if (times <= FAR_APART && shared >= LEAST_WEIGHT && shared >= SHARED_CONTEXT * least) return true;
  const { event } = a.count.claim;
  return (
    event !== null &&
    event === b.count.claim.event &&
    shared + (a.count.figure.kind === "count" ? weigh(stemsIn(a.count.figure.unit ?? "")) : 0) >=
      (haveOneHead(a.count, b.count) ? ACT_WEIGHT : EVENT_WEIGHT) &&
    haveOneScope(a.count, b.count) &&
    !(isMoney && times > HEDGED && isApart(({ claim }) => claim.mentioned))
  );
}

/** The days between the publication of two reports; 0 where it is not known. */
export function daysApart({ claim: a }: Count, { claim: b }: Count, view: WeighingView): number {
  const [first, second] = [a, b].map(({ report }) => view.dates.published.get(report));
  return first === undefined || second === undefined ? 0 : gapInDays(first, second);
}

/** Whether one figure is somebody's own ("the mayor's 226 votes") who is not named with the other. */
function areOwnedByOthers(a: Count, b: Count, view: WeighingView): boolean {
  const ownerOf = ({ span, claim }: Count): string | null => {
    const start = Math.max(0, span.start - LONGEST_OWNER);
    const before = view
      .mentionsIn(claim.report, { start, end: span.start })
      .findLast(({ end }) => end <= span.start);
    if (before === undefined) return null;
    const between = view.wordsOf(claim.report, { start: before.start, end: span.start });
    return /['’]s?\s*$/u.test(between) ? before.entity : null;
  };
  const isOfAnother = (one: Count, other: Count): boolean => {
    const owner = ownerOf(one);
    return owner !== null && !other.claim.mentioned.includes(owner);
  };
  return isOfAnother(a, b) || isOfAnother(b, a);
}

/** Those of `ids` that are persons and bodies with a name. */
function namedIn(ids: readonly string[], view: WeighingView): readonly string[] {
  return ids.filter((id) => {
    const entity = view.entities.get(id);
    if (entity === undefined || (entity.type !== "person" && entity.type !== "organization"))
      return false;
    return entity.members.some(
      ({ report, index }) => view.report(report).reading.entities[index]?.named === true,
    );
  });
}

function haveOneHead({ claim: a }: Count, { claim: b }: Count): boolean {
  return a.claim.head !== null && a.claim.head.lemma === b.claim.head?.lemma;
}

/** Whether what narrows one figure narrows the other too, or one of them is not narrowed. The verbs that tell of them narrow nothing. */
function haveOneScope(a: Count, b: Count): boolean {
  const narrow = ({ scope, claim }: Count): string[] =>
    scope.filter((lemma) => lemma !== claim.claim.head?.lemma);
  const [first, second] = [narrow(a), narrow(b)];
  return (
    first.every((lemma) => second.includes(lemma)) || second.every((lemma) => first.includes(lemma))
  );
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

/** Members of each component of a graph of `size` nodes that has an edge, in order. */
function componentsOf(size: number, edges: readonly (readonly [number, number])[]): number[][] {
  const rootOf = Array.from({ length: size }, (_, at) => at);
  const find = (at: number): number => {
    while (rootOf[at] !== at) {
      rootOf[at] = rootOf[rootOf[at]!]!;
      at = rootOf[at]!;
    }
    return at;
  };
  for (const [a, b] of edges) {
    const [first, second] = [find(a), find(b)];
    rootOf[Math.max(first, second)] = Math.min(first, second);
  }
  const members = groupBy(
    Array.from({ length: size }, (_, at) => at),
    find,
  );
  return [...members.values()].filter(({ length }) => length > 1);
}
