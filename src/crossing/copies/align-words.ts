/**
 * Where two reports have the same words: common runs, longest first and never overlapping, then neighbouring runs chained over
 * small edits. Greedy string tiling after M. J. Wise, "YAP3" (1996), with hashed seeds instead of its repeated scans; seed and
 * extend as in sequence alignment. Linear in the number of words unless a run of words repeats itself many times.
 */
import type { ReportWords } from "../text/report-words.ts";
import { hashRuns } from "./fingerprints.ts";

/** A common run: words `a … a + length` of one report are words `b … b + length` of the other. */
export interface Run {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

/** A chain of runs: a passage that both reports have, with the edits between the runs. Word indices, ends excluded. */
export interface Passage {
  readonly startA: number;
  readonly endA: number;
  readonly startB: number;
  readonly endB: number;
  readonly runs: readonly Run[];
  /** Words that are equal on both sides and in the same order. */
  readonly equal: number;
}

/** Words in a seed: the shortest run that counts as common. */
const SEED = 5;
/** A seed that stands this often in one report is a refrain and starts nothing. */
const REFRAIN = 8;
/** Between two runs at most so many words are replaced … */
const REPLACED = 6;
/** … or inserted or cut on one side, in all. */
const CUT = 24;

/** All longest common runs of at least SEED words, also overlapping ones. */
function findRuns(a: ReportWords, b: ReportWords): Run[] {
  const places = new Map<number, number[]>();
  hashRuns(a, SEED).forEach((hash, at) => {
    const list = places.get(hash);
    if (list) list.push(at);
    else places.set(hash, [at]);
  });
  const runs: Run[] = [];
  /** By diagonal, the end in `b` of the last run on it: seeds inside that run are part of it. */
  const reached = new Map<number, number>();
  hashRuns(b, SEED).forEach((hash, atB) => {
    const list = places.get(hash);
    if (list === undefined || list.length > REFRAIN) return;
    for (const atA of list) {
      const diagonal = atA - atB;
      if ((reached.get(diagonal) ?? -1) > atB) continue;
      let length = 0;
      while (
        atA + length < a.count &&
        atB + length < b.count &&
        a.folded[atA + length] === b.folded[atB + length]
      )
        length++;
      if (length < SEED) continue;
      runs.push({ a: atA, b: atB, length });
      reached.set(diagonal, atB + length);
    }
  });
  return runs;
}

/** The longest runs that do not overlap on either side; shorter ones are cut back to what is left of them. */
function tile(a: ReportWords, b: ReportWords, found: readonly Run[]): Run[] {
  const usedA = new Uint8Array(a.count);
  const usedB = new Uint8Array(b.count);
  const kept: Run[] = [];
  const sorted = found.toSorted((x, y) => y.length - x.length || x.a - y.a || x.b - y.b);
  for (const run of sorted) {
    let from = 0;
    for (let k = 0; k <= run.length; k++) {
      const free = k < run.length && usedA[run.a + k] === 0 && usedB[run.b + k] === 0;
      if (free) continue;
      if (k - from >= SEED) kept.push({ a: run.a + from, b: run.b + from, length: k - from });
      from = k + 1;
    }
    usedA.fill(1, run.a, run.a + run.length);
    usedB.fill(1, run.b, run.b + run.length);
  }
  return kept.toSorted((x, y) => x.a - y.a);
}

/** How many words of two short stretches are equal in the same order (longest common subsequence). */
export function countEqual(a: readonly string[], b: readonly string[]): number {
  let before = new Uint16Array(b.length + 1);
  for (const word of a) {
    const row = new Uint16Array(b.length + 1);
    for (let j = 1; j <= b.length; j++) {
      row[j] = word === b[j - 1] ? before[j - 1]! + 1 : Math.max(before[j]!, row[j - 1]!);
    }
    before = row;
  }
  return before[b.length]!;
}

/** Whether `next` goes on where `last` ended, over a small edit and at most into the next block. */
function follows(a: ReportWords, b: ReportWords, last: Run, next: Run): boolean {
  const gapA = next.a - (last.a + last.length);
  const gapB = next.b - (last.b + last.length);
  if (gapA < 0 || gapB < 0 || Math.min(gapA, gapB) > REPLACED || Math.max(gapA, gapB) > CUT)
    return false;
  const blocksA = a.block[next.a]! - a.block[last.a + last.length - 1]!;
  const blocksB = b.block[next.b]! - b.block[last.b + last.length - 1]!;
  return blocksA <= 1 && blocksB <= 1;
}

/** The passages that `a` and `b` share, in the order of `a`; runs of fewer than SEED words are never in them alone. */
export function alignWords(a: ReportWords, b: ReportWords): Passage[] {
  const passages: Passage[] = [];
  let chain: Run[] = [];
  const close = (): void => {
    const first = chain[0];
    const last = chain.at(-1);
    if (!first || !last) return;
    let equal = first.length;
    for (let i = 1; i < chain.length; i++) {
      const from = chain[i - 1]!;
      const to = chain[i]!;
      equal +=
        to.length +
        countEqual(
          a.folded.slice(from.a + from.length, to.a),
          b.folded.slice(from.b + from.length, to.b),
        );
    }
    passages.push({
      startA: first.a,
      endA: last.a + last.length,
      startB: first.b,
      endB: last.b + last.length,
      runs: chain,
      equal,
    });
    chain = [];
  };
  for (const run of tile(a, b, findRuns(a, b))) {
    const last = chain.at(-1);
    if (last && !follows(a, b, last, run)) close();
    chain.push(run);
  }
  close();
  return passages;
}
