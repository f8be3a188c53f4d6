/**
 * Figures: numbers with what they count, their bounds and their scope. A number that names (Article 12, Flight 9), dates, times
 * or scores is none; when what a bare number counts cannot be told, nothing is said.
 */
import { indexSpans } from "../clauses/span-index.ts";
import { findVerbGroups, type VerbGroup } from "../clauses/verb-groups.ts";
import type { FigureContext } from "./figure-context.ts";
import { boundNumber, type Bounded } from "./bounds.ts";
import { isCountable } from "./not-a-figure.ts";
import { endOfPhrases } from "./noun-run.ts";
import { readNumber, type WrittenNumber } from "./numbers.ts";
import { qualifierAfter, qualifierBefore } from "./qualifiers.ts";
import { readRangeEnd } from "./ranges.ts";
import { describeScope, pricedNoun } from "./describe-scope.ts";
import { findPredicate } from "./scope.ts";
import { currencyBefore, readUnit, type CountedUnit } from "./units.ts";
import { PERSON_STATES, type Bound } from "../en/figures.ts";
import type { Figure, LocalEntity, Sentence, TimeExpression, Tokens } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";

/**
 * All figures of the text, in text order, not overlapping. Numbers inside names are none, nor are numbers inside times, except
 * those of durations ("two years"), which say how long.
 */
export function findFigures(
  text: ReadingText,
  times: readonly TimeExpression[],
  entities: readonly LocalEntity[],
): Figure[] {
  const { tokens } = text;
  const names = entities.flatMap((entity) =>
    entity.mentions
      .filter((mention) => mention.form === "name")
      .map((mention) => ({ start: mention.start, end: mention.end, entity: entity.index })),
  );
  const nameAt = indexSpans(tokens, names);
  const nameOf = nameAt.map((index) => (index < 0 ? -1 : names[index]!.entity));
  const timeOf = indexSpans(tokens, times);
  const figures: Figure[] = [];
  for (const sentence of text.sentences) {
    let groups: readonly VerbGroup[] | null = null;
    let asOf: string | null = null;
    let previous: Read | null = null;
    let at = sentence.firstToken;
    while (at < sentence.endToken) {
      const number = readNumber(tokens, at, sentence.endToken);
      if (!number) {
        at++;
        continue;
      }
      if (!groups) {
        groups = findVerbGroups(tokens, sentence.firstToken, sentence.endToken);
        asOf = asOfOf(text, sentence, timeOf, times);
      }
      const context = { text, sentence, groups, asOf, timeOf, times, nameOf, entities };
      const read = readFigure(context, number, previous);
      if (read) {
        figures.push(read.figure);
        previous = read;
        at = Math.max(read.end, number.end);
      } else at = number.end;
    }
  }
  return figures;
}

interface Read {
  readonly figure: Figure;
  /** Token behind the figure. */
  readonly end: number;
  /** Lemmas and words of the noun phrase, for an elliptic figure that follows. */
  readonly noun: { readonly words: string | null; readonly lemmas: readonly string[] };
}

function readFigure(
  context: FigureContext,
  number: WrittenNumber,
  previous: Read | null,
): Read | null {
  const { text, sentence } = context;
  const { tokens } = text;
  const { firstToken: floor, endToken: limit } = sentence;
  if (number.form === "ordinal") return readOrdinal(context, number);
  const sign = currencyBefore(tokens, number.first, floor);
  const start = sign === null ? number.first : number.first - 1;
  const after = qualifierAfter(tokens, number.end, limit);
  const rangeEnd = after ? null : readRangeEnd(tokens, number, start, floor, limit);
  const end = after?.at ?? rangeEnd?.end ?? number.end;
  const unit = unitOf(context, number, end, sign ?? rangeEnd?.currency ?? null);
  if (!unit) return null;
  const before = qualifierBefore(tokens, rangeEnd?.start ?? start, floor);
  if (!isCountable(context, number, unit, before !== null || after !== null || rangeEnd !== null))
    return null;

  const factor =
    number.suffix !== null && (unit.kind === "money" || unit.kind === "count") ? number.suffix : 1;
  // "5m away": metres.
  if (number.suffix !== null && unit.kind === "count" && unit.noun < 0) return null;
  const bound: Bound = before?.bound ?? after?.bound ?? "exact";
  const whole = unit.kind === "count" || unit.kind === "ordinal";
  const bounded = boundsOf(number, rangeEnd, bound, whole, factor);
  const first = before?.at ?? rangeEnd?.start ?? start;
  const afterNoun = after || unit.end === end ? null : qualifierAfter(tokens, unit.end, limit);
  const final =
    afterNoun && bound === "exact" && bounded.value !== null
      ? boundNumber(bounded.value, afterNoun.bound, whole)
      : bounded;
  return complete(
    context,
    number,
    unit,
    final,
    { first, numberEnd: Math.max(end, number.end) },
    previous,
  );
}

/** The unit, with a currency sign before the number taken in, and ages told apart. */
function unitOf(
  context: FigureContext,
  number: WrittenNumber,
  end: number,
  sign: string | null,
): CountedUnit | null {
  const { text, sentence } = context;
  const unit = readUnit(text.tokens, end, sentence.endToken);
  if (sign !== null) {
    return {
      kind: "money",
      unit: unit?.kind === "money" && unit.unit !== null ? unit.unit : sign,
      end: unit?.kind === "money" ? unit.end : end,
      noun: -1,
      modifiers: [end, end],
      partitive: false,
      compound: false,
    };
  }
  if (!unit) return null;
  if (number.form === "fraction" && unit.kind === "count") return { ...unit, kind: "share" };
  if (number.form === "multiple") return { ...unit, kind: "count", unit: "time", noun: -1, end };
  return unit;
}

function boundsOf(
  number: WrittenNumber,
  range: { readonly value: number; readonly scale: number } | null,
  bound: Bound,
  whole: boolean,
  factor: number,
): Bounded {
  if (number.value === null) return { value: null, low: number.least, high: null };
  const value = number.value * factor;
  if (number.upTo !== null) return { value: null, low: value, high: number.upTo * factor };
  if (range) return { value: null, low: number.value * range.scale, high: range.value };
  return boundNumber(value, bound, whole);
}

function complete(
  context: FigureContext,
  number: WrittenNumber,
  unit: CountedUnit,
  bounded: Bounded,
  at: { readonly first: number; readonly numberEnd: number },
  previous: Read | null,
): Read | null {
  const { text, sentence, groups } = context;
  const { tokens } = text;
  const limit = sentence.endToken;
  const age = ageAround(context, at.first, unit);
  const phraseEnd = unit.noun >= 0 ? endOfPhrases(tokens, unit.end, limit) : unit.end;
  // "exceeds $1 billion": the bound is the verb.
  const first = tokens.tag[at.first] === "VERB" ? at.first + 1 : at.first;
  const priced = unit.kind === "money" && pricedNoun(context, unit.end) !== null;
  const predicate = findPredicate(
    tokens,
    groups,
    { first, end: phraseEnd, compound: unit.compound || priced },
    sentence,
  );
  // "rose from 14 to 31": 14 is what it no longer is.
  if (predicate.kind === "subject" && isFormer(tokens, first, sentence.firstToken)) return null;
  const scope = describeScope(context, unit, predicate, phraseEnd);

  let name = unit.unit;
  let noun = scope.noun;
  let of = scope.of;
  let lemmas = scope.scope;
  let rule = unit.partitive
    ? "figure/partitive"
    : unit.compound
      ? "figure/compound"
      : `figure/${unit.kind}`;
  let end = Math.max(unit.end, at.numberEnd);
  const elliptic =
    (unit.kind === "count" && name === null) ||
    (unit.noun >= 0 && tokens.lower[unit.noun] === "others");
  if (elliptic && !age) {
    const late = lateNoun(context, predicate.end);
    if (late) {
      name = late;
      rule = "figure/late-noun";
    } else if (predicate.tally) {
      name = predicate.tally.unit;
      rule = "figure/tally";
    } else if (
      previous &&
      isCounted(previous.figure) &&
      (predicate.kind === "state" || predicate.kind === "object" || name !== null)
    ) {
      name = previous.figure.unit;
      noun = previous.noun;
      lemmas = [...new Set([...lemmas, ...noun.lemmas])].toSorted();
      of = [scope.predicate, noun.words].filter((part) => part !== null).join(" ") || null;
      rule = "figure/elliptic";
    } else if (predicate.word !== null && PERSON_STATES.has(predicate.word)) {
      name = "person";
      rule = "figure/implied-person";
    } else if (scope.subjectCounts !== null) {
      name = scope.subjectCounts;
      rule = "figure/subject";
    } else if (predicate.kind === "none" || predicate.difference || number.form === "words")
      return null;
  }
  if (unit.noun < 0) end = at.numberEnd > unit.end ? at.numberEnd : unit.end;
  const figure: Figure = {
    start: tokens.start[at.first]!,
    end: tokens.end[end - 1]! - (/^[a-z]{1,3}\.$/u.test(tokens.lower[end - 1]!) ? 1 : 0),
    ...bounded,
    unit: age ? "year" : name,
    of: age ? "age" : of,
    scope: age ? ["age"] : lemmas,
    kind: age ? "measure" : unit.kind,
    asOf: age ? null : context.asOf,
    rule: age ? "figure/age" : rule,
  };
  return { figure, end, noun };
}

/** Whether a number stands between "from" and "to" another. */
const isFormer = (tokens: Tokens, first: number, floor: number): boolean =>
  first - 1 >= floor &&
  tokens.lower[first - 1] === "from" &&
  tokens.lower[first + 1] === "to" &&
  tokens.tag[first + 2] === "NUM";

const isCounted = (figure: Figure): boolean => figure.kind === "count" && figure.unit !== null;

/** "aged 34", "34 years old", "34-year-old", "Mira Tolan, 34,": how old somebody is. */
function ageAround(context: FigureContext, first: number, unit: CountedUnit): boolean {
  const { text, sentence, nameOf, entities } = context;
  const { lower, tag } = text.tokens;
  const before = first > sentence.firstToken ? lower[first - 1]! : "";
  if (/^(?:aged|age|ages)$/u.test(before)) return true;
  if (before === "of" && first - 2 >= sentence.firstToken && lower[first - 2] === "age")
    return true;
  if (unit.kind === "duration" && unit.unit === "year") {
    const behind = lower[unit.end] === "-" ? unit.end + 1 : unit.end;
    if (behind < sentence.endToken && (lower[behind] === "old" || lower[behind] === "olds"))
      return true;
  }
  if (unit.unit !== null || before !== "," || first - 2 < sentence.firstToken) return false;
  const named =
    nameOf[first - 2]! >= 0
      ? entities[nameOf[first - 2]!]!.type === "person"
      : tag[first - 2] === "PROPN";
  return named && /^[,.;)]$/u.test(lower[unit.end] ?? ".");
}

/** The noun that broken text puts behind its full stop: "2,000 were arrested. people." */
function lateNoun(context: FigureContext, from: number): string | null {
  const { text, sentence } = context;
  const { lower, tag } = text.tokens;
  const last = sentence.endToken - 1;
  if (from < 0 || last - 2 < sentence.firstToken) return null;
  const isLate = lower[last] === "." && tag[last - 1] === "NOUN" && lower[last - 2] === ".";
  if (!isLate) return null;
  return readUnit(text.tokens, last - 1, last)?.unit ?? null;
}

/** The day of "as of Monday" in the sentence. */
function asOfOf(
  text: ReadingText,
  sentence: Sentence,
  timeOf: Int32Array,
  times: readonly TimeExpression[],
): string | null {
  const { lower } = text.tokens;
  for (let at = sentence.firstToken; at + 2 < sentence.endToken; at++) {
    if (lower[at] !== "as" || (lower[at + 1] !== "of" && lower[at + 1] !== "at")) continue;
    for (let next = at + 2; next < Math.min(at + 6, sentence.endToken); next++)
      if (timeOf[next]! >= 0) return times[timeOf[next]!]!.latest;
  }
  return null;
}

function readOrdinal(context: FigureContext, number: WrittenNumber): Read | null {
  const { text, sentence, nameOf, timeOf } = context;
  const { tokens } = text;
  if (nameOf[number.first]! >= 0 || timeOf[number.first]! >= 0) return null;
  const digits = /^\d/.test(tokens.lower[number.first]!);
  const before = number.first > sentence.firstToken ? tokens.tag[number.first - 1]! : null;
  // "the first" is an adverb as often as a place in a row.
  if (number.value === 1 && !digits) return null;
  if (!digits && before !== "DET" && before !== "PRON" && before !== "PART") return null;
  const unit = readUnit(tokens, number.end, sentence.endToken);
  if (!unit || unit.noun < 0 || unit.partitive) return null;
  if (tokens.tag[number.end] === "PROPN" || unit.kind !== "count" || unit.unit === "time")
    return null;
  return {
    figure: {
      start: tokens.start[number.first]!,
      end: tokens.end[unit.end - 1]!,
      value: number.value,
      low: number.value,
      high: number.value,
      unit: unit.unit,
      of: null,
      scope: [],
      kind: "ordinal",
      asOf: null,
      rule: "figure/ordinal",
    },
    end: unit.end,
    noun: { words: null, lemmas: [] },
  };
}
