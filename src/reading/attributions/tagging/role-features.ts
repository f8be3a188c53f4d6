/**
 * Features of a token as part of the attribution whose cue is anchored at another token. Everything is relative to that cue: the
 * same word is content for one cue and nothing for the next, so that linking roles to cues costs nothing.
 */
import { phraseAfter, subjectOf } from "../phrases.ts";
import { firstSubject } from "../quoted-speech.ts";
import { distanceStep, type Facts, mix } from "./facts.ts";

/** No token has more features than this, transitions apart. */
export const MOST_ROLE_FEATURES = 96;

/** Features of the step from the role before, for each role that may be before. */
export const STEP_FEATURES = 7;

/** How far an attribution may reach from its cue, in tokens; it never leaves its block. */
const REACH = { left: 110, right: 170 };

/** The tokens around one cue, with what lies between them and the cue. */
export interface CueWindow {
  readonly anchor: number;
  readonly first: number;
  readonly end: number;
  /** Role by the rules + 1 for each token from `first`; 0 when the rules found nothing at this cue. */
  readonly rule: Uint8Array;
  readonly ruleName: number;
  /** Hash of the last few barriers between token and cue; their number; commas; verbs; other candidate cues. */
  readonly path: Int32Array;
  readonly commas: Uint8Array;
  readonly verbs: Uint8Array;
  readonly others: Uint8Array;
  readonly lastOther: Int32Array;
  readonly that: Uint8Array;
  readonly quotes: Uint8Array;
  /** Bits: 1 in the noun phrase that looks like the cue's subject, 2 in the subject of the sentence's first verb, 4 in the phrase behind the cue. */
  readonly subject: Uint8Array;
}

/** Opens the window of the cue at `anchor`. `likely` is the probability of each token to anchor a cue, in steps of 1/16. */
export function openWindow(facts: Facts, anchor: number, likely: Uint8Array): CueWindow {
  const { first, end } = reachOf(facts, anchor);
  const size = end - first;
  const window: CueWindow = {
    anchor,
    first,
    end,
    rule: new Uint8Array(size),
    ruleName: 0,
    path: new Int32Array(size),
    commas: new Uint8Array(size),
    verbs: new Uint8Array(size),
    others: new Uint8Array(size),
    lastOther: new Int32Array(size),
    that: new Uint8Array(size),
    quotes: new Uint8Array(size),
    subject: new Uint8Array(size),
  };
  markSubjects(facts, window);
  const draft = facts.rules[facts.ruleOf[anchor]!];
  if (draft) {
    window.rule.fill(1);
    const mark = (ranges: readonly { first: number; end: number }[], role: number): void => {
      for (const range of ranges) {
        const from = Math.max(first, range.first);
        if (range.end > from)
          window.rule.fill(role, from - first, Math.max(from, Math.min(end, range.end)) - first);
      }
    };
    mark(draft.content, 4);
    mark(draft.source, 2);
    mark(draft.cue, 3);
  }
  for (const step of [1, -1]) {
    let path = 0;
    let recent = 0;
    let commas = 0;
    let verbs = 0;
    let others = 0;
    let lastOther = 0;
    let that = 0;
    let quotes = 0;
    for (let t = anchor + step; t >= first && t < end; t += step) {
      const i = t - first;
      window.path[i] = path;
      window.commas[i] = commas;
      window.verbs[i] = verbs;
      window.others[i] = others;
      window.lastOther[i] = lastOther;
      window.that[i] = that;
      window.quotes[i] = quotes;
      const barrier = facts.barrier[t]!;
      if (barrier !== 0) {
        // The last four barriers, nearest last: five bits each.
        recent = ((recent << 4) | barrier) & 0xffff;
        path = mix(77, recent);
        if (barrier === 1) commas = Math.min(commas + 1, 6);
        if (barrier === 12) verbs = Math.min(verbs + 1, 6);
        if (barrier === 6) that = Math.min(that + 1, 3);
        if (barrier === 5) quotes = Math.min(quotes + 1, 6);
      }
      if (likely[t]! >= 4) {
        others = Math.min(others + 1, 5);
        lastOther = facts.lemma[t]!;
      }
    }
  }
  return draft ? { ...window, ruleName: facts.ruleName[facts.ruleOf[anchor]!]! } : window;
}

/**
 * The tokens that an attribution with this cue may take in: the sentences before, of and behind the cue, with the whole of the
 * quotations that touch them; all in one block.
 */
function reachOf(facts: Facts, anchor: number): { first: number; end: number } {
  const block = facts.narration.blocks[facts.block[anchor]!]!;
  const least = Math.max(block.first, anchor - REACH.left);
  const most = Math.min(block.end, anchor + REACH.right);
  const s = facts.sentence[anchor]!;
  let first = facts.sentenceFirst[Math.max(0, s - 1)]!;
  let end = facts.sentenceEnd[Math.min(facts.sentenceEnd.length - 1, s + 1)]!;
  while (first > least && inSpeech(facts, first - 1)) first--;
  while (end < most && inSpeech(facts, end)) end++;
  return {
    first: Math.max(least, Math.min(first, anchor)),
    end: Math.min(most, Math.max(end, anchor + 1)),
  };
}

function inSpeech(facts: Facts, t: number): boolean {
  return facts.quoted[t] === 1;
}

function markSubjects(facts: Facts, window: CueWindow): void {
  const { anchor, first, end } = window;
  const start = Math.max(first, facts.sentenceFirst[facts.sentence[anchor]!]!);
  const own = subjectOf(facts.narration, anchor, start);
  const mark = (from: number, to: number, bit: number): void => {
    for (let t = Math.max(from, first); t < to && t < end; t++) window.subject[t - first]! |= bit;
  };
  if (own && own !== "stopped") mark(own.first, own.end, 1);
  for (const range of firstSubject(facts.narration, start, anchor)) mark(range.first, range.end, 2);
  const behind = phraseAfter(
    facts.narration,
    anchor + 1,
    Math.min(end, facts.sentenceEnd[facts.sentence[anchor]!]!),
  );
  if (behind) mark(behind.first, behind.end, 4);
}

/** Writes the features of token `t` in `window` to `out` and returns how many there are. Each is a 32-bit hash. */
export function roleFeatures(
  facts: Facts,
  window: CueWindow,
  likely: Uint8Array,
  t: number,
  out: Int32Array,
): number {
  const { word, lemma, cluster, tag, quoted, shape, barrier, sentence, verbKind } = facts;
  const { anchor, first, end } = window;
  const i = t - first;
  const W = (x: number): number => (x >= first && x < end ? word[x]! : 3);
  const T = (x: number): number => (x >= first && x < end ? tag[x]! : 3);
  const distance = t - anchor;
  const dir = distance < 0 ? 11 : distance > 0 ? 22 : 33;
  const step = distanceStep(distance);
  const where = mix(dir, step);
  const apart = Math.max(-3, Math.min(3, sentence[t]! - sentence[anchor]!)) + 10;
  const kind = verbKind[anchor]!;
  const cueLemma = lemma[anchor]!;
  const next = W(anchor + 1);
  const before = W(anchor - 1);
  const path = window.path[i]!;
  const rule = window.rule[i]!;
  const ruleBefore = i > 0 ? window.rule[i - 1]! : 9;
  const ruleAfter = t + 1 < end ? window.rule[i + 1]! : 9;
  const same = facts.quotation[t] === facts.quotation[anchor] ? 1 : 0;
  const q = quoted[t]!;
  const qBefore = t > first ? quoted[t - 1]! : 9;
  const qAfter = t + 1 < end ? quoted[t + 1]! : 9;
  const qCue = quoted[anchor]!;
  const commas = window.commas[i]!;
  const verbs = window.verbs[i]!;
  const others = window.others[i]!;
  const W0 = word[t]!;
  const T0 = tag[t]!;
  let k = 0;
  let template = 1000;
  const put = (a: number, b = 0, c = 0, d = 0): void => {
    out[k++] = mix(mix(mix(mix(++template, a), b), c), d);
  };
  put(where);
  put(where, T0);
  put(where, kind);
  put(dir, W0);
  put(dir, T0, apart);
  put(dir, W(t - 1), W0);
  put(dir, W0, W(t + 1));
  put(dir, T(t - 1), T0, T(t + 1));
  put(dir, T0, T(t + 1), T(t + 2));
  put(dir, T(t - 2), T(t - 1), T0);
  put(cueLemma, where);
  put(cueLemma, dir, T0);
  put(cueLemma, dir, W0);
  put(cueLemma, next, dir, step);
  put(kind, dir, path);
  put(dir, path);
  put(dir, path, T0);
  put(cueLemma, dir, path);
  put(dir, commas, verbs, apart);
  put(dir, window.that[i], verbs, T0);
  put(dir, window.quotes[i], q, apart);
  put(q, same, qCue, dir);
  put(q, same, apart, kind);
  put(q, qBefore, qAfter, dir);
  put(q, cueLemma, dir, apart);
  put(q, path, dir);
  put(rule);
  put(rule, T0, dir);
  put(ruleBefore, rule, ruleAfter);
  put(rule, W0);
  put(rule, window.ruleName);
  put(rule, window.ruleName, where);
  put(rule, path, dir);
  put(rule, q, same);
  put(rule, cueLemma);
  put(rule, commas, others, apart);
  if (Math.abs(distance) <= 6) {
    let tags = dir;
    for (let x = Math.min(t, anchor); x <= Math.max(t, anchor); x++) tags = mix(tags, tag[x]!);
    put(tags);
    if (Math.abs(distance) <= 3) {
      let words = dir;
      for (let x = Math.min(t, anchor); x <= Math.max(t, anchor); x++) words = mix(words, word[x]!);
      put(words);
    }
  }
  template = 1100;
  const s = sentence[t]!;
  const fromStart = Math.min(t - facts.sentenceFirst[s]!, 5);
  const toEnd = Math.min(facts.sentenceEnd[s]! - t, 5);
  put(fromStart, dir, apart, T0);
  put(toEnd, dir, apart, T0);
  put(fromStart, toEnd, kind, dir);
  put(others, dir, apart);
  put(others, path);
  put(likely[t]! >> 2, dir, T0);
  put(window.lastOther[i]!, dir, others);
  put(window.lastOther[i]!, cueLemma, dir);
  put(window.lastOther[i]!, path, dir);
  put(dir, W(t - 1), T0, step);
  put(dir, T0, W(t + 1), step);
  put(shape[t]!, where);
  put(shape[t]!, dir, T(t - 1), T(t + 1));
  put(next, before, dir, T0);
  put(T(anchor - 1), T(anchor + 1), where);
  put(T(anchor - 1), T(anchor + 1), dir, path);
  put(T(anchor), next, dir, path);
  put(next, W(anchor + 2), dir, T0);
  put(barrier[t]!, path, dir);
  put(barrier[t]!, barrier[t - 1] ?? 0, barrier[t + 1] ?? 0, dir);
  put(kind, commas, verbs, dir);
  put(kind, T0, verbs, dir);
  put(lemma[t]!, dir, apart);
  put(lemma[t]!, kind, dir);
  put(verbKind[t]!, dir, path);
  const subject = window.subject[i]!;
  const subjectBefore = i > 0 ? window.subject[i - 1]! : 8;
  const subjectAfter = t + 1 < end ? window.subject[i + 1]! : 8;
  const cueCluster = cluster[anchor]!;
  const C0 = cluster[t]!;
  put(subject, subjectBefore, subjectAfter, T0);
  put(subject, path, dir);
  put(subject, rule, kind);
  put(subject, T(anchor), T(anchor - 1));
  put(cueCluster, where);
  put(cueCluster, dir, T0);
  put(cueCluster, dir, path);
  put(cueCluster, next, dir, T0);
  put(cueCluster, subject, dir);
  put(C0, dir, apart);
  put(C0, where);
  put(C0, cueCluster, dir);
  put(C0, path, dir);
  put(C0, t + 1 < end ? cluster[t + 1]! : -1, dir);
  put(t > first ? cluster[t - 1]! : -1, C0, dir);
  put(facts.block[t] === 0 ? 1 : 0, where, T0);
  return k;
}

/** Writes the features of the step to token `t` from a token of role `from`, and returns how many there are. */
export function stepFeatures(
  facts: Facts,
  window: CueWindow,
  t: number,
  from: number,
  out: Int32Array,
  at: number,
): number {
  const i = t - window.first;
  const dir = t < window.anchor ? 11 : t > window.anchor ? 22 : 33;
  const base = 9001 + from * 131;
  const previous = i > 0 ? facts.barrier[t - 1]! : 30;
  let k = at;
  out[k++] = mix(base, dir);
  out[k++] = mix(mix(base + 1, facts.tag[t]!), dir);
  out[k++] = mix(mix(mix(base + 2, previous), facts.barrier[t]!), dir);
  out[k++] = mix(mix(base + 3, window.rule[i]!), i > 0 ? window.rule[i - 1]! : 9);
  out[k++] = mix(mix(base + 4, facts.word[t]!), dir);
  out[k++] = mix(mix(mix(base + 5, i > 0 ? facts.tag[t - 1]! : 3), facts.tag[t]!), dir);
  out[k++] = mix(
    mix(mix(base + 6, facts.quoted[t]!), i > 0 ? facts.quoted[t - 1]! : 9),
    i > 0 ? facts.sentence[t]! - facts.sentence[t - 1]! : 5,
  );
  return k - at;
}
