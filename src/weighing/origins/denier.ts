/** Who denies in a report's own voice: "police denied shooting at the crowd" rests on the word of the police, not on that of the outlet. */
import type { Claim, LocalEntity, ReadReport, Span } from "../../model/index.ts";
import { DENIAL_HINT, DENIAL_PATTERNS, JUDGES } from "../en/denying.ts";

/** The one who denies by a claim, and the verb. */
export interface Denier {
  /** Null for somebody described only: "police". */
  readonly entity: LocalEntity | null;
  /** The words before the verb that say who it is. */
  readonly words: string;
  readonly verb: Span;
}

/** A plain noun phrase before a verb, without its article, auxiliaries and adverbs. */
const SUBJECT =
  /^(?:the |an? )?(?<who>(?!(?:he|she|it|they|who|which|that|this|we|you)\b)\p{L}[\p{L}’'-]*(?: \p{L}[\p{L}’'-]*){0,3}?)(?: (?:has|have|had|also|later|again|\p{Ll}+ly))*\s*$/iu;

/** The denier of a claim that tells of a denial and nothing else; null when it tells none, or not by whom, or of a court's ruling. */
export function denierOf(
  { report, reading }: ReadReport,
  { head, start, end, participants, polarity, certainty }: Claim,
): Denier | null {
  if (head === null || polarity !== "affirmed" || certainty !== "asserted") return null;
  const sentence = reading.sentences.find(
    (each) => each.start <= head.start && head.start < each.end,
  );
  const words = report.text
    .slice(head.start, Math.max(end, sentence?.end ?? end))
    .replace(/\s/gu, " ");
  if (!DENIAL_HINT.test(words)) return null;
  const isDenial = DENIAL_PATTERNS.some(
    ({ words: pattern, denied }) =>
      (denied === "said" || denied === "any" || denied === "told-last") &&
      pattern.exec(words)?.index === 0,
  );
  const actors = participants.filter(({ role }) => role === "actor");
  if (!isDenial || actors.length > 1) return null;
  const entity = actors[0] === undefined ? null : (reading.entities[actors[0].entity] ?? null);
  const who = SUBJECT.exec(report.text.slice(start, head.start).replace(/\s/gu, " "))?.groups?.[
    "who"
  ];
  const name = entity?.name ?? who;
  if (name === undefined || JUDGES.test(name)) return null;
  return { entity, words: name, verb: { start: head.start, end: head.end } };
}
