/**
 * Weekdays of an undated report put on the calendar: where another report of the story dates the same event, the same words, or a
 * sentence that tells the same, to a day of that weekday. Sources that disagree put it nowhere.
 */
import {
  addDays,
  dayNumber,
  weekdayOf,
  type IsoDay,
  type ReadReport,
  type ResolvedTime,
} from "../../model/index.ts";
import { daysOfWeekday, sentenceOf, type WeekdayClue } from "./date-clues.ts";
import { closeBefore, sharedWords, timeOf, timesBeside, type Neighbours } from "./neighbours.ts";

/** A weekday with the day that it is, and the report that shows it. */
export interface PinnedWeekday {
  readonly clue: WeekdayClue;
  readonly day: IsoDay;
  readonly other: ReadReport;
}

/** Days by which two reports may differ in dating one event and still mean the same week. */
const PIN_SLACK = 2;

/** The weekdays, each once, that the neighbours put on the calendar. */
export function pinWeekdays(
  input: ReadReport,
  clues: readonly WeekdayClue[],
  others: Neighbours,
): PinnedWeekday[] {
  if (clues.length === 0) return [];
  const pins = [pinsByEvents, pinsByWords, pinsBySentences].map((source) =>
    source(input, clues, others),
  );
  // The weaker source gives way where it does not go with the stronger.
  for (let sources = pins.length; sources > 0; sources--) {
    const found = agreed(pins.slice(0, sources).flat());
    if (found !== null) return found;
  }
  return [];
}

/** One pin a weekday; null where a weekday would be two days, or where two weekdays lie more than a week apart. */
function agreed(pins: readonly PinnedWeekday[]): PinnedWeekday[] | null {
  const byWeekday = new Map<number, PinnedWeekday>();
  for (const pin of pins) {
    const known = byWeekday.get(pin.clue.weekday);
    if (known && known.day !== pin.day) return null;
    if (!known) byWeekday.set(pin.clue.weekday, pin);
  }
  const found = [...byWeekday.values()];
  const days = found.map(({ day }) => dayNumber(day));
  return found.length > 0 && Math.max(...days) - Math.min(...days) > 6 ? null : found;
}

/** Weekdays at which this report puts an event that another report puts on a day of the calendar. */
function pinsByEvents(
  input: ReadReport,
  clues: readonly WeekdayClue[],
  others: Neighbours,
): PinnedWeekday[] {
  return others.events.flatMap((claims) => {
    const clue = clues.find(({ time }) =>
      claims.some((claim) => claim.input === input && claim.time === time),
    );
    if (!clue) return [];
    return claims.flatMap(({ input: other, time }): PinnedWeekday[] => {
      if (other === input || time === null) return [];
      const day = dayNear(clue, timeOf(other, time, others));
      return day === null ? [] : [{ clue, day, other }];
    });
  });
}

/** Weekdays that stand in a sentence with words (a saying or a copy) that a dated sentence of another report has too. */
function pinsByWords(
  input: ReadReport,
  clues: readonly WeekdayClue[],
  others: Neighbours,
): PinnedWeekday[] {
  return sharedWords(input, others).flatMap(({ here, other, there }) => {
    const clue = clues.find(
      ({ span }) =>
        sentenceOf(input, span) === sentenceOf(input, here) || closeBefore(input, span, here),
    );
    if (!clue) return [];
    return timesBeside(other, there, others).flatMap((at): PinnedWeekday[] => {
      const day = dayNear(clue, at);
      return day === null ? [] : [{ clue, day, other }];
    });
  });
}

/** Weekdays of sentences that another report tells too, and puts on a day of the same weekday. */
function pinsBySentences(
  input: ReadReport,
  clues: readonly WeekdayClue[],
  others: Neighbours,
): PinnedWeekday[] {
  return clues.flatMap((clue) =>
    others
      .tellAlike(input, sentenceOf(input, clue.span))
      .filter(({ input: other }) => others.near.has(other.report.id))
      .flatMap(({ input: other, sentence }) =>
        timesBeside(other, sentence, others).flatMap((at): PinnedWeekday[] => {
          const day = at.earliest !== null && at.earliest === at.latest ? at.earliest : null;
          return day !== null && weekdayOf(day) === clue.weekday ? [{ clue, day, other }] : [];
        }),
      ),
  );
}

/** The one day of the clue's weekday that lies near a resolved day; null when there is none, or more than one. */
function dayNear(clue: WeekdayClue, at: ResolvedTime | null): IsoDay | null {
  if (!at?.earliest || !at.latest || dayNumber(at.latest) - dayNumber(at.earliest) > 1) return null;
  const [day, ...more] = daysOfWeekday(clue.weekday, at.earliest, at.latest, PIN_SLACK);
  return day !== undefined && more.length === 0 ? day : null;
}

/** The day, of the week that ends on `last`, that is `weekday`. */
export function weekdayUpTo(weekday: number, last: IsoDay): IsoDay {
  return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
}
