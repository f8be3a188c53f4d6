/** A sentence by voices: the report's own words, and what each attribution makes somebody else's. */
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
export function regionsOf(
  { look, sentence, groups }: SentenceContext,
  firstToken: number,
): Region[] {
  const { contentOf } = look;
  const { endToken } = sentence;
  const finite = new Set<number>();
  const opened = new Set<number>();
  const bound = new Set<number>();
  for (const group of groups) {
    const voice = contentOf[group.head]!;
    // "[the ministers to resign when asked]": an infinitive that comes first belongs to the cue before it.
    const infinitiveFirst = !opened.has(voice) && group.form === "infinitive" && voice >= 0;
    opened.add(voice);
    if (infinitiveFirst) bound.add(voice);
    if (isFinite(group, look.text.tokens, firstToken, contentOf) && !bound.has(voice))
      finite.add(voice);
  }

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
