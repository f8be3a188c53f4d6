/** Ordinals: places in a row, which are never compared with counts. */
import type { Figure } from "../../model/index.ts";
import type { FigureContext } from "./figure-context.ts";
import type { WrittenNumber } from "./numbers.ts";
import { readUnit } from "./units.ts";

/** The figure of an ordinal with its noun ("the 23rd victim") and the token behind it; null where it is no place in a row. */
export function readOrdinal(
  context: FigureContext,
  number: WrittenNumber,
): { readonly figure: Figure; readonly end: number } | null {
  const { text, sentence, nameOf, timeOf } = context;
  const { tokens } = text;
  if (nameOf[number.first]! >= 0 || timeOf[number.first]! >= 0) return null;
  const digits = /^\d/.test(tokens.lower[number.first]!);
  const before = number.first > sentence.firstToken ? tokens.tag[number.first - 1]! : null;
  // "the first" is an adverb as often as a place in a row.
  if (number.value === 1 && !digits) return null;
  if (!digits && before !== "DET" && before !== "PRON" && before !== "PART") return null;
  const unit = readUnit(tokens, number.end, sentence.endToken);
  if (!unit || unit.noun < 0 || unit.partitive) return null;
  if (tokens.tag[number.end] === "PROPN" || unit.kind !== "count" || unit.unit === "time")
    return null;
  return {
    figure: {
      start: tokens.start[number.first]!,
      end: tokens.end[unit.end - 1]!,
      value: number.value,
      low: number.value,
      high: number.value,
      unit: unit.unit,
      of: null,
      scope: [],
      kind: "ordinal",
      asOf: null,
      rule: "figure/ordinal",
    },
    end: unit.end,
  };
}
