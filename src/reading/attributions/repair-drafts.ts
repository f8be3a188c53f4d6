/**
 * What quotation marks and neighbours say about the edges of content is stronger than any tagger: a quotation belongs to a statement
 * whole or not at all, and a statement does not end inside the next one's reporting clause.
 */
import { CLAUSE_JOINERS } from "../en/attributions.ts";
import type { Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";
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
  const repaired = drafts.map((draft): Draft => {
    const rule = ruleOf(draft, ruleAt);
    const source = sourceOf(n, draft, rule).flatMap((range) => repairSource(n, range));
    const whole = wholeQuotations(n, draft.content, [...draft.cue, ...source]);
    const content = wholeClause(
      n,
      withoutDummy(
        n,
        whole.map((range) => finished(n, wholeCompound(n, range))),
      ),
      rule,
    );
    // Nobody speaks inside what is said: "… is what |we| must watch, quoted by X".
    const outside = source.filter(
      (one) => !content.some((range) => range.first <= one.first && one.end <= range.end),
    );
    const speaks = outside.length > 0 ? outside : source;
    return { ...draft, source: speaks, content, direct: isDirect(n, content) };
  });
  return withoutCrossing(
    n,
    toldThrough(n, repaired).flatMap((draft) => splitAtColon(n, draft)),
  ).filter(
    (draft) => draft.content.length > 0 && (draft.source.length > 0 || hasVerb(n, draft.cue)),
  );
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

/** "The bridge will open in May, X said": content that begins in the middle of that clause begins where the clause does. */
function wholeClause(
  n: Narration,
  content: readonly TokenRange[],
  rule: Draft | undefined,
): readonly TokenRange[] {
  const { tag, lower } = n.text.tokens;
  const [first] = content;
  const [clause] = rule?.content ?? [];
  if (rule?.rule !== "attribution/clause-said" || !first || !clause || content.length > 1)
    return content;
  if (!(clause.first < first.first && first.end >= clause.end - 2)) return content;
  const before = first.first - 1;
  const midway =
    tag[before] !== "PUNCT" && tag[before] !== "SCONJ" && !CLAUSE_JOINERS.has(lower[before]!);
  return midway ? [{ first: clause.first, end: first.end }] : content;
}

/** Content in which every quotation that stands as speech is whole, when most of it was in, or out. */
function wholeQuotations(
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

/** "X admitted that it rained, writes Y": what Y tells is that X admitted it, not the rain alone. Looks at neighbours only. */
function toldThrough(n: Narration, drafts: readonly Draft[]): Draft[] {
  return drafts.map((draft, index) => {
    const [content] = draft.content;
    const cue = draft.cue[0];
    if (!content || !cue || draft.content.length !== 1 || draft.direct) return draft;
    // The cue stands behind the content, after a comma.
    if (cue.first < content.end || cue.first > content.end + 3) return draft;
    for (let other = Math.max(0, index - 2); other <= index + 2; other++) {
      const inner = drafts[other];
      const [told] = inner?.content ?? [];
      const head = inner?.source[0] ?? inner?.cue[0];
      const said = inner?.cue[0];
      if (!inner || other === index || !told || !head || !said) continue;
      if (inner.content.length !== 1 || told.end !== content.end) continue;
      if (!(head.first <= said.first && said.end <= told.first)) continue;
      if (content.first >= said.end && content.first <= told.first + 1)
        return { ...draft, content: [{ first: head.first, end: content.end }] };
    }
    return draft;
  });
}

function join(ranges: readonly TokenRange[], added: TokenRange): TokenRange[] {
  let { first, end } = added;
  const apart: TokenRange[] = [];
  for (const range of ranges) {
    if (range.end < first || range.first > end) apart.push(range);
    else {
      first = Math.min(first, range.first);
      end = Math.max(end, range.end);
    }
  }
  return [...apart, { first, end }].toSorted((a, b) => a.first - b.first);
}

function cut(ranges: readonly TokenRange[], removed: TokenRange): TokenRange[] {
  return ranges.flatMap((range) =>
    [
      { first: range.first, end: Math.min(range.end, removed.first) },
      { first: Math.max(range.first, removed.end), end: range.end },
    ].filter((one) => one.end > one.first),
  );
}

/** Whether all words of the content stand in quotation marks, or behind a dash that opens speech. */
export function isDirect(n: Narration, content: readonly TokenRange[]): boolean {
  const { text } = n.text.tokens;
  let words = 0;
  for (const range of content) {
    for (let t = range.first; t < range.end; t++) {
      if (!/[\p{L}\p{N}]/u.test(text[t]!)) continue;
      words++;
      if (n.quotationOf[t]! < 0) return false;
    }
  }
  return words > 0;
}

/** Content that ends inside a later attribution's reporting clause ends before it. Looks at neighbours only. */
function withoutCrossing(n: Narration, drafts: readonly Draft[]): Draft[] {
  const { lower } = n.text.tokens;
  return drafts.map((draft, index) => {
    let { content } = draft;
    for (let other = index + 1; other < drafts.length && other <= index + 3; other++) {
      const next = drafts[other]!;
      const head = next.source[0] ?? next.cue[0];
      const cue = next.cue[0];
      const last = content.at(-1);
      if (!head || !cue || !last || head.first > cue.first) continue;
      if (!(head.first > last.first && head.first < last.end)) continue;
      // A whole statement inside is told by this one, unless ", but Y said" sets it beside.
      const joined = CLAUSE_JOINERS.has(lower[head.first - 1]!) && lower[head.first - 2] === ",";
      const quoted = n.quotationOf[head.first]! >= 0;
      if (last.end > cue.end && (!joined || quoted)) continue;
      if (head.first - last.first < 4) continue;
      let end = head.first;
      while (
        end > last.first + 1 &&
        (lower[end - 1] === "," || CLAUSE_JOINERS.has(lower[end - 1]!))
      )
        end--;
      content = [...content.slice(0, -1), { first: last.first, end }];
    }
    return content === draft.content ? draft : { ...draft, content };
  });
}
