/**
 * Copies: passages that two reports share. Candidates come from an index of fingerprints, passages from aligning the candidates
 * word by word. A shared quotation is listed as what it is; page furniture that stands under unrelated reports is not listed.
 */
import { createId, type Copy, type ReadReport, type ReportSpan } from "../../model/index.ts";
import { stemOf, type ReportWords } from "../text/report-words.ts";
import { cosine, termVector } from "../text/term-vector.ts";
import { CONTENT_WEIGHT, weightOf } from "../text/word-weights.ts";
import { alignWords, type Passage } from "./align-words.ts";
import { findDirection, type Contained } from "./direction.ts";
import { findCandidatePairs, fingerprintsOf, hashRuns, RECORDED } from "./fingerprints.ts";

/** Equal words in one run that make a copy by themselves. */
const LONG_RUN = 12;
/** Equal words of prose in one run, or in a chain of runs over small edits, that make a copy if they also say enough. */
const PROSE_RUN = 10;
const PROSE_CHAIN = 16;
/** Sum of the weights of the equal words from which a shorter passage is no set phrase. */
const TELLING = 18;
/** Once two reports share a copy, a common run of so many words is one more. */
const FURTHER_RUN = 8;
/** In a chain at least this share of the words is equal. */
const LEAST_SIMILARITY = 0.6;
/** Fewer equal words than this outside quotation marks show no copying of prose. */
const LEAST_PROSE = 8;
/** Two reports are about different things when what they do not share is less alike than this (cosine) … */
const UNRELATED = 0.08;
/** … and what they share is less than this share of the shorter one, or than this of two by one outlet … */
const SMALL_PART = 0.4;
const SMALL_PART_ONE_OUTLET = 0.7;
/** … and then only a quotation or a passage of so many words at two outlets is more than furniture. */
const LONG_PASSAGE = 60;
/** A passage is furniture when at least this share of its word runs stands in furniture elsewhere. */
const FURNITURE_PART = 0.6;
const FURNITURE_RUN = 5;

/** From this share of its words on a report stands in another as a whole … */
const WHOLE = 0.9;
/** … which goes beyond it when they are less than this share of its own. */
const BEYOND = 0.8;

/** A passage with what decides whether it is a copy. */
interface Weighed {
  readonly passage: Passage;
  readonly similarity: number;
  /** Equal words that stand outside quotation marks on both sides. */
  readonly prose: number;
  readonly longest: number;
  /** Sum of the weights of the distinct content words in the runs. */
  readonly telling: number;
}

function weighPassage(a: ReportWords, b: ReportWords, passage: Passage): Weighed {
  let prose = 0;
  let longest = 0;
  const stems = new Set<string>();
  for (const run of passage.runs) {
    if (run.length > longest) longest = run.length;
    for (let k = 0; k < run.length; k++) {
      if (a.quoted[run.a + k] === 0 && b.quoted[run.b + k] === 0) prose++;
      stems.add(stemOf(a.folded[run.a + k]!));
    }
  }
  let telling = 0;
  for (const stem of stems) {
    const weight = weightOf(stem);
    if (weight >= CONTENT_WEIGHT) telling += weight;
  }
  const words = passage.endA - passage.startA + (passage.endB - passage.startB);
  return { passage, similarity: (2 * passage.equal) / words, prose, longest, telling };
}

function isCopy(found: Weighed): boolean {
  if (found.longest >= LONG_RUN) return true;
  if (found.similarity < LEAST_SIMILARITY || found.telling < TELLING) return false;
  return (
    (found.prose >= PROSE_RUN && found.longest >= PROSE_RUN) ||
    (found.prose >= PROSE_CHAIN && found.longest >= FURTHER_RUN)
  );
}

/** The chain, or its runs one by one where the edits between them outweigh what is equal. */
function splitLoose(passage: Passage): Passage[] {
  const words = passage.endA - passage.startA + (passage.endB - passage.startB);
  if (passage.runs.length === 1 || (2 * passage.equal) / words >= LEAST_SIMILARITY)
    return [passage];
  return passage.runs.map((run) => ({
    startA: run.a,
    endA: run.a + run.length,
    startB: run.b,
    endB: run.b + run.length,
    runs: [run],
    equal: run.length,
  }));
}

/** A report, with its reading or without. */
type Reported = Pick<ReadReport, "report">;

/** Two reports, by index, with the passages that would be copies if they are no furniture. */
interface SharedPassages {
  readonly i: number;
  readonly j: number;
  readonly found: readonly Weighed[];
}

function sharedPassages(words: readonly ReportWords[], i: number, j: number): SharedPassages {
  const a = words[i]!;
  const b = words[j]!;
  const all = alignWords(a, b)
    .flatMap(splitLoose)
    .map((passage) => weighPassage(a, b, passage));
  const found = all.some(isCopy)
    ? all.filter((one) => isCopy(one) || one.longest >= FURTHER_RUN)
    : [];
  return { i, j, found };
}

function placesOf(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Whether the two reports, the shared passages aside, are about different things. */
function areUnrelated(
  reports: readonly Reported[],
  words: readonly ReportWords[],
  { i, j, found }: SharedPassages,
): boolean {
  const a = words[i]!;
  const b = words[j]!;
  const inA = new Set(found.flatMap(({ passage }) => placesOf(passage.startA, passage.endA)));
  const inB = new Set(found.flatMap(({ passage }) => placesOf(passage.startB, passage.endB)));
  const outlets = [i, j].map((index) => reports[index]!.report.outlet.name);
  const oneOutlet = outlets[0] !== null && outlets[0] === outlets[1];
  const most = oneOutlet ? SMALL_PART_ONE_OUTLET : SMALL_PART;
  if (Math.max(inA.size / a.count, inB.size / b.count) >= most) return false;
  const likeness = cosine(
    termVector(reports[i]!.report, a, inA),
    termVector(reports[j]!.report, b, inB),
  );
  return likeness < UNRELATED;
}

/** Of what two unrelated reports share, the passages that are more than furniture. */
function keptOfUnrelated(
  reports: readonly Reported[],
  { i, j, found }: SharedPassages,
): readonly Weighed[] {
  const outlets = [i, j].map((index) => reports[index]!.report.outlet.name);
  const twoOutlets = outlets[0] !== null && outlets[1] !== null && outlets[0] !== outlets[1];
  return found.filter(
    ({ passage, prose }) => twoOutlets && (passage.equal >= LONG_PASSAGE || prose < LEAST_PROSE),
  );
}

/** What two reports share, whatever other reports there are. */
export interface SharedText {
  /** Share of the words of the shorter report that stand in common passages, 0 to 1. */
  readonly share: number;
  /** Whether prose, and not only words in quotation marks, is the same. */
  readonly prose: boolean;
  /** Whether the reports are about different things and share nothing but furniture. */
  readonly isFurniture: boolean;
}

/** Compares two reports word by word; null when they have no passage in common. */
export function compareTexts(
  reports: readonly [Reported, Reported],
  words: readonly [ReportWords, ReportWords],
): SharedText | null {
  const shared = sharedPassages(words, 0, 1);
  if (shared.found.length === 0) return null;
  const kept = areUnrelated(reports, words, shared)
    ? keptOfUnrelated(reports, shared)
    : shared.found;
  const equal = kept.reduce((sum, { passage }) => sum + passage.equal, 0);
  return {
    share: Math.min(1, equal / Math.max(1, Math.min(words[0].count, words[1].count))),
    prose: kept.some(({ prose }) => prose >= LEAST_PROSE),
    isFurniture: kept.length === 0,
  };
}

function runHashes(words: ReportWords, from: number, to: number): Uint32Array {
  return hashRuns(words, FURNITURE_RUN, from, to);
}

/** `pairs` without furniture: passages of unrelated reports, and the same passages wherever else they stand. */
function dropFurniture(
  reports: readonly ReadReport[],
  words: readonly ReportWords[],
  pairs: readonly SharedPassages[],
  known: ReadonlySet<number>,
): SharedPassages[] {
  const furniture = new Set<number>();
  const related: SharedPassages[] = [];
  for (const pair of pairs) {
    if (!areUnrelated(reports, words, pair)) {
      related.push(pair);
      continue;
    }
    const kept = keptOfUnrelated(reports, pair);
    if (kept.length > 0) related.push({ ...pair, found: kept });
    for (const one of pair.found) {
      if (kept.includes(one)) continue;
      for (const hash of runHashes(words[pair.i]!, one.passage.startA, one.passage.endA))
        furniture.add(hash);
    }
  }
  const isFurniture = (a: ReportWords, { passage }: Weighed): boolean => {
    const hashes = runHashes(a, passage.startA, passage.endA);
    const seen = hashes.reduce((sum, hash) => sum + (furniture.has(hash) ? 1 : 0), 0);
    if (seen >= FURNITURE_PART * hashes.length) return true;
    if (known.size === 0) return false;
    const prints = [...fingerprintsOf(a, passage.startA, passage.endA, RECORDED)];
    const standing = prints.filter((print) => known.has(print)).length;
    return standing > 0 && standing >= FURNITURE_PART * prints.length;
  };
  return related.map((pair) => ({
    ...pair,
    found: pair.found.filter((one) => !isFurniture(words[pair.i]!, one)),
  }));
}

/** Words at an end of a passage that a block boundary cuts off from the rest: the last word of another sentence, by chance the same. */
const STRAY_WORDS = 3;

/** `passage` without strays at its ends. Only whole words of its first and last run are taken off. */
function trimStrays(a: ReportWords, b: ReportWords, passage: Passage): Passage {
  const first = passage.runs[0]!;
  const last = passage.runs.at(-1)!;
  let head = 0;
  let tail = 0;
  for (let k = 1; k <= STRAY_WORDS; k++) {
    if (k < first.length && isBoundary(a, first.a + k) && isBoundary(b, first.b + k)) head = k;
    const end = last.length - k;
    if (end > 0 && isBoundary(a, last.a + end) && isBoundary(b, last.b + end)) tail = k;
  }
  return {
    ...passage,
    startA: passage.startA + head,
    startB: passage.startB + head,
    endA: passage.endA - tail,
    endB: passage.endB - tail,
  };
}

/** Whether the word at `at` opens a block. */
function isBoundary(words: ReportWords, at: number): boolean {
  return at > 0 && words.block[at] !== words.block[at - 1];
}

/** Which of two reports has its whole body, but for a word here and there, in passages that the other one has too and goes beyond. */
function containedIn(a: ReportWords, b: ReportWords, found: readonly Weighed[]): Contained {
  const equal = found.reduce((sum, { passage }) => sum + passage.equal, 0);
  const [inA, inB] = [equal / Math.max(1, a.count), equal / Math.max(1, b.count)];
  if (inA >= WHOLE && inB < BEYOND) return "first";
  return inB >= WHOLE && inA < BEYOND ? "second" : null;
}

function spanOf(words: ReportWords, from: number, to: number): ReportSpan {
  return { report: words.report, start: words.start[from]!, end: words.end[to - 1]! };
}

/**
 * All copies among `reports`, whose words are in `words` by the same index; sorted by id. `reports` must be in the order of their ids.
 * `furniture` holds the fingerprints of what other reports show to be furniture.
 */
export function findCopies(
  reports: readonly ReadReport[],
  words: readonly ReportWords[],
  furniture: ReadonlySet<number> = new Set(),
): Copy[] {
  const shared = findCandidatePairs(words)
    .map(([i, j]) => sharedPassages(words, i, j))
    .filter(({ found }) => found.length > 0);
  const copies: Copy[] = [];
  for (const { i, j, found } of dropFurniture(reports, words, shared, furniture)) {
    const contained = containedIn(words[i]!, words[j]!, found);
    for (const { passage: whole, similarity, prose } of found) {
      const passage = trimStrays(words[i]!, words[j]!, whole);
      const a = spanOf(words[i]!, passage.startA, passage.endA);
      const b = spanOf(words[j]!, passage.startB, passage.endB);
      const kind = prose < LEAST_PROSE ? "quotation" : "text";
      copies.push({
        id: createId("k", a.report, a.start, a.end, b.report, b.start, b.end),
        spans: [a, b],
        similarity: Math.round(similarity * 1000) / 1000,
        kind,
        ...findDirection(reports[i]!.report, reports[j]!.report, [a, b], kind, contained),
      });
    }
  }
  return copies.sort((x, y) => (x.id < y.id ? -1 : 1));
}
