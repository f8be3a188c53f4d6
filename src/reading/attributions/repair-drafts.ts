/**
 * What quotation marks and neighbours say about the edges of content is stronger than any tagger: a quotation belongs to a statement
 * whole or not at all, and a statement does not end inside the next one's reporting clause.
 */
import { REVERSED_VERBS, TIME_WORDS } from "../en/attributions.ts";
import type { Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";
import { settleNeighbours } from "./neighbouring-drafts.ts";
import { isDirect } from "./draft-content.ts";
import { repairContent, wholeQuotations } from "./repair-content.ts";
import { repairSource } from "./repair-source.ts";
import type { TokenRange } from "./token-range.ts";

/** `drafts` of the tagger with their edges put right; `ruled` lends its source where the tagger found none for the same cue. */
export function repairDrafts(
  n: Narration,
  drafts: readonly Draft[],
  ruled: readonly Draft[],
): Draft[] {
  const ruleAt = new Map<number, Draft>();
  for (const draft of ruled) {
    for (const range of draft.cue) {
      for (let t = range.first; t < range.end; t++) if (!ruleAt.has(t)) ruleAt.set(t, draft);
    }
  }
  const repaired = drafts.map((tagged): Draft => {
    const draft = withoutReversal(n, withoutPreposition(n, tagged));
    const rule = ruleOf(draft, ruleAt);
    const source = outside(
      onePiece(
        n,
        sourceOf(n, draft, rule).flatMap((range) => repairSource(n, uptoCue(n, range, draft.cue))),
        draft.cue,
      ),
      wholeQuotations(n, draft.content, draft.cue),
    );
    const frame = [...draft.cue, ...source];
    const content = repairContent(n, draft, frame, rule);
    // What the tagger doubts and a plain frame shows ("…, |Radio Holm reports|") is doubtful no longer.
    const score = Math.max(draft.score, confirmation(rule, content));
    return { ...draft, source, content, direct: isDirect(n, content), score };
  });
  return settleNeighbours(
    n,
    repaired.flatMap((draft) => splitAtColon(n, draft)),
  ).filter(
    (draft) => draft.content.length > 0 && (draft.source.length > 0 || hasVerb(n, draft.cue)),
  );
}

const CONFIRMED_SCORE = 0.6;
/** "NAME: statement" in a headline has no verb of saying that could make up for a low score. */
const CONFIRMED_HEADLINE = 0.7;

/** "|A travelling| companion said": a source takes in the nouns between it and its cue. */
function uptoCue(n: Narration, source: TokenRange, cue: readonly TokenRange[]): TokenRange {
  const { tag } = n.text.tokens;
  const verb = cue[0]?.first ?? 0;
  let { end } = source;
  if (verb <= end || verb > end + 3) return source;
  while (end < verb && tag[end] === "NOUN") end++;
  return end === verb ? { first: source.first, end } : source;
}

/** The least score of what a rule that seldom errs found with the same content for the same cue; 0 when none did. */
function confirmation(rule: Draft | undefined, content: readonly TokenRange[]): number {
  const headline = rule?.rule === "attribution/headline";
  if (!rule || (rule.score < 0.9 && !headline)) return 0;
  const [ruled] = rule.content;
  const [first] = content;
  const same =
    ruled !== undefined && first?.first === ruled.first && content.at(-1)!.end === ruled.end;
  if (!same) return 0;
  return headline ? CONFIRMED_HEADLINE : CONFIRMED_SCORE;
}

/** "X said |at least ten died": the preposition is of the content; "say" takes none. */
function withoutPreposition(n: Narration, draft: Draft): Draft {
  const { lower, tag, lemma } = n.text.tokens;
  const last = draft.cue.at(-1);
  const [content] = draft.content;
  if (!last || !content || last.end - last.first < 2 || content.first !== last.end) return draft;
  const at = last.end - 1;
  if (tag[at] !== "ADP" || lemma[at - 1] !== "say" || !/^(?:at|in|by|from)$/u.test(lower[at]!))
    return draft;
  return {
    ...draft,
    cue: [...draft.cue.slice(0, -1), { first: last.first, end: at }],
    content: [{ first: at, end: content.end }, ...draft.content.slice(1)],
  };
}

/** "X has been accused of fraud": X accuses nobody, and is part of what is said. */
function withoutReversal(n: Narration, draft: Draft): Draft {
  const { lemma, tag, lower } = n.text.tokens;
  const [cue] = draft.cue;
  const [source] = draft.source;
  if (!cue || !source || draft.source.length > 1 || source.end > cue.first) return draft;
  let verb = cue.first;
  while (verb < cue.end && tag[verb] !== "VERB") verb++;
  if (verb === cue.end || lower[verb]!.endsWith("ing") || lower[verb + 1] === "as") return draft;
  let be = verb - 1;
  while (be > source.first && tag[be] === "ADV") be--;
  if (lemma[be] !== "be" || !REVERSED_VERBS.has(lemma[verb]!)) return draft;
  return { ...draft, source: [], content: [source, ...draft.content] };
}

/** Nobody speaks inside what is said: "… is what |we| must watch, quoted by X". Pieces inside go, unless all are. */
function outside(
  source: readonly TokenRange[],
  content: readonly TokenRange[],
): readonly TokenRange[] {
  const speaking = source.filter(
    (one) => !content.some((range) => range.first <= one.first && one.end <= range.end),
  );
  return speaking.length > 0 ? speaking : source;
}

/** "He noted that it rains: “Take a coat.”" is a statement and a quotation, by one speaker with one cue. */
function splitAtColon(n: Narration, draft: Draft): Draft[] {
  const last = draft.content.at(-1);
  if (!last) return [draft];
  const quotation = n.quotations[n.quotationOf[last.end - 1]!];
  if (quotation?.kind !== "speech" || quotation.endToken < last.end) return [draft];
  const colon = quotation.first - 1;
  if (n.text.tokens.lower[colon] !== ":" || colon <= last.first) return [draft];
  const told = [...draft.content.slice(0, -1), { first: last.first, end: colon }];
  const said = [{ first: quotation.first, end: last.end }];
  return [
    { ...draft, content: told, direct: isDirect(n, told) },
    { ...draft, content: said, direct: true },
  ];
}

/** Whether a cue holds a verb or an adverb ("reportedly"): with neither and without a source, a noun reports nothing. */
function hasVerb(n: Narration, cue: readonly TokenRange[]): boolean {
  const { tag } = n.text.tokens;
  return cue.some((range) => {
    for (let t = range.first; t < range.end; t++) {
      if (tag[t] === "VERB" || tag[t] === "AUX" || tag[t] === "ADV") return true;
    }
    return false;
  });
}

/** The rules' draft at the cue of `draft`. */
function ruleOf(draft: Draft, ruleAt: ReadonlyMap<number, Draft>): Draft | undefined {
  for (const range of draft.cue) {
    for (let t = range.first; t < range.end; t++) {
      const rule = ruleAt.get(t);
      if (rule) return rule;
    }
  }
  return undefined;
}

/**
 * The tagger's source; the rules' where it has none, and for "X came and said: “…”", where the tagger takes whatever stands nearest.
 */
function sourceOf(n: Narration, draft: Draft, rule: Draft | undefined): readonly TokenRange[] {
  const ruled = rule?.source ?? [];
  if (draft.source.length === 0) return ruled;
  const [own] = ruled;
  const [tagged] = draft.source;
  const [cue] = draft.cue;
  // "The channel AB-Star reports": the tagger's source begins inside a word; the rules have the whole phrase.
  const midway = tagged !== undefined && n.text.tokens.lower[tagged.first - 1] === "-";
  if (own && midway && own.end === tagged.end && own.first < tagged.first) return ruled;
  if (rule?.rule !== "attribution/said-quote" || !own || !tagged || !cue) return draft.source;
  // Both to the left of the cue and apart: the subject is the one farther off, outside what was said before.
  return own.end <= tagged.first && tagged.end <= cue.first ? ruled : draft.source;
}

/**
 * One speaker for one saying: of several pieces with a verb between them, those on the near side of it speak ("|X|, who wrote to |Y|, said"
 * has its verb in a clause of X, and X stays); a day is nobody.
 */
function onePiece(
  n: Narration,
  source: readonly TokenRange[],
  cue: readonly TokenRange[],
): readonly TokenRange[] {
  const { lower, tag } = n.text.tokens;
  if (source.length < 2) return source;
  const speaking = source.filter(
    (range) => range.end - range.first > 1 || !TIME_WORDS.has(lower[range.first]!),
  );
  const [first, second] = speaking;
  const at = cue[0]?.first ?? 0;
  if (!first || !second || speaking.length > 2 || second.end > at) return speaking;
  let verb = false;
  for (let t = first.end; t < second.first; t++) {
    if (lower[t] === "who" || lower[t] === "which") return [first];
    if (tag[t] === "VERB" || tag[t] === "AUX") verb = true;
  }
  return verb ? [second] : speaking;
}
