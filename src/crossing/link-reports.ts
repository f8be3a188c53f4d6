/**
 * The first half of crossing: what needs no settled dates. Copies, sayings, entities and stories are functions of the set of
 * reports, not of the order in which they came.
 */
import type { Links, ReadReport } from "../model/index.ts";

/** Copies, sayings, entities and stories of `reports`. */
export function linkReports(_reports: readonly ReadReport[]): Omit<Links, "events"> {
  return { copies: [], sayings: [], entities: [], stories: [] };
}
