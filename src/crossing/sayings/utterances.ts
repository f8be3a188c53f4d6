/**
 * What reports say that somebody said, cut into pieces that can be compared: the sentences of each attribution's content, and
 * quoted stretches that no attribution covers. Two reports split and abridge one statement differently; single sentences meet.
 */
import {
  contains,
  overlap,
  spanLength,
  trimSpan,
  type Attribution,
  type ReadReport,
  type Span,
} from "../../model/index.ts";
import { WITHHOLDS } from "../en/withholding.ts";
import { findQuotations } from "../text/quotations.ts";
import { overlapping, union, without } from "../text/sorted-spans.ts";
import { cutAtSentences, quotedShare, trimEdges, wholeQuotations } from "./utterance-spans.ts";
import { wordingOf } from "./wording.ts";
import { stemOf } from "../text/report-words.ts";
import { CONTENT_WEIGHT, weightOf } from "../text/word-weights.ts";

/** A sentence, or part of one, that a report puts into somebody's mouth. */
export interface Utterance extends Span {
  readonly report: string;
  readonly story: string;
  readonly attribution: string | null;
  /** Entity over reports; null when unknown. */
  readonly speaker: string | null;
  /** Whether the report names the speaker at the statement, rather than by "he", a description, or not at all. */
  readonly sure: boolean;
  /** Share of its words that stand in quotation marks, 0 to 1. */
  readonly quoted: number;
  /** Folded words in order. */
  readonly words: readonly string[];
  /** How many words are written with white space between them: "same-sex" is one. */
  readonly written: number;
  /** Stems of the words that carry content, in order, each once. */
  readonly content: readonly string[];
  /** The weights of `content`, by the same index: lower inside names. */
  readonly weights: readonly number[];
  /** Their sum. */
  readonly weight: number;
  /** How often the report's body uses each stem. */
  readonly uses: ReadonlyMap<string, number>;
  /** Whether it is the quoted part of a longer utterance, which is there as well. */
  readonly part: boolean;
  /** Whether the report tells it in its own voice, to nobody's account: it counts only where another report quotes its very words. */
  readonly own: boolean;
  /** The quoted stretches inside it; empty where it is quoted as a whole, or not at all. */
  readonly fragments: readonly QuotedStretch[];
}

/** Words that a report quotes in the middle of its own. */
export interface QuotedStretch {
  /** Folded, in order. */
  readonly words: readonly string[];
  /** As they are written. */
  readonly text: string;
}

/** A stretch with less weight than this says too little to be known again. */
const LEAST_WEIGHT = 6;
/** … unless it is quoted and so many words long: then the small words tell as well. */
const LEAST_VERBATIM_WORDS = 4;
const LEAST_VERBATIM_WEIGHT = 3;
/** A quoted part weighs at least so much. */
const LEAST_PART_WEIGHT = 5;
/** Words inside names count for this share: that two people speak of one body is no common wording. */
const NAME_SHARE = 0.35;
/** A quoted part of a longer piece is compared by itself from so many words on. */
const LEAST_PART_WORDS = 3;
/** A quoted stretch without an attribution must say more: a term in quotation marks is no utterance. */
const LEAST_QUOTED_WEIGHT = 6;
const LEAST_QUOTED_WORDS = 5;

/** Shorter sentences in the report's own voice are never what another report quotes of it. */
const LEAST_OWN_WORDS = 8;

/** Rules of reading by which a speaker is named at the statement itself. */
const NAMED_THERE: ReadonlySet<string> = new Set([
  "speaker/name",
  "speaker/new-name",
  "speaker/surname",
  "speaker/apposition",
]);

type Place = Pick<
  Utterance,
  | "report"
  | "story"
  | "attribution"
  | "speaker"
  | "sure"
  | "quoted"
  | "part"
  | "own"
  | "uses"
  | "fragments"
>;

/** The stems of the words that stand in names of the report. */
function nameStems({ reading }: ReadReport): Set<string> {
  return new Set(
    reading.entities.flatMap((entity) =>
      entity.named
        ? [entity.name, ...entity.aliases].flatMap((name) =>
            wordingOf(name, { start: 0, end: name.length }).map(stemOf),
          )
        : [],
    ),
  );
}

function createUtterance(
  text: string,
  span: Span,
  names: ReadonlySet<string>,
  place: Place,
): Utterance {
  const words = wordingOf(text, span);
  const content = [...new Set(words.map(stemOf))].filter(
    (stem) => weightOf(stem) >= CONTENT_WEIGHT,
  );
  const weights = content.map((stem) => weightOf(stem) * (names.has(stem) ? NAME_SHARE : 1));
  const weight = weights.reduce((sum, one) => sum + one, 0);
  const written = text.slice(span.start, span.end).trim().split(/\s+/u).length;
  return { ...span, ...place, words, written, content, weights, weight };
}

/** The utterances of one report in text order. `speakerOf` gives the entity over reports of an attribution. */
export function findUtterances(
  input: ReadReport,
  story: string,
  speakerOf: (attribution: Attribution) => string | null,
  uses: ReadonlyMap<string, number>,
): Utterance[] {
  const { report, reading } = input;
  const { text } = report;
  const quotations = findQuotations(report);
  const names = nameStems(input);
  const found: Utterance[] = [];
  const parts: Utterance[] = [];
  const covered: Span[] = [];
  const nobodys = {
    report: report.id,
    story,
    uses,
    attribution: null,
    speaker: null,
    sure: false,
    part: false,
    fragments: [],
  };
  for (const attribution of reading.attributions) {
    covered.push(...attribution.content);
    if (isWithheld(text, attribution)) continue;
    const place = {
      ...nobodys,
      own: false,
      attribution: attribution.id,
      speaker: speakerOf(attribution),
      sure: attribution.rules.some((rule) => NAMED_THERE.has(rule)),
    };
    for (const piece of cutAtSentences(
      wholeQuotations(attribution.content, quotations),
      reading.sentences,
    )) {
      const span = trimEdges(text, trimSpan(text, piece));
      if (span.end <= span.start) continue;
      covered.push(span);
      const quoted = attribution.direct ? 1 : quotedShare(span, quotations);
      const inside =
        quoted > 0.9
          ? []
          : overlapping(quotations, span).filter(
              (one) => contains(span, one) && !isTitle(text.slice(one.start, one.end)),
            );
      const fragments = inside.map((quotation) => ({
        words: wordingOf(text, quotation),
        text: textWithin(text, trimEdges(text, quotation)),
      }));
      const whole = createUtterance(text, span, names, {
        ...place,
        quoted,
        fragments,
      });
      if (
        whole.weight >= LEAST_WEIGHT ||
        (quoted > 0.9 &&
          whole.words.length >= LEAST_VERBATIM_WORDS &&
          whole.weight >= LEAST_VERBATIM_WEIGHT)
      )
        found.push(whole);
      for (const quotation of inside) {
        const inner = trimEdges(text, quotation);
        const part = createUtterance(text, inner, names, { ...place, quoted: 1, part: true });
        if (part.weight >= LEAST_PART_WEIGHT && part.written >= LEAST_PART_WORDS) parts.push(part);
      }
    }
  }
  const taken = union(covered);
  const bodyStart = report.title?.end ?? 0;
  for (const quotation of quotations) {
    if (spanLength(quotation) < 2 * LEAST_QUOTED_WORDS - 1) continue;
    if (overlapping(taken, quotation).length > 0) continue;
    if (isTitle(text.slice(quotation.start, quotation.end))) continue;
    for (const piece of cutAtSentences([quotation], reading.sentences)) {
      const span = trimEdges(text, trimSpan(text, piece));
      const utterance = createUtterance(text, span, names, { ...nobodys, own: false, quoted: 1 });
      if (utterance.weight >= LEAST_QUOTED_WEIGHT && utterance.words.length >= LEAST_QUOTED_WORDS)
        found.push(utterance);
    }
  }
  const voices = reading.sentences
    .filter(({ start }) => start >= bodyStart)
    .flatMap((sentence) => without(sentence, overlapping(taken, sentence)))
    .map((rest) => trimEdges(text, rest))
    .filter((span) => overlapping(quotations, span).length === 0)
    .map((span) => createUtterance(text, span, names, { ...nobodys, own: true, quoted: 0 }))
    .filter(({ words }) => words.length >= LEAST_OWN_WORDS);
  return [...dropNested(found), ...dropNested(parts), ...voices].sort(
    (a, b) => a.start - b.start || b.end - a.end,
  );
}

function textWithin(text: string, { start, end }: Span): string {
  return text.slice(start, end).replace(/\s+/gu, " ");
}

/** Whether quoted words are written as the title of a work is: several words, all but the small ones with a capital. */
function isTitle(quoted: string): boolean {
  const words = quoted.match(/[\p{L}\p{N}]+/gu) ?? [];
  const isCapital = (word: string | undefined): boolean => /^[\p{Lu}\p{N}]/u.test(word ?? "");
  return (
    words.length > 1 &&
    isCapital(words[0]) &&
    isCapital(words.at(-1)) &&
    words.every((word) => isCapital(word) || word.length <= 3)
  );
}

/** Whether the content is what somebody did not say. */
function isWithheld(text: string, { cue, direct }: Attribution): boolean {
  return !direct && cue.some(({ start, end }) => WITHHOLDS.test(text.slice(start, end)));
}

/** Of two utterances that cover the same words (one attribution inside another), the one with a known speaker, else the shorter, stays. */
function dropNested(utterances: readonly Utterance[]): Utterance[] {
  const sorted = utterances.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: Utterance[] = [];
  for (const one of sorted) {
    const last = kept.at(-1);
    if (last && overlap(last, one) > 0.8 * (last.end - last.start)) {
      if (last.speaker === null || one.speaker !== null) kept[kept.length - 1] = one;
      continue;
    }
    kept.push(one);
  }
  return kept;
}
