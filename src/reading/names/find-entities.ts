/** The named entities of a report: mentions found by the tagger, joined where the report itself lets us. */
import type { LocalEntity } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";
import { findMentions } from "./find-mentions.ts";
import { joinMentions } from "./join-mentions.ts";

/** The named entities of the text with all their mentions by name; in order of their first mention, `index` is the place in the array. */
export function findEntities(text: ReadingText): LocalEntity[] {
  return joinMentions(text, findMentions(text));
}
