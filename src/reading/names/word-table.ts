/** What the tagger knows about a single word, worked out once for each spelling and kept. */
import {
  CALENDAR_WORDS,
  OFFICE_MODIFIERS,
  ORGANIZATION_HEADS,
  PERSON_VERBS,
  PLACE_HEADS,
  PLACE_PREPOSITIONS,
  TITLE_WORDS,
} from "../en/names.ts";
import { nameLists } from "./name-lists.ts";
import { grainsOf } from "./word-clusters.ts";
import { foldName, hashWord } from "./word-hash.ts";

/** Bits of `WordFacts.kind`. */
export const CAPITAL = 1;
export const ALL_CAPITALS = 2;
export const LOWER = 4;
export const DIGIT = 8;
export const PUNCTUATION = 16;
export const TITLE = 32;
export const OFFICE = 64;
export const ORG_HEAD = 128;
export const PLACE_HEAD = 256;
export const CALENDAR = 512;
export const PLACE_PREPOSITION = 1024;
export const SPEAKS = 2048;
export const INITIAL = 4096;
export const LETTERS = 8192;

/** A word as integers. */
export interface WordFacts {
  /** Counts the words of the table, from 1. */
  readonly number: number;
  readonly surface: number;
  readonly lower: number;
  /** Of the folded word: the key into lists of names. */
  readonly folded: number;
  readonly shape: number;
  readonly shortShape: number;
  /** Hashes of the first 1 to 4 and the last 1 to 4 letters. */
  readonly affixes: Int32Array;
  readonly kind: number;
  /** Whether it has so many letters that a headline in title case gives it a capital, whatever its kind. */
  readonly long: boolean;
  /** Bits of the lists that the word alone stands in (name-lists.ts). */
  readonly lists: number;
  /** Whether a longer phrase of the lists begins with it. */
  readonly begins: boolean;
  /** Words of like use (word-clusters.ts) at three grains; 0 for none. */
  readonly cluster: number;
  readonly fine: number;
  readonly coarse: number;
}

/** Beyond this many spellings the table starts anew at the next report, so that memory stays bounded on endless input. */
const MOST_WORDS = 60_000;
/** Longer than any word; the rest of a token without a space tells nothing. */
const LONGEST_WORD = 40;

/** Words of fewer letters are mostly articles, prepositions and the like, which headlines write small. */
const SHORTEST_LONG = 4;

const table = new Map<string, WordFacts>();
let generation = 0;

/** The facts of all `words` of a report, in their order; facts made before may be forgotten, so that memory stays bounded. */
export function factsOfWords(words: readonly string[]): WordFacts[] {
  if (table.size >= MOST_WORDS) {
    table.clear();
    generation++;
  }
  return words.map(wordFacts);
}

/** Changes whenever the numbers of words begin anew. */
export function tableGeneration(): number {
  return generation;
}

/** The facts of a word as it is spelled in the text. */
export function wordFacts(word: string): WordFacts {
  const known = table.get(word);
  if (known) return known;
  const facts = makeFacts(
    word.length > LONGEST_WORD ? word.slice(0, LONGEST_WORD) : word,
    table.size + 1,
  );
  table.set(word, facts);
  return facts;
}

function makeFacts(word: string, number: number): WordFacts {
  const lower = word.toLowerCase().replaceAll("’", "'");
  const affixes = new Int32Array(8);
  for (let size = 1; size <= 4; size++) {
    affixes[size - 1] = size < lower.length ? hashWord(lower.slice(0, size)) : 0;
    affixes[size + 3] = size < lower.length ? hashWord(lower.slice(-size)) : 0;
  }
  const shape = shapeOf(word);
  const folded = hashWord(foldName(word));
  const hash = hashWord(lower);
  const lists = nameLists();
  return {
    number,
    surface: hashWord(word),
    lower: hash,
    folded,
    shape: hashWord(shape),
    shortShape: hashWord(shape.replace(/(.)\1+/gu, "$1")),
    affixes,
    kind: kindOf(word, lower),
    long: word.length >= SHORTEST_LONG,
    lists: lists.bits.get(folded >>> 0) ?? 0,
    begins: lists.beginnings.has(folded >>> 0),
    ...grainsOf(hash),
  };
}

function shapeOf(word: string): string {
  return word
    .replace(/\p{Lu}/gu, "X")
    .replace(/[\p{Ll}\p{Lo}]/gu, "x")
    .replace(/\p{Nd}/gu, "9");
}

function kindOf(word: string, lower: string): number {
  let kind = 0;
  const letters = /\p{L}/u.test(word);
  if (/^[^\p{L}]?\p{Lu}/u.test(word) || /\p{Lu}/u.test(word)) kind |= CAPITAL;
  if (letters && word.length > 1 && word === word.toUpperCase() && word !== lower)
    kind |= ALL_CAPITALS;
  if (letters && word === word.toLowerCase()) kind |= LOWER;
  if (/\p{Nd}/u.test(word)) kind |= DIGIT;
  if (letters) kind |= LETTERS;
  else if (!(kind & DIGIT)) kind |= PUNCTUATION;
  if (/^\p{Lu}\.?$/u.test(word)) kind |= INITIAL;
  const bare = lower.endsWith(".") ? lower.slice(0, -1) : lower;
  if (TITLE_WORDS.has(bare)) kind |= TITLE;
  if (OFFICE_MODIFIERS.has(bare)) kind |= OFFICE;
  if (ORGANIZATION_HEADS.has(bare)) kind |= ORG_HEAD;
  if (PLACE_HEADS.has(bare)) kind |= PLACE_HEAD;
  if (CALENDAR_WORDS.has(bare)) kind |= CALENDAR;
  if (PLACE_PREPOSITIONS.has(bare)) kind |= PLACE_PREPOSITION;
  if (PERSON_VERBS.has(bare)) kind |= SPEAKS;
  return kind;
}
