/**
 * Publication dates settled over all reports, never guessed silently: each is an interval with what it rests on. A date that the
 * report's own page states stands. Without one, the report cannot be older than the latest day it tells of, nor younger than its
 * page's clock; the year comes from the page or from the other reports of the story; and what other reports date bounds it. Undated
 * reports bound each other too: all are settled from what the turn before settled, until nothing changes.
 */
import {
  addMonths,
  createProblem,
  ownDate,
  resolveTimes,
  toEdtf,
  type DateRange,
  type EventLink,
  type Links,
  type Problem,
  type ReadReport,
  type ResolvedTime,
  type SettledDate,
} from "../model/index.ts";
import { timedClaims, type Neighbours } from "./dates/neighbours.ts";
import { settleOne } from "./dates/settle-one.ts";
import { createToldAlike } from "./dates/told-alike.ts";
import type { SettledDates } from "./settled-dates.ts";
import { listInWords } from "./words.ts";

type BaseLinks = Omit<Links, "events">;

/** Months after the latest day told within which times are still counted when nothing bounds the date above. */
const OPEN_MONTHS = 6;
/** Turns after which undated reports are taken as they are. */
const MOST_TURNS = 6;

/**
 * Settles the publication date of every report. Events are found only once dates are settled; given here, they pin weekdays to the
 * calendar better than sayings and copies alone, so that compose settles a second time with them.
 */
export function settleDates(
  reports: readonly ReadReport[],
  links: BaseLinks,
  events: readonly EventLink[] = [],
): SettledDates {
  const published = new Map<string, SettledDate>();
  const times = new Map<string, readonly ResolvedTime[]>();
  const problems: Problem[] = [];
  const undated: ReadReport[] = [];
  for (const input of reports) {
    const date = statedDate(input);
    if (date) {
      published.set(input.report.id, date);
      times.set(input.report.id, datedTimes(input, date));
      continue;
    }
    undated.push(input);
    const stated = statedDays(input);
    if (stated.length > 1) problems.push(conflictOf(input, stated));
  }
  settleTogether(undated, reports, links, events, published, times);
  for (const { report } of undated) {
    if (published.get(report.id)?.basis !== "unknown") continue;
    problems.push(
      createProblem(
        "date/unknown",
        "warning",
        `Nothing tells when ${report.file ?? report.id} was published; its own relative dates stay open.`,
        { report: report.id },
      ),
    );
  }
  return {
    published: inOrderOf(reports, published),
    times: inOrderOf(reports, times),
    problems,
  };
}

/** Settles undated reports from each other, turn by turn; writes to `published` and `times`. */
function settleTogether(
  undated: readonly ReadReport[],
  reports: readonly ReadReport[],
  links: BaseLinks,
  events: readonly EventLink[],
  published: Map<string, SettledDate>,
  times: Map<string, readonly ResolvedTime[]>,
): void {
  if (undated.length === 0) return;
  const byId = new Map(reports.map((each) => [each.report.id, each]));
  const timed = timedClaims(reports, events);
  const tellAlike = createToldAlike(reports);
  const stories = new Map(
    links.stories.flatMap((story) =>
      story.reports.map((report) => [report, story.reports] as const),
    ),
  );
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    const settled = undated.map((input) => {
      const { id } = input.report;
      const near = new Set((stories.get(id) ?? []).filter((other) => other !== id));
      const others: Neighbours = { published, times, byId, near, links, events: timed, tellAlike };
      return { input, date: settleOne(input, others) };
    });
    const isSame = settled.every(
      ({ input, date }) => published.get(input.report.id)?.edtf === date.edtf,
    );
    for (const { input, date } of settled) {
      published.set(input.report.id, date);
      times.set(input.report.id, datedTimes(input, referenceOf(date)));
    }
    if (isSame) return;
  }
}

function inOrderOf<Value>(
  reports: readonly ReadReport[],
  values: ReadonlyMap<string, Value>,
): Map<string, Value> {
  return new Map(reports.map(({ report: { id } }) => [id, values.get(id)!]));
}

/** The date that a report's own page states; null when it states none, or several. */
function statedDate({ report }: ReadReport): SettledDate | null {
  const own = ownDate(report);
  if (own === null) return null;
  const words = {
    metadata: "The page's metadata gives the date.",
    url: "The date stands in the address.",
    stated: "The report states the date.",
    person: "A person set the date.",
  };
  return {
    ...own.range,
    time: own.time,
    edtf: toEdtf(own.range),
    basis: own.basis === "url" ? "stated" : own.basis,
    evidence: own.evidence ? [own.evidence] : [],
    why: words[own.basis],
  };
}

/** The different days that a report states as its publication, in order. */
function statedDays({ report }: ReadReport): string[] {
  const days = report.dates.filter(({ role }) => role === "published").map(({ value }) => value);
  return [...new Set(days.map((value) => value.slice(0, 10)))].toSorted();
}

function conflictOf({ report }: ReadReport, days: readonly string[]): Problem {
  return createProblem(
    "date/conflict",
    "warning",
    `${report.file ?? report.id} states several days of publication: ${listInWords(days)}. None was taken; see its text for which it is.`,
    { report: report.id },
  );
}

/** A report's times resolved. A clock time without a day ("at 4 a.m.") keeps its value and loses its bounds: which day is meant, the words do not tell. */
function datedTimes({ reading }: ReadReport, reference: DateRange | null): ResolvedTime[] {
  return resolveTimes(reading.times, reference).map((resolved, index) => {
    const { said, anchor } = reading.times[index]!;
    const bare =
      anchor === null &&
      said.kind === "calendar" &&
      said.time !== null &&
      [said.year, said.month, said.day, said.weekday, said.part, said.feast, said.within].every(
        (part) => part === null,
      );
    return bare ? { ...resolved, earliest: null, latest: null } : resolved;
  });
}

/** What relative times are counted from: the interval itself, an open end closed a few months on so that years can be told. */
export function referenceOf(date: DateRange): DateRange | null {
  const { earliest, latest } = date;
  if (earliest === null && latest === null) return null;
  if (latest === null) return { earliest, latest: addMonths(earliest!, OPEN_MONTHS) };
  if (earliest === null) return { earliest: addMonths(latest, -OPEN_MONTHS), latest };
  return { earliest, latest };
}
