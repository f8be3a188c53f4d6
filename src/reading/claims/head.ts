/** The word of a clause that names what happens: its verb, or the noun of happening that a verb of little meaning goes with. */
import { DONE_TO_ALL, LIGHT_VERBS, OCCASIONS, OCCURRENCE, SAYING } from "../en/claims.ts";
import { EVENT_NOUNS, STATE_WORDS } from "../en/event-nouns.ts";
import { singular } from "../figures/units.ts";
import { verbLemma, type VerbGroup } from "../clauses/verb-groups.ts";
import type { Clause } from "../clauses/clause.ts";
import type { Tokens } from "../../model/index.ts";
import type { SentenceContext } from "./claim-context.ts";

/** The word that names what happens. */
export interface Head {
  readonly token: number;
  readonly lemma: string | null;
  readonly nominal: boolean;
  readonly rule: string;
}

/** The head of a clause whose predicate is `verb`, a chain that ends before the token `end`. */
export function headOf(
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
    const done = word === "among" ? doneToAll(context, token) : -1;
    if (done >= 0)
      return {
        token: done,
        lemma: DONE_TO_ALL.get(tokens.lower[done]!)!,
        nominal: false,
        rule: "claim/among",
      };
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

/** "was among the nine people killed": the participle that tells what was done to all of them, or -1. */
function doneToAll({ look, sentence }: SentenceContext, among: number): number {
  const { lower, tag } = look.text.tokens;
  if (
    !/^(?:those|the|at|more|over|nearly|some|several|many|dozens|hundreds)$|^\d/u.test(
      lower[among + 1] ?? "",
    )
  )
    return -1;
  for (let token = among + 2; token < Math.min(sentence.endToken, among + 9); token++) {
    if (DONE_TO_ALL.has(lower[token]!)) return token;
    if (!/^(?:NUM|ADJ|NOUN|PROPN|DET|ADP)$/u.test(tag[token]!)) return -1;
  }
  return -1;
}

/** Whether a token is a noun that names something that happens. */
export function isEventNoun(context: SentenceContext, token: number): boolean {
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
