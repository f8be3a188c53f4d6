/** What a report is about, as weighted stems: the vector space model with frozen document frequencies. */
import type { Report } from "../../model/index.ts";
import { stemOf, stemsIn, type ReportWords } from "./report-words.ts";
import { CONTENT_WEIGHT, weightOf } from "./word-weights.ts";

/** Weight by stem; Euclidean length 1 unless empty. */
export type TermVector = ReadonlyMap<string, number>;

/** A stem of the title counts as if the body had it so many times more. */
const TITLE = 3;

/**
 * The vector of a report: title and body, logarithmic term frequency times frozen weight. Words whose place in the body is in
 * `without` are left out.
 */
export function termVector(
  report: Report,
  words: ReportWords,
  without: ReadonlySet<number> = new Set(),
): TermVector {
  const counts = new Map<string, number>();
  const add = (stem: string, times: number): void => {
    if (weightOf(stem) >= CONTENT_WEIGHT) counts.set(stem, (counts.get(stem) ?? 0) + times);
  };
  words.folded.forEach((word, at) => {
    if (!without.has(at)) add(stemOf(word), 1);
  });
  if (report.title) {
    for (const stem of stemsIn(report.text, report.title.start, report.title.end)) add(stem, TITLE);
  }
  const vector = new Map<string, number>();
  let square = 0;
  for (const [stem, count] of counts) {
    const weight = (1 + Math.log(count)) * weightOf(stem);
    vector.set(stem, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square);
  for (const [stem, weight] of vector) vector.set(stem, weight / length);
  return vector;
}

/** The cosine of two vectors, 0 to 1. */
export function cosine(a: TermVector, b: TermVector): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let sum = 0;
  for (const [stem, weight] of small) sum += weight * (large.get(stem) ?? 0);
  return sum;
}
