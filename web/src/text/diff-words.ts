/**
 * Which words of two passages differ. The greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its Variations" (1986),
 * over words and single punctuation marks, compared without regard to case and to the form of quotation marks. Its cost grows
 * with the number of differences, so that it is bounded: passages that differ in more than `MOST_DIFFERENCES` words give null.
 */
import type { Span } from "../../../src/model/span.ts";

/** The words that only one of two passages has, as spans in each. */
export interface WordDifferences {
  readonly left: readonly Span[];
  readonly right: readonly Span[];
}

interface Word extends Span {
  readonly key: string;
}

const MOST_DIFFERENCES = 500;

function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+|[^\s\p{L}\p{M}\p{N}]/gu)) {
    const key = match[0]
      .toLowerCase()
      .replace(/[‘’`´]/g, "'")
      .replace(/[“”„«»]/g, '"');
    words.push({ start: match.index, end: match.index + match[0].length, key });
  }
  return words;
}

/** The differing words of two texts; null when they differ too much for a comparison of words to help. */
export function diffWords(left: string, right: string): WordDifferences | null {
  const a = wordsOf(left);
  const b = wordsOf(right);
  const kept = commonWords(a, b);
  if (kept === null) return null;
  return {
    left: joined(
      left,
      a.filter((_, i) => !kept.left.has(i)),
    ),
    right: joined(
      right,
      b.filter((_, i) => !kept.right.has(i)),
    ),
  };
}

/** Neighbouring words with only white space between them are one difference. */
function joined(text: string, words: readonly Word[]): Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const word of words) {
    const last = spans.at(-1);
    if (last && text.slice(last.end, word.start).trim() === "") last.end = word.end;
    else spans.push({ start: word.start, end: word.end });
  }
  return spans;
}

function commonWords(
  a: readonly Word[],
  b: readonly Word[],
): { left: Set<number>; right: Set<number> } | null {
  const most = Math.min(a.length + b.length, MOST_DIFFERENCES);
  // furthest.get(k): how far along `a` the best path on diagonal k = x - y has come; one copy is kept for each step back.
  let furthest = new Map<number, number>([[1, 0]]);
  const trace: Map<number, number>[] = [];
  const reach = (from: Map<number, number>, k: number) => from.get(k) ?? -1;
  for (let d = 0; d <= most; d++) {
    trace.push(furthest);
    const here = new Map(furthest);
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach(here, k - 1) < reach(here, k + 1));
      let x = down ? reach(here, k + 1) : reach(here, k - 1) + 1;
      while (x < a.length && x - k < b.length && a[x]!.key === b[x - k]!.key) x++;
      here.set(k, x);
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
    furthest = here;
  }
  return null;
}

function walkBack(
  trace: readonly Map<number, number>[],
  aLength: number,
  bLength: number,
): { left: Set<number>; right: Set<number> } {
  const left = new Set<number>();
  const right = new Set<number>();
  let x = aLength;
  let y = bLength;
  for (let d = trace.length - 1; d >= 0; d--) {
    let fromX = 0;
    let fromY = 0;
    if (d > 0) {
      const before = trace[d]!;
      const reach = (k: number) => before.get(k) ?? -1;
      const k = x - y;
      const down = k === -d || (k !== d && reach(k - 1) < reach(k + 1));
      fromX = reach(down ? k + 1 : k - 1);
      fromY = fromX - (down ? k + 1 : k - 1);
    }
    while (x > fromX && y > fromY) {
      x--;
      y--;
      left.add(x);
      right.add(y);
    }
    x = fromX;
    y = fromY;
  }
  return { left, right };
}
