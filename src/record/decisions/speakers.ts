/** Whom a person means by the name of a speaker. */
import {
  overlap,
  type LocalEntity,
  type Mention,
  type Reading,
  type Span,
} from "../../model/index.ts";
import { withoutMention } from "./edit-reading.ts";

/** What stands in `rules` of what a person named. */
const RULE = "name/person";

/** A reading that knows a speaker, and the index of that local entity. */
export interface Named {
  readonly reading: Reading;
  readonly index: number;
}

const fold = (name: string): string => name.trim().replace(/\s+/gu, " ").toLowerCase();

/**
 * The local entity of this name; one is made where the report knows none: of the places where the name stands in its sentences, else
 * of the words in `source` that stand for it, else of the name alone.
 */
export function nameSpeaker(
  reading: Reading,
  text: string,
  name: string,
  source: readonly Span[],
): Named {
  const known = knownAs(reading, text, fold(name));
  if (known) return { reading, index: known.index };
  const found = namings(reading, text, name.trim());
  if (found.length > 0) return withEntity(reading, name, found);
  // "He" or "the minister" in the source means this one, not whom the machine took it for.
  const standIns = reading.entities.flatMap(({ mentions }) =>
    mentions.filter(
      (mention) =>
        (mention.form === "description" || mention.form === "pronoun") &&
        source.some((span) => overlap(span, mention) > 0),
    ),
  );
  let now = reading;
  for (const mention of standIns) {
    const owner = now.entities.find(({ mentions }) => mentions.includes(mention));
    if (owner) now = withoutMention(now, text, owner.index, mention);
  }
  return withEntity(now, name, standIns);
}

/** The entity of a name: by its own name, else by an alias, else by a mention; of several the one named most. */
function knownAs({ entities }: Reading, text: string, name: string): LocalEntity | null {
  const ways: readonly ((entity: LocalEntity) => boolean)[] = [
    (entity) => entity.named && fold(entity.name) === name,
    (entity) => entity.aliases.some((alias) => fold(alias) === name),
    ({ mentions }) =>
      mentions.some(
        ({ start, end, form }) => form === "name" && fold(text.slice(start, end)) === name,
      ),
    (entity) => fold(entity.name) === name,
  ];
  for (const way of ways) {
    const [first] = entities
      .filter(way)
      .toSorted((a, b) => b.mentions.length - a.mentions.length || a.index - b.index);
    if (first) return first;
  }
  return null;
}

/** Where a name stands as whole words in the sentences, free of other mentions. */
function namings({ sentences, entities }: Reading, text: string, name: string): Mention[] {
  const taken = entities.flatMap(({ mentions }) => mentions);
  const found: Mention[] = [];
  for (let start = text.indexOf(name); start !== -1; start = text.indexOf(name, start + 1)) {
    const span = { start, end: start + name.length };
    const isWhole =
      !/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 1), start)) &&
      !/^[\p{L}\p{N}]/u.test(text.slice(span.end, span.end + 1));
    const isRead = sentences.some((one) => one.start <= span.start && span.end <= one.end);
    if (isWhole && isRead && !taken.some((other) => overlap(other, span) > 0))
      found.push({ ...span, form: "name", role: null });
  }
  return found;
}

function withEntity(reading: Reading, name: string, mentions: readonly Mention[]): Named {
  const index = reading.entities.length;
  const entity: LocalEntity = {
    index,
    name: name.trim().replace(/\s+/gu, " "),
    type: "person",
    named: true,
    aliases: [],
    roles: [],
    country: null,
    mentions,
    rules: [RULE],
  };
  return { reading: { ...reading, entities: [...reading.entities, entity] }, index };
}
