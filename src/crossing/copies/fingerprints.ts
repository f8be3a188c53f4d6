/**
 * Which reports may share a passage: winnowed fingerprints of word runs in an inverted index.
 * S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003: of every WINDOW
 * neighbouring hashes the smallest is kept, so that two texts with a common run of RUN + WINDOW - 1 words always keep a common one.
 */
import type { ReportWords } from "../text/report-words.ts";

/** Words in a hashed run. With WINDOW, every common run of 10 words is found. */
const RUN = 7;
const WINDOW = 4;
/** A fingerprint that more reports hold than this is a phrase of the trade or page furniture, and finds no pairs. */
const COMMON = 60;

/** A 32-bit FNV-1a hash of a folded word. */
function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) {
    hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  }
  return hash >>> 0;
}

/** The hash of each run of `run` words among the words `from … to`, by the place of its first word after `from`; empty when there are fewer words. */
export function hashRuns(
  words: ReportWords,
  run: number,
  from = 0,
  to: number = words.count,
): Uint32Array {
  const hashes = new Uint32Array(Math.max(0, to - from - run + 1));
  const single = words.folded.slice(from, to).map(hashWord);
  for (let at = 0; at < hashes.length; at++) {
    let hash = 0x9e3779b9;
    for (let k = 0; k < run; k++)
      hash = Math.imul(hash ^ single[at + k]!, 0x85ebca6b) ^ (hash >>> 13);
    hashes[at] = hash >>> 0;
  }
  return hashes;
}

/** The fingerprints of a report, or of its words `from … to`: distinct, in no order that matters. */
export function fingerprintsOf(
  words: ReportWords,
  first = 0,
  end: number = words.count,
): Set<number> {
  const hashes = hashRuns(words, RUN, first, end);
  const kept = new Set<number>();
  for (let from = 0; from + WINDOW <= hashes.length; from++) {
    let least = hashes[from]!;
    for (let at = from + 1; at < from + WINDOW; at++) if (hashes[at]! < least) least = hashes[at]!;
    kept.add(least);
  }
  if (hashes.length > 0 && hashes.length < WINDOW)
    kept.add(hashes.reduce((a, b) => Math.min(a, b)));
  return kept;
}

const placesByReport = new WeakMap<ReportWords, ReadonlyMap<number, number>>();

/** By the hash of each run that may be a fingerprint, the place of its first word, the first such; worked out once for each report. */
function placesOf(words: ReportWords): ReadonlyMap<number, number> {
  let places = placesByReport.get(words);
  if (!places) {
    const found = new Map<number, number>();
    hashRuns(words, RUN).forEach((hash, at) => {
      if (!found.has(hash)) found.set(hash, at);
    });
    placesByReport.set(words, found);
    places = found;
  }
  return places;
}

/** The words of the longest common run that one of the common fingerprints `prints` stands in. */
export function longestRunAt(a: ReportWords, b: ReportWords, prints: readonly number[]): number {
  let longest = 0;
  for (const print of prints) {
    let [x, y] = [placesOf(a).get(print), placesOf(b).get(print)];
    if (x === undefined || y === undefined) continue;
    const from = x;
    while (x > 0 && y > 0 && a.folded[x - 1] === b.folded[y - 1]) [x, y] = [x - 1, y - 1];
    let [end, other] = [from, y + (from - x)];
    while (end < a.count && other < b.count && a.folded[end] === b.folded[other])
      [end, other] = [end + 1, other + 1];
    if (end - x > longest) longest = end - x;
  }
  return longest;
}

/** Pairs of indices into `reports`, the smaller first, that share a fingerprint; sorted. */
export function findCandidatePairs(reports: readonly ReportWords[]): [number, number][] {
  const holders = new Map<number, number[]>();
  reports.forEach((words, index) => {
    for (const print of fingerprintsOf(words)) {
      const list = holders.get(print);
      if (list) list.push(index);
      else holders.set(print, [index]);
    }
  });
  const pairs = new Set<number>();
  for (const list of holders.values()) {
    if (list.length < 2 || list.length > COMMON) continue;
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) pairs.add(list[i]! * reports.length + list[j]!);
    }
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / reports.length), pair % reports.length]);
}
