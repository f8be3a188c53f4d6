/**
 * A word that names a happening, as a claim of its own: how events that are given from outside (the mentions of a corpus) are
 * compared with the same model as the claims of a reading.
 */
import { contains, overlap, type ReadReport, type Span } from "../../model/index.ts";
import { happeningOf, phrasalVerb, PREPOSITIONS, SPEECH_STEMS } from "../en/event-words.ts";
import { stemOf, stemsIn, wordsIn } from "../text/report-words.ts";
import { contentOf } from "./claim-content.ts";
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
  const head = headOf(report.text, span);
  const acts = new Set([...base.acts, ...stems.map(happeningOf)]);
  const core = contentOf(report.text, wordsAround(report.text, span)).content;
  const own = { head, happening: head === null ? null : happeningOf(head), acts, core };
  const pale = head === null || SPEECH_STEMS.has(head);
  if (heading) return { ...heading, ...own, pale };
  return { ...base, ...own, pale, actors: new Set(), undergoers: new Set() };
}

/** The stem that names what happened in a mention of several words: "driving" under the influence, "drunk driving", "on suspicion". */
function headOf(text: string, span: Span): string | null {
  const words = wordsIn(text, span.start, span.end);
  const phrasal = phrasalVerb(words);
  if (phrasal !== null) return phrasal;
  const cut = words.findIndex((word) => PREPOSITIONS.has(word));
  const word = cut > 0 ? words[cut - 1] : words.at(-1);
  return word === undefined ? null : stemOf(word);
}

/** Characters before and after a mention that hold the words next to it. */
const NEAR = 35;

/** The whole words around a mention within its line. */
function wordsAround(text: string, span: Span): Span {
  const before = text.slice(Math.max(0, span.start - NEAR), span.start);
  const after = text.slice(span.end, span.end + NEAR);
  const line = before.lastIndexOf("\n") + 1;
  const lineEnd = after.indexOf("\n");
  return {
    start: span.start - before.length + line,
    end: span.end + (lineEnd < 0 ? after.length : lineEnd),
  };
}
