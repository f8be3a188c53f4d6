/** Persons of one report: full names, and the single words that they go by. */
import { ADDRESS_WORDS, KIN_WORDS, WOMEN_OF_KIN } from "../en/names.ts";
import { MEN, WOMEN } from "../en/forenames.ts";
import type { ReadingText } from "../reading-text.ts";
import { joinSpellings } from "./join-spellings.ts";
import type { Joins } from "./joins.ts";
import type { NameMention } from "./name-mention.ts";
import { fullNameRule, generationOf, partsOf, SHORT_NAME_TIERS } from "./person-names.ts";
import { TITLE, wordFacts } from "./word-table.ts";

/** A name of two parts or more, with its first mention. */
interface FullName {
  readonly parts: readonly string[];
  readonly generation: string;
  readonly index: number;
  /** The word of kinship before it, "" for none: "the governor's daughter NAME". */
  readonly kin: string;
}

/** How running text uses a single word for a person. */
interface SingleUse {
  /** Its first mention there. */
  readonly first: number;
  /** Whether that mention stands right behind an office: "President Orwick". */
  readonly withOffice: boolean;
  /** Whether a mention of it has a man's, or a woman's, form of address. */
  man: boolean;
  woman: boolean;
}

/** Full names first, then single words to the only full name that they fit. */
export function joinPersons(
  text: ReadingText,
  mentions: readonly NameMention[],
  joins: Joins,
): void {
  const full: FullName[] = [];
  const single: { readonly word: string; readonly generation: string; readonly index: number }[] =
    [];
  const byName = new Map<string, number>();
  mentions.forEach((mention, index) => {
    if (mention.type !== "person") return;
    const parts = partsOf(mention.text);
    const generation = generationOf(mention.text);
    const word = parts.join(" ");
    const key = `${word} ${generation}`;
    const known = byName.get(key);
    if (known !== undefined) {
      joins.join(known, index, "name/same");
      return;
    }
    byName.set(key, index);
    if (parts.length > 1) full.push({ parts, generation, index, kin: kinBefore(text, mention) });
    else single.push({ word, generation, index });
  });

  // Only names that share a part, or its first letters, are compared.
  const byPart = new Map<string, number[]>();
  const note = (key: string, at: number): void => {
    const list = byPart.get(key);
    if (!list) byPart.set(key, [at]);
    else if (list.length < 60 && list.at(-1) !== at) list.push(at);
  };
  full.forEach(({ parts }, at) => {
    for (const part of parts) note(part.slice(0, 2), at);
  });
  full.forEach(({ parts, generation, index }, at) => {
    const near = new Set(parts.flatMap((part) => byPart.get(part.slice(0, 2)) ?? []));
    for (const other of near) {
      // A report that has "Jr." on one full name only may speak of father and son.
      if (other >= at || full[other]!.generation !== generation) continue;
      const rule = fullNameRule(full[other]!.parts, parts);
      if (rule !== null) joins.join(full[other]!.index, index, rule);
    }
  });
  const uses = usesOf(text, mentions);
  for (const { word, generation, index } of single) {
    const use = uses.get(mentions[index]!.text);
    const near = (byPart.get(word.slice(0, 2)) ?? []).filter((at) => {
      const theirs = full[at]!.generation;
      const isNamedFirst = full[at]!.index < (use?.first ?? index);
      if (use !== undefined && !mayBear(use, full[at]!, isNamedFirst)) return false;
      if (generation !== "" || theirs === "") return generation === theirs;
      // Whoever is called "X" before anybody was called "Y X Jr." is somebody else, the father perhaps.
      return isNamedFirst;
    });
    for (const tier of SHORT_NAME_TIERS) {
      const fitting = near.filter(
        (at) =>
          tier.fits(word, full[at]!.parts) &&
          // Of two families each has its William: whoever goes by a forename has been called by the full name before.
          (tier.rule !== "name/forename" ||
            full[at]!.index < (use?.first ?? Infinity) ||
            sharesSurname(text, mentions, index, full[at]!.parts)),
      );
      const groups = new Set(fitting.map((at) => joins.rootOf(full[at]!.index)));
      if (groups.size === 1) joins.join(full[fitting[0]!]!.index, index, tier.rule);
      if (groups.size > 0) break;
    }
  }
  joinSpellings(new Map(single.map(({ word, index }) => [word, index])), joins);
}

/** "Anna and Pavel Keller": a forename that shares the surname behind "and". */
function sharesSurname(
  text: ReadingText,
  mentions: readonly NameMention[],
  index: number,
  parts: readonly string[],
): boolean {
  const { endToken } = mentions[index]!;
  const next = mentions[index + 1];
  return (
    next !== undefined &&
    text.tokens.lower[endToken] === "and" &&
    next.firstToken === endToken + 1 &&
    partsOf(next.text).at(-1) === parts.at(-1)
  );
}

function kinBefore(text: ReadingText, mention: NameMention): string {
  const word =
    text.tokens.lower[mention.firstToken - (isComma(text, mention.firstToken - 1) ? 2 : 1)];
  return word !== undefined && KIN_WORDS.has(word) ? word : "";
}

function isComma(text: ReadingText, token: number): boolean {
  return text.tokens.text[token] === ",";
}

/** Uses of each spelling of a person in running text. Linear. */
function usesOf(text: ReadingText, mentions: readonly NameMention[]): Map<string, SingleUse> {
  const { tokens } = text;
  const uses = new Map<string, SingleUse>();
  mentions.forEach((mention, index) => {
    if (mention.headline || mention.type !== "person") return;
    const before = tokens.lower[mention.firstToken - 1] ?? "";
    const word = before.replace(/\.$/u, "");
    let use = uses.get(mention.text);
    if (!use) {
      const withOffice =
        (wordFacts(tokens.text[mention.firstToken - 1] ?? "").kind & TITLE) !== 0 &&
        !ADDRESS_WORDS.has(word) &&
        !KIN_WORDS.has(word);
      use = { first: index, withOffice, man: false, woman: false };
      uses.set(mention.text, use);
    }
    if (word === "mr") use.man = true;
    if (word === "mrs" || word === "ms" || word === "miss") use.woman = true;
  });
  return uses;
}

/**
 * Whether a word used like this may be the bearer of a full name: "President Orwick", before anybody was called "Vera Orwick", is
 * somebody whom all know, and so is he after "the president's daughter Vera Orwick"; and "Mr Orwick" is not Vera.
 */
function mayBear(use: SingleUse, name: FullName, isNamedFirst: boolean): boolean {
  if (use.withOffice && (!isNamedFirst || name.kin !== "")) return false;
  if (use.man && WOMEN_OF_KIN.has(name.kin)) return false;
  const forename = name.parts[0]!;
  return !(use.man && WOMEN.has(forename)) && !(use.woman && MEN.has(forename));
}
