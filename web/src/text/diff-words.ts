/**
 * Which words of two passages differ. Words are matched by the greedy algorithm of Myers, "An O(ND) Difference Algorithm and Its
 * Variations" (1986); where two stretches differ in more than `FEW` words, they are first cut at words that stand exactly once in
 * both (the patience diff of Bram Cohen) or at four such words in a row, so that the cost stays near linear for long reports.
 */
import type { Span } from "../../../src/model/span.ts";
import { spellingKey } from "./spelling.ts";

/** How little a change matters: only case, quotation marks and other signs, or only the spelling of a word. */
export type Quiet = "typography" | "spelling";

/**
 * One place where two passages differ. `added`: only the right one has words here, and `left` is the empty span where they would
 * stand; `left-out`: the other way round; `changed`: other words.
 */
export interface Change {
  readonly kind: "added" | "left-out" | "changed";
  readonly left: Span;
  readonly right: Span;
  /** Null for a change of words. */
  readonly quiet: Quiet | null;
}

/** Two passages compared. */
export interface Comparison {
  /** In text order. */
  readonly changes: readonly Change[];
  /** Words that both have, at the same place in the order; punctuation is not counted. */
  readonly same: number;
  /** Words of each. */
  readonly leftWords: number;
  readonly rightWords: number;
}

/** The words that only one of two passages has, as spans in each. */
export interface WordDifferences {
  readonly left: readonly Span[];
  readonly right: readonly Span[];
}

interface Token extends Span {
  readonly text: string;
  /** Equal for words that count as the same. */
  readonly key: string;
  readonly isWord: boolean;
}

/** Up to so many differing words a stretch is compared as a whole. */
const FEW = 64;

/** A stretch without any word to cut it at is given up beyond so many differing words. */
const MANY = 500;

const TOKEN =
  /\p{N}+(?:[.,:]\p{N}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*|[^\s\p{L}\p{M}\p{N}]/gu;

function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const isWord = /[\p{L}\p{N}]/u.test(match[0]);
    const plain = match[0]
      .toLowerCase()
      .replace(/[‘’`´‚]/g, "'")
      .replace(/[“”„«»]/g, '"')
      .replace(/[‐‑‒–—―]/g, "-");
    const key = isWord ? spellingKey(plain) : plain;
    tokens.push({
      start: match.index,
      end: match.index + match[0].length,
      text: match[0],
      key,
      isWord,
    });
  }
  return tokens;
}

/** The number of words of a text. */
export function countWords(text: string): number {
  let count = 0;
  for (const match of text.matchAll(TOKEN)) if (/[\p{L}\p{N}]/u.test(match[0])) count++;
  return count;
}

/** Compares two passages word by word. */
export function compareWords(left: string, right: string): Comparison {
  const a = tokensOf(left);
  const b = tokensOf(right);
  const matched = matchTokens(a, b);
  let same = 0;
  for (let i = 0; i < a.length; i++) if (matched[i]! >= 0 && a[i]!.isWord) same++;
  const words = (tokens: readonly Token[]) => tokens.filter((token) => token.isWord).length;
  return { changes: changesOf(a, b, matched), same, leftWords: words(a), rightWords: words(b) };
}

/**
 * The differing words of two texts, without those that differ only in case, signs or spelling; null when the two are long and have
 * too little in common for a comparison of words to help.
 */
export function diffWords(left: string, right: string): WordDifferences | null {
  const { changes, same } = compareWords(left, right);
  const loud = changes.filter((change) => change.quiet === null);
  const spans = (side: "left" | "right") =>
    loud.map((change) => change[side]).filter((span) => span.end > span.start);
  const differing = { left: spans("left"), right: spans("right") };
  const length = (list: readonly Span[], text: string) =>
    list.reduce((sum, span) => sum + countWords(text.slice(span.start, span.end)), 0);
  const differ = length(differing.left, left) + length(differing.right, right);
  return differ > MANY && same * 6 < differ ? null : differing;
}

/** For each token of `a` the index of its match in `b`, or -1; matches never cross. */
function matchTokens(a: readonly Token[], b: readonly Token[]): Int32Array {
  const numbers = new Map<string, number>();
  const numberOf = (token: Token) => {
    const known = numbers.get(token.key);
    if (known !== undefined) return known;
    numbers.set(token.key, numbers.size);
    return numbers.size - 1;
  };
  const x = Int32Array.from(a, numberOf);
  const y = Int32Array.from(b, numberOf);
  const matched = new Int32Array(a.length).fill(-1);
  const todo: [number, number, number, number][] = [[0, x.length, 0, y.length]];
  for (let next = todo.pop(); next; next = todo.pop()) {
    let [aLow, aHigh, bLow, bHigh] = next;
    while (aLow < aHigh && bLow < bHigh && x[aLow] === y[bLow]) matched[aLow++] = bLow++;
    while (aLow < aHigh && bLow < bHigh && x[aHigh - 1] === y[bHigh - 1])
      matched[--aHigh] = --bHigh;
    if (aLow === aHigh || bLow === bHigh) continue;
    const stretch = [x.subarray(aLow, aHigh), y.subarray(bLow, bHigh)] as const;
    let pairs = shortestScript(...stretch, FEW);
    if (pairs === null) {
      const words = loneWords(...stretch);
      const cuts = words.length > 0 ? words : loneWords(...inFours(...stretch));
      if (cuts.length > 0) {
        let [i, j] = [aLow, bLow];
        for (const [cutA, cutB] of [...cuts, [aHigh - aLow, bHigh - bLow] as const]) {
          todo.push([i, aLow + cutA, j, bLow + cutB]);
          [i, j] = [aLow + cutA, bLow + cutB];
          if (i < aHigh && j < bHigh) matched[i++] = j++;
        }
        continue;
      }
      pairs = shortestScript(...stretch, MANY) ?? [];
    }
    for (const [i, j] of pairs) matched[aLow + i] = bLow + j;
  }
  return matched;
}

/** Myers: the matches of a shortest edit script, or null when it needs more than `most` edits. */
function shortestScript(
  a: Int32Array,
  b: Int32Array,
  most: number,
): (readonly [number, number])[] | null {
  const limit = Math.min(most, a.length + b.length);
  const middle = limit + 1;
  // reach[middle + k]: how far along `a` the best path on diagonal k = x - y has come; one copy is kept for each step back.
  const reach = new Int32Array(2 * limit + 3);
  const trace: Int32Array[] = [];
  for (let d = 0; d <= limit; d++) {
    trace.push(reach.slice(middle - d - 1, middle + d + 2));
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && reach[middle + k - 1]! < reach[middle + k + 1]!);
      let x = down ? reach[middle + k + 1]! : reach[middle + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++;
      reach[middle + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(trace, a.length, b.length);
    }
  }
  return null;
}

function walkBack(
  trace: readonly Int32Array[],
  aLength: number,
  bLength: number,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  let [x, y] = [aLength, bLength];
  for (let d = trace.length - 1; d >= 0; d--) {
    let [fromX, fromY] = [0, 0];
    if (d > 0) {
      const before = trace[d]!;
      const at = (k: number) => before[k + d + 1]!;
      const k = x - y;
      const down = k === -d || (k !== d && at(k - 1) < at(k + 1));
      fromX = at(down ? k + 1 : k - 1);
      fromY = fromX - (down ? k + 1 : k - 1);
    }
    while (x > fromX && y > fromY) pairs.push([--x, --y]);
    [x, y] = [fromX, fromY];
  }
  return pairs.reverse();
}

/** Both stretches as numbers of four words in a row: what is often repeated word by word stands once in fours. */
function inFours(a: Int32Array, b: Int32Array): readonly [Int32Array, Int32Array] {
  const numbers = new Map<string, number>();
  const fours = (words: Int32Array) =>
    Int32Array.from({ length: Math.max(0, words.length - 3) }, (_, i) => {
      const key = words.subarray(i, i + 4).join(" ");
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      return number;
    });
  return [fours(a), fours(b)];
}

/** Places of words that stand once in both, the longest chain of them that does not cross (patience sorting). */
function loneWords(a: Int32Array, b: Int32Array): (readonly [number, number])[] {
  const places = new Map<number, { count: number; a: number; inB: number; b: number }>();
  a.forEach((word, i) => {
    const place = places.get(word);
    if (place) place.count++;
    else places.set(word, { count: 1, a: i, inB: 0, b: -1 });
  });
  b.forEach((word, i) => {
    const place = places.get(word);
    if (!place) return;
    place.inB++;
    place.b = i;
  });
  const lone = [...places.values()].filter((place) => place.count === 1 && place.inB === 1);
  const tails: number[] = [];
  const before = new Int32Array(lone.length);
  lone.forEach((place, i) => {
    let [low, high] = [0, tails.length];
    while (low < high) {
      const half = (low + high) >> 1;
      if (lone[tails[half]!]!.b < place.b) low = half + 1;
      else high = half;
    }
    before[i] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = i;
  });
  const chain: (readonly [number, number])[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = before[i]!) chain.push([lone[i]!.a, lone[i]!.b]);
  return chain.reverse();
}

/** A run of unmatched tokens of both sides, as ranges of indices. */
interface Run {
  readonly a: number;
  aEnd: number;
  readonly b: number;
  bEnd: number;
}

/** What stands between two changes and is too little to be read as agreement: one short word, or signs alone. */
function isWeak(tokens: readonly Token[], from: number, to: number): boolean {
  const words = tokens.slice(from, to).filter((token) => token.isWord);
  return to - from <= 2 && words.length <= 1 && words.every((word) => word.text.length <= 3);
}

function changesOf(a: readonly Token[], b: readonly Token[], matched: Int32Array): Change[] {
  const wordsIn = (run: Run) => Math.max(run.aEnd - run.a, run.bEnd - run.b);
  const runs: Run[] = [];
  const quiet: Change[] = [];
  let j = 0;
  const open = (run: Run) => {
    const last = runs.at(-1);
    const joins =
      last &&
      (last.aEnd === run.a ||
        (wordsIn(last) > 1 && wordsIn(run) > 1 && isWeak(a, last.aEnd, run.a)));
    if (joins) [last.aEnd, last.bEnd] = [run.aEnd, run.bEnd];
    else runs.push(run);
  };
  for (let i = 0; i <= a.length;) {
    let end = i;
    while (end < a.length && matched[end]! < 0) end++;
    const bEnd = end < a.length ? matched[end]! : b.length;
    if (end > i || bEnd > j) open({ a: i, aEnd: end, b: j, bEnd });
    const [left, right] = [a[end], b[bEnd]];
    if (left && right && left.text !== right.text)
      quiet.push({ kind: "changed", left, right, quiet: quietOf(left, right) });
    i = end + 1;
    j = bEnd + 1;
  }
  const loud = runs.map((run): Change => {
    const [left, right] = [a.slice(run.a, run.aEnd), b.slice(run.b, run.bEnd)];
    return {
      kind: left.length === 0 ? "added" : right.length === 0 ? "left-out" : "changed",
      left: spanOf(a, run.a, run.aEnd),
      right: spanOf(b, run.b, run.bEnd),
      quiet: lettersOf(left) === lettersOf(right) ? "typography" : null,
    };
  });
  // A quiet change inside a run that swallowed it is told by the run.
  const swallowed = (change: Change) =>
    loud.some((one) => one.left.start <= change.left.start && change.left.end <= one.left.end);
  return [...loud, ...(loud.length === 0 ? quiet : quiet.filter((one) => !swallowed(one)))]
    .map(({ kind, left, right, quiet: how }) => ({
      kind,
      left: { start: left.start, end: left.end },
      right: { start: right.start, end: right.end },
      quiet: how,
    }))
    .toSorted((x, y) => x.left.start - y.left.start || x.right.start - y.right.start);
}

/** Words that are one but for their signs: "co-operate" and "cooperate". */
const lettersOf = (tokens: readonly Token[]): string =>
  tokens
    .filter((token) => token.isWord)
    .map((token) => token.key)
    .join("");

function quietOf(left: Token, right: Token): Quiet {
  const plain = (token: Token) =>
    token.text
      .toLowerCase()
      .replace(/[‘’`´‚]/g, "'")
      .replace(/[^\p{L}\p{M}\p{N}']/gu, "");
  return plain(left) === plain(right) ? "typography" : "spelling";
}

/** From the first to the last token; where there is none, the empty place after the token before. */
function spanOf(tokens: readonly Token[], from: number, to: number): Span {
  if (to > from) return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
  const place = from > 0 ? tokens[from - 1]!.end : (tokens[0]?.start ?? 0);
  return { start: place, end: place };
}
