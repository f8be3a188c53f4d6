/** What the words of an attribution make of its content: "denied that" denies it, "promised that" puts it ahead, "demanded that" and "did not say how" leave it open. */
import type { ClauseKind } from "../clauses/clause.ts";
import type { ClaimLookup } from "./claim-context.ts";
import type { Predicate } from "./predicate.ts";
import { firstTokenFrom } from "../clauses/span-index.ts";
import { HEDGES } from "../en/claims.ts";
import { NEGATORS } from "../en/verb-forms.ts";

const DENYING: ReadonlySet<string> = new Set(
  "deny refute rebut disprove dispute contradict debunk".split(" "),
);
const PLANNING: ReadonlySet<string> = new Set("order vow promise threaten pledge".split(" "));
const WANTING: ReadonlySet<string> = new Set(
  "demand ask urge request want hope recommend propose wish plead".split(" "),
);

/** Verbs of not telling: what stands behind them is asked, not said. */
const UNTOLD: ReadonlySet<string> = new Set("refuse decline fail".split(" "));

/** How the cue of an attribution changes a predicate read in its content; null when it leaves it as it is. */
export function colourOfCue(
  look: ClaimLookup,
  attribution: number,
): ((predicate: Predicate, kind: ClauseKind) => Predicate) | null {
  const { tokens } = look.text;
  let denies = false;
  let wants = false;
  let plans = false;
  let negated = false;
  let hedges = false;
  let untold = false;
  for (const span of look.attributions[attribution]!.cue) {
    const first = firstTokenFrom(tokens, span.start);
    for (let token = first; token < tokens.count && tokens.start[token]! < span.end; token++) {
      const lemma = tokens.lemma[token]!.toLowerCase();
      if (NEGATORS.has(tokens.lower[token]!)) negated = untold = true;
      if (UNTOLD.has(lemma)) untold = true;
      if (DENYING.has(lemma)) denies = true;
      if (HEDGES.has(tokens.lower[token]!)) hedges = true;
      // "pleaded guilty to" asks for nothing.
      if (WANTING.has(lemma) && tokens.lower[token + 1] !== "guilty") wants = true;
      if (PLANNING.has(lemma)) plans = true;
      // "neither confirmed nor denied"
      if (lemma === "confirm" || lemma === "neither" || lemma === "refuse" || lemma === "decline")
        negated = true;
    }
    for (let token = first - 1; token >= 0 && token >= first - 3; token--)
      if (NEGATORS.has(tokens.lower[token]!)) negated = untold = true;
  }
  if (denies && !negated) {
    // "Denied that he lost, though she won": what is said beside what is denied stands.
    return (predicate, kind) =>
      kind === "adverbial"
        ? predicate
        : {
            ...predicate,
            polarity: predicate.polarity === "denied" ? "affirmed" : "denied",
            rules: [...predicate.rules, "claim/denied-by-cue"],
          };
  }
  if (hedges) {
    return (predicate) =>
      predicate.certainty === "asserted"
        ? {
            ...predicate,
            certainty: "hedged",
            rules: [...predicate.rules, "claim/hedge-adverb"],
          }
        : predicate;
  }
  if (untold) {
    return (predicate) =>
      predicate.certainty === "asserted"
        ? {
            ...predicate,
            certainty: "conditional",
            rules: [...predicate.rules, "claim/not-told"],
          }
        : predicate;
  }
  if (plans || wants) {
    const certainty = plans ? "planned" : "conditional";
    return (predicate) =>
      predicate.certainty === "asserted"
        ? { ...predicate, certainty, rules: [...predicate.rules, "claim/wanted"] }
        : predicate;
  }
  return null;
}
