/**
 * How likely a reading of a cue is right, once its roles are known: whether somebody speaks at all shows best in what was found for
 * source and content. Logistic regression over hashed features; its result is the score of an attribution.
 */
import type { CueWindow } from "./cue-window.ts";
import { type Facts, feature, ROLE } from "./facts.ts";

/** No reading has more features than this. */
export const MOST_ACCEPTANCE_FEATURES = 64;

/** Bits of a feature hash that name its row. */
export const ACCEPTANCE_BITS = 15;

/** What is asked of a reading: cue, source and half of the content right; the cue right; the content right to the token. */
export const QUESTIONS = { whole: 0, cue: 1, content: 2 } as const;

/** How many questions there are. */
export const QUESTION_COUNT = 3;

/** Weights of the features of readings, for each question in turn; whole numbers, worth `scale` each. */
export interface AcceptanceWeights {
  readonly weights: Int16Array;
  readonly scale: number;
  readonly bias: readonly number[];
}

/** A cue with its best roles. `probability` is that of the first pass; `margin` is in steps of training. */
export interface Reading {
  readonly window: CueWindow;
  readonly roles: Uint8Array;
  readonly probability: number;
  readonly margin: number;
}

/** A reading with the scores of its tokens' roles and steps, in units of `unit` steps of training. */
export interface ScoredReading extends Reading {
  readonly own: Int32Array;
  readonly steps: Int32Array;
  readonly unit: number;
}

/** The probability of a yes to each question; written to `answers`. */
export function judgeReading(
  facts: Facts,
  reading: Reading,
  { weights, scale, bias }: AcceptanceWeights,
  answers: Float64Array,
): void {
  const count = acceptanceFeatures(facts, reading, FEATURES);
  for (let question = 0; question < QUESTION_COUNT; question++) {
    let sum = 0;
    for (let f = 0; f < count; f++)
      sum += weights[(FEATURES[f]! >>> (32 - ACCEPTANCE_BITS)) * QUESTION_COUNT + question]!;
    answers[question] = 1 / (1 + Math.exp(-(sum * scale + bias[question]!)));
  }
}

const FEATURES = new Int32Array(MOST_ACCEPTANCE_FEATURES);

/** Writes the features of a reading to `out` and returns how many there are. */
export function acceptanceFeatures(facts: Facts, reading: Reading, out: Int32Array): number {
  const { window, roles, probability, margin } = reading;
  const { anchor, first, cue } = window;
  const { word, tag, cluster, quoted, barrier } = facts;
  const likely = steps(Math.log(probability / (1 - probability)) * 2, 10);
  const sure = steps(margin / 6, 12);
  // What the roles look like: where each begins and ends, and in which order they stand.
  const begin = [-1, -1, -1, -1];
  const end = [-1, -1, -1, -1];
  const size = [0, 0, 0, 0];
  const runs = [0, 0, 0, 0];
  let order = 0;
  let before = 0;
  let words = 0;
  let inQuotes = 0;
  let agreed = 0;
  let ruled = 0;
  let shape = 0;
  for (let i = 0; i < roles.length; i++) {
    const role = roles[i]!;
    const rule = window.rule[i]!;
    if (rule > 1) ruled++;
    if (role !== 0) {
      if (rule === role + 1) agreed++;
      size[role]!++;
      if (role !== before) {
        runs[role]!++;
        if (begin[role] === -1) begin[role] = i;
        if (order < 4096) order = order * 4 + role;
      }
      end[role] = i + 1;
      if (role === ROLE.content) {
        words++;
        if (quoted[first + i] !== 0) inQuotes++;
      }
    } else if (before !== 0 && order < 4096) order *= 4;
    if (i > 0 && role !== before) shape = (shape * 5 + barrierKind(barrier[first + i]!)) & 0xffff;
    before = role;
  }
  const perWord = steps((margin * 2) / Math.max(1, words), 12);
  const source = ROLE.source;
  const content = ROLE.content;
  const hasSource = size[source]! > 0 ? 1 : 0;
  const at = (role: number): number => first + begin[role]!;
  const last = (role: number): number => first + end[role]! - 1;
  const sourceTag = hasSource ? tag[last(source)]! : 3;
  const sourceWord = hasSource ? word[last(source)]! : 3;
  const sourceCluster = hasSource ? cluster[last(source)]! : -1;
  const hasContent = size[content]! > 0;
  const contentWord = hasContent ? word[at(content)]! : 3;
  const contentTag = hasContent ? tag[at(content)]! : 3;
  const behind = hasContent ? last(content) + 1 : -1;
  const behindBarrier = behind >= 0 && behind < facts.count ? barrier[behind]! : 31;
  const quotedPart = words === 0 ? 3 : inQuotes === 0 ? 0 : inQuotes === words ? 2 : 1;
  const contentSize = lengthStep(size[content]!);
  const cueSize = Math.min(size[ROLE.cue]!, 6);
  const rule = window.ruleName;
  const agreement =
    ruled === 0 ? 9 : agreed === 0 ? 0 : Math.ceil((4 * agreed) / Math.max(ruled, agreed));
  const inTitle = facts.block[anchor] === 0 ? 1 : 0;
  const gap = hasContent ? Math.max(-4, Math.min(6, at(content) - anchor)) : 9;
  let k = 0;
  out[k++] = feature(1, likely, 0, 0, 0);
  out[k++] = feature(2, sure, 0, 0, 0);
  out[k++] = feature(3, sure, likely, 0, 0);
  out[k++] = feature(4, perWord, 0, 0, 0);
  out[k++] = feature(5, perWord, likely, 0, 0);
  out[k++] = feature(6, sure >> 1, hasSource, likely >> 1, 0);
  out[k++] = feature(7, order, 0, 0, 0);
  out[k++] = feature(8, order, likely >> 2, 0, 0);
  out[k++] = feature(9, hasSource, cue.kind, 0, 0);
  out[k++] = feature(10, cue.lemma, 0, 0, 0);
  out[k++] = feature(11, cue.lemma, hasSource, 0, 0);
  out[k++] = feature(12, cue.lemma, quotedPart, 0, 0);
  out[k++] = feature(13, cue.lemma, contentWord, 0, 0);
  out[k++] = feature(14, cue.lemma, order & 255, 0, 0);
  out[k++] = feature(15, cue.cluster, 0, 0, 0);
  out[k++] = feature(16, cue.cluster, contentWord, 0, 0);
  out[k++] = feature(17, cue.cluster, hasSource, 0, 0);
  out[k++] = feature(18, cue.tag, cue.form, contentTag, 0);
  out[k++] = feature(19, cue.tag, cue.form, hasSource, 0);
  out[k++] = feature(20, sourceTag, hasSource ? facts.shape[last(source)]! : 9, 0, 0);
  out[k++] = feature(21, sourceWord, 0, 0, 0);
  out[k++] = feature(22, sourceCluster, 0, 0, 0);
  out[k++] = feature(23, sourceCluster, cue.cluster, 0, 0);
  out[k++] = feature(24, contentWord, 0, 0, 0);
  out[k++] = feature(25, contentTag, gap, 0, 0);
  out[k++] = feature(26, contentSize, quotedPart, 0, 0);
  out[k++] = feature(27, contentSize, contentTag, 0, 0);
  out[k++] = feature(28, contentSize, cue.kind, 0, 0);
  out[k++] = feature(29, behindBarrier, quotedPart, 0, 0);
  out[k++] = feature(30, cueSize, cue.tag, 0, 0);
  out[k++] = feature(31, cueSize, cue.lemma, 0, 0);
  out[k++] = feature(32, rule, agreement, 0, 0);
  out[k++] = feature(33, rule, likely >> 1, 0, 0);
  out[k++] = feature(34, agreement, sure >> 1, 0, 0);
  out[k++] = feature(35, runs[source]!, runs[ROLE.cue]!, Math.min(runs[content]!, 4), 0);
  out[k++] = feature(36, shape, 0, 0, 0);
  out[k++] = feature(37, inTitle, likely >> 1, 0, 0);
  out[k++] = feature(38, cue.quoted, likely >> 1, 0, 0);
  out[k++] = feature(39, cue.quoted, cue.kind, quotedPart, 0);
  out[k++] = feature(40, cue.wordAfter, cue.kind, 0, 0);
  out[k++] = feature(41, cue.wordBefore, cue.kind, 0, 0);
  out[k++] = feature(42, cue.tagBefore, cue.tag, cue.tagAfter, 0);
  out[k++] = feature(43, window.others[anchor + 1 - first] ?? 0, likely >> 1, 0, 0);
  out[k++] = feature(44, gap, quotedPart, cue.kind, 0);
  out[k++] = feature(45, window.others[0]!, window.others[window.others.length - 1]!, 0, 0);
  out[k++] = feature(46, quotedPart, perWord, 0, 0);
  out[k++] = feature(47, cue.lemma, likely >> 2, 0, 0);
  out[k++] = feature(48, contentWord, likely >> 2, 0, 0);
  out[k++] = feature(53, behindBarrier, perWord, 0, 0);
  out[k++] = feature(54, contentSize, perWord, 0, 0);
  out[k++] = feature(49, sourceTag, contentTag, cue.form, 0);
  return k;
}

// By barrier: none, comma and the like, quotation mark, word that opens a clause, verb.
const BARRIER_KINDS = [0, 1, 1, 1, 1, 2, 3, 3, 1, 1, 1, 1, 4, 3, 3];

/** Comma, mark of quotation, word that opens a clause and so on, in few kinds. */
function barrierKind(barrier: number): number {
  return BARRIER_KINDS[barrier] ?? 0;
}

/** A number in whole steps, at most `most` either way. */
function steps(value: number, most: number): number {
  return Math.max(-most, Math.min(most, Math.floor(value))) + most;
}

function lengthStep(size: number): number {
  if (size < 4) return size;
  if (size < 6) return 4;
  if (size < 9) return 5;
  if (size < 14) return 6;
  if (size < 22) return 7;
  return size < 40 ? 8 : 9;
}
