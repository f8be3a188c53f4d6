/** What becomes of a decision. */
import type { Decision, DecisionState } from "../../model/index.ts";

/** A decision with what became of it. */
export interface DecisionOutcome {
  readonly decision: Decision;
  readonly state: DecisionState;
  /** Why it finds no place, one sentence; null unless it is an orphan. */
  readonly why: string | null;
  /** The id of the decision that overrules it; missing unless one does. */
  readonly overruledBy?: string;
}

/** What became of a decision at one place: null where it is applied, why it finds no place, or which decision overrules it. */
export type Outcome = string | null | { readonly overruledBy: string };

/** What became of decisions, by their ids. */
export type Outcomes = ReadonlyMap<string, Outcome>;

/** A decision with what became of it at a place. */
export function decisionOutcome(decision: Decision, outcome: Outcome): DecisionOutcome {
  if (outcome === null) return { decision, state: "applied", why: null };
  if (typeof outcome === "string") return { decision, state: "orphan", why: outcome };
  return { decision, state: "overruled", why: null, overruledBy: outcome.overruledBy };
}

/** What a decision became: the way back from `decisionOutcome`. */
export function outcomeOf({ why, overruledBy }: DecisionOutcome): Outcome {
  return overruledBy === undefined ? why : { overruledBy };
}

/** Outcomes side by side: what is overruled in one of them is, else what is applied in one is; else the first of them says why not. */
export function joinOutcomes(all: readonly Outcomes[]): Map<string, Outcome> {
  const joined = new Map<string, Outcome>();
  const rank = (outcome: Outcome): number =>
    outcome === null ? 1 : typeof outcome === "string" ? 2 : 0;
  for (const [id, outcome] of all.flatMap((outcomes) => [...outcomes])) {
    const known = joined.get(id);
    if (known === undefined || rank(outcome) < rank(known)) joined.set(id, outcome);
  }
  return joined;
}

/** An excerpt of words for a sentence. */
export function excerpt(words: string): string {
  const flat = words.replace(/\s+/gu, " ").trim();
  return `“${flat.length <= 60 ? flat : `${flat.slice(0, 59)}…`}”`;
}

/** Why words that are not in the report any more give no place. */
export function missingWords(words: string): string {
  return `The words ${excerpt(words)} are not in the report any more.`;
}

/** Why words at which nothing of the kind is found give no place. */
export function nothingAt(kind: string, words: string): string {
  return `No ${kind} is found at the words ${excerpt(words)} any more.`;
}
