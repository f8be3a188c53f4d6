/**
 * What a word alone tells about the place where it stands: features that hang on one word (or on few tags) and not on its neighbours.
 * They come in parts, each with a number; a tagger adds up the weights of a part once and keeps the sum, so that most features cost
 * nothing at run time.
 */
import { hashWord } from "./word-hash.ts";
import { LETTERS, PUNCTUATION, type WordFacts } from "./word-table.ts";

/** Features are folded to this many bits. */
export const FEATURE_BITS = 20;
const MASK = (1 << FEATURE_BITS) - 1;

/** Where the word of a part stands, seen from the word that is tagged; the last four are of the run of capitalised words around it. */
export const ITSELF = 0;
export const PREVIOUS = 1;
export const NEXT = 2;
export const SECOND_BEFORE = 3;
export const SECOND_AFTER = 4;
export const RUN_LAST = 5;
export const RUN_FIRST = 9;
export const BEFORE_RUN = 13;
export const AFTER_RUN = 17;
/** How many there are; those of runs have one for each of the four places in a run. */
export const WORD_PLACES = 21;

/** Parts of a row, in this order: nine of words, one of tags, one of the word's use in the report. */
export const PARTS = 11;
export const TAG_PART = 9;
export const USE_PART = 10;

/** Templates of features that hang on several words come after those of parts. */
export const FIRST_PAIR_TEMPLATE: number = 16 * (WORD_PLACES + 3);

/** The feature number of template `template` with value `value`. */
export function featureOf(template: number, value: number): number {
  let h = Math.imul(template + 1, 0x9e3779b1) ^ value;
  h ^= h >>> 15;
  h = Math.imul(h, 0x2c1b3c6d);
  h ^= h >>> 12;
  h = Math.imul(h, 0x297a2d39);
  return (h ^ (h >>> 15)) & MASK;
}

/** Two values as one. */
export function pair(a: number, b: number): number {
  return Math.imul(a ^ (b << 7) ^ (b >>> 25), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
}

/** Stands for what is beyond the sentence. */
export const EDGE: WordFacts = edge();

function edge(): WordFacts {
  const hash = hashWord("<edge>");
  return {
    number: 0,
    surface: hash,
    lower: hash,
    folded: hash,
    shape: hash,
    shortShape: hash,
    affixes: new Int32Array(8),
    kind: 0,
    long: false,
    lists: 0,
    begins: false,
    cluster: 0,
    fine: 0,
    coarse: 0,
  };
}

/** The features of `word` in place `place`. */
export function wordFeatures(word: WordFacts, place: number): number[] {
  const features: number[] = [];
  let template = 16 * place;
  const add = (value: number): void => {
    if (value !== 0) features.push(featureOf(template, value));
    template++;
  };
  add(word.lower);
  add(word.cluster);
  add(word.coarse);
  const { shortShape, affixes } = word;
  const ofRun = place >= RUN_LAST;
  if (ofRun || place === ITSELF) add(word.kind & ~(LETTERS | PUNCTUATION));
  if (place <= NEXT || (place >= RUN_LAST && place < BEFORE_RUN)) add(word.fine);
  if (place >= RUN_LAST && place < RUN_FIRST) add(affixes[6]!);
  if (place !== ITSELF) return features;
  add(word.surface);
  add(shortShape);
  add(pair(affixes[6]!, shortShape));
  add(word.cluster && pair(word.cluster, shortShape));
  add(word.coarse && pair(word.coarse, shortShape));
  template = 16 * WORD_PLACES;
  for (const affix of affixes) add(affix);
  return features;
}

/** The features of the tags of a word and its neighbours, 5 bits each. */
export function tagFeatures(tags: number): number[] {
  const next = tags & 31;
  const own = (tags >>> 5) & 31;
  const previous = tags >>> 10;
  const base = 16 * (WORD_PLACES + 1);
  return [
    own,
    previous,
    next,
    pair(previous, own),
    pair(own, next),
    pair(pair(previous, own), next),
  ].map((value, k) => featureOf(base + k, value));
}

/** The features of how the word is used elsewhere in the report: 12 bits, and whether it begins a sentence (0, 1 or 2). */
export function useFeatures(key: number): number[] {
  const bits = Math.floor(key / 3);
  if (bits === 0) return [];
  const start = key % 3;
  const base = 16 * (WORD_PLACES + 2);
  const features = [featureOf(base, bits)];
  for (let bit = 0; bit < 12; bit++)
    if (bits & (1 << bit)) features.push(featureOf(base + 1 + bit, start ? 2 : 1));
  return features;
}
