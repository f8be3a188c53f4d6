/** Stretches of a report's tokens, the measure in which attributions are found before they become spans. */

/** A half-open range of token indices. */
export interface TokenRange {
  readonly first: number;
  readonly end: number;
}
