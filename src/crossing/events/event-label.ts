/** What an event is called: the claim that tells it best, in the report's own words. */
import { dayNumber, type Span } from "../../model/index.ts";
import {
  DANGLING,
  FIRST_PERSON,
  HANGING,
  LEADING,
  OTHER_SUBJECTS,
  THIRD_PERSON,
} from "../en/subject-words.ts";
import { wordsIn } from "../text/report-words.ts";
import type { ClaimProfile } from "./claim-profile.ts";

/** Words in a label, at least and at best. */
const LEAST_WORDS = 4;
const BEST_WORDS = 12;
const MOST_LENGTH = 140;

/** Quotation marks and brackets that open or close something outside the claim. */
function isUnbalanced(text: string): boolean {
  const count = (mark: RegExp): number => (text.match(mark) ?? []).length;
  return (
    count(/“/gu) !== count(/”/gu) ||
    count(/"/gu) % 2 === 1 ||
    count(/\(/gu) !== count(/\)/gu) ||
    count(/‘/gu) > count(/’/gu)
  );
}

/** Whether nothing but auxiliaries and adverbs stands before the verb: the subject is in another clause. */
function lacksSubject({ claim }: ClaimProfile, text: string): boolean {
  if (claim.head === null) return true;
  return wordsIn(text.slice(0, claim.head.start - claim.start)).every(
    (word) => LEADING.has(word) || word.endsWith("ly"),
  );
}

function penaltyOf(profile: ClaimProfile, text: string, voice: string | null = null): number {
  const { claim } = profile;
  const words = wordsIn(text);
  const first = words[0] ?? "";
  // "I" says who it is once the label names who speaks.
  const isPronoun =
    THIRD_PERSON.has(first) ||
    OTHER_SUBJECTS.has(first) ||
    (voice === null && FIRST_PERSON.has(first));
  const nominal = claim.rules.includes("claim/event-noun");
  // "the arrest of Tolan" stands inside a sentence that tells something else.
  const isNamed = claim.rules.includes("claim/named");
  // "Protests broke out", "talks were held": the noun that names what happened is the subject itself.
  const isSubject = ["claim/occurrence", "claim/light-verb"].some((rule) =>
    claim.rules.includes(rule),
  );
  return (
    Math.abs(words.length - BEST_WORDS) / 4 +
    (words.length < LEAST_WORDS ? 10 : 0) +
    (claim.rules.includes("claim/relative") ? 10 : 0) +
    (isNamed ? 8 : 0) +
    (isPronoun ? 6 : HANGING.has(first) ? 6 : 0) +
    (isUnbalanced(text) ? 5 : 0) +
    (lacksSubject(profile, text) && !nominal && !isSubject && !isNamed ? 10 : 0) +
    (DANGLING.has(words.at(-1) ?? "") ? 7 : 0) +
    (/^\p{Ll}/u.test(text) ? 1.5 : 0) +
    (claim.attribution === null ? 0 : 2) +
    (claim.polarity === "affirmed" ? 0 : 2) +
    (claim.certainty === "asserted" ? 0 : 1) +
    (claim.head === null ? 6 : 0) +
    (profile.actors.size > 0 || profile.undergoers.size > 0 || nominal || isSubject ? 0 : 3) +
    (profile.pale ? 2 : 0)
  );
}

/** What a whole sentence costs as a label: it tells more than the event. */
const WHOLE_SENTENCE = 4;
const QUESTION = 9;
const MOST_FOR_LENGTH = 4;

/** The penalty of a sentence that holds the claim, for claims that cannot stand by themselves: "they later flew to the coast". */
function penaltyOfSentence(text: string): number {
  const words = wordsIn(text);
  const first = words[0] ?? "";
  const isPronoun = THIRD_PERSON.has(first) || FIRST_PERSON.has(first) || OTHER_SUBJECTS.has(first);
  return (
    WHOLE_SENTENCE +
    Math.min(MOST_FOR_LENGTH, Math.abs(words.length - BEST_WORDS) / 4) +
    (words.length < LEAST_WORDS ? 10 : 0) +
    (text.length > MOST_LENGTH ? 6 : 0) +
    (isPronoun || HANGING.has(first) ? 6 : 0) +
    (isUnbalanced(text) ? 5 : 0) +
    (words.some((word) => FIRST_PERSON.has(word)) ? 4 : 0) +
    (text.endsWith("?") ? QUESTION : 0)
  );
}

/** A text as far as a label holds it, cut between words and not inside a short quotation. */
function shorten(text: string, most = MOST_LENGTH): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const words = cut.slice(0, cut.lastIndexOf(" "));
  const quote = Math.max(
    words.lastIndexOf("“"),
    words.lastIndexOf("‘"),
    words.lastIndexOf(' "') + 1,
  );
  const end = isUnbalanced(words) && quote > most / 2 ? quote : words.length;
  return `${words.slice(0, end).replace(/[\s,;:–—-]+$/u, "")} …`;
}

/** Characters after the verb that hold what is said. */
const LEAST_SAID = 20;

/**
 * The words of a claim that somebody says something, with what is said as far as the sentence tells it after them: "announced on
 * Monday" alone leaves out what.
 */
function withWhatIsSaid({ claim, says }: ClaimProfile, sentence: Span): Span {
  const isTold = says && sentence.end - claim.end >= LEAST_SAID;
  return { start: claim.start, end: isTold ? sentence.end : claim.end };
}

const QUOTES = /["“”]/u;

/** The label for an event of these claims: own voice, affirmed, a whole clause that names who takes part, of readable length. `voiceOf` names who speaks in a claim that is quoted. */
export function labelOf(
  members: readonly ClaimProfile[],
  textOf: (report: string) => string,
  sentenceOf: (profile: ClaimProfile) => Span,
  voiceOf: (profile: ClaimProfile) => string | null,
): string {
  const voices = new Set(members.flatMap((profile) => voiceOf(profile) ?? []));
  const rated = members.flatMap((profile) => {
    const { claim } = profile;
    const whole = textOf(profile.report);
    const cut = ({ start, end }: Span): string =>
      whole.slice(start, end).replace(/\s+/gu, " ").trim();
    const text = cut(claim);
    const around = sentenceOf(profile);
    const sentence = cut(around);
    const asks = /^["”’']?\?/u.test(whole.slice(claim.end, claim.end + 2)) || text.endsWith("?");
    const told = cut(withWhatIsSaid(profile, around)).replace(/(?<=[\p{L}\p{N}])\.$/u, "");
    // Where reports do not agree whose words they are, the label does not say it either.
    const voice = voices.size > 1 ? null : voiceOf(profile);
    const penalty = penaltyOf(profile, text, voice) + (asks ? QUESTION : 0);
    return [
      { text: told, penalty, id: claim.id, voice },
      { text: sentence, penalty: penaltyOfSentence(sentence), id: claim.id, voice: null },
    ];
  });
  const best = rated.sort((x, y) => x.penalty - y.penalty || (x.id < y.id ? -1 : 1))[0]!;
  return best.voice === null || QUOTES.test(best.text)
    ? shorten(best.text)
    : `${best.voice}: “${shorten(best.text, MOST_LENGTH - best.voice.length)}”`;
}

/** Most penalty with which a claim alone is still worth showing as an event. */
const MOST_PENALTY = 8;
/** A statement is dated by a day or the night between two. */
const MOST_DAYS = 1;

/**
 * Whether a claim by itself belongs in a chronology: a whole clause that says what happened, and a day, month or year for it. That
 * somebody said something belongs there where the report tells on which day, who, and what.
 */
export function standsAlone(
  profile: ClaimProfile,
  textOf: (report: string) => string,
  sentenceOf: (profile: ClaimProfile) => Span,
): boolean {
  const { claim, time, pale, head } = profile;
  if (head === null || time === null) return false;
  if (profile.says) return isDatedStatement(profile, textOf(profile.report), sentenceOf(profile));
  if (pale || ["claim/event-noun", "claim/named"].some((rule) => claim.rules.includes(rule)))
    return false;
  const text = textOf(profile.report).slice(claim.start, claim.end).replace(/\s+/gu, " ").trim();
  return penaltyOf(profile, text) <= MOST_PENALTY;
}

function isDatedStatement(profile: ClaimProfile, text: string, sentence: Span): boolean {
  const { claim, time, actors } = profile;
  if (claim.attribution !== null || claim.certainty !== "asserted") return false;
  if (claim.polarity !== "affirmed" || actors.size === 0) return false;
  if (time?.earliest == null || time.latest === null) return false;
  if (dayNumber(time.latest) - dayNumber(time.earliest) > MOST_DAYS) return false;
  const words = text.slice(claim.start, claim.end).replace(/\s+/gu, " ").trim();
  // What is said comes after the verb, so that a label tells it.
  if (sentence.end - claim.end < LEAST_SAID) return false;
  return !lacksSubject(profile, words) && penaltyOf(profile, words) <= MOST_PENALTY;
}
