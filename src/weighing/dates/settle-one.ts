/** The publication date of one report whose page states none: from its own clues, and from what the other reports show. */
import {
  dayNumber,
  groupBy,
  intersectRanges,
  overlap,
  toEdtf,
  type DateRange,
  type IsoDay,
  type ReadReport,
  type SettledDate,
  type Span,
} from "../../model/index.ts";
import { dayInWords } from "../words.ts";
import { eraOfPage, latestDayTold, sentenceOf, todayClue, upperBound } from "./date-clues.ts";
import type { Neighbours } from "./neighbours.ts";
import { findPins } from "./pins.ts";

/** Sentences from the top within which "today" and a day beside it date the report. */
const LEAD_SENTENCES = 4;
/** Days between a page's clock and the other reports of its story within which the clock tells years. */
const CLOCK_DAYS = 92;

/** Settles the date of `input` with what is known of the others by now. */
export function settleOne(input: ReadReport, others: Neighbours): SettledDate {
  const upper = upperBound(input);
  const storyEra = eraOfStory(others);
  const pageEra = eraOfPage(input) ?? eraOfClock(upper?.day ?? null, storyEra);
  const era = pageEra ?? storyEra;
  if (era === null)
    return unknown("Neither the report nor any other report of its story tells a full date.");

  const told = latestDayTold(input, era, upper?.day ?? null);
  const reasons: string[] = [];
  const evidence: Span[] = [];
  let range: DateRange = { earliest: told?.day ?? null, latest: upper?.day ?? null };
  let crossed = pageEra === null;
  let approximate = false;
  if (told) {
    reasons.push(`It tells of ${dayInWords(told.day)}, so it is not older.`);
    evidence.push(told.span);
    if (crossed) reasons.push("The year comes from the other reports of its story.");
  }
  if (upper) {
    reasons.push(
      `Its page's clock or note of change shows ${dayInWords(upper.day)}, so it is not younger.`,
    );
    if (upper.span.end > upper.span.start) evidence.push(upper.span);
  }
  const today = todayClue(input);
  if (today && told && standsBeside(input, told.span, today)) {
    range = { earliest: told.day, latest: told.day };
    reasons.push(`It says “${input.report.text.slice(today.start, today.end)}” beside that day.`);
    evidence.push({ start: today.start, end: today.end });
  }
  for (const pin of findPins(input, others)) {
    if (range.earliest !== null && range.earliest === range.latest) break;
    const narrowed = intersectRanges(range, pin);
    // What cannot be true together with the clues before it is left out: they are stronger.
    if (!narrowed || sameRange(narrowed, range)) continue;
    approximate ||= pin.approximate && narrowed.latest === pin.latest;
    range = narrowed;
    crossed = true;
    reasons.push(pin.why);
    if (pin.span) evidence.push(pin.span);
  }
  if (range.earliest === null && range.latest === null)
    return unknown("It tells of no day that the calendar could place.");
  return {
    ...range,
    time: null,
    edtf: approximate ? `${toEdtf(range)!}~` : toEdtf(range),
    basis: crossed ? "crossed" : "content",
    evidence: distinct(evidence),
    why: reasons.join(" "),
  };
}

/** A page's clock by which years are told; null where the others are far from it, so that the page was saved long after. */
function eraOfClock(clock: IsoDay | null, story: IsoDay | null): IsoDay | null {
  if (clock === null || story === null) return clock;
  return Math.abs(dayNumber(clock) - dayNumber(story)) <= CLOCK_DAYS ? clock : null;
}

function unknown(why: string): SettledDate {
  const open = { earliest: null, latest: null, time: null, edtf: null };
  return { ...open, basis: "unknown", evidence: [], why };
}

function standsBeside(input: ReadReport, day: Span, today: Span): boolean {
  const first = sentenceOf(input, day);
  return first >= 0 && first < LEAD_SENTENCES && Math.abs(first - sentenceOf(input, today)) <= 1;
}

/** The latest day on which one of the others can have appeared, by which years are told; null when none is dated. */
function eraOfStory({ near, published }: Neighbours): IsoDay | null {
  let latest: IsoDay | null = null;
  for (const id of near) {
    const date = published.get(id);
    const day = date?.latest ?? date?.earliest ?? null;
    if (day !== null && (latest === null || day > latest)) latest = day;
  }
  return latest;
}

function sameRange(a: DateRange, b: DateRange): boolean {
  return a.earliest === b.earliest && a.latest === b.latest;
}

function distinct(spans: readonly Span[]): Span[] {
  return [...groupBy(spans, ({ start, end }) => `${start}-${end}`).values()]
    .map(([first]) => first!)
    .toSorted((a, b) => a.start - b.start || overlap(a, b));
}
