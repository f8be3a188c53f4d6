/** Disputes about when: claims of one event, or tellings of one saying, that lie on days which share nothing. */
import {
  contains,
  coverOf,
  gapInDays,
  overlap,
  type Claim,
  type DateRange,
  type Dispute,
  type ReadReport,
  type ReportSpan,
  type ResolvedTime,
  type Span,
  type TimeExpression,
} from "../../model/index.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { listInWords, quoted, rangeInWords } from "../words.ts";
import { createDispute } from "./create-dispute.ts";
import { befellOthers, isByUnknown, mayOppose } from "./one-happening.ts";

interface Telling {
  readonly report: string;
  readonly span: ReportSpan;
  readonly words: string;
  readonly when: ResolvedTime;
  /** Whether the words give month and day but no year, so that the year is inferred. */
  readonly yearless: boolean;
  readonly origins: readonly string[];
  readonly planned: boolean;
  /** The claim that is dated; null where it is a saying that is. */
  readonly claim: ClaimView | null;
}

/** A claim that spans more days than this dates nothing. */
const WIDEST_DAYS = 31;

/** All disputes about dates. */
export function findDateDisputes(view: WeighingView): Dispute[] {
  const disputes: Dispute[] = [];
  for (const event of view.links.events) {
    const claims = event.claims.flatMap((id) => view.claims.get(id) ?? []);
    const tellings = claims.flatMap((claim) => tellingOf(view, claim) ?? []);
    const dispute = compare(tellings, view, {
      event: event.id,
      what: quoted(event.label, 70),
      story: claims[0]?.story ?? "",
    });
    if (dispute) disputes.push(dispute);
  }
  for (const saying of view.links.sayings) {
    const tellings = saying.spans.flatMap(
      (span) => sayingTelling(view, span, span.attribution) ?? [],
    );
    const first = saying.spans[0]!;
    const dispute = compare(tellings, view, {
      event: null,
      what: quoted(view.wordsOf(first.report, first), 70),
      story: view.storyOf(first.report),
    });
    if (dispute && !disputes.some((known) => sameSides(known, dispute))) disputes.push(dispute);
  }
  return disputes;
}

function tellingOf(view: WeighingView, dated: ClaimView): Telling | null {
  const { claim, report, input, when, told, origins } = dated;
  const time = claim.time === null ? undefined : input.reading.times[claim.time];
  if (!time || !when?.earliest || !when.latest) return null;
  if (isCountedFromSpeech(input, time) || isByUnknown(view, dated)) return null;
  // Where the claim's own words or its sentence leave open which time is the verb's, it dates nothing.
  if (told !== null && gapInDays(told, when) > 0) return null;
  if (isTimeOfAnother(view, report, claim, time)) return null;
  const cover = coverOf([claim, time])!;
  const near = view.sentenceAt(report, claim)?.start === view.sentenceAt(report, time)?.start;
  const span = near ? cover : { start: claim.start, end: claim.end };
  // "Had to apologise" tells what was done.
  const planned =
    (claim.certainty === "planned" || claim.certainty === "conditional") &&
    !/\bhad to\b/iu.test(view.wordsOf(report, claim));
  const published = view.dates.published.get(report)?.latest ?? null;
  if (!planned && published !== null && when.earliest > published) return null;
  return {
    report,
    span: { report, ...span },
    words: view.wordsOf(report, time),
    when,
    yearless: isYearless(time),
    origins,
    planned,
    claim: dated,
  };
}

/** Whether another day stands nearer to the claim's verb than the one that it is dated by. */
function isTimeOfAnother(
  view: WeighingView,
  report: string,
  { head, start, end }: Claim,
  time: TimeExpression,
): boolean {
  if (head === null) return false;
  const { reading } = view.report(report);
  const resolved = view.dates.times.get(report);
  const distance = (each: Span): number => Math.max(each.start - head.end, head.start - each.end);
  const own = resolved?.[reading.times.indexOf(time)];
  return reading.times.some((other, index) => {
    const at = resolved?.[index];
    if (other === time || other.start < start || other.end > end || !at || !own) return false;
    return distance(other) < distance(time) && gapInDays(at, own) > 0;
  });
}

/** Whether a time stands inside quotation marks and is counted from when it was said, which may be another day: "this afternoon". */
function isCountedFromSpeech({ reading }: ReadReport, time: TimeExpression): boolean {
  const { said } = time;
  if (said.kind === "fixed" || (said.kind === "calendar" && said.day !== null)) return false;
  return reading.attributions.some(
    ({ direct, content }) => direct && content.some((part) => contains(part, time)),
  );
}

/** Whether the words of a time give month and day but no year. */
function isYearless({ said }: TimeExpression): boolean {
  return said.kind === "calendar" && said.year === null && said.month !== null;
}

/** When a saying is said to have been said: the time of the claim that tells of the saying, or one beside it in its sentence. */
function sayingTelling(
  view: WeighingView,
  span: ReportSpan,
  attributionId: string | null,
): Telling | null {
  const { reading } = view.report(span.report);
  const attribution = reading.attributions.find(({ id }) => id === attributionId);
  const cue = attribution?.cue[0];
  const sentence = view.sentenceAt(span.report, cue ?? span);
  if (!attribution || !cue || !sentence) return null;
  const inSentence = reading.times
    .map((time, index) => ({ time, index }))
    .filter(
      ({ time }) =>
        overlap(time, sentence) > 0 &&
        !attribution.content.some((content) => overlap(content, time) > 0),
    );
  const [found, ...more] = inSentence;
  const when = found && view.dates.times.get(span.report)?.[found.index];
  if (!found || more.length > 0 || !when?.earliest || !when.latest) return null;
  if (!standsAtCue(view, span.report, cue, found.time)) return null;
  const claim = (view.claimsOf.get(span.report) ?? []).find(
    (each) => each.claim.attribution === attributionId,
  );
  return {
    report: span.report,
    span: { report: span.report, ...coverOf([found.time, cue])! },
    words: view.wordsOf(span.report, found.time),
    when,
    yearless: isYearless(found.time),
    origins: claim?.origins ?? [],
    planned: false,
    claim: null,
  };
}

/** Words between a cue and its time that may begin a clause with a time of its own. */
const OTHER_CLAUSE =
  /[,;:()]|\b(?:after|before|when|since|until|while|as|that|which|who|where|released|about|because)\b/iu;
/** Words between a cue and its time. */
const MOST_BETWEEN = 6;

/** Whether a time says when the cue's saying took place: few words between them, and none that begins another clause. */
function standsAtCue(view: WeighingView, report: string, cue: Span, time: Span): boolean {
  const between = view.wordsOf(
    report,
    cue.end <= time.start
      ? { start: cue.end, end: time.start }
      : { start: time.end, end: cue.start },
  );
  return !OTHER_CLAUSE.test(between) && between.split(/\s+/u).length <= MOST_BETWEEN;
}

/** Whether two times share a day, in whatever year where one of them names none. */
function mayBeOneTime(a: Telling, b: Telling): boolean {
  if (gapInDays(a.when, b.when) === 0) return true;
  if (!a.yearless && !b.yearless) return false;
  const inYear = ({ when }: Telling): DateRange => ({
    earliest: `0000${when.earliest!.slice(4)}`,
    latest: `0000${when.latest!.slice(4)}`,
  });
  return gapInDays(inYear(a), inYear(b)) === 0;
}

/** Whether two tellings are of one happening for sure; of a saying they are, since its words are the same. */
function areOfOne(view: WeighingView, a: Telling, b: Telling, gap: number): boolean {
  if (a.claim === null || b.claim === null) return true;
  return mayOppose(view, { claim: a.claim, time: a.words }, { claim: b.claim, time: b.words }, gap);
}

/** Whether tellings on two sides name different persons whom it befell. */
function areOfOthers(
  view: WeighingView,
  side: readonly Telling[],
  other: readonly Telling[],
): boolean {
  return side.some(
    ({ claim: a }) =>
      a !== null && other.some(({ claim: b }) => b !== null && befellOthers(view, a, b)),
  );
}

function compare(
  tellings: readonly Telling[],
  view: WeighingView,
  {
    event,
    what,
    story,
  }: { readonly event: string | null; readonly what: string; readonly story: string },
): Dispute | null {
  const dated = tellings.filter(
    ({ when }) =>
      gapInDays(
        { earliest: null, latest: when.earliest },
        { earliest: when.latest, latest: null },
      ) <= WIDEST_DAYS,
  );
  const sides: Telling[][] = [];
  for (const telling of dated.toSorted((a, b) =>
    a.when.earliest! < b.when.earliest!
      ? -1
      : a.when.earliest! > b.when.earliest!
        ? 1
        : a.span.start - b.span.start,
  )) {
    const fitting = sides.filter((side) => side.some((other) => mayBeOneTime(other, telling)));
    if (fitting.length === 0) sides.push([telling]);
    else if (fitting.length === 1) fitting[0]!.push(telling);
    else return null; // A telling that fits two sides joins them: nothing is in dispute.
  }
  if (sides.length < 2 || new Set(dated.map(({ report }) => report)).size < 2) return null;
  const gap = gapInDays(sides[0]![0]!.when, sides[1]![0]!.when);
  if (!sides[0]!.some((a) => sides[1]!.some((b) => areOfOne(view, a, b, gap)))) return null;
  if (sides.some((side, at) => sides.slice(at + 1).some((other) => areOfOthers(view, side, other))))
    return null;
  // Neighbouring months named as wholes are too vague to stand against each other.
  if (gap === 1 && dated.every(({ when }) => when.value.length === 7)) return null;
  // "Last night" and "this morning" meet between midnight and dawn.
  if (
    gap === 1 &&
    sides[0]!.some(({ when }) => /T(?:EV|NI)/u.test(when.value)) &&
    sides[1]!.some(({ when }) => /T(?:MO|0\d)/u.test(when.value))
  )
    return null;
  const superseded =
    sides.some((side) => side.every(({ planned }) => planned)) &&
    sides.some((side) => side.every(({ planned }) => !planned));
  const value = (side: readonly Telling[]): string =>
    `${rangeInWords(side[0]!.when)} (${quoted(side[0]!.words)})`;
  const parts = sides.map((side) => {
    const tellers = [...new Set(side.map(({ report }) => view.nameOf(report)))];
    return `${rangeInWords(side[0]!.when)} in ${listInWords(tellers)}`;
  });
  // Evening of one day and night of the next can be one night, by the way people count nights.
  const nightBetween =
    gap === 1 &&
    /T(?:EV|NI)/u.test(sides[0]![0]!.when.value) &&
    /TNI/u.test(sides[1]![0]!.when.value);
  const relation = superseded ? "superseded" : "contradiction";
  return createDispute({
    about: "date",
    relation,
    event,
    story,
    why: `When it was (${what}): ${parts.join("; ")}${superseded ? "; one is a plan, the other what came of it" : nightBetween ? "; the night between them may be meant" : ""}.`,
    confidence: gap > 1 ? 0.8 : nightBetween ? 0.6 : 0.7,
    sides: sides.map((side) => ({
      value: value(side),
      spans: side.map(({ span }) => span),
      origins: side.flatMap(({ origins }) => origins),
    })),
  });
}

function sameSides(a: Dispute, b: Dispute): boolean {
  const touches = (x: ReportSpan, y: ReportSpan): boolean =>
    x.report === y.report && overlap(x, y) > 0;
  const met = b.sides.filter((side) =>
    a.sides.some((other) => side.spans.some((x) => other.spans.some((y) => touches(x, y)))),
  );
  return met.length >= 2;
}
