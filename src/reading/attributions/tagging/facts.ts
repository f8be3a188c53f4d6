/** What the features of cue and role tagging are made of: every token of a report as small integers, computed once. */
import { OBJECT_VERBS, REQUEST_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from "../../en/attributions.ts";
import { clusterOf } from "../../names/word-clusters.ts";
import { hashWord } from "../../names/word-hash.ts";
import { TAGS, type Tag } from "../../../model/index.ts";
import type { Draft } from "../draft.ts";
import type { Narration, QuotationKind } from "../narration.ts";

/** Roles of a token in one attribution. */
export const ROLE = { none: 0, source: 1, cue: 2, content: 3 } as const;

/** How many roles there are. */
export const ROLES = 4;

const TAG_NUMBERS: ReadonlyMap<Tag, number> = new Map(TAGS.map((tag, index) => [tag, index]));
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
const VERB_BARRIER = 12;

/** Lays out the facts of a report. `drafts` is what the rules found. Linear. */
export function collectFacts(narration: Narration, drafts: readonly Draft[]): Facts {
  const { tokens, sentences } = narration.text;
  const n = tokens.count;
  const word = new Int32Array(n);
  const lemma = new Int32Array(n);
  const cluster = new Int32Array(n);
  const tag = new Int32Array(n);
  const tagNumber = new Uint8Array(n);
  const shape = new Uint8Array(n);
  const verbKind = new Uint8Array(n);
  const quoted = new Uint8Array(n);
  const barrier = new Uint8Array(n);
  const sentence = new Int32Array(n);
  const block = new Int32Array(n);
  const words = new Map<string, { hash: number; cluster: number; barrier: number }>();
  const lemmas = new Map<string, { hash: number; kind: number }>();
  sentences.forEach((one, index) => {
    sentence.fill(index, one.firstToken, one.endToken);
  });
  narration.blocks.forEach((one, index) => {
    block.fill(index, one.first, one.end);
  });
  for (let t = 0; t < n; t++) {
    const lower = tokens.lower[t]!;
    const base = tokens.lemma[t]!;
    let known = words.get(lower);
    if (known === undefined) {
      const hash = hashWord(lower);
      const barrier = Object.hasOwn(BARRIERS, lower) ? BARRIERS[lower]! : 0;
      known = { hash, cluster: clusterOf(hash), barrier };
      words.set(lower, known);
    }
    let verb = lemmas.get(base);
    if (verb === undefined) {
      verb = { hash: hashWord(base), kind: kindOf(base) };
      lemmas.set(base, verb);
    }
    word[t] = known.hash;
    cluster[t] = known.cluster;
    lemma[t] = verb.hash;
    verbKind[t] = verb.kind;
    const pos = tokens.tag[t]!;
    const number = TAG_NUMBERS.get(pos)!;
    tag[t] = TAG_HASHES[number]!;
    tagNumber[t] = number;
    shape[t] = shapeOf(tokens.text[t]!);
    const q = narration.quotationOf[t]!;
    if (q >= 0) quoted[t] = QUOTED[narration.quotations[q]!.kind];
    barrier[t] = known.barrier || (pos === "VERB" || pos === "AUX" ? VERB_BARRIER : 0);
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
    quoted,
    quotation: narration.quotationOf,
    sentence,
    block,
    sentenceFirst: Int32Array.from(sentences, (one) => one.firstToken),
    sentenceEnd: Int32Array.from(sentences, (one) => one.endToken),
    barrier,
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
