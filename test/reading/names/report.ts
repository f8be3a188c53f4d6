/** Reports and their names for tests: what is found in a text, by the words of the text. */
import { reportFromText } from "../../../src/intake/index.ts";
import type { LocalEntity } from "../../../src/model/index.ts";
import { tokenize } from "../../../src/reading/index.ts";
import { findEntities } from "../../../src/reading/names/index.ts";

/** The entities of a text. */
export function entitiesOf(text: string): LocalEntity[] {
  return findEntities(tokenize(reportFromText({ text })));
}

/** The entity that a mention with these words belongs to. */
export function entityNamed(
  text: string,
  words: string,
  entities: readonly LocalEntity[] = entitiesOf(text),
): LocalEntity | undefined {
  return entities.find((entity) =>
    entity.mentions.some((mention) => text.slice(mention.start, mention.end) === words),
  );
}
