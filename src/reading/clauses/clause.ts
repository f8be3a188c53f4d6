/** What a clause is: a verb with its words, and how it hangs together with the clause around it. */
import type { VerbGroup } from "./verb-groups.ts";

/**
 * How a clause hangs together with its parent. `coordinate` shares its parent's rank; `content` is what somebody says, thinks or
 * decides; `question` an embedded question; `participial` a participle or "without" with a gerund; `purpose` a denied infinitive;
 * `infinitive` the second of two that "and" joins, with the first one's token for its marker.
 */
export type ClauseKind =
  | "main"
  | "coordinate"
  | "content"
  | "question"
  | "adverbial"
  | "conditional"
  | "relative"
  | "participial"
  | "purpose"
  | "infinitive";

/** A clause of a list of tokens. */
export interface Clause {
  readonly kind: ClauseKind;
  /** Index of the clause it hangs on, -1 for none. */
  readonly parent: number;
  /** Null in a fragment. */
  readonly verb: VerbGroup | null;
  /** Its own tokens in order, without those of clauses inside it. */
  readonly tokens: readonly number[];
  /** The word that opens it ("after", "who"), or -1. */
  readonly marker: number;
  /** Whether it takes its subject from the clause it is coordinated with, hangs on, or (relative) from the noun before. */
  readonly subjectless: boolean;
}

/** A clause while the pass is still filling it. */
export interface OpenClause {
  kind: ClauseKind;
  parent: number;
  verb: VerbGroup | null;
  marker: number;
  subjectless: boolean;
  /** Whether its opening followed a comma. */
  afterComma: boolean;
}
