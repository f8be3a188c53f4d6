/**
 * Times behind a predicate that belong to something else told inside its clause: "searched the house that Tolan bought in 2010", "was
 * charged with stealing fuel in 2012", "are better paid than in 1990".
 */
import type { Clause } from "../clauses/clause.ts";
import { groupFrom } from "../clauses/verb-groups.ts";
import type { SentenceContext } from "./claim-context.ts";
import type { Predicate } from "./predicate.ts";

/** Prepositions before a gerund that tell of another happening than the predicate: not "by" and "in", with which both are one. */
const APART: ReadonlySet<string> = new Set(
  "of for with from after before about against without over since".split(" "),
);
/** Words before a time that only compare with it. */
const COMPARES: ReadonlySet<string> = new Set("than compared versus unlike like".split(" "));
/** Words that open a clause between the predicate and a verb. */
const RELATIVES: ReadonlySet<string> = new Set(
  "that which who whom where when what how why whether".split(" "),
);
/** Tokens before a time in which a word that compares with it stands. */
const COMPARING_REACH = 3;

/** Whether the time at a token is only compared with: "better paid than in 1990". */
export function isCompared({ look, sentence }: SentenceContext, token: number): boolean {
  const { lower } = look.text.tokens;
  const floor = Math.max(sentence.firstToken, token - COMPARING_REACH);
  for (let at = token - 1; at >= floor; at--) if (COMPARES.has(lower[at]!)) return true;
  return false;
}

/** The token behind the first verb inside a clause, behind its predicate, to which the times that follow belong; Infinity for none. */
export function innerVerbEnd(
  { look, groups }: SentenceContext,
  clause: Clause,
  predicate: Predicate,
): number {
  const { lower } = look.text.tokens;
  const own = new Set(clause.tokens);
  const limit = clause.tokens.at(-1) ?? -1;
  let relative = predicate.end;
  for (let group = groupFrom(groups, predicate.end); group && group.end <= limit;) {
    // "That", "which" or "who" between the predicate and the verb: "the house that Tolan bought".
    while (relative < group.first && !RELATIVES.has(lower[relative]!)) relative++;
    if (own.has(group.head)) {
      const { form } = group;
      if (form === "finite" || form === "modal") return group.end;
      if (form === "past" && relative < group.first) return group.end;
      if (form === "gerund" && APART.has(lower[group.first - 1] ?? "")) return group.end;
    }
    group = groupFrom(groups, group.end);
  }
  return Infinity;
}
