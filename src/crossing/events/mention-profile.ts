/**
 * A word that names a happening, as a claim of its own: how events that are given from outside (the mentions of a corpus) are
 * compared with the same model as the claims of a reading.
 */
import { contains, overlap, type ReadReport, type Span } from "../../model/index.ts";
import { happeningOf, SPEECH_STEMS } from "../en/event-words.ts";
import { stemsIn } from "../text/report-words.ts";
import type { ClaimProfile } from "./claim-profile.ts";

/**
 * The profile of the mention at `span`: that of the claim that it heads; else the one of the smallest claim around it, with the
 * mention as its head and without roles, which belong to another verb. Null when the span lies in no sentence.
 */
export function mentionProfile(
  { report, reading }: ReadReport,
  profiles: readonly ClaimProfile[],
  span: Span,
): ClaimProfile | null {
  const heading = profiles.find(
    ({ claim }) => claim.head !== null && overlap(claim.head, span) > 0,
  );
  const around = profiles
    .filter(({ claim }) => contains(claim, span))
    .sort((x, y) => x.claim.end - x.claim.start - (y.claim.end - y.claim.start))[0];
  const sentence = reading.sentences.findIndex((one) => overlap(one, span) > 0);
  const base =
    heading ?? around ?? profiles.find(({ claim }) => claim.sentence === sentence) ?? profiles[0];
  if (base === undefined) return null;
  const stems = stemsIn(report.text, span.start, span.end);
  const head = stems.at(-1) ?? null;
  const acts = new Set([...base.acts, ...stems.map(happeningOf)]);
  const own = { head, happening: head === null ? null : happeningOf(head), acts };
  const pale = head === null || SPEECH_STEMS.has(head);
  if (heading) return { ...heading, ...own, pale };
  return { ...base, ...own, pale, actors: new Set(), undergoers: new Set() };
}
