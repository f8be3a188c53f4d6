/**
 * Brings the trained tagger's attributions and those of the rules together. The tagger knows the run of English news; the rules know
 * what its corpus lacks: dialogue set off by dashes, statements passed on by a portal or channel, quotations with no cue at all.
 */
import type { Draft } from "./draft.ts";
import type { Narration } from "./narration.ts";

/** Rules that stand by themselves where the tagger is silent; of the others it has judged the cue, and said no. */
const INDEPENDENT: ReadonlySet<string> = new Set([
  "attribution/according-to",
  "attribution/clause-said-by",
  "attribution/headline",
  "attribution/hearsay",
  "attribution/impersonal",
  "attribution/quoted-by",
]);

/** Verbs that say nothing but that something was said: with "that" behind them they need no second opinion. */
const PLAIN_VERBS =
  /^(?:said|says|told|tells|stated|states|announced|announces|reported|reports|confirmed|wrote|writes|admitted|claimed|claims|stressed|noted|insisted|denied|explained|added|warned)$/u;

/** `tagged` with those of `ruled` whose cue or content no tagged one has. */
export function combineDrafts(
  tagged: readonly Draft[],
  ruled: readonly Draft[],
  n: Narration,
): Draft[] {
  const { count: tokens, lower } = n.text.tokens;
  const cued = new Uint8Array(tokens);
  const held = new Uint8Array(tokens);
  for (const draft of tagged) {
    for (const range of draft.cue) cued.fill(1, range.first, range.end);
    for (const range of draft.content) held.fill(1, range.first, range.end);
  }
  const added = ruled.filter((draft) => {
    if (draft.direct) {
      return draft.content.every((range) => !held.subarray(range.first, range.end).includes(1));
    }
    return (
      INDEPENDENT.has(draft.rule) &&
      draft.cue.every((range) => !cued.subarray(range.first, range.end).includes(1))
    );
  });
  return [...tagged, ...added];
}
