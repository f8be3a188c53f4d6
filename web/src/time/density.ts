/** Counts of things that lie too close to be drawn one by one, as bars of whole days. */

/** One bar: `count` things in the days from `first` to before `end`. */
export interface Bar {
  readonly first: number;
  readonly end: number;
  readonly count: number;
}

/** The least width of a bar, in pixels. */
const NARROWEST = 8;
/** Spans of days that a reader can name: days, weeks, months, years (about). */
const STEPS = [1, 2, 7, 14, 30, 91, 182, 365, 1_826, 3_652, 18_262, 36_524] as const;

/** Things by their day (from 1970-01-01; in its order), in bars that begin at the same days wherever one looks; only those in sight. */
export function densityOf<T>(
  things: readonly T[],
  dayOf: (thing: T) => number,
  perDay: number,
  from: number,
  until: number,
): Bar[] {
  const step = STEPS.find((one) => one * perDay >= NARROWEST) ?? STEPS.at(-1)!;
  const bars: Bar[] = [];
  let last = { first: NaN, end: NaN, count: 0 };
  for (let i = firstFrom(things, dayOf, from - step); i < things.length; i++) {
    const day = dayOf(things[i]!);
    if (day > until) break;
    const first = Math.floor(day / step) * step;
    if (first === last.first) last.count++;
    else bars.push((last = { first, end: first + step, count: 1 }));
  }
  return bars;
}

/** The place of the first thing that is not before `day`. */
function firstFrom<T>(things: readonly T[], dayOf: (thing: T) => number, day: number): number {
  let low = 0;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (dayOf(things[middle]!) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
