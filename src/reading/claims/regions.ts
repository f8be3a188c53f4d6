/** A sentence by voices: the report's own words, and what each attribution makes somebody else's. */
import { ORDERING, RELATIVE_WORDS, SAYING } from "../en/claims.ts";
import type { SentenceContext } from "./claim-context.ts";
import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { Tokens } from "../../model/index.ts";

/** The tokens of a sentence that are in one voice. */
export interface Region {
  /** Index of the attribution, -1 for the report's own voice. */
  readonly attribution: number;
  /** Ascending. */
  readonly tokens: readonly number[];
  readonly groups: readonly VerbGroup[];
}

/**
 * The regions of a sentence in order of their first token. A content without a verb of its own ("called it “a disgrace”") stays
 * with the words around it, unless these have no verb either ("According to the ministry, 12 dead").
 */
export function regionsOf(context: SentenceContext, firstToken: number): Region[] {
  const { look, sentence, groups } = context;
  const { contentOf } = look;
  const { endToken } = sentence;
  const finite = voicesWithVerb(context, firstToken);

  const voices = new Int32Array(endToken - firstToken);
  for (let token = firstToken; token < endToken; token++) {
    const own = contentOf[token]!;
    voices[token - firstToken] = own;
  }
  // Runs without a verb join the voice beside them that has one.
  let start = 0;
  while (start < voices.length) {
    const voice = voices[start]!;
    let end = start + 1;
    while (end < voices.length && voices[end] === voice) end++;
    if (voice >= 0 && !finite.has(voice)) {
      const before = start > 0 ? voices[start - 1]! : null;
      const after = end < voices.length ? voices[end]! : null;
      const host = [before, after].find((other) => other !== null && finite.has(other));
      if (host !== undefined && host !== null) voices.fill(host, start, end);
    }
    start = end;
  }

  const byVoice = new Map<number, number[]>();
  voices.forEach((voice, offset) => {
    const list = byVoice.get(voice);
    if (list) list.push(firstToken + offset);
    else byVoice.set(voice, [firstToken + offset]);
  });
  const grouped = new Map<number, VerbGroup[]>();
  for (const group of groups) {
    const voice = voices[group.head - firstToken]!;
    const list = grouped.get(voice);
    if (list) list.push(group);
    else grouped.set(voice, [group]);
  }
  return [...byVoice].map(([attribution, tokens]) => ({
    attribution,
    tokens,
    groups: grouped.get(attribution) ?? [],
  }));
}

/** The voices that have a verb of their own, and so tell something by themselves. */
function voicesWithVerb(
  { look, groups, sentence }: SentenceContext,
  firstToken: number,
): Set<number> {
  const { contentOf } = look;
  const { tokens } = look.text;
  const finite = new Set<number>();
  const opened = new Set<number>();
  const bound = new Set<number>();
  const raised = new Set<number>();
  const verbs = new Map<number, number>();
  const ends = new Map<number, number>();
  for (const group of groups) {
    const voice = contentOf[group.head]!;
    const first = !opened.has(voice);
    opened.add(voice);
    if (first && voice >= 0) {
      const begin = beginning(contentOf, group.first, firstToken, voice);
      // "[the ministers to resign when asked]": an infinitive that comes first belongs to the cue before it.
      if (group.form === "infinitive" && isOrdered(look, voice, begin, group.first))
        bound.add(voice);
      // "accused [them of theft …]"
      if (isObjectPronoun(tokens, begin) && look.cueOf[begin - 1] === voice) bound.add(voice);
      // "denied [firing on the crowd]"
      if (group.form === "gerund" && isOwnGerund(look, voice, begin, group.first))
        finite.add(voice);
      if (isObjectOfCue(look, voice, begin)) bound.add(voice);
    }
    // "[Tolan, who resigned,] is expected [to plead guilty]"
    if (!first && voice >= 0 && group.form === "infinitive" && group.first > firstToken) {
      const before = group.first - 1;
      if (look.cueOf[before] === voice && contentOf[before] !== voice) raised.add(voice);
    }
    if (!isFinite(group, tokens, firstToken, contentOf) || bound.has(voice)) continue;
    verbs.set(voice, (verbs.get(voice) ?? 0) + 1);
    finite.add(voice);
    ends.set(voice, group.end);
  }
  for (const voice of raised) finite.delete(voice);
  // "apologised to [guests who were sent away]": the only verb is that of a relative clause.
  const begins = new Map<number, number>();
  const relatives = new Map<number, number>();
  for (let token = firstToken; token < sentence.endToken; token++) {
    const voice = contentOf[token]!;
    if (voice < 0) continue;
    if (!begins.has(voice)) begins.set(voice, token);
    else if (
      token < (ends.get(voice) ?? 0) &&
      (RELATIVE_WORDS.has(tokens.lower[token]!) || tokens.lower[token] === "that") &&
      /^(?:NOUN|PROPN)$/u.test(tokens.tag[token - 1]!)
    )
      relatives.set(voice, (relatives.get(voice) ?? 0) + 1);
  }
  for (const [voice, count] of relatives)
    if (count >= verbs.get(voice)! && followsCue(look, voice, begins.get(voice)!))
      finite.delete(voice);
  return finite;
}

/** Whether the cue of `voice` ends within three tokens before `begin`, and takes an object: behind a verb of saying or "that" stands a clause. */
function followsCue(
  { cueOf, text }: SentenceContext["look"],
  voice: number,
  begin: number,
): boolean {
  const { lower, lemma } = text.tokens;
  if (lower[begin] === "that") return false;
  for (let token = begin - 1; token >= 0 && token >= begin - 3; token--)
    if (cueOf[token] === voice) return !SAYING.has(lemma[token]!.toLowerCase());
  return false;
}

/** "pleaded guilty to [charges that …]", "pleaded guilty [in court to charges that …]": behind such a cue stands no clause. */
function isObjectOfCue(
  { cueOf, text }: SentenceContext["look"],
  voice: number,
  begin: number,
): boolean {
  const { tag, lower, lemma } = text.tokens;
  const cue = begin - 1;
  if (cue < 1 || cueOf[cue] !== voice || lower[begin] === "that") return false;
  let first = cue;
  while (first > 0 && cueOf[first - 1] === voice) first--;
  for (let token = first; token <= cue; token++) {
    const word = lemma[token]!.toLowerCase();
    if (word === "plead") return true;
    if (SAYING.has(word) || word === "accord") return false;
  }
  if (tag[cue] === "ADP") return first < cue && /^(?:NOUN|ADJ|PROPN|DET|NUM)$/u.test(tag[begin]!);
  return (
    /^(?:to|of|with|against)$/u.test(lower[begin]!) &&
    !/^(?:VERB|AUX|ADV)$/u.test(tag[begin + 1] ?? "")
  );
}

/** The first token of the run of `voice` that `token` lies in. */
function beginning(contentOf: Int32Array, token: number, floor: number, voice: number): number {
  let at = token;
  while (at > floor && at > token - 60 && contentOf[at - 1] === voice) at--;
  return at;
}

/** Whether the infinitive at `verb` is what the cue asks for: it opens the content, or somebody is told to do it. */
function isOrdered(
  look: SentenceContext["look"],
  voice: number,
  begin: number,
  verb: number,
): boolean {
  const { lower, tag, lemma } = look.text.tokens;
  let at = begin;
  while (at < verb && (tag[at] === "PUNCT" || tag[at] === "ADV" || lower[at] === "not")) at++;
  if (at === verb) return true;
  if (lower[at] === "that") return false;
  for (let token = begin - 1; token >= 0 && token > begin - 8; token--)
    if (look.cueOf[token] === voice && ORDERING.has(lemma[token]!.toLowerCase())) return true;
  return false;
}

const isObjectPronoun = ({ lower }: Tokens, token: number): boolean =>
  /^(?:him|them|us|me)$/u.test(lower[token] ?? "");

/** Whether a gerund opens a content that its cue takes for a happening: "denied firing", "admitted taking the money". */
function isOwnGerund(
  look: SentenceContext["look"],
  voice: number,
  begin: number,
  verb: number,
): boolean {
  const { tag, lemma } = look.text.tokens;
  for (let at = begin; at < verb; at++) if (tag[at] !== "PUNCT" && tag[at] !== "ADV") return false;
  const cue = begin - 1;
  return (
    cue >= 0 &&
    look.cueOf[cue] === voice &&
    /^(?:deny|admit|acknowledge|recall|confess|report|describe)$/u.test(lemma[cue]!.toLowerCase())
  );
}

/** Whether a group can be the verb of a clause: a bare past or base form needs a subject before it in the same voice. */
function isFinite(group: VerbGroup, tokens: Tokens, floor: number, contentOf: Int32Array): boolean {
  if (group.form === "finite" || group.form === "modal") return true;
  if (group.form !== "past" && group.form !== "base") return false;
  const voice = contentOf[group.head];
  // "“Go home,” he said": an imperative opens its voice; "asked [for help]" has no verb.
  let opens = group.form === "base";
  for (let token = group.first - 1; token >= Math.max(floor, group.first - 40); token--) {
    if (contentOf[token] !== voice) return opens;
    if (tokens.tag[token] !== "PUNCT") opens = false;
    if (/^(?:NOUN|PROPN|PRON|NUM)$/u.test(tokens.tag[token]!)) return true;
  }
  return opens;
}
