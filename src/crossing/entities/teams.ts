/**
 * Teams that a story calls after their place and then without it: "Brenford Herons", "the Herons". Taggers take the short name for a
 * place, a people or anything else; the long one shows what it is.
 */
import type { LocalEntity } from "../../model/index.ts";
import { NO_TEAMS } from "../en/name-words.ts";
import { latinize } from "./spelling.ts";

/** A plural that is not too short to be a name of its own. */
const PLURAL = /^\p{L}{3,}[^\Ws]s$/u;

/** The last word of a name of several words, in plain letters, where a team is called by it; null when none is. */
export function teamWordOf(name: string, isPlace: (place: string) => boolean): string | null {
  const words = latinize(name).split(/\s+/u);
  const last = words.at(-1)!;
  if (words.length < 2 || !PLURAL.test(last) || NO_TEAMS.has(last)) return null;
  return isPlace(words.slice(0, -1).join(" ")) ? last : null;
}

/** The words by which the reports of a story call teams, from the entities of all of them. */
export function findTeamWords(entities: readonly LocalEntity[]): ReadonlySet<string> {
  const places = new Set<string>();
  for (const { named, type, name, aliases } of entities)
    if (named && type === "place")
      for (const each of [name, ...aliases]) places.add(latinize(each));
  const found = new Set<string>();
  for (const { named, type, name } of entities) {
    const word = named && type !== "person" ? teamWordOf(name, (place) => places.has(place)) : null;
    if (word !== null) found.add(word);
  }
  return found;
}
