/**
 * What the tagger sees of each word: integers below 2^FEATURE_BITS, one for each thing noticed. Only words near a capital letter are
 * looked at ("stretches"); all others are no names. The set of features follows Ratinov and Roth (2009) and Chieu and Ng (2003):
 * the word and its neighbours, shapes, affixes, tags, lists, the run of capitalised words it stands in, and how the same word is
 * used elsewhere in the report.
 */
import { TAGS, type Sentence, type Tokens } from "../../model/index.ts";
import { lookAround, RUN_LINK, type ReportUse } from "./report-use.ts";
import {
  ALL_CAPITALS,
  CALENDAR,
  CAPITAL,
  LETTERS,
  LOWER,
  PUNCTUATION,
  type WordFacts,
  wordFacts,
} from "./word-table.ts";
import { hashWord } from "./word-hash.ts";

/** Features are folded to this many bits. */
export const FEATURE_BITS = 20;

/** Words in stretches with their features; `rows` words in all. */
export interface Features {
  readonly rows: number;
  /** Token index of each row. */
  readonly token: Int32Array;
  /** Sentence index of each row. */
  readonly sentence: Int32Array;
  /** Half-open ranges of rows that are tagged together, in pairs. */
  readonly stretches: Int32Array;
  /** Row r has its features at `offsets[r]` to `offsets[r + 1]`. */
  readonly offsets: Int32Array;
  readonly values: Int32Array;
  /** Folded word of each row as a hash; 0 where it has no capital. */
  readonly words: Int32Array;
  readonly use: ReportUse;
}

const TAG_NUMBER = new Map<string, number>(TAGS.map((tag, index) => [tag, index + 1]));
/** Words that stand between two capitalised ones may belong to one name; more than this many do not. */
const WIDEST_GAP = 3;
const MASK = (1 << FEATURE_BITS) - 1;
const EDGE = hashWord("<edge>");
const NO_FACTS: WordFacts = {
  surface: EDGE,
  lower: EDGE,
  folded: EDGE,
  shape: EDGE,
  shortShape: EDGE,
  affixes: new Int32Array(8),
  kind: 0,
  cluster: 0,
};

/** The feature number of template `template` with value `value`. */
export function featureOf(template: number, value: number): number {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ value;
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  return (h ^ (h >>> 15)) & MASK;
}

function pair(a: number, b: number): number {
  return Math.imul(a ^ (b << 7) ^ (b >>> 25), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
}

/** Collects the features of all words in stretches. Linear in the number of tokens. */
export function extractFeatures(tokens: Tokens, sentences: readonly Sentence[]): Features {
  const count = tokens.count;
  const facts: WordFacts[] = new Array<WordFacts>(count);
  for (let i = 0; i < count; i++) facts[i] = wordFacts(tokens.text[i]!);
  const use = lookAround(facts, sentences);
  const rowsOf = findStretches(facts, sentences);
  const rows = rowsOf.token.length;
  const values: number[] = [];
  const offsets = new Int32Array(rows + 1);
  const tags = new Int32Array(count);
  for (let i = 0; i < count; i++) tags[i] = TAG_NUMBER.get(tokens.tag[i]!) ?? 0;

  for (let row = 0; row < rows; row++) {
    offsets[row] = values.length;
    addFeatures(values, rowsOf.token[row]!, rowsOf.sentence[row]!, facts, tags, use, sentences);
  }
  offsets[rows] = values.length;
  return {
    rows,
    token: Int32Array.from(rowsOf.token),
    sentence: Int32Array.from(rowsOf.sentence),
    stretches: Int32Array.from(rowsOf.stretches),
    offsets,
    values: Int32Array.from(values),
    words: Int32Array.from(rowsOf.token, (i) => (facts[i]!.kind & CAPITAL ? facts[i]!.folded : 0)),
    use,
  };
}

function findStretches(
  facts: readonly WordFacts[],
  sentences: readonly Sentence[],
): { token: number[]; sentence: number[]; stretches: number[] } {
  const token: number[] = [];
  const sentence: number[] = [];
  const stretches: number[] = [];
  sentences.forEach((range, index) => {
    let i = range.firstToken;
    while (i < range.endToken) {
      if (!(facts[i]!.kind & CAPITAL)) {
        i++;
        continue;
      }
      let last = i;
      for (let j = i + 1; j < range.endToken && j - last <= WIDEST_GAP + 1; j++)
        if (facts[j]!.kind & CAPITAL) last = j;
      const from = Math.max(i - 1, range.firstToken, (token.at(-1) ?? -1) + 1);
      const to = Math.min(last + 2, range.endToken);
      stretches.push(token.length);
      for (let j = from; j < to; j++) {
        token.push(j);
        sentence.push(index);
      }
      stretches.push(token.length);
      i = to;
    }
  });
  return { token, sentence, stretches };
}

function addFeatures(
  out: number[],
  i: number,
  sentenceIndex: number,
  facts: readonly WordFacts[],
  tags: Int32Array,
  use: ReportUse,
  sentences: readonly Sentence[],
): void {
  const sentence = sentences[sentenceIndex]!;
  const first = sentence.firstToken;
  const end = sentence.endToken;
  const at = (j: number): WordFacts => (j >= first && j < end ? facts[j]! : NO_FACTS);
  const tagAt = (j: number): number => (j >= first && j < end ? tags[j]! : 31);
  const w = at(i);
  const p1 = at(i - 1);
  const p2 = at(i - 2);
  const n1 = at(i + 1);
  const n2 = at(i + 2);
  const titled = use.titleCase[sentenceIndex]!;
  let t = 0;
  const add = (value: number): void => {
    out.push(featureOf(t++, value));
  };
  const addIf = (condition: number | boolean, value: number): void => {
    if (condition) out.push(featureOf(t, value));
    t++;
  };

  add(0);
  add(w.lower);
  add(w.surface);
  add(pair(w.shape, titled));
  add(w.shortShape);
  add(p1.lower);
  add(n1.lower);
  add(p2.lower);
  add(n2.lower);
  add(pair(p1.lower, w.lower));
  add(pair(w.lower, n1.lower));
  add(pair(p2.lower, p1.lower));
  add(pair(n1.lower, n2.lower));
  add(pair(p1.lower, n1.lower));
  add(pair(pair(p1.shortShape, w.shortShape), n1.shortShape));
  add(pair(p1.shortShape, w.shortShape));
  add(pair(w.shortShape, n1.shortShape));
  for (let k = 0; k < 8; k++) addIf(w.affixes[k] !== 0, w.affixes[k]!);
  add(pair(w.affixes[6]!, w.shortShape));
  const tag = tagAt(i);
  add(tag);
  add(tagAt(i - 1));
  add(tagAt(i + 1));
  add(pair(tagAt(i - 1), tag));
  add(pair(tag, tagAt(i + 1)));
  add(pair(pair(tagAt(i - 1), tag), tagAt(i + 1)));

  // Kinds of word, and lists.
  const kinds = w.kind & ~(LETTERS | PUNCTUATION);
  add(kinds);
  add(pair(p1.kind, w.kind));
  add(pair(w.kind, n1.kind));
  add(pair(p2.kind, pair(p1.kind, w.kind)));
  const lists = use.lists[i]!;
  const previous = i - 1 >= first ? use.lists[i - 1]! : 0;
  const next = i + 1 < end ? use.lists[i + 1]! : 0;
  addIf(lists, lists);
  addIf(lists, pair(lists, w.shortShape));
  addIf(previous, pair(previous, w.kind & (CAPITAL | LOWER)));
  addIf(next, pair(next, w.kind & (CAPITAL | LOWER)));
  addIf(previous | lists, pair(previous, lists));
  addIf(lists | next, pair(lists, next));

  addIf(w.cluster, w.cluster);
  addIf(w.cluster, pair(w.cluster, w.shortShape));
  addIf(p1.cluster, p1.cluster);
  addIf(n1.cluster, n1.cluster);
  addIf(p2.cluster, p2.cluster);
  addIf(n2.cluster, n2.cluster);
  addIf(p1.cluster && w.cluster, pair(p1.cluster, w.cluster));
  addIf(w.cluster && n1.cluster, pair(w.cluster, n1.cluster));

  // Place in the sentence; a capital there says little.
  const start = i === first ? 1 : i === first + 1 && p1.kind & PUNCTUATION ? 2 : 0;
  addIf(start, pair(start, w.lower));
  add(pair(start, pair(w.kind & (CAPITAL | ALL_CAPITALS), titled)));
  add(titled);

  // The run of capitalised words that it stands in.
  const run = use.run[i]!;
  if (run >= 0) {
    const from = use.runStart[run]!;
    const to = use.runEnd[run]!;
    const length = Math.min(to - from, 5);
    const place = i === from ? (to - from === 1 ? 3 : 0) : i === to - 1 ? 2 : 1;
    const lastWord = facts[to - 1]!;
    const firstWord = facts[from]!;
    add(pair(length, place));
    add(pair(lastWord.lower, place));
    add(pair(firstWord.lower, place));
    add(pair(lastWord.kind, place));
    add(pair(firstWord.kind, place));
    const before = from - 1 >= first ? facts[from - 1]! : NO_FACTS;
    const after = to < end ? facts[to]! : NO_FACTS;
    add(pair(before.lower, place));
    add(pair(after.lower, place));
    add(pair(before.kind, place));
    add(pair(pair(before.lower, after.lower), place));
    add(pair(pair(before.kind & CALENDAR ? 1 : before.lower, length), place));
    add(pair(use.runLists[run]!, place));
    add(pair(lastWord.cluster, place));
    add(pair(firstWord.cluster, place));
    add(pair(before.cluster, place));
    add(pair(after.cluster, place));
    add(pair(lastWord.affixes[6]!, place));
  } else t += 16;
  const loose = use.looseRun[i]!;
  if (loose >= 0) {
    const from = use.looseStart[loose]!;
    const to = use.looseEnd[loose]!;
    add(facts[to - 1]!.lower);
    add(facts[from]!.lower);
    add(pair(i === from ? 0 : i === to - 1 ? 2 : 1, w.kind & RUN_LINK ? w.lower : 0));
  } else t += 3;

  // The same word elsewhere in the report.
  const elsewhere = use.bits.get(w.folded) ?? 0;
  for (let bit = 0; bit < 12; bit++) addIf(elsewhere & (1 << bit), start ? 2 : 1);
  addIf(elsewhere, elsewhere);
  const longest = run >= 0 ? use.longestRun.get(w.folded) : undefined;
  if (longest !== undefined) {
    const from = use.runStart[longest]!;
    const to = use.runEnd[longest]!;
    const own = use.runEnd[run]! - use.runStart[run]!;
    if (to - from > own) {
      add(facts[to - 1]!.lower);
      add(facts[from]!.lower);
      add(use.runLists[longest]!);
    } else t += 3;
  } else t += 3;
  addIf(use.quoted[i]!, use.quoted[i]!);
}
