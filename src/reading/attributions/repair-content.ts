/** The edges of content: quotations and clauses whole, and nothing in it of the words that say who says it. */
import { CLAUSE_JOINERS } from "../en/attributions.ts";
import { cut, join, meets } from "./draft-content.ts";
import type { Draft } from "./draft.ts";
import { hasVerb, type Narration } from "./narration.ts";
import { behindDateline } from "./repair-source.ts";
import type { TokenRange } from "./token-range.ts";

/** The content of `draft` with its edges put right. `frame`: its cue and source; `rule`: what the rules found for the same cue. */
export function repairContent(
  n: Narration,
  draft: Draft,
  frame: readonly TokenRange[],
  rule: Draft | undefined,
): TokenRange[] {
  const whole = wholeQuotations(n, draft.content, frame);
  const longer = whole.map((range) => finished(n, wholeCompound(n, withVerb(n, range, draft))));
  const clause = wholeClause(n, withoutDummy(n, longer), rule);
  // Made longer over its own frame, it was not the same clause.
  return withoutFrame(n, meets(clause, frame) ? draft.content : clause, frame).map(
    ({ first, end }) => ({ first: behindDateline(n, first, end), end }),
  );
}

/** "It … that the road is shut" is about the road: the "it" is not content. */
function withoutDummy(n: Narration, content: readonly TokenRange[]): readonly TokenRange[] {
  const { lower } = n.text.tokens;
  if (content.length < 2) return content;
  const [first, second] = content;
  return first &&
    second &&
    first.end - first.first === 1 &&
    lower[first.first] === "it" &&
    lower[second.first] === "that"
    ? content.slice(1)
    : content;
}

/**
 * Content without the words that say who says it: "what |X calls| a mistake" is about the mistake. A relative word that opened the frame
 * goes with it.
 */
function withoutFrame(
  n: Narration,
  content: readonly TokenRange[],
  frame: readonly TokenRange[],
): readonly TokenRange[] {
  const { lower } = n.text.tokens;
  if (!meets(content, frame)) return content;
  const left = frame.reduce<readonly TokenRange[]>((ranges, one) => cut(ranges, one), content);
  const told = left.filter(
    ({ first, end }) => end - first > 1 || !RELATIVE_WORDS.test(lower[first]!),
  );
  // Two pieces that were the same words once: the tagger's own, and the one that reached over the frame.
  return told
    .toSorted((a, b) => a.first - b.first || b.end - a.end)
    .filter((range, index, all) => index === 0 || range.first >= all[index - 1]!.end);
}

const RELATIVE_WORDS = /^(?:that|which|who|whom|whose|what)$/u;

/** "The bridge will open in May, X said": content that begins in the middle of that clause begins where the clause does. */
function wholeClause(
  n: Narration,
  content: readonly TokenRange[],
  rule: Draft | undefined,
): readonly TokenRange[] {
  const { tag, lower } = n.text.tokens;
  const [first] = content;
  const [clause] = rule?.content ?? [];
  if (rule?.rule !== "attribution/clause-said" || !first || !clause) return content;
  if (!(clause.first < first.first && first.end >= clause.end - 2)) return content;
  const before = first.first - 1;
  // "Calls came in at noon, |10 minutes after takeoff|, X reported": behind a comma, what has no verb is a piece of the clause.
  const scrap =
    lower[before] === "," &&
    !hasVerb(n, first.first, first.end) &&
    n.quotationOf[first.first]! < 0 &&
    content.every((range) => n.quotationOf[range.first]! < 0);
  const midway =
    scrap ||
    (tag[before] !== "PUNCT" && tag[before] !== "SCONJ" && !CLAUSE_JOINERS.has(lower[before]!));
  return midway ? [{ first: clause.first, end: first.end }] : content;
}

/** Content in which every quotation that stands as speech is whole, when most of it was in, or out. */
export function wholeQuotations(
  n: Narration,
  content: readonly TokenRange[],
  apart: readonly TokenRange[],
): TokenRange[] {
  let ranges = [...content];
  const seen = new Set<number>();
  for (const range of content) {
    for (let t = range.first; t < range.end; t++) {
      const q = n.quotationOf[t]!;
      if (q < 0 || seen.has(q)) continue;
      seen.add(q);
      const quotation = n.quotations[q]!;
      if (quotation.kind !== "speech") continue;
      const { first, endToken: end } = quotation;
      // A cue inside the quotation: what is attributed is said within what is said.
      if (apart.some((one) => one.first < end && one.end > first)) continue;
      let inside = 0;
      for (const one of content)
        inside += Math.max(0, Math.min(one.end, end) - Math.max(one.first, first));
      if (inside === end - first) continue;
      ranges =
        inside * 2 >= end - first ? join(ranges, { first, end }) : cut(ranges, { first, end });
    }
  }
  return ranges;
}

/** Content that ends inside a hyphenated word ("a hard|-line stance") goes on to the end of the clause. */
function wholeCompound(n: Narration, range: TokenRange): TokenRange {
  const { lower, start, end: ends, tag, count } = n.text.tokens;
  let { end } = range;
  const hyphen = (t: number): boolean =>
    t + 1 < count && lower[t] === "-" && ends[t - 1] === start[t] && ends[t] === start[t + 1];
  if (!hyphen(end)) return range;
  const most = Math.min(count, end + 30);
  while (end < most && (tag[end] !== "PUNCT" || hyphen(end))) end++;
  return { first: range.first, end };
}

/** Verbs whose content is a clause, not a thing. */
const CLAUSE_VERBS = /^(?:say|think|believe|hope|claim)$/u;

/** "X said |the bird| found its way": content of such a verb that stops before its own verb goes on to the end of the clause. */
function withVerb(n: Narration, range: TokenRange, draft: Draft): TokenRange {
  const { lemma, tag, lower, count } = n.text.tokens;
  const cue = draft.cue.at(-1);
  if (!cue || cue.end !== range.first || !CLAUSE_VERBS.test(lemma[cue.end - 1]!)) return range;
  if (n.quotationOf[range.first]! >= 0 || hasVerb(n, range.first, range.end)) return range;
  let { end } = range;
  if (tag[end] !== "VERB" && tag[end] !== "AUX") return range;
  const most = Math.min(count, end + LONGEST_CLAUSE);
  while (end < most && !/^[.,;:?!–—]$/u.test(lower[end]!) && n.quotationOf[end]! < 0) end++;
  return { first: range.first, end };
}

/** Words that open a clause within content. */
const CLAUSE_OPENERS = /^(?:that|which|who|whom|whose|what|whether|how|why|where)$/u;
/** No clause is followed farther than this. */
const LONGEST_CLAUSE = 40;

/** Content that ends before the verb of the clause it has opened ("which body | was meant") goes on to the end of that clause. */
function finished(n: Narration, range: TokenRange): TokenRange {
  const { lower, tag, count } = n.text.tokens;
  let opener = -1;
  for (let t = range.end - 1; t >= range.first && t > range.end - 16; t--) {
    if (tag[t] === "VERB" || tag[t] === "AUX") return range;
    if (CLAUSE_OPENERS.test(lower[t]!) && !(lower[t] === "that" && tag[t] === "DET")) {
      opener = t;
      break;
    }
  }
  if (opener < 0) return range;
  let { end } = range;
  const most = Math.min(count, end + LONGEST_CLAUSE);
  let verb = false;
  while (end < most && !/^[.,;:?!–—]$/u.test(lower[end]!)) {
    if (n.quotationOf[end] !== n.quotationOf[range.end - 1]) break;
    if (tag[end] === "VERB" || tag[end] === "AUX") verb = true;
    end++;
  }
  return verb ? { first: range.first, end } : range;
}
