/**
 * Families: a report that tells of several people of one surname calls them by their forenames ("Anna", beside Anna and Pavel Krol).
 * Without such a namesake a bare forename is left alone: it may be anybody's.
 */
import { FORENAME_FAMILY, KIN_ROLE } from "../en/name-words.ts";
import type { LocalProfile } from "./local-profile.ts";
import { propose, type Proposal } from "./proposal.ts";

/** One person of a report by forename, and how many of the report bear the surname. */
interface Bearer {
  readonly at: number;
  readonly surname: string;
}

/** A forename as it is compared: pet forms are one. */
function forenameKey(forename: string): string {
  const family = FORENAME_FAMILY.get(forename);
  return family === undefined ? forename : `#${family}`;
}

/** Bare forenames and the one person of the report who bears them, where others of the report bear that person's surname. */
export function proposeForenames(
  profiles: readonly LocalProfile[],
  clusterOf: (at: number) => number,
): Proposal[] {
  const bearers = new Map<string, Bearer[]>();
  const families = new Map<string, Set<string>>();
  profiles.forEach(({ report, type, entity, forms }, at) => {
    const words = type === "person" && entity.named ? (forms[0]?.words ?? []) : [];
    if (words.length < 2) return;
    const [forename, surname] = [forenameKey(words[0]!), `${report} ${words.at(-1)!}`];
    const key = `${report} ${forename}`;
    bearers.set(key, [...(bearers.get(key) ?? []), { at, surname }]);
    families.set(surname, (families.get(surname) ?? new Set()).add(forename));
  });
  const found: Proposal[] = [];
  const manyOf = new Map<string, Set<string>>();
  for (const [surname, forenames] of families) {
    const report = surname.slice(0, surname.indexOf(" "));
    if (forenames.size > 1) manyOf.set(report, (manyOf.get(report) ?? new Set()).add(surname));
  }
  profiles.forEach(({ report, type, entity, forms, introduced }, at) => {
    const form = forms[0];
    if (type !== "person" || !entity.named || form?.words.length !== 1) return;
    const forename = form.words[0]!;
    // A name that people here bear as their surname may be meant as one.
    if (families.has(`${report} ${forename}`)) return;
    const fitting = bearers.get(`${report} ${forenameKey(forename)}`) ?? [];
    if (new Set(fitting.map((one) => clusterOf(one.at))).size !== 1) return;
    const [bearer] = fitting;
    // Of two families nobody knows whose child it is, nor who a forename is that comes before the full name and is nobody's wife.
    if (manyOf.get(report)?.size !== 1 || !manyOf.get(report)!.has(bearer!.surname)) return;
    const isKin = entity.roles.some((role) => KIN_ROLE.test(role));
    if (!isKin && !fitting.some((one) => profiles[one.at]!.introduced < introduced)) return;
    const values = `${entity.name}, ${profiles[bearer!.at]!.entity.name}`;
    found.push(
      propose(bearer!.at, at, 0.75, `the only one of the family with this forename (${values})`),
    );
  });
  return found;
}
