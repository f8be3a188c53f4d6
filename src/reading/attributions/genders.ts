/** Whether a person is spoken of as he or as she, by title and forename. */
import { readFileSync } from "node:fs";
import { MEN, WOMEN } from "../en/forenames.ts";
import { FEMALE_WORDS, MALE_WORDS } from "../en/speakers.ts";
import { modelUrl } from "../model-file.ts";
import { foldName } from "../names/word-hash.ts";

/** By which pronoun somebody is spoken of; null when nothing tells. */
export type Gender = "he" | "she" | null;

let forenames: ReadonlyMap<string, Gender> | null = null;

function forenameGenders(): ReadonlyMap<string, Gender> {
  if (forenames) return forenames;
  const lists = JSON.parse(readFileSync(modelUrl("forename-genders.json"), "utf8")) as {
    readonly man: readonly string[];
    readonly woman: readonly string[];
  };
  const map = new Map<string, Gender>();
  for (const name of MEN) map.set(name, "he");
  for (const name of WOMEN) map.set(name, "she");
  for (const name of lists.man) map.set(name, "he");
  for (const name of lists.woman) map.set(name, "she");
  forenames = map;
  return map;
}

/** The gender that a name's first word and the words before it (titles, roles) tell. */
export function genderOf(name: string, roles: readonly string[]): Gender {
  for (const role of roles) {
    for (const word of role.toLowerCase().split(/[^\p{L}]+/u)) {
      if (MALE_WORDS.has(word)) return "he";
      if (FEMALE_WORDS.has(word)) return "she";
    }
  }
  const [first, ...rest] = foldName(name).split(/\s+/u);
  if (first === undefined || rest.length === 0) return null;
  if (MALE_WORDS.has(first)) return "he";
  if (FEMALE_WORDS.has(first)) return "she";
  return forenameGenders().get(first) ?? null;
}

/** Whether a name begins with an everyday forename that only one sex bears, and does not rest on a list of all countries' names. */
export function hasEverydayForename(name: string): boolean {
  const [first, ...rest] = foldName(name).split(/\s+/u);
  return first !== undefined && rest.length > 0 && MEN.has(first) !== WOMEN.has(first);
}
