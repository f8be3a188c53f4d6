/** Under which of its names an entity is shown. */
import { TITLES } from "../en/name-words.ts";
import type { LocalProfile } from "./local-profile.ts";

/** What is known of one name of an entity. */
interface NameUse {
  count: number;
  words: number;
  named: boolean;
}

const CAPITALS = /^[^\p{Ll}]{5,}$/u;

/** Whether a name is written in capitals for the look of it ("BRENFORD —"), and no acronym; or begins with a word that is no part of it. */
function isDressed(name: string, words: number): boolean {
  const first = /^\p{L}+/u.exec(name)?.[0].toLowerCase() ?? "";
  return CAPITALS.test(name) || (words > 1 && TITLES.has(first));
}

/**
 * The name to show: of a named member before a description, of several words before one, in plain dress, then the one most used; ties
 * by words, then by code units.
 */
export function chooseName(members: readonly LocalProfile[]): string {
  const uses = new Map<string, NameUse>();
  const proper = members.filter(({ peopleOf }) => peopleOf === null);
  for (const { entity, forms } of proper.length > 0 ? proper : members) {
    const seen = uses.get(entity.name) ?? { count: 0, words: 0, named: entity.named };
    seen.count += entity.mentions.length;
    seen.words = Math.min(3, forms[0]?.words.length ?? 0);
    seen.named ||= entity.named;
    uses.set(entity.name, seen);
  }
  return [...uses].toSorted(
    ([a, x], [b, y]) =>
      Number(y.named) - Number(x.named) ||
      Number(y.words > 1) - Number(x.words > 1) ||
      Number(isDressed(a, x.words)) - Number(isDressed(b, y.words)) ||
      y.count - x.count ||
      y.words - x.words ||
      (a < b ? -1 : 1),
  )[0]![0];
}
