/** The neighbourhoods of a set of reports that are all at hand. */
import type { ReadReport } from "../../model/index.ts";
import { readWords } from "../text/report-words.ts";
import { bondOf, type Bond, type WordedReport } from "./bonds.ts";
import { neighbourhoodOf, type BondTo } from "./neighbourhood-of.ts";
import {
  isPrint,
  keysOf,
  LEAST_TERMS,
  reachOf,
  sharedPrints,
  type ReportKeys,
} from "./report-keys.ts";

/** Reports that are crossed together, and what all reports show about their text. */
export interface Neighbourhood {
  /** Sorted by id. */
  readonly reports: readonly ReadReport[];
  /** Fingerprints that several of them hold and that unrelated reports show to be furniture. */
  readonly furniture: ReadonlySet<number>;
}

/** Pairs of indices into `keys`, the smaller first, that are compared. `keys` must be sorted by number. */
function candidatePairs(keys: readonly ReportKeys[]): [number, number][] {
  const holders = new Map<number, number[]>();
  keys.forEach(({ prints, terms }, index) => {
    for (const key of [...prints, ...terms]) {
      const list = holders.get(key);
      if (list) list.push(index);
      else holders.set(key, [index]);
    }
  });
  const near = new Map<number, number>();
  for (const [key, list] of holders) {
    const reach = reachOf(key);
    const counts = isPrint(key) ? LEAST_TERMS : 1;
    for (let j = 1; j < list.length; j++)
      for (let i = Math.max(0, j - reach); i < j; i++) {
        const pair = list[i]! * keys.length + list[j]!;
        near.set(pair, (near.get(pair) ?? 0) + counts);
      }
  }
  return [...near]
    .filter(([, count]) => count >= LEAST_TERMS)
    .map(([pair]) => [Math.floor(pair / keys.length), pair % keys.length]);
}

/** Of the fingerprints that at least two of the reports hold, those that `isFurniture` knows; sorted. */
export function furnitureAmong(
  prints: Iterable<Iterable<number>>,
  isFurniture: (prints: readonly number[]) => readonly number[],
): number[] {
  const seen = new Set<number>();
  const several = new Set<number>();
  for (const list of prints)
    for (const print of list) {
      if (seen.has(print)) several.add(print);
      else seen.add(print);
    }
  return isFurniture([...several]).toSorted((a, b) => a - b);
}

/** Reports with their keys, and the bonds between them. */
export interface FoundBonds {
  /** Sorted by number. */
  readonly keys: readonly ReportKeys[];
  /** The lower number first. */
  readonly bonds: readonly (Bond & { readonly a: ReportKeys; readonly b: ReportKeys })[];
}

/** All bonds between `reports`: of the pairs that a record compares, those that have one. */
export function findBonds(reports: readonly Pick<ReadReport, "report">[]): FoundBonds {
  const worded = reports.map(({ report }) => ({ report, words: readWords(report) }));
  const byId = new Map(worded.map((one): [string, WordedReport] => [one.report.id, one]));
  const keys = worded
    .map(({ report, words }) => keysOf(report, words))
    .sort((a, b) => a.number - b.number);
  const bonds = candidatePairs(keys).flatMap(([i, j]) => {
    const [a, b] = [keys[i]!, keys[j]!];
    const bond = bondOf(a, b, (id) => byId.get(id)!);
    return bond ? [{ ...bond, a, b }] : [];
  });
  return { keys, bonds };
}

/** The neighbourhoods of `reports`, each report in exactly one; in the order of their first report. */
export function findNeighbourhoods(reports: readonly ReadReport[]): Neighbourhood[] {
  const readings = new Map(reports.map((one) => [one.report.id, one]));
  const { keys, bonds: found } = findBonds(reports);
  const bonds = new Map(keys.map(({ number }): [number, BondTo[]] => [number, []]));
  const furniture = new Set<number>();
  for (const { a, b, strength, isFurniture } of found) {
    if (isFurniture) for (const print of sharedPrints(a, b)) furniture.add(print);
    if (strength === 0) continue;
    bonds.get(a.number)!.push({ other: b.number, strength });
    bonds.get(b.number)!.push({ other: a.number, strength });
  }
  const byNumber = new Map(keys.map((one) => [one.number, one]));
  const left = new Set(byNumber.keys());
  const neighbourhoods: Neighbourhood[] = [];
  for (const start of left) {
    const walk = neighbourhoodOf(start);
    let step = walk.next();
    while (step.done !== true) step = walk.next(bonds.get(step.value)!);
    const members = step.value.map((number) => byNumber.get(number)!);
    for (const { number } of members) left.delete(number);
    const known = furnitureAmong(
      members.map(({ prints }) => prints),
      (prints) => prints.filter((print) => furniture.has(print)),
    );
    neighbourhoods.push({
      reports: members
        .map(({ report }) => readings.get(report)!)
        .sort((a, b) => (a.report.id < b.report.id ? -1 : 1)),
      furniture: new Set(known),
    });
  }
  return neighbourhoods;
}
