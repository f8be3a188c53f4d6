/**
 * Whether two claims tell of the same happening: a logistic model over what agrees and what does not (pair-features.ts), with the
 * reasons in words. Some disagreements forbid it outright.
 */
import { readFileSync } from "node:fs";
import { gapInDays } from "../../model/index.ts";
import { happeningOf } from "../en/event-words.ts";
import { stemOf } from "../text/report-words.ts";
import type { ClaimProfile } from "./claim-profile.ts";
import {
  mayMeanOne,
  pairEvidence,
  share,
  type PairEvidence,
  type PairFeature,
} from "./pair-features.ts";
import { areToldApart } from "./told-apart.ts";

/** How likely two claims are one happening, and why. */
export interface ClaimLikeness {
  /** 0 to 1. */
  readonly score: number;
  readonly why: string;
}

/** What a named entity acts as; null for one without a name, and for things that do not act. */
export type KindOf = (entity: string) => "person" | "body" | null;

/** Days between two dates that still may be one happening: night and zone, and what reports get wrong. */
const MOST_GAP = 2;

/** Whether the dates of two claims cannot be those of one happening. */
function datesForbid(a: ClaimProfile, b: ClaimProfile): boolean {
  return a.time !== null && b.time !== null && gapInDays(a.time, b.time) > MOST_GAP;
}

/** Whether each claim names who acted, of one kind, and they are different ones that appear on no other side either. */
function actorsForbid(a: ClaimProfile, b: ClaimProfile, kindOf: KindOf): boolean {
  const kinds = [a, b].map(
    ({ actors }) => new Set([...actors].flatMap((actor) => kindOf(actor) ?? [])),
  );
  if (share(kinds[0]!, kinds[1]!).length === 0) return false;
  return !mayMeanOne(a, b);
}

/** Whether what is said was said on two occasions: in a letter, and in an interview. A statement may be either. */
function occasionsForbid({ claim: a }: ClaimProfile, { claim: b }: ClaimProfile): boolean {
  const isOccasion = ({ rules }: ClaimProfile["claim"]): boolean =>
    rules.includes("claim/occasion");
  if (!isOccasion(a) || !isOccasion(b) || a.head!.lemma === b.head!.lemma) return false;
  return ![a.head!.lemma, b.head!.lemma].includes("statement");
}

/** Whether he acts in one and she in the other. */
function pronounsForbid(a: ClaimProfile, b: ClaimProfile): boolean {
  return a.pronoun !== null && b.pronoun !== null && a.pronoun !== b.pronoun;
}

/** Whether neither names what happened: two such lines of one report are parts of a list more often than one thing told twice. */
function isVerbless(a: ClaimProfile, b: ClaimProfile): boolean {
  return (
    a.head === null &&
    b.head === null &&
    a.claim.attribution === null &&
    b.claim.attribution === null
  );
}

/** Whether both hold words that their reports let two speakers say: each speaks of something of their own. */
function mouthsForbid(a: ClaimProfile, b: ClaimProfile): boolean {
  for (const [saying, speaker] of a.sayings.mouths) {
    const other = b.sayings.mouths.get(saying);
    if (other !== undefined && other !== speaker) return true;
  }
  return false;
}

/** What forbids that two claims tell of one happening: one sentence of one report, what a report tells apart, dates too far apart, other actors or mouths. */
export function cannotBeOne(a: ClaimProfile, b: ClaimProfile, kindOf: KindOf): boolean {
  if (a.report === b.report && (a.claim.sentence === b.claim.sentence || isVerbless(a, b)))
    return true;
  if (areToldApart(a, b) || pronounsForbid(a, b) || occasionsForbid(a, b)) return true;
  return datesForbid(a, b) || actorsForbid(a, b, kindOf) || mouthsForbid(a, b);
}

type Weights = Readonly<Partial<Record<PairFeature, number>>>;

let weights: Weights | undefined;

/** The frozen weights, read on first use. */
export function pairWeights(): Weights {
  const file = new URL("../../../models/claim-pairs.json", import.meta.url);
  weights ??= JSON.parse(readFileSync(file, "utf8")) as Weights;
  return weights;
}

/** The probability that a pair with these features is one happening, under `model`. */
export function scorePair(values: PairEvidence["values"], model: Weights): number {
  let sum = 0;
  for (const [feature, value] of Object.entries(values))
    sum += value * (model[feature as PairFeature] ?? 0);
  return 1 / (1 + Math.exp(-sum));
}

function reasons(
  a: ClaimProfile,
  b: ClaimProfile,
  evidence: PairEvidence,
  nameOf: (entity: string) => string,
): string {
  const { values, actors, undergoers, entities, lent, words, figures } = evidence;
  const why: string[] = [];
  if (values["same-head"]) why.push(`same act: ${a.claim.head?.lemma ?? a.head!}`);
  else if (values["same-kind"])
    why.push(`same act: ${a.claim.head!.lemma}, ${b.claim.head!.lemma}`);
  else if (values["related-heads"])
    why.push(`acts often told of one event: ${a.claim.head!.lemma}, ${b.claim.head!.lemma}`);
  else if (values["act-beside-verb"] ?? values["act-beside-pale-verb"])
    why.push("the act of one stands beside the verb of the other");
  if (actors.length > 0) why.push(`same actor: ${nameOf(actors[0]!)}`);
  if (undergoers.length > 0) why.push(`same object: ${nameOf(undergoers[0]!)}`);
  if (actors.length === 0 && undergoers.length === 0 && entities.length > 0)
    why.push(`both name ${nameOf(entities[0]!)}`);
  if (values["pronoun-for"]) why.push(`a pronoun most likely stands for ${nameOf(lent[0]!)}`);
  if (words.length > 0) why.push(`words in common: ${words.join(", ")}`);
  if (figures.length > 0) why.push(`same figure: ${figures[0]!.trim()}`);
  else if (values["like-amount"]) why.push("numbers nearly the same");
  if (values["speaks-once"]) why.push("both introduce one saying");
  else if (values["one-saying"]) why.push("both stand in one saying");
  const days = values["days-apart"];
  if (values["same-date"]) why.push("same date");
  else if (days) why.push(`dates ${days} day${days > 1 ? "s" : ""} apart`);
  else if (a.time && b.time) why.push("dates compatible");
  if (values["both-lead"]) why.push("both lead their reports");
  if (a.claim.polarity !== b.claim.polarity) why.push("one affirms it, the other denies it");
  return why.join("; ");
}

/** Whether something beside the act itself agrees: many people are accused and many papers filed in one story. */
function isSupported({
  values,
  actors,
  undergoers,
  entities,
  words,
  figures,
}: PairEvidence): boolean {
  return (
    actors.length > 0 ||
    undergoers.length > 0 ||
    entities.length > 0 ||
    words.length > 0 ||
    figures.length > 0 ||
    values["pronoun-for"] !== undefined ||
    values["same-date"] !== undefined
  );
}

/** A claim of so few words may be no more than who and what. */
const BARE_WORDS = 5;

/** Whether one of two claims of differing verbs says no more than a name and an act: "the guild agreed", "the guild is bound by agreements". */
function isNameAndAct(a: ClaimProfile, b: ClaimProfile, { values }: PairEvidence): boolean {
  if (values["same-head"] ?? values["same-kind"] ?? values["related-heads"]) return false;
  if (values["same-date"] ?? values["speaks-once"] ?? values["one-saying"]) return false;
  return [a, b].some(
    (one) =>
      one.words.length <= BARE_WORDS &&
      [...one.telling.keys()].every((stem) => happeningOf(stem) === one.happening),
  );
}

/**
 * "They announced" and "they did not reveal" are two things: only of one act by one actor, or on one object, is the denial the same event.
 * Nor does a denial speak of what a noun takes for granted: "the job offer" and "never offered the post".
 */
function isDenialOf({ values, actors }: PairEvidence): boolean {
  if (!values["same-head"] || values.named) return false;
  return actors.length > 0 || values["pronoun-for"] !== undefined || !!values["roles-crossed"];
}

/** What two tellings of one happening by one speaker on one day count at least. */
const TOLD_TWICE = 0.8;

/**
 * Whether one speaker tells one report twice of what a noun names on one day: "talks were held all night", "the talks lasted all
 * night". The noun is the subject of both.
 */
function isToldTwice(a: ClaimProfile, b: ClaimProfile, { values }: PairEvidence): boolean {
  if (a.report !== b.report || !values["same-date"] || !values["same-speaker"]) return false;
  if (a.another || b.another || a.claim.certainty !== b.claim.certainty) return false;
  if (a.claim.polarity !== b.claim.polarity || values["actors-differ"]) return false;
  return [a, b].some((one) => isNominal(one) && opensWith(a, one.head) && opensWith(b, one.head));
}

function isNominal({ claim }: ClaimProfile): boolean {
  return claim.rules.some((rule) => rule === "claim/light-verb" || rule === "claim/occurrence");
}

/** Words of a claim in which its subject stands. */
const SUBJECT_WORDS = 4;

function opensWith({ words }: ClaimProfile, stem: string | null): boolean {
  return stem !== null && words.slice(0, SUBJECT_WORDS).some((word) => stemOf(word) === stem);
}

/** Compares two claims of one story; null when something forbids that they are one. `likeness` is the cosine of their reports. */
export function compareClaims(
  a: ClaimProfile,
  b: ClaimProfile,
  likeness: number,
  kindOf: KindOf,
  nameOf: (entity: string) => string,
): ClaimLikeness | null {
  if (cannotBeOne(a, b, kindOf)) return null;
  if (a.bids || b.bids) return null;
  const evidence = pairEvidence(a, b, likeness);
  if (!isSupported(evidence) || isNameAndAct(a, b, evidence)) return null;
  if (a.claim.polarity !== b.claim.polarity && !isDenialOf(evidence)) return null;
  const likely = Math.round(scorePair(evidence.values, pairWeights()) * 1000) / 1000;
  const score = isToldTwice(a, b, evidence) ? Math.max(TOLD_TWICE, likely) : likely;
  const why = reasons(a, b, evidence, nameOf);
  return { score, why: score > likely ? `told twice by one speaker; ${why}` : why };
}
