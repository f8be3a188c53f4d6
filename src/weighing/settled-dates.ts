/** What settling the dates of a set of reports gives: the noun that the rest of weighing reads. */
import type { Problem, ResolvedTime, SettledDate } from "../model/index.ts";

/** Publication dates by report id, and each reading's times resolved against them. */
export interface SettledDates {
  readonly published: ReadonlyMap<string, SettledDate>;
  readonly times: ReadonlyMap<string, readonly ResolvedTime[]>;
  readonly problems: readonly Problem[];
}
