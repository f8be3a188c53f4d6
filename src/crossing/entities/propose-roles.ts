/**
 * Persons known by their office only, and the one person who is named as its holder: in the same report, or in another of the story.
 * Offices that several people hold at a time say nothing.
 */
import { HEAD_OF_STATE, OFFICE_LIMITS, SINGLE_OFFICES, SMALL_WORDS } from "../en/name-words.ts";
import type { LocalProfile } from "./local-profile.ts";
import { propose, put, type Index, type Proposal } from "./proposal.ts";

type Office = "state" | "government";

function isLimited(role: string): boolean {
  return role.split(/[^\p{L}]+/u).some((word) => OFFICE_LIMITS.has(word));
}

/** Whether a role is the highest office of a state, or the head of its government; null when it is neither. */
function officeOf(role: string): Office | null {
  if (isLimited(role)) return null;
  if (/\b(?:prime minister|head of government|premier|chancellor)\b/u.test(role))
    return "government";
  if (/\bhead of state\b/u.test(role)) return "state";
  return [...HEAD_OF_STATE].some((word) => new RegExp(`\\b${word}\\b`, "u").test(role))
    ? "state"
    : null;
}

const BARE_OFFICE =
  /^(?:the )?(?:head of (?:state|government)|prime minister|premier|chancellor|president)$/u;

/** The offices that an entity bears; `bare` takes only those given without anything that says whose. */
function officesOf({ entity }: LocalProfile, bare: boolean): Set<Office> {
  return new Set(
    entity.roles
      .filter((role) => !bare || BARE_OFFICE.test(role))
      .flatMap((role) => officeOf(role) ?? []),
  );
}

/** A role of one holder by its telling words, sorted: "lower mayor orlava" for the mayor of Lower Orlava; null for any other. */
function singleRole(role: string): string | null {
  if (isLimited(role)) return null;
  const words = role
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1 && !SMALL_WORDS.has(word));
  if (words.length < 2 || !words.some((word) => SINGLE_OFFICES.has(word))) return null;
  return words.toSorted().join(" ");
}

/**
 * "The head of government", never named where it speaks, and the one person of the report, or of the story where a country is told,
 * who is named as its holder; likewise any office of one holder under the same words.
 */
export function proposeRoles(
  profiles: readonly LocalProfile[],
  clusterOf: (at: number) => number,
): Proposal[] {
  const holders: Index = new Map();
  profiles.forEach((profile, at) => {
    if (profile.type !== "person" || !profile.entity.named) return;
    const { story, report, home, entity } = profile;
    for (const office of officesOf(profile, false)) {
      if (home !== null) put(holders, `${story} ${home} ${office}`, at);
      put(holders, `${report} ${office}`, at);
    }
    for (const role of entity.roles) {
      const single = singleRole(role);
      if (single !== null) put(holders, `${story} = ${single}`, at);
    }
  });
  const found: Proposal[] = [];
  const offer = (key: string, at: number, why: string): void => {
    const fitting = holders.get(key) ?? [];
    if (new Set(fitting.map(clusterOf)).size !== 1) return;
    const values = `${profiles[at]!.entity.name}, ${profiles[fitting[0]!]!.entity.name}`;
    found.push(propose(fitting[0]!, at, 0.75, `${why} (${values})`));
  };
  profiles.forEach((profile, at) => {
    const { entity, type, story, report, home } = profile;
    if (entity.named || type !== "person" || /^(?:an?|one|another)\s/iu.test(entity.name)) return;
    if (home !== null) {
      for (const office of officesOf(profile, false))
        offer(`${story} ${home} ${office}`, at, "the story knows one head of that country by name");
    } else {
      for (const office of officesOf(profile, true))
        offer(`${report} ${office}`, at, "the report names one holder of that office");
    }
    for (const role of entity.roles) {
      const single = singleRole(role);
      if (single !== null)
        offer(`${story} = ${single}`, at, "the story names one holder of that office");
    }
  });
  return found;
}
