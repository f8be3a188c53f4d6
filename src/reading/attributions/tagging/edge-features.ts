/**
 * What tells whether the content of a reading begins, or ends, at a place: the words on either side, what the cue is, what opens behind
 * the place, what would be taken in or left out, and what the role pass and the rules think of that.
 */
import type { ScoredReading } from "./acceptance.ts";
import type { Edge, EdgeQuestion } from "./edge-question.ts";
import { distanceStep, type Facts, feature, mix, ROLE, ROLES, VERB_BARRIER } from "./facts.ts";

/** No place has more features than this. */
export const MOST_EDGE_FEATURES = 64;

/** Writes the features of a place to `out` and returns how many there are. */
export function edgeFeatures(
  facts: Facts,
  likely: Uint8Array,
  reading: ScoredReading,
  { edge, now }: EdgeQuestion,
  place: number,
  out: Int32Array,
): number {
  const { window, roles, unit } = reading;
  const { anchor, first, end, cue } = window;
  const { word, tag, cluster, quoted, barrier } = facts;
  const begin = edge.begins;
  const edgeNumber = begin ? 0 : 1;
  const inside = begin ? place : place - 1;
  const outside = begin ? place - 1 : place;
  const turn = begin ? 1 : -1;
  const at = (values: Int32Array | Uint8Array, t: number, none: number): number =>
    t >= first && t < end ? values[t]! : none;
  const wi = at(word, inside, 3);
  const wi2 = at(word, inside + turn, 3);
  const wo = at(word, outside, 3);
  const wo2 = at(word, outside - turn, 3);
  const ti = at(tag, inside, 3);
  const ti2 = at(tag, inside + turn, 3);
  const to = at(tag, outside, 3);
  const to2 = at(tag, outside - turn, 3);
  const ci = at(cluster, inside, -1);
  const co = at(cluster, outside, -1);
  const co2 = at(cluster, outside - turn, -1);
  const bi = at(barrier, inside, 30);
  const bo = at(barrier, outside, 30);
  const qi = at(quoted, inside, 9);
  const qo = at(quoted, outside, 9);
  const moved = place - now;
  const outward = moved === 0 ? 0 : begin === moved < 0 ? 1 : 2;
  const step = outward * 16 + distanceStep(moved);
  const behind = place > anchor ? 1 : 0;
  const side = edgeNumber * 2 + behind;
  // What the role pass loses by it.
  const loss = moved === 0 ? 0 : pathChange(reading, edge, now, place) * unit;
  const lossStep = moved === 0 ? 31 : Math.max(-15, Math.min(4, Math.floor(loss / 3)));
  let verbs = 0;
  let cues = 0;
  let words = side;
  let tags = side;
  let roled = 0;
  for (let t = Math.min(now, place); t < Math.max(now, place); t++) {
    if (barrier[t] === VERB_BARRIER) verbs++;
    cues = Math.max(cues, likely[t]!);
    words = mix(words, word[t]!);
    tags = mix(tags, tag[t]!);
    if (roles[t - first] === ROLE.cue) roled = 1;
  }
  verbs = Math.min(verbs, 3);
  const far = Math.abs(moved);
  const s = facts.sentence[Math.min(inside, facts.count - 1)]!;
  const toSentence = Math.min(
    5,
    begin ? place - facts.sentenceFirst[s]! : facts.sentenceEnd[s]! - place,
  );
  const gap = Math.max(-8, Math.min(8, place - anchor));
  let tight = 0;
  // Only what belongs to the cue stands between it and the edge.
  if (begin && behind) {
    tight = 1;
    for (let t = anchor; t < place; t++) if (roles[t - first] !== ROLE.cue) tight = 2;
  }
  const ri = inside >= first && inside < end ? window.rule[inside - first]! : 9;
  const ro = outside >= first && outside < end ? window.rule[outside - first]! : 9;
  const own = ROLE.content + 1;
  const rule = ri === own ? (ro === own ? 1 : 2) : ro === own ? 3 : ri === 0 ? 0 : 4;
  const joint = outside >= first && outside < end ? window.joint[outside - first]! : 1;
  const jointIn = inside >= first && inside < end ? window.joint[inside - first]! : 1;
  const opened = opens(facts, place, end, anchor);
  const pathIn = inside >= first && inside < end ? window.path[inside - first]! : 1;
  const others = outside >= first && outside < end ? window.others[outside - first]! : 7;
  const sure = Math.max(0, Math.min(12, Math.floor(reading.margin / 8)));
  let k = 0;
  const base = edgeNumber * 100 + behind * 400;
  out[k++] = feature(base + 1, step, 0, 0, 0);
  out[k++] = feature(base + 2, lossStep, 0, 0, 0);
  out[k++] = feature(base + 3, lossStep, step, 0, 0);
  out[k++] = feature(base + 4, wi, 0, 0, 0);
  out[k++] = feature(base + 5, wo, 0, 0, 0);
  out[k++] = feature(base + 6, wi, wo, 0, 0);
  out[k++] = feature(base + 7, to2, to, ti, ti2);
  out[k++] = feature(base + 8, to, ti, 0, 0);
  out[k++] = feature(base + 9, wo, ti, outward, 0);
  out[k++] = feature(base + 10, wi, to, outward, 0);
  out[k++] = feature(base + 11, ci, co, 0, 0);
  out[k++] = feature(base + 12, cue.lemma, wi, 0, 0);
  out[k++] = feature(base + 13, cue.lemma, wo, 0, 0);
  out[k++] = feature(base + 14, cue.lemma, ti, to, 0);
  out[k++] = feature(base + 15, cue.cluster, wi, 0, 0);
  out[k++] = feature(base + 16, cue.cluster, wo, 0, 0);
  out[k++] = feature(base + 17, cue.cluster, ti, to, 0);
  out[k++] = feature(base + 18, cue.kind, wo, ti, 0);
  out[k++] = feature(base + 19, bo, bi, qo * 16 + qi, outward);
  out[k++] = feature(base + 20, bo, bi, toSentence, 0);
  out[k++] = feature(base + 21, gap, cue.lemma, tight, 0);
  out[k++] = feature(base + 22, gap, cue.tag, ti, tight);
  out[k++] = feature(base + 23, rule, outward, 0, 0);
  out[k++] = feature(base + 24, rule, window.ruleName, 0, 0);
  out[k++] = feature(base + 25, opened, outward, 0, 0);
  out[k++] = feature(base + 26, opened, cue.kind, cue.form, 0);
  out[k++] = feature(base + 27, opened, cue.lemma, 0, 0);
  if (far > 0 && far <= 3) out[k++] = feature(base + 28, words, outward, 0, 0);
  if (far > 0 && far <= 6) out[k++] = feature(base + 29, tags, outward, 0, 0);
  if (far > 0 && far <= 6) out[k++] = feature(base + 30, tags, outward, cue.cluster, 0);
  out[k++] = feature(base + 31, verbs, outward, bo, bi);
  out[k++] = feature(base + 32, cues >> 2, outward, verbs, 0);
  out[k++] = feature(base + 33, wo, wo2, outward, 0);
  out[k++] = feature(base + 34, wo, co2, 0, 0);
  out[k++] = feature(base + 35, wi, wi2, outward, 0);
  out[k++] = feature(base + 36, joint, jointIn, outward, 0);
  out[k++] = feature(base + 37, pathIn, 0, 0, 0);
  out[k++] = feature(base + 38, others, outward, bo, 0);
  out[k++] = feature(base + 39, roled, outward, cue.lemma, 0);
  out[k++] = feature(base + 40, roled, step, ti, 0);
  out[k++] = feature(base + 41, moved === 0 ? sure : 20 + outward, 0, 0, 0);
  out[k++] = feature(base + 42, wo, cue.kind, far === 0 ? 0 : outward, lossStep >> 2);
  out[k++] = feature(base + 43, opened, lossStep >> 2, outward, 0);
  out[k++] = feature(base + 44, toSentence, outward, qi, qo);
  out[k++] = feature(base + 45, rule, lossStep, 0, 0);
  out[k++] = feature(base + 46, cue.lemma, wi, wo, 0);
  return k;
}

/** What stands behind a place: its first verb against the cue, and how many words come before that. */
function opens(facts: Facts, place: number, end: number, anchor: number): number {
  if (place >= end) return 1;
  let at = place;
  let hash = mix(9, facts.barrier[at]!);
  if (facts.barrier[at] !== 0 && facts.barrier[at] !== VERB_BARRIER) {
    at++;
    if (at < end && (facts.barrier[at] === 8 || facts.barrier[at] === 9)) {
      hash = mix(hash, facts.barrier[at]!);
      at++;
    }
  }
  const start = at;
  const most = Math.min(end, at + 10);
  for (; at < most; at++) {
    const form = facts.form[at]!;
    if (form !== 0) {
      const alike = form === facts.form[anchor] ? 1 : 2;
      return mix(mix(hash, form * 4 + alike), Math.min(2, at - start));
    }
    const barrier = facts.barrier[at]!;
    if (barrier !== 0 && barrier !== 4)
      return mix(mix(hash, 100 + barrier), Math.min(2, at - start));
  }
  return mix(hash, 99);
}

/** By how much the best path's score changes when the edge moves. */
function pathChange(
  { window, roles, own, steps }: ScoredReading,
  { begins }: Edge,
  now: number,
  place: number,
): number {
  const { first } = window;
  const low = Math.min(now, place) - first;
  const high = Math.max(now, place) - first;
  const outward = begins ? place < now : place > now;
  const role = outward ? ROLE.content : ROLE.none;
  let change = 0;
  let before = low > 0 ? roles[low - 1]! : 0;
  let newBefore = before;
  for (let i = low; i < high; i++) {
    const old = roles[i]!;
    change += own[i * ROLES + role]! - own[i * ROLES + old]!;
    change += steps[i * 16 + newBefore * ROLES + role]! - steps[i * 16 + before * ROLES + old]!;
    before = old;
    newBefore = role;
  }
  if (high < roles.length) {
    const next = roles[high]!;
    change +=
      steps[high * 16 + newBefore * ROLES + next]! - steps[high * 16 + before * ROLES + next]!;
  }
  return change;
}
