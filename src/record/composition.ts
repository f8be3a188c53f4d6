/** What is known about a set of reports: the noun that composing makes, and that is kept and exported. */
import type { Findings, Links, ReadReport } from "../model/index.ts";

/** A set of reports with all that is known about them. */
export interface Composition {
  /** Sorted by report id. */
  readonly reports: readonly ReadReport[];
  readonly links: Links;
  readonly findings: Findings;
}
