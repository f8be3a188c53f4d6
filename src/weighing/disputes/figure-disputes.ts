/**
 * Disputes about how many: figures of one event, or of one fate of people in one story, whose bounds share nothing. "Over 2,000" and
 * "2,014" agree; a count that grew with time is superseded; counts of different people differ in scope.
 */
import {
  gapInDays,
  groupBy,
  type Dispute,
  type Figure,
  type ReportSpan,
} from "../../model/index.ts";
import { foldWord, stemOf, weightOf } from "../../crossing/index.ts";
import { SMALL_WORDS } from "../en/small-words.ts";
import { EVERYBODY, FATES, HUMAN_UNITS } from "../en/casualties.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { listInWords, quoted } from "../words.ts";
import { createDispute } from "./create-dispute.ts";

interface Count {
  readonly figure: Figure;
  readonly claim: ClaimView;
  readonly span: ReportSpan;
  /** What is counted, in words to compare: unit and fate. */
  readonly topic: string;
  /** What narrows it, sorted; empty when everybody is meant. */
  readonly scope: readonly string[];
}

/** All disputes about figures. */
export function findFigureDisputes(view: WeighingView): Dispute[] {
  const counts = [...view.claims.values()].flatMap((claim) =>
    claim.claim.figures.flatMap(
      (index) => countOf(claim, claim.input.reading.figures[index]) ?? [],
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
    for (const pair of sameContext(block, view))
      for (const dispute of compare(pair, pair[0]!.claim.event, view)) offer(dispute);
  }
  // Of one fate of people in one story.
  const fated = counts.filter(({ topic }) => topic.startsWith("person:"));
  for (const group of groupBy(fated, ({ claim, topic }) => `${claim.story} ${topic}`).values())
    for (const dispute of compare(group, null, view)) offer(dispute);
  return disputes;
}

function countOf(claim: ClaimView, figure: Figure | undefined): Count | null {
  if (!figure || figure.kind === "ordinal" || figure.kind === "duration" || figure.kind === "share")
    return null;
  if (figure.low === null && figure.high === null) return null;
  const span = { report: claim.report, start: figure.start, end: figure.end };
  const fate = [...FATES].find(([, lemmas]) => figure.scope.some((lemma) => lemmas.has(lemma)));
  const human = figure.unit === null || HUMAN_UNITS.has(figure.unit);
  if (fate && human) {
    const [name, lemmas] = fate;
    const narrow = [...figure.scope, ...(figure.unit === null ? [] : [figure.unit])].filter(
      (lemma) => !lemmas.has(lemma) && !EVERYBODY.has(lemma),
    );
    return { figure, claim, span, topic: `person:${name}`, scope: [...new Set(narrow)].toSorted() };
  }
  if (figure.unit === null) return null;
  return {
    figure,
    claim,
    span,
    topic: `${figure.kind}:${figure.unit}`,
    scope: [...figure.scope].toSorted(),
  };
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
          : "both cannot hold",
        later ? 0.7 : 0.75,
        view,
      ),
    );
  }
  // Different people counted: worth seeing side by side, no contradiction.
  if (sameScope.length >= 2 && counts[0]!.topic.startsWith("person:")) {
    const sides = sidesOf(counts, false);
    if (sides.length >= 2 && new Set(counts.map(({ claim }) => claim.report)).size >= 2) {
      disputes.push(draft(sides, event, "scope", "they count different people", 0.6, view));
    }
  }
  return disputes;
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
        agree(first!.figure, count.figure) &&
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
              (other) => other !== side && other.some((count) => agree(count.figure, figure)),
            ),
        ),
      )
    : sides;
}

/** Characters before and behind a figure in which the words stand that say what it is of. */
const CONTEXT_BEFORE = 50;
const CONTEXT_BEHIND = 70;
/** Of the lighter context's weight, the share that both must have; and the least weight that says anything. */
const SHARED_CONTEXT = 0.5;
const LEAST_WEIGHT = 12;
const LARGEST_BLOCK = 150;

/** Pairs of figures of different reports whose surrounding words are mostly the same ones, by weight. */
function sameContext(block: readonly Count[], view: WeighingView): Count[][] {
  if (block.length > LARGEST_BLOCK) return [];
  const contexts = block.map((count) => contextOf(count, view));
  const pairs: Count[][] = [];
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

function contextOf({ span }: Count, view: WeighingView): ReadonlySet<string> {
  const sentence = view.sentenceAt(span.report, span) ?? span;
  const words = (start: number, end: number): string[] =>
    view
      .wordsOf(span.report, {
        start: Math.max(start, sentence.start),
        end: Math.min(end, sentence.end),
      })
      .toLowerCase()
      .match(/\p{L}{2,}/gu) ?? [];
  const around = [
    ...words(span.start - CONTEXT_BEFORE, span.start),
    ...words(span.end, span.end + CONTEXT_BEHIND),
  ];
  return new Set(
    around.filter((word) => !SMALL_WORDS.has(word)).map((word) => stemOf(foldWord(word))),
  );
}

function weigh(stems: Iterable<string>): number {
  let sum = 0;
  for (const stem of stems) sum += weightOf(stem);
  return sum;
}

/** Whether `round` is `exact` rounded to as many digits as `round` has before its closing zeros: 43,000 and 43,350. */
function isRounding(round: number, exact: number): boolean {
  if (round === 0 || round % 10 !== 0) return false;
  let place = 10;
  while (round % (place * 10) === 0) place *= 10;
  return Math.abs(round - exact) < place / 2;
}

function agree(a: Figure, b: Figure): boolean {
  if (
    a.value !== null &&
    b.value !== null &&
    (isRounding(a.value, b.value) || isRounding(b.value, a.value))
  )
    return true;
  const low = Math.max(a.low ?? -Infinity, b.low ?? -Infinity);
  const high = Math.min(a.high ?? Infinity, b.high ?? Infinity);
  return low <= high;
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
  const parts = sides.map(
    (side) =>
      `${listInWords([...new Set(side.map(({ span }) => view.nameOf(span.report)))])} ${side.length > 1 ? "have" : "has"} ${quoted(value(side[0]!))}`,
  );
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
