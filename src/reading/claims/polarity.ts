/**
 * What denies a statement beside its verb group: a negative subject ("nobody asked"), a negative object ("provided no details"), an
 * adverb that leaves next to nothing ("hardly anyone").
 */
import {
  AFFIRMING_AFTER,
  NEGATIVE_DETERMINERS,
  NEGATIVE_PRONOUNS,
  NO_NEGATION_BEFORE,
  SCARCE_ADVERBS,
} from "../en/negation.ts";
import type { Clause } from "../clauses/clause.ts";
import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { Tokens } from "../../model/index.ts";
import type { SentenceContext } from "./claim-context.ts";

/** "No troops were sent", "In the end nobody asked", "Neither side …", "nor did they", "hardly anyone": before the verb. */
export function deniedBefore(
  { look }: SentenceContext,
  clause: Clause,
  verb: VerbGroup | null,
): boolean {
  const { tokens } = look.text;
  const { lower, tag } = tokens;
  const limit = verb?.first ?? Infinity;
  let governed = false;
  for (const token of clause.tokens) {
    if (token >= limit) return false;
    const word = lower[token]!;
    if (word === "not" && EVERY.test(lower[token + 1] ?? "") && !governed) return true;
    if (word === "nor" || (SCARCE_ADVERBS.has(word) && lower[token - 1] !== "not")) return true;
    if (isNegative(tokens, token) && !governed && !isAside(tokens, token, clause)) return true;
    // "with no warning": what a preposition governs denies nothing else.
    if (tag[token] === "ADP") governed = true;
    else if (!/^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/u.test(tag[token]!)) governed = false;
    else if (governed && NEGATIVE_PRONOUNS.has(lower[token + 1] ?? "")) governed = false;
  }
  return false;
}

/** "provided no details", "gave them no reason", "is no evidence", "fired at nobody": right behind the verbs that end before `end`. */
export function deniedBehind(
  { look, sentence }: SentenceContext,
  own: ReadonlySet<number>,
  end: number,
): boolean {
  const { tokens } = look.text;
  const { tag } = tokens;
  let preposition = false;
  for (let token = end; token < Math.min(end + 4, sentence.endToken); token++) {
    if (!own.has(token)) return false;
    // "fired at nobody", but not "fired for no reason".
    if (isNegative(tokens, token)) return !preposition || isPerson(tokens, token);
    if (tag[token] === "ADP") preposition = true;
    else if (
      tag[token] !== "ADV" &&
      !(tag[token] === "PRON" && token === end) &&
      !/^["“‘'„«]$/u.test(tokens.lower[token]!)
    )
      return false;
  }
  return false;
}

/** "nobody", "no one". */
const isPerson = (tokens: Tokens, token: number): boolean =>
  tokens.lower[token] === "nobody" ||
  (tokens.lower[token] === "no" && tokens.lower[token + 1] === "one");

/** Whether the word at `token` is a negative pronoun or determiner that denies: not "no more than", "no doubt", "a few", "not few". */
function isNegative({ lower, tag }: Tokens, token: number): boolean {
  const word = lower[token]!;
  const next = lower[token + 1] ?? "";
  if (NEGATIVE_PRONOUNS.has(word)) return !AFFIRMING_AFTER.has(next);
  if (!NEGATIVE_DETERMINERS.has(word)) return false;
  if (word === "few") {
    const before = lower[token - 1] ?? "";
    return (
      !DEFINITE.test(before) && (next === "of" || /^(?:NOUN|ADJ)$/u.test(tag[token + 1] ?? ""))
    );
  }
  if (NO_NEGATION_BEFORE.has(next)) return next === "more" && lower[token + 2] !== "than";
  return next === "one" || /^(?:NOUN|ADJ|PROPN|VERB|ADV|NUM|PRON|DET)$/u.test(tag[token + 1] ?? "");
}

/** "Not everyone agreed", "not all of them". */
const EVERY = /^(?:all|every|everyone|everybody|everything|many|much|enough)$/u;

/** Words before "few" with which it counts some: "a few", "the few", "the last few". */
const DEFINITE =
  /^(?:a|an|the|these|those|his|her|its|their|our|not|last|past|next|very|first|no)$/u;

/** "The ministry, no stranger to scandal, …": behind a subject and a comma, it denies nothing of the clause. */
function isAside({ lower, tag }: Tokens, token: number, clause: Clause): boolean {
  if (lower[token - 1] !== ",") return false;
  let governed = false;
  for (const before of clause.tokens) {
    if (before >= token) return false;
    if (tag[before] === "ADP") governed = true;
    else if (/^(?:NOUN|PROPN|PRON)$/u.test(tag[before]!) && !governed) return true;
    else if (tag[before] === "PUNCT") governed = false;
  }
  return false;
}
