/** A local entity taken apart: mentions that a report seems to use for one thing, and a person says mean another. */
import { overlap, type Mention, type Reading, type Span } from "../../model/index.ts";
import { named } from "./edit-reading.ts";
import { isSame } from "./find-finding.ts";

/** `reading` with the mention `b`, and all in the same words where `a` has others, as an entity of its own. */
export function splitEntity(reading: Reading, text: string, at: number, a: Span, b: Span): Reading {
  return takeOutMention(reading, text, at, b, [a]);
}

/**
 * `reading` with the mention `out` of the entity `at` as an entity of its own. In the same words as it go with it, unless one of `stays`
 * has these words too. What is said of them goes with them.
 */
export function takeOutMention(
  reading: Reading,
  text: string,
  at: number,
  out: Span,
  stays: readonly Span[],
): Reading {
  const entity = reading.entities[at]!;
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, " ");
  const differs = stays.every((span) => wordsOf(span) !== wordsOf(out));
  const goes = (mention: Mention): boolean =>
    isSame(mention, out) || (differs && wordsOf(mention) === wordsOf(out));
  const gone = entity.mentions.filter(goes);
  const kept = entity.mentions.filter((mention) => !goes(mention));
  const index = reading.entities.length;
  const isOnly = (span: Span): boolean =>
    gone.some((one) => overlap(span, one) > 0) && !kept.some((one) => overlap(span, one) > 0);
  const move = (old: number, span: Span): number => (old === at && isOnly(span) ? index : old);
  const now = {
    ...named(text, { ...entity, aliases: [], roles: [], country: null }, gone),
    index,
    rules: ["name/person"],
  };
  return {
    ...reading,
    entities: [...reading.entities.with(at, named(text, entity, kept)), now],
    attributions: reading.attributions.map((one) =>
      one.speaker === at && one.source.some(isOnly) ? { ...one, speaker: index } : one,
    ),
    claims: reading.claims.map((claim) => ({
      ...claim,
      place: claim.place === null ? null : move(claim.place, claim),
      participants: claim.participants.map(({ entity: old, role }) => ({
        entity: move(old, claim),
        role,
      })),
    })),
  };
}
