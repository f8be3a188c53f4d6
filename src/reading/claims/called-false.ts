/**
 * Statements that are told only to be called false: "the claim that the dam was unsafe was false", "it is not true that he fled". Who
 * says so denies the statement, and is not its author.
 */
import type { Clause } from "../clauses/clause.ts";
import { FALSE_ADJECTIVES, FALSE_NOUNS, TOLD_NOUNS, TRUE_ADJECTIVES } from "../en/falsehood.ts";
import type { Tokens } from "../../model/index.ts";

/** Whether `frame` says of `clause`, a statement behind "that", that it is false. */
export function isCalledFalse(tokens: Tokens, frame: Clause, clause: Clause): boolean {
  const { lower } = tokens;
  const { marker } = clause;
  const { verb } = frame;
  if (marker < 1 || lower[marker] !== "that" || clause.subjectless || !clause.verb || !verb)
    return false;
  if (verb.modal !== null || frame.kind === "conditional") return false;
  // "Have been proven false".
  if (!verb.copula && !/^prove[dn]?$/u.test(lower[verb.head]!)) return false;
  const isBehind = clause.verb.first > verb.first;
  // "It is false that …", or "the claim that … is false".
  const subject = isBehind ? lower[verb.first - 1] === "it" : TOLD_NOUNS.has(lower[marker - 1]!);
  return subject && saysFalse(tokens, verb.end, verb.negated, isBehind ? marker : Infinity);
}

/** Whether the words from `from` on say that something is false; `negated` where "not" stands before them. */
function saysFalse({ lower, tag }: Tokens, from: number, negated: boolean, limit: number): boolean {
  let at = from;
  let isDenied = negated;
  while (at < limit && at < from + 4 && (tag[at] === "ADV" || lower[at] === "not")) {
    if (lower[at] === "not") isDenied = true;
    at++;
  }
  if (at >= limit) return false;
  if (TRUE_ADJECTIVES.has(lower[at]!)) return isDenied;
  if (isDenied) return false;
  if (FALSE_ADJECTIVES.has(lower[at]!)) return true;
  if (!/^(?:an?|all)$/u.test(lower[at]!)) return false;
  return FALSE_NOUNS.has(lower[at + 1]!) || FALSE_NOUNS.has(lower[at + 2] ?? "");
}
