/**
 * What reports tell of where their places lie: the countries and regions that each report names, and how a name stands to those
 * beside it.
 */
import { groupBy, type Entity, type ReadReport, type Span } from "../../model/index.ts";
import {
  BEHIND_PLACE_WORD,
  DATELINE_BEHIND,
  HAS_IN_IT,
  IN_A_LIST,
  LIES_IN,
  REGION_BEFORE,
  REGION_BEHIND,
  STATE_BEHIND,
  stateInFull,
  TOWN_BEFORE,
} from "../en/place-words.ts";
import { placesNamed, type Candidate } from "./gazetteer.ts";
import { placeKey } from "./place-key.ts";

/** A country, or one region of it. */
export interface Area {
  /** ISO 3166 alpha-2. */
  readonly country: string;
  readonly region: number | null;
}

/** A name in a report that tells of a country: its own, that of a region or a well-known town in it, or the word for its people. */
interface Marker extends Span {
  /** Number of the local entity. */
  readonly index: number;
  readonly kind: "area" | "people" | "town";
  /** What it may mean. */
  readonly areas: readonly Area[];
}

/** How often countries and regions are spoken of: by their names, and countries by their peoples and well-known towns too. */
interface Tally {
  all: number;
  readonly countries: Map<string, number>;
  readonly regions: Map<number, number>;
}

/** The names of one report that tell where others lie. */
export interface ToldReport {
  readonly input: ReadReport;
  /** Countries, peoples and regions, in text order. */
  readonly areas: readonly Marker[];
  /** What the report speaks of, and of that by number what each local entity adds. */
  readonly spoken: Tally;
  readonly spokenBy: ReadonlyMap<number, Tally>;
  /** Words of the names of persons, as placeKey gives them. */
  readonly personWords: ReadonlySet<string>;
}

/** What a report's words tell of one place. */
export interface Telling {
  /** Countries and regions that stand beside its name as what it lies in; each with what else the words may mean. */
  readonly beside: readonly (readonly Area[])[];
  /** How often the reports that name the place speak of a country or of what is in it, the place itself left out; of all without one. */
  readonly spokenOf: (country?: string) => number;
  /** How often they name a region. */
  readonly spokenOfRegion: (region: number) => number;
  /** How many of its namings follow a word of place. */
  readonly namedAsPlace: number;
  /** Whether a person in these reports bears the name. */
  readonly isPersons: boolean;
  readonly saidTown: boolean;
  readonly saidRegion: boolean;
}

const REACH = 90;

/** The names of a report that tell where others lie. */
export function toldReport(input: ReadReport): ToldReport {
  const { report, reading } = input;
  const personWords = new Set<string>();
  const markers: Marker[] = [];
  for (const entity of reading.entities) {
    if (entity.type === "person") {
      if (entity.named)
        for (const word of entity.name.split(/\s+/u)) personWords.add(placeKey(word));
      continue;
    }
    for (const { start, end, form } of entity.mentions) {
      const place = { start, end, index: entity.index };
      if (form === "demonym" && entity.country !== null)
        markers.push({ ...place, kind: "people", areas: [areaOf(entity.country)] });
      if (form !== "name" || entity.type !== "place") continue;
      const { areas, kind } = areasNamed(report.text.slice(start, end));
      if (areas.length > 0) markers.push({ ...place, kind, areas });
    }
  }
  const areas = markers.filter(({ kind }) => kind !== "town").sort((a, b) => a.start - b.start);
  const spokenBy = new Map(
    [...groupBy(markers, ({ index }) => index)].map(([index, own]) => [index, tallyOf(own)]),
  );
  return { input, areas, spoken: tallyOf(markers), spokenBy, personWords };
}

/** Where it is open which of several countries a name means, it speaks of none. */
function tallyOf(markers: readonly Marker[]): Tally {
  const tally: Tally = { all: 0, countries: new Map(), regions: new Map() };
  for (const { areas } of markers) {
    const { country, region } = areas[0]!;
    if (areas.some((area) => area.country !== country)) continue;
    tally.all++;
    tally.countries.set(country, (tally.countries.get(country) ?? 0) + 1);
    if (areas.length === 1 && region !== null)
      tally.regions.set(region, (tally.regions.get(region) ?? 0) + 1);
  }
  return tally;
}

const areaOf = (country: string): Area => ({ country, region: null });

/** A place this many times smaller than another of its name is not meant where nothing else tells. */
const MUCH_SMALLER = 20;
/** Inhabitants of a town that tells its country. */
const TELLING_TOWN = 300_000;

/** The countries and regions that `name` may mean; the country of a well-known town; none where that is open. */
function areasNamed(name: string): {
  readonly areas: readonly Area[];
  readonly kind: "area" | "town";
} {
  const named = placesNamed(stateInFull(name) ?? name);
  if (named === null) return { areas: [], kind: "area" };
  const largest = Math.max(...named.candidates.map(({ inhabitants }) => inhabitants));
  const meant = named.candidates.filter(
    ({ inhabitants, kind }) => kind === "country" || inhabitants * MUCH_SMALLER >= largest,
  );
  const areas = meant.filter(({ kind }) => kind !== "town");
  const hasCapital = ({ country }: Candidate): boolean =>
    meant.some((one) => one.isCapital && one.country === country);
  if (areas.length > 0)
    return {
      // Of a region that bears the name of its country's capital, only the country is sure.
      areas: areas.map((area) => ({
        country: area.country,
        region: hasCapital(area) ? null : area.region,
      })),
      kind: "area",
    };
  const countries = new Set(meant.map(({ country }) => country));
  const isTelling =
    countries.size === 1 &&
    largest >= TELLING_TOWN &&
    !named.isWord &&
    !named.isForename &&
    !named.isSurname;
  return { areas: isTelling ? [areaOf(meant[0]!.country)] : [], kind: "town" };
}

/** What `reports` tell of the place `entity` that they name; `named` are its names as placeKey gives them. */
export function tellingOf(
  entity: Entity,
  reports: ReadonlyMap<string, ToldReport>,
  named: ReadonlySet<string>,
): Telling {
  const beside: (readonly Area[])[] = [];
  const others: Tally[] = [];
  const itself: Tally[] = [];
  let namedAsPlace = 0;
  let saidTown = false;
  let saidRegion = false;
  let isPersons = false;
  const own = new Map<string, Set<number>>();
  for (const { report, index } of entity.members)
    own.set(report, (own.get(report) ?? new Set()).add(index));
  for (const [id, indices] of own) {
    const told = reports.get(id)!;
    const { text } = told.input.report;
    for (const name of named) isPersons ||= told.personWords.has(name);
    others.push(told.spoken);
    for (const index of indices) {
      const tally = told.spokenBy.get(index);
      if (tally) itself.push(tally);
      for (const mention of told.input.reading.entities[index]!.mentions) {
        if (mention.form !== "name") continue;
        const before = text.slice(Math.max(0, mention.start - REACH), mention.start);
        const behind = text.slice(mention.end, mention.end + REACH);
        if (BEHIND_PLACE_WORD.test(before) || isDateline(before, behind)) namedAsPlace++;
        saidTown ||= TOWN_BEFORE.test(before);
        saidRegion ||= REGION_BEFORE.test(before) || REGION_BEHIND.test(behind);
        beside.push(...areasBeside(told, mention, indices));
      }
    }
  }
  const without = (count: (tally: Tally) => number): number =>
    sumOf(others, count) - sumOf(itself, count);
  return {
    beside,
    spokenOf: (country) =>
      without((tally) => (country === undefined ? tally.all : (tally.countries.get(country) ?? 0))),
    spokenOfRegion: (region) => without((tally) => tally.regions.get(region) ?? 0),
    namedAsPlace,
    isPersons,
    saidTown,
    saidRegion,
  };
}

function sumOf(tallies: readonly Tally[], count: (tally: Tally) => number): number {
  return tallies.reduce((sum, tally) => sum + count(tally), 0);
}

/** "LORN (Agency) — " at the beginning of a paragraph. */
function isDateline(before: string, behind: string): boolean {
  return /(?:^|\n)\s*$/u.test(before) && DATELINE_BEHIND.test(behind);
}

/** The areas that the words right before and behind one naming say that it lies in. */
function areasBeside(
  { input, areas }: ToldReport,
  mention: Span,
  own: ReadonlySet<number>,
): (readonly Area[])[] {
  const { text } = input.report;
  const found: (readonly Area[])[] = [];
  const short = STATE_BEHIND.exec(text.slice(mention.end, mention.end + 12))?.[1];
  const state = short === undefined ? null : stateInFull(short);
  if (state !== null) found.push(areasNamed(state).areas.filter(isOfStates));
  const behind = firstFrom(areas, mention.end);
  const next = areas[behind];
  if (next?.kind === "area" && !own.has(next.index) && next.start - mention.end <= REACH) {
    const gap = text.slice(mention.end, next.start);
    const isListed =
      next.areas.every(({ region }) => region === null) &&
      IN_A_LIST.test(text.slice(next.end, next.end + 8));
    if (!isListed && LIES_IN.some((pattern) => pattern.test(gap))) found.push(next.areas);
  }
  const last = areas[firstFrom(areas, mention.start) - 1];
  if (last && last.end <= mention.start && !own.has(last.index)) {
    const gap = text.slice(last.end, mention.start);
    if (gap.length <= REACH && HAS_IN_IT.test(gap)) found.push(last.areas);
  }
  return found;
}

const isOfStates = ({ country }: Area): boolean => country === "US" || country === "CA";

/** The index of the first marker that begins at `offset` or later. */
function firstFrom(markers: readonly Marker[], offset: number): number {
  let low = 0;
  let high = markers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (markers[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a place lies in an area, or is it. */
export function liesIn(candidate: Candidate, area: Area): boolean {
  if (candidate.country !== area.country) return false;
  return area.region === null || candidate.region === area.region;
}
