/** A name taken apart for comparing: titles and small words away, one spelling, generation suffix kept beside it. */
import {
  COMMON_BODY_WORDS,
  COMPANY_FORMS,
  GENERATIONS,
  HOME_WORDS,
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
  /** Whether every word is one of which the names of bodies of any country are made. */
  readonly common: boolean;
}

const WORD = /[\p{L}\p{N}]+/gu;
const ACRONYM = /^(?:\p{Lu}\.?){2,7}s?$/u;
const MIXED_ACRONYM = /^\p{Lu}\p{Ll}?\p{Lu}{1,5}$/u;

/** Takes `name` apart; a person's name loses its titles. */
export function nameForm(name: string, options: { readonly person: boolean }): NameForm {
  const plain = name.replace(/['’]s?(?=\s|$)/gu, "").trim();
  const isAcronym = ACRONYM.test(plain) || MIXED_ACRONYM.test(plain);
  const all = (latinize(plain).match(WORD) ?? []).map(foldWord);
  let words = all.filter((word) => options.person || !SMALL_WORDS.has(word));
  while (!options.person && words.length > 1 && COMPANY_FORMS.has(words.at(-1)!))
    words = words.slice(0, -1);
  let generation = "";
  if (options.person) {
    while (words.length > 1 && TITLES.has(words[0]!)) words = words.slice(1);
    if (words.length > 1 && GENERATIONS.has(words.at(-1)!)) {
      generation = words.at(-1)!.replace("junior", "jr").replace("senior", "sr");
      words = words.slice(0, -1);
    }
  }
  return {
    words,
    key: [...words, generation].join(" ").trim(),
    generation,
    acronym: isAcronym ? all.join("") : "",
    common: words.length > 0 && words.every((word) => COMMON_BODY_WORDS.has(word)),
  };
}

/** The words of a name without those that say at home of which country it is: "U.S. Fish and Wildlife Service". */
export function withoutHome(form: NameForm): readonly string[] {
  let from = 0;
  if (form.words[0] === "united" && /^(?:states|kingdom)$/u.test(form.words[1] ?? "")) from = 2;
  while (from < form.words.length && HOME_WORDS.has(form.words[from]!)) from++;
  return form.words.slice(from);
}

/** The initials of a name of several words, small words left out: of all its words, and of those behind "U.S.". */
export function initialsOf(form: NameForm): string[] {
  const initials = [form.words, withoutHome(form)]
    .filter((words) => words.length > 1)
    .map((words) => words.map((word) => word.charAt(0)).join(""));
  return [...new Set(initials)];
}
