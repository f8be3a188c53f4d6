/**
 * Features of a token as part of the attribution whose cue is anchored at another token. Everything is relative to that cue: the
 * same word is content for one cue and nothing for the next, so that linking roles to cues costs nothing. They stand in groups by
 * what they depend on, so that scoring works each group out once for all tokens and windows that share it (score-window.ts).
 */
import type { CueWindow } from "./cue-window.ts";
import { distanceStep, type Facts, feature, mix } from "./facts.ts";

/** No token has more features than this, transitions apart. */
export const MOST_ROLE_FEATURES = 128;

/** Features of the step from the role before, for each role that may be before. */
export const STEP_FEATURES = 7;

/** The side of the cue that a token stands on. */
export const SIDE = { left: 11, right: 22, cue: 33 } as const;

/** Writes the features of token `t` in `window` to `out` and returns how many there are. Each is a 32-bit hash. */
export function roleFeatures(
  facts: Facts,
  window: CueWindow,
  likely: Uint8Array,
  t: number,
  out: Int32Array,
): number {
  const distance = t - window.anchor;
  const side = sideOf(distance);
  const apart = sentencesApart(facts, window.anchor, t);
  const where = mix(side, distanceStep(distance));
  let k = tokenFeatures(facts, window, likely, t, side, out, 0);
  k = placeFeatures(facts, t, side, apart, out, k);
  k = distanceFeatures(window, distance, side, out, k);
  k = cueTagFeatures(facts, window, t, side, out, k);
  k = pathFeatures(window, t, side, apart, out, k);
  k = stateFeatures(facts, window, t, side, apart, out, k);
  k = tagPlaceFeatures(facts, t, where, out, k);
  return pairFeatures(facts, window, t, side, where, out, k);
}

/** Which side of the cue. */
export function sideOf(distance: number): number {
  return distance < 0 ? SIDE.left : distance > 0 ? SIDE.right : SIDE.cue;
}

/** How many sentences a token stands away from the cue, at most 3 either way, from 7 to 13. */
export function sentencesApart(facts: Facts, anchor: number, t: number): number {
  return Math.max(-3, Math.min(3, facts.sentence[t]! - facts.sentence[anchor]!)) + 10;
}

/** The token and its neighbours, by the side of the cue. Two tokens from the window's edges or more, no cue makes a difference. */
export function tokenFeatures(
  facts: Facts,
  window: CueWindow,
  likely: Uint8Array,
  t: number,
  side: number,
  out: Int32Array,
  at: number,
): number {
  const { word, tag, cluster, quoted, barrier } = facts;
  const { first, end } = window;
  const w = word[t]!;
  const c = cluster[t]!;
  const shape = facts.shape[t]!;
  const tag0 = tag[t]!;
  const wordBefore = t > first ? word[t - 1]! : 3;
  const wordAfter = t + 1 < end ? word[t + 1]! : 3;
  const tagBefore = t > first ? tag[t - 1]! : 3;
  const tagAfter = t + 1 < end ? tag[t + 1]! : 3;
  const secondBefore = t - 1 > first ? tag[t - 2]! : 3;
  const secondAfter = t + 2 < end ? tag[t + 2]! : 3;
  const quotedBefore = t > first ? quoted[t - 1]! : 9;
  const quotedAfter = t + 1 < end ? quoted[t + 1]! : 9;
  let k = at;
  out[k++] = feature(1004, side, w, 0, 0);
  out[k++] = feature(1006, side, wordBefore, w, 0);
  out[k++] = feature(1007, side, w, wordAfter, 0);
  out[k++] = feature(1008, side, tagBefore, tag0, tagAfter);
  out[k++] = feature(1009, side, tag0, tagAfter, secondAfter);
  out[k++] = feature(1010, side, secondBefore, tagBefore, tag0);
  out[k++] = feature(1024, quoted[t]!, quotedBefore, quotedAfter, side);
  out[k++] = feature(1106, likely[t]! >> 2, side, tag0, 0);
  out[k++] = feature(1113, shape, side, tagBefore, tagAfter);
  out[k++] = feature(1120, barrier[t]!, barrier[t - 1] ?? 0, barrier[t + 1] ?? 0, side);
  out[k++] = feature(1139, c, t + 1 < end ? cluster[t + 1]! : -1, side, 0);
  out[k++] = feature(1140, t > first ? cluster[t - 1]! : -1, c, side, 0);
  return k;
}

/** The token in its sentence, by how many sentences it is away from the cue. */
export function placeFeatures(
  facts: Facts,
  t: number,
  side: number,
  apart: number,
  out: Int32Array,
  at: number,
): number {
  const s = facts.sentence[t]!;
  const fromStart = Math.min(t - facts.sentenceFirst[s]!, 5);
  const toEnd = Math.min(facts.sentenceEnd[s]! - t, 5);
  const tag = facts.tag[t]!;
  let k = at;
  out[k++] = feature(1005, side, tag, apart, 0);
  out[k++] = feature(1101, fromStart, side, apart, tag);
  out[k++] = feature(1102, toEnd, side, apart, tag);
  out[k++] = feature(1123, facts.lemma[t]!, side, apart, 0);
  out[k++] = feature(1135, facts.cluster[t]!, side, apart, 0);
  return k;
}

/** The cue by how far away it is. */
export function distanceFeatures(
  { cue }: CueWindow,
  distance: number,
  side: number,
  out: Int32Array,
  at: number,
): number {
  const step = distanceStep(distance);
  const where = mix(side, step);
  let k = at;
  out[k++] = feature(1001, where, 0, 0, 0);
  out[k++] = feature(1003, where, cue.kind, 0, 0);
  out[k++] = feature(1011, cue.lemma, where, 0, 0);
  out[k++] = feature(1014, cue.lemma, cue.wordAfter, side, step);
  out[k++] = feature(1115, cue.tagBefore, cue.tagAfter, where, 0);
  out[k++] = feature(1130, cue.cluster, where, 0, 0);
  return k;
}

/** The cue with the token's tag. */
export function cueTagFeatures(
  facts: Facts,
  { cue }: CueWindow,
  t: number,
  side: number,
  out: Int32Array,
  at: number,
): number {
  const tag = facts.tag[t]!;
  let k = at;
  out[k++] = feature(1012, cue.lemma, side, tag, 0);
  out[k++] = feature(1114, cue.wordAfter, cue.wordBefore, side, tag);
  out[k++] = feature(1118, cue.wordAfter, cue.secondWordAfter, side, tag);
  out[k++] = feature(1131, cue.cluster, side, tag, 0);
  out[k++] = feature(1133, cue.cluster, cue.wordAfter, side, tag);
  return k;
}

/** The cue with what lies between it and the token: the same until the next barrier. */
export function pathFeatures(
  window: CueWindow,
  t: number,
  side: number,
  apart: number,
  out: Int32Array,
  at: number,
): number {
  const { cue } = window;
  const i = t - window.first;
  const path = window.path[i]!;
  const commas = window.commas[i]!;
  const verbs = window.verbs[i]!;
  const others = window.others[i]!;
  const lastOther = window.lastOther[i]!;
  let k = at;
  out[k++] = feature(1015, cue.kind, side, path, 0);
  out[k++] = feature(1016, side, path, 0, 0);
  out[k++] = feature(1018, cue.lemma, side, path, 0);
  out[k++] = feature(1019, side, commas, verbs, apart);
  out[k++] = feature(1104, others, side, apart, 0);
  out[k++] = feature(1105, others, path, 0, 0);
  out[k++] = feature(1107, lastOther, side, others, 0);
  out[k++] = feature(1108, lastOther, cue.lemma, side, 0);
  out[k++] = feature(1109, lastOther, path, side, 0);
  out[k++] = feature(1116, cue.tagBefore, cue.tagAfter, side, path);
  out[k++] = feature(1117, cue.tag, cue.wordAfter, side, path);
  out[k++] = feature(1121, cue.kind, commas, verbs, side);
  out[k++] = feature(1132, cue.cluster, side, path, 0);
  const joint = window.joint[i]!;
  out[k++] = feature(1201, joint, side, 0, 0);
  out[k++] = feature(1203, joint, cue.kind, cue.form, 0);
  out[k++] = feature(1204, joint, cue.lemma, 0, 0);
  out[k++] = feature(1205, joint, path, 0, 0);
  return k;
}

/** Quotation marks, the rules' opinion and the likely subject, with the path: the same over whole phrases. */
export function stateFeatures(
  facts: Facts,
  window: CueWindow,
  t: number,
  side: number,
  apart: number,
  out: Int32Array,
  at: number,
): number {
  const { cue, ruleName } = window;
  const i = t - window.first;
  const path = window.path[i]!;
  const rule = window.rule[i]!;
  const subject = window.subject[i]!;
  const quoted = facts.quoted[t]!;
  const same = facts.quotation[t] === cue.quotation ? 1 : 0;
  let k = at;
  out[k++] = feature(1021, side, window.quotes[i]!, quoted, apart);
  out[k++] = feature(1022, quoted, same, cue.quoted, side);
  out[k++] = feature(1023, quoted, same, apart, cue.kind);
  out[k++] = feature(1025, quoted, cue.lemma, side, apart);
  out[k++] = feature(1026, quoted, path, side, 0);
  out[k++] = feature(1027, rule, 0, 0, 0);
  out[k++] = feature(1031, rule, ruleName, 0, 0);
  out[k++] = feature(1033, rule, path, side, 0);
  out[k++] = feature(1034, rule, quoted, same, 0);
  out[k++] = feature(1035, rule, cue.lemma, 0, 0);
  out[k++] = feature(1036, rule, window.commas[i]!, window.others[i]!, apart);
  out[k++] = feature(1127, subject, path, side, 0);
  out[k++] = feature(1128, subject, rule, cue.kind, 0);
  out[k++] = feature(1129, subject, cue.tag, cue.tagBefore, 0);
  out[k++] = feature(1134, cue.cluster, subject, side, 0);
  out[k++] = feature(1206, window.joint[i]!, subject, quoted, 0);
  return k;
}

/** The token's tag by how far away the cue is. */
export function tagPlaceFeatures(
  facts: Facts,
  t: number,
  where: number,
  out: Int32Array,
  at: number,
): number {
  let k = at;
  out[k++] = feature(1002, where, facts.tag[t]!, 0, 0);
  out[k++] = feature(1141, facts.block[t] === 0 ? 1 : 0, where, facts.tag[t]!, 0);
  return k;
}

/** What belongs to this token and this cue alone. */
export function pairFeatures(
  facts: Facts,
  window: CueWindow,
  t: number,
  side: number,
  where: number,
  out: Int32Array,
  at: number,
): number {
  const { anchor, cue, first, end } = window;
  const i = t - first;
  const distance = t - anchor;
  const step = distanceStep(distance);
  const word = facts.word[t]!;
  const tag = facts.tag[t]!;
  const cluster = facts.cluster[t]!;
  const path = window.path[i]!;
  const verbs = window.verbs[i]!;
  const rule = window.rule[i]!;
  const ruleBefore = i > 0 ? window.rule[i - 1]! : 9;
  const ruleAfter = t + 1 < end ? window.rule[i + 1]! : 9;
  const subjectBefore = i > 0 ? window.subject[i - 1]! : 8;
  const subjectAfter = t + 1 < end ? window.subject[i + 1]! : 8;
  const s = facts.sentence[t]!;
  const fromStart = Math.min(t - facts.sentenceFirst[s]!, 5);
  const toEnd = Math.min(facts.sentenceEnd[s]! - t, 5);
  let k = at;
  out[k++] = feature(1013, cue.lemma, side, word, 0);
  out[k++] = feature(1017, side, path, tag, 0);
  out[k++] = feature(1028, rule, tag, side, 0);
  out[k++] = feature(1029, ruleBefore, rule, ruleAfter, 0);
  out[k++] = feature(1110, side, i > 0 ? facts.word[t - 1]! : 3, tag, step);
  out[k++] = feature(1111, side, tag, t + 1 < end ? facts.word[t + 1]! : 3, step);
  out[k++] = feature(1112, facts.shape[t]!, where, 0, 0);
  out[k++] = feature(1122, cue.kind, tag, verbs, side);
  out[k++] = feature(1126, window.subject[i]!, subjectBefore, subjectAfter, tag);
  out[k++] = feature(1136, cluster, where, 0, 0);
  out[k++] = feature(1137, cluster, cue.cluster, side, 0);
  const wordAfter = t + 1 < end ? facts.word[t + 1]! : 3;
  const tagAfter = t + 1 < end ? facts.tag[t + 1]! : 3;
  const apart = sentencesApart(facts, anchor, t);
  out[k++] = feature(1020, side, window.that[i]!, verbs, tag);
  out[k++] = feature(1030, rule, word, 0, 0);
  out[k++] = feature(1032, rule, window.ruleName, where, 0);
  out[k++] = feature(1103, fromStart, toEnd, cue.kind, side);
  out[k++] = feature(1124, facts.lemma[t]!, cue.kind, side, 0);
  const wordBefore = i > 0 ? facts.word[t - 1]! : 3;
  out[k++] = feature(1119, facts.barrier[t]!, path, side, 0);
  out[k++] = feature(1125, facts.verbKind[t]!, side, path, 0);
  out[k++] = feature(1138, cluster, path, side, 0);
  out[k++] = feature(1209, side, word, path, 0);
  out[k++] = feature(1211, side, cue.lemma, wordBefore, tag);
  out[k++] = feature(1212, side, cue.lemma, tag, tagAfter);
  if (distance >= -6 && distance <= 6) {
    const from = Math.min(t, anchor);
    const to = Math.max(t, anchor);
    let tags = side;
    for (let x = from; x <= to; x++) tags = mix(tags, facts.tag[x]!);
    out[k++] = feature(1037, tags, 0, 0, 0);
    if (to - from <= 3) {
      let words = side;
      for (let x = from; x <= to; x++) words = mix(words, facts.word[x]!);
      out[k++] = feature(1038, words, 0, 0, 0);
    }
  }
  out[k++] = feature(1202, window.joint[i]!, i > 0 ? window.joint[i - 1]! : 0, tag, 0);
  out[k++] = feature(1207, side, facts.form[t]!, cue.form, path);
  out[k++] = feature(1208, side, tagAfter, tag, path);
  out[k++] = feature(1210, side, wordAfter, facts.quoted[t]!, apart);
  return k;
}

/** Writes the features of the step to token `t` from a token of role `from`, and returns how many there are; the last is the rules'. */
export function stepFeatures(
  facts: Facts,
  window: CueWindow,
  t: number,
  from: number,
  out: Int32Array,
  at: number,
): number {
  const i = t - window.first;
  const side = sideOf(t - window.anchor);
  const base = 9001 + from * 131;
  const tag = facts.tag[t]!;
  const barrier = facts.barrier[t]!;
  const barrierBefore = i > 0 ? facts.barrier[t - 1]! : 30;
  const tagBefore = i > 0 ? facts.tag[t - 1]! : 3;
  const quotedBefore = i > 0 ? facts.quoted[t - 1]! : 9;
  const sentenceStep = i > 0 ? facts.sentence[t]! - facts.sentence[t - 1]! : 5;
  let k = at;
  out[k++] = feature(base, side, 0, 0, 0);
  out[k++] = feature(base + 1, tag, side, 0, 0);
  out[k++] = feature(base + 2, barrierBefore, barrier, side, 0);
  out[k++] = feature(base + 4, facts.word[t]!, side, 0, 0);
  out[k++] = feature(base + 5, tagBefore, tag, side, 0);
  out[k++] = feature(base + 6, facts.quoted[t]!, quotedBefore, sentenceStep, 0);
  out[k++] = ruleStepFeature(window.rule[i]!, i > 0 ? window.rule[i - 1]! : 9, from);
  return k - at;
}

/** The step between two tokens by the rules' opinion of both. */
export function ruleStepFeature(rule: number, ruleBefore: number, from: number): number {
  return feature(9004 + from * 131, rule, ruleBefore, 0, 0);
}
