/**
 * Bonds: two reports that may share a copy or a story, and so have to be crossed together. A bond is a function of the two reports,
 * whatever other reports there are.
 */
import { gapInDays, type Report } from "../../model/index.ts";
import { compareTexts, type SharedText } from "../copies/find-copies.ts";
import { STORY_THRESHOLD, storyScore } from "../stories/find-stories.ts";
import type { ReportWords } from "../text/report-words.ts";
import { sharedPrints, type ReportKeys } from "./report-keys.ts";

/** What two reports have to do with each other. */
export interface Bond {
  /** 0 to 1; at least LEAST_STRENGTH when they are to be crossed together, else 0. */
  readonly strength: number;
  /** Whether the text that they share is furniture. */
  readonly isFurniture: boolean;
}

/** A report with its words. */
export interface WordedReport {
  readonly report: Report;
  readonly words: ReportWords;
}

/**
 * The strength of the weakest bond. Average linkage joins two groups of reports only when at least one pair between them reaches its
 * threshold, so that every story lies in one component of bonds; the rest is left for rounding.
 */
export const LEAST_STRENGTH = STORY_THRESHOLD - 0.005;

function likeness(a: ReportKeys, b: ReportKeys): number {
  let sum = 0;
  for (let i = 0, j = 0; i < a.stems.length && j < b.stems.length;) {
    const [x, y] = [a.stems[i]!, b.stems[j]!];
    if (x === y) sum += a.weights[i]! * b.weights[j]!;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  return sum;
}

/** The bond of two reports; null when there is nothing between them. `wordsOf` is only asked when they share a fingerprint. */
export function bondOf(
  one: ReportKeys,
  other: ReportKeys,
  wordsOf: (report: string) => WordedReport,
): Bond | null {
  const [a, b] = one.number < other.number ? [one, other] : [other, one];
  const prints = sharedPrints(a, b);
  const shared = prints.length === 0 ? null : textsOf([wordsOf(a.report), wordsOf(b.report)]);
  const gap = a.date && b.date ? gapInDays(a.date, b.date) : null;
  const isFurniture = shared?.isFurniture ?? false;
  const score = storyScore(likeness(a, b), gap, shared !== null && shared.prose && !isFurniture);
  const copied = shared === null || isFurniture ? 0 : Math.max(shared.share, LEAST_STRENGTH);
  const strength = Math.min(1, Math.max(copied, score >= LEAST_STRENGTH ? score : 0));
  return strength === 0 && !isFurniture ? null : { strength, isFurniture };
}

function textsOf([a, b]: readonly [WordedReport, WordedReport]): SharedText | null {
  return compareTexts([a, b], [a.words, b.words]);
}
