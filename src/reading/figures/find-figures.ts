/**
 * Figures: numbers with what they count, their bounds and their scope. A number that names (Article 12, Flight 9), dates, times
 * or scores is none; when what a bare number counts cannot be told, nothing is said.
 */
import { indexSpans } from "../clauses/span-index.ts";
import { findVerbGroups, type VerbGroup } from "../clauses/verb-groups.ts";
import type { FigureContext } from "./figure-context.ts";
import { ageAround } from "./ages.ts";
import { boundNumber, type Bounded } from "./bounds.ts";
import { isCountable } from "./not-a-figure.ts";
import { endOfPhrases } from "./noun-run.ts";
import { readNumber, type WrittenNumber } from "./numbers.ts";
import { readOrdinal } from "./ordinals.ts";
import { readNone } from "./none-counted.ts";
import { qualifierAfter, qualifierBefore } from "./qualifiers.ts";
import { readRangeEnd, sharedThousands } from "./ranges.ts";
import { describeScope, pricedNoun } from "./describe-scope.ts";
import { findPredicate } from "./scope.ts";
import { currencyBefore, readUnit, type CountedUnit } from "./units.ts";
import { PERSON_GROUPS, PERSON_STATES, PERSON_VERBS, type Bound } from "../en/figures.ts";
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
        const none = readNone(tokens, at, sentence.endToken);
        if (none) figures.push(none);
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
  if (number.form === "ordinal") {
    const ordinal = readOrdinal(context, number);
    return ordinal && { ...ordinal, noun: { words: null, lemmas: [] } };
  }
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
  if (isMagnitude(text.tokens, number.first))
    return { ...NO_UNIT, kind: "measure", unit: "magnitude", end, modifiers: [end, end] };
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
  // "Half the town": the noun stands behind its article.
  if (number.form === "fraction" && unit.noun < 0 && text.tokens.tag[end] === "DET") {
    const whole = readUnit(text.tokens, end + 1, sentence.endToken);
    if (whole?.noun !== undefined && whole.noun >= 0) return { ...whole, kind: "share" };
  }
  const within = end < sentence.endToken;
  if (within && unit.noun < 0 && unit.unit === null && !unit.partitive && isCode(text.tokens, end))
    return { ...unit, unit: text.tokens.lower[end]!, end: end + 1 };
  if (number.form === "fraction" && unit.kind === "count") return { ...unit, kind: "share" };
  if (number.form === "multiple") return { ...unit, kind: "count", unit: "time", noun: -1, end };
  return unit;
}

const NO_UNIT: Omit<CountedUnit, "end" | "modifiers"> = {
  kind: "count",
  unit: null,
  noun: -1,
  partitive: false,
  compound: true,
};

/** "magnitude 6.4" */
const isMagnitude = ({ lower }: Tokens, first: number): boolean =>
  first > 0 && lower[first - 1] === "magnitude";

/** "100 billion XRP": a unit written as a code. */
const isCode = (tokens: Tokens, at: number): boolean =>
  tokens.tag[at] === "PROPN" && /^\p{Lu}{3,5}$/u.test(tokens.text[at]!);

function boundsOf(
  number: WrittenNumber,
  range: { readonly value: number; readonly scale: number } | null,
  bound: Bound,
  whole: boolean,
  factor: number,
): Bounded {
  if (number.value === null) return { value: null, low: number.least, high: null };
  const value = number.value * factor;
  if (number.upTo !== null) {
    const scale = sharedThousands(number.value, number.upTo);
    return { value: null, low: value * scale, high: number.upTo * factor };
  }
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
  if (
    isFormer(tokens, first, sentence.firstToken) &&
    (predicate.kind === "subject" || unit.kind === "percent")
  )
    return null;
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
    } else if (unit.noun < 0 && isGroup(tokens, first, sentence.firstToken)) {
      name = "person";
      rule = "figure/group";
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
    } else if (previous && isCounted(previous.figure) && unit.partitive) {
      // "73 were dead, 22 of them children"
      name = previous.figure.unit;
      rule = "figure/elliptic";
    } else if (
      predicate.word !== null &&
      (PERSON_STATES.has(predicate.word) ||
        (number.form === "vague" && PERSON_VERBS.has(predicate.lemma ?? "")))
    ) {
      name = "person";
      rule = "figure/implied-person";
    } else if (scope.subjectCounts !== null) {
      name = scope.subjectCounts;
      rule = "figure/subject";
    } else if (name !== null) {
      // "Mira Tolan and 19 others"
      rule = "figure/count";
    } else if (predicate.kind === "none" || predicate.difference || number.form === "words")
      return null;
  }
  if (unit.noun < 0 || (age && unit.kind === "count"))
    end = age || at.numberEnd > unit.end ? at.numberEnd : unit.end;
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
function isFormer({ lower, tag }: Tokens, first: number, floor: number): boolean {
  if (first - 1 < floor || lower[first - 1] !== "from") return false;
  for (let at = first + 1; at < first + 4; at++)
    if (lower[at] === "to") return tag[at + 1] === "NUM" || tag[at + 1] === "SYM";
  // "slowed to 3 percent from 4 percent"
  for (let at = first - 2; at > Math.max(floor, first - 6); at--)
    if (tag[at] === "NUM") return lower[at - 1] === "to";
  return false;
}

const isCounted = (figure: Figure): boolean => figure.kind === "count" && figure.unit !== null;

/** "a family of five" */
const isGroup = ({ lower }: Tokens, first: number, floor: number): boolean =>
  first - 2 >= floor && lower[first - 1] === "of" && PERSON_GROUPS.has(lower[first - 2]!);

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
