/** A local entity taken apart: two mentions that a report seems to use for one thing, and a person says mean two. */
import { overlap, type Mention, type Reading, type Span } from "../../model/index.ts";
import { named } from "./edit-reading.ts";
import { isSame } from "./find-finding.ts";

/**
 * `reading` with the mention `b`, and all in the same words where `a` has others, as an entity of its own. What is said of them goes
 * with them.
 */
export function splitEntity(reading: Reading, text: string, at: number, a: Span, b: Span): Reading {
  const entity = reading.entities[at]!;
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, " ");
  const differs = wordsOf(a) !== wordsOf(b);
  const goes = (mention: Mention): boolean =>
    isSame(mention, b) || (differs && wordsOf(mention) === wordsOf(b));
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
