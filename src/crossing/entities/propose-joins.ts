/**
 * Which local entities may be one: each rule proposes pairs found by an index, with a score and the values compared. Equal names
 * are joined in a star around the first holder, so that the number of proposals stays that of the names; everything short of an
 * equal full name is compared inside one story only.
 */
import { COMMON_BODY_WORDS, FAMILY_ROLES, PAPER_HEADS, PARTY_MEMBERS } from "../en/name-words.ts";
import { compareFullNames, isPetName } from "./compare-persons.ts";
import type { LocalProfile } from "./local-profile.ts";
import { nameForm, withoutHome, type NameForm } from "./name-form.ts";
import { propose, put, type Index, type Proposal } from "./proposal.ts";
import { isSpellingVariant, soundKey } from "./spelling.ts";

/** Joins every profile of `list` to the first of its country; those without a country to the only country there is, or to each other when there is none. */
function joinByCountry(
  profiles: readonly LocalProfile[],
  list: readonly number[],
  score: number,
  why: string,
): Proposal[] {
  const firstOf = new Map<string, number>();
  const joined: Proposal[] = [];
  for (const at of list) {
    const country = profiles[at]!.home ?? "";
    const first = firstOf.get(country);
    if (first === undefined) firstOf.set(country, at);
    else joined.push(propose(first, at, score, why));
  }
  const open = firstOf.get("");
  const countries = [...firstOf.keys()].filter((country) => country !== "");
  if (open !== undefined && countries.length === 1) {
    joined.push(
      propose(
        open,
        firstOf.get(countries[0]!)!,
        score - 0.1,
        `${why}, no other country's in the story`,
      ),
    );
  }
  return joined;
}

/** Words without which two different things bear one name too often to join them over stories. */
export function isTelling(form: NameForm): boolean {
  return form.words.length > 1 || form.key.length > 4;
}

/** Surnames that several persons of one report's own text bear, by report and surname; a headline only shortens a name. */
function findFamilies(profiles: readonly LocalProfile[]): Set<string> {
  const nameOf = new Map<string, string>();
  const families = new Set<string>();
  for (const { report, type, entity, forms, introduced } of profiles) {
    const form = forms[0];
    if (type !== "person" || !entity.named || !form || form.words.length < 2) continue;
    if (introduced === Infinity) continue;
    const key = `${report} ${form.words.at(-1)!}`;
    const known = nameOf.get(key);
    if (known === undefined) nameOf.set(key, form.key);
    else if (known !== form.key) families.add(key);
  }
  return families;
}

/** A word of a body's name as it is compared: "elections" and "election" are one. */
function singular(word: string): string {
  return word.length > 4 && /[^su]s$/u.test(word) ? word.slice(0, -1) : word;
}

/** Words by which a story may mean a paper that it also names in full, by story. */
function findPapers(profiles: readonly LocalProfile[]): Set<string> {
  const papers = new Set<string>();
  for (const { story, type, forms } of profiles) {
    if (type === "person") continue;
    for (const { words } of forms)
      if (words.length > 1 && PAPER_HEADS.has(words.at(-1)!))
        papers.add(`${story} ${words.at(-1)!}`);
  }
  return papers;
}

/** Equal names. */
export function proposeEqualNames(profiles: readonly LocalProfile[]): Proposal[] {
  const persons: Index = new Map();
  const bodies: Index = new Map();
  const others: Index = new Map();
  const families = findFamilies(profiles);
  const papers = findPapers(profiles);
  profiles.forEach((profile, at) => {
    const { entity, forms, story, type } = profile;
    // Two unnamed persons of one country are two persons.
    const country = type === "person" ? profile.country : profile.home;
    if (profile.peopleOf !== null) {
      put(others, `people ${story} ${forms[0]?.key ?? ""}`, at);
      return;
    }
    if (!entity.named) {
      // A description is the same thing in two reports only when both say of which country.
      if (country !== null) put(bodies, `${story} ${country} ${profile.body}`, at);
      return;
    }
    if (type === "person") {
      for (const form of forms) {
        if (form.words.length > 1) put(persons, form.key, at);
      }
      // Which of a family the surname alone means is for each report to say.
      if (forms[0]?.words.length === 1 && !families.has(`${profile.report} ${forms[0].key}`))
        put(others, `person ${story} ${forms[0].key}`, at);
      return;
    }
    if (profile.common) {
      // Where a place of no list lies, only its story knows.
      const owner = country?.startsWith("~") ? `${story} ${country}` : (country ?? story);
      put(bodies, `${owner} ${profile.body}`, at);
      if (country !== null) put(bodies, `${story} ${profile.body}`, at);
      // With its country in the name it is no other country's.
      const first = forms[0];
      if (first && !first.common) put(others, `thing  ${first.words.join("")}`, at);
      return;
    }
    for (const form of forms) {
      if (form.common) continue;
      const kind = type === "place" ? "place" : "thing";
      // "The Post" is another paper in each report, where the story names one by more.
      const scope = papers.has(`${story} ${form.key}`)
        ? profile.report
        : isTelling(form)
          ? ""
          : story;
      put(others, `${kind} ${scope} ${form.words.join("")}`, at);
      // "Brenford Republican" describes one person here and another there.
      const describes = form.words.some((word) => PARTY_MEMBERS.has(word));
      if (form.words.length > (type === "place" ? 2 : 1) && !describes) {
        put(others, `${kind} ${scope} = ${[...form.words].map(singular).sort().join(" ")}`, at);
        const bare = withoutHome(form.words);
        if (bare.length > 1 && !bare.every((word) => COMMON_BODY_WORDS.has(word)))
          put(others, `${kind} ${story} = ${[...bare].map(singular).sort().join(" ")}`, at);
      }
    }
    if (type === "place" && country !== null && profile.body === "")
      put(others, `country ${country}`, at);
  });
  const nameOf = (at: number): string => profiles[at]!.entity.name;
  return [
    ...[...persons].flatMap(([key, list]) =>
      list.slice(1).map((at) => propose(list[0]!, at, 0.97, `same full name (${key})`)),
    ),
    ...[...bodies].flatMap(([, list]) =>
      joinByCountry(profiles, list, 0.9, `same body of the same country (${nameOf(list[0]!)})`),
    ),
    ...[...others].flatMap(([key, list]) =>
      joinByCountry(
        profiles,
        list,
        key.startsWith("person") ? 0.85 : 0.95,
        key.startsWith("country") ? "names of one country" : `same name (${nameOf(list[0]!)})`,
      ),
    ),
  ];
}

/** Full names that differ: transliterations, initials, short forms, missing middle names; inside a story. */
export function proposeNameVariants(profiles: readonly LocalProfile[]): Proposal[] {
  const bySurname: Index = new Map();
  profiles.forEach((profile, at) => {
    if (profile.type !== "person" || !profile.entity.named) return;
    const words = profile.forms[0]?.words ?? [];
    // With three words the last may be a mother's surname behind the father's.
    for (const surname of words.slice(words.length > 2 ? -2 : -1))
      put(bySurname, `${profile.story} ${soundKey(surname)}`, at);
  });
  const found: Proposal[] = [];
  for (const list of bySurname.values()) {
    // One profile stands for all of its name: equal names are joined already.
    const byName = new Map<string, number>();
    const reportsOf = new Map<string, Set<string>>();
    for (const at of list) {
      const { report, forms, introduced } = profiles[at]!;
      const { key } = forms[0]!;
      if (!byName.has(key)) byName.set(key, at);
      const seen = reportsOf.get(key) ?? new Set();
      reportsOf.set(key, seen);
      // A headline only shortens a name.
      if (introduced !== Infinity) seen.add(report);
    }
    const names = [...byName.values()];
    for (let i = 0; i < names.length; i++) {
      for (let j = i + 1; j < names.length; j++) {
        const [a, b] = [profiles[names[i]!]!, profiles[names[j]!]!];
        const [first, second] = [a.forms[0]!, b.forms[0]!];
        // A report that keeps two such names apart knows two people, unless one is what friends call the other.
        const together = reportsOf.get(second.key)!;
        const apart = [...reportsOf.get(first.key)!].some((report) => together.has(report));
        if (apart && !isPetName(first, second)) continue;
        if (first.generation !== second.generation && !shareOffice(a, b)) continue;
        const likeness = compareFullNames(first, second);
        if (likeness) found.push(propose(names[i]!, names[j]!, likeness.score, likeness.why));
      }
    }
  }
  return found;
}

/**
 * Whether two persons, of whom only one is called "Jr." or the like, are given an office in common: without one a report that leaves
 * "Jr." out may as well mean the father.
 */
function shareOffice(one: LocalProfile, other: LocalProfile): boolean {
  // A headline shortens the name that its own report gives in full.
  const isHeadline = Math.max(one.introduced, other.introduced) === Infinity;
  if (one.report === other.report && isHeadline) return true;
  const [a, b] = [one.entity, other.entity];
  const offices = new Set(a.roles.flatMap(officeIn));
  return b.roles.some((role) => officeIn(role).some((word) => offices.has(word)));
}

/** The words of a role that name the office, without those that father and son may share. */
function officeIn(role: string): string[] {
  return role
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word.length > 3 && !FAMILY_ROLES.has(word));
}

/** Whether a full name has the surname of `bare`, and its "Jr." where it has one. */
function bears(full: NameForm, bare: NameForm): boolean {
  if (bare.generation !== "" && full.generation !== bare.generation) return false;
  return isSpellingVariant(bare.words[0]!, full.words.at(-1)!);
}

/** Whether the report of `bare` names `full` before it goes on with the surname alone, as reports do with the person they are about. */
function isIntroducedBefore(full: LocalProfile, bare: LocalProfile): boolean {
  return full.report === bare.report && full.introduced < bare.introduced;
}

/**
 * `bearers` without those whom "Jr." tells from one of the others: a report that does not name the younger means the elder by the
 * surname.
 */
function withoutJuniors(
  bearers: readonly number[],
  { report, forms }: LocalProfile,
  profiles: readonly LocalProfile[],
): readonly number[] {
  if (forms[0]!.generation !== "") return bearers;
  const elders = new Set(
    bearers.flatMap((at) => {
      const { words, generation } = profiles[at]!.forms[0]!;
      return generation === "" ? [words[0]!] : [];
    }),
  );
  const isYounger = (at: number): boolean => {
    const { words, generation } = profiles[at]!.forms[0]!;
    return generation !== "" && elders.has(words[0]!);
  };
  const named = bearers.some((at) => profiles[at]!.report === report && isYounger(at));
  return named ? bearers : bearers.filter((at) => !isYounger(at));
}

/** A surname with no forename, but with what tells a son from his father. */
const JUNIOR = /^(\p{Lu}\S+?),?\s(?:Jr|Sr|Junior|Senior)\.?$/u;

/** Whether two of `people` have one forename and only their generation apart. */
function haveNamesakes(people: readonly number[], profiles: readonly LocalProfile[]): boolean {
  const generations = new Map<string, string>();
  return people.some((at) => {
    const { words, generation } = profiles[at]!.forms[0]!;
    const known = generations.get(words[0]!);
    generations.set(words[0]!, generation);
    return known !== undefined && known !== generation;
  });
}

/** A bare surname is the one person of the story who bears it. `clusterOf` tells which full names are one person already. */
export function proposeSurnames(
  profiles: readonly LocalProfile[],
  clusterOf: (at: number) => number,
): Proposal[] {
  const full: Index = new Map();
  profiles.forEach((profile, at) => {
    const form = profile.forms[0];
    if (profile.type !== "person" || !profile.entity.named || !form || form.words.length < 2)
      return;
    put(full, `${profile.story} ${soundKey(form.words.at(-1)!)}`, at);
  });
  const juniors = new Set(
    profiles.flatMap(({ report, entity }) => {
      const surname = JUNIOR.exec(entity.name)?.[1];
      return surname === undefined ? [] : `${report} ${nameForm(surname, { person: true }).key}`;
    }),
  );
  const found: Proposal[] = [];
  const introduced: Index = new Map();
  const unsettled: Index = new Map();
  profiles.forEach((profile, at) => {
    const form = profile.forms[0];
    if (!profile.entity.named || form?.words.length !== 1 || profile.type !== "person") return;
    const surname = form.words[0]!;
    const bearers = withoutJuniors(
      (full.get(`${profile.story} ${soundKey(surname)}`) ?? []).filter((other) =>
        bears(profiles[other]!.forms[0]!, form),
      ),
      profile,
      profiles,
    );
    const people = new Set(bearers.map(clusterOf));
    if (people.size > 1) {
      // Of several bearers the one who holds the office that the name is given with.
      const holders = bearers.filter((other) =>
        profiles[other]!.entity.roles.some((role) => profile.entity.roles.includes(role)),
      );
      if (new Set(holders.map(clusterOf)).size === 1) {
        const why = `the only one of this surname and office in the story (${surname}, ${profiles[holders[0]!]!.entity.name})`;
        found.push(propose(holders[0]!, at, 0.75, why));
        return;
      }
      const before = bearers.filter((other) => isIntroducedBefore(profiles[other]!, profile));
      const family = `${profile.story} ${form.key}`;
      // Whoever tells a son from his father by "Jr." means the father without it, or nobody knows whom.
      if (juniors.has(`${profile.report} ${form.key}`) || haveNamesakes(before, profiles)) return;
      if (new Set(before.map(clusterOf)).size !== 1) {
        put(unsettled, family, at);
        return;
      }
      put(introduced, family, before[0]!);
      const why = `the only one of this surname that the report has introduced when it first uses it (${surname}, ${profiles[before[0]!]!.entity.name})`;
      found.push(propose(before[0]!, at, 0.7, why));
      return;
    }
    if (people.size === 0) return;
    found.push(
      propose(
        bearers[0]!,
        at,
        0.85,
        `the only ${profiles[bearers[0]!]!.entity.name} in the story has this surname (${surname})`,
      ),
    );
  });
  for (const [family, list] of unsettled) {
    const settled = introduced.get(family) ?? [];
    if (new Set(settled.map(clusterOf)).size !== 1) continue;
    const { name } = profiles[settled[0]!]!.entity;
    for (const at of list) {
      const why = `other reports of the story use this surname for one person (${profiles[at]!.entity.name}, ${name})`;
      found.push(propose(settled[0]!, at, 0.65, why));
    }
  }
  return found;
}

/** Letters that a paper writes like a word, "Naro", of a body; empty for anything else. */
function asWord({ type, country }: LocalProfile, { words }: NameForm): string {
  const [word, ...more] = words;
  if (type === "place" || country !== null || word === undefined || more.length > 0) return "";
  return word.length > 3 && word.length < 8 ? word : "";
}

/** Acronyms and the full names whose initials they are; inside a story, and only when one full name fits. */
export function proposeAcronyms(
  profiles: readonly LocalProfile[],
  clusterOf: (at: number) => number,
): Proposal[] {
  const byInitials: Index = new Map();
  profiles.forEach((profile, at) => {
    if (profile.type === "person" || !profile.entity.named) return;
    for (const form of profile.forms) {
      if (PARTY_MEMBERS.has(form.words[0] ?? "")) continue;
      for (const initials of form.initials) put(byInitials, `${profile.story} ${initials}`, at);
    }
  });
  const found: Proposal[] = [];
  profiles.forEach((profile, at) => {
    if (profile.type === "person" || !profile.entity.named || profile.common) return;
    // Letters of a country are no body's.
    if (profile.type === "place" && profile.body === "") return;
    for (const form of profile.forms) {
      const acronym = form.acronym === "" ? asWord(profile, form) : form.acronym;
      if (acronym.length < 2) continue;
      const fitting = (byInitials.get(`${profile.story} ${acronym}`) ?? []).filter(
        (other) => other !== at,
      );
      if (new Set(fitting.map(clusterOf)).size !== 1) continue;
      const name = profiles[fitting[0]!]!.entity.name;
      found.push(
        propose(fitting[0]!, at, 0.85, `initials of the name (${acronym.toUpperCase()}, ${name})`),
      );
    }
  });
  return found;
}
