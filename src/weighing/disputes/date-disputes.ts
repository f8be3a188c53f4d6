/** Disputes about when: claims of one event, or tellings of one saying, that lie on days which share nothing. */
import {
  coverOf,
  gapInDays,
  overlap,
  type Dispute,
  type ReportSpan,
  type ResolvedTime,
} from "../../model/index.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { listInWords, quoted, rangeInWords } from "../words.ts";
import { createDispute } from "./create-dispute.ts";

interface Telling {
  readonly report: string;
  readonly span: ReportSpan;
  readonly words: string;
  readonly when: ResolvedTime;
  readonly origins: readonly string[];
  readonly planned: boolean;
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
      what: quoted(event.label),
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
      what: `the saying ${quoted(view.wordsOf(first.report, first))}`,
      story: view.storyOf(first.report),
    });
    if (dispute && !disputes.some((known) => sameSides(known, dispute))) disputes.push(dispute);
  }
  return disputes;
}

function tellingOf(
  view: WeighingView,
  { claim, report, input, when, origins }: ClaimView,
): Telling | null {
  const time = claim.time === null ? undefined : input.reading.times[claim.time];
  if (!time || !when?.earliest || !when.latest) return null;
  const cover = coverOf([claim, time])!;
  const near = view.sentenceAt(report, claim)?.start === view.sentenceAt(report, time)?.start;
  const span = near ? cover : { start: claim.start, end: claim.end };
  const planned = claim.certainty === "planned" || claim.certainty === "conditional";
  return {
    report,
    span: { report, ...span },
    words: view.wordsOf(report, time),
    when,
    origins,
    planned,
  };
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
  const claim = (view.claimsOf.get(span.report) ?? []).find(
    (each) => each.claim.attribution === attributionId,
  );
  return {
    report: span.report,
    span: { report: span.report, ...coverOf([found.time, cue])! },
    words: view.wordsOf(span.report, found.time),
    when,
    origins: claim?.origins ?? [],
    planned: false,
  };
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
    const fitting = sides.filter((side) =>
      side.some(({ when }) => gapInDays(when, telling.when) === 0),
    );
    if (fitting.length === 0) sides.push([telling]);
    else if (fitting.length === 1) fitting[0]!.push(telling);
    else return null; // A telling that fits two sides joins them: nothing is in dispute.
  }
  if (sides.length < 2 || new Set(dated.map(({ report }) => report)).size < 2) return null;
  const gap = gapInDays(sides[0]![0]!.when, sides[1]![0]!.when);
  const superseded =
    sides.some((side) => side.every(({ planned }) => planned)) &&
    sides.some((side) => side.every(({ planned }) => !planned));
  const value = (side: readonly Telling[]): string =>
    `${rangeInWords(side[0]!.when)} (${quoted(side[0]!.words)})`;
  const parts = sides.map(
    (side) =>
      `${listInWords([...new Set(side.map(({ report }) => view.nameOf(report)))])} ${side.length > 1 ? "give" : "gives"} ${value(side)}`,
  );
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
    why: `On the time of ${what}: ${parts.join("; ")}; ${superseded ? "one is a plan, the other what came of it." : nightBetween ? "these days share nothing, unless the night between them is meant." : "these days share nothing."}`,
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
