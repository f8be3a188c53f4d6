/**
 * Where one place lies, where that is certain enough: a country by its name; a town or region that its reports put in a country beside
 * the name; else one that no other of its name can be meant for. What is left is placed nowhere, and says why.
 */
import type { Entity, Placing } from "../../model/index.ts";
import { NAMED_WITH_REGION, REGION_IN_NAME, stateInFull, TOWN_IN_NAME } from "../en/place-words.ts";
import {
  countryNamed,
  placesNamed,
  regionNamed,
  type Candidate,
  type NamedPlaces,
} from "./gazetteer.ts";
import { placeKey } from "./place-key.ts";
import { liesIn, tellingOf, type Area, type Telling, type ToldReport } from "./told-places.ts";

/** A town or region this many times as large as another of its name in the same surroundings is meant rather. */
const LARGER = 5;
/** The same where the reports name no country that would tell: it must be that much better known. */
const FAR_LARGER = 20;
/** Inhabitants of a town that reports of the whole world name without its country. */
const WELL_KNOWN = 300_000;
/** Inhabitants of one that is meant though its name is a word or a person's as well. */
const KNOWN_TO_ALL = 1_000_000;
/** Below, a place is only taken for meant where the reports speak of its region, or of its country first. */
const SMALL = 100_000;
/** Below, only where the reports put it in its country or region themselves, or speak of both. */
const VERY_SMALL = 15_000;
/** What the share of a country in all that is said of countries must be for the reports to be about it. */
const MAIN_SHARE = 0.6;
/** Villages whose number of inhabitants is not known count as so large. */
const VILLAGE = 500;
/** Degrees within which two places of one name are one, or parts of one. */
const ONE_PLACE = 0.6;

/** Where `entity`, a place, lies by its name and what `reports` tell of it. */
export function placeEntity(entity: Entity, reports: ReadonlyMap<string, ToldReport>): Placing {
  const found = findName(entity);
  if (found === null) return nowhere("It is not in the gazetteer.");
  const keys = new Set([entity.name, ...entity.aliases].map(placeKey));
  const telling = tellingOf(entity, reports, keys);
  const places = onePlaceEach(found.named.candidates, {
    isTown: found.isTown || telling.saidTown,
    isRegion: found.isRegion || telling.saidRegion,
  });
  return choose({ ...found.named, candidates: places }, telling);
}

interface FoundName {
  readonly named: NamedPlaces;
  readonly isTown: boolean;
  readonly isRegion: boolean;
}

/** Names of so few letters are those that stand for words, in capitals. */
const SHORT_NAME = 2;

/** What the gazetteer knows of the entity's name, else of the first of its other names that it knows. */
function findName({ name, aliases }: Entity): FoundName | null {
  for (const text of [name, ...aliases]) {
    const cut = text.split(",")[0]!;
    // "Us" is no country.
    if (cut.length <= SHORT_NAME && cut !== cut.toUpperCase()) continue;
    const head = cut.endsWith(".") ? (stateInFull(cut) ?? cut) : cut;
    const named = placesNamed(head);
    if (named !== null) return { named, isTown: false, isRegion: false };
    for (const [pattern, kind] of [
      [TOWN_IN_NAME, "town"],
      [REGION_IN_NAME, "region"],
    ] as const) {
      const bare = head.replace(pattern, "");
      const rest = bare === head ? null : placesNamed(bare);
      const candidates = rest?.candidates.filter((one) => one.kind === kind) ?? [];
      if (rest !== null && candidates.length > 0)
        return {
          named: { ...rest, candidates },
          isTown: kind === "town",
          isRegion: kind === "region",
        };
    }
  }
  return null;
}

/** A town that has this share of the inhabitants of its region is meant rather than the region, by whichever name both bear. */
const MAIN_TOWN = 0.25;

/** The candidates, of those that lie together only the one that is meant: a town rather than the region around it that bears its name. */
function onePlaceEach(
  all: readonly Candidate[],
  said: { readonly isTown: boolean; readonly isRegion: boolean },
): Candidate[] {
  const wantsRegion = said.isRegion && !said.isTown;
  // "The city of Borland" is not the country.
  const hasTown = said.isTown && all.some(({ kind }) => kind === "town");
  const fitting = hasTown ? all.filter(({ kind }) => kind !== "country") : all;
  const candidates = fitting.filter((one) => isMeantByName(one, fitting, wantsRegion));
  const kept: Candidate[] = [];
  const rank = (one: Candidate): number => {
    if (one.kind === "country") return 0;
    if (wantsRegion) return one.kind === "region" ? 1 : 2;
    return one.kind === "town" && isMainTown(one, candidates) ? 1 : 2;
  };
  const ordered = candidates.toSorted(
    (a, b) => rank(a) - rank(b) || weightOf(b) - weightOf(a) || a.id - b.id,
  );
  for (const one of ordered) if (!kept.some((other) => areOne(one, other))) kept.push(one);
  return kept.sort((a, b) => weightOf(b) - weightOf(a) || a.id - b.id);
}

/**
 * Whether a place is left that other bearers of the name in its country do not make unlikely: a former or foreign name beside one that
 * is usual there, a region beside the capital.
 */
function isMeantByName(one: Candidate, all: readonly Candidate[], wantsRegion: boolean): boolean {
  const near = all.filter((other) => other !== one && other.country === one.country);
  if (one.kind === "town" && !one.usual)
    return !near.some((other) => other.kind === "town" && other.usual);
  if (one.kind === "region" && !wantsRegion)
    return !near.some((other) => other.isCapital && other.usual && other.region !== one.region);
  return true;
}

function isMainTown(town: Candidate, candidates: readonly Candidate[]): boolean {
  if (town.usual) return true;
  const around = candidates.find((one) => one.kind === "region" && one.region === town.region);
  return around === undefined || town.inhabitants >= MAIN_TOWN * around.inhabitants;
}

function areOne(a: Candidate, b: Candidate): boolean {
  if (a.country !== b.country) return false;
  if (a.region !== null && a.region === b.region && a.kind !== b.kind) return true;
  const narrow = Math.cos((a.lat * Math.PI) / 180);
  return Math.hypot(a.lat - b.lat, (a.lon - b.lon) * narrow) < ONE_PLACE;
}

const weightOf = ({ inhabitants }: Candidate): number => Math.max(inhabitants, VILLAGE);

function choose(named: NamedPlaces, telling: Telling): Placing {
  const all = named.candidates;
  const country = all.find(({ kind }) => kind === "country");
  if (country) return chooseCountry(country, all, telling);
  // Regions that stand beside each other are a list; what a region lies in is a country.
  const towns = all.filter(({ kind }) => kind === "town");
  const stated = telling.beside.filter(
    (areas) =>
      areas.length > 0 &&
      (all[0]!.kind === "town" ||
        areas.some((area) => area.region === null || towns.some((town) => liesIn(town, area)))),
  );
  if (stated.length > 0) return chooseStated(all, stated);
  if (telling.namedAsPlace === 0 && !isLargeRegion(named))
    return nowhere("Nothing around the name tells that a place is meant.");
  return chooseSupported(named, telling) ?? chooseKnown(named, telling);
}

/** Whether the name is nothing but that of a large region: then no word around it need tell. */
function isLargeRegion({ candidates, isWord, isForename, isSurname }: NamedPlaces): boolean {
  const [first, second] = candidates;
  return (
    first!.kind === "region" &&
    first!.inhabitants >= WELL_KNOWN &&
    !isWord &&
    !isForename &&
    !isSurname &&
    (second === undefined || weightOf(first!) >= FAR_LARGER * weightOf(second))
  );
}

/** A country, unless its name is also that of a place elsewhere that is no smaller by far ("Georgia") and the reports do not tell which. */
function chooseCountry(
  country: Candidate,
  all: readonly Candidate[],
  { spokenOf, isPersons, namedAsPlace }: Telling,
): Placing {
  if (isPersons && namedAsPlace === 0) return nowhere("A person in these reports bears the name.");
  const rivals = all.filter(
    (one) => one.country !== country.country && weightOf(one) * 2 >= weightOf(country),
  );
  if (rivals.length === 0) return somewhere(country, "It is the name of a country.");
  const spoken = [country, ...rivals].filter((one) => spokenOf(one.country) > 0);
  if (spoken.length === 1)
    return somewhere(
      spoken[0]!,
      `Of the countries with a place of this name the reports speak of one: ${countryNamed(spoken[0]!.country)}.`,
    );
  return nowhere(severalOf([country, ...rivals]), true);
}

/** What lies in the countries or regions that stand beside the name. */
function chooseStated(all: readonly Candidate[], stated: readonly (readonly Area[])[]): Placing {
  const isIn = (one: Candidate, areas: readonly Area[]): boolean =>
    areas.some((area) => liesIn(one, area));
  const inAny = all.filter((one) => stated.some((areas) => isIn(one, areas)));
  const inAll = inAny.filter((one) => stated.every((areas) => isIn(one, areas)));
  const [first, second] = inAll.length > 0 ? inAll : inAny;
  if (first === undefined)
    return nowhere(
      `The reports name ${listOf(stated.flat().map(areaInWords))} beside it, where the gazetteer has no such place.`,
      true,
    );
  if (inAll.length === 0 && new Set(inAny.map((one) => one.country)).size > 1)
    return nowhere(
      `The reports put it in different places: ${listOf(inAny.map(placeInWords))}.`,
      true,
    );
  if (second !== undefined && weightOf(first) < LARGER * weightOf(second))
    return nowhere(severalOf([first, second]), true);
  return somewhere(first, `The reports name beside it what it lies in: ${placeInWords(first)}.`);
}

/** The one of its name in a country that the reports speak of; null where they speak of none that has one. */
function chooseSupported(named: NamedPlaces, telling: Telling): Placing | null {
  const spokenOf = ({ country }: Candidate): number => telling.spokenOf(country);
  const inRegion = ({ region }: Candidate): number =>
    region === null ? 0 : telling.spokenOfRegion(region);
  const supported = named.candidates.filter((one) => spokenOf(one) > 0);
  if (supported.length === 0) return null;
  const [largest] = supported;
  const inNamedRegion = supported.filter((one) => inRegion(one) >= 2);
  const only = inNamedRegion.length === 1 ? inNamedRegion[0]! : largest!;
  const isInRegion = inNamedRegion.length === 1 && weightOf(only) * LARGER >= weightOf(largest!);
  const pick = isInRegion ? only : largest!;
  const isBeaten = (rival: Candidate): boolean => {
    const ratio = weightOf(pick) / weightOf(rival);
    // One in a country that nobody speaks of is meant only where it is the better known by far.
    if (spokenOf(rival) === 0) return ratio * LARGER >= 1;
    if (isInRegion && rival.country === pick.country) return inRegion(rival) === 0;
    return ratio >= (spokenOf(rival) > spokenOf(pick) ? FAR_LARGER : LARGER);
  };
  const rivals = named.candidates.filter((one) => one !== pick && !isBeaten(one));
  if (rivals.length > 0) return nowhere(severalOf([pick, ...rivals]), true);
  if (telling.isPersons && (pick.inhabitants < KNOWN_TO_ALL || telling.namedAsPlace < 2))
    return nowhere("A person in these reports bears the name.", true);
  const where = countryNamed(pick.country);
  if (!isLikely(pick, named, telling))
    return nowhere(
      `A place of this name is known (${placeInWords(pick)}), but nothing tells that it is meant.`,
    );
  const others = named.candidates.length - 1;
  return somewhere(
    pick,
    `${others === 0 ? "The only place of this name that is known" : "Of the places of this name the one that is meant"}: the reports speak of its country, ${where}.`,
  );
}

/** Whether what the reports tell is enough for a place of this size and such a name. */
function isLikely(pick: Candidate, named: NamedPlaces, telling: Telling): boolean {
  const { spokenOf, spokenOfRegion, namedAsPlace, saidTown } = telling;
  const { country, region, kind, inhabitants } = pick;
  const isName = named.isForename || named.isSurname;
  // "The North", "Mobile": a word that is a place's name as well needs more than one naming as such.
  if (named.isWord && (kind === "region" || inhabitants < SMALL || namedAsPlace < 2)) return false;
  if (inhabitants >= SMALL) return true;
  if (isName || namedAsPlace === 0 || !pick.usual) return false;
  const ofRegion = region === null ? 0 : spokenOfRegion(region);
  if (ofRegion > 0) return inhabitants >= VERY_SMALL || ofRegion > 1 || saidTown;
  const ofCountry = spokenOf(country);
  const isMain = ofCountry >= MAIN_SHARE * spokenOf();
  if (!isMain || NAMED_WITH_REGION.has(country)) return false;
  return saidTown || inhabitants >= VERY_SMALL || ofCountry > 2;
}

/** One that is named without its country all over the world. */
function chooseKnown(named: NamedPlaces, telling: Telling): Placing {
  const [first, ...rivals] = named.candidates as [Candidate, ...Candidate[]];
  const isPlain = !named.isWord && !named.isForename && !named.isSurname && !telling.isPersons;
  const least = isPlain ? WELL_KNOWN : KNOWN_TO_ALL;
  const isKnown = first.inhabitants >= least || (isPlain && first.isCapital);
  if (!isKnown)
    return nowhere(
      rivals.length > 0
        ? severalOf(named.candidates)
        : `The one place of this name that is known lies in a country of which the reports do not speak: ${countryNamed(first.country)}.`,
    );
  if (telling.isPersons && telling.namedAsPlace < 2)
    return nowhere("A person in these reports bears the name.", true);
  const close = rivals.filter((one) => weightOf(one) * FAR_LARGER > weightOf(first));
  if (close.length > 0) return nowhere(severalOf([first, ...close]));
  return somewhere(
    first,
    rivals.length === 0
      ? "The only place of this name that is known, and well known."
      : "By far the largest of the places of this name, and well known.",
  );
}

function nowhere(why: string, against = false): Placing {
  return { at: null, why, against };
}

function somewhere({ lat, lon, country, kind }: Candidate, why: string): Placing {
  return { at: { lat, lon, country, kind }, why, against: false };
}

/** Places listed in a reason. */
const MOST_LISTED = 3;

function severalOf(places: readonly Candidate[]): string {
  return `There are several places of this name: ${listOf(places.map(placeInWords))}.`;
}

/** A country, or a region with its country. */
function areaInWords({ country, region }: Area): string {
  const name = region === null ? null : regionNamed(region);
  return name === null ? countryNamed(country) : `${name}, ${countryNamed(country)}`;
}

/** In what a place lies; of a region and a country, what it is. */
function placeInWords(place: Candidate): string {
  return areaInWords({
    country: place.country,
    region: place.kind === "region" ? null : place.region,
  });
}

function listOf(texts: readonly string[]): string {
  const distinct = [...new Set(texts)];
  const listed = distinct.slice(0, MOST_LISTED);
  const rest = distinct.length - listed.length;
  if (rest > 0) return `${listed.join("; ")} and ${rest} more`;
  return listed.length < 2
    ? listed.join("")
    : `${listed.slice(0, -1).join("; ")} and ${listed.at(-1)!}`;
}
