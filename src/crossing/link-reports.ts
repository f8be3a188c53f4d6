/**
 * The first half of crossing: what needs no settled dates. Copies, sayings, entities and stories are functions of the set of
 * reports, not of the order in which they came.
 */
import type { Links, ReadReport } from "../model/index.ts";
import { findCopies } from "./copies/find-copies.ts";
import { UNDECIDED, type DecidedLinks } from "./decided.ts";
import { findEntities } from "./entities/find-entities.ts";
import { shareIds } from "./neighbourhoods/shared-entities.ts";
import { placeEntities } from "./places/place-entities.ts";
import { findSayings } from "./sayings/find-sayings.ts";
import { findStories } from "./stories/find-stories.ts";
import { readWords } from "./text/report-words.ts";

/**
 * Copies, sayings, entities and stories of `reports`. `furniture` holds fingerprints that reports which are not among them show to
 * be furniture; `decided` is what persons decided.
 */
export function linkReports(
  reports: readonly ReadReport[],
  furniture: ReadonlySet<number> = new Set(),
  decided: DecidedLinks = UNDECIDED,
): Omit<Links, "events"> {
  const sorted = reports.toSorted((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const words = sorted.map(({ report }) => readWords(report));
  const copies = decided.keepCopies(findCopies(sorted, words, furniture));
  const stories = findStories(sorted, words, copies);
  const found = findEntities(sorted, stories, copies, decided.entities);
  const entities = placeEntities(shareIds(found, sorted), sorted);
  const sayings = decided.keepSayings(findSayings(sorted, stories, entities, words));
  return { copies, sayings, entities, stories };
}
