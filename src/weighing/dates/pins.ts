/**
 * What other reports of its story show of an undated report's date. A weekday, a "yesterday" or a "today" of something that another
 * report puts on a day of the calendar pins it to that calendar; what another report dates and this one tells or quotes too gives a
 * day before which it cannot have appeared; and a copy is not older than its original.
 */
import {
  addDays,
  dayNumber,
  dayOf,
  weekdayOf,
  type Claim,
  type DateRange,
  type EventLink,
  type IsoDay,
  type Links,
  type ReadReport,
  type ResolvedTime,
  type SettledDate,
  type Span,
  type TimeExpression,
} from "../../model/index.ts";
import { reportName } from "../origins/draft.ts";
import { dayInWords } from "../words.ts";
import { daysOfWeekday, sentenceOf, type WeekdayClue } from "./date-clues.ts";

/** What bounds the publication of a report, with what shows it. */
export interface Pin extends DateRange {
  readonly why: string;
  /** The words of this report that are pinned; null when none are. */
  readonly span: Span | null;
  /** Whether the latest day is what is usual, and not what must be. */
  readonly approximate: boolean;
}

/** What is known of the other reports. */
export interface Neighbours {
  readonly published: ReadonlyMap<string, SettledDate>;
  readonly times: ReadonlyMap<string, readonly ResolvedTime[]>;
  readonly byId: ReadonlyMap<string, ReadReport>;
  /** Ids of the other reports of the story. */
  readonly near: ReadonlySet<string>;
  readonly links: Omit<Links, "events">;
  /** Of each event, the claims that say when. */
  readonly events: readonly (readonly TimedClaim[])[];
}

/** Where a claim with a time stands. */
export interface TimedClaim {
  readonly input: ReadReport;
  readonly claim: Claim;
  readonly time: number | null;
}

/** Days by which two reports may differ in dating one thing and still mean the same week. */
const PIN_SLACK = 2;
/**
 * Days from the last weekday that a report names to its publication. Measured on 260 dated news reports that name weekdays: 0 in 69 %,
 * at most 1 in 92 %, at most 2 in 96 %. An upper bound from it is marked as approximate.
 */
const LAST_WEEKDAY_LAG = 1;

/** Of each event, its claims. */
export function timedClaims(
  reports: readonly ReadReport[],
  events: readonly EventLink[],
): TimedClaim[][] {
  if (events.length === 0) return [];
  const byId = new Map(
    reports.flatMap((input) =>
      input.reading.claims.map((claim) => [claim.id, { input, claim, time: claim.time }] as const),
    ),
  );
  return events.map(({ claims }) => claims.flatMap((id) => byId.get(id) ?? []));
}

/** All that the neighbours show, the strongest first. */
export function findPins(
  input: ReadReport,
  clues: readonly WeekdayClue[],
  others: Neighbours,
): Pin[] {
  const weekday = weekdayByEvent(input, clues, others) ?? weekdayByWords(input, clues, others);
  return [countedByEvent(input, others), weekday, floorOf(input, others)]
    .filter((pin) => pin !== null)
    .concat(byCopies(input, others));
}

/** A weekday at which this report puts an event that another report puts on a day of the calendar. */
function weekdayByEvent(
  input: ReadReport,
  clues: readonly WeekdayClue[],
  others: Neighbours,
): Pin | null {
  for (const claims of others.events) {
    const clue = clues.find(({ time }) =>
      claims.some((claim) => claim.input === input && claim.time === time),
    );
    if (!clue) continue;
    for (const { input: other, time } of claims) {
      if (other === input || time === null) continue;
      const day = dayNear(clue, others.times.get(other.report.id)?.[time]);
      if (day !== null) return weekdayPin(input, clues, clue, day, other);
    }
  }
  return null;
}

/** A weekday of this report that stands in a sentence with words (a saying or a copy) that a dated sentence of another report has too. */
function weekdayByWords(
  input: ReadReport,
  clues: readonly WeekdayClue[],
  others: Neighbours,
): Pin | null {
  if (clues.length === 0) return null;
  for (const { here, other, there } of sharedWords(input, others)) {
    const clue = clues.find(
      ({ span }) =>
        sentenceOf(input, span) === sentenceOf(input, here) || closeBefore(input, span, here),
    );
    if (!clue) continue;
    for (const at of timesBeside(other, there, others)) {
      const day = dayNear(clue, at);
      if (day !== null) return weekdayPin(input, clues, clue, day, other);
    }
  }
  return null;
}

/**
 * A "yesterday" or "today" at which this report, in its own voice, puts an event that another report puts on a day of the calendar;
 * none where two such events lead to two days.
 */
function countedByEvent(input: ReadReport, others: Neighbours): Pin | null {
  let found: Pin | null = null;
  for (const claims of others.events) {
    for (const { input: mine, claim, time } of claims) {
      const said = time === null ? undefined : input.reading.times[time];
      if (mine !== input || !said || claim.attribution !== null || !isCountedDay(said)) continue;
      for (const other of claims) {
        const at =
          other.time === null ? undefined : others.times.get(other.input.report.id)?.[other.time];
        if (other.input === input || !at?.earliest || at.earliest !== at.latest) continue;
        const day = addDays(at.earliest, -amountOf(said));
        if (found !== null && found.earliest !== day) return null;
        const words = input.report.text.slice(said.start, said.end);
        found = {
          earliest: day,
          latest: day,
          approximate: false,
          span: { start: said.start, end: said.end },
          why: `It puts on “${words}” what ${reportName(other.input.report)} puts on ${dayInWords(at.earliest)}.`,
        };
      }
    }
  }
  return found;
}

function isCountedDay({ said }: TimeExpression): boolean {
  return (
    said.kind === "shift" &&
    said.anchor === "reference" &&
    said.unit === "day" &&
    said.grain === "day" &&
    said.amount <= 0 &&
    said.amount >= -1
  );
}

const amountOf = ({ said }: TimeExpression): number => (said.kind === "shift" ? said.amount : 0);

/** The latest day on which others put what this report tells as past or quotes: it is not older. */
function floorOf(input: ReadReport, others: Neighbours): Pin | null {
  const told: { readonly day: IsoDay; readonly other: ReadReport; readonly span: Span }[] = [];
  const offer = (at: ResolvedTime | undefined, other: ReadReport, span: Span): void => {
    const limit = others.published.get(other.report.id)?.latest ?? null;
    if (at?.earliest == null || at.earliest !== at.latest || limit === null) return;
    if (at.earliest <= limit) told.push({ day: at.earliest, other, span });
  };
  for (const claims of others.events) {
    const mine = claims.find(({ input: each, claim }) => each === input && isPast(claim));
    if (!mine) continue;
    for (const { input: other, claim, time } of claims)
      if (other !== input && time !== null && isPast(claim) && others.near.has(other.report.id))
        offer(others.times.get(other.report.id)?.[time], other, mine.claim);
  }
  for (const { here, other, there } of sharedWords(input, others))
    for (const at of timesBeside(other, there, others)) offer(at, other, here);
  const [best] = told.toSorted((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
  if (!best) return null;
  const { day, other, span } = best;
  return {
    earliest: day,
    latest: null,
    approximate: false,
    span: { start: span.start, end: span.end },
    why: `It tells what ${reportName(other.report)} puts on ${dayInWords(day)}, so it is not older.`,
  };
}

const isPast = ({ certainty, polarity }: Claim): boolean =>
  certainty === "asserted" && polarity === "affirmed";

/** A copy is not older than its original, nor an original younger than a copy of it. */
function byCopies(input: ReadReport, others: Neighbours): Pin[] {
  const { id } = input.report;
  return others.links.copies.flatMap(({ spans, original, kind }): Pin[] => {
    const mine = spans.find(({ report }) => report === id);
    const theirs = spans.find(({ report }) => report !== id);
    if (!mine || !theirs || original === null || kind !== "text") return [];
    const date = others.published.get(theirs.report);
    const other = others.byId.get(theirs.report);
    if (!date || !other || (date.basis !== "metadata" && date.basis !== "stated")) return [];
    const isCopy = original !== id;
    const day = isCopy ? date.earliest : date.latest;
    if (day === null) return [];
    const name = reportName(other.report);
    return [
      {
        earliest: isCopy ? day : null,
        latest: isCopy ? null : day,
        approximate: false,
        span: { start: mine.start, end: mine.end },
        why: isCopy
          ? `It copies ${name} of ${dayInWords(day)}, so it is not older.`
          : `${name} of ${dayInWords(day)} copies it, so it is not younger.`,
      },
    ];
  });
}

interface SharedWords {
  readonly here: Span;
  readonly other: ReadReport;
  readonly there: Span;
}

/** Words, of a saying or a copy, that this report has in common with another of its story. */
function sharedWords(input: ReadReport, { links, near, byId }: Neighbours): SharedWords[] {
  const groups = [
    ...links.sayings.map(({ spans }) => spans),
    ...links.copies.map(({ spans }) => spans),
  ];
  return groups.flatMap((spans) =>
    spans
      .filter(({ report }) => report === input.report.id)
      .flatMap((here) =>
        spans.flatMap((there) => {
          const other = near.has(there.report) ? byId.get(there.report) : undefined;
          return other ? [{ here, other, there }] : [];
        }),
      ),
  );
}

/** The resolved times in the sentence of another report in which a span begins. */
function timesBeside(other: ReadReport, span: Span, { times }: Neighbours): ResolvedTime[] {
  const resolved = times.get(other.report.id);
  if (!resolved) return [];
  const sentence = sentenceOf(other, span);
  return other.reading.times.flatMap((time, index) =>
    sentenceOf(other, time) === sentence ? (resolved[index] ?? []) : [],
  );
}

/** The one day of the clue's weekday that lies near a resolved day; null when there is none, or more than one. */
function dayNear(clue: WeekdayClue, at: ResolvedTime | undefined): IsoDay | null {
  if (!at?.earliest || !at.latest || dayNumber(at.latest) - dayNumber(at.earliest) > 1) return null;
  const [day, ...more] = daysOfWeekday(clue.weekday, at.earliest, at.latest, PIN_SLACK);
  return day !== undefined && more.length === 0 ? day : null;
}

function weekdayPin(
  input: ReadReport,
  clues: readonly WeekdayClue[],
  { span }: WeekdayClue,
  day: IsoDay,
  other: ReadReport,
): Pin {
  return {
    ...weekOf(clues, day),
    approximate: true,
    span,
    why: `It names the weekday of something that ${reportName(other.report)} dates: “${input.report.text.slice(span.start, span.end)}” is ${dayInWords(day)}; in nine reports of ten the last weekday named is that of publication or the day before.`,
  };
}

/** Whether `span` stands in the sentence before that of `here`, in the same block: "He announced on Wednesday … . He added that …". */
function closeBefore(input: ReadReport, span: Span, here: Span): boolean {
  const before = input.reading.sentences[sentenceOf(input, span)];
  const after = input.reading.sentences[sentenceOf(input, here)];
  return (
    before !== undefined &&
    after !== undefined &&
    before.block === after.block &&
    sentenceOf(input, here) - sentenceOf(input, span) === 1
  );
}

/**
 * The days on which the report can have appeared when all weekdays it names are of one week, `pinned` being the day of one of
 * them: the arrangement of the others around it that spans the fewest days is taken for the week that is meant.
 */
function weekOf(
  clues: readonly WeekdayClue[],
  pinned: IsoDay,
): { earliest: IsoDay; latest: IsoDay } {
  const at = dayNumber(pinned);
  const offsets = new Set(clues.map(({ weekday }) => (weekday - weekdayOf(pinned) + 7) % 7));
  let best = { first: at, last: at + 6, span: 7 };
  for (let back = 0; back <= 6; back++) {
    const days = [...offsets].map((offset) => at + (offset > 6 - back ? offset - 7 : offset));
    const first = Math.min(at, ...days);
    const last = Math.max(at, ...days);
    if (last - first < best.span) best = { first, last, span: last - first };
  }
  return {
    earliest: dayOf(best.last),
    latest: dayOf(Math.min(best.last + LAST_WEEKDAY_LAG, best.first + 6)),
  };
}
