/** What the features of cue and role tagging are made of: every token of a report as small integers, computed once. */
import { OBJECT_VERBS, REQUEST_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from "../../en/attributions.ts";
import { hashWord } from "../../names/word-hash.ts";
import { factsOfWords } from "../../names/word-table.ts";
import { TAGS } from "../../../model/index.ts";
import type { Draft } from "../draft.ts";
import type { Narration, QuotationKind } from "../narration.ts";

/** Roles of a token in one attribution. */
export const ROLE = { none: 0, source: 1, cue: 2, content: 3 } as const;

/** How many roles there are. */
export const ROLES = 4;

/** The number of the tag of nouns. */
export const NOUN_NUMBER = TAGS.indexOf("NOUN");
const VERB_NUMBER = TAGS.indexOf("VERB");
const AUX_NUMBER = TAGS.indexOf("AUX");
const ADV_NUMBER = TAGS.indexOf("ADV");
const TAG_HASHES = Int32Array.from(TAGS, hashWord);

/** How many tags there are. */
export const TAG_COUNT = TAGS.length;

/** Parallel arrays over the tokens of a report. */
export interface Facts {
  readonly narration: Narration;
  readonly count: number;
  readonly word: Int32Array;
  readonly lemma: Int32Array;
  /** Words of like use; 0 for none. */
  readonly cluster: Int32Array;
  readonly tag: Int32Array;
  /** The tag's number, from 0 to TAG_COUNT - 1. */
  readonly tagNumber: Uint8Array;
  /** Capital, lower case, digits, punctuation. */
  readonly shape: Uint8Array;
  /** Bits: 1 speech, 2 thought, 4 thing, 8 request verb. */
  readonly verbKind: Uint8Array;
  /** Form of a verb: 1 past, 2 "-ing", 3 "-s", 4 base, 5 behind "to"; 0 for what is no verb. */
  readonly form: Uint8Array;
  /** 1 for adverbs and auxiliaries: what may stand between a subject and its verb. */
  readonly helps: Uint8Array;
  /** How many verbs stand before it in its sentence, at most 4. */
  readonly verbsBefore: Uint8Array;
  /** 0 outside quotation marks, 1 speech, 2 part, 3 term. */
  readonly quoted: Uint8Array;
  readonly quotation: Int32Array;
  /** Index of its sentence, and of its block in the narration. */
  readonly sentence: Int32Array;
  readonly block: Int32Array;
  /** First token and end of each sentence. */
  readonly sentenceFirst: Int32Array;
  readonly sentenceEnd: Int32Array;
  /** What marks off clauses: 0 nothing, else a small number for comma, colon, dash, quotation mark, "that", "who", joiner, bracket, finite verb. */
  readonly barrier: Uint8Array;
  /** The nearest token of its sentence before it, and behind it, that marks off clauses; else the one before the first, and the end. */
  readonly barrierBefore: Int32Array;
  readonly barrierAfter: Int32Array;
  /** For each token the draft of the rules whose cue holds it, or -1. */
  readonly ruleOf: Int32Array;
  readonly rules: readonly Draft[];
  readonly ruleName: Int32Array;
}

const QUOTED: Readonly<Record<QuotationKind, number>> = { speech: 1, part: 2, term: 3 };

const BARRIERS: Readonly<Record<string, number>> = {
  ",": 1,
  ":": 2,
  ";": 3,
  "–": 4,
  "—": 4,
  "--": 4,
  "-": 4,
  "“": 5,
  "”": 5,
  '"': 5,
  "''": 5,
  "'": 5,
  "«": 5,
  "»": 5,
  that: 6,
  who: 7,
  which: 7,
  and: 8,
  but: 9,
  or: 8,
  "(": 10,
  ")": 10,
  ".": 11,
  "?": 11,
  "!": 11,
  to: 13,
  because: 14,
  if: 14,
  when: 14,
  while: 14,
  as: 14,
  after: 14,
  before: 14,
  since: 14,
  although: 14,
  though: 14,
};
/** The barrier of a verb. */
export const VERB_BARRIER = 12;
/** The barrier of "to". */
const TO = 13;

/** Lays out the facts of a report. `drafts` is what the rules found. Linear. */
export function collectFacts(narration: Narration, drafts: readonly Draft[]): Facts {
  const { tokens, sentences } = narration.text;
  const n = tokens.count;
  const word = new Int32Array(n);
  const lemma = new Int32Array(n);
  const cluster = new Int32Array(n);
  const tag = new Int32Array(n);
  const { tagNumber } = tokens;
  const shape = new Uint8Array(n);
  const verbKind = new Uint8Array(n);
  const form = new Uint8Array(n);
  const helps = new Uint8Array(n);
  const verbsBefore = new Uint8Array(n);
  const quoted = new Uint8Array(n);
  const barrier = new Uint8Array(n);
  const barrierBefore = new Int32Array(n);
  const barrierAfter = new Int32Array(n);
  const sentence = new Int32Array(n);
  const block = new Int32Array(n);
  // Words and lemmas are looked up once each.
  const wordFacts = factsOfWords(tokens.words);
  const shapes = tokens.words.map(shapeOf);
  const barriers = tokens.lowerWords.map((lower) =>
    Object.hasOwn(BARRIERS, lower) ? BARRIERS[lower]! : 0,
  );
  const lemmaHashes = tokens.lemmas.map(hashWord);
  const kinds = tokens.lemmas.map(kindOf);
  sentences.forEach((one, index) => {
    sentence.fill(index, one.firstToken, one.endToken);
  });
  narration.blocks.forEach((one, index) => {
    block.fill(index, one.first, one.end);
  });
  for (let t = 0; t < n; t++) {
    const w = tokens.word[t]!;
    const facts = wordFacts[w]!;
    word[t] = facts.lower;
    cluster[t] = facts.cluster;
    const base = tokens.lemmaNumber[t]!;
    lemma[t] = lemmaHashes[base]!;
    verbKind[t] = kinds[base]!;
    const number = tagNumber[t]!;
    tag[t] = TAG_HASHES[number]!;
    shape[t] = shapes[w]!;
    const isVerb = number === VERB_NUMBER || number === AUX_NUMBER;
    if (isVerb)
      form[t] = t > 0 && barrier[t - 1] === TO ? 5 : formOf(tokens.lower[t]!, tokens.lemma[t]!);
    const q = narration.quotationOf[t]!;
    if (q >= 0) quoted[t] = QUOTED[narration.quotations[q]!.kind];
    barrier[t] = barriers[w]! || (isVerb ? VERB_BARRIER : 0);
    helps[t] = number === ADV_NUMBER || number === AUX_NUMBER ? 1 : 0;
    if (t > 0 && sentence[t] === sentence[t - 1])
      verbsBefore[t] = Math.min(4, verbsBefore[t - 1]! + (barrier[t - 1] === VERB_BARRIER ? 1 : 0));
  }
  for (const { firstToken, endToken } of sentences) {
    let before = firstToken - 1;
    for (let t = firstToken; t < endToken; t++) {
      barrierBefore[t] = before;
      if (barrier[t] !== 0) before = t;
    }
    let after = endToken;
    for (let t = endToken - 1; t >= firstToken; t--) {
      barrierAfter[t] = after;
      if (barrier[t] !== 0) after = t;
    }
  }
  const ruleOf = new Int32Array(n).fill(-1);
  drafts.forEach((draft, index) => {
    for (const range of draft.cue) {
      for (let t = range.first; t < range.end; t++) if (ruleOf[t] === -1) ruleOf[t] = index;
    }
  });
  return {
    narration,
    count: n,
    word,
    lemma,
    cluster,
    tag,
    tagNumber,
    shape,
    verbKind,
    form,
    helps,
    verbsBefore,
    quoted,
    quotation: narration.quotationOf,
    sentence,
    block,
    sentenceFirst: Int32Array.from(sentences, (one) => one.firstToken),
    sentenceEnd: Int32Array.from(sentences, (one) => one.endToken),
    barrier,
    barrierBefore,
    barrierAfter,
    ruleOf,
    rules: drafts,
    ruleName: Int32Array.from(drafts, (draft) => hashWord(draft.rule)),
  };
}

function kindOf(lemma: string): number {
  return (
    (SPEECH_VERBS.has(lemma) ? 1 : 0) |
    (THOUGHT_VERBS.has(lemma) ? 2 : 0) |
    (OBJECT_VERBS.has(lemma) ? 4 : 0) |
    (REQUEST_VERBS.has(lemma) ? 8 : 0)
  );
}

function formOf(lower: string, lemma: string): number {
  if (lower === lemma) return 4;
  if (lower.endsWith("ing")) return 2;
  return lower.endsWith("s") ? 3 : 1;
}

function shapeOf(text: string): number {
  // Most words begin with a small Latin letter.
  const first = text.charCodeAt(0);
  if (first >= 97 && first <= 122) return 3;
  if (/^\p{Lu}[\p{Lu}.]*$/u.test(text)) return 1;
  if (/^\p{Lu}/u.test(text)) return 2;
  if (/^\p{Ll}/u.test(text)) return 3;
  if (/^\p{N}/u.test(text)) return 4;
  return 5;
}

/** Mixes a further integer into a feature hash. Cheap: the inner loop of tagging lives here. */
export function mix(hash: number, value: number): number {
  let h = Math.imul(hash ^ value, 0x9e3779b1);
  h ^= h >>> 15;
  return Math.imul(h, 0x85ebca6b);
}

/** A feature: which one, and up to four numbers. One round of mixing at the end is enough for rows named by the upper bits. */
export function feature(template: number, a: number, b: number, c: number, d: number): number {
  let h = Math.imul(template, 0x9e3779b1);
  h = (h + Math.imul(a, 0x85ebca6b)) | 0;
  h = (h + Math.imul(b, 0xc2b2ae35)) | 0;
  h = (h + Math.imul(c, 0x27d4eb2f)) | 0;
  h = (h + Math.imul(d, 0x165667b1)) | 0;
  return Math.imul(h ^ (h >>> 15), 0x2c1b3c6d);
}

/** Distances in a few steps. */
export function distanceStep(distance: number): number {
  const d = Math.abs(distance);
  if (d <= 4) return d;
  if (d <= 6) return 5;
  if (d <= 9) return 6;
  if (d <= 14) return 7;
  if (d <= 22) return 8;
  if (d <= 35) return 9;
  return d <= 60 ? 10 : 11;
}
