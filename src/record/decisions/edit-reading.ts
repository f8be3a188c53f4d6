/** Readings with something taken out: what pointed at it, and the numbers of what stood behind it, follow. */
import {
  contains,
  coverOf,
  overlap,
  spanLength,
  type Attribution,
  type LocalEntity,
  type Mention,
  type Reading,
  type Span,
} from "../../model/index.ts";
import { isSame } from "./find-finding.ts";

/** Where an index points when the item `gone` is taken out; null for that item itself. */
function shifted(index: number | null, gone: number): number | null {
  if (index === null || index === gone) return null;
  return index > gone ? index - 1 : index;
}

/** `reading` without the time expression `gone`. */
export function withoutTime(reading: Reading, gone: number): Reading {
  return {
    ...reading,
    times: reading.times
      .filter((_, index) => index !== gone)
      .map((time) => ({ ...time, anchor: shifted(time.anchor, gone) })),
    claims: reading.claims.map((claim) => ({ ...claim, time: shifted(claim.time, gone) })),
  };
}

/** `reading` without the figure `gone`. */
export function withoutFigure(reading: Reading, gone: number): Reading {
  return {
    ...reading,
    figures: reading.figures.filter((_, index) => index !== gone),
    claims: reading.claims.map((claim) => ({
      ...claim,
      figures: claim.figures.flatMap((index) => shifted(index, gone) ?? []),
    })),
  };
}

/** `reading` without the claim `gone`. */
export function withoutClaim(reading: Reading, gone: number): Reading {
  return { ...reading, claims: reading.claims.filter((_, index) => index !== gone) };
}

/** `reading` without the attribution `gone`: its claims belong to the innermost one that still holds them. */
export function withoutAttribution(reading: Reading, gone: number): Reading {
  const { id, via } = reading.attributions[gone]!;
  const attributions = reading.attributions
    .filter((_, index) => index !== gone)
    .map((one) => (one.via === id ? { ...one, via } : one));
  return {
    ...reading,
    attributions,
    claims: reading.claims.map((claim) =>
      claim.attribution === id
        ? { ...claim, attribution: innermost(attributions, claim)?.id ?? null }
        : claim,
    ),
  };
}

/** The smallest attribution whose content holds `span`; null when none does. */
export function innermost(attributions: readonly Attribution[], span: Span): Attribution | null {
  let found: Attribution | null = null;
  let least = Infinity;
  for (const one of attributions) {
    const cover = coverOf(one.content);
    if (cover === null || !contains(cover, span) || spanLength(cover) >= least) continue;
    found = one;
    least = spanLength(cover);
  }
  return found;
}

/** `reading` without the local entity `gone`, and without it in claims and as speaker. */
export function withoutEntity(reading: Reading, gone: number): Reading {
  return {
    ...reading,
    entities: reading.entities
      .filter(({ index }) => index !== gone)
      .map((entity, index) => ({ ...entity, index })),
    attributions: reading.attributions.map((one) => ({
      ...one,
      speaker: shifted(one.speaker, gone),
    })),
    claims: reading.claims.map((claim) => ({
      ...claim,
      place: shifted(claim.place, gone),
      participants: claim.participants.flatMap(({ entity, role }) => {
        const now = shifted(entity, gone);
        return now === null ? [] : [{ entity: now, role }];
      }),
    })),
  };
}

/** `reading` without one mention: claims in which it was the only naming of its entity no longer have it. */
export function withoutMention(
  reading: Reading,
  text: string,
  at: number,
  mention: Mention,
): Reading {
  const entity = reading.entities[at]!;
  const mentions = entity.mentions.filter((one) => !isSame(one, mention));
  if (mentions.length === 0) return withoutEntity(reading, at);
  const loses = (span: Span): boolean =>
    overlap(span, mention) > 0 && !mentions.some((one) => overlap(span, one) > 0);
  return {
    ...reading,
    entities: reading.entities.with(at, named(text, entity, mentions)),
    attributions: reading.attributions.map((one) =>
      one.speaker === at && one.source.some(loses) ? { ...one, speaker: null } : one,
    ),
    claims: reading.claims.map((claim) =>
      loses(claim)
        ? {
            ...claim,
            place: claim.place === at ? null : claim.place,
            participants: claim.participants.filter(({ entity: index }) => index !== at),
          }
        : claim,
    ),
  };
}

/** `entity` with these of its mentions, and the names that they give it. */
export function named(
  text: string,
  entity: LocalEntity,
  mentions: readonly Mention[],
): LocalEntity {
  const wordsOf = ({ start, end }: Span): string => text.slice(start, end).replace(/\s+/gu, " ");
  const names = mentions.filter(({ form }) => form === "name").map(wordsOf);
  const gone = entity.mentions
    .filter((one) => one.form === "name" && !mentions.some((kept) => isSame(kept, one)))
    .map(wordsOf)
    .filter((name) => !names.includes(name));
  const keeps = entity.named && !gone.includes(entity.name);
  const longest = names.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];
  const name = keeps ? entity.name : (longest ?? wordsOf(mentions[0]!));
  return {
    ...entity,
    name,
    named: keeps || longest !== undefined,
    aliases: entity.aliases.filter((alias) => alias !== name && !gone.includes(alias)),
    mentions,
  };
}
