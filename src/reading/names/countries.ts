/** Countries by name and demonym. The list is made by `training/names/make-lists.ts`. */
import { readFileSync } from "node:fs";
import { MORE_COUNTRY_NAMES, MORE_DEMONYMS } from "../en/names.ts";
import { modelUrl } from "../model-file.ts";
import { foldName } from "./word-hash.ts";

/** A country that a word or phrase names. */
export interface CountryName {
  /** ISO 3166 alpha-2. */
  readonly code: string;
  /** `name`: "Peru"; `demonym`: "Peruvian", "Peruvians". */
  readonly form: "name" | "demonym";
}

interface CountryLine {
  readonly code: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
}

interface CountryTable {
  readonly byName: ReadonlyMap<string, CountryName>;
  readonly nameOf: ReadonlyMap<string, string>;
  readonly longest: number;
}

const ACRONYMS: ReadonlySet<string> = new Set(
  Object.keys(MORE_COUNTRY_NAMES)
    .map((name) => name.replaceAll(".", ""))
    .filter((name) => name.length <= 3),
);

let table: CountryTable | null = null;

/** The table, read on first use. */
function countryTable(): CountryTable {
  if (table) return table;
  const lines = JSON.parse(readFileSync(modelUrl("countries.json"), "utf8")) as CountryLine[];
  const byName = new Map<string, CountryName>();
  const nameOf = new Map<string, string>();
  let longest = 1;
  const add = (text: string, code: string, form: CountryName["form"]): void => {
    const key = keyOf(text);
    if (!byName.has(key)) byName.set(key, { code, form });
    longest = Math.max(longest, key.split(" ").length);
  };
  const addDemonym = (text: string, code: string): void => {
    add(text, code, "demonym");
    if (/[^sh]$/u.test(text) && !text.endsWith("ese")) add(`${text}s`, code, "demonym");
  };
  for (const [name, code] of Object.entries(MORE_COUNTRY_NAMES)) add(name, code, "name");
  for (const line of lines) {
    nameOf.set(line.code, line.names[0] ?? line.code);
    // The first is the usual one; further ones may be what its people are called ("Saudi").
    for (const [k, name] of line.names.entries())
      if (k === 0 || !Object.hasOwn(MORE_DEMONYMS, name)) add(name, line.code, "name");
  }
  for (const line of lines) for (const text of line.demonyms) addDemonym(text, line.code);
  for (const [text, code] of Object.entries(MORE_DEMONYMS)) addDemonym(text, code);
  table = { byName, nameOf, longest };
  return table;
}

/** Folded, hyphens as spaces, without a leading article: "the Republic of Peru" and "Republic of Peru" are one. */
function keyOf(text: string): string {
  return foldName(text)
    .replace(/[\s-]+/gu, " ")
    .trim()
    .replace(/^the /u, "");
}

/**
 * What country `phrase` names as a whole; null when it names none. Case matters this far: a name has a capital ("turkey" is none),
 * and letters that stand for a name are capitals ("us" is none).
 */
export function countryNamed(phrase: string): CountryName | null {
  if (!/\p{Lu}/u.test(phrase)) return null;
  const found = countryTable().byName.get(keyOf(phrase)) ?? null;
  const letters = phrase.replace(/\./gu, "");
  if (
    found !== null &&
    letters.length <= 3 &&
    letters !== letters.toUpperCase() &&
    ACRONYMS.has(letters.toUpperCase())
  )
    return null;
  return found;
}

/** ISO 3166 alpha-2 code of the country that a name or demonym stands for ("Peru", "Peruvians" → PE); null when it stands for none. */
export function countryOf(word: string): string | null {
  return countryNamed(word)?.code ?? null;
}

/** The usual English name of a country by its code; null for an unknown code. */
export function countryName(code: string): string | null {
  return countryTable().nameOf.get(code) ?? null;
}

/** All names and demonyms with their words, for building other tables. */
export function allCountryNames(): ReadonlyMap<string, CountryName> {
  return countryTable().byName;
}
