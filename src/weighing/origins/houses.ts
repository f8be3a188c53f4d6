/**
 * Outlets of one house: those whose addresses lie under one domain, or whose pages state the same owner. They are one origin of what
 * they tell in their own voice. Only what the reports' own pages show counts; nothing is known of owners from elsewhere.
 */
import type { BlockKind, Report } from "../../model/index.ts";
import {
  LOOSE_OWNER_TAIL,
  NO_OWNER,
  OWNERSHIP,
  OWNER_TAIL,
  RIGHTS,
  SECOND_LEVEL,
  SHARED_HOSTS,
} from "../en/ownership.ts";
import { listInWords } from "../words.ts";

/** Two or more outlets of one house. */
export interface House {
  /** Stable: from the names of its outlets. */
  readonly key: string;
  /** Its outlets as a list in words. */
  readonly name: string;
  /** What shows it: "their pages name one owner, Quay Media Group". */
  readonly why: string;
}

/** Two outlets, by name, that a person says are of one house, or are not. */
export interface HousePair {
  readonly a: string;
  readonly b: string;
  readonly together: boolean;
  readonly why: string;
}

/** Characters of a line that are searched for an owner. */
const LONGEST_LINE = 400;
const SHORTEST_OWNER = 3;

/**
 * The house of each outlet that shares one with another outlet of `reports`, by the name as `fold` gives it. What persons `decided`, the
 * latest last, holds against what the pages show.
 */
export function findHouses(
  reports: readonly Report[],
  fold: (name: string) => string,
  decided: readonly HousePair[] = [],
): Map<string, House> {
  const names = new Map<string, string>();
  const all = new Set(
    reports.flatMap(({ outlet: { name } }) => (name === null ? [] : [fold(name)])),
  );
  const groups = new Map<string, { readonly why: string; readonly outlets: Set<string> }>();
  for (const report of reports) {
    const { name } = report.outlet;
    if (name === null) continue;
    const outlet = fold(name);
    if (!names.has(outlet) || name < names.get(outlet)!) names.set(outlet, name);
    for (const [key, why] of signsOf(report, all, fold)) {
      const group = groups.get(key) ?? { why, outlets: new Set<string>() };
      group.outlets.add(outlet);
      groups.set(key, group);
    }
  }
  const houses = new Map<string, House>();
  const shown = [...groups].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, group]) => group);
  for (const { why, outlets } of underDecided(shown, decided, fold)) {
    if (outlets.size < 2) continue;
    const members = [...outlets].toSorted();
    const house = {
      key: `house:${members.join(" ")}`,
      name: listInWords(members.map((outlet) => names.get(outlet)!)),
      why,
    };
    for (const outlet of members) if (!houses.has(outlet)) houses.set(outlet, house);
  }
  return houses;
}

interface Group {
  readonly why: string;
  readonly outlets: ReadonlySet<string>;
}

/** Groups of outlets without those that are of other houses, and brought together where two are of one. */
function underDecided(
  shown: readonly Group[],
  decided: readonly HousePair[],
  fold: (name: string) => string,
): readonly Group[] {
  return decided.reduce<readonly Group[]>((groups, pair) => {
    const [a, b] = [fold(pair.a), fold(pair.b)];
    const { why } = pair;
    if (!pair.together)
      return groups.map((group) => {
        if (!group.outlets.has(a) || !group.outlets.has(b)) return group;
        return { ...group, outlets: new Set([...group.outlets].filter((outlet) => outlet !== b)) };
      });
    const touched = groups.filter(({ outlets }) => outlets.has(a) || outlets.has(b));
    const outlets = new Set([a, b, ...touched.flatMap((group) => [...group.outlets])]);
    return [{ why, outlets }, ...groups.filter((group) => !touched.includes(group))];
  }, shown);
}

/** Furniture in which a page speaks of itself. */
const OF_THE_PAGE: ReadonlySet<BlockKind> = new Set(["legal", "other", "menu", "bio"]);

/**
 * What a report's page shows of its house: keys that two outlets of one house share, each with what it says. The rights of an agency,
 * or of another outlet here, in a text are none: they show whose text it is.
 */
function signsOf(
  report: Report,
  outlets: ReadonlySet<string>,
  fold: (name: string) => string,
): [string, string][] {
  const signs: [string, string][] = [];
  const domain = domainOf(report.url);
  if (domain !== null) signs.push([`domain:${domain}`, `their addresses lie under ${domain}`]);
  const credited = new Set(report.credits.map(({ name }) => fold(name)));
  for (const { kind, start, end } of report.blocks) {
    if (!OF_THE_PAGE.has(kind)) continue;
    const line = report.text
      .slice(start, Math.min(end, start + LONGEST_LINE))
      .replace(/\s+/gu, " ");
    const rights = ownerIn(line, [RIGHTS]);
    const isOthers = rights !== null && (credited.has(fold(rights)) || outlets.has(fold(rights)));
    const owner = ownerIn(line, OWNERSHIP) ?? (isOthers ? null : rights);
    if (owner === null) continue;
    const key = fold(owner.replace(LOOSE_OWNER_TAIL, ""));
    if (key.length >= SHORTEST_OWNER)
      signs.push([`owner:${key}`, `their pages name one owner, ${owner}`]);
  }
  return signs;
}

function ownerIn(line: string, patterns: readonly RegExp[]): string | null {
  for (const pattern of patterns) {
    const owner = pattern.exec(line)?.[1]?.replace(OWNER_TAIL, "") ?? "";
    if (owner !== "" && !NO_OWNER.test(owner)) return owner;
  }
  return null;
}

/** The part of an address's host that one owner holds: `news.quay.co.uk` gives `quay.co.uk`; null for hosts that many share. */
export function domainOf(url: string | null): string | null {
  if (url === null || !URL.canParse(url)) return null;
  const labels = new URL(url).hostname.replace(/\.$/u, "").split(".");
  const two = labels.length > 2 && SECOND_LEVEL.test(labels.at(-2)!) && labels.at(-1)!.length === 2;
  const domain = labels.slice(two ? -3 : -2).join(".");
  return labels.length < 2 || /^[\d.]+$/u.test(labels.join(".")) || SHARED_HOSTS.has(domain)
    ? null
    : domain;
}
