/** Features of a token as the anchor of a cue: the word by which a report says that somebody else speaks. */
import { type Facts, mix } from "./facts.ts";

/** No token has more features than this. */
export const MOST_CUE_FEATURES = 64;

/** Writes the features of token `t` to `out` and returns how many there are. Each is a 32-bit hash. */
export function cueFeatures(facts: Facts, t: number, out: Int32Array): number {
  const { word, lemma, cluster, tag, verbKind, quoted, barrier, shape } = facts;
  const s = facts.sentence[t]!;
  const first = facts.sentenceFirst[s]!;
  const end = facts.sentenceEnd[s]!;
  const W = (i: number): number => (i >= first && i < end ? word[i]! : i < first ? 1 : 2);
  const L = (i: number): number => (i >= first && i < end ? lemma[i]! : i < first ? 1 : 2);
  const T = (i: number): number => (i >= first && i < end ? tag[i]! : i < first ? 1 : 2);
  const C = (i: number): number => (i >= first && i < end ? cluster[i]! : -1);
  const K = (i: number): number => (i >= first && i < end ? verbKind[i]! : 16);
  const Q = (i: number): number => (i >= 0 && i < facts.count ? quoted[i]! : 0);
  let k = 0;
  let template = 100;
  const put = (a: number, b = 0, c = 0): void => {
    out[k++] = mix(mix(mix(++template, a), b), c);
  };
  put(0);
  put(W(t));
  put(L(t), T(t));
  put(T(t), shape[t]);
  put(K(t), T(t));
  put(W(t - 1), L(t));
  put(L(t), W(t + 1));
  put(T(t - 1), L(t), T(t + 1));
  put(T(t - 1), T(t), T(t + 1));
  put(T(t - 2), T(t - 1), T(t));
  put(T(t), T(t + 1), T(t + 2));
  put(W(t + 1));
  put(W(t - 1));
  put(W(t + 2), T(t));
  put(W(t - 2), T(t));
  put(W(t + 1), W(t + 2), K(t));
  put(W(t - 1), W(t - 2), K(t));
  put(K(t), T(t + 1));
  put(K(t), T(t - 1));
  put(K(t), W(t + 1));
  put(K(t), W(t - 1));
  put(K(t - 1), K(t + 1), T(t));
  put(K(t - 2), K(t + 2), K(t));
  put(C(t), T(t));
  put(C(t), C(t + 1));
  put(C(t - 1), C(t));
  put(C(t), T(t + 1), T(t - 1));
  put(C(t - 1), T(t), K(t));
  put(C(t + 1), T(t), K(t));
  put(C(t), W(t + 1));
  put(Q(t), K(t));
  put(Q(t - 1), Q(t), Q(t + 1));
  put(Q(t), L(t));
  const rule = facts.ruleOf[t]!;
  const name = rule >= 0 ? facts.ruleName[rule]! : 0;
  put(name);
  put(name, K(t));
  put(name, L(t));
  // What marks off the clause to the left and right, and how far it is.
  let left = t - 1;
  while (left >= first && barrier[left] === 0) left--;
  let right = t + 1;
  while (right < end && barrier[right] === 0) right++;
  const leftBarrier = left >= first ? barrier[left]! : 20;
  const rightBarrier = right < end ? barrier[right]! : 20;
  put(leftBarrier, rightBarrier, K(t));
  put(leftBarrier, rightBarrier, L(t));
  put(leftBarrier, Math.min(t - left, 6), T(t));
  put(rightBarrier, Math.min(right - t, 6), T(t));
  put(leftBarrier, rightBarrier, C(t));
  put(rightBarrier, Math.min(right - t, 6), C(t));
  put(rightBarrier, Math.min(right - t, 6), L(t));
  put(leftBarrier, Math.min(t - left, 6), L(t));
  let that = 0;
  let quotes = 0;
  for (let i = t + 1; i < end && i < t + 12; i++) {
    if (barrier[i] === 6 && that === 0) that = i - t;
    if (quoted[i] === 1 && quotes === 0) quotes = i - t;
  }
  put(Math.min(that, 8), K(t));
  put(Math.min(that, 8), L(t));
  put(Math.min(quotes, 8), K(t));
  let before = 0;
  for (let i = t - 1; i >= 0 && i > t - 12; i--) {
    if (quoted[i] === 1) {
      before = t - i;
      break;
    }
  }
  put(Math.min(before, 9), K(t));
  put(Math.min(before, 9), Math.min(quotes, 9), T(t));
  put(Math.min(t - first, 8), T(t));
  put(Math.min(end - t, 8), T(t));
  put(Math.min(end - t, 8), K(t));
  let verbs = 0;
  for (let i = first; i < t; i++) if (barrier[i] === 12) verbs++;
  put(Math.min(verbs, 4), K(t), T(t));
  // "to say", "not said", "would say"
  let helper = t - 1;
  while (
    helper >= first &&
    helper > t - 4 &&
    (facts.narration.text.tokens.tag[helper] === "ADV" ||
      facts.narration.text.tokens.tag[helper] === "AUX")
  )
    helper--;
  put(W(helper), K(t));
  put(T(helper), T(helper - 1), K(t));
  const block = facts.narration.blocks[facts.block[t]!]!;
  put(Math.min(t - block.first, 4), Math.min(block.end - t, 4), K(t));
  put(facts.block[t] === 0 ? 1 : 0, T(t), W(t));
  return k;
}
