/** A name taken apart for comparing: titles and small words away, one spelling, generation suffix kept beside it. */
import {
  COMMON_BODY_WORDS,
  COMPANY_FORMS,
  GENERATIONS,
  HOME_WORDS,
  SHORTENED,
  SMALL_WORDS,
  TITLES,
} from "../en/name-words.ts";
import { foldWord } from "../text/fold-word.ts";
import { latinize } from "./spelling.ts";

/** A name as it is compared. */
export interface NameForm {
  /** Lower-cased words in one spelling, without titles, articles and small words; in order. */
  readonly words: readonly string[];
  /** The words as one string: equal keys are equal names. */
  readonly key: string;
  /** "jr", "sr" and the like; empty when there is none. */
  readonly generation: string;
  /** Letters of a name that is an acronym, lower-cased; empty when it is none. */
  readonly acronym: string;
  /** Letters that may stand for a body's name of several words, lower-cased; sorted, empty for a person. */
  readonly initials: readonly string[];
  /** Whether every word is one of which the names of bodies of any country are made. */
  readonly common: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
/** The one country whose name stands before its bodies' names in several forms. */
const AMERICAN =
  /(?<![\p{L}\p{N}.])(?:U\.\s?S\.(?:A\.)?|US(?![\p{L}\p{N}])|United States(?: of America)?(?![\p{L}\p{N}]))/gu;
/** The article of transliterated Arabic names, which one writer keeps and the next leaves out: "al-", "el-". */
const ARABIC_ARTICLE = /(?<![\p{L}\p{N}])(?:[AaEe]l-(?=\p{L})|[ae]l (?=\p{Lu}))/gu;
/** Heads of names of bodies whose letters follow the other order: "Justice Department", DOJ. */
const FIRST_IN_LETTERS: ReadonlySet<string> = new Set([
  "department",
  "ministry",
  "bureau",
  "office",
]);
const ACRONYM = /^(?:\p{Lu}\.?){2,7}s?$/u;
const MIXED_ACRONYM = /^\p{Lu}\p{Ll}?\p{Lu}{1,5}$/u;

/** Letters of one name in two scripts, side by side: "ОСР-OSR". */
const IN_TWO_SCRIPTS =
  /^(?:([\p{Script=Cyrillic}\p{Script=Greek}]{2,8})[-/ ](\p{Script=Latin}{2,8})|(\p{Script=Latin}{2,8})[-/ ]([\p{Script=Cyrillic}\p{Script=Greek}]{2,8}))$/u;

/** `name`, or its two halves where it gives a body's letters in two scripts. */
export function inEachScript(name: string): readonly string[] {
  const found = IN_TWO_SCRIPTS.exec(name);
  const [first, second] = [found?.[1] ?? found?.[3], found?.[2] ?? found?.[4]];
  if (first === undefined || second === undefined) return [name];
  return ACRONYM.test(first) && ACRONYM.test(second) ? [first, second] : [name];
}

/** Takes `name` apart; a person's name loses its titles. */
export function nameForm(name: string, options: { readonly person: boolean }): NameForm {
  const plain = name.replace(/['’]s?(?=\s|$)/gu, "").trim();
  return options.person ? personForm(plain) : bodyForm(plain);
}

/** "TJ Tarrow" for "T.J. Tarrow": two capitals before a name that is written in small letters are two initials. */
function partInitials(name: string): string {
  return name.replace(/^(\p{Lu})(\p{Lu})(?= \p{Lu}[\p{Ll}’'])/u, "$1 $2");
}

function personForm(plain: string): NameForm {
  const spelled = partInitials(plain).replace(ARABIC_ARTICLE, "");
  let words = (latinize(spelled).match(WORD) ?? []).map(foldWord);
  while (words.length > 1 && TITLES.has(words[0]!)) words = words.slice(1);
  let generation = "";
  if (words.length > 1 && GENERATIONS.has(words.at(-1)!)) {
    generation = words.at(-1)!.replace("junior", "jr").replace("senior", "sr");
    words = words.slice(0, -1);
  }
  const key = [...words, generation].join(" ").trim();
  const common = words.length > 0 && words.every((word) => COMMON_BODY_WORDS.has(word));
  const acronym = isLetters(plain) ? (latinize(plain).match(WORD) ?? []).join("") : "";
  return { words, key, generation, acronym, initials: [], common };
}

function isLetters(plain: string): boolean {
  return ACRONYM.test(plain) || MIXED_ACRONYM.test(plain);
}

function bodyForm(plain: string): NameForm {
  const all = (
    latinize(plain.replace(AMERICAN, "USA").replace(/\+/gu, " plus ")).match(WORD) ?? []
  ).map(foldWord);
  const acronym = isLetters(plain) ? all.join("") : "";
  // Letters with and without dots are one name.
  let words =
    acronym !== "" && all.every((word) => word.length === 1)
      ? [acronym]
      : all
          .filter((word) => !SMALL_WORDS.has(word))
          .map((word, at, { length }) => (at < length - 1 && SHORTENED.get(word)) || word);
  while (words.length > 1 && COMPANY_FORMS.has(words.at(-1)!)) words = words.slice(0, -1);
  return {
    words,
    key: words.join(" "),
    generation: "",
    acronym,
    initials: initialsOf(words, all),
    common: words.length > 0 && words.every((word) => COMMON_BODY_WORDS.has(word)),
  };
}

/** The initials of a name of several words: without small words and with "of", of all its words and of those behind "U.S.". */
function initialsOf(words: readonly string[], all: readonly string[]): string[] {
  const withOf = all.filter((word) => word === "of" || !SMALL_WORDS.has(word));
  const orders = [words, withoutHome(words), withOf, withoutHome(withOf)];
  const bare = withoutHome(words);
  if (FIRST_IN_LETTERS.has(bare.at(-1) ?? ""))
    orders.push([bare.at(-1)!, ...bare.slice(0, -1)], [bare.at(-1)!, "of", ...bare.slice(0, -1)]);
  const found = orders
    .filter((order) => order.length > 1)
    .map((order) => order.map((word) => (word === "usa" ? "us" : word.charAt(0))).join(""));
  return [...new Set(found)].sort();
}

/** The words of a name without those that say at home of which country it is: "U.S. Fish and Wildlife Service". */
export function withoutHome(words: readonly string[]): readonly string[] {
  let from = 0;
  if (words[0] === "united" && words[1] === "kingdom") from = 2;
  while (from < words.length && HOME_WORDS.has(words[from]!)) from++;
  return words.slice(from);
}
