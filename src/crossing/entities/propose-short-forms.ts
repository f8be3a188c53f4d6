/** Names that a story shortens: a body called by the last word of its name, a place named by the word for its people. */
import { SHORT_FORM_HEADS } from "../en/name-words.ts";
import type { LocalProfile } from "./local-profile.ts";
import { propose, put, type Index, type Proposal } from "./proposal.ts";
import { latinize } from "./spelling.ts";

/** "Velkan" and the place of the story that is called Velka. `clusterOf` tells which places are one already. */
export function proposePeoples(
  profiles: readonly LocalProfile[],
  clusterOf: (at: number) => number,
): Proposal[] {
  const places: Index = new Map();
  profiles.forEach((profile, at) => {
    const { entity, story, type, peopleOf } = profile;
    if (entity.named && type === "place" && peopleOf === null)
      put(places, `${story} ${latinize(entity.name)}`, at);
  });
  const found: Proposal[] = [];
  profiles.forEach(({ entity, story, peopleOf }, at) => {
    if (peopleOf === null) return;
    const fitting = places.get(`${story} ${peopleOf}`) ?? [];
    if (new Set(fitting.map(clusterOf)).size !== 1) return;
    const { name } = profiles[fitting[0]!]!.entity;
    found.push(
      propose(
        fitting[0]!,
        at,
        0.85,
        `the people of a place of the story (${entity.name}, ${name})`,
      ),
    );
  });
  return found;
}

/** "The Compact" and the only body of the story whose full name ends in that word. */
export function proposeShortForms(
  profiles: readonly LocalProfile[],
  clusterOf: (at: number) => number,
): Proposal[] {
  const full: Index = new Map();
  profiles.forEach((profile, at) => {
    if (profile.type !== "organization" || !profile.entity.named) return;
    for (const name of [profile.entity.name, ...profile.entity.aliases]) {
      const words = name.toLowerCase().split(/\s+/u);
      if (words.length > 1 && SHORT_FORM_HEADS.has(words.at(-1)!))
        put(full, `${profile.story} ${words.at(-1)!}`, at);
    }
  });
  const found: Proposal[] = [];
  profiles.forEach((profile, at) => {
    const word = profile.entity.name.toLowerCase();
    if (profile.type !== "organization" || !profile.entity.named || !SHORT_FORM_HEADS.has(word))
      return;
    const fitting = full.get(`${profile.story} ${word}`) ?? [];
    if (new Set(fitting.map(clusterOf)).size !== 1) return;
    const { name } = profiles[fitting[0]!]!.entity;
    found.push(
      propose(
        fitting[0]!,
        at,
        0.8,
        `the only body of the story whose name ends in this word (${profile.entity.name}, ${name})`,
      ),
    );
  });
  return found;
}
