/**
 * What a report is found by among many: the fingerprints of its text, and the pairs of the words that tell most about it. All of it
 * is a function of the report alone, so that it can be kept beside the report and looked up in an index.
 */
import { createHash } from "node:crypto";
import { ownDate, type DateRange, type Report } from "../../model/index.ts";
import { fingerprintsOf } from "../copies/fingerprints.ts";
import { keyTerms } from "../stories/find-stories.ts";
import type { ReportWords } from "../text/report-words.ts";
import { termVector } from "../text/term-vector.ts";

/** The keys of one report, as numbers that an index of integers can hold. */
export interface ReportKeys {
  readonly report: string;
  /** Stands for the id: sorts reports in an order that depends on nothing but what they are. */
  readonly number: number;
  /** Fingerprints of the text; sorted. */
  readonly prints: Uint32Array;
  /** One for each pair of key terms; sorted, all greater than any fingerprint. */
  readonly pairs: Float64Array;
  /** The hashed stems of title and body; sorted. */
  readonly stems: Uint32Array;
  /** The weight of each of `stems`; length 1 together. */
  readonly weights: Float32Array;
  /** The date that its own page states; null when it states none. */
  readonly date: DateRange | null;
}

/** Where the numbers of pairs begin: behind those of fingerprints, which have 32 bits. */
const FIRST_PAIR = 2 ** 50;

/** The number of a report: the 48 bits that its id tells, or that are made of it where it is of another form. */
export function reportNumber(id: string): number {
  const digits = /^r([0-9a-f]{12})$/u.exec(id)?.[1];
  return Number.parseInt(digits ?? createHash("sha256").update(id).digest("hex").slice(0, 12), 16);
}

/** A 32-bit FNV-1a hash. */
function hash32(text: string, seed: number): number {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  // The last step spreads what the last letters changed over all bits.
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}

function pairNumber(first: string, second: string): number {
  const pair = `${first} ${second}`;
  return FIRST_PAIR + hash32(pair, 0x811c9dc5) * 2 ** 16 + (hash32(pair, 0x9e3779b9) & 0xffff);
}

/** The keys of `report`, whose words are in `words`. */
export function keysOf(report: Report, words: ReportWords): ReportKeys {
  const vector = termVector(report, words);
  const terms = keyTerms(vector);
  const pairs = new Set<number>();
  for (let i = 0; i < terms.length; i++)
    for (let j = i + 1; j < terms.length; j++) pairs.add(pairNumber(terms[i]!, terms[j]!));
  const hashed = new Map<number, number>();
  for (const [stem, weight] of vector) {
    const hash = hash32(stem, 0x811c9dc5);
    hashed.set(hash, (hashed.get(hash) ?? 0) + weight);
  }
  const stems = Uint32Array.from(hashed.keys()).sort();
  return {
    report: report.id,
    number: reportNumber(report.id),
    prints: Uint32Array.from(fingerprintsOf(words)).sort(),
    pairs: Float64Array.from(pairs).sort(),
    stems,
    weights: Float32Array.from(stems, (stem) => hashed.get(stem)!),
    date: ownDate(report)?.range ?? null,
  };
}

/** The fingerprints that two reports have in common; sorted. */
export function sharedPrints(a: ReportKeys, b: ReportKeys): number[] {
  return common(a.prints, b.prints);
}

/** All keys that two reports have in common. */
export function sharedKeys(a: ReportKeys, b: ReportKeys): number[] {
  return [...sharedPrints(a, b), ...common(a.pairs, b.pairs)];
}

/**
 * How many neighbours to each side a report is compared with among the holders of a key, these in the order of their numbers. A key
 * that very many hold tells little; so the cost of a report does not grow with the record, all holders still hang together, and which
 * pairs are compared is a function of the set of reports: what is added or removed only changes the pairs around its own place.
 */
export function reachOf(key: number): number {
  return key >= FIRST_PAIR ? PAIR_REACH : PRINT_REACH;
}

const PRINT_REACH = 8;
const PAIR_REACH = 10;

function common(a: ArrayLike<number>, b: ArrayLike<number>): number[] {
  const found: number[] = [];
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const [x, y] = [a[i]!, b[j]!];
    if (x === y) found.push(x);
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return found;
}
