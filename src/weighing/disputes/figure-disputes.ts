/**
 * Disputes about how many: figures of one event, or of one fate of people in one story, whose bounds share nothing. "Over 2,000" and
 * "2,014" agree; a count that grew with time is superseded; counts of different people differ in scope.
 */
import { dayNumber, groupBy, type Dispute } from "../../model/index.ts";
import { ACCRUES, CHANGED, GROWING, PRICES, RUNNING } from "../en/casualties.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { listInWords, quoted } from "../words.ts";
import { findAgeDisputes } from "./age-disputes.ts";
import { countOf, type Count } from "./counts.ts";
import { isOfFalsehood } from "./claim-words.ts";
import { createDispute } from "./create-dispute.ts";
import { daysApart, findOpposedThings, timesApart } from "./figure-context.ts";
import { compareTolls, grewWithTime } from "./tolls.ts";

/** A count of what happened longer before publication than this is background, and of another happening. */
const BACKGROUND_DAYS = 60;

/** All disputes about figures. */
export function findFigureDisputes(view: WeighingView): Dispute[] {
  const counts = [...view.claims.values()].flatMap((claim) =>
    claim.claim.figures.length === 0 || isOfFalsehood(view, claim)
      ? []
      : claim.claim.figures.flatMap(
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
    ...findAgeDisputes(view),
    ...[...ofOneFate.values()].flatMap((group) =>
      compareTolls(group, view).map(({ sides, relation, reason, confidence }) =>
        draft(sides, commonEvent(group), relation, reason, confidence, view),
      ),
    ),
    ...[...ofOneUnit.values()].flatMap((block) =>
      findOpposedThings(block, view).map(({ sides }) => {
        const [relation, reason, confidence] = relationOf(sides, view);
        return draft(sides, commonEvent(sides.flat()), relation, reason, confidence, view);
      }),
    ),
  ];
}

/** How figures of one thing stand to each other: prices change with the hour, and round sums far apart may hold more and less. */
function relationOf(
  sides: readonly (readonly Count[])[],
  view: WeighingView,
): readonly [Dispute["relation"], string, number] {
  const all = sides.flat();
  const tells = (words: RegExp): boolean =>
    all.some(({ span, claim }) =>
      words.test(view.wordsOf(span.report, view.sentenceAt(span.report, span) ?? claim.claim)),
    );
  if (tells(PRICES)) return ["superseded", "prices change with the hour", 0.6];
  if (tells(CHANGED)) return ["superseded", "one of them tells that the number was changed", 0.6];
  const times = timesApart(sides[0]![0]!, sides.at(-1)![0]!);
  const isSlip = times <= SLIP;
  const isCounted = all.every(
    ({ figure, claim }) =>
      figure.kind === "count" && claim.claim.head !== null && ACCRUES.has(claim.claim.head.lemma),
  );
  if (isCounted && (tells(GROWING) || grewWithTime(sides, view)))
    return ["superseded", "such counts grow while news comes in", 0.65];
  if (
    all.every(({ figure }) => RUNNING.has(figure.unit ?? "")) &&
    sides.length === 2 &&
    sides[0]!.every((a) => sides[1]!.every((b) => daysApart(a, b, view) >= RUNNING_DAYS))
  )
    return ["superseded", "such counts run on from day to day", 0.6];
  const isLater = grewWithTime(sides, view) || grewWithTime(sides.toReversed(), view);
  if (isLater && all.every(({ figure }) => figure.kind === "count") && !isSlip)
    return ["superseded", "the later report has another count", 0.6];
  const isExact = all.every(({ figure }) => figure.kind !== "money" || !isRound(figure));
  return isSlip || isExact
    ? ["contradiction", sides.length > 2 ? "only one can be right" : "both cannot be right", 0.75]
    : ["scope", "one may take in more than the other", 0.55];
}

/** Days between two reports after which a running count is another one. */
const RUNNING_DAYS = 3;

/** Figures at most this many times apart are two readings of one number. */
const SLIP = 1.1;

/** Whether a figure has at most two digits before its zeros: "$47 billion". */
function isRound({ value }: Count["figure"]): boolean {
  if (value === null || value === 0) return true;
  return /^\d{1,2}0*$/u.test(String(value));
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

/** The event that all counts are told of; null when they are not of one. */
function commonEvent(counts: readonly Count[]): string | null {
  const events = new Set(counts.map(({ claim }) => claim.event));
  return events.size === 1 ? [...events][0]! : null;
}

/** A description of what a figure counts that is longer than this says more than a value should. */
const LONGEST_OF = 30;
/** Reports named in a sentence before the rest are counted. */
const MOST_NAMED = 3;

function shortList(names: readonly string[]): string {
  if (names.length <= MOST_NAMED) return listInWords(names);
  return `${names.slice(0, MOST_NAMED - 1).join(", ")} and ${names.length - MOST_NAMED + 1} more`;
}

/** `How many dead`, `How long`, `How much`, `How many`. */
function whatIsCounted({ topic, figure }: Count): string {
  const [kind, what] = topic.split(":");
  if (kind === "person") return `How many ${what!}`;
  if (kind === "duration") return "How long";
  if (kind === "measure") return "What is measured";
  return figure.kind === "money" ? "How much" : "How many";
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
  // The words of the count alone where they hold what is counted, so that nothing is told twice.
  const value = ({ figure, span }: Count): string => {
    const words = view.wordsOf(span.report, span);
    const isSaid = figure.of === null || figure.of.length > LONGEST_OF || /\p{L}/u.test(words);
    return isSaid ? words : `${words} (${figure.of})`;
  };
  const parts = sides.map((side) => {
    const tellers = [...new Set(side.map(({ span }) => view.nameOf(span.report)))];
    return `${quoted(valueOf(side))} in ${shortList(tellers)}`;
  });
  return createDispute({
    about: sides[0]![0]!.figure.kind === "duration" ? "duration" : "figure",
    relation,
    event,
    story: sides[0]![0]!.claim.story,
    why: `${whatIsCounted(sides[0]![0]!)}: ${parts.join("; ")}; ${reason}.`,
    confidence,
    sides: sides.map((side) => ({
      value: valueOf(side),
      spans: side.map(({ span }) => span),
      origins: side.flatMap(({ claim }) => claim.origins),
    })),
  });
}
