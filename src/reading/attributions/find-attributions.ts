import type { Attribution, LocalEntity } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";

/** All attributions of the text in order of their content, `via` set, speakers not yet resolved (null). */
export function findAttributions(
  _text: ReadingText,
  _entities: readonly LocalEntity[],
): Attribution[] {
  return [];
}
