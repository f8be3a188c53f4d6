/** How words are used over the whole report: runs of capitalised words, hits in lists, and what stands around other uses of the same word. */
import type { Sentence, Tokens } from "../../model/index.ts";
import { FORENAME, LISTS, LONGEST_PHRASE, nameLists, phraseOn } from "./name-lists.ts";
import { hashWord } from "./word-hash.ts";
import {
  CALENDAR,
  CAPITAL,
  LETTERS,
  LOWER,
  ORG_HEAD,
  PLACE_HEAD,
  PLACE_PREPOSITION,
  SPEAKS,
  TITLE,
  type WordFacts,
} from "./word-table.ts";

/** Of `ReportUse.titleCase`: all letters of the sentence are capitals. */
export const ALL_IN_CAPITALS = 2;

/** Kinds of words that link two parts of a loose run. */
export const RUN_LINK: number = LOWER;

/** Bits of `ReportUse.bits`: somewhere in the report the word … */
const IN_LOWER_CASE = 1; // … stands without a capital
const AFTER_TITLE = 2; // … follows a title or office
const AFTER_FORENAME = 4; // … ends a run that a forename begins
const IN_BODY_NAME = 8; // … stands in a run that ends in the head of a body's name
const AFTER_PREPOSITION = 16; // … follows a preposition of place
const BEFORE_SPEAKING = 32; // … stands before a verb of speaking
const AFTER_THE = 64; // … follows "the"
const WITHIN_SENTENCE = 128; // … has a capital within a sentence
const IN_PLACE_NAME = 256; // … stands in a run that ends in the head of a place's name
const ALONE = 512; // … is a run of its own
const IN_LONGER = 1024; // … stands in a run of several words
const AFTER_COMMA_PLACE = 2048; // … follows a comma and ends at one, as regions do

/**
 * See the file's comment. Runs are half-open ranges of tokens; -1 where a token is in none. What is told of a word is found by the
 * number that its folded form has in this report.
 */
export interface ReportUse {
  /** The folded word of each token, numbered. */
  readonly wordNumber: Int32Array;
  readonly run: Int32Array;
  readonly runStart: readonly number[];
  readonly runEnd: readonly number[];
  /** Bits of lists over all words of the run. */
  readonly runLists: readonly number[];
  readonly looseRun: Int32Array;
  readonly looseStart: readonly number[];
  readonly looseEnd: readonly number[];
  /** Lists that the token, or a phrase with it, stands in: bits by place in the phrase (whole, begins, inside or ends). */
  readonly lists: Int32Array;
  readonly bits: Int32Array;
  /** The longest run with the word, -1 for none. */
  readonly longestRun: Int32Array;
  /** By sentence: 1 where most words have a capital, as in headlines; ALL_IN_CAPITALS. */
  readonly titleCase: Uint8Array;
  /** By token: 1 inside quotation marks, 2 inside brackets. */
  readonly quoted: Uint8Array;
}

const LINKS = new Set(
  ["of", "the", "for", "and", "de", "la", "del", "on", "&", "al", "bin"].map(hashWord),
);
const HYPHEN = hashWord("-");
const THE = hashWord("the");
const COMMA = hashWord(",");
const OPENING = new Set(["“", "‘", "«", "„"].map(hashWord));
const CLOSING = new Set(["”", "»"].map(hashWord));
const BRACKET_OPENS = hashWord("(");
const BRACKET_CLOSES = hashWord(")");

/** Looks over the whole report once, in linear time. `ofSpelling` are the facts of `tokens.words`, `facts` those of each token. */
export function lookAround(
  tokens: Tokens,
  ofSpelling: readonly WordFacts[],
  facts: readonly WordFacts[],
  sentences: readonly Sentence[],
): ReportUse {
  const count = facts.length;
  const run = new Int32Array(count).fill(-1);
  const looseRun = new Int32Array(count).fill(-1);
  const runStart: number[] = [];
  const runEnd: number[] = [];
  const looseStart: number[] = [];
  const looseEnd: number[] = [];
  const titleCase = new Uint8Array(sentences.length);
  const quoted = new Uint8Array(count);
  const lists = findInLists(facts, sentences);
  const { wordNumber, words } = numberWords(ofSpelling, tokens.word);
  const bits = new Int32Array(words);
  const longestRun = new Int32Array(words).fill(-1);

  sentences.forEach((sentence, index) => {
    titleCase[index] = caseOf(facts, sentence);
    markQuoted(facts, sentence, quoted);
    let i = sentence.firstToken;
    while (i < sentence.endToken) {
      if (!(facts[i]!.kind & CAPITAL)) {
        i++;
        continue;
      }
      let j = i + 1;
      while (
        j < sentence.endToken &&
        (facts[j]!.kind & CAPITAL ||
          (facts[j]!.lower === HYPHEN && j + 1 < sentence.endToken && facts[j + 1]!.kind & CAPITAL))
      )
        j++;
      for (let k = i; k < j; k++) run[k] = runStart.length;
      runStart.push(i);
      runEnd.push(j);
      i = j;
    }
  });

  for (let r = 0; r < runStart.length; r++) {
    let r2 = r;
    while (r2 + 1 < runStart.length && linked(facts, runEnd[r2]!, runStart[r2 + 1]!)) r2++;
    for (let k = runStart[r]!; k < runEnd[r2]!; k++) looseRun[k] = looseStart.length;
    looseStart.push(runStart[r]!);
    looseEnd.push(runEnd[r2]!);
    r = r2;
  }

  const runLists = runStart.map((from, r) => {
    let all = 0;
    for (let k = from; k < runEnd[r]!; k++) all |= lists[k]!;
    return all;
  });

  sentences.forEach((sentence, index) => {
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const word = facts[i]!;
      const number = wordNumber[i]!;
      if (word.kind & LOWER) bits[number]! |= IN_LOWER_CASE;
      if (!(word.kind & CAPITAL) || titleCase[index]) continue;
      const r = run[i]!;
      const from = runStart[r]!;
      const to = runEnd[r]!;
      let bit = to - from === 1 ? ALONE : IN_LONGER;
      const before = i > sentence.firstToken ? facts[i - 1]! : null;
      const beforeRun = from > sentence.firstToken ? facts[from - 1]! : null;
      const after = to < sentence.endToken ? facts[to]! : null;
      if (before && before.kind & TITLE) bit |= AFTER_TITLE;
      if (beforeRun && beforeRun.kind & TITLE) bit |= AFTER_TITLE;
      if (i === to - 1 && to - from > 1 && lists[from]! & FORENAME) bit |= AFTER_FORENAME;
      if (facts[to - 1]!.kind & ORG_HEAD) bit |= IN_BODY_NAME;
      if (facts[to - 1]!.kind & PLACE_HEAD) bit |= IN_PLACE_NAME;
      if (beforeRun && beforeRun.kind & PLACE_PREPOSITION) bit |= AFTER_PREPOSITION;
      if (beforeRun && beforeRun.lower === THE) bit |= AFTER_THE;
      if (beforeRun?.lower === COMMA && after?.lower === COMMA) bit |= AFTER_COMMA_PLACE;
      if (after && after.kind & SPEAKS) bit |= BEFORE_SPEAKING;
      if (i > sentence.firstToken) bit |= WITHIN_SENTENCE;
      bits[number]! |= bit;
      const longest = longestRun[number]!;
      if (longest < 0 || to - from > runEnd[longest]! - runStart[longest]!) longestRun[number] = r;
    }
  });

  return {
    wordNumber,
    run,
    runStart,
    runEnd,
    runLists,
    looseRun,
    looseStart,
    looseEnd,
    lists,
    bits,
    longestRun,
    titleCase,
    quoted,
  };
}

/** Numbers the folded words of the report; each spelling is looked up once. */
function numberWords(
  ofSpelling: readonly WordFacts[],
  spelling: Int32Array,
): { readonly wordNumber: Int32Array; readonly words: number } {
  const numbers = new Map<number, number>();
  const numberOf = Int32Array.from(ofSpelling, ({ folded }) => {
    const number = numbers.get(folded) ?? numbers.size;
    numbers.set(folded, number);
    return number;
  });
  return { wordNumber: spelling.map((word) => numberOf[word]!), words: numbers.size };
}

function linked(facts: readonly WordFacts[], from: number, to: number): boolean {
  if (to <= from || to - from > 2) return false;
  for (let k = from; k < to; k++) if (!LINKS.has(facts[k]!.lower)) return false;
  return true;
}

/** Headlines in title case: most long words have a capital. */
function caseOf(facts: readonly WordFacts[], sentence: Sentence): number {
  let capitals = 0;
  let all = 0;
  let upper = 0;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const { kind } = facts[i]!;
    if (!(kind & LETTERS) || kind & CALENDAR) continue;
    all++;
    if (kind & CAPITAL) capitals++;
    if (!(kind & LOWER) && kind & 2) upper++;
  }
  if (all >= 3 && upper >= all * 0.8) return ALL_IN_CAPITALS;
  return all >= 4 && capitals >= all * 0.65 ? 1 : 0;
}

/** Whether a sentence in title case is a headline indeed: of its long words nearly all have a capital, not only those of names. */
export function isHeadline(facts: readonly WordFacts[]): boolean {
  let long = 0;
  let capitals = 0;
  for (const word of facts) {
    if (!word.long || !(word.kind & LETTERS)) continue;
    long++;
    if (word.kind & CAPITAL) capitals++;
  }
  return capitals >= long * 0.8;
}

function markQuoted(facts: readonly WordFacts[], sentence: Sentence, quoted: Uint8Array): void {
  let inQuote = 0;
  let inBracket = 0;
  for (let i = sentence.firstToken; i < sentence.endToken; i++) {
    const word = facts[i]!.lower;
    if (OPENING.has(word)) inQuote = i;
    else if (CLOSING.has(word)) inQuote = 0;
    else if (word === BRACKET_OPENS) inBracket = i;
    else if (word === BRACKET_CLOSES) inBracket = 0;
    // A mark that is never closed tells nothing: names are short.
    else if (inBracket > 0 && i - inBracket <= 6) quoted[i] = 2;
    else if (inQuote > 0 && i - inQuote <= 6) quoted[i] = 1;
  }
}

/** Three groups of LISTS bits: the word alone is in a list, it begins a longer phrase of one, it goes on in one. */
function findInLists(facts: readonly WordFacts[], sentences: readonly Sentence[]): Int32Array {
  const found = new Int32Array(facts.length);
  const { bits, beginnings } = nameLists();
  for (const sentence of sentences)
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const word = facts[i]!;
      if (!(word.kind & CAPITAL)) continue;
      found[i]! |= word.lists;
      if (!word.begins) continue;
      let hash = phraseOn(0, word.folded, true);
      let words = 1;
      for (let j = i + 1; j < sentence.endToken && words < LONGEST_PHRASE; j++) {
        if (facts[j]!.lower === HYPHEN) continue;
        hash = phraseOn(hash, facts[j]!.folded, false);
        words++;
        const hit = bits.get(hash);
        if (hit !== undefined) {
          found[i]! |= hit << LISTS;
          for (let k = i + 1; k <= j; k++) found[k]! |= hit << (2 * LISTS);
        }
        if (!beginnings.has(hash)) break;
      }
    }
  return found;
}
