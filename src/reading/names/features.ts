/**
 * What the tagger sees of each word: integers below 2^FEATURE_BITS, one for each thing noticed. Only words near a capital letter are
 * looked at ("stretches"); all others are no names. The set of features follows Ratinov and Roth (2009) and Chieu and Ng (2003):
 * the word and its neighbours, shapes, affixes, tags, lists, the run of capitalised words it stands in, and how the same word is
 * used elsewhere in the report. What hangs on one word alone comes as parts (word-parts.ts), all else as single features.
 */
import { TAGS, type Sentence, type Tokens } from "../../model/index.ts";
import { lookAround, RUN_LINK, type ReportUse } from "./report-use.ts";
import {
  AFTER_RUN,
  BEFORE_RUN,
  EDGE,
  featureOf,
  FIRST_PAIR_TEMPLATE,
  ITSELF,
  NEXT,
  pair,
  PARTS,
  PREVIOUS,
  RUN_FIRST,
  RUN_LAST,
  SECOND_AFTER,
  SECOND_BEFORE,
  TAG_PART,
  tagFeatures,
  USE_PART,
  useFeatures,
  WORD_PLACES,
  wordFeatures,
} from "./word-parts.ts";
import {
  ALL_CAPITALS,
  CALENDAR,
  CAPITAL,
  factsOfWords,
  LOWER,
  PUNCTUATION,
  type WordFacts,
} from "./word-table.ts";

/** Words in stretches with their features; `rows` words in all. */
export interface Features {
  readonly rows: number;
  /** Token index of each row. */
  readonly token: Int32Array;
  /** Sentence index of each row. */
  readonly sentence: Int32Array;
  /** Half-open ranges of rows that are tagged together, in pairs. */
  readonly stretches: Int32Array;
  /** PARTS numbers for each row, -1 for a part that it lacks. */
  readonly parts: Int32Array;
  /** The words that parts are made of, by their number in the word table. */
  readonly facts: readonly WordFacts[];
  /** Row r has its single features at `offsets[r]` to `offsets[r + 1]`. */
  readonly offsets: Int32Array;
  readonly values: Int32Array;
  readonly use: ReportUse;
}

/** Words that stand between two capitalised ones may belong to one name; more than this many do not. */
const WIDEST_GAP = 3;
/** More single features than any row has. */
const MOST_SINGLE = 48;
const NO_TAG = TAGS.length;

/** Collects the features of all words in stretches. Linear in the number of tokens. */
export function extractFeatures(tokens: Tokens, sentences: readonly Sentence[]): Features {
  const ofSpelling = factsOfWords(tokens.words);
  const facts = Array.from(tokens.word, (word) => ofSpelling[word]!);
  const use = lookAround(tokens, ofSpelling, facts, sentences);
  const rowsOf = findStretches(facts, sentences);
  const rows = rowsOf.token.length;
  const collector = createCollector(rows, facts, tokens.tagNumber, use);
  const offsets = new Int32Array(rows + 1);
  for (let row = 0; row < rows; row++) {
    offsets[row] = collector.size();
    const sentence = rowsOf.sentence[row]!;
    collector.add(row, rowsOf.token[row]!, sentence, sentences[sentence]!);
  }
  offsets[rows] = collector.size();
  return {
    rows,
    token: Int32Array.from(rowsOf.token),
    sentence: Int32Array.from(rowsOf.sentence),
    stretches: Int32Array.from(rowsOf.stretches),
    parts: collector.parts,
    facts: ofSpelling,
    offsets,
    values: collector.values,
    use,
  };
}

/** The features of every row in one list, parts taken apart: what training learns from. */
export function allFeatures(features: Features): { offsets: Int32Array; values: Int32Array } {
  const { rows, parts } = features;
  const wordOf = new Map([EDGE, ...features.facts].map((facts) => [facts.number, facts]));
  const offsets = new Int32Array(rows + 1);
  const values: number[] = [];
  for (let row = 0; row < rows; row++) {
    offsets[row] = values.length;
    for (let k = features.offsets[row]!; k < features.offsets[row + 1]!; k++)
      values.push(features.values[k]!);
    for (let part = 0; part < PARTS; part++) {
      const key = parts[row * PARTS + part]!;
      if (key < 0) continue;
      if (part === TAG_PART) values.push(...tagFeatures(key));
      else if (part === USE_PART) values.push(...useFeatures(key));
      else
        values.push(...wordFeatures(wordOf.get(Math.floor(key / WORD_PLACES))!, key % WORD_PLACES));
    }
  }
  offsets[rows] = values.length;
  return { offsets, values: Int32Array.from(values) };
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

/** Writes the features of rows one after the other. */
interface Collector {
  readonly parts: Int32Array;
  readonly values: Int32Array;
  /** How many single features were written. */
  readonly size: () => number;
  readonly add: (row: number, token: number, sentenceIndex: number, sentence: Sentence) => void;
}

function createCollector(
  rows: number,
  facts: readonly WordFacts[],
  tags: Uint8Array,
  use: ReportUse,
): Collector {
  const parts = new Int32Array(rows * PARTS).fill(-1);
  const values = new Int32Array(rows * MOST_SINGLE);
  const { run, runStart, runEnd, runLists, looseRun, looseStart, looseEnd, lists } = use;
  let size = 0;
  let t = 0;
  const single = (value: number): void => {
    values[size++] = featureOf(t++, value);
  };
  const singleIf = (condition: number | boolean, value: number): void => {
    if (condition) values[size++] = featureOf(t, value);
    t++;
  };

  const add = (row: number, i: number, sentenceIndex: number, sentence: Sentence): void => {
    const first = sentence.firstToken;
    const end = sentence.endToken;
    const w = facts[i]!;
    const p1 = i - 1 >= first ? facts[i - 1]! : EDGE;
    const p2 = i - 2 >= first ? facts[i - 2]! : EDGE;
    const n1 = i + 1 < end ? facts[i + 1]! : EDGE;
    const n2 = i + 2 < end ? facts[i + 2]! : EDGE;
    const titled = use.titleCase[sentenceIndex]!;
    const start = i === first ? 1 : i === first + 1 && p1.kind & PUNCTUATION ? 2 : 0;
    const at = row * PARTS;
    parts[at] = w.number * WORD_PLACES + ITSELF;
    parts[at + 1] = p1.number * WORD_PLACES + PREVIOUS;
    parts[at + 2] = n1.number * WORD_PLACES + NEXT;
    parts[at + 3] = p2.number * WORD_PLACES + SECOND_BEFORE;
    parts[at + 4] = n2.number * WORD_PLACES + SECOND_AFTER;
    const tagBefore = i - 1 >= first ? tags[i - 1]! : NO_TAG;
    const tagAfter = i + 1 < end ? tags[i + 1]! : NO_TAG;
    parts[at + TAG_PART] = (tagBefore << 10) | (tags[i]! << 5) | tagAfter;
    const number = use.wordNumber[i]!;
    parts[at + USE_PART] = use.bits[number]! * 3 + start;

    t = FIRST_PAIR_TEMPLATE;
    single(titled);
    single(pair(w.shape, titled));
    single(pair(p1.lower, w.lower));
    single(pair(w.lower, n1.lower));
    single(pair(p2.lower, p1.lower));
    single(pair(n1.lower, n2.lower));
    single(pair(p1.lower, n1.lower));
    const shapes = pair(p1.shortShape, w.shortShape);
    single(pair(shapes, n1.shortShape));
    single(shapes);
    single(pair(w.shortShape, n1.shortShape));
    const kinds = pair(p1.kind, w.kind);
    single(kinds);
    single(pair(w.kind, n1.kind));
    single(pair(p2.kind, kinds));
    const own = lists[i]!;
    const previous = i - 1 >= first ? lists[i - 1]! : 0;
    const next = i + 1 < end ? lists[i + 1]! : 0;
    singleIf(own, own);
    singleIf(own, pair(own, w.shortShape));
    singleIf(previous, pair(previous, w.kind & (CAPITAL | LOWER)));
    singleIf(next, pair(next, w.kind & (CAPITAL | LOWER)));
    singleIf(previous | own, pair(previous, own));
    singleIf(own | next, pair(own, next));
    singleIf(p1.cluster && w.cluster, pair(p1.cluster, w.cluster));
    singleIf(w.cluster && n1.cluster, pair(w.cluster, n1.cluster));
    singleIf(p1.coarse && n1.coarse, pair(pair(p1.coarse, n1.coarse), w.coarse));
    // Place in the sentence; a capital there says little.
    singleIf(start, pair(start, w.lower));
    singleIf(start && w.cluster, pair(start, w.cluster));
    single(pair(start, pair(w.kind & (CAPITAL | ALL_CAPITALS), titled)));

    // The run of capitalised words that it stands in.
    const r = run[i]!;
    if (r >= 0) {
      const from = runStart[r]!;
      const to = runEnd[r]!;
      const length = Math.min(to - from, 5);
      const place = i === from ? (to - from === 1 ? 3 : 0) : i === to - 1 ? 2 : 1;
      const lastWord = facts[to - 1]!;
      const firstWord = facts[from]!;
      const before = from - 1 >= first ? facts[from - 1]! : EDGE;
      const after = to < end ? facts[to]! : EDGE;
      parts[at + 5] = lastWord.number * WORD_PLACES + RUN_LAST + place;
      parts[at + 6] = firstWord.number * WORD_PLACES + RUN_FIRST + place;
      parts[at + 7] = before.number * WORD_PLACES + BEFORE_RUN + place;
      parts[at + 8] = after.number * WORD_PLACES + AFTER_RUN + place;
      single(pair(length, place));
      single(pair(pair(before.lower, after.lower), place));
      single(pair(pair(before.kind & CALENDAR ? 1 : before.lower, length), place));
      single(pair(runLists[r]!, place));
      single(pair(pair(before.coarse, after.coarse), place));
      single(pair(pair(firstWord.coarse, lastWord.coarse), place));
    } else t += 6;
    const loose = looseRun[i]!;
    if (loose >= 0) {
      const from = looseStart[loose]!;
      const to = looseEnd[loose]!;
      single(facts[to - 1]!.lower);
      single(facts[from]!.lower);
      single(pair(i === from ? 0 : i === to - 1 ? 2 : 1, w.kind & RUN_LINK ? w.lower : 0));
    } else t += 3;

    // The same word elsewhere in the report.
    const longest = r >= 0 ? use.longestRun[number]! : -1;
    if (longest >= 0 && runEnd[longest]! - runStart[longest]! > runEnd[r]! - runStart[r]!) {
      single(facts[runEnd[longest]! - 1]!.lower);
      single(facts[runStart[longest]!]!.lower);
      single(runLists[longest]!);
    } else t += 3;
    singleIf(use.quoted[i]!, use.quoted[i]!);
  };
  return { parts, values, size: () => size, add };
}
