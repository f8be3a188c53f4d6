/** Features of a token as the anchor of a cue: the word by which a report says that somebody else speaks. */
import { type Facts, feature, NOUN_NUMBER, VERB_BARRIER } from "./facts.ts";

/** No token has more features than this. */
export const MOST_CUE_FEATURES = 112;

/** Writes the features of token `t` to `out` and returns how many there are. Each is a 32-bit hash. */
export function cueFeatures(facts: Facts, t: number, out: Int32Array): number {
  const { word, lemma, cluster, tag, verbKind, quoted, barrier, shape, form } = facts;
  const s = facts.sentence[t]!;
  const first = facts.sentenceFirst[s]!;
  const end = facts.sentenceEnd[s]!;
  const b1 = t > first;
  const b2 = t > first + 1;
  const a1 = t + 1 < end;
  const a2 = t + 2 < end;
  const w0 = word[t]!;
  const wb = b1 ? word[t - 1]! : 1;
  const wb2 = b2 ? word[t - 2]! : 1;
  const wa = a1 ? word[t + 1]! : 2;
  const wa2 = a2 ? word[t + 2]! : 2;
  const l0 = lemma[t]!;
  const t0 = tag[t]!;
  const tb = b1 ? tag[t - 1]! : 1;
  const tb2 = b2 ? tag[t - 2]! : 1;
  const ta = a1 ? tag[t + 1]! : 2;
  const ta2 = a2 ? tag[t + 2]! : 2;
  const c0 = cluster[t]!;
  const cb = b1 ? cluster[t - 1]! : -1;
  const cb2 = b2 ? cluster[t - 2]! : -1;
  const ca = a1 ? cluster[t + 1]! : -1;
  const ca2 = a2 ? cluster[t + 2]! : -1;
  const k0 = verbKind[t]!;
  const kb = b1 ? verbKind[t - 1]! : 16;
  const kb2 = b2 ? verbKind[t - 2]! : 16;
  const ka = a1 ? verbKind[t + 1]! : 16;
  const ka2 = a2 ? verbKind[t + 2]! : 16;
  const f0 = form[t]!;
  const q0 = quoted[t]!;
  const qb = t > 0 ? quoted[t - 1]! : 0;
  const qa = t + 1 < facts.count ? quoted[t + 1]! : 0;
  let k = 0;
  out[k++] = feature(101, w0, 0, 0, 0);
  out[k++] = feature(102, l0, t0, 0, 0);
  out[k++] = feature(103, t0, shape[t]!, 0, 0);
  out[k++] = feature(104, k0, t0, 0, 0);
  out[k++] = feature(105, wb, l0, 0, 0);
  out[k++] = feature(106, l0, wa, 0, 0);
  out[k++] = feature(107, tb, l0, ta, 0);
  out[k++] = feature(108, tb, t0, ta, 0);
  out[k++] = feature(109, tb2, tb, t0, 0);
  out[k++] = feature(110, t0, ta, ta2, 0);
  out[k++] = feature(111, wa, 0, 0, 0);
  out[k++] = feature(112, wb, 0, 0, 0);
  out[k++] = feature(113, wa2, t0, 0, 0);
  out[k++] = feature(114, wb2, t0, 0, 0);
  out[k++] = feature(115, wa, wa2, k0, 0);
  out[k++] = feature(116, wb, wb2, k0, 0);
  out[k++] = feature(117, k0, ta, 0, 0);
  out[k++] = feature(118, k0, tb, 0, 0);
  out[k++] = feature(119, k0, wa, 0, 0);
  out[k++] = feature(120, k0, wb, 0, 0);
  out[k++] = feature(121, kb, ka, t0, 0);
  out[k++] = feature(122, kb2, ka2, k0, 0);
  out[k++] = feature(123, c0, t0, 0, 0);
  out[k++] = feature(124, c0, ca, 0, 0);
  out[k++] = feature(125, cb, c0, 0, 0);
  out[k++] = feature(126, c0, ta, tb, 0);
  out[k++] = feature(127, cb, t0, k0, 0);
  out[k++] = feature(128, ca, t0, k0, 0);
  out[k++] = feature(129, c0, wa, 0, 0);
  out[k++] = feature(130, q0, k0, 0, 0);
  out[k++] = feature(131, qb, q0, qa, 0);
  out[k++] = feature(132, q0, l0, 0, 0);
  const rule = facts.ruleOf[t]!;
  const name = rule >= 0 ? facts.ruleName[rule]! : 0;
  out[k++] = feature(133, name, 0, 0, 0);
  out[k++] = feature(134, name, k0, 0, 0);
  out[k++] = feature(135, name, l0, 0, 0);
  // What marks off the clause to the left and right, and how far it is.
  const left = facts.barrierBefore[t]!;
  const right = facts.barrierAfter[t]!;
  const leftBarrier = left >= first ? barrier[left]! : 20;
  const rightBarrier = right < end ? barrier[right]! : 20;
  const leftStep = Math.min(t - left, 6);
  const rightStep = Math.min(right - t, 6);
  out[k++] = feature(136, leftBarrier, rightBarrier, k0, 0);
  out[k++] = feature(137, leftBarrier, rightBarrier, l0, 0);
  out[k++] = feature(138, leftBarrier, leftStep, t0, 0);
  out[k++] = feature(139, rightBarrier, rightStep, t0, 0);
  out[k++] = feature(140, leftBarrier, rightBarrier, c0, 0);
  out[k++] = feature(141, rightBarrier, rightStep, c0, 0);
  out[k++] = feature(142, rightBarrier, rightStep, l0, 0);
  out[k++] = feature(143, leftBarrier, leftStep, l0, 0);
  let that = 0;
  let quotes = 0;
  const farthest = Math.min(end, t + 12);
  for (let i = t + 1; i < farthest; i++) {
    if (barrier[i] === 6 && that === 0) that = i - t;
    if (quoted[i] === 1 && quotes === 0) quotes = i - t;
  }
  const thatStep = Math.min(that, 8);
  out[k++] = feature(144, thatStep, k0, 0, 0);
  out[k++] = feature(145, thatStep, l0, 0, 0);
  out[k++] = feature(146, Math.min(quotes, 8), k0, 0, 0);
  let before = 0;
  const least = Math.max(0, t - 11);
  for (let i = t - 1; i >= least; i--) {
    if (quoted[i] === 1) {
      before = t - i;
      break;
    }
  }
  before = Math.min(before, 9);
  out[k++] = feature(147, before, k0, 0, 0);
  out[k++] = feature(148, before, Math.min(quotes, 9), t0, 0);
  out[k++] = feature(149, Math.min(t - first, 8), t0, 0, 0);
  const toEnd = Math.min(end - t, 8);
  out[k++] = feature(150, toEnd, t0, 0, 0);
  out[k++] = feature(151, toEnd, k0, 0, 0);
  out[k++] = feature(152, facts.verbsBefore[t]!, k0, t0, 0);
  // "to say", "not said", "would say"
  let helper = t - 1;
  while (helper >= first && helper > t - 4 && facts.helps[helper] === 1) helper--;
  const th = helper >= first ? tag[helper]! : 1;
  out[k++] = feature(153, helper >= first ? word[helper]! : 1, k0, 0, 0);
  out[k++] = feature(154, th, helper > first ? tag[helper - 1]! : 1, k0, 0);
  const block = facts.narration.blocks[facts.block[t]!]!;
  out[k++] = feature(155, Math.min(t - block.first, 4), Math.min(block.end - t, 4), k0, 0);
  out[k++] = feature(156, facts.block[t] === 0 ? 1 : 0, t0, w0, 0);
  // Who or what stands before the verb group, and what follows: only a person or a body says, fears or promises.
  if (f0 !== 0) {
    let head = helper;
    while (head >= first && head > t - 6 && barrier[head] === VERB_BARRIER) head--;
    const inside = head >= first;
    const headWord = inside ? word[head]! : 1;
    const headCluster = inside ? cluster[head]! : -1;
    const headTag = inside ? tag[head]! : 1;
    const headShape = inside ? shape[head]! : 9;
    out[k++] = feature(161, headWord, l0, 0, 0);
    out[k++] = feature(162, headCluster, l0, 0, 0);
    out[k++] = feature(163, headCluster, c0, 0, 0);
    out[k++] = feature(164, headWord, k0, f0, 0);
    out[k++] = feature(165, headTag, headShape, l0, 0);
    out[k++] = feature(166, headTag, headShape, c0, 0);
    out[k++] = feature(167, f0, k0, ta, 0);
    out[k++] = feature(168, f0, l0, 0, 0);
    out[k++] = feature(169, f0, c0, wa, 0);
  }
  out[k++] = feature(170, l0, wa, wa2, 0);
  out[k++] = feature(171, c0, ca, ca2, 0);
  out[k++] = feature(172, c0, ta, ta2, 0);
  out[k++] = feature(173, cb2, cb, c0, 0);
  out[k++] = feature(174, tb2, tb, t0, ta);
  out[k++] = feature(175, tb, t0, ta, ta2);
  out[k++] = feature(176, wb2, wb, l0, 0);
  // The first noun behind: "issued a statement", "raised questions".
  let noun = t + 1;
  const farNoun = Math.min(end, t + 5);
  while (noun < farNoun && barrier[noun] === 0 && facts.tagNumber[noun] !== NOUN_NUMBER) noun++;
  const found = noun < end && facts.tagNumber[noun] === NOUN_NUMBER;
  const object = found ? lemma[noun]! : 3;
  const objectCluster = found ? cluster[noun]! : -1;
  out[k++] = feature(181, object, t0, 0, 0);
  out[k++] = feature(182, object, l0, 0, 0);
  out[k++] = feature(183, objectCluster, l0, 0, 0);
  out[k++] = feature(184, objectCluster, c0, 0, 0);
  return k;
}
