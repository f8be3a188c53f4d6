/**
 * Statements in the report's own words with somebody else behind them: "X said that …", "…, X said", "according to X, …",
 * "X called on Y to …", "is known to have", "…, writes X". Works clause by clause on what the quotations leave.
 */
import { OBJECT_VERBS, REQUEST_VERBS, SPEECH_VERBS, THOUGHT_VERBS } from "../en/attributions.ts";
import { findAccordingTo } from "./according-to.ts";
import type { Draft } from "./draft.ts";
import { findHeadlineSpeech } from "./headline-speech.ts";
import { findImpersonal } from "./impersonal-speech.ts";
import type { Narration } from "./narration.ts";
import { findQuotedAs } from "./quoted-as.ts";
import { findClauseAfter } from "./reported-clause.ts";
import { findTail } from "./reported-tail.ts";
import type { TokenRange } from "./token-range.ts";

/** Attributions of reported speech and thought, in text order of their cues. `used` marks cues that already have a quotation. */
export function findReportedSpeech(n: Narration, used: Uint8Array): Draft[] {
  const drafts: Draft[] = [];
  n.blocks.forEach((block) => {
    const kind = n.text.report.blocks[block.block]!.kind;
    if (kind === "title" || kind === "heading")
      findHeadlineSpeech(n, block.first, block.end, drafts);
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
  const { count, lemma, tag, lower, text } = n.text.tokens;
  if (tag[t] !== "VERB") {
    if (lower[t] !== "said" && !NOUN_LIKE.test(lower[t]!)) return false;
    const next = t + 1 < count ? lower[t + 1]! : ".";
    if (tag[t] === "NOUN" && next !== "." && next !== "that" && next !== ",") return false;
    if (tag[t] === "NOUN" && tag[t - 1] !== "PROPN" && tag[t - 1] !== "NOUN" && tag[t - 1] !== "X")
      if (lower[t - 2] !== "-" && !(t > 1 && /^\p{Lu}/u.test(text[t - 1]!))) return false;
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
  for (const draft of findQuotedAs(n, first, end)) {
    drafts.push(draft);
    for (const range of draft.cue) used.fill(1, range.first, range.end);
  }
  for (let t = first; t < end; t++) if (isCue(n, t) && used[t] === 0) cues.push(t);

  // What stands behind a clause is found first: it bounds the content of the cues before it.
  let limit = end;
  for (let guard = 0; guard < 3; guard++) {
    const tail = findTail(n, first, limit, cues);
    if (!tail) break;
    drafts.push(tail.draft);
    for (const cue of tail.cues) used[cue] = 1;
    if (tail.from <= first + 1) break;
    limit = tail.from;
  }
  findAccordingTo(n, first, limit, drafts);
  for (let i = 0; i < cues.length; i++) {
    const cue = cues[i]!;
    if (used[cue] !== 0 || cue >= limit) continue;
    const draft = findClauseAfter(
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
  findImpersonal(n, first, limit, drafts);
}
