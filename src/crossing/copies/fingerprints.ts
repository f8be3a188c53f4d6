/**
 * Which reports may share a passage: winnowed fingerprints of word runs in an inverted index.
 * S. Schleimer, D. S. Wilkerson, A. Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003: of every window of
 * neighbouring hashes the smallest is kept, so that two texts with a common run of run + window - 1 words always keep a common one.
 */
import type { ReportWords } from "../text/report-words.ts";

/** How fingerprints are chosen: every common run of `run + window - 1` words keeps a common one. */
export interface Winnowing {
  /** Words in a hashed run. */
  readonly run: number;
  /** Of so many neighbouring hashes the smallest is kept. */
  readonly window: number;
}

/** Among reports that are crossed together every common run of 10 words is found. */
const CROSSED: Winnowing = { run: 7, window: 4 };
/**
 * Among all reports of a record every common run of 12 words is found, which makes a copy by itself; the set phrases that so many
 * reports share, and that would all have to be compared, are mostly shorter than 9 words.
 */
export const RECORDED: Winnowing = { run: 9, window: 4 };
/**
 * A fingerprint that more reports hold than this is of a text that everybody has, a phrase of the trade or page furniture: each of
 * them is compared with the first few only. Copies of one text are known as such by any of them.
 */
const COMMON = 60;
const FEW = 4;

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
  { run, window }: Winnowing = CROSSED,
): Set<number> {
  const hashes = hashRuns(words, run, first, end);
  const kept = new Set<number>();
  for (let from = 0; from + window <= hashes.length; from++) {
    let least = hashes[from]!;
    for (let at = from + 1; at < from + window; at++) if (hashes[at]! < least) least = hashes[at]!;
    kept.add(least);
  }
  if (hashes.length > 0 && hashes.length < window)
    kept.add(hashes.reduce((a, b) => Math.min(a, b)));
  return kept;
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
    const first = list.length > COMMON ? FEW : list.length;
    for (let i = 0; i < first; i++) {
      for (let j = i + 1; j < list.length; j++) pairs.add(list[i]! * reports.length + list[j]!);
    }
  }
  return [...pairs]
    .sort((a, b) => a - b)
    .map((pair) => [Math.floor(pair / reports.length), pair % reports.length]);
}
