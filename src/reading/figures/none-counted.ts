/** "No casualties", "no deaths": none is a number too, of what harm is counted by. */
import { NONE_COUNTED, SCOPE_LEMMAS } from "../en/figures.ts";
import type { Figure, Tokens } from "../../model/index.ts";

/** The figure nought at token `at`, or null. */
export function readNone(tokens: Tokens, at: number, limit: number): Figure | null {
  if (tokens.lower[at] !== "no" || at + 1 >= limit) return null;
  const unit = NONE_COUNTED.get(tokens.lower[at + 1]!);
  if (unit === undefined) return null;
  const state = SCOPE_LEMMAS.get(unit);
  return {
    start: tokens.start[at]!,
    end: tokens.end[at + 1]!,
    value: 0,
    low: 0,
    high: 0,
    unit,
    of: null,
    scope: state === undefined ? [] : [state],
    kind: "count",
    asOf: null,
    rule: "figure/none",
  };
}
