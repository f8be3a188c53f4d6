/**
 * What agrees and what does not between two claims, as numbers for a linear model, whose weights (models/claim-pairs.json) are made
 * by training/crossing/claim-pairs.ts.
 */
import { gapInDays } from "../../model/index.ts";
import { namesHappening } from "../en/event-words.ts";
import { weightOf } from "../text/word-weights.ts";
import { likenessOf } from "../text/word-vectors.ts";
import type { Amount, ClaimProfile } from "./claim-profile.ts";
import { isNarrow } from "./narrow-time.ts";
import { areRelated } from "./related-acts.ts";

/** The features in the order of the weights; the first is always 1. */
export const PAIR_FEATURES = [
  "bias",
  "same-head",
  "same-head-weight",
  "same-kind",
  "related-heads",
  "pale-head",
  "act-beside-verb",
  "act-beside-pale-verb",
  "acts-in-common",
  "heads-differ",
  "other-act",
  "heads-alike",
  "head-in-clause",
  "same-actor",
  "same-object",
  "actors-differ",
  "roles-crossed",
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
  "like-amount",
  "same-place",
  "other-place",
  "same-report",
  "report-likeness",
  "head-and-reports",
  "same-date",
  "days-apart",
  "both-lead",
  "one-saying",
  "speaks-once",
  "told-and-said",
  "planned-and-done",
  "told-as-another",
  "both-without-head",
  "head-and-actor",
  "head-and-object",
  "head-and-date",
  "same-speaker",
  "speakers-differ",
  "shorter-overlap",
  "shared-run",
  "nearby-overlap",
  "both-first",
  "heads-unlike",
  "telling-overlap",
  "told-once",
  "once-each",
  "actor-told-once",
  "named",
  "both-named",
  "late",
  "one-denied",
] as const;

/** The name of a feature. */
export type PairFeature = (typeof PAIR_FEATURES)[number];

/** Features of a pair with the values behind them, for saying why. */
export interface PairEvidence {
  readonly values: Readonly<Partial<Record<PairFeature, number>>>;
  readonly actors: readonly string[];
  readonly undergoers: readonly string[];
  readonly entities: readonly string[];
  /** Whom the pronoun of one claim stands for, it seems. */
  readonly lent: readonly string[];
  readonly words: readonly string[];
  readonly figures: readonly string[];
}

/** From this value on, two equal figures are hardly chance. */
const TELLING_FIGURE = 13;
/** More rare words in common than this say no more. */
const MOST_RARE = 3;
/** Claims among the first sentences of a report tell its central event. */
const LEAD_SENTENCES = 2;
/** Claims of the title, or of the first sentence, tell it more surely still. */
const FIRST_SENTENCES = 1;

/** From this sentence on it is all one how late a claim comes. */
const LATE = 10;

/** What both sets hold, in the order of the first. */
export function share<Item>(a: ReadonlySet<Item>, b: ReadonlySet<Item>): Item[] {
  return [...a].filter((one) => b.has(one));
}

type Weights = ReadonlyMap<string, number>;

interface Overlap {
  /** The weight in common as a share of the mean of both. */
  readonly part: number;
  /** The same as a share of the lesser of both. */
  readonly ofLesser: number;
  readonly weight: number;
  readonly words: string[];
}

/** The stems that both have, heaviest first, with their weights summed. */
function overlapOf(a: Weights, b: Weights): Overlap {
  let weight = 0;
  let ofA = 0;
  let ofB = 0;
  const words: [string, number][] = [];
  for (const [stem, one] of a) {
    ofA += one;
    const other = b.get(stem);
    if (other === undefined) continue;
    weight += Math.min(one, other);
    words.push([stem, one]);
  }
  for (const one of b.values()) ofB += one;
  words.sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  const lesser = Math.min(ofA, ofB);
  return {
    part: ofA + ofB > 0 ? (2 * weight) / (ofA + ofB) : 0,
    ofLesser: lesser > 0 ? weight / lesser : 0,
    weight,
    words: words.map(([stem]) => stem),
  };
}

/** Words in a row that both claims have, from so many on worth counting, and from so many on no chance any more. */
const SHORT_RUN = 3;
const LONG_RUN = 8;

/** The length of the longest run of words that both have. */
function longestRun(a: readonly string[], b: readonly string[]): number {
  let best = 0;
  let before = new Uint16Array(b.length + 1);
  for (const word of a) {
    const runs = new Uint16Array(b.length + 1);
    b.forEach((other, at) => {
      if (other !== word) return;
      runs[at + 1] = before[at]! + 1;
      best = Math.max(best, runs[at + 1]!);
    });
    before = runs;
  }
  return best;
}

/** Numbers of one thing that differ by no more than this share are often one number, rounded. */
const ROUNDED = 0.06;

/** Whether two amounts may be one number: one unit, and bounds that meet or nearly so. */
function areAlike(a: Amount, b: Amount): boolean {
  if (a.unit !== b.unit) return false;
  const [low, high] = [
    Math.max(a.low ?? 0, b.low ?? 0),
    Math.min(a.high ?? Infinity, b.high ?? Infinity),
  ];
  if (low > high * (1 + ROUNDED)) return false;
  // "Over 200,000" meets every larger number: only the next ones are likely meant.
  const [one, other] = [a.low ?? a.high ?? 0, b.low ?? b.high ?? 0];
  return Math.max(one, other) <= Math.min(one, other) * (1 + ROUNDED);
}

/** Verbs less alike than this tell of two things, as a rule. */
const UNLIKE = 0.2;
/** Words less alike than this mean other things. */
const ALIKE = 0.4;

/** How much of what both claims say has a like word in the other: weighted mean of the best likenesses, 0 to 1. */
function meaningOf(a: Weights, b: Weights): number {
  let sum = 0;
  let all = 0;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const [stem, weight] of one) {
      let best = 0;
      if (other.has(stem)) best = 1;
      else for (const word of other.keys()) best = Math.max(best, likenessOf(stem, word));
      all += weight;
      if (best >= ALIKE) sum += weight * best;
    }
  }
  return all > 0 ? sum / all : 0;
}

/** Entities that a pronoun of one claim may stand for and the other names, or may stand for as well. */
function pronounsFor(a: ClaimProfile, b: ClaimProfile): string[] {
  const inB = new Set([...b.actors, ...b.undergoers, ...b.lent]);
  const inA = new Set([...a.actors, ...a.undergoers]);
  return [...new Set([...share(a.lent, inB), ...share(b.lent, inA)])];
}

/** Whether both claims name who takes part, and not one of them is the same. */
function namesOthers(a: ClaimProfile, b: ClaimProfile): boolean {
  if (a.open || b.open || a.entities.size === 0 || b.entities.size === 0) return false;
  return !mayMeanOne(a, b);
}

/** Whether the claims name one entity, or two of which one bears a single word of the other's name: "Brandt", "Ilse Brandt". */
export function mayMeanOne(a: ClaimProfile, b: ClaimProfile): boolean {
  if (share(a.entities, b.entities).length > 0) return true;
  const isPart = (word: string, other: ClaimProfile): boolean =>
    word.startsWith("=") && other.nameWords.has(word.slice(1));
  return (
    [...a.nameWords].some((word) => isPart(word, b)) ||
    [...b.nameWords].some((word) => isPart(word, a))
  );
}

/** The evidence of a pair. `likeness` is the cosine of the two reports, 1 for the same report. */
export function pairEvidence(a: ClaimProfile, b: ClaimProfile, likeness: number): PairEvidence {
  const values: Partial<Record<PairFeature, number>> = { bias: 1 };
  const sameHead = a.head !== null && a.head === b.head;
  const sameKind = a.happening !== null && a.happening === b.happening;
  const pale = a.pale || b.pale;
  const acts = share(a.acts, b.acts);
  const same = sameHead || sameKind;
  if (same && pale) values["pale-head"] = 1;
  else if (sameHead) {
    values["same-head"] = 1;
    values["same-head-weight"] = weightOf(a.head) / 5;
  } else if (sameKind) values["same-kind"] = 1;
  else if (!pale && areRelated(a.head, b.head)) values["related-heads"] = 1;
  else if (acts.some((act) => act === a.happening || act === b.happening))
    values[pale ? "act-beside-pale-verb" : "act-beside-verb"] = 1;
  else {
    values["heads-differ"] = 1;
    if (acts.length > 0) values["acts-in-common"] = 1;
    else if (a.head !== null && b.head !== null && [a.head, b.head].every(namesHappening))
      values["other-act"] = 1;
  }

  if (!same && a.head !== null && b.head !== null) {
    values["heads-alike"] = likenessOf(a.head, b.head);
    const stands = (one: ClaimProfile, other: ClaimProfile): boolean =>
      !one.pale && one.happening !== null && other.content.has(one.happening);
    if (stands(a, b) || stands(b, a)) values["head-in-clause"] = 1;
  }

  const apart =
    !same && !pale && acts.length === 0 && !values["related-heads"] && !values["head-in-clause"];
  if (apart && a.head !== null && b.head !== null && values["heads-alike"]! < UNLIKE)
    values["heads-unlike"] = 1;

  if (a.isNamed || b.isNamed) values.named = 1;
  if (a.isNamed && b.isNamed) values["both-named"] = 1;
  // What comes late in a report is told beside its subject, and more often something of its own.
  values.late = Math.min(LATE, Math.max(a.claim.sentence, b.claim.sentence)) / LATE;
  if (a.claim.polarity !== b.claim.polarity) values["one-denied"] = 1;

  const actors = share(a.actors, b.actors);
  const undergoers = share(a.undergoers, b.undergoers);
  // What both reports are about stands in too many of their claims to single one out.
  const entities = share(a.entities, b.entities).filter(
    (entity) => !a.topics.has(entity) || !b.topics.has(entity),
  );
  if (actors.length > 0) values["same-actor"] = 1;
  if (undergoers.length > 0) values["same-object"] = 1;
  const lent = pronounsFor(a, b);
  if (actors.length + undergoers.length === 0) {
    if (share(a.actors, b.undergoers).length + share(a.undergoers, b.actors).length > 0)
      values["roles-crossed"] = 1;
    else if (lent.length > 0) values["pronoun-for"] = 1;
  }
  if (a.actors.size > 0 && b.actors.size > 0 && actors.length === 0) values["actors-differ"] = 1;
  if (entities.length > 0) values["entity-in-common"] = 1;
  else if (namesOthers(a, b)) values["entities-differ"] = 1;

  const clause = overlapOf(a.content, b.content);
  values["clause-overlap"] = clause.part;
  values["telling-overlap"] = overlapOf(a.telling, b.telling).part;
  values["clause-weight"] = Math.min(1, clause.weight / 15);
  values["core-overlap"] = overlapOf(a.core, b.core).part;
  values["clause-likeness"] = meaningOf(a.telling, b.telling);
  values["sentence-overlap"] = overlapOf(a.around, b.around).part;
  if (same && !pale) {
    values["head-and-clause"] = clause.part;
    values["head-and-reports"] = likeness;
  }
  const rare = share(a.rare, b.rare).filter((key) => key !== a.happening && key !== b.happening);
  if (rare.length > 0) values["rare-words"] = Math.min(MOST_RARE, rare.length) / MOST_RARE;
  const figures = share(a.figures, b.figures);
  if (figures.some((figure) => Number(figure.split(" ").at(-1)) >= TELLING_FIGURE))
    values["telling-figure"] = 1;
  else if (figures.length > 0) values["small-figure"] = 1;
  else if (a.amounts.some((one) => b.amounts.some((other) => areAlike(one, other))))
    values["like-amount"] = 1;
  if (a.place !== null && b.place !== null)
    values[a.place === b.place ? "same-place" : "other-place"] = 1;
  if (a.report === b.report) values["same-report"] = 1;
  values["report-likeness"] = likeness;
  if (isNarrow(a.time) && isNarrow(b.time)) {
    const gap = gapInDays(a.time, b.time);
    if (gap === 0) values["same-date"] = 1;
    else values["days-apart"] = gap;
  }
  if (share(a.sayings.within, b.sayings.within).length > 0) values["one-saying"] = 1;
  if (a.says && b.says && share(a.sayings.introduces, b.sayings.introduces).length > 0)
    values["speaks-once"] = 1;
  if ((a.claim.attribution === null) !== (b.claim.attribution === null))
    values["told-and-said"] = 1;
  if ((a.claim.certainty === "asserted") !== (b.claim.certainty === "asserted"))
    values["planned-and-done"] = 1;
  if (a.another !== b.another) values["told-as-another"] = 1;
  if (a.head === null && b.head === null) values["both-without-head"] = 1;
  if (same && !pale) {
    // One act of a kind in each report is likely one act.
    values["told-once"] = 1 / Math.sqrt(a.timesTold * b.timesTold);
    if (a.timesTold === 1 && b.timesTold === 1) values["once-each"] = 1;
    if (actors.length > 0) values["actor-told-once"] = values["told-once"];
    if (actors.length > 0) values["head-and-actor"] = 1;
    if (undergoers.length > 0) values["head-and-object"] = 1;
    if (values["same-date"]) values["head-and-date"] = 1;
  }
  if (a.speaker !== null && b.speaker !== null)
    values[a.speaker === b.speaker ? "same-speaker" : "speakers-differ"] = 1;
  values["shorter-overlap"] = clause.ofLesser;
  const run = clause.part > 0 || b.content.size === 0 ? longestRun(a.words, b.words) : 0;
  if (run >= SHORT_RUN) values["shared-run"] = Math.min(LONG_RUN, run) / LONG_RUN;
  values["nearby-overlap"] = overlapOf(a.nearby, b.nearby).part;
  const first = a.claim.sentence <= FIRST_SENTENCES && b.claim.sentence <= FIRST_SENTENCES;
  const told = acts.length > 0 || [...a.telling.keys()].some((stem) => b.telling.has(stem));
  if (first && told && a.report !== b.report) values["both-first"] = 1;
  const lead = a.claim.sentence <= LEAD_SENTENCES && b.claim.sentence <= LEAD_SENTENCES;
  if (lead && a.report !== b.report && acts.length > 0 && share(a.entities, b.entities).length > 0)
    values["both-lead"] = 1;
  const words = clause.words
    .filter((key) => ![a.head, b.head, a.happening, b.happening].includes(key))
    .slice(0, 4)
    .map((key) => a.written.get(key)!);
  return { values, actors, undergoers, entities, lent, words, figures };
}
