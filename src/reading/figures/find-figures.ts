import type { Figure, LocalEntity, TimeExpression } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";

/** All figures of the text, in text order, not overlapping; numbers inside times and names are none. */
export function findFigures(
  _text: ReadingText,
  _times: readonly TimeExpression[],
  _entities: readonly LocalEntity[],
): Figure[] {
  return [];
}
