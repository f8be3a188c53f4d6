/** Claims of a text of paragraphs through the whole reading, with their words. */
import { readReport } from "../../../src/reading/read-report.ts";
import type { Claim, Reading } from "../../../src/model/index.ts";
import { reportOf } from "../figures/figures-of.ts";

/** A claim with the words of its span, the lemma of its head and the names behind its indices. */
export type ReadClaim = Claim & {
  readonly words: string;
  readonly headLemma: string | null;
  readonly who: readonly string[];
  readonly when: string | null;
  readonly where: string | null;
  readonly by: string | null;
};

/** The reading of `text` under the reference day 2031-05-14. */
export function readingOf(text: string): Reading {
  return readReport(reportOf(text), { earliest: "2031-05-14", latest: "2031-05-14" });
}

/** All claims of `text`. */
export function claimsOf(text: string): ReadClaim[] {
  const reading = readingOf(text);
  return reading.claims.map((claim) => {
    const attribution = reading.attributions.find(({ id }) => id === claim.attribution);
    const speaker = attribution?.speaker ?? null;
    const time = claim.time === null ? null : reading.times[claim.time]!;
    return {
      ...claim,
      words: text.slice(claim.start, claim.end),
      headLemma: claim.head?.lemma ?? null,
      who: claim.participants.map(
        ({ entity, role }) => `${reading.entities[entity]!.name}: ${role}`,
      ),
      when: time === null ? null : text.slice(time.start, time.end),
      where: claim.place === null ? null : reading.entities[claim.place]!.name,
      by: speaker === null ? null : reading.entities[speaker]!.name,
    };
  });
}
