/** Attributions and claims that a person found and the machine did not. */
import {
  compareSpans,
  contains,
  coverOf,
  createId,
  overlap,
  spanLength,
  type Attribution,
  type Claim,
  type Reading,
  type Span,
} from "../../model/index.ts";
import { innermost } from "./edit-reading.ts";
import { isSame, placeOf } from "./find-finding.ts";
import { nameSpeaker } from "./speakers.ts";

/** What stands in `rules` of what a person found. */
const RULES = { attribution: "attribution/person", claim: "claim/person" } as const;

/** An attribution by its words. */
export interface AddedAttribution {
  readonly content: Span;
  readonly source: Span | null;
  readonly cue: Span | null;
  /** Null: whoever the source names, if anybody. */
  readonly speaker: string | null;
  readonly direct: boolean;
}

/** `reading` with an attribution; the claims inside its content that no smaller one holds become its own. */
export function withAttribution(reading: Reading, text: string, added: AddedAttribution): Reading {
  const { content, direct } = added;
  const source = added.source === null ? [] : [added.source];
  const cue = added.cue === null ? [] : [added.cue];
  const named =
    added.speaker === null
      ? { reading, index: entityIn(reading, source) }
      : nameSpeaker(reading, text, added.speaker, source);
  const { attributions, claims } = named.reading;
  const one: Attribution = {
    id: createId(
      "a",
      reading.report,
      ...[content, ...cue].flatMap((span) => [span.start, span.end]),
    ),
    source,
    cue,
    content: [content],
    direct,
    speaker: named.index,
    via: null,
    rules: [RULES.attribution],
    score: 1,
  };
  const others = attributions.filter(({ id }) => id !== one.id);
  const via = innermost(
    others.filter(({ content: outer }) => !isSame(coverOf(outer) ?? content, content)),
    content,
  );
  const now = [...others, { ...one, via: via?.id ?? null }].sort(byContent);
  return {
    ...named.reading,
    attributions: now,
    claims: claims.map((claim) =>
      contains(content, claim)
        ? { ...claim, attribution: innermost(now, claim)?.id ?? null }
        : claim,
    ),
  };
}

/** The one local entity that is mentioned in `source`; null when there are none or several. */
function entityIn({ entities }: Reading, source: readonly Span[]): number | null {
  const found = entities.filter(({ mentions }) =>
    mentions.some((mention) => source.some((span) => contains(span, mention))),
  );
  return found.length === 1 ? found[0]!.index : null;
}

function byContent(a: Attribution, b: Attribution): number {
  const [x, y] = [coverOf(a.content), coverOf(b.content)];
  if (x === null || y === null) return x === y ? 0 : x === null ? 1 : -1;
  return x.start - y.start || y.end - x.end || (a.id < b.id ? -1 : 1);
}

/**
 * `reading` with a claim at `words`, of the attribution with this id; null where they stand in no sentence. What happened, and how sure
 * it is told, is that of the machine's claim whose telling word lies within; where there is one of just these words, it only changes hands.
 */
export function withClaim(
  reading: Reading,
  words: Span,
  attribution: string | null,
): Reading | null {
  const known = placeOf(reading.claims, words);
  if (known !== -1) {
    const claims = reading.claims.with(known, { ...reading.claims[known]!, attribution });
    return { ...reading, claims };
  }
  const sentence = reading.sentences.findIndex((one) => overlap(one, words) > 0);
  if (sentence === -1) return null;
  const [like] = reading.claims
    .filter(({ head }) => head !== null && contains(words, head))
    .toSorted((a, b) => overlap(b, words) - overlap(a, words) || compareSpans(a, b));
  const inside = (items: readonly Span[]): number[] =>
    items.flatMap((item, index) => (contains(words, item) ? [index] : []));
  const times = inside(reading.times).filter((index) =>
    /^(?:DATE|TIME)$/u.test(reading.times[index]!.type),
  );
  const claim: Claim = {
    id: createId("c", reading.report, words.start, words.end, "person"),
    start: words.start,
    end: words.end,
    sentence,
    attribution,
    polarity: like?.polarity ?? "affirmed",
    certainty: like?.certainty ?? "asserted",
    head: like?.head ?? null,
    participants: reading.entities.flatMap(({ index, mentions }) => {
      if (!mentions.some((mention) => contains(words, mention))) return [];
      const role = like?.participants.find(({ entity }) => entity === index)?.role;
      return [{ entity: index, role: role ?? "other" }];
    }),
    time: times.length === 1 ? times[0]! : null,
    place: null,
    figures: inside(reading.figures),
    rules: [RULES.claim],
  };
  const claims = [...reading.claims, claim].sort(
    (a, b) => a.sentence - b.sentence || a.start - b.start || spanLength(b) - spanLength(a),
  );
  return { ...reading, claims };
}
