/**
 * What a report without a stated date betrays about its date: the days it tells of, the weekdays it names, "today", and the clocks
 * and neighbouring dates of its page.
 */
import {
  addDays,
  addMonths,
  overlap,
  rangeOf,
  resolveTimes,
  weekdayOf,
  type IsoDay,
  type ReadReport,
  type Span,
  type TimeExpression,
} from "../../model/index.ts";

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

/** Months by which a report may be younger than a date of its page and still mean that date's year. */
const ERA_MONTHS = 5;

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
  const horizon = upper ?? addMonths(era, ERA_MONTHS);
  const resolved = resolveTimes(input.reading.times, { earliest: horizon, latest: horizon });
  const open = futureTimes(input);
  let best: DatedSpan | null = null;
  input.reading.times.forEach((time, index) => {
    const { said } = time;
    if (said.kind !== "calendar" || said.day === null || said.month === null) return;
    if (open.has(index) || said.direction === "future" || said.direction === "after") return;
    const day = resolved[index]?.latest ?? null;
    if (day === null || (upper !== null && day > upper)) return;
    if (best === null || day > best.day) best = { day, span: time };
  });
  return best;
}

/** The weekdays that the report names without a date, as past or present. */
export function weekdayClues(input: ReadReport): WeekdayClue[] {
  const open = futureTimes(input);
  return input.reading.times.flatMap((time, index) => {
    const { said } = time;
    if (
      said.kind !== "calendar" ||
      said.weekday === null ||
      said.day !== null ||
      said.within !== null
    )
      return [];
    if (
      open.has(index) ||
      said.direction === "future" ||
      said.direction === "after" ||
      said.direction === "before"
    )
      return [];
    return [{ time: index, weekday: said.weekday, span: { start: time.start, end: time.end } }];
  });
}

/** The first "today" (or "tonight", "this morning") in the report's own voice; null when there is none. */
export function todayClue({ reading }: ReadReport): TimeExpression | null {
  const spoken = reading.attributions
    .filter(({ direct }) => direct)
    .flatMap(({ content }) => content);
  return (
    reading.times.find(
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
