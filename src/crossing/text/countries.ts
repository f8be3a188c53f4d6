/** Words that name a country or its people, from models/countries.json: for telling "Ministry of Defence of X" from a body of a city in X. */
import { readFileSync } from "node:fs";
import { foldWord } from "./fold-word.ts";

interface CountryLine {
  readonly code: string;
  readonly names: readonly string[];
  readonly demonyms: readonly string[];
}

const WORD = /[\p{L}\p{N}]+/gu;
let wordsByCode: Map<string, ReadonlySet<string>> | undefined;
let allNames: ReadonlySet<string> | undefined;

function readLines(): CountryLine[] {
  const file = new URL("../../../models/countries.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")) as CountryLine[];
}

function load(): Map<string, ReadonlySet<string>> {
  return new Map(
    readLines().map(({ code, names, demonyms }) => [
      code,
      new Set([...names, ...demonyms].flatMap((name) => (name.match(WORD) ?? []).map(foldWord))),
    ]),
  );
}

/** Letters that a word must share with a country's name from its beginning on to count as a form of it ("Peruvians", "Peru"). */
const STEM_LETTERS = 4;

/** Whether the folded `word` is part of a name of the country `code` (ISO 3166 alpha-2), or of a word for its people. */
export function isCountryWord(word: string, code: string): boolean {
  wordsByCode ??= load();
  const known = wordsByCode.get(code);
  if (known === undefined) return false;
  if (known.has(word) || word === code.toLowerCase()) return true;
  if (word.length < STEM_LETTERS)
    return code === "US" ? word === "u" || word === "s" : code === "GB" && word === "uk";
  for (const one of known) {
    if (one.length >= STEM_LETTERS && (word.startsWith(one) || one.startsWith(word))) return true;
  }
  return false;
}

/** Whether `name` as a whole is a country's: "Peru", not "Lake Peru". */
export function isCountryName(name: string): boolean {
  allNames ??= new Set(readLines().flatMap(({ names }) => names.map(foldName)));
  return allNames.has(foldName(name));
}

function foldName(name: string): string {
  return (name.replace(/^the /iu, "").match(WORD) ?? []).map(foldWord).join(" ");
}
