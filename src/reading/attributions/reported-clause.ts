/** What follows a verb of saying or thinking: "X said that …", "X told Y that …", "X said …", "X urged Y to …", "X confirmed …". */
import {
  CLAUSE_JOINERS,
  OBJECT_VERBS,
  REQUEST_VERBS,
  SPEECH_VERBS,
  THOUGHT_VERBS,
  TIME_WORDS,
} from "../en/attributions.ts";
import { reportedDraft, type Draft } from "./draft.ts";
import { hasVerb, type Narration } from "./narration.ts";
import { phraseAfter, subjectOf } from "./phrases.ts";
import { firstSubject } from "./quoted-speech.ts";
import type { TokenRange } from "./token-range.ts";

/** The attribution of the verb at `cue` in the clause from `first` to `end`; null when it reports nothing. `later`: the cues behind it. */
export function findClauseAfter(
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
  return reportedDraft(
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
