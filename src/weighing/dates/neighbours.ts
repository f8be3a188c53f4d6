/** What is known of the other reports while an undated one is settled, and the words that it has in common with them. */
import {
  dayNumber,
  type Claim,
  type EventLink,
  type Links,
  type ReadReport,
  type ResolvedTime,
  type SettledDate,
  type Span,
} from "../../model/index.ts";
import { sentenceOf } from "./date-clues.ts";
import type { ToldSentence } from "./told-alike.ts";

/** What is known of the other reports. */
export interface Neighbours {
  readonly published: ReadonlyMap<string, SettledDate>;
  readonly times: ReadonlyMap<string, readonly ResolvedTime[]>;
  readonly byId: ReadonlyMap<string, ReadReport>;
  /** Ids of the other reports of the story. */
  readonly near: ReadonlySet<string>;
  readonly links: Omit<Links, "events">;
  /** Of each event, the claims that say when. */
  readonly events: readonly (readonly TimedClaim[])[];
  /** Sentences of other reports that tell what a sentence, by its index, tells. */
  readonly tellAlike: (input: ReadReport, sentence: number) => readonly ToldSentence[];
}

/** Where a claim with a time stands. */
export interface TimedClaim {
  readonly input: ReadReport;
  readonly claim: Claim;
  readonly time: number | null;
}

/** Of each event, its claims. */
export function timedClaims(
  reports: readonly ReadReport[],
  events: readonly EventLink[],
): TimedClaim[][] {
  if (events.length === 0) return [];
  const byId = new Map(
    reports.flatMap((input) =>
      input.reading.claims.map((claim) => [claim.id, { input, claim, time: claim.time }] as const),
    ),
  );
  return events.map(({ claims }) => claims.flatMap((id) => byId.get(id) ?? []));
}

/** Words that two reports have in common. */
export interface SharedWords {
  readonly here: Span;
  readonly other: ReadReport;
  readonly there: Span;
}

/** Words, of a saying or a copy, that this report has in common with another of its story. */
export function sharedWords(input: ReadReport, { links, near, byId }: Neighbours): SharedWords[] {
  const groups = [
    ...links.sayings.map(({ spans }) => spans),
    ...links.copies.map(({ spans }) => spans),
  ];
  return groups.flatMap((spans) =>
    spans
      .filter(({ report }) => report === input.report.id)
      .flatMap((here) =>
        spans.flatMap((there) => {
          const other = near.has(there.report) ? byId.get(there.report) : undefined;
          return other ? [{ here, other, there }] : [];
        }),
      ),
  );
}

/** The resolved times in the sentence of another report in which a span begins; those that may be a week off left out. */
export function timesBeside(other: ReadReport, span: Span, others: Neighbours): ResolvedTime[] {
  const sentence = sentenceOf(other, span);
  return other.reading.times.flatMap((time, index) =>
    sentenceOf(other, time) === sentence ? (timeOf(other, index, others) ?? []) : [],
  );
}

/** Days before a report from which on a bare weekday is seldom meant: rather the report was brought up to date after its date. */
const SELDOM_DAYS = 5;

/** A resolved time of another report; null where it is a bare weekday so long before the report that the next one may be meant. */
export function timeOf(
  other: ReadReport,
  index: number,
  { times, published }: Neighbours,
): ResolvedTime | null {
  const time = other.reading.times[index];
  const at = times.get(other.report.id)?.[index];
  if (!time || !at) return null;
  const { said } = time;
  const isBare =
    said.kind === "calendar" && said.weekday !== null && said.day === null && said.within === null;
  const latest = published.get(other.report.id)?.latest ?? null;
  if (!isBare || latest === null || at.latest === null) return at;
  const days = dayNumber(latest) - dayNumber(at.latest);
  return days >= SELDOM_DAYS && days <= 6 ? null : at;
}

/** Whether `span` stands in the sentence before that of `here`, in the same block: "He announced on Wednesday … . He added that …". */
export function closeBefore(input: ReadReport, span: Span, here: Span): boolean {
  const before = input.reading.sentences[sentenceOf(input, span)];
  const after = input.reading.sentences[sentenceOf(input, here)];
  return (
    before !== undefined &&
    after !== undefined &&
    before.block === after.block &&
    sentenceOf(input, here) - sentenceOf(input, span) === 1
  );
}
