/** Denials as sentences tell them: who turns down what, in which words. */
import type { ReportSpan, Span } from "../../../model/index.ts";
import { NOT_DENIED } from "../../en/accusing.ts";
import {
  ACCUSATIONS_AT_END,
  BARE_DENIAL,
  CORRECTS_ITSELF,
  DENIAL_HINT,
  DENIAL_PATTERNS,
  GOES_ON,
  JUDGES,
  NAMES_TOLD,
  WISHED,
  type DeniedThing,
} from "../../en/denying.ts";
import type { ClaimView, SentenceView, WeighingView } from "../../view.ts";

/** One sentence by which somebody turns something down. */
export interface Denial {
  readonly report: string;
  readonly sentence: SentenceView;
  /** From the verb (or what stands for it) to the end of what is denied. */
  readonly span: ReportSpan;
  /** Who denies; null when the sentence does not show it. */
  readonly who: string | null;
  readonly denied: DeniedThing;
  /** What is denied, in the denial's own words; null when it names none. */
  readonly said: Span | null;
  /** Whether it says that others told it: "claims that …", "the suggestion that …". */
  readonly standsFor: boolean;
  readonly origins: readonly string[];
}

/** All denials of a record, in the order of the reports. */
export function findDenials(view: WeighingView): Denial[] {
  return view.reports.flatMap(({ report }) =>
    view.sentencesOf(report.id).flatMap((sentence) => denialIn(view, sentence) ?? []),
  );
}

function denialIn(view: WeighingView, sentence: SentenceView): Denial | null {
  const { report, words } = sentence;
  if (!DENIAL_HINT.test(words) || /\?\W*$/u.test(words)) return null;
  for (const { words: pattern, denied } of DENIAL_PATTERNS) {
    const match = pattern.exec(words);
    if (!match) continue;
    const before = words.slice(0, match.index);
    if (
      NOT_DENIED.test(before) ||
      /\b(?:if|whether|unless|would|could|should|might)\b[^,;]{0,40}$/iu.test(before)
    )
      continue;
    if (denied === "called-false" && CORRECTS_ITSELF.test(before)) continue;
    if (/^(?:reject|dismiss|challeng)/iu.test(match[0]) && JUDGES.test(before)) continue;
    if (BARE_DENIAL.test(match[0]) && !hasSubject(before)) continue;
    const said = saidIn(match);
    if (said !== undefined && WISHED.test(said)) continue;
    const start = sentence.sentence.start + match.index;
    const end = start + endOf(match[0], said);
    const at = said === undefined || said === "" ? -1 : match[0].lastIndexOf(said);
    const isAfter = denied === "clause-before";
    const verb = isAfter
      ? { start: end - /\S+$/u.exec(match[0].trimEnd())![0].length, end }
      : { start, end: start + /^\S+/u.exec(match[0])![0].length };
    const whose = match.groups?.["who"];
    const denier =
      denied === "called-false" || isInName(view, report, verb)
        ? null
        : whose === undefined
          ? denierOf(view, sentence, match.index, verb)
          : namedIn(view, report, { start: start + match[0].indexOf(whose), end: verb.start });
    // "He dismisses claims that Orlen lied": he is not Orlen.
    const isOther =
      denier !== null &&
      at >= 0 &&
      PRONOUN_BEFORE.test(before) &&
      view
        .mentionsIn(report, { start: start + at, end: start + at + said!.length })
        .some(({ form, entity }) => form === "name" && entity === denier.who);
    return {
      report,
      sentence,
      span: { report, start: Math.min(start, denier?.start ?? start), end },
      who: isOther ? null : (denier?.who ?? null),
      denied: isAfter && ACCUSATIONS_AT_END.test(before) ? "any" : denied,
      standsFor: NAMES_TOLD.test(match[0].slice(0, at < 0 ? undefined : at)),
      said: at < 0 ? null : { start: start + at, end: start + at + said!.length },
      origins: voiceAt(view, report, { start, end }),
    };
  }
  return null;
}

/** Whether somebody is told to deny before a verb in its plain form: neither a headline's order nor a wish, "to reject claims that …". */
function hasSubject(before: string): boolean {
  return GOES_ON.test(before) || /\p{L}{3,}s(?: \p{Ll}+ly| also| still| again)?\s*$/u.test(before);
}

/**
 * What is denied, in the words of the denial. A denial in a participle ends at the comma, behind which its sentence may tell something
 * else: "Denying claims of theft, the guild held its fair."
 */
function saidIn(match: RegExpExecArray): string | undefined {
  const said = match.groups?.["said"]?.trim();
  return /^\p{L}+ing\b/u.test(match[0]) ? said?.split(",")[0] : said;
}

/** Where a denial ends in its matched words: with what is denied. */
function endOf(matched: string, said: string | undefined): number {
  return said === undefined || said === ""
    ? matched.trimEnd().length
    : matched.lastIndexOf(said) + said.length;
}

/**
 * Who denies: the speaker whose cue the verb is; the person or body named right before it; or, where the denial opens its sentence
 * ("Denying that …, X said"), the only one who speaks in it.
 */
function denierOf(
  view: WeighingView,
  { report, sentence }: SentenceView,
  offset: number,
  verb: Span,
): { readonly who: string; readonly start: number } | null {
  const subject = view
    .mentionsIn(report, { start: sentence.start, end: verb.start })
    .findLast(({ entity }) => view.entities.get(entity)?.type !== "other");
  const isNear =
    subject !== undefined &&
    NEAR.test(view.wordsOf(report, { start: subject.end, end: verb.start }));
  const start = isNear ? subject.start : verb.start;
  const inside = claimsIn(view, report, sentence);
  const own = inside.find(
    ({ attribution, speaker }) =>
      speaker !== null &&
      attribution!.cue.some((cue) => cue.start < verb.end && verb.start < cue.end),
  );
  if (own) return { who: own.speaker!, start };
  if (isNear) return { who: subject.entity, start };
  const spoken = inside.find(
    ({ attribution, speaker }) =>
      speaker !== null &&
      attribution!.content.some((span) => span.start <= verb.start && verb.start < span.end),
  );
  if (spoken) return { who: spoken.speaker!, start };
  const speakers = new Set(inside.flatMap(({ speaker }) => speaker ?? []));
  const isOpening = offset < OPENING && /ing$/iu.test(view.wordsOf(report, verb));
  return isOpening && speakers.size === 1 ? { who: [...speakers][0]!, start } : null;
}

/** A pronoun, with at most two adverbs or auxiliaries behind it. */
const PRONOUN_BEFORE = /\b(?:he|she|they) (?:(?:has|have|had|also|later|again|\p{Ll}+ly) ){0,2}$/iu;

/** Whether a verb was read as part of a name, as in headlines in title case: then nobody knows where the denier's name ends. */
function isInName(view: WeighingView, report: string, verb: Span): boolean {
  return view
    .mentionsIn(report, { start: verb.start - LONGEST_NAME, end: verb.end })
    .some(({ form, start, end }) => form === "name" && start < verb.end && verb.start < end);
}

/** Characters that a name is long at most. */
const LONGEST_NAME = 80;

/** The person or body named last in the words that say who denies. */
function namedIn(
  view: WeighingView,
  report: string,
  words: Span,
): { readonly who: string; readonly start: number } | null {
  const last = view
    .mentionsIn(report, words)
    .findLast(({ end, entity }) => end <= words.end && isAccusable(view, entity));
  return last ? { who: last.entity, start: words.start } : null;
}

/** What may stand between a subject and its verb: an apposition, an auxiliary, an adverb, "continued to". */
const NEAR =
  /^\s*(?:,[^,;]{0,80},)?\s*(?:(?!who|which|that|of|and|to\b(?! deny))\p{Ll}+\s+){0,3}$/u;
/** A denial that begins within so many characters opens its sentence. */
const OPENING = 30;

/** Claims that begin inside a sentence. */
export function claimsIn(view: WeighingView, report: string, { start, end }: Span): ClaimView[] {
  return (view.claimsOf.get(report) ?? []).filter(
    ({ claim }) => claim.start >= start && claim.start < end,
  );
}

/** On whose word it stands that somebody denies: the origins of the smallest claim around the denial's verb. */
export function voiceAt(view: WeighingView, report: string, span: Span): readonly string[] {
  let best: ClaimView | null = null;
  for (const each of view.claimsOf.get(report) ?? []) {
    const { start, end } = each.claim;
    if (start >= span.end || end <= span.start) continue;
    if (best === null || end - start < best.claim.end - best.claim.start) best = each;
  }
  return best?.origins ?? [];
}

/** Whether an entity can be accused and deny. */
export function isAccusable(view: WeighingView, id: string): boolean {
  const type = view.entities.get(id)?.type;
  return type === "person" || type === "organization";
}
