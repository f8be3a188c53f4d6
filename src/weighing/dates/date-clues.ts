/**
 * What a report without a stated date betrays about its date: the days it tells of, the weekdays it names, "today", and the clocks
 * and neighbouring dates of its page.
 */
import {
  addDays,
  overlap,
  rangeOf,
  resolveTimes,
  weekdayOf,
  type IsoDay,
  type ReadReport,
  type Span,
  type TimeExpression,
} from "../../model/index.ts";
import { BEFORE_NOUN, OPENING, OTHER_THING } from "../en/time-frames.ts";

/** A day with the words that tell it. */
export interface DatedSpan {
  readonly day: IsoDay;
  readonly span: Span;
}

/** A weekday that is named without a date: it lies within the last days before the report appeared. */
export interface WeekdayClue {
  /** Index in the reading's times. */
  readonly time: number;
  /** 1 Monday … 7 Sunday. */
  readonly weekday: number;
  readonly span: Span;
}

/**
 * Days by which a report may be younger than a date of its page or story and still mean that date's year: of 305 days without a year
 * that dated news reports tell as past, the year before was meant wherever the next such day lay further ahead.
 */
const ERA_DAYS = 31;

/** The latest day a page's own clock or note of change gives: the report cannot be younger. Null when there is none. */
export function upperBound({ report }: ReadReport): DatedSpan | null {
  let best: DatedSpan | null = null;
  for (const { role, value, span } of report.dates) {
    if (role !== "clock" && role !== "modified") continue;
    const day = rangeOf(value)?.latest;
    if (day !== undefined && (best === null || day < best.day))
      best = { day, span: span ?? { start: 0, end: 0 } };
  }
  return best;
}

/** A day of the time in which the page was made: of a neighbouring article, or one of full date told in the text. Null when there is none. */
export function eraOfPage({ report, reading }: ReadReport): IsoDay | null {
  let latest: IsoDay | null = null;
  for (const { role, value } of report.dates) {
    const day = role === "teaser" || role === "unclear" ? rangeOf(value)?.latest : undefined;
    if (day !== undefined && (latest === null || day > latest)) latest = day;
  }
  if (latest !== null) return latest;
  for (const time of reading.times) {
    if (
      time.said.kind !== "calendar" ||
      time.said.year === null ||
      time.said.direction === "future"
    )
      continue;
    const { earliest, latest: last } = resolveTimes([time], null)[0]!;
    if (earliest !== null && earliest === last && (latest === null || last > latest)) latest = last;
  }
  return latest;
}

/** The latest day that the report tells of as past, its years counted from `era`; days after `upper` are misread and left out. */
export function latestDayTold(
  input: ReadReport,
  era: IsoDay,
  upper: IsoDay | null,
): DatedSpan | null {
  const ahead = addDays(era, ERA_DAYS);
  const horizon = upper !== null && upper < ahead ? upper : ahead;
  const resolved = resolveTimes(input.reading.times, { earliest: horizon, latest: horizon });
  const told = plainlyTold(input);
  let best: DatedSpan | null = null;
  input.reading.times.forEach((time, index) => {
    const { said } = time;
    if (said.kind !== "calendar" || said.day === null || said.month === null) return;
    if (!told.has(index) || (said.direction !== "past" && said.direction !== "before")) return;
    const day = resolved[index]?.latest ?? null;
    if (day === null || (upper !== null && day > upper)) return;
    if (best === null || day > best.day) best = { day, span: time };
  });
  return best;
}

/** The times of what is plainly told as done: no words between verb and time begin something else, and no noun bears the time. */
function plainlyTold(input: ReadReport): ReadonlySet<number> {
  const { report, reading } = input;
  const wordsOf = (start: number, end: number): string => report.text.slice(start, end);
  const told = reading.claims.flatMap(({ start, head, time, certainty, polarity }) => {
    if (time === null || head === null || certainty !== "asserted" || polarity !== "affirmed")
      return [];
    const at = reading.times[time]!;
    const isPlain =
      at.start >= head.end
        ? !OTHER_THING.test(wordsOf(head.end, at.start))
        : OPENING.test(wordsOf(Math.min(start, at.start), at.start));
    return isPlain && !BEFORE_NOUN.test(wordsOf(at.end, at.end + 14)) ? [time] : [];
  });
  const open = futureTimes(input);
  const opening = reading.times.flatMap((time, index) => {
    const sentence = reading.sentences[sentenceOf(input, time)];
    const opens = sentence && OPENING.test(wordsOf(sentence.start, time.start));
    return opens && !open.has(index) && /^,\s/u.test(wordsOf(time.end, time.end + 2))
      ? [index]
      : [];
  });
  return new Set([...told, ...opening]);
}

/**
 * The weekdays that the report names without a date in its own voice: those told as `past`, or those told as `ahead`. Quoted words are
 * of the day on which they were said, and a weekday of no plain tense may be either.
 */
export function weekdayClues(input: ReadReport, tense: "past" | "ahead"): WeekdayClue[] {
  const open = futureTimes(input);
  const spoken = spokenParts(input);
  return input.reading.times.flatMap((time, index) => {
    const { said } = time;
    if (
      said.kind !== "calendar" ||
      said.weekday === null ||
      said.day !== null ||
      said.within !== null
    )
      return [];
    const isTold =
      tense === "past"
        ? said.direction === "past" && !open.has(index)
        : said.direction === "future" && open.has(index);
    if (!isTold || spoken.some((span) => overlap(span, time) > 0)) return [];
    const span = { start: time.start, end: time.end };
    const { weekday } = said;
    const clue = { time: index, weekday, span };
    // "All night from Monday to Tuesday" names both.
    return said.throughNight ? [clue, { ...clue, weekday: (weekday % 7) + 1 }] : [clue];
  });
}

function spokenParts({ reading }: ReadReport): readonly Span[] {
  return reading.attributions.filter(({ direct }) => direct).flatMap(({ content }) => content);
}

/** The first "today" (or "tonight", "this morning") in the report's own voice; null when there is none. */
export function todayClue(input: ReadReport): TimeExpression | null {
  const spoken = spokenParts(input);
  return (
    input.reading.times.find(
      (time) =>
        time.said.kind === "shift" &&
        time.said.anchor === "reference" &&
        time.said.amount === 0 &&
        time.said.grain === "day" &&
        !spoken.some((span) => overlap(span, time) > 0),
    ) ?? null
  );
}

/** The index of the sentence that a span begins in; -1 when it begins in none. */
export function sentenceOf({ reading }: ReadReport, span: Span): number {
  return reading.sentences.findIndex(
    (sentence) => sentence.start <= span.start && span.start < sentence.end,
  );
}

/** The days of `weekday` within `slack` days of an interval. */
export function daysOfWeekday(weekday: number, from: IsoDay, to: IsoDay, slack: number): IsoDay[] {
  const days: IsoDay[] = [];
  for (let day = addDays(from, -slack); day <= addDays(to, slack); day = addDays(day, 1)) {
    if (weekdayOf(day) === weekday) days.push(day);
  }
  return days;
}

/** Times of claims that are planned or conditional: they tell nothing of what has been. */
function futureTimes({ reading }: ReadReport): ReadonlySet<number> {
  return new Set(
    reading.claims.flatMap(({ time, certainty }) =>
      time !== null && (certainty === "planned" || certainty === "conditional") ? [time] : [],
    ),
  );
}
