/**
 * Statements in the report's own words with somebody else behind them: "X said that …", "…, X said", "according to X, …",
 * "X called on Y to …", "is known to have", "…, writes X". Works clause by clause on what the quotations leave.
 */
import {
  ADDRESSEES,
  CLAUSE_JOINERS,
  CUE_STOPPERS,
  HEARSAY_ADVERBS,
  OBJECT_VERBS,
  PASSIVE_PARTICIPLES,
  REQUEST_VERBS,
  SPEECH_VERBS,
  THOUGHT_VERBS,
  TIME_WORDS,
} from "../en/attributions.ts";
import type { Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";
import { phraseAfter, phraseStart, subjectOf } from "./phrases.ts";
import type { TokenRange } from "./token-range.ts";
import { firstSubject } from "./quoted-speech.ts";

/** Attributions of reported speech and thought, in text order of their cues. `used` marks cues that already have a quotation. */
export function findReportedSpeech(n: Narration, used: Uint8Array): Draft[] {
  const drafts: Draft[] = [];
  n.blocks.forEach((block) => {
    const kind = n.text.report.blocks[block.block]!.kind;
    if (kind === "title" || kind === "heading") headline(n, block.first, block.end, drafts);
    block.starts.forEach((start, place) => {
      const end = block.starts[place + 1] ?? block.end;
      for (const range of narrationOf(n, start, end)) clause(n, range, used, drafts);
    });
  });
  return drafts;
}

/** The runs of a sentence that no quotation takes up as speech. */
function narrationOf(n: Narration, first: number, end: number): TokenRange[] {
  const ranges: TokenRange[] = [];
  let from = -1;
  for (let t = first; t <= end; t++) {
    const q = t < end ? n.quotationOf[t]! : -1;
    const spoken = t === end || (q >= 0 && n.quotations[q]!.kind === "speech");
    if (spoken) {
      if (from >= 0) ranges.push({ first: from, end: t });
      from = -1;
    } else if (from < 0) from = t;
  }
  return ranges;
}

/** Present forms that the tagger takes for plural nouns: "the channel reports." */
const NOUN_LIKE = /^(?:says|writes|reports|claims|notes|states|announces|quotes|comments|warns)$/u;

function isCue(n: Narration, t: number): boolean {
  const { count, lemma, tag, lower } = n.text.tokens;
  if (tag[t] !== "VERB") {
    if (lower[t] !== "said" && !NOUN_LIKE.test(lower[t]!)) return false;
    const next = t + 1 < count ? lower[t + 1]! : ".";
    if (tag[t] === "NOUN" && next !== "." && next !== "that" && next !== ",") return false;
    if (tag[t] === "NOUN" && tag[t - 1] !== "PROPN" && tag[t - 1] !== "NOUN" && tag[t - 1] !== "X")
      if (lower[t - 2] !== "-") return false;
  }
  const word = lemma[t]!;
  return (
    SPEECH_VERBS.has(word) ||
    THOUGHT_VERBS.has(word) ||
    OBJECT_VERBS.has(word) ||
    REQUEST_VERBS.has(word)
  );
}

function clause(n: Narration, range: TokenRange, used: Uint8Array, drafts: Draft[]): void {
  const { lower } = n.text.tokens;
  let end = range.end;
  while (end > range.first && /^[.?!;,–—-]$/u.test(lower[end - 1]!)) end--;
  let first = range.first;
  while (first < end && /^[,;–—-]$/u.test(lower[first]!)) first++;
  const cues: number[] = [];
  for (let t = first; t < end; t++) if (isCue(n, t) && used[t] === 0) cues.push(t);

  // What stands behind a clause is found first: it bounds the content of the cues before it.
  let limit = end;
  for (let guard = 0; guard < 3; guard++) {
    const tail = trailing(n, first, limit, cues);
    if (!tail) break;
    drafts.push(tail.draft);
    for (const cue of tail.cues) used[cue] = 1;
    if (tail.from <= first + 1) break;
    limit = tail.from;
  }
  according(n, first, limit, drafts);
  for (let i = 0; i < cues.length; i++) {
    const cue = cues[i]!;
    if (used[cue] !== 0 || cue >= limit) continue;
    const draft = leading(
      n,
      first,
      limit,
      cue,
      cues.slice(i + 1, i + 6).filter((c) => used[c] === 0),
    );
    if (draft) {
      used[cue] = 1;
      drafts.push(draft);
    }
  }
  impersonal(n, first, limit, drafts);
}

interface Tail {
  readonly draft: Draft;
  readonly from: number;
  readonly cues: readonly number[];
}

/** "…, X said (on Friday)", "…, said X", "…, according to X", "…, quoted by X" at the end of a clause. */
function trailing(n: Narration, first: number, end: number, cues: readonly number[]): Tail | null {
  const { lower } = n.text.tokens;
  // Behind a quotation that stands as speech, what comes through somebody else is that quotation.
  const spoken =
    n.quotations[n.quotationOf[first - 1] ?? -1] ?? n.quotations[n.quotationOf[first - 2] ?? -1];
  const head = spoken?.kind === "speech" ? spoken.first : first;
  for (let at = end - 1; at >= first; at--) {
    if (at < end - 45) return null;
    const mark = lower[at - 1];
    const quoted = at - 2 > first && lower[at - 2] === "," && n.quotationOf[at - 1]! >= 0;
    const broken = quoted || mark === "," || mark === "–" || mark === "—";
    const from = quoted ? at : at - 1;
    if (lower[at] === "according" && lower[at + 1] === "to") {
      const until = broken ? from : at;
      const source = phraseAfter(n, at + 2, end);
      if (source && source.end >= end - 6 && hasVerb(n, head, until)) {
        const content = { first: contentFirst(n, head, until), end: until };
        const cue = { first: at, end: at + 2 };
        return {
          from: until,
          cues: [],
          draft: draftOf([source], [cue], [content], "attribution/according-to", 0.9),
        };
      }
    }
    if (!broken) continue;
    if ((lower[at] === "quoted" || lower[at] === "cited") && lower[at + 1] === "by") {
      const source = phraseAfter(n, at + 2, end);
      if (source && from > head) {
        const cue = { first: at, end: at + 2 };
        const content = { first: head, end: from };
        return {
          from,
          cues: [],
          draft: draftOf([source], [cue], [content], "attribution/quoted-by", 0.85),
        };
      }
    }
    const verb = cues.find((cue) => cue >= at);
    if (verb === undefined || verb >= end || from <= head) continue;
    const content = { first: contentFirst(n, head, from), end: from };
    if (!hasVerb(n, head, from)) continue;
    if (verb === at) {
      if (lower[at]!.endsWith("ing") || !SPEECH_VERBS.has(n.text.tokens.lemma[verb]!)) continue;
      const source = phraseAfter(n, at + 1, end);
      if (!source || !(source.end === end || isAdjunct(n, source.end, end))) continue;
      const cue = { first: at, end: at + 1 };
      return {
        from,
        cues: [verb],
        draft: draftOf([source], [cue], [content], "attribution/clause-said-by", 0.9),
      };
    }
    const subject = subjectOf(n, verb, at);
    if (!subject || subject === "stopped") continue;
    if (subject.first > at + (lower[at] === "as" ? 1 : 0)) continue;
    if (!(isAdjunct(n, verb + 1, end) || isAddressee(n, verb + 1, end))) continue;
    const cue = { first: subject.verbFirst, end: verb + 1 };
    return {
      from,
      cues: [verb],
      draft: draftOf([subject], [cue], [content], "attribution/clause-said", 0.9),
    };
  }
  return null;
}

/** Where content that ends at `end` begins: behind "And", "But" and the like at the head of the clause. */
function contentFirst(n: Narration, first: number, end: number): number {
  const { lower } = n.text.tokens;
  return CLAUSE_JOINERS.has(lower[first]!) && first + 1 < end ? first + 1 : first;
}

function hasVerb(n: Narration, first: number, end: number): boolean {
  const { tag } = n.text.tokens;
  for (let t = first; t < end; t++) if (tag[t] === "VERB" || tag[t] === "AUX") return true;
  return false;
}

/** Whether the tokens tell only when, where or on which occasion something was said. */
function isAdjunct(n: Narration, from: number, end: number): boolean {
  const { lower, tag } = n.text.tokens;
  if (from >= end) return true;
  const word = lower[from]!;
  if (word === "that") return false;
  if (TIME_WORDS.has(word) || word === "as" || word === "when" || word === "while" || word === ",")
    return true;
  if (tag[from] === "ADV") return isAdjunct(n, from + 1, end);
  return tag[from] === "ADP" || tag[from] === "SCONJ";
}

function isAddressee(n: Narration, from: number, end: number): boolean {
  const { lemma, lower, tag } = n.text.tokens;
  for (let t = from; t < end && t < from + 8; t++) {
    if (ADDRESSEES.has(lemma[t]!) || ADDRESSEES.has(lower[t]!)) return isAdjunct(n, t + 1, end);
    if (tag[t] === "VERB" || tag[t] === "PUNCT") return false;
  }
  return tag[from] === "PROPN" || tag[from] === "DET";
}

function draftOf(
  source: readonly TokenRange[],
  cue: readonly TokenRange[],
  content: readonly TokenRange[],
  rule: string,
  score: number,
): Draft {
  const plain = (range: TokenRange): TokenRange => ({ first: range.first, end: range.end });
  return { source: source.map(plain), cue, content, direct: false, rule, score };
}

/** "According to X, …" at the head of a clause. */
function according(n: Narration, first: number, end: number, drafts: Draft[]): void {
  const { lower } = n.text.tokens;
  for (let t = first; t < end - 3; t++) {
    if (lower[t] !== "according" || lower[t + 1] !== "to") continue;
    let comma = t + 2;
    while (comma < end && lower[comma] !== ",") comma++;
    const source =
      phraseAfter(n, t + 2, comma) ?? (comma < end ? { first: t + 2, end: comma } : null);
    if (!source || comma >= end) continue;
    const inner = lower[t - 1] === "," && t > first;
    const content: TokenRange[] = [];
    if (inner) content.push({ first: contentFirst(n, first, t - 1), end: t - 1 });
    content.push({ first: comma + 1, end });
    drafts.push(
      draftOf([source], [{ first: t, end: t + 2 }], content, "attribution/according-to", 0.9),
    );
    return;
  }
}

/** "X said that …", "X told Y that …", "X said …", "X urged Y to …", "X confirmed …". */
function leading(
  n: Narration,
  first: number,
  end: number,
  cue: number,
  later: readonly number[],
): Draft | null {
  const { lower, lemma, tag } = n.text.tokens;
  const word = lemma[cue]!;
  const subject = subjectOf(n, cue, first);
  if (subject === "stopped") return null;
  let source: readonly TokenRange[];
  let verbFirst = cue;
  if (subject && subject.first < subject.end) {
    source = [subject];
    verbFirst = subject.verbFirst;
    const passive =
      verbFirst < cue &&
      lemma[cue - 1] === "be" &&
      tag[cue] === "VERB" &&
      /(?:ed|[^e]n|id|ght)$/u.test(lower[cue]!);
    if (passive && !lower[cue]!.endsWith("ing")) return null;
    if (verbFirst > first && lower[subject.first] === "it" && word !== "say") return null;
  } else if (
    lower[cue]!.endsWith("ing") &&
    cue > first &&
    (lower[cue - 1] === "," || tag[cue - 1] === "ADV" || lower[cue - 1] === "and")
  ) {
    source = firstSubject(n, first, cue);
  } else if (/^(?:and|but)$/u.test(lower[cue - 1] ?? "") && cue - 1 > first) {
    // "X came and said that": the subject of the clause.
    source = firstSubject(n, first, cue);
    if (source.length === 0) return null;
  } else return null;

  let cueEnd = cue + 1;
  if (
    lower[cueEnd] === "out" ||
    (word === "call" && (lower[cueEnd] === "on" || lower[cueEnd] === "for"))
  )
    cueEnd++;
  const content = contentAfter(n, cueEnd, end, word);
  if (content === null) return null;
  const stop = contentEnd(n, content.first, end, later);
  if (stop <= content.first) return null;
  return draftOf(
    source,
    [{ first: verbFirst, end: cueEnd }],
    [{ first: content.first, end: stop }],
    content.rule,
    content.score,
  );
}

interface ContentStart {
  readonly first: number;
  readonly rule: string;
  readonly score: number;
}

function contentAfter(n: Narration, from: number, end: number, word: string): ContentStart | null {
  const { lower, tag } = n.text.tokens;
  if (from >= end) return null;
  // "that" behind an addressee, a day, an occasion: nothing but nouns and prepositions may come between.
  for (let t = from; t < end && t < from + 18; t++) {
    if (lower[t] === "that" && (tag[t] === "SCONJ" || t === from || tag[t] !== "DET")) {
      return { first: t, rule: "attribution/said-that", score: 0.95 };
    }
    if (tag[t] === "VERB" || tag[t] === "AUX") break;
    if (/^[:;]$/u.test(lower[t]!)) break;
  }
  const next = lower[from]!;
  if (
    (next === "whether" || next === "how" || next === "why" || next === "what" || next === "if") &&
    hasVerb(n, from, end)
  ) {
    return { first: from, rule: "attribution/said-whether", score: 0.8 };
  }
  if (REQUEST_VERBS.has(word)) {
    for (let t = from; t < end && t < from + 14; t++) {
      if (lower[t] === "to" && tag[t + 1] === "VERB")
        return { first: from, rule: "attribution/asked-to", score: 0.85 };
      if (lower[t] === "to" && (tag[t + 1] === "AUX" || tag[t + 1] === "ADV"))
        return { first: from, rule: "attribution/asked-to", score: 0.85 };
      if (tag[t] === "VERB") break;
    }
  }
  if (
    next === "to" &&
    (tag[from + 1] === "VERB" || tag[from + 1] === "AUX") &&
    (SPEECH_VERBS.has(word) || THOUGHT_VERBS.has(word))
  ) {
    return { first: from, rule: "attribution/said-to", score: 0.75 };
  }
  let at = from;
  if (TIME_WORDS.has(next)) {
    at++;
    while (at < end && TIME_WORDS.has(lower[at]!)) at++;
    if (lower[at] === ",") at++;
  } else if (
    word === "tell" ||
    word === "inform" ||
    word === "assure" ||
    word === "remind" ||
    word === "warn"
  ) {
    const whom = phraseAfter(n, from, Math.min(end, from + 10));
    if (whom && whom.end < end && hasVerb(n, whom.end, end) && isClauseStart(n, whom.end))
      at = whom.end;
    else if (word === "tell") return null;
  }
  const bare = SPEECH_VERBS.has(word) || THOUGHT_VERBS.has(word);
  if (bare && at < end && isClauseStart(n, at) && hasFiniteVerb(n, at, end)) {
    return { first: at, rule: "attribution/said-clause", score: 0.85 };
  }
  if (OBJECT_VERBS.has(word) && at < end && isClauseStart(n, at)) {
    return { first: at, rule: "attribution/said-thing", score: 0.75 };
  }
  const q = n.quotationOf[from]!;
  if (bare && q >= 0 && n.quotations[q]!.kind === "part") {
    return { first: from, rule: "attribution/said-part", score: 0.85 };
  }
  return null;
}

function isClauseStart(n: Narration, t: number): boolean {
  const { tag, lower } = n.text.tokens;
  const one = tag[t];
  return (
    one === "DET" ||
    one === "PRON" ||
    one === "PROPN" ||
    one === "NOUN" ||
    one === "ADJ" ||
    one === "NUM" ||
    lower[t] === "there" ||
    n.quotationOf[t]! >= 0
  );
}

function hasFiniteVerb(n: Narration, from: number, end: number): boolean {
  const { tag, lower } = n.text.tokens;
  for (let t = from + 1; t < end && t < from + 40; t++) {
    if (tag[t] === "AUX") return true;
    if (tag[t] === "VERB" && lower[t - 1] !== "to" && !lower[t]!.endsWith("ing")) return true;
  }
  return false;
}

/** Where content ends that begins at `first`: before a clause with a cue and a subject of its own, or a participle cue. */
function contentEnd(n: Narration, first: number, end: number, later: readonly number[]): number {
  const { lower } = n.text.tokens;
  for (const cue of later) {
    if (cue <= first || cue >= end) continue;
    if (lower[cue]!.endsWith("ing") && lower[cue - 1] === ",") return cue - 1;
    const subject = subjectOf(n, cue, first);
    if (subject === "stopped") continue;
    if (!subject) {
      if (/^(?:and|but)$/u.test(lower[cue - 1]!)) return lower[cue - 2] === "," ? cue - 2 : cue - 1;
      continue;
    }
    let at = subject.first - 1;
    while (at > first && at > subject.first - 4 && lower[at] !== ",") at--;
    const joiner = subject.first - 1;
    if (CLAUSE_JOINERS.has(lower[joiner]!) && lower[joiner - 1] === ",") return joiner - 1;
  }
  return end;
}

/** "X is known to have …", "it is reported that …", "reportedly": somebody says so, and the report does not say who. */
function impersonal(n: Narration, first: number, end: number, drafts: Draft[]): void {
  const { lower, lemma } = n.text.tokens;
  for (let t = first + 1; t < end; t++) {
    if (HEARSAY_ADVERBS.has(lower[t]!)) {
      drafts.push(
        draftOf(
          [],
          [{ first: t, end: t + 1 }],
          pieces([first, t], [t + 1, end]),
          "attribution/hearsay",
          0.7,
        ),
      );
      return;
    }
    if (!PASSIVE_PARTICIPLES.has(lemma[t]!) || !/(?:ed|wn|id|ght|od)$/u.test(lower[t]!)) continue;
    if (lemma[t - 1] !== "be" && lemma[t - 2] !== "be") continue;
    const be = lemma[t - 1] === "be" ? t - 1 : t - 2;
    if (CUE_STOPPERS.has(lower[t - 1]!)) continue;
    const follows = lower[t + 1];
    if (follows !== "to" && follows !== "that") continue;
    const start = phraseStart(n, be, first);
    if (start >= be) continue;
    const content =
      lower[start] === "it" ? [{ first: t + 1, end }] : pieces([start, be], [t + 1, end]);
    if (follows === "that" && lower[start] !== "it") continue;
    drafts.push(draftOf([], [{ first: be, end: t + 1 }], content, "attribution/impersonal", 0.75));
    return;
  }
}

function pieces(...ranges: readonly (readonly [number, number])[]): TokenRange[] {
  return ranges.filter(([from, to]) => to > from).map(([from, to]) => ({ first: from, end: to }));
}

const NO_SPEAKERS = new Set(
  "analysis breaking watch video updated update live exclusive opinion editorial explained explainer photos photo news review interview fact report factbox poll read more".split(
    " ",
  ),
);

/** "NAME: statement" and "…, X say" headlines. */
function headline(n: Narration, first: number, end: number, drafts: Draft[]): void {
  const { lower, tag } = n.text.tokens;
  for (let t = first + 1; t < end - 2 && t < first + 9; t++) {
    if (tag[t] === "VERB" || tag[t] === "AUX") return;
    if (n.quotationOf[t]! >= 0 || n.quotationOf[t - 1]! >= 0) return;
    if (lower[t] !== ":") continue;
    if (NO_SPEAKERS.has(lower[first]!) || NO_SPEAKERS.has(lower[t - 1]!)) return;
    if (!hasVerb(n, t + 1, end)) return;
    drafts.push(
      draftOf(
        [{ first, end: t }],
        [{ first: t, end: t + 1 }],
        [{ first: t + 1, end }],
        "attribution/headline",
        0.7,
      ),
    );
    return;
  }
}
