/** What work costs, in milliseconds of the processor. */

/** The seed of all invented reports of records that grow. */
export const SEED = 23;

/** Milliseconds of the processor. */
export interface Cost {
  readonly reading: number;
  readonly storing: number;
  readonly crossing: number;
}

/** No cost. */
export const NOTHING: Cost = { reading: 0, storing: 0, crossing: 0 };

/** The result of `run`, and what it cost. */
export async function timed<T>(run: () => Promise<T>): Promise<[T, number]> {
  const started = process.cpuUsage();
  const result = await run();
  const { user, system } = process.cpuUsage(started);
  return [result, (user + system) / 1000];
}

/** Two costs as one. */
export function plus(a: Cost, b: Cost): Cost {
  return {
    reading: a.reading + b.reading,
    storing: a.storing + b.storing,
    crossing: a.crossing + b.crossing,
  };
}

/** A cost as one number. */
export function sum({ reading, storing, crossing }: Cost): number {
  return reading + storing + crossing;
}

/** A cost shared by so many. */
export function shared({ reading, storing, crossing }: Cost, by: number): Cost {
  return { reading: reading / by, storing: storing / by, crossing: crossing / by };
}

/** The mean of the middle half of each part: a machine with other work to do has outliers that say nothing. */
export function middle(costs: readonly Cost[]): Cost {
  const of = (part: keyof Cost): number => {
    const sorted = costs.map((cost) => cost[part]).toSorted((a, b) => a - b);
    const kept = sorted.slice(Math.floor(sorted.length / 4), Math.ceil((3 * sorted.length) / 4));
    return kept.reduce((total, one) => total + one, 0) / kept.length;
  };
  return { reading: of("reading"), storing: of("storing"), crossing: of("crossing") };
}
