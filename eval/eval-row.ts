/** One figure of an evaluation. */
export interface EvalRow {
  readonly task: string;
  readonly measure: string;
  /** A share between 0 and 1, unless the measure says otherwise. */
  readonly value: number;
  /** What limits the figure: the data it was measured on, what was left out. */
  readonly note?: string;
}
