/** What a clause takes over from the one it hangs on: under "on allegations that …" or "is suspected of …" nothing is asserted. */
import { ACCUSING, HEARSAY_NOUNS } from "../en/claims.ts";
import type { Clause } from "../clauses/clause.ts";
import type { Certainty } from "../../model/index.ts";
import { isCalledFalse } from "./called-false.ts";
import type { SentenceContext } from "./claim-context.ts";
import type { Predicate } from "./predicate.ts";

/** How far a clause can be asserted at most, or that it is called false; null when nothing limits it. */
export interface Shade {
  readonly certainty: Certainty;
  readonly denied?: true;
  readonly rule: string;
}

/**
 * The shade that lies on `clause`. `parent`: the clause it hangs on, with its predicate and its own shade, as far as they are known;
 * `tail`: whether a frame without an attribution stands behind it ("…, a source said").
 */
export function shadeOf(
  { look }: SentenceContext,
  clause: Clause,
  parent: {
    readonly clause: Clause;
    readonly predicate: Predicate | null;
    readonly shade: Shade | null;
  } | null,
  tail: boolean,
): Shade | null {
  const { tokens } = look.text;
  if (tail) return { certainty: "hedged", rule: "claim/frame" };
  if (parent && isCalledFalse(tokens, parent.clause, clause))
    return { certainty: "asserted", denied: true, rule: "claim/called-false" };
  // "the claim that he left and took the money is false"
  if (parent?.shade?.denied && clause.kind === "relative" && clause.marker < 0) return parent.shade;
  const { marker } = clause;
  if (
    marker > 0 &&
    tokens.lower[marker] === "that" &&
    !clause.subjectless &&
    HEARSAY_NOUNS.has(tokens.lower[marker - 1]!)
  )
    return { certainty: "hedged", rule: "claim/hearsay" };
  if (!parent) return null;
  const { verb } = parent.clause;
  const behind = verb !== null && clause.verb !== null && clause.verb.first >= verb.end;
  if (
    clause.kind === "relative" &&
    behind &&
    ACCUSING.has(tokens.lemma[verb.head]!.toLowerCase()) &&
    tokens.lower[verb.end] === "of"
  )
    return { certainty: "hedged", rule: "claim/accused" };
  // "once the gates are open, ships will leave"
  if (
    clause.kind === "adverbial" &&
    parent.predicate?.certainty === "planned" &&
    isPresent(tokens.lower, tokens.lemma, clause) &&
    /^(?:once|when|after|before|as|whenever|while)$/u.test(tokens.lower[marker] ?? "")
  )
    return { certainty: "conditional", rule: "claim/then" };
  return clause.kind === "coordinate" || clause.kind === "content" ? parent.shade : null;
}

function isPresent(lower: readonly string[], lemma: readonly string[], { verb }: Clause): boolean {
  if (!verb || verb.modal !== null) return false;
  const word = lower[verb.first]!;
  return (
    verb.form === "base" ||
    /^(?:is|are|has|have|does|do|'s|'re)$/u.test(word) ||
    (verb.form === "finite" && word.endsWith("s") && word !== "was" && lemma[verb.first] !== word)
  );
}

/** A predicate under a shade: what was asserted is so no longer, or is denied. */
export function shaded(predicate: Predicate, shade: Shade | null): Predicate {
  if (shade?.denied)
    return {
      ...predicate,
      polarity: predicate.polarity === "denied" ? "affirmed" : "denied",
      rules: [...predicate.rules, shade.rule],
    };
  if (!shade || predicate.certainty !== "asserted") return predicate;
  return { ...predicate, certainty: shade.certainty, rules: [...predicate.rules, shade.rule] };
}

/** A second infinitive under the chain that the first one ends: planned, hedged or denied as that one is. */
export function inChain(predicate: Predicate, first: Predicate): Predicate {
  return {
    ...predicate,
    polarity: first.polarity,
    certainty: first.certainty,
    rules: [...predicate.rules, "claim/joined-infinitive"],
  };
}

/** What stands in quotation marks is somebody's, even where nothing tells whose. */
export const UNFRAMED: Shade = { certainty: "hedged", rule: "claim/unframed-quotation" };

/** Whether a token lies in a quotation of some length that no attribution holds. */
export function isQuoted({ contentOf, quoted }: SentenceContext["look"], token: number): boolean {
  return token >= 0 && contentOf[token]! < 0 && quoted[token] === 1;
}
