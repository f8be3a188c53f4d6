/**
 * Which sayings a claim belongs to: what is said in it, or that it is said. Two reports that render one utterance in other words tell
 * of one statement, and what introduces it ("he announced in a statement") is one act of speaking. Words that are put into several
 * mouths are as many statements: they may be of several things.
 */
import { overlap, type Claim, type Reading, type Saying, type Span } from "../../model/index.ts";

/** Ids of sayings. */
export interface SayingPlaces {
  /** Sayings that hold the claim. */
  readonly within: ReadonlySet<string>;
  /** Sayings that the claim introduces: it holds the cue of one. */
  readonly introduces: ReadonlySet<string>;
  /** Who speaks, by saying, where reports put the words that the claim holds, or stands in, into several mouths. */
  readonly mouths: ReadonlyMap<string, string>;
}

/** A claim lies in a saying when at least this share of it does. */
const INSIDE = 0.7;
const NOWHERE: SayingPlaces = { within: new Set(), introduces: new Set(), mouths: new Map() };

/** For each claim of `reading`, by index, the sayings that it belongs to. */
export function placeInSayings(
  reading: Reading,
  sayings: readonly Saying[],
): (claim: Claim) => SayingPlaces {
  const spans = sayings.flatMap(({ id, spans: all }) =>
    all.filter(({ report }) => report === reading.report).map((span) => ({ id, span })),
  );
  if (spans.length === 0) return () => NOWHERE;
  const disputed = sayings.flatMap(({ id, speakers, spans: all }) =>
    speakers.length < 2
      ? []
      : all.flatMap((span) =>
          span.report === reading.report && span.speaker !== null
            ? [{ id, span, speaker: span.speaker }]
            : [],
        ),
  );
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
    mouths: new Map(
      disputed
        .filter(
          ({ span }) =>
            overlap(claim, span) >=
            INSIDE * Math.min(claim.end - claim.start, span.end - span.start),
        )
        .map(({ id, speaker }) => [id, speaker]),
    ),
  });
}
