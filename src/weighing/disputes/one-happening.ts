/**
 * Whether two claims of one event, told on different days, are sure enough to be of one happening that their days stand against each
 * other. A page put out again carries its "today" along; a person announces one thing today and another tomorrow.
 */
import { stemOf, weightOf } from "../../crossing/index.ts";
import type { Span } from "../../model/index.ts";
import { PRONOUN_SUBJECT, SAYING_ACTS } from "../en/saying-acts.ts";
import { SMALL_WORDS } from "../en/small-words.ts";
import type { ClaimView, WeighingView } from "../view.ts";
import { stemsIn } from "./claim-words.ts";

/** A claim and the words that say when. */
export interface DatedClaim {
  readonly claim: ClaimView;
  readonly time: string;
}

/** Days between two tellings beyond which their words must be mostly rare and alike. */
const NEAR_DAYS = 10;
/** Weight of the words besides names, verb and time that the sentences of two sayings share, when they are of one saying. */
const SAYING_WEIGHT = 7;
/** The same of the claims of an act told on days that are far apart. */
const FAR_WEIGHT = 9;
/** Words of a claim that is a copy when it stands in two reports with the same words for its time, and the share of them that both have. */
const COPIED_WORDS = 4;
const COPIED_SHARE = 0.75;

/** Whether a claim's act is that of somebody who is not known: "he left on Friday" with nobody found for "he". */
export function isByUnknown(view: WeighingView, { claim, report, actors }: ClaimView): boolean {
  return actors.length === 0 && PRONOUN_SUBJECT.test(view.wordsOf(report, claim));
}

/** Whether two claims may be of one happening, `gap` days apart. */
export function mayOppose(
  view: WeighingView,
  first: DatedClaim,
  second: DatedClaim,
  gap: number,
): boolean {
  const [a, b] = [first.claim, second.claim];
  if (first.time.toLowerCase() === second.time.toLowerCase() && areCopies(view, a, b)) return false;
  const isSaying = [a, b].some(
    ({ claim }) => claim.head !== null && SAYING_ACTS.has(stemOf(claim.head.lemma)),
  );
  if (
    isSaying &&
    sharedWeight(view, a, b, sentenceOf(view, a), sentenceOf(view, b)) < SAYING_WEIGHT
  )
    return false;
  return gap <= NEAR_DAYS || sharedWeight(view, a, b, a.claim, b.claim) >= FAR_WEIGHT;
}

/** Whether two claims name persons whom it befell, and quite others: the arrests of two players are two, however alike they are told. */
export function befellOthers(view: WeighingView, a: ClaimView, b: ClaimView): boolean {
  const persons = ({ undergoers }: ClaimView): string[] =>
    undergoers.filter((id) => {
      const entity = view.entities.get(id);
      return (
        entity?.type === "person" &&
        entity.members.some(
          ({ report, index }) => view.report(report).reading.entities[index]?.named === true,
        )
      );
    });
  const [first, second] = [persons(a), persons(b)];
  return first.length > 0 && second.length > 0 && !first.some((id) => second.includes(id));
}

function sentenceOf(view: WeighingView, { claim, report }: ClaimView): Span {
  return view.sentenceAt(report, claim) ?? claim;
}

/** Whether two claims are one in nearly the same words. */
function areCopies(view: WeighingView, a: ClaimView, b: ClaimView): boolean {
  const [first, second] = [a, b].map(
    (each) => new Set(stemsIn(view.wordsOf(each.report, each.claim))),
  ) as [Set<string>, Set<string>];
  const shared = [...first].filter((stem) => second.has(stem)).length;
  return shared >= COPIED_WORDS && shared >= COPIED_SHARE * Math.max(first.size, second.size);
}

/** Characters before a name in which a title may stand. */
const LONGEST_TITLE = 50;

/** Stems of the words right before a name, back to the last small word: its titles. */
function titleBefore(view: WeighingView, report: string, { start, end }: Span): string[] {
  const before = view.wordsOf(report, { start: Math.max(start, end - LONGEST_TITLE), end });
  const words = /[\p{L}\s’'-]*$/u.exec(before)?.[0].trim().split(/\s+/u) ?? [];
  const last = words.findLastIndex((word) => SMALL_WORDS.has(word.toLowerCase()));
  return stemsIn(words.slice(last + 1).join(" "));
}

/** Weight of the stems that two spans share, without those of names, of the verbs and of times. */
function sharedWeight(
  view: WeighingView,
  a: ClaimView,
  b: ClaimView,
  inA: Span,
  inB: Span,
): number {
  const idle = new Set(
    [a, b].flatMap(({ claim }) => (claim.head === null ? [] : [stemOf(claim.head.lemma)])),
  );
  for (const [{ report, input }, span] of [
    [a, inA],
    [b, inB],
  ] as const) {
    const named = view.mentionsIn(report, span).filter(({ form }) => form !== "pronoun");
    for (const { start } of named)
      for (const stem of titleBefore(view, report, { start: span.start, end: start }))
        idle.add(stem);
    const times = input.reading.times.filter(
      ({ start, end }) => start < span.end && span.start < end,
    );
    for (const each of [...named, ...times])
      for (const stem of stemsIn(view.wordsOf(report, each))) idle.add(stem);
  }
  const theirs = new Set(stemsIn(view.wordsOf(b.report, inB)));
  return [...new Set(stemsIn(view.wordsOf(a.report, inA)))]
    .filter((stem) => theirs.has(stem) && !idle.has(stem))
    .reduce((sum, stem) => sum + weightOf(stem), 0);
}
