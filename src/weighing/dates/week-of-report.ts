/**
 * The days on which a report can have appeared when some of the weekdays it names are known days. A bare weekday is of the seven days
 * before the report, so that it appeared on or after the last of them and within a week of the first. How soon after the last one
 * named is a matter of custom, measured; bounds that rest on custom are marked as approximate.
 */
import { addDays, dayNumber, weekdayOf, type IsoDay, type ReadReport } from "../../model/index.ts";
import { dayInWords, listInWords } from "../words.ts";
import { reportName } from "../origins/draft.ts";
import { sentenceOf, type WeekdayClue } from "./date-clues.ts";
import type { Pin } from "./pin.ts";
import { weekdayUpTo, type PinnedWeekday } from "./weekday-pins.ts";

/** The title and the first two sentences. */
const LEAD_SENTENCES = 3;
/** Days between the first and the last weekday named, from which on no run of days is meant. */
const FAR = 6;

/**
 * Days from the last weekday that a report names to its publication. Measured on 847 dated reports (of two collections of stories, of
 * PolNeAR and of TimeBank) whose weekdays stand outside quotation marks: at most 3 in 97 % where it is named in the lead; at most 2 in
 * 98 % where it is also named twice; at most 1 in 98 % where the day before is named as well.
 */
function customOf(
  input: ReadReport,
  clues: readonly WeekdayClue[],
  last: number,
): { readonly lag: number; readonly words: string } | null {
  const named = clues.filter(({ weekday }) => weekday === last);
  if (!named.some(({ span }) => sentenceOf(input, span) < LEAD_SENTENCES)) return null;
  if (named.length < 2)
    return {
      lag: 3,
      words: "a last weekday in the lead is that of publication or within three days before",
    };
  const before = last === 1 ? 7 : last - 1;
  return clues.some(({ weekday }) => weekday === before)
    ? { lag: 1, words: "the last of two days in a row is that of publication or the day before" }
    : {
        lag: 2,
        words: "a last weekday in the lead is that of publication or of the two days before",
      };
}

/** The bounds that pinned weekdays give: the narrower, by custom, first, then the certain ones. */
export function boundsOfWeek(
  input: ReadReport,
  clues: readonly WeekdayClue[],
  pins: readonly PinnedWeekday[],
): Pin[] {
  const [first] = pins;
  if (!first) return [];
  const days = pins.map(({ day }) => day).toSorted();
  const floor = days.at(-1)!;
  const ceiling = addDays(days[0]!, 6);
  const shown = pins.map(
    ({ clue: { span }, day, other }) =>
      `“${input.report.text.slice(span.start, span.end)}” is ${dayInWords(day)} in ${reportName(other.report)}`,
  );
  const why = `It names the weekday of what another report dates: ${listInWords(shown)}`;
  const certain: Pin = {
    earliest: floor,
    latest: ceiling,
    approximate: false,
    span: first.clue.span,
    why: `${why}; a bare weekday is of the week before a report.`,
  };
  const last = lastWeekday(clues, days);
  if (last === null) return [certain];
  const custom = customOf(input, clues, last.weekday);
  const end = addDays(last.day, custom?.lag ?? 6);
  if (last.day === floor && end >= ceiling) return [certain];
  return [
    {
      earliest: last.day,
      latest: end < ceiling ? end : ceiling,
      approximate: true,
      span: first.clue.span,
      why: `${why}; by custom ${custom?.words ?? "the weekdays of a report are those of one run of days"}.`,
    },
    certain,
  ];
}

/** The bounds that pinned weekdays give which the report tells as to come: it appeared within the week that ends on the first of them. */
export function boundsAhead(input: ReadReport, pins: readonly PinnedWeekday[]): Pin[] {
  const [first] = pins.toSorted((a, b) => (a.day < b.day ? -1 : 1));
  if (!first) return [];
  const {
    clue: { span },
    day,
    other,
  } = first;
  return [
    {
      earliest: addDays(day, -6),
      latest: day,
      approximate: false,
      span,
      why: `It announces for “${input.report.text.slice(span.start, span.end)}” what ${reportName(other.report)} puts on ${dayInWords(day)}.`,
    },
  ];
}

/** The last of the weekdays named, with its day; null where those that are not pinned may lie before or after. */
function lastWeekday(
  clues: readonly WeekdayClue[],
  pinned: readonly IsoDay[],
): { readonly weekday: number; readonly day: IsoDay } | null {
  const weekdays = new Set(clues.map(({ weekday }) => weekday));
  const arrangements: { readonly first: IsoDay; readonly last: IsoDay }[] = [];
  for (let ahead = 0; ahead <= 6; ahead++) {
    const end = addDays(pinned.at(-1)!, ahead);
    if (end > addDays(pinned[0]!, 6)) break;
    const days = [...weekdays].map((weekday) => weekdayUpTo(weekday, end)).toSorted();
    if (days.at(-1) === end && pinned.every((day) => days.includes(day)))
      arrangements.push({ first: days[0]!, last: end });
  }
  const sorted = arrangements
    .map((each) => ({ ...each, span: spanOf(each) }))
    .toSorted((a, b) => a.span - b.span);
  const [best, next] = sorted;
  // Weekdays that are not pinned are ordered by being a run without a gap; a gap may as well lie on the other side.
  if (!best || (next && (best.span >= weekdays.size || next.span < FAR))) return null;
  return { weekday: weekdayOf(best.last), day: best.last };
}

function spanOf({ first, last }: { readonly first: IsoDay; readonly last: IsoDay }): number {
  return dayNumber(last) - dayNumber(first);
}
