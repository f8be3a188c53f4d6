import type { LocalEntity } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";

/** The named entities of the text with all their mentions by name; in order of their first mention, `index` is the place in the array. */
export function findEntities(_text: ReadingText): LocalEntity[] {
  return [];
}
