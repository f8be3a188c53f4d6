/** What happened, by the verb group of a clause: its head word, whether it is denied, and how far the report commits itself. */
import {
  FACTUAL_ADJECTIVES,
  HEDGES,
  MODAL_CERTAINTY,
  OPEN_STATES,
  QUESTION_WORDS,
  type Chain,
} from "../en/claims.ts";
import { TRANSITIVE } from "../en/verb-forms.ts";
import { groupFrom, type VerbGroup } from "../clauses/verb-groups.ts";
import type { Clause } from "../clauses/clause.ts";
import type { Certainty, Polarity, Tokens } from "../../model/index.ts";
import type { SentenceContext } from "./claim-context.ts";
import { headOf } from "./head.ts";
import { deniedBefore, deniedBehind } from "./polarity.ts";
import { EXPECTED, expected, nextInChain } from "./verb-chain.ts";

/** The predicate of a clause. */
export interface Predicate {
  /** Token of the head; -1 when no word names what happens. */
  readonly head: number;
  readonly lemma: string | null;
  /** The verb group that stands for the predicate: subjects before it, objects behind it. Null in a fragment. */
  readonly verb: VerbGroup | null;
  /** Token that the subject stands behind where another verb comes before it ("Officials expect [the toll] to rise"), -1 else. */
  readonly raisedFrom: number;
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
  // "Never mind that the road is shut" denies nothing.
  if (verb && tokens.lower[verb.head] === "mind" && tokens.lower[verb.head - 1] === "never")
    denied = false;
  let hedged = false;
  let planned = false;
  let conditional = false;
  const own = new Set(clause.tokens);
  for (const token of clause.tokens) if (HEDGES.has(tokens.lower[token]!)) hedged = true;
  if (hedged) rules.push("claim/hedge-adverb");

  let end = verb?.end ?? clause.tokens[0] ?? 0;
  let raisedFrom = -1;
  let passive = verb ? isPassive(context, verb, clause) : false;
  const apply = (chain: Chain): void => {
    if (chain.denied) denied = !denied;
    if (chain.certainty === "planned") planned = true;
    if (chain.certainty === "hedged") hedged = true;
    if (chain.certainty === "conditional") conditional = true;
  };
  if (verb?.form === "infinitive" && clause.verb === null) planned = true;
  for (let turns = 0; verb && turns < 4; turns++) {
    const next = nextInChain(context, verb, own) ?? expected(context, verb, own);
    if (!next) break;
    if (next.rule === EXPECTED) raisedFrom = verb.end;
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
  if (certain === "conditional" && !(modal === "can" && denied)) conditional = true;
  if (certain === "planned") {
    if (modal === "would" && (options.conditioned || !options.attributed)) conditional = true;
    else planned = true;
  }
  if (options.conditioned && modal !== null) conditional = true;
  if (clause.verb?.form === "base" && tokens.lower[clause.verb.first] === "be") {
    // "insisted that the guards be removed": what ought to be.
    if (options.attributed) conditional = true;
    else planned = true;
  }
  if (certain !== undefined) rules.push(`claim/modal-${modal!}`);
  const asks = context.question >= 0 && asksIn(context, clause);
  if (clause.kind === "conditional" || asks) {
    conditional = true;
    rules.push(asks ? "claim/question" : "claim/condition");
  }
  if (raisedFrom < 0 && isImperative(context, clause)) {
    conditional = true;
    rules.push("claim/imperative");
  }
  if (verb && deniedBehind(context, own, end)) denied = !denied;
  if (verb?.copula) {
    const said = tokens.lower[skipDegree(tokens, end)] ?? "";
    // "It was not clear whether …", "It is unknown who …": left open.
    const asked = QUESTION_WORDS.has(tokens.lower[skipDegree(tokens, end) + 1] ?? "");
    if (OPEN_STATES.has(said) || (denied && asked && FACTUAL_ADJECTIVES.has(said))) {
      denied = false;
      conditional = true;
      rules.push("claim/open");
    }
    // "are not the only threat": they are one.
    if (denied && said === "the" && tokens.lower[end + 1] === "only") denied = false;
  }
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
    raisedFrom,
    end,
    passive: passive || head.rule === "claim/among",
    nominal: head.nominal,
    polarity: denied ? "denied" : "affirmed",
    certainty: conditional ? "conditional" : hedged ? "hedged" : planned ? "planned" : "asserted",
    rules: [...rules, head.rule],
  };
}

/** Whether the question mark of the sentence is that of a clause: in its voice and, inside a quotation, not opened behind it. */
function asksIn({ look, question, questionFrom }: SentenceContext, clause: Clause): boolean {
  const verb = clause.verb?.first ?? clause.tokens[0] ?? question;
  if (look.contentOf[verb] !== look.contentOf[question]) return look.contentOf[question]! < 0;
  return verb >= questionFrom;
}

const skipDegree = (tokens: Tokens, from: number): number => {
  let at = from;
  while (tokens.tag[at] === "ADV" && at < from + 4) at++;
  return at;
};

/** "Use the tunnel", "Please stay at home": a base form that opens the sentence tells somebody to do it. */
function isImperative({ look, sentence, headline }: SentenceContext, clause: Clause): boolean {
  const { verb } = clause;
  if (headline || verb?.form !== "base" || clause.kind !== "main") return false;
  const { tag, lower } = look.text.tokens;
  let token = verb.first - 1;
  while (
    token >= sentence.firstToken &&
    (tag[token] === "PUNCT" ||
      tag[token] === "ADV" ||
      tag[token] === "PART" ||
      /^(?:please|so|and|but)$/u.test(lower[token]!))
  )
    token--;
  return token < sentence.firstToken || look.contentOf[token] !== look.contentOf[verb.first];
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
