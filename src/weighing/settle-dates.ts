/** Publication dates settled over all reports, never guessed silently: each is an interval with what it rests on. */
import type { Links, Problem, ReadReport, ResolvedTime, SettledDate } from "../model/index.ts";

/** Publication dates by report id, and each reading's times resolved against them. */
export interface SettledDates {
  readonly published: ReadonlyMap<string, SettledDate>;
  readonly times: ReadonlyMap<string, readonly ResolvedTime[]>;
  readonly problems: readonly Problem[];
}

/** Settles the publication date of every report. */
export function settleDates(
  _reports: readonly ReadReport[],
  _links: Omit<Links, "events">,
): SettledDates {
  return { published: new Map(), times: new Map(), problems: [] };
}
