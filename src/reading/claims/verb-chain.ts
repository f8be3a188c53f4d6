/** Chains of verbs: "plans to leave", "was expected to leave", "began burning": what the later verb tells, under what the earlier makes of it. */
import {
  ADJECTIVE_CHAINS,
  CHAINS,
  GERUND_CHAINS,
  PASSIVE_CHAINS,
  type Chain,
} from "../en/claims.ts";
import { groupFrom, verbLemma, type VerbGroup } from "../clauses/verb-groups.ts";
import type { Clause } from "../clauses/clause.ts";
import type { SentenceContext } from "./claim-context.ts";

/** The next verb of a chain: "plans to leave", "was expected to leave", "is set to leave", "began burning". */
export function nextInChain(
  context: SentenceContext,
  verb: VerbGroup,
  own: ReadonlySet<number>,
): { readonly group: VerbGroup; readonly chain: Chain; readonly rule: string } | null {
  const { tokens } = context.look.text;
  const { groups, sentence } = context;
  let at = verb.end;
  const lemma = verbLemma(tokens, verb.head);
  let table: ReadonlyMap<string, Chain> = verb.passive ? PASSIVE_CHAINS : CHAINS;
  let key = lemma;
  if (verb.copula) {
    while (
      at < sentence.endToken &&
      (tokens.tag[at] === "ADV" || tokens.tag[at] === "ADP") &&
      !ADJECTIVE_CHAINS.has(tokens.lower[at]!)
    ) {
      if (tokens.lower[at] === "to") break;
      at++;
    }
    if (at >= sentence.endToken) return null;
    table = ADJECTIVE_CHAINS;
    key = tokens.lower[at]!;
    if (table.has(key)) at++;
    else key = "";
  }
  // "stand ready to help"
  if (/^(?:stand|remain)$/u.test(lemma) && ADJECTIVE_CHAINS.has(tokens.lower[at] ?? "")) {
    table = ADJECTIVE_CHAINS;
    key = tokens.lower[at]!;
    at++;
  }
  // "planned on serving", "refrained from voting"
  if (tokens.tag[at] === "ADP" && GERUND_CHAINS.has(`${lemma} ${tokens.lower[at]!}`)) {
    key = `${lemma} ${tokens.lower[at]!}`;
    at++;
  }
  while (at < sentence.endToken && (tokens.tag[at] === "ADV" || isMark(tokens.lower[at]!))) at++;
  const group = groupFrom(groups, at);
  if (group?.first !== at || !own.has(group.head)) return null;
  // "is getting smashed", "got sold off"
  if (lemma === "get" && !verb.passive && group.head === group.first && at === verb.end)
    if (group.form === "past" || group.form === "participle")
      return { group: { ...group, passive: true }, chain: {}, rule: "claim/chain-get" };
  // "are going to push back"
  if (tokens.lower[verb.head] === "going" && group.form === "infinitive")
    return { group, chain: { certainty: "planned" }, rule: "claim/chain-going-to" };
  if (group.form === "gerund") {
    const gerund = verb.passive || verb.copula ? undefined : GERUND_CHAINS.get(key);
    return gerund ? { group, chain: gerund, rule: `claim/chain-${key.replace(" ", "-")}` } : null;
  }
  if (group.form !== "infinitive") return null;
  // "is to meet"
  if (verb.copula && key === "")
    return { group, chain: { certainty: "planned" }, rule: "claim/is-to" };
  // "has yet to answer"
  const chain = lemma === "have" && tokens.lower[verb.end] === "yet" ? YET_TO : table.get(key);
  return chain ? { group, chain, rule: `claim/chain-${key}` } : null;
}

/** Whether the chain of verbs that begins with the verb of `clause` ends in the infinitive whose first token is given. */
export function chainEndsIn(context: SentenceContext, clause: Clause, infinitive: number): boolean {
  const own = new Set(clause.tokens);
  let verb = clause.verb;
  for (let turns = 0; verb && turns < 4; turns++) {
    if (verb.first === infinitive) return true;
    verb = nextInChain(context, verb, own)?.group ?? null;
  }
  return false;
}

/** The rule of what somebody expects to happen. */
export const EXPECTED = "claim/chain-expect-object";

/** The verb of what is expected: "Officials expect the toll to rise". A noun phrase of at most six words stands between. */
export function expected(
  context: SentenceContext,
  verb: VerbGroup,
  own: ReadonlySet<number>,
): { readonly group: VerbGroup; readonly chain: Chain; readonly rule: string } | null {
  const { tokens } = context.look.text;
  if (verb.passive || tokens.lemma[verb.head]!.toLowerCase() !== "expect") return null;
  let at = verb.end;
  let noun = false;
  while (at < verb.end + 6 && /^(?:DET|ADJ|NOUN|PROPN|PRON|NUM)$/u.test(tokens.tag[at] ?? "")) {
    if (tokens.tag[at] !== "DET" && tokens.tag[at] !== "ADJ") noun = true;
    at++;
  }
  const group = groupFrom(context.groups, at);
  if (!noun || group?.first !== at || group.form !== "infinitive" || !own.has(group.head))
    return null;
  return { group, chain: { certainty: "planned" }, rule: EXPECTED };
}

const YET_TO: Chain = { denied: true };

const isMark = (word: string): boolean => /^["“”‘’']$/u.test(word);
