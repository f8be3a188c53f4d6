/**
 * What a report is found by among many: the fingerprints of its text, and the words that tell most about it, alone and in pairs. All of it
 * is a function of the report alone, so that it can be kept beside the report and looked up in an index.
 */
import { createHash } from "node:crypto";
import { ownDate, type DateRange, type Report } from "../../model/index.ts";
import { fingerprintsOf, RECORDED } from "../copies/fingerprints.ts";
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
  /** One for each key term, and for each pair of the weightiest of them; sorted, all greater than any fingerprint. */
  readonly terms: Float64Array;
  /** The hashed stems of title and body; sorted. */
  readonly stems: Uint32Array;
  /** The weight of each of `stems`; length 1 together. */
  readonly weights: Float32Array;
  /** The date that its own page states; null when it states none. */
  readonly date: DateRange | null;
}

/** Where the numbers of terms begin: behind those of fingerprints, which have 32 bits. */
const FIRST_TERM = 2 ** 50;
/** So many of the key terms also make keys in pairs. */
const PAIRED = 12;

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

/** The number of a term, or of a pair: those of one first term lie side by side, so that an index of them is changed in few places. */
function termNumber(first: string, second = ""): number {
  return (
    FIRST_TERM +
    (hash32(first, 0x811c9dc5) & 0x3ffffff) * 2 ** 22 +
    (hash32(second, 0x9e3779b9) & 0x3fffff)
  );
}

/** The keys of `report`, whose words are in `words`. */
export function keysOf(report: Report, words: ReportWords): ReportKeys {
  const vector = termVector(report, words);
  const terms = keyTerms(vector);
  const numbers = new Set(terms.map((term) => termNumber(term)));
  const paired = terms.slice(0, PAIRED).sort();
  for (let i = 0; i < paired.length; i++)
    for (let j = i + 1; j < paired.length; j++) numbers.add(termNumber(paired[i]!, paired[j]));
  const hashed = new Map<number, number>();
  for (const [stem, weight] of vector) {
    const hash = hash32(stem, 0x811c9dc5);
    hashed.set(hash, (hashed.get(hash) ?? 0) + weight);
  }
  const stems = Uint32Array.from(hashed.keys()).sort();
  return {
    report: report.id,
    number: reportNumber(report.id),
    prints: Uint32Array.from(fingerprintsOf(words, 0, words.count, RECORDED)).sort(),
    terms: Float64Array.from(numbers).sort(),
    stems,
    weights: Float32Array.from(stems, (stem) => hashed.get(stem)!),
    date: ownDate(report)?.range ?? null,
  };
}

/** The fingerprints that two reports have in common; sorted. */
export function sharedPrints(a: ReportKeys, b: ReportKeys): number[] {
  return common(a.prints, b.prints);
}

/** The terms and pairs of terms that two reports have in common as keys; sorted. */
export function sharedTerms(a: ReportKeys, b: ReportKeys): number[] {
  return common(a.terms, b.terms);
}

/**
 * How many neighbours to each side a report stands near to among the holders of a key, these in the order of their numbers. A key
 * that very many hold tells little; so the cost of a report does not grow with the record, all holders of a fingerprint still hang
 * together, and which pairs are near is a function of the set of reports: what is added or removed only changes the pairs around its
 * own place.
 */
export function reachOf(key: number): number {
  return isPrint(key) ? PRINT_REACH : TERM_REACH;
}

const PRINT_REACH = 4;
const TERM_REACH = 10;

/** Whether a key is a fingerprint, and not a term or a pair of terms. */
export function isPrint(key: number): boolean {
  return key < FIRST_TERM;
}

/** Two reports are compared when they stand near each other under one fingerprint, or under so many terms and pairs of terms. */
export const LEAST_TERMS = 2;

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
