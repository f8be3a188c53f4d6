/**
 * Times behind a predicate that belong to something else told inside its clause: "searched the house that Tolan bought in 2010", "was
 * charged with stealing fuel in 2012", "are better paid than in 1990".
 */
import type { Clause } from "../clauses/clause.ts";
import type { SentenceContext } from "./claim-context.ts";
import type { Predicate } from "./predicate.ts";

/** Prepositions before a gerund that tell of another happening than the predicate: not "by" and "in", with which both are one. */
const APART: ReadonlySet<string> = new Set(
  "of for with from after before about against without over since".split(" "),
);
/** Words before a time that only compare with it. */
const COMPARES: ReadonlySet<string> = new Set("than compared versus unlike like".split(" "));
/** Tokens before a time in which a word that compares with it stands. */
const COMPARING_REACH = 3;

/** Whether the time at `token`, behind the predicate, is that of a verb inside the clause, or one that is only compared with. */
export function isOfInnerVerb(
  { look, groups, sentence }: SentenceContext,
  clause: Clause,
  predicate: Predicate,
  token: number,
): boolean {
  const { lower } = look.text.tokens;
  const floor = Math.max(sentence.firstToken, token - COMPARING_REACH);
  for (let at = token - 1; at >= floor; at--) if (COMPARES.has(lower[at]!)) return true;
  const own = new Set(clause.tokens);
  return groups.some((group) => {
    if (!own.has(group.head) || group.first < predicate.end || group.end > token) return false;
    if (group.form === "finite" || group.form === "modal") return true;
    if (group.form === "past") return isRelative(look.text.tokens, predicate.end, group.first);
    return group.form === "gerund" && APART.has(lower[group.first - 1] ?? "");
  });
}

/** Whether "that", "which" or "who" opens a clause between the predicate and a verb: "the house that Tolan bought". */
function isRelative(
  { lower }: SentenceContext["look"]["text"]["tokens"],
  from: number,
  to: number,
): boolean {
  for (let at = from; at < to; at++)
    if (/^(?:that|which|who|whom|where|when|what|how|why|whether)$/u.test(lower[at]!)) return true;
  return false;
}
