/** What is known about a set of reports: the noun that composing makes, and that is kept and exported. */
import type { Findings, Links, ReadReport } from "../model/index.ts";
import type { DecisionOutcome } from "./decisions/outcome.ts";

/** A set of reports with all that is known about them. */
export interface Composition {
  /** As decisions leave them. Sorted by report id. */
  readonly reports: readonly ReadReport[];
  readonly links: Links;
  readonly findings: Findings;
  /**
   * What persons decided, in the order in which they did, and what became of it. Of a neighbourhood only what changes its own reports,
   * links and findings.
   */
  readonly decisions: readonly DecisionOutcome[];
}
