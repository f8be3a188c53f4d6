/** Disputes about who said it, and with which words: one saying in two mouths, or changed inside its quotation marks. */
import {
  contains,
  groupBy,
  overlap,
  spanLength,
  type Attribution,
  type Dispute,
  type SayingSpan,
} from "../../model/index.ts";
import {
  foldWord,
  isOneLetterOff,
  stemOf,
  SYNONYM_CLASS,
  wordingOf,
} from "../../crossing/index.ts";
import { SMALL_WORDS } from "../en/small-words.ts";
import type { WeighingView } from "../view.ts";
import { listInWords, quoted } from "../words.ts";
import { createDispute } from "./create-dispute.ts";

/** All disputes about sayings. */
export function findSayingDisputes(view: WeighingView): Dispute[] {
  return view.links.sayings.flatMap((saying) => {
    const story = view.storyOf(saying.spans[0]!.report);
    const originsOf = (span: SayingSpan): readonly string[] =>
      (view.claimsOf.get(span.report) ?? []).find(
        ({ claim }) => claim.attribution !== null && claim.attribution === span.attribution,
      )?.origins ?? [];
    const found: Dispute[] = [];
    const voiced = saying.spans.map((span) => withSpeaker(view, span));
    const spoken = voiced.filter(
      (span) =>
        span.speaker !== null &&
        voiced.some((other) => other.speaker !== span.speaker && areOneWording(view, span, other)),
    );
    const mouths = groupBy(spoken, ({ speaker }) => speaker!);
    if (
      mouths.size >= 2 &&
      areDistinct(view, [...mouths.keys()]) &&
      spoken.every((span) => isSureMouth(view, span, [...mouths.keys()])) &&
      !isOfOneOutlet(view, [...mouths.values()])
    ) {
      const parts = [...mouths].map(([speaker, spans]) => {
        const tellers = [...new Set(spans.map(({ report }) => view.nameOf(report)))];
        return `${view.entityName(speaker)} in ${listInWords(tellers)}`;
      });
      found.push(
        createDispute({
          about: "attribution",
          relation: "contradiction",
          event: null,
          story,
          why: `The same words (${quoted(view.wordsOf(spoken[0]!.report, spoken[0]!), 70)}) are put into different mouths: ${parts.join("; ")}.`,
          confidence: saying.score,
          sides: [...mouths].map(([speaker, spans]) => ({
            value: view.entityName(speaker),
            spans,
            origins: spans.flatMap(originsOf),
          })),
        }),
      );
    }
    const altered = isSaidTwice(view, saying.spans)
      ? []
      : saying.spans.filter(({ as }) => as === "altered");
    const first = saying.spans.find(({ as }) => as === "first");
    if (first && altered.length > 0) {
      const others = altered.filter(
        (span) =>
          span.report !== first.report &&
          areOneWording(view, first, span) &&
          wordsDiffer(view, first, span),
      );
      if (others.length > 0) {
        found.push(
          createDispute({
            about: "attribution",
            relation: "framing",
            event: null,
            story,
            why: `Quoted in different words: ${[first, ...others].map((span) => `${excerptOf(view, span, span === first ? others[0]! : first)} in ${view.nameOf(span.report)}`).join("; ")}.`,
            confidence: saying.score,
            sides: [first, ...others].map((span) => ({
              value: quoted(view.wordsOf(span.report, span)),
              spans: [span],
              origins: [...originsOf(span)],
            })),
          }),
        );
      }
    }
    return found;
  });
}

/** The span with the speaker of the attribution around it where it has none of its own: words quoted within reported speech. */
function withSpeaker(view: WeighingView, span: SayingSpan): SayingSpan {
  if (span.speaker !== null) return span;
  const around = (view.claimsOf.get(span.report) ?? []).find(
    ({ attribution, speaker }) =>
      speaker !== null && attribution?.content.some((part) => contains(part, span)),
  );
  return around ? { ...span, speaker: around.speaker, attribution: around.attribution!.id } : span;
}

/** Share of the shorter wording's words of meaning that the longer must have for the two to be wordings of one part of a saying. */
const ONE_WORDING = 0.5;

/** Whether two spans of a saying word the same part of it. */
function areOneWording(view: WeighingView, a: SayingSpan, b: SayingSpan): boolean {
  const [first, second] = [meaningWords(view, a), meaningWords(view, b)];
  const shared = [...first].filter((word) => second.has(word)).length;
  return shared > 0 && shared >= ONE_WORDING * Math.min(first.size, second.size);
}

/** Whether words of meaning differ, not only small words, a letter, spelling of abbreviations or punctuation; a shorter wording that only leaves out differs in nothing. */
function wordsDiffer(view: WeighingView, a: SayingSpan, b: SayingSpan): boolean {
  return ownWords(view, a, b).length > 0 && ownWords(view, b, a).length > 0;
}

/** The words of meaning that `a` has and `b` has not, not even with a slip of the pen or as a synonym, which translators choose. */
function ownWords(view: WeighingView, a: SayingSpan, b: SayingSpan): string[] {
  const others = meaningWords(view, b);
  return [...meaningWords(view, a)].filter(
    (word) =>
      ![...others].some(
        (other) =>
          isSlipOf(word, other) ||
          (SYNONYM_CLASS.has(word) && SYNONYM_CLASS.get(word) === SYNONYM_CLASS.get(other)),
      ),
  );
}

/** Whether one report quotes the saying in two ways: then it was said more than once, and nobody need have changed it. */
function isSaidTwice(view: WeighingView, spans: readonly SayingSpan[]): boolean {
  const quotations = spans.filter(({ as }) => as !== "paraphrased");
  return quotations.some((one, at) =>
    quotations
      .slice(at + 1)
      .some(
        (other) =>
          one.report === other.report &&
          areOneWording(view, one, other) &&
          wordsDiffer(view, one, other),
      ),
  );
}

/** Units of text before the first word that differs, from where on a long wording is shown. */
const BEFORE = 30;

/** The wording of `span` in quotation marks, from shortly before the first word that `other` has not. */
function excerptOf(view: WeighingView, span: SayingSpan, other: SayingSpan): string {
  const words = view.wordsOf(span.report, span);
  const own = new Set(ownWords(view, span, other));
  const said = [...words.matchAll(/[\p{L}\p{N}.’']+/gu)];
  // What one of them leaves out at its beginning is no exchange.
  const common = meaningWords(view, other);
  const shared = said.findIndex(([word]) => meaningsIn(word).some((stem) => common.has(stem)));
  const first = said
    .slice(Math.max(0, shared))
    .find(([word]) => meaningsIn(word).some((stem) => own.has(stem)));
  const from = first === undefined || words.length <= 70 ? 0 : first.index - BEFORE;
  if (from <= 0) return quoted(words, 70);
  return quoted(`…${words.slice(words.indexOf(" ", from))}`, 70);
}

function meaningWords(view: WeighingView, span: SayingSpan): ReadonlySet<string> {
  return new Set(meaningsIn(view.wordsOf(span.report, span)));
}

/** The stems of the words of meaning in `text`, as wordings of a saying are compared: small words left out, "O.K." as "okay". */
function meaningsIn(text: string): string[] {
  return (
    wordingOf(text, { start: 0, end: text.length })
      .filter((word) => !SMALL_WORDS.has(word))
      // "Stop askin" is "stop asking".
      .map((word) => stemOf(word).replace(/(?<=\p{L}{3})in$/u, ""))
  );
}

/**
 * Whether speakers are surely different: persons, or organisations, that are named, and no two names share a word or differ by a slip
 * of the pen. A person and an organisation may be one voice: who speaks for a body is both.
 */
function areDistinct(view: WeighingView, speakers: readonly string[]): boolean {
  const types = new Set(speakers.map((id) => view.entities.get(id)?.type));
  if (types.size > 1 || !(types.has("person") || types.has("organization"))) return false;
  if (speakers.some((id) => !isNamed(view, id))) return false;
  const words = speakers.map((id) => nameWords(view, id));
  for (let i = 0; i < words.length; i++) {
    for (let j = i + 1; j < words.length; j++) {
      for (const a of words[i]!) for (const b of words[j]!) if (isSlipOf(a, b)) return false;
    }
  }
  return true;
}

/**
 * Whether a report surely gives the saying to the speaker: no other attribution of the same words has one of the other mouths, its
 * source does not name another mouth ("A, a spokesman for B"), and the saying does not speak of its speaker by name.
 */
function isSureMouth(view: WeighingView, span: SayingSpan, mouths: readonly string[]): boolean {
  const { reading } = view.report(span.report);
  const others = mouths.filter((id) => id !== span.speaker).map((id) => nameWords(view, id));
  const covering = reading.attributions.filter(
    ({ content }) =>
      content.reduce((sum, part) => sum + overlap(part, span), 0) >= COVERED * spanLength(span),
  );
  const wordsOfSource = ({ source }: Attribution): string[] =>
    source.flatMap((part) => nameWordsIn(view.wordsOf(span.report, part)));
  const ownWords = nameWords(view, span.speaker!);
  for (const attribution of covering) {
    const local = attribution.speaker === null ? null : reading.entities[attribution.speaker];
    const named = [...wordsOfSource(attribution), ...nameWordsIn(local?.name ?? "")];
    if (named.some((word) => !ownWords.has(word) && others.some((other) => other.has(word))))
      return false;
  }
  if (hasNamesake(view, span) || isOfTwoGenders(view, span)) return false;
  const given = reading.attributions.find(({ id }) => id === span.attribution);
  // Words that nobody is written to say are given to somebody by their place only; words about a saying are somebody else's.
  if (!given || given.source.length === 0 || given.cue.length === 0) return false;
  if (reading.attributions.some(({ cue }) => cue.some((part) => overlap(part, span) > 0)))
    return false;
  const speaksOfItself = view
    .mentionsIn(span.report, span)
    .some(
      ({ entity, form }) => (form === "name" || form === "description") && entity === span.speaker,
    );
  if (speaksOfItself) return false;
  // A pronoun means somebody whom the report speaks of more than once.
  const own = reading.attributions.find(({ id }) => id === span.attribution);
  const isPronoun = own?.source.every((part) => PRONOUN.test(view.wordsOf(span.report, part)));
  const body = view.report(span.report).report.text.length;
  return (
    !isPronoun ||
    view
      .mentionsIn(span.report, { start: 0, end: body })
      .filter(({ entity, form }) => form === "name" && entity === span.speaker).length > 1
  );
}

/** Whether one outlet stands behind two mouths: it need not contradict itself, and its speaker was understood wrongly once. */
function isOfOneOutlet(view: WeighingView, mouths: readonly (readonly SayingSpan[])[]): boolean {
  const outlets = mouths.flatMap((spans) => [
    ...new Set(spans.map(({ report }) => view.report(report).report.outlet.name)),
  ]);
  const known = outlets.filter((name) => name !== null);
  return new Set(known).size < known.length;
}

/** Whether the source of a saying is a single name that two persons of the story bear. */
function hasNamesake(view: WeighingView, { report, attribution, speaker }: SayingSpan): boolean {
  const { reading } = view.report(report);
  const source = reading.attributions.find(({ id }) => id === attribution)?.source ?? [];
  const [name, ...more] = source.flatMap((part) => nameWordsIn(view.wordsOf(report, part)));
  if (name === undefined || more.length > 0) return false;
  const story = view.storyOf(report);
  return view.links.entities.some(
    (entity) =>
      entity.id !== speaker &&
      entity.type === "person" &&
      nameWordsIn(entity.name).includes(name) &&
      entity.members.some((member) => view.storyOf(member.report) === story),
  );
}

/** Whether a report calls somebody both "he" and "she": then one of the pronouns is taken for another's. */
function isOfTwoGenders(view: WeighingView, { report, speaker }: SayingSpan): boolean {
  const { text } = view.report(report).report;
  const pronouns = (view.entities.get(speaker!)?.members ?? [])
    .filter((member) => member.report === report)
    .flatMap(({ index }) => view.report(report).reading.entities[index]?.mentions ?? [])
    .filter(({ form }) => form === "pronoun")
    .map(({ start, end }) => text.slice(start, end).toLowerCase());
  return (
    pronouns.some((word) => /^(?:he|him|his)$/u.test(word)) &&
    pronouns.some((word) => /^(?:she|her|hers)$/u.test(word))
  );
}

const PRONOUN = /^(?:he|she|him|her|they|them|it)$/iu;

/** Share of a saying that an attribution's content must cover to be an attribution of it. */
const COVERED = 0.5;

function isNamed(view: WeighingView, id: string): boolean {
  return (
    view.entities
      .get(id)
      ?.members.some(({ report, index }) => view.report(report).reading.entities[index]?.named) ??
    false
  );
}

function nameWords(view: WeighingView, id: string): ReadonlySet<string> {
  const entity = view.entities.get(id);
  return new Set(entity ? [entity.name, ...entity.aliases].flatMap(nameWordsIn) : []);
}

function nameWordsIn(name: string): string[] {
  return (name.match(/\p{Lu}[\p{L}\p{N}]+/gu) ?? []).map(foldWord);
}

/** Whether two words are equal, or of four letters or more and one letter apart. */
function isSlipOf(a: string, b: string): boolean {
  return a === b || (Math.min(a.length, b.length) >= 4 && isOneLetterOff(a, b));
}
