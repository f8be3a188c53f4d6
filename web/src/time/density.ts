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

/** Things by their day (from 1970-01-01), in bars that begin at the same days wherever one looks; only those in sight, in order. */
export function densityOf(
  days: Iterable<number>,
  perDay: number,
  from: number,
  until: number,
): Bar[] {
  const step = STEPS.find((one) => one * perDay >= NARROWEST) ?? STEPS.at(-1)!;
  const counts = new Map<number, number>();
  for (const day of days) {
    if (day < from - step || day > until) continue;
    const bar = Math.floor(day / step);
    counts.set(bar, (counts.get(bar) ?? 0) + 1);
  }
  return [...counts]
    .map(([bar, count]) => ({ first: bar * step, end: (bar + 1) * step, count }))
    .sort((a, b) => a.first - b.first);
}
