/** The speakers that reading finds in one report. */
import type { LocalEntity, Report } from "../src/model/index.ts";
import { findAttributions } from "../src/reading/attributions/find-attributions.ts";
import { resolveSpeakers } from "../src/reading/attributions/resolve-speakers.ts";
import { findEntities } from "../src/reading/names/find-entities.ts";
import { tokenize } from "../src/reading/tokenize.ts";

const READ = new Map<string, ReturnType<typeof resolveSpeakers>>();

/** Entities and attributions of a report; each report is read once. */
export function readSpeakers(report: Report): ReturnType<typeof resolveSpeakers> {
  const known = READ.get(report.id);
  if (known) return known;
  const text = tokenize(report);
  const named = findEntities(text);
  const found = resolveSpeakers(text, named, findAttributions(text, named));
  READ.set(report.id, found);
  return found;
}

/** All that an entity is called in a report, lower-cased. */
export function namesOf(entity: LocalEntity, text: string): string[] {
  return [
    entity.name,
    ...entity.aliases,
    ...entity.mentions.map((m) => text.slice(m.start, m.end)),
  ].map((n) => n.toLowerCase());
}
