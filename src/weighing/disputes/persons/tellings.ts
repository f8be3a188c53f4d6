/** What reports tell of one person in one respect, found in the words of their sentences: the common ground of the disputes about persons. */
import { groupBy, type DisputeSide, type ReportSpan, type Span } from "../../../model/index.ts";
import type { ClaimView, SentenceView, WeighingView } from "../../view.ts";

/** One statement about a person. */
export interface Telling {
  readonly who: string;
  readonly report: string;
  readonly span: ReportSpan;
  /** What is compared. */
  readonly value: string;
  readonly origins: readonly string[];
}

const POSSESSIVE = /^(?:his|her|their|its|my|our|your)$/iu;

/**
 * Whom what stands at `at` is told of: the person last mentioned before it in its sentence. Null when a possessive comes last ("his
 * wife …", "the mayor's aide …"), since then it is somebody else, unless `owned`: then what stands at `at` is the person's own.
 */
export function personBefore(
  view: WeighingView,
  { report, sentence }: SentenceView,
  at: number,
  owned = false,
): string | null {
  const persons = view
    .mentionsIn(report, { start: sentence.start, end: at })
    .filter(({ entity, end }) => end <= at && view.entities.get(entity)?.type === "person");
  const last = persons.at(-1);
  if (!last) return null;
  const words = view.wordsOf(report, last);
  const behind = view.wordsOf(report, { start: last.end, end: last.end + 2 });
  const isPossessive =
    (last.form === "pronoun" && POSSESSIVE.test(words) && !/^her$/iu.test(words)) ||
    /^['’]/u.test(behind) ||
    /['’]s?$/u.test(words);
  return isPossessive && !owned ? null : last.entity;
}

/** On whose word a span of a report stands: the origins of the smallest claim around it. */
export function originsAt(view: WeighingView, report: string, span: Span): readonly string[] {
  let best: ClaimView | null = null;
  for (const each of view.claimsOf.get(report) ?? []) {
    if (each.claim.start > span.start || each.claim.end < span.end) continue;
    if (best === null || each.claim.end - each.claim.start < best.claim.end - best.claim.start)
      best = each;
  }
  return best?.origins ?? [];
}

/** Tellings of each person in each story, in the order of the tellings; persons whom one report only tells of are left out. */
export function byPerson(view: WeighingView, tellings: readonly Telling[]): Telling[][] {
  return [
    ...groupBy(tellings, ({ who, report }) => `${view.storyOf(report)} ${who}`).values(),
  ].filter((group) => new Set(group.map(({ report }) => report)).size >= 2);
}

/** A side of the tellings of one value. */
export function sideOf(tellings: readonly Telling[], value = tellings[0]!.value): DisputeSide {
  return {
    value,
    spans: tellings.map(({ span }) => span),
    origins: tellings.flatMap(({ origins }) => origins),
  };
}

/** The names of the reports that tell, each once. */
export function tellersOf(view: WeighingView, tellings: readonly Telling[]): string[] {
  return [...new Set(tellings.map(({ report }) => view.nameOf(report)))];
}
