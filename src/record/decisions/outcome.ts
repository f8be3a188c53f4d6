/** What becomes of a decision. */
import type { Decision, DecisionState } from "../../model/index.ts";

/** A decision with what became of it. A later decision about the same thing overrules an earlier one, which stays `applied`. */
export interface DecisionOutcome {
  readonly decision: Decision;
  readonly state: DecisionState;
  /** Why it finds no place, one sentence; null unless it is an orphan. */
  readonly why: string | null;
}

/** By decision id: null where it is applied, else why it finds no place. */
export type Outcomes = ReadonlyMap<string, string | null>;

/** Outcomes side by side: what is applied in one of them is applied; else the first of them says why not. */
export function joinOutcomes(all: readonly Outcomes[]): Map<string, string | null> {
  const joined = new Map<string, string | null>();
  for (const [id, why] of all.flatMap((outcomes) => [...outcomes]))
    if (!joined.has(id) || why === null) joined.set(id, why);
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
