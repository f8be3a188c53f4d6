/** When: the time that goes with a clause's predicate, and not with a noun beside it. */
import { STATIVE } from "../en/claims.ts";
import { EVENT_NOUNS } from "../en/event-nouns.ts";
import { singular } from "../figures/units.ts";
import type { Clause } from "../clauses/clause.ts";
import type { VerbGroup } from "../clauses/verb-groups.ts";
import { attaches } from "./attachment.ts";
import type { SentenceContext } from "./claim-context.ts";
import { innerVerbEnd, isCompared } from "./inner-time.ts";
import type { Predicate } from "./predicate.ts";

/** Prepositions that make of a day a limit: the thing itself did not happen on it. */
const LIMITS: ReadonlySet<string> = new Set("since until till before after".split(" "));

/** The index of the time expression that says when, or null. */
export function findTime(
  context: SentenceContext,
  clause: Clause,
  predicate: Predicate,
): number | null {
  const { look, sentence } = context;
  const { tokens } = look.text;
  const anchor = anchorOf(predicate, sentence.firstToken);
  let behind: number | null = null;
  let before: number | null = null;
  let nominal: number | null = null;
  let last = -1;
  /** Where the time before ends that is somebody else's: "between 2012 [and 2014]" goes with it. */
  let apart = -1;
  let inner: number | null = null;
  for (const token of clause.tokens) {
    const index = look.timeOf[token]!;
    if (index < 0 || index === last) continue;
    last = index;
    const time = look.times[index]!;
    if (time.type !== "DATE" && time.type !== "TIME" && !isWindowAhead(context, token)) continue;
    let end = token;
    while (end < sentence.endToken && look.timeOf[end] === index) end++;
    const preposition = token > sentence.firstToken ? tokens.lower[token - 1]! : "";
    if (LIMITS.has(preposition) || LIMITS.has(tokens.lower[token]!)) continue;
    if (preposition === "of" && tokens.lower[token - 2] === "as") {
      behind ??= index;
      continue;
    }
    const noun = modified(context, end) ?? determined(context, token, end);
    if (noun !== null || preposition === "of") {
      if (noun !== null && (noun === predicate.head || (token < anchor && isEvent(context, noun))))
        nominal ??= index;
      continue;
    }
    if (
      token > anchor &&
      time.type === "DATE" &&
      (isCompared(context, token) ||
        (inner ??= innerVerbEnd(context, clause, predicate)) <= token ||
        (token === apart + 1 && /^(?:and|or|to|through|[-–—])$/u.test(tokens.lower[apart]!)))
    ) {
      apart = end;
      continue;
    }
    if (isOfTheseDays(context, predicate.verb, token)) continue;
    if (token > anchor) {
      const opener = tokens.tag[token - 1] === "ADP" ? token - 1 : token;
      if (attaches(context, clause, predicate, opener, "time")) behind ??= index;
      else apart = end;
    } else before = index;
  }
  return behind ?? before ?? nominal;
}

/**
 * "Today the pact has six members", "today a seat costs nine crowns": how things are these days, and not what happens on that day. A
 * verb of state says so wherever "today" stands, another one in the simple present behind it.
 */
function isOfTheseDays({ look }: SentenceContext, verb: VerbGroup | null, token: number): boolean {
  const { text, times, timeOf } = look;
  const { tokens } = text;
  if (times[timeOf[token]!]!.rule !== "relative/today") return false;
  // "The hearing is today."
  if (verb === null || verb.modal !== null || token === verb.end) return false;
  const first = tokens.lower[verb.first]!;
  const head = tokens.lower[verb.head]!;
  const lemma = tokens.lemma[verb.head]!.toLowerCase();
  const isPresent = PRESENT.has(first) || first === lemma || first === `${lemma}s`;
  if (!isPresent) return false;
  if (STATIVE.has(lemma)) return true;
  // "Has announced", "is meeting": done or under way on that day.
  const isSimple = !/ing$/u.test(head) && !(/^(?:has|have)$/u.test(first) && head !== first);
  return isSimple && token < verb.first;
}

/** Present forms that are not their lemma with an s. */
const PRESENT: ReadonlySet<string> = new Set("is are has have does do 's 're".split(" "));

/** "in the coming weeks": a stretch ahead within which something is to happen. "For the coming weeks" tells how long. */
function isWindowAhead({ look, sentence }: SentenceContext, token: number): boolean {
  const { said, type } = look.times[look.timeOf[token]!]!;
  if (type !== "DURATION" || said.kind !== "window" || said.sign < 0) return false;
  return (
    token > sentence.firstToken &&
    /^(?:in|over|during|within)$/u.test(look.text.tokens.lower[token - 1]!)
  );
}

/** The word that times and places go with: the verb, or what follows it; not an event noun before the verb. */
const anchorOf = (predicate: Predicate, first: number): number =>
  Math.max(predicate.head, predicate.verb?.head ?? first);

/** The noun that a time stands before as a modifier ("the Wednesday attack", "Monday's vote"), or null. */
function modified(context: SentenceContext, end: number): number | null {
  const { tokens } = context.look.text;
  let token = end;
  let possessive = false;
  if (token < context.sentence.endToken && tokens.lower[token] === "'s") {
    possessive = true;
    token++;
  }
  for (let steps = 0; token < context.sentence.endToken && steps < 4; steps++, token++) {
    const tag = tokens.tag[token]!;
    if (context.look.timeOf[token]! >= 0) return null;
    if (tag === "NOUN" || (tag === "PROPN" && possessive)) {
      while (token + 1 < context.sentence.endToken && tokens.tag[token + 1] === "NOUN") token++;
      return token;
    }
    if (tag !== "ADJ" && !(possessive && (tag === "PROPN" || tag === "NUM"))) return null;
  }
  return null;
}

/** The noun behind "the 2001 Ruritanian-led invasion": an article before the time makes it a modifier. */
function determined(context: SentenceContext, token: number, end: number): number | null {
  const { tokens } = context.look.text;
  const before = token - 1;
  if (before < context.sentence.firstToken) return null;
  if (tokens.tag[before] !== "DET" && !/^(?:his|her|its|their|our)$/u.test(tokens.lower[before]!))
    return null;
  for (let at = end; at < Math.min(end + 6, context.sentence.endToken); at++) {
    if (tokens.tag[at] === "NOUN") return at;
    if (!/^(?:PROPN|ADJ|VERB|PUNCT|NUM)$/u.test(tokens.tag[at]!) || tokens.lower[at] === ",")
      return null;
  }
  return null;
}

function isEvent(context: SentenceContext, token: number): boolean {
  const { tokens } = context.look.text;
  return EVENT_NOUNS.has(singular(tokens, token));
}

/** The time that opens the clause and holds for all that is coordinated with it, or null. */
export function openingTime(context: SentenceContext, clause: Clause): number | null {
  const { look, sentence } = context;
  const { tag, lower } = look.text.tokens;
  const verb = clause.verb?.first ?? sentence.endToken;
  for (const token of clause.tokens) {
    if (token >= verb) return null;
    const index = look.timeOf[token]!;
    if (index >= 0) {
      const { type } = look.times[index]!;
      if (isOfTheseDays(context, clause.verb, token)) return null;
      return type === "DATE" || type === "TIME" ? index : null;
    }
    if (LIMITS.has(lower[token]!)) return null;
    if (
      tag[token] !== "ADP" &&
      tag[token] !== "DET" &&
      tag[token] !== "ADV" &&
      tag[token] !== "PUNCT"
    )
      return null;
  }
  return null;
}
