/**
 * The first half of crossing: what needs no settled dates. Copies, sayings, entities and stories are functions of the set of
 * reports, not of the order in which they came.
 */
import type { Links, ReadReport } from "../model/index.ts";
import { findCopies } from "./copies/find-copies.ts";
import { findEntities } from "./entities/find-entities.ts";
import { shareIds } from "./neighbourhoods/shared-entities.ts";
import { findSayings } from "./sayings/find-sayings.ts";
import { findStories } from "./stories/find-stories.ts";
import { readWords } from "./text/report-words.ts";

/**
 * Copies, sayings, entities and stories of `reports`. `furniture` holds fingerprints that reports which are not among them show to
 * be furniture.
 */
export function linkReports(
  reports: readonly ReadReport[],
  furniture: ReadonlySet<number> = new Set(),
): Omit<Links, "events"> {
  const sorted = reports.toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const words = sorted.map(({ report }) => readWords(report));
  const copies = findCopies(sorted, words, furniture);
  const stories = findStories(sorted, words, copies);
  const entities = shareIds(findEntities(sorted, stories, copies), sorted);
  const sayings = findSayings(sorted, stories, entities, words);
  return { copies, sayings, entities, stories };
}
