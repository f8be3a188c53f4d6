/** What happened, by the verb group of a clause: its head word, whether it is denied, and how far the report commits itself. */
import {
  ADJECTIVE_CHAINS,
  CHAINS,
  GERUND_CHAINS,
  HEDGES,
  LIGHT_VERBS,
  MODAL_CERTAINTY,
  OCCURRENCE,
  OCCASIONS,
  PASSIVE_CHAINS,
  SAYING,
  type Chain,
} from "../en/claims.ts";
import { EVENT_NOUNS, STATE_WORDS } from "../en/event-nouns.ts";
import { TRANSITIVE } from "../en/verb-forms.ts";
import { singular } from "../figures/units.ts";
import { groupFrom, verbLemma, type VerbGroup } from "../clauses/verb-groups.ts";
import type { Clause } from "../clauses/clause.ts";
import type { Certainty, Polarity, Tokens } from "../../model/index.ts";
import type { SentenceContext } from "./claim-context.ts";
import { deniedBefore, deniedBehind } from "./polarity.ts";

/** The predicate of a clause. */
export interface Predicate {
  /** Token of the head; -1 when no word names what happens. */
  readonly head: number;
  readonly lemma: string | null;
  /** The verb group that stands for the predicate: subjects before it, objects behind it. Null in a fragment. */
  readonly verb: VerbGroup | null;
  /** Token behind the whole chain of verbs. */
  readonly end: number;
  readonly passive: boolean;
  /** Whether the head is a noun. */
  readonly nominal: boolean;
  readonly polarity: Polarity;
  readonly certainty: Certainty;
  readonly rules: readonly string[];
}

/** Reads the predicate of `clause`. `attributed`: somebody else's words, where "would" is the future of the past. */
export function readPredicate(
  context: SentenceContext,
  clause: Clause,
  options: { readonly attributed: boolean; readonly conditioned: boolean },
): Predicate {
  const { look } = context;
  const { tokens } = look.text;
  const rules: string[] = [];
  let verb = clause.verb ?? headlineVerb(context, clause);
  let denied = (verb?.negated ?? false) || deniedBefore(context, clause, verb);
  let hedged = false;
  let planned = false;
  let conditional = false;
  const own = new Set(clause.tokens);
  for (const token of clause.tokens) if (HEDGES.has(tokens.lower[token]!)) hedged = true;
  if (hedged) rules.push("claim/hedge-adverb");

  let end = verb?.end ?? clause.tokens[0] ?? 0;
  let passive = verb ? isPassive(context, verb, clause) : false;
  const apply = (chain: Chain): void => {
    if (chain.denied) denied = !denied;
    if (chain.certainty === "planned") planned = true;
    if (chain.certainty === "hedged") hedged = true;
    if (chain.certainty === "conditional") conditional = true;
  };
  if (verb?.form === "infinitive" && clause.verb === null) planned = true;
  for (let turns = 0; verb && turns < 4; turns++) {
    const next = chained(context, verb, own);
    if (!next) break;
    apply(next.chain);
    rules.push(next.rule);
    if (next.group.negated) denied = !denied;
    passive = next.group.passive;
    verb = next.group;
    end = verb.end;
  }
  const modal = clause.verb?.modal ?? null;
  const certain = modal === null ? undefined : MODAL_CERTAINTY.get(modal);
  if (certain === "hedged" && !(modal === "could" && denied)) hedged = true;
  if (certain === "conditional") conditional = true;
  if (certain === "planned") {
    if (modal === "would" && (options.conditioned || !options.attributed)) conditional = true;
    else planned = true;
  }
  if (options.conditioned && modal !== null) conditional = true;
  if (clause.verb?.form === "base" && context.look.text.tokens.lower[clause.verb.first] === "be")
    planned = true;
  if (certain !== undefined) rules.push(`claim/modal-${modal!}`);
  if (clause.kind === "conditional" || context.question) {
    conditional = true;
    rules.push(context.question ? "claim/question" : "claim/condition");
  }
  if (verb && deniedBehind(context, own, end)) denied = !denied;
  const head = headOf(context, clause, verb, end, passive);
  if (head.token >= 0 && !hedged && isScareQuoted(context, head.token)) {
    hedged = true;
    rules.push("claim/scare-quote");
  }
  if (denied) rules.push("claim/denied");
  return {
    head: head.token,
    lemma: head.lemma,
    verb,
    end,
    passive,
    nominal: head.nominal,
    polarity: denied ? "denied" : "affirmed",
    certainty: conditional ? "conditional" : hedged ? "hedged" : planned ? "planned" : "asserted",
    rules: [...rules, head.rule],
  };
}

/** In a headline a participle stands for the passive and an infinitive for the future: "Minister detained", "Troops to leave". */
function headlineVerb(context: SentenceContext, clause: Clause): VerbGroup | null {
  const { groups, look } = context;
  if (clause.tokens.length === 0) return null;
  const first = clause.tokens[0]!;
  const last = clause.tokens.at(-1)!;
  const { tag } = look.text.tokens;
  let subject = false;
  let token = first;
  for (let group = groupFrom(groups, first); group && group.first <= last;) {
    for (; token < group.first; token++)
      if (tag[token] === "NOUN" || tag[token] === "PROPN") subject = true;
    if (
      subject &&
      (group.form === "past" ||
        group.form === "participle" ||
        group.form === "infinitive" ||
        group.passive)
    ) {
      const by = look.text.tokens.lower[group.end] === "by";
      return group.form === "infinitive" || by || context.headline ? group : null;
    }
    group = groupFrom(groups, group.end);
  }
  return null;
}

function isPassive(context: SentenceContext, verb: VerbGroup, clause: Clause): boolean {
  if (verb.passive) return true;
  const { tokens } = context.look.text;
  if (verb.form !== "past" && verb.form !== "participle") return false;
  const next = verb.end < context.sentence.endToken ? verb.end : -1;
  if (next >= 0 && tokens.lower[next] === "by") return true;
  if (!context.headline || clause.subjectless)
    return (
      context.headline &&
      verb.form === "past" &&
      TRANSITIVE.has(tokens.lemma[verb.head]!) &&
      !hasObject(context, verb)
    );
  return TRANSITIVE.has(tokens.lemma[verb.head]!) && !hasObject(context, verb);
}

function hasObject(context: SentenceContext, verb: VerbGroup): boolean {
  if (verb.end >= context.sentence.endToken) return false;
  return (
    /^(?:DET|NOUN|PROPN|PRON|NUM|ADJ|SYM)$/u.test(context.look.text.tokens.tag[verb.end]!) &&
    context.look.timeOf[verb.end]! < 0
  );
}

/** The next verb of a chain: "plans to leave", "was expected to leave", "is set to leave", "began burning". */
function chained(
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
  while (at < sentence.endToken && (tokens.tag[at] === "ADV" || isMark(tokens.lower[at]!))) at++;
  const group = groupFrom(groups, at);
  if (group?.first !== at || !own.has(group.head)) return null;
  if (group.form === "gerund") {
    const gerund = verb.passive || verb.copula ? undefined : GERUND_CHAINS.get(lemma);
    return gerund ? { group, chain: gerund, rule: `claim/chain-${lemma}` } : null;
  }
  if (group.form !== "infinitive") return null;
  // "is to meet"
  if (verb.copula && key === "")
    return { group, chain: { certainty: "planned" }, rule: "claim/is-to" };
  // "has yet to answer"
  const chain = lemma === "have" && tokens.lower[verb.end] === "yet" ? YET_TO : table.get(key);
  return chain ? { group, chain, rule: `claim/chain-${key}` } : null;
}

const YET_TO: Chain = { denied: true };

const isMark = (word: string): boolean => /^["“”‘’']$/u.test(word);

interface Head {
  readonly token: number;
  readonly lemma: string | null;
  readonly nominal: boolean;
  readonly rule: string;
}

function headOf(
  context: SentenceContext,
  clause: Clause,
  verb: VerbGroup | null,
  end: number,
  passive: boolean,
): Head {
  const { tokens } = context.look.text;
  if (!verb) {
    const noun = clause.tokens.find((token) => isEventNoun(context, token));
    return noun === undefined
      ? { token: -1, lemma: null, nominal: false, rule: "claim/no-head" }
      : { token: noun, lemma: singular(tokens, noun), nominal: true, rule: "claim/event-noun" };
  }
  if (verb.copula) return headOfCopula(context, clause, verb);
  const lemma = verbLemma(tokens, verb.head);
  if (SAYING.has(lemma)) {
    const occasion = occasionOf(tokens, clause);
    if (occasion >= 0)
      return {
        token: occasion,
        lemma: singular(tokens, occasion),
        nominal: true,
        rule: "claim/occasion",
      };
  }
  if (LIGHT_VERBS.has(lemma)) {
    const noun = passive ? subjectNoun(context, clause, verb) : objectNoun(context, clause, end);
    if (noun >= 0)
      return {
        token: noun,
        lemma: singular(tokens, noun),
        nominal: true,
        rule: "claim/light-verb",
      };
  }
  if (
    OCCURRENCE.has(lemma) &&
    !passive &&
    (lemma !== "take" || /^(?:place|effect)$/u.test(tokens.lower[verb.end] ?? ""))
  ) {
    // Whatever "takes place" happens; "begin" and "break out" need a noun of happening.
    const noun = subjectNoun(context, clause, verb, HAPPENING.test(lemma));
    if (noun >= 0)
      return {
        token: noun,
        lemma: singular(tokens, noun),
        nominal: true,
        rule: "claim/occurrence",
      };
  }
  return { token: verb.head, lemma, nominal: false, rule: "claim/verb" };
}

/** "said in a statement", "told an interviewer during a speech": the token of the occasion, which happened; -1 for none. */
export function occasionOf(tokens: Tokens, clause: Clause): number {
  const { verb } = clause;
  if (!verb) return -1;
  for (const token of clause.tokens) {
    if (token < verb.end || token > verb.end + 20) continue;
    if (tokens.tag[token] !== "NOUN" || !OCCASIONS.has(tokens.lower[token]!)) continue;
    let at = token - 1;
    while (
      at > verb.head &&
      at > token - 5 &&
      /^(?:DET|ADJ|NOUN|PROPN|PRON|VERB|PART)$/u.test(tokens.tag[at]!)
    )
      at--;
    if (/^(?:in|at|during|on)$/u.test(tokens.lower[at]!)) return token;
  }
  return -1;
}

/** "There are dozens of people killed", "Two officers are dead", "The operation is over". */
function headOfCopula(context: SentenceContext, clause: Clause, verb: VerbGroup): Head {
  const { tokens } = context.look.text;
  const there = clause.tokens.some(
    (token) => token < verb.first + 1 && tokens.lower[token] === "there",
  );
  const behind = clause.tokens.filter((token) => token >= verb.end);
  for (const token of behind.slice(0, 12)) {
    const word = tokens.lower[token]!;
    const tag = tokens.tag[token]!;
    if (/^[,;:.?!]$/u.test(word) || tag === "PRON" || tag === "SCONJ") break;
    if (/^(?:why|how|when|where|whether|if)$/u.test(word)) break;
    // "dozens of people killed", but not "part of the mission".
    if (tag === "ADP" && word !== "over" && !(word === "of" && there)) break;
    if (STATE_WORDS.has(word)) return { token, lemma: word, nominal: false, rule: "claim/state" };
    if (isEventNoun(context, token) && !isEventNoun(context, token + 1))
      return { token, lemma: singular(tokens, token), nominal: true, rule: "claim/state-noun" };
    if (there && tag === "VERB" && !word.endsWith("ing"))
      return {
        token,
        lemma: tokens.lemma[token]!.toLowerCase(),
        nominal: false,
        rule: "claim/state",
      };
  }
  return { token: -1, lemma: null, nominal: false, rule: "claim/state-only" };
}

function isEventNoun(context: SentenceContext, token: number): boolean {
  const { tokens } = context.look.text;
  if (token >= context.sentence.endToken) return false;
  // The tagger takes a capitalised first word for a name: "Protests broke out".
  const noun =
    tokens.tag[token] === "NOUN" ||
    (tokens.tag[token] === "PROPN" && token === context.sentence.firstToken);
  return noun && EVENT_NOUNS.has(singular(tokens, token));
}

/** The event noun that ends the object's noun phrase behind a verb, or -1. */
function objectNoun(context: SentenceContext, clause: Clause, end: number): number {
  const { tokens } = context.look.text;
  let found = -1;
  let place = clause.tokens.indexOf(end);
  if (place < 0) return -1;
  for (const stop = place + 9; place < clause.tokens.length && place < stop; place++) {
    const token = clause.tokens[place]!;
    const tag = tokens.tag[token]!;
    const word = tokens.lower[token]!;
    if (isEventNoun(context, token)) found = token;
    else if (tag === "NOUN" || tag === "PROPN") {
      if (found >= 0) return found;
      continue;
    } else if (found >= 0) return found;
    else if (
      tag === "ADP" &&
      (word === "out" || word === "up" || word === "on" || word === "to" || word === "of")
    )
      continue;
    else if (!/^(?:DET|ADJ|ADV|NUM|PART|PRON|VERB)$/u.test(tag) && !/^[-–"“”‘’']$/u.test(word))
      return found;
  }
  return found;
}

/** The event noun that heads the subject before a verb, or -1: the last one before any preposition. */
function subjectNoun(
  context: SentenceContext,
  clause: Clause,
  verb: VerbGroup,
  anyNoun = false,
): number {
  const { tokens } = context.look.text;
  let found = -1;
  for (const token of clause.tokens) {
    if (token >= verb.first) break;
    const tag = tokens.tag[token]!;
    if (isEventNoun(context, token) || (anyNoun && tag === "NOUN")) found = token;
    else if (found >= 0 && (tag === "ADP" || tag === "PART")) return found;
    else if (tag === "NOUN" || tag === "PUNCT") found = -1;
  }
  return found;
}

const HAPPENING = /^(?:take|occur|happen)$/u;

/** A head between quotation marks of at most three words, which nobody is quoted with. */
function isScareQuoted(context: SentenceContext, head: number): boolean {
  const { look, sentence } = context;
  const { lower } = look.text.tokens;
  if (look.contentOf[head]! >= 0) return false;
  const opens = (token: number): boolean => /^["“‘'«„]$/u.test(lower[token]!);
  const closes = (token: number): boolean => /^["”’'»“]$/u.test(lower[token]!);
  for (let from = head - 1; from >= Math.max(sentence.firstToken, head - 3); from--) {
    if (!opens(from)) continue;
    for (let to = head + 1; to < Math.min(sentence.endToken, from + 5); to++)
      if (closes(to)) return true;
    return false;
  }
  return false;
}
