/** Figures made comparable: what each counts, of whom, and whether two can both hold. */
import type { Figure, ReportSpan } from "../../model/index.ts";
import { foldWord, stemOf } from "../../crossing/index.ts";
import { EVERYBODY, FATES, HUMAN_UNITS, STRUCK } from "../en/casualties.ts";
import { BASE_UNITS, POINTS_BEFORE, POINTS_BEHIND, RATE } from "../en/measures.ts";
import { PRISON } from "../en/person-words.ts";
import type { ClaimView, WeighingView } from "../view.ts";

/** A number with its inclusive bounds. */
export type Amount = Pick<Figure, "value" | "low" | "high">;

/** A figure with what it counts. */
export interface Count {
  readonly figure: Figure;
  /** The number in the base unit of its kind: 250 metres for "820 feet"; the figure's own where it has no other unit. */
  readonly amount: Amount;
  readonly claim: ClaimView;
  readonly span: ReportSpan;
  /** What is counted, in words to compare: unit and fate. */
  readonly topic: string;
  /** What narrows it, sorted; empty when everybody is meant. */
  readonly scope: readonly string[];
}

interface Fate {
  readonly name: string;
  readonly lemmas: ReadonlySet<string>;
  /** What the word of the fate says besides it: who was struck need not be hurt. */
  readonly narrow: readonly string[];
}

const EVERY_FATE: ReadonlySet<string> = new Set([...FATES.values()].flatMap((each) => [...each]));

/** The count that a figure of a claim is; null for ordinals, shares, points in time and figures that count nothing named. */
export function countOf(
  view: WeighingView,
  claim: ClaimView,
  figure: Figure | undefined,
): Count | null {
  if (!figure || figure.kind === "ordinal" || figure.kind === "share") return null;
  if (figure.low === null && figure.high === null) return null;
  if (figure.kind === "duration" && !isLength(view, claim, figure)) return null;
  const span = { report: claim.report, start: figure.start, end: figure.end };
  const human = figure.unit === null || HUMAN_UNITS.has(figure.unit);
  const fate = human
    ? (fateInScope(figure) ?? fateAround(view, claim, figure))
    : figure.kind === "count"
      ? fateOfUnit(figure)
      : null;
  if (fate) {
    const narrow = [
      ...figure.scope,
      ...(figure.unit === null || !human ? [] : [figure.unit]),
      ...fate.narrow,
    ].filter((lemma) => !fate.lemmas.has(lemma) && !EVERYBODY.has(lemma));
    return {
      figure,
      amount: figure,
      claim,
      span,
      topic: `person:${fate.name}`,
      scope: [...new Set(narrow.map((lemma) => lemma.replaceAll(".", "")))].toSorted(),
    };
  }
  if (figure.unit === null) return null;
  const base = figure.of === "age" ? undefined : BASE_UNITS.get(figure.unit);
  return {
    figure,
    amount: base === undefined ? figure : convert(figure, base[1]),
    claim,
    span,
    topic: `${figure.kind}:${base?.[0] ?? figure.unit}${isRate(view, claim, figure) ? " each" : ""}`,
    scope: [...figure.scope].toSorted(),
  };
}

function convert({ value, low, high }: Figure, times: number): Amount {
  const by = (number: number | null): number | null => (number === null ? null : number * times);
  return { value: by(value), low: by(low), high: by(high) };
}

/** Characters around a stretch of time that tell whether it says when. */
const NEAR = 24;

/** Whether a stretch of time says how long, and not when. */
function isLength(view: WeighingView, { report }: ClaimView, { start, end }: Figure): boolean {
  const before = view.wordsOf(report, { start: Math.max(0, start - NEAR), end: start });
  const sentence = view.sentenceAt(report, { start, end }) ?? { start, end };
  // How long somebody is in prison has rules of its own.
  return (
    !PRISON.test(view.wordsOf(report, sentence)) &&
    !POINTS_BEFORE.test(before) &&
    !POINTS_BEHIND.test(view.wordsOf(report, { start: end, end: end + NEAR }))
  );
}

function isRate(view: WeighingView, { report }: ClaimView, { end }: Figure): boolean {
  return RATE.test(view.wordsOf(report, { start: end, end: end + NEAR }));
}

function fateInScope({ scope }: Figure): Fate | null {
  for (const [name, lemmas] of FATES) {
    if (scope.some((lemma) => lemmas.has(lemma))) return { name, lemmas, narrow: [] };
  }
  return null;
}

/** What became of people by the word that counts them: "53 wounded", "three dead". Other lemmas of fates there are told beside it. */
function fateOfUnit({ unit }: Figure): Fate | null {
  // "Wounded" is a fate, "hospital" none.
  const stem = /ed$/u.test(unit!) ? stemOf(foldWord(unit!)) : null;
  for (const [name, lemmas] of FATES) {
    if (lemmas.has(unit!) || [...lemmas].some((lemma) => stemOf(foldWord(lemma)) === stem))
      return { name, lemmas: EVERY_FATE, narrow: [] };
  }
  return null;
}

/** What became of people by the claim's predicate ("six people … were injured") or the word before the figure ("striking four people"). */
function fateAround(view: WeighingView, { claim, report }: ClaimView, figure: Figure): Fate | null {
  if (figure.unit !== "person" || figure.scope.length > 0) return null;
  const before = view.wordsOf(report, {
    start: Math.max(claim.start, figure.start - 30),
    end: figure.start,
  });
  // "… were injured, including two people from the town": a part of those counted before.
  if (/\b(?:including|among them|of whom)\b[^,]*$/iu.test(before)) return null;
  const subject = claim.head !== null && claim.head.start > figure.end ? claim.head.lemma : null;
  const words = [
    /(\p{L}+)\s*(?:at least|about|more than|over|some|nearly)?\s*$/iu.exec(before)?.[1],
  ];
  for (const word of [...words, subject]) {
    if (!word) continue;
    const stem = stemOf(foldWord(word.toLowerCase()));
    const isOne = (lemmas: ReadonlySet<string>): boolean =>
      [...lemmas].some((lemma) => stemOf(foldWord(lemma)) === stem);
    for (const [name, lemmas] of FATES) if (isOne(lemmas)) return { name, lemmas, narrow: [] };
    if (isOne(STRUCK))
      return { name: "injured", lemmas: FATES.get("injured")!, narrow: ["strike"] };
  }
  return null;
}

/** Whether `round` is `exact` rounded to as many digits as `round` has before its closing zeros: 43,000 and 43,350. */
function isRounding(round: number, exact: number): boolean {
  if (round === 0 || round % 10 !== 0) return false;
  let place = 10;
  while (round % (place * 10) === 0) place *= 10;
  return Math.abs(round - exact) < place / 2;
}

/** Whether two figures can both hold of one thing: their bounds share a number, or one is the other rounded. */
export function canBothHold(a: Amount, b: Amount): boolean {
  if (
    a.value !== null &&
    b.value !== null &&
    (isRounding(a.value, b.value) || isRounding(b.value, a.value))
  )
    return true;
  const low = Math.max(a.low ?? -Infinity, b.low ?? -Infinity);
  const high = Math.min(a.high ?? Infinity, b.high ?? Infinity);
  return low <= high;
}
