/**
 * Which sayings a claim belongs to: what is said in it, or that it is said. Two reports that render one utterance in other words tell
 * of one statement, and what introduces it ("he announced in a statement") is one act of speaking.
 */
import { overlap, type Claim, type Reading, type Saying, type Span } from "../../model/index.ts";

/** Ids of sayings. */
export interface SayingPlaces {
  /** Sayings that hold the claim. */
  readonly within: ReadonlySet<string>;
  /** Sayings that the claim introduces: it holds the cue of one. */
  readonly introduces: ReadonlySet<string>;
}

/** A claim lies in a saying when at least this share of it does. */
const INSIDE = 0.7;
const NOWHERE: SayingPlaces = { within: new Set(), introduces: new Set() };

/** For each claim of `reading`, by index, the sayings that it belongs to. */
export function placeInSayings(
  reading: Reading,
  sayings: readonly Saying[],
): (claim: Claim) => SayingPlaces {
  const spans = sayings.flatMap(({ id, spans: all }) =>
    all.filter(({ report }) => report === reading.report).map((span) => ({ id, span })),
  );
  if (spans.length === 0) return () => NOWHERE;
  const cues = new Map(reading.attributions.map(({ id, cue }) => [id, cue]));
  const introduced = spans.flatMap(({ id, span }) =>
    (span.attribution === null ? [] : (cues.get(span.attribution) ?? [])).map(
      (cue): { id: string; cue: Span } => ({ id, cue }),
    ),
  );
  return (claim) => ({
    within: new Set(
      spans
        .filter(({ span }) => overlap(claim, span) >= INSIDE * (claim.end - claim.start))
        .map(({ id }) => id),
    ),
    introduces: new Set(
      introduced.filter(({ cue }) => overlap(claim, cue) > 0).map(({ id }) => id),
    ),
  });
}
