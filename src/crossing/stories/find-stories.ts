/**
 * Stories: reports about one event or chain of events, found without being told how many there are. Two reports are compared when
 * two of the words that tell most about each are the same; clusters are formed by average linkage (UPGMA) inside connected
 * components of the comparisons, the best pair first and ties by report id, so that a new report changes only the component that
 * it falls into. Known misses: two stages of one long affair with the same names and no dates between them count as one story.
 */
import { createId, type Copy, type ReadReport, type Span, type Story } from "../../model/index.ts";
import { clusterByAverage, type WeightedPair } from "../clustering.ts";
import type { ReportWords } from "../text/report-words.ts";
import { cosine, termVector, type TermVector } from "../text/term-vector.ts";
import { publicationGap } from "./publication-gap.ts";

/** Two reports are compared when they share two of so many of their weightiest words. */
const KEY_TERMS = 20;
/** Average score from which two groups of reports are one story. */
export const STORY_THRESHOLD = 0.165;
/** Below this score a comparison is no evidence at all. */
const LEAST_SCORE = 0.08;
/**
 * Likeness of words counts in full on one day, for LATE long after it, and for UNDATED when a report states no date; the way down
 * takes DECAY_DAYS (to 1/e). A long affair is one story, but last year's of the same kind is another.
 */
const LATE = 0.62;
const UNDATED = 0.85;
const DECAY_DAYS = 50;
/** Likeness that a copied passage adds; reports that copy each other are seldom about two things. */
const COPY_BONUS = 0.1;

/** The `KEY_TERMS` weightiest stems, the weightiest first. */
export function keyTerms(vector: TermVector): string[] {
  return [...vector]
    .toSorted((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1))
    .slice(0, KEY_TERMS)
    .map(([stem]) => stem);
}

/** Pairs of indices, the smaller first, that share two key terms or a copy. */
function findPairs(
  reports: readonly ReadReport[],
  vectors: readonly TermVector[],
  copies: readonly Copy[],
): [number, number][] {
  const holders = new Map<string, number[]>();
  const count = vectors.length;
  vectors.forEach((vector, index) => {
    const terms = keyTerms(vector).sort();
    for (let i = 0; i < terms.length; i++) {
      for (let j = i + 1; j < terms.length; j++) {
        const key = `${terms[i]!} ${terms[j]!}`;
        const list = holders.get(key);
        if (list) list.push(index);
        else holders.set(key, [index]);
      }
    }
  });
  const pairs = new Set<number>();
  for (const list of holders.values()) {
    for (let i = 0; i < list.length; i++) {
      for (let j = i + 1; j < list.length; j++) pairs.add(list[i]! * count + list[j]!);
    }
  }
  const place = new Map(reports.map(({ report }, index) => [report.id, index]));
  for (const { spans } of copies) {
    const [i, j] = spans.map((span) => place.get(span.report)!).sort((x, y) => x - y) as [
      number,
      number,
    ];
    if (i !== j) pairs.add(i * count + j);
  }
  return [...pairs].sort((x, y) => x - y).map((pair) => [Math.floor(pair / count), pair % count]);
}

/** How surely two reports are of one story, by the likeness of their words and the days between them (null: not known). */
export function storyScore(likeness: number, gap: number | null, copied: boolean): number {
  const decay = gap === null ? UNDATED : LATE + (1 - LATE) * Math.exp(-gap / DECAY_DAYS);
  return likeness * decay + (copied ? COPY_BONUS : 0);
}

function titleOf(report: { readonly text: string; readonly title: Span | null }): string {
  return report.title ? report.text.slice(report.title.start, report.title.end).trim() : "";
}

/** The title of the report that is most like the others; the lowest id among equals, an id when no report has a title. */
function labelOf(
  members: readonly number[],
  reports: readonly ReadReport[],
  vectors: readonly TermVector[],
): string {
  const titled = members.filter((index) => titleOf(reports[index]!.report) !== "");
  const candidates = titled.length > 0 ? titled : members;
  const sum = new Map<string, number>();
  for (const index of members) {
    for (const [stem, weight] of vectors[index]!) sum.set(stem, (sum.get(stem) ?? 0) + weight);
  }
  let best = candidates[0]!;
  let most = -1;
  for (const index of candidates) {
    const likeness = cosine(vectors[index]!, sum);
    if (likeness > most + 1e-9) {
      most = likeness;
      best = index;
    }
  }
  const { report } = reports[best]!;
  return titleOf(report) || (report.file ?? report.id);
}

/** The stories of `reports`, every report in exactly one; sorted by id. `reports` must be in the order of their ids, `words` beside them. */
export function findStories(
  reports: readonly ReadReport[],
  words: readonly ReportWords[],
  copies: readonly Copy[],
): Story[] {
  const vectors = reports.map(({ report }, index) => termVector(report, words[index]!));
  const copied = new Set(
    copies
      .filter((copy) => copy.kind === "text")
      .map(({ spans }) => `${spans[0].report} ${spans[1].report}`),
  );
  const pairs: WeightedPair[] = [];
  for (const [i, j] of findPairs(reports, vectors, copies)) {
    const a = reports[i]!.report;
    const b = reports[j]!.report;
    const likeness = cosine(vectors[i]!, vectors[j]!);
    const score = storyScore(likeness, publicationGap(a, b), copied.has(`${a.id} ${b.id}`));
    if (score >= LEAST_SCORE) pairs.push({ a: i, b: j, score });
  }
  return clusterByAverage(reports.length, pairs, STORY_THRESHOLD)
    .map((members) => {
      const ids = members.map((index) => reports[index]!.report.id);
      return { id: createId("s", ...ids), label: labelOf(members, reports, vectors), reports: ids };
    })
    .sort((x, y) => (x.id < y.id ? -1 : 1));
}
