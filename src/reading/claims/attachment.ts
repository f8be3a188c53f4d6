/** Whether a time or place goes with the predicate of its clause or with a noun beside it ("retaliation for the strikes in Ostrau"). */
import { DISCUSSING, PARTITIVES, SAYING, SPEECH_ACTS, TOPIC_NOUNS } from "../en/claims.ts";
import { EVENT_NOUNS } from "../en/event-nouns.ts";
import { singular } from "../figures/units.ts";
import type { Clause } from "../clauses/clause.ts";
import type { SentenceContext } from "./claim-context.ts";
import type { Predicate } from "./predicate.ts";

/** Noun phrases within noun phrases are followed so far; deeper ones say nothing of the predicate. */
const DEPTH = 3;
/** Times that stand side by side are followed over so many tokens: more are a table, not a sentence. */
const LONGEST_TIMES = 40;

/**
 * Whether what the preposition at `at` opens goes with the predicate: it stands behind the verb or at the beginning, or behind a noun
 * that is the head, an object, or itself in a place or happening that goes with the predicate.
 */
export function attaches(
  context: SentenceContext,
  clause: Clause,
  predicate: Predicate,
  at: number,
  what: "time" | "place",
  depth = DEPTH,
): boolean {
  const { look, sentence } = context;
  const { tokens } = look.text;
  const floor = Math.max(sentence.firstToken, clause.tokens[0] ?? 0);
  let before = at - 1;
  // "the strikes last week in Ostrau", "killed nine people on Monday in Ostrau"
  if (before >= floor && look.timeOf[before]! >= 0) {
    const farthest = Math.max(floor, at - LONGEST_TIMES);
    while (before >= farthest && look.timeOf[before]! >= 0) before--;
    if (before >= floor && tokens.tag[before] === "ADP") before--;
  }
  if (before < floor || before === predicate.head) return true;
  const tag = tokens.tag[before]!;
  if (!/^(?:NOUN|PROPN)$/u.test(tag) || look.timeOf[before]! >= 0) {
    // Behind a pronoun, a figure, an adverb, a comma; but not behind a gerund or participle of something else.
    return tag !== "VERB" || before < (predicate.verb?.end ?? 0) || before >= predicate.end - 1;
  }
  if (depth === 0) return false;
  const verb = predicate.verb;
  const isEvent = EVENT_NOUNS.has(singular(tokens, before)) && before !== predicate.head;
  const start = phraseStart(context, before, floor);
  const opener = start - 1;
  const word = opener >= floor ? tokens.lower[opener]! : "";
  // "for taking part in a march in Ostrau"
  if (
    opener > floor &&
    tokens.tag[opener] === "VERB" &&
    opener >= predicate.end &&
    /^(?:ADP|SCONJ)$/u.test(tokens.tag[opener - 1]!)
  )
    return false;
  // "consultations on the events in Ostrau": what is talked about happened there, and not the talk.
  if (what === "place" && /^(?:on|about|over|regarding|concerning)$/u.test(word)) {
    let topic = opener - 1;
    // "a consultation on Monday on the events in Ostrau"
    while (topic > floor && (look.timeOf[topic]! >= 0 || tokens.tag[topic] === "ADP")) topic--;
    if (TOPIC_NOUNS.has(singular(tokens, topic))) return false;
  }
  if (opener < floor || tokens.tag[opener] !== "ADP") {
    // The object of the verb, or its subject; "condemned the attack in Ostrau" does not say where it was condemned.
    return !isEvent || what === "time" || !isAbout(predicate);
  }
  if (/^(?:in|at|during|near|inside|outside|into|onto|on|over|through|off)$/u.test(word))
    return attaches(context, clause, predicate, opener, what, depth - 1);
  if (isEvent) return false;
  // Days reach over most phrases: "jailed along with nine others on Monday".
  if (what === "time")
    return word !== "of" || attaches(context, clause, predicate, opener, what, depth - 1);
  // "clashed with police in Ostrau", "was shot by guards in Ostrau"
  if (verb && opener === predicate.end) return true;
  if (word === "by" && predicate.passive) return true;
  // "dozens of people in Ostrau"
  return (
    word === "of" &&
    opener > floor &&
    (tokens.tag[opener - 1] === "NUM" || PARTITIVES.has(tokens.lower[opener - 1]!)) &&
    attaches(context, clause, predicate, opener, what, depth - 1)
  );
}

/** Where the noun phrase begins whose last noun stands at `last`; looks at most twelve words back. */
function phraseStart({ look }: SentenceContext, last: number, floor: number): number {
  const { tag, lower } = look.text.tokens;
  let start = last;
  while (
    start > floor &&
    start > last - 12 &&
    (/^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/u.test(tag[start - 1]!) ||
      /^(?:["“”‘’'-]|his|her|its|their|our)$/u.test(lower[start - 1]!)) &&
    lower[start - 1] !== "to"
  )
    start--;
  return start;
}

/** Whether the predicate only speaks or deals with what its object tells: that happened elsewhere. */
function isAbout({ lemma }: Predicate): boolean {
  return lemma !== null && (SAYING.has(lemma) || SPEECH_ACTS.has(lemma) || DISCUSSING.has(lemma));
}
