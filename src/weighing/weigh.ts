/** Weighing: what the links mean. */
import type { Findings, Links, ReadReport } from "../model/index.ts";
import type { SettledDates } from "./settle-dates.ts";

/** All findings of a record. */
export function weigh(
  _reports: readonly ReadReport[],
  _links: Links,
  dates: SettledDates,
): Findings {
  return {
    published: dates.published,
    times: dates.times,
    origins: [],
    claimOrigins: new Map(),
    events: [],
    disputes: [],
    wordings: [],
    omissions: [],
    problems: dates.problems,
  };
}
