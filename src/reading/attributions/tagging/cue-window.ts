/** The tokens around one cue, as far as its attribution may reach, with what lies between each of them and the cue. */
import { phraseAfter, subjectOf } from "../phrases.ts";
import { firstSubject } from "../quoted-speech.ts";
import { type Facts, mix } from "./facts.ts";

/** How far an attribution may reach from its cue, in tokens; it never leaves its block. */
const REACH = { left: 110, right: 170 };

/** The cue itself; a neighbour outside the window is 3. */
export interface CueFacts {
  /** Bits of the kind of verb. */
  readonly kind: number;
  /** Form of the verb. */
  readonly form: number;
  readonly lemma: number;
  readonly cluster: number;
  readonly quoted: number;
  readonly quotation: number;
  readonly wordBefore: number;
  readonly wordAfter: number;
  readonly secondWordAfter: number;
  readonly tag: number;
  readonly tagBefore: number;
  readonly tagAfter: number;
}

/** The tokens around one cue, with what lies between them and the cue. */
export interface CueWindow {
  readonly anchor: number;
  readonly cue: CueFacts;
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
  /** Hash of what the last joiner or comma between cue and token opens: a verb of the cue's form, a subject; 0 for none. */
  readonly joint: Int32Array;
  /** Bits: 1 in the noun phrase that looks like the cue's subject, 2 in the subject of the sentence's first verb, 4 in the phrase behind the cue. */
  readonly subject: Uint8Array;
}

/** Opens the window of the cue at `anchor`. `likely` is the probability of each token to anchor a cue, in steps of 1/16. */
export function openWindow(facts: Facts, anchor: number, likely: Uint8Array): CueWindow {
  const { first, end } = reachOf(facts, anchor);
  const size = end - first;
  const word = (t: number): number => (t >= first && t < end ? facts.word[t]! : 3);
  const tag = (t: number): number => (t >= first && t < end ? facts.tag[t]! : 3);
  const window: CueWindow = {
    anchor,
    cue: {
      kind: facts.verbKind[anchor]!,
      form: facts.form[anchor]!,
      lemma: facts.lemma[anchor]!,
      cluster: facts.cluster[anchor]!,
      quoted: facts.quoted[anchor]!,
      quotation: facts.quotation[anchor]!,
      wordBefore: word(anchor - 1),
      wordAfter: word(anchor + 1),
      secondWordAfter: word(anchor + 2),
      tag: tag(anchor),
      tagBefore: tag(anchor - 1),
      tagAfter: tag(anchor + 1),
    },
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
    joint: new Int32Array(size),
    subject: new Uint8Array(size),
  };
  markSubjects(facts, window);
  markJoints(facts, window);
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
 * The tokens that an attribution with this cue may take in: those of its sentence, with the whole of the quotations that touch it;
 * all in one block.
 */
function reachOf(facts: Facts, anchor: number): { first: number; end: number } {
  const block = facts.narration.blocks[facts.block[anchor]!]!;
  const least = Math.max(block.first, anchor - REACH.left);
  const most = Math.min(block.end, anchor + REACH.right);
  const s = facts.sentence[anchor]!;
  let first = facts.sentenceFirst[s]!;
  let end = facts.sentenceEnd[s]!;
  // What is said within a quotation stays within its sentence.
  if (inSpeech(facts, anchor)) {
    return {
      first: Math.max(least, Math.min(first, anchor)),
      end: Math.min(most, Math.max(end, anchor + 1)),
    };
  }
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

/** "He promised to come and said |that …|": each token right of the cue with what the last joiner or comma before it opens. */
function markJoints(facts: Facts, { anchor, first, end, joint }: CueWindow): void {
  let last = 0;
  for (let t = anchor + 1; t < end; t++) {
    const barrier = facts.barrier[t]!;
    if (JOINING.has(barrier)) last = jointOf(facts, anchor, t, end);
    else if (barrier === SENTENCE_END) last = 0;
    joint[t - first] = last;
  }
}

/** Barriers: comma, semicolon, dash, "who" and "which", joiners. */
const JOINING: ReadonlySet<number> = new Set([1, 3, 4, 7, 8, 9]);
const SENTENCE_END = 11;
/** How far behind a joiner its verb is looked for. */
const JOINT_REACH = 12;

/** What a joiner or comma at `t` opens: its first verb, held against the cue, or the barrier before it, and whether words stand between. */
function jointOf(facts: Facts, anchor: number, t: number, end: number): number {
  const opens = facts.barrier[t]!;
  let words = 0;
  let at = t + 1;
  if (facts.barrier[at] === 8 || facts.barrier[at] === 9) at++;
  const most = Math.min(end, t + JOINT_REACH);
  for (; at < most; at++) {
    const form = facts.form[at]!;
    if (form !== 0) {
      const alike = form === facts.form[anchor] ? 1 : 2;
      const verb = alike * 16 + facts.verbKind[at]!;
      return mix(mix(mix(mix(5, opens), Math.min(words, 2)), form), verb);
    }
    const barrier = facts.barrier[at]!;
    if (barrier !== 0 && barrier !== 4) return mix(mix(mix(6, opens), Math.min(words, 2)), barrier);
    if (facts.shape[at] !== 5) words++;
  }
  return mix(7, opens);
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
