/**
 * What other reports of its story show of an undated report's date. A weekday, a "yesterday" or a "today" of something that another
 * report puts on a day of the calendar pins it to that calendar; what another report dates and this one tells or quotes too gives a
 * day before which it cannot have appeared; and a copy is not older than its original.
 */
import {
  addDays,
  type Claim,
  type DateBasis,
  type IsoDay,
  type ReadReport,
  type ResolvedTime,
  type Span,
  type TimeExpression,
} from "../../model/index.ts";
import { reportName } from "../origins/draft.ts";
import { dayInWords } from "../words.ts";
import { weekdayClues } from "./date-clues.ts";
import type { Pin } from "./pin.ts";
import { sharedWords, timeOf, timesBeside, type Neighbours } from "./neighbours.ts";
import { boundsAhead, boundsOfWeek } from "./week-of-report.ts";
import { pinWeekdays } from "./weekday-pins.ts";

/** All that the neighbours show, the strongest first. */
export function findPins(input: ReadReport, others: Neighbours): Pin[] {
  const past = weekdayClues(input, "past");
  const ahead = weekdayClues(input, "ahead");
  return [
    ...one(countedByEvent(input, others)),
    ...boundsOfWeek(input, past, pinWeekdays(input, past, others)),
    ...boundsAhead(input, pinWeekdays(input, ahead, others)),
    ...one(floorOf(input, others)),
    ...byCopies(input, others),
  ];
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
        const at = other.time === null ? null : timeOf(other.input, other.time, others);
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
  const offer = (at: ResolvedTime | null, other: ReadReport, span: Span): void => {
    const limit = others.published.get(other.report.id)?.latest ?? null;
    if (at?.earliest == null || at.earliest !== at.latest || limit === null) return;
    if (at.earliest <= limit) told.push({ day: at.earliest, other, span });
  };
  for (const claims of others.events) {
    // A claim with a time of its own says itself when; another's time would be a guess.
    const mine = claims.find(
      ({ input: each, claim, time }) => each === input && time === null && isPast(claim),
    );
    if (!mine) continue;
    const dated = claims.flatMap(({ input: other, claim, time }) => {
      if (other === input || time === null || !isPast(claim)) return [];
      const at = timeOf(other, time, others);
      return at?.earliest == null || at.earliest !== at.latest ? [] : [{ at, other }];
    });
    // Tellings that name several days may be of several happenings: which one is told here is a guess.
    if (new Set(dated.map(({ at }) => at.earliest)).size > 1) continue;
    for (const { at, other } of dated)
      if (others.near.has(other.report.id)) offer(at, other, mine.claim);
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

/** Whether a report tells something as done, in its own voice. */
const isPast = ({ certainty, polarity, attribution, rules }: Claim): boolean =>
  certainty === "asserted" &&
  polarity === "affirmed" &&
  attribution === null &&
  // A noun names a happening; it does not tell it.
  !rules.includes("claim/named");

/** On what a date rests that other reports are measured by. */
const STATED: ReadonlySet<DateBasis> = new Set(["metadata", "stated", "person"]);

/** A copy is not older than its original, nor an original younger than a copy of it. */
function byCopies(input: ReadReport, others: Neighbours): Pin[] {
  const { id } = input.report;
  return others.links.copies.flatMap(({ spans, original, kind }): Pin[] => {
    const mine = spans.find(({ report }) => report === id);
    const theirs = spans.find(({ report }) => report !== id);
    if (!mine || !theirs || original === null || kind !== "text") return [];
    const date = others.published.get(theirs.report);
    const other = others.byId.get(theirs.report);
    if (!date || !other || !STATED.has(date.basis)) return [];
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

/** A pin as a list; empty for none. */
const one = (pin: Pin | null): readonly Pin[] => (pin === null ? [] : [pin]);
