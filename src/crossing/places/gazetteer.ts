/**
 * Countries, their first-level regions and their towns by name, with where they lie and how large they are: models/places.bin, made by
 * training/places/make-places.ts from GeoNames and Natural Earth. Read on first use.
 */
import { readFileSync } from "node:fs";
import { brotliDecompressSync } from "node:zlib";
import { placeKey } from "./place-key.ts";

/**
 * What the file holds, as JSON. Places have numbers: first the countries in the order of `countries`, then the regions in the order
 * of `regions`, then counties and the like, then the towns.
 */
export interface GazetteerFile {
  /** ISO 3166 alpha-2 codes. */
  readonly countries: readonly string[];
  /** The usual English name of each country. */
  readonly countryNames: readonly string[];
  /** Names of regions; empty for the part of a country that has no named region. */
  readonly regions: readonly string[];
  /** Of each region the index of its country. */
  readonly regionCountry: readonly number[];
  /** Of each county the index of its region. */
  readonly countyRegion: readonly number[];
  /** Of each town the index of its region. */
  readonly townRegion: readonly number[];
  /** Of each place: hundredths of a degree, and eighths of the binary logarithm of its inhabitants; 0 where that is not known. */
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  readonly size: readonly number[];
  /** Places that are the capital of their country. */
  readonly capitals: readonly number[];
  /** Names as placeKey gives them, sorted by code units, one a line. */
  readonly names: string;
  /** Of each name how many places bear it. */
  readonly bearers: readonly number[];
  /** The places of all names, one after the other; twice the number, and one more where the name is not the usual one. */
  readonly places: readonly number[];
  /** Of each name one digit, the sum of WORD, FORENAME and SURNAME. */
  readonly uses: string;
}

/** A name that is also an English word. */
export const WORD = 1;
/** A name that is also a forename. */
export const FORENAME = 2;
/** A name that is also a surname. */
export const SURNAME = 4;

/** A place that a name may mean. */
export interface Candidate {
  readonly id: number;
  readonly kind: "country" | "region" | "town";
  /** In degrees, north and east positive, to two decimals: where a town lies; a point in the middle of a region or country. */
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166 alpha-2. */
  readonly country: string;
  /** The number of the first-level region it lies in or is; null for a country. */
  readonly region: number | null;
  /** About how many live there; 0 where that is not known. */
  readonly inhabitants: number;
  readonly isCapital: boolean;
  /** Whether the name is its usual one, and no former or foreign one. */
  readonly usual: boolean;
}

/** What the gazetteer knows of a name. */
export interface NamedPlaces {
  readonly candidates: readonly Candidate[];
  /** Whether the name is an English word as well, a forename, a surname. */
  readonly isWord: boolean;
  readonly isForename: boolean;
  readonly isSurname: boolean;
}

const STEPS = 8;

/** How the file writes a number of inhabitants. */
export function sizeOf(inhabitants: number): number {
  return inhabitants <= 0 ? 0 : Math.round(Math.log2(inhabitants) * STEPS);
}

interface Gazetteer extends GazetteerFile {
  readonly sorted: readonly string[];
  /** Of each name, and of the end, the index of its first place in `places`. */
  readonly starts: Int32Array;
  readonly capital: ReadonlySet<number>;
}

let gazetteer: Gazetteer | undefined;
/** Names that were asked for: reports name the same few places again and again. */
const asked = new Map<string, NamedPlaces | null>();

function load(): Gazetteer {
  const bytes = readFileSync(new URL("../../../models/places.bin", import.meta.url));
  const file = JSON.parse(brotliDecompressSync(bytes).toString("utf8")) as GazetteerFile;
  const starts = new Int32Array(file.bearers.length + 1);
  for (const [at, count] of file.bearers.entries()) starts[at + 1] = starts[at]! + count;
  return { ...file, sorted: file.names.split("\n"), starts, capital: new Set(file.capitals) };
}

/** What the gazetteer knows of `name`; null when it does not know it. */
export function placesNamed(name: string): NamedPlaces | null {
  let found = asked.get(name);
  if (found === undefined) asked.set(name, (found = lookUp(name)));
  return found;
}

function lookUp(name: string): NamedPlaces | null {
  gazetteer ??= load();
  const { sorted, starts, places, uses } = gazetteer;
  const key = placeKey(name);
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sorted[middle]! < key) low = middle + 1;
    else high = middle;
  }
  if (key === "" || sorted[low] !== key) return null;
  const use = Number(uses[low]);
  return {
    candidates: places.slice(starts[low], starts[low + 1]).map(candidateOf),
    isWord: (use & WORD) !== 0,
    isForename: (use & FORENAME) !== 0,
    isSurname: (use & SURNAME) !== 0,
  };
}

function candidateOf(coded: number): Candidate {
  const { countries, regionCountry, lat, lon, size, capital } = gazetteer!;
  const id = coded >> 1;
  const { kind, region } = whatIs(id);
  const logarithm = size[id]!;
  return {
    id,
    kind,
    lat: lat[id]! / 100,
    lon: lon[id]! / 100,
    country: countries[region === null ? id : regionCountry[region]!]!,
    region,
    inhabitants: logarithm === 0 ? 0 : Math.round(2 ** (logarithm / STEPS)),
    isCapital: capital.has(id),
    usual: coded % 2 === 0,
  };
}

/** What the place of a number is, and the number of its region. */
function whatIs(id: number): Pick<Candidate, "kind" | "region"> {
  const { countries, regions, countyRegion, townRegion } = gazetteer!;
  const region = id - countries.length;
  if (region < 0) return { kind: "country", region: null };
  const county = region - regions.length;
  if (county < 0) return { kind: "region", region };
  const town = county - countyRegion.length;
  if (town < 0) return { kind: "region", region: countyRegion[county]! };
  return { kind: "town", region: townRegion[town]! };
}

/** The usual English name of the country `code`; the code itself for one that the gazetteer does not know. */
export function countryNamed(code: string): string {
  gazetteer ??= load();
  return gazetteer.countryNames[gazetteer.countries.indexOf(code)] ?? code;
}

/** The name of a region by its number; null where the region has none. */
export function regionNamed(region: number): string | null {
  gazetteer ??= load();
  return gazetteer.regions[region] || null;
}
