/** What agrees and what does not between two given mentions of events, as numbers for the trees of models/mention-events.json. */
import { happeningOf, SPEECH_STEMS } from "../../src/crossing/en/event-words.ts";
import type { ClaimProfile } from "../../src/crossing/events/claim-profile.ts";
import { pairEvidence, type PairFeature } from "../../src/crossing/events/pair-features.ts";
import { stemsIn, wordsIn } from "../../src/crossing/text/report-words.ts";
import { cosine, type TermVector } from "../../src/crossing/text/term-vector.ts";
import { senseLikeness } from "../../src/crossing/text/word-senses.ts";
import { likenessOf } from "../../src/crossing/text/word-vectors.ts";
import { CONTENT_WEIGHT, weightOf } from "../../src/crossing/text/word-weights.ts";
import { overlap, type Reading, type Span } from "../../src/model/index.ts";
import type { DocumentSpace } from "./document-space.ts";
import type { MentionSurroundings } from "./mention-surroundings.ts";

/** A mention of an event, ready to compare. */
export interface EventMention {
  /** Index of its document. */
  readonly document: number;
  readonly profile: ClaimProfile;
  /** The stem that names the event. */
  readonly head: string;
  /** All stems of the mention. */
  readonly stems: ReadonlySet<string>;
  /** Index of its sentence, -1 when it stands in none. */
  readonly sentence: number;
  /** Words next to it, and of its whole sentence; length 1. */
  readonly near: TermVector;
  readonly around: TermVector;
  readonly weekdays: ReadonlySet<string>;
}

/** What a corpus of event chains shows of stems that name events. */
export interface ActStatistics {
  /** Of the mentions with this stem, the share that is told more than once. */
  readonly retold: ReadonlyMap<string, number>;
  /** Of the chances of two stems (sorted, parted by a blank) to name one event, the share in which they do. */
  readonly together: ReadonlyMap<string, number>;
}

/** Features of claims that say something of given mentions as well; what hangs on learned pairs of stems is asked apart. */
const OF_CLAIMS: readonly PairFeature[] = [
  "same-head-weight",
  "heads-alike",
  "head-in-clause",
  "same-actor",
  "same-object",
  "pronoun-for",
  "entity-in-common",
  "entities-differ",
  "clause-overlap",
  "clause-weight",
  "core-overlap",
  "clause-likeness",
  "sentence-overlap",
  "head-and-clause",
  "rare-words",
  "telling-figure",
  "small-figure",
  "told-and-said",
  "planned-and-done",
  "told-as-another",
];

/** The features in the order of their values. */
export const MENTION_FEATURES: readonly string[] = [
  ...OF_CLAIMS,
  "same-stem",
  "same-happening",
  "stems-alike",
  "stems-begin-alike",
  "words-shared",
  "words-within",
  "words-alike",
  "one-sense",
  "kind-of-sense",
  "kindred-sense",
  "words-kind-of-sense",
  "named-together",
  "lighter-stem",
  "heavier-stem",
  "speech",
  "less-retold",
  "more-retold",
  "less-spread",
  "more-spread",
  "less-group-spread",
  "more-group-spread",
  "less-often",
  "more-often",
  "acts-beside",
  "acts-in-documents",
  "near-words",
  "sentence-words",
  "near-meaning",
  "own-words",
  "document-same",
  "groups-same",
  "one-group",
  "document-words",
  "document-widened",
  "sentences-apart",
  "one-sentence",
  "same-weekday",
  "act-of-other",
  "entities",
  "first-sentences",
];

/** Code units from a mention within which words stand next to it. */
const NEAR = 40;
const WORD = /[\p{L}\p{N}]+/gu;
const WEEKDAY = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/u;
/** Sentences between mentions of two documents. */
const FAR = 9;
/** What is assumed of stems that the statistics do not have. */
const RETOLD = 0.65;
const NEVER_MET = -0.05;
/** Lighter words are compared by what they are, not by meaning. */
const MEANING_WEIGHT = 2;
/** Words less alike than this mean other things. */
const ALIKE = 0.4;

function toLengthOne(weights: ReadonlyMap<string, number>): TermVector {
  let square = 0;
  for (const weight of weights.values()) square += weight * weight;
  const length = Math.sqrt(square) || 1;
  return new Map([...weights].map(([stem, weight]) => [stem, weight / length]));
}

/** The mention at `span` of a document; `profile` is that of src/crossing/events/mention-profile.ts. */
export function eventMention(
  document: number,
  text: string,
  reading: Reading,
  span: Span,
  profile: ClaimProfile,
): EventMention {
  const stems = stemsIn(text, span.start, span.end);
  const sentence = reading.sentences.findIndex((one) => overlap(one, span) > 0);
  const within = reading.sentences[Math.max(0, sentence)] ?? { start: 0, end: text.length };
  const near = new Map<string, number>();
  const around = new Map<string, number>();
  for (const match of text.slice(within.start, within.end).matchAll(WORD)) {
    const start = within.start + match.index;
    const end = start + match[0].length;
    if (start < span.end && end > span.start) continue;
    const stem = stemsIn(match[0])[0]!;
    const weight = weightOf(stem);
    if (weight < CONTENT_WEIGHT) continue;
    around.set(stem, weight);
    if (Math.max(span.start - start, start - span.end) <= NEAR) near.set(stem, weight);
  }
  return {
    document,
    profile,
    head: profile.head ?? stems.at(-1) ?? "",
    stems: new Set(stems),
    sentence,
    near: toLengthOne(near),
    around: toLengthOne(around),
    weekdays: new Set(wordsIn(text, within.start, within.end).filter((word) => WEEKDAY.test(word))),
  };
}

function lengthInCommon(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** Stems of both mentions: their weight as a share of all, and of the lighter mention. */
function sharedStems(a: ReadonlySet<string>, b: ReadonlySet<string>): [number, number] {
  let [inA, inB, both] = [0, 0, 0];
  for (const stem of a) {
    inA += weightOf(stem);
    if (b.has(stem)) both += weightOf(stem);
  }
  for (const stem of b) inB += weightOf(stem);
  const all = inA + inB - both;
  return [all > 0 ? both / all : 0, Math.min(inA, inB) > 0 ? both / Math.min(inA, inB) : 0];
}

/** The nearest two stems of both mentions under `near`. */
function nearestStems(
  a: ReadonlySet<string>,
  b: ReadonlySet<string>,
  near: (x: string, y: string) => number,
): number {
  let best = 0;
  for (const x of a) {
    if (weightOf(x) <= MEANING_WEIGHT) continue;
    for (const y of b) if (weightOf(y) > MEANING_WEIGHT) best = Math.max(best, near(x, y));
  }
  return best;
}

/** How much of `a` has a like word in `b`, 0 to 1. */
function meaningIn(a: TermVector, b: TermVector): number {
  let sum = 0;
  let all = 0;
  for (const [stem, weight] of a) {
    let best = b.has(stem) ? 1 : 0;
    if (best === 0) for (const other of b.keys()) best = Math.max(best, likenessOf(stem, other));
    all += weight;
    if (best > ALIKE) sum += weight * best;
  }
  return all > 0 ? sum / all : 0;
}

/** How much the words of both sentences weigh in their documents, among the documents around them. */
function ownWords(a: EventMention, b: EventMention, { own }: DocumentSpace): number {
  let sum = 0;
  for (const stem of a.around.keys())
    if (b.around.has(stem))
      sum += (own[a.document]!.get(stem) ?? 0) * (own[b.document]!.get(stem) ?? 0);
  return sum;
}

function countCommon(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0;
  for (const one of a) if (b.has(one)) count++;
  return count;
}

/** Whether two stems name one event in `statistics`: 1 for the same stem. */
function namedTogether(a: string, b: string, { together }: ActStatistics): number {
  if (a === b) return 1;
  return together.get(a < b ? `${a} ${b}` : `${b} ${a}`) ?? NEVER_MET;
}

/** The values of MENTION_FEATURES. */
export function mentionEvidence(
  a: EventMention,
  b: EventMention,
  around: MentionSurroundings,
  statistics: ActStatistics,
): number[] {
  const { space, groups } = around;
  const [x, y] = [a.document, b.document];
  const { values } = pairEvidence(a.profile, b.profile, space.likeness(x, y));
  const [happeningA, happeningB] = [happeningOf(a.head), happeningOf(b.head)];
  const [shared, within] = sharedStems(a.stems, b.stems);
  const weights = [weightOf(a.head), weightOf(b.head)];
  const retold = [a.head, b.head].map((head) => statistics.retold.get(head) ?? RETOLD);
  const spreads = [around.spread(a), around.spread(b)];
  const groupSpreads = [around.groupSpread(a), around.groupSpread(b)];
  const counts = [around.often(a), around.often(b)];
  const sense = senseLikeness(a.head, b.head);
  const [toldA, toldB] = [around.told(a), around.told(b)];
  const ownAct = happeningA === happeningB && toldA.has(happeningA) && toldB.has(happeningA);
  const numberOf = (...truths: readonly boolean[]): number => truths.filter(Boolean).length;
  return [
    ...OF_CLAIMS.map((feature) => values[feature] ?? 0),
    numberOf(a.head === b.head),
    numberOf(happeningA === happeningB),
    likenessOf(a.head, b.head),
    lengthInCommon(a.head, b.head) / Math.max(a.head.length, b.head.length, 1),
    shared,
    within,
    nearestStems(a.stems, b.stems, likenessOf),
    sense.same,
    sense.kind,
    sense.kindred,
    nearestStems(a.stems, b.stems, (one, other) => senseLikeness(one, other).kind),
    namedTogether(a.head, b.head, statistics),
    Math.min(...weights),
    Math.max(...weights),
    numberOf(SPEECH_STEMS.has(a.head), SPEECH_STEMS.has(b.head)),
    Math.min(...retold),
    Math.max(...retold),
    Math.min(...spreads),
    Math.max(...spreads),
    Math.min(...groupSpreads),
    Math.max(...groupSpreads),
    Math.min(...counts),
    Math.max(...counts),
    countCommon(around.beside(a), around.beside(b)),
    countCommon(toldA, toldB) - numberOf(ownAct),
    cosine(a.near, b.near),
    cosine(a.around, b.around),
    // Of both directions the lesser: what one says beside the other is no agreement.
    Math.min(meaningIn(a.near, b.near), meaningIn(b.near, a.near)),
    ownWords(a, b, space),
    groups.same(x, y),
    groups.groups(x, y),
    numberOf(groups.groupOf[x] === groups.groupOf[y]),
    space.likeness(x, y),
    space.widened(x, y),
    x === y ? Math.abs(a.sentence - b.sentence) : FAR,
    numberOf(x === y && a.sentence === b.sentence),
    numberOf(countCommon(a.weekdays, b.weekdays) > 0),
    numberOf(a.profile.acts.has(happeningB) || b.profile.acts.has(happeningA)),
    countCommon(a.profile.entities, b.profile.entities),
    numberOf(a.sentence === 0, b.sentence === 0),
  ];
}
