/** Which of several reports appeared first, as far as their dates tell. */
import { dayNumber, type DateRange } from "../../../src/model/date.ts";

/**
 * A report's place in the order. `first`: before all others; `after`: `days` days after the earliest of them, `atLeast` where its day is not
 * known exactly; `unclear`: its date leaves it open.
 */
export type PlaceInOrder =
  | { readonly place: "first" }
  | { readonly place: "after"; readonly days: number; readonly atLeast: boolean }
  | { readonly place: "unclear" };

const isBefore = (a: DateRange, b: DateRange) =>
  a.latest !== null && b.earliest !== null && a.latest < b.earliest;

/** The place of each date among the others. A single date has no order: it is unclear. */
export function placesInOrder(dates: readonly DateRange[]): PlaceInOrder[] {
  const ends = dates.flatMap((date) => (date.latest === null ? [] : [date.latest])).toSorted();
  return dates.map((date, i) => {
    const others = dates.filter((_, other) => other !== i);
    if (others.length > 0 && others.every((other) => isBefore(date, other)))
      return { place: "first" };
    const earliestEnd = ends[0];
    if (date.earliest !== null && earliestEnd !== undefined && earliestEnd < date.earliest)
      return {
        place: "after",
        days: dayNumber(date.earliest) - dayNumber(earliestEnd),
        atLeast:
          date.latest !== date.earliest ||
          !dates.some((one) => one.earliest === earliestEnd && one.latest === earliestEnd),
      };
    return { place: "unclear" };
  });
}

/** The column of each date in the order of publication: by its earliest day, else its latest; the undated last. Ties keep their order. */
export function inPublicationOrder(dates: readonly DateRange[]): number[] {
  const day = (i: number) => dates[i]!.earliest ?? dates[i]!.latest ?? "9999";
  return dates
    .map((_, i) => i)
    .toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : a - b));
}
