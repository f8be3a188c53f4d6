/**
 * Whether two claims tell of the same happening: a weighted sum of what agrees and what does not, squeezed to 0…1 (logistic), with
 * the reasons in words. Some disagreements forbid it outright.
 */
import { gapInDays, type DateRange } from "../../model/index.ts";
import { weightOf } from "../text/word-weights.ts";
import type { ClaimProfile } from "./claim-profile.ts";

/** How likely two claims are one happening, and why. */
export interface ClaimLikeness {
  readonly score: number;
  readonly why: string;
}

/** What is known about two claims from the links between their reports. */
export interface ClaimTies {
  /** They stand at the same place of one copied passage. */
  readonly copied: boolean;
  /** They stand in one saying, at the same place of it. */
  readonly said: boolean;
}

/** What a named entity acts as; null for one without a name, and for things that do not act. */
export type KindOf = (entity: string) => "person" | "body" | null;

/** Days between two dates that still may be one happening: night and zone, and what reports get wrong. */
const MOST_GAP = 2;
/** An interval of more days than this says "some time", not when. */
const NARROW_DAYS = 4;

/** From this value on, two equal figures are hardly chance. */
const TELLING_FIGURE = 13;
/** Claims among the first sentences of a report tell its central event. */
const LEAD_SENTENCES = 2;

function isNarrow(time: DateRange | null): time is DateRange {
  if (time?.earliest == null || time.latest === null) return false;
  return (
    gapInDays({ earliest: null, latest: time.earliest }, { earliest: time.latest, latest: null }) <=
    NARROW_DAYS
  );
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): string[] {
  return [...a].filter((one) => b.has(one));
}

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
  return share(a.entities, b.entities).length === 0;
}

/** What forbids that two claims tell of one happening: one sentence of one report, dates too far apart, other actors. */
export function cannotBeOne(a: ClaimProfile, b: ClaimProfile, kindOf: KindOf): boolean {
  if (a.report === b.report && a.claim.sentence === b.claim.sentence) return true;
  return datesForbid(a, b) || actorsForbid(a, b, kindOf);
}

/** The weighed content that both claims have, as a share of the mean of both. */
function overlapOf(
  a: ClaimProfile,
  b: ClaimProfile,
): { readonly part: number; readonly weight: number; readonly words: string[] } {
  let weight = 0;
  const words: [string, number][] = [];
  for (const [stem, one] of a.content) {
    const other = b.content.get(stem);
    if (other === undefined) continue;
    weight += Math.min(one, other);
    words.push([stem, one]);
  }
  words.sort((x, y) => y[1] - x[1] || (x[0] < y[0] ? -1 : 1));
  const part = a.weight + b.weight > 0 ? (2 * weight) / (a.weight + b.weight) : 0;
  return { part, weight, words: words.map(([stem]) => stem) };
}

/** Compares two claims of one story; null when something forbids that they are one happening. */
export function compareClaims(
  a: ClaimProfile,
  b: ClaimProfile,
  ties: ClaimTies,
  kindOf: KindOf,
  nameOf: (entity: string) => string,
): ClaimLikeness | null {
  if (ties.copied) return { score: 0.98, why: "the same words of a copied passage" };
  if (ties.said) return { score: 0.93, why: "the same words of one saying" };
  if (cannotBeOne(a, b, kindOf)) return null;
  const why: string[] = [];
  let sum = -4;

  const sameHead = a.head !== null && a.head === b.head;
  const sameKind = a.happening !== null && a.happening === b.happening;
  const pale = a.pale || b.pale;
  // A rarer word for the act tells more.
  if (sameHead) sum += pale ? 0.4 : 1.1 + 0.28 * weightOf(a.head!);
  else if (sameKind) sum += pale ? 0.3 : 1.7;
  else {
    // "Her resignation took effect" and "she resigned": the act stands beside the verb.
    const acts = share(a.acts, b.acts);
    const crossed = acts.some((act) => act === a.happening || act === b.happening);
    if (crossed) {
      sum += pale ? 1.4 : 0.7;
      why.push("the act of one stands beside the verb of the other");
    } else if (acts.length > 0) sum += 0.3;
    else sum -= 0.9;
  }
  if ((sameHead || sameKind) && !pale)
    why.push(`same act: ${a.claim.head!.lemma}${sameHead ? "" : `, ${b.claim.head!.lemma}`}`);

  const actors = share(a.actors, b.actors);
  if (actors.length > 0) {
    sum += 0.9;
    why.push(`same actor: ${nameOf(actors[0]!)}`);
  }
  const undergoers = share(a.undergoers, b.undergoers);
  if (undergoers.length > 0) {
    sum += 0.8;
    why.push(`same object: ${nameOf(undergoers[0]!)}`);
  }
  if (actors.length === 0 && undergoers.length === 0) {
    const entities = share(a.entities, b.entities);
    if (entities.length > 0) sum += 0.4;
    else if (a.entities.size > 0 && b.entities.size > 0) sum -= 0.8;
  }
  const common = overlapOf(a, b);
  sum += 5 * common.part + Math.min(1.2, common.weight / 15);
  const words = common.words.filter((word) => !word.startsWith("=")).slice(0, 4);
  if (words.length > 0) why.push(`words in common: ${words.join(", ")}`);

  const figures = share(a.figures, b.figures);
  if (figures.length > 0) {
    sum += figures.some((figure) => Number(figure.split(" ").at(-1)) >= TELLING_FIGURE) ? 1.6 : 0.7;
    why.push(`same figure: ${figures[0]!.trim()}`);
  }
  const acting = share(a.acts, b.acts).length > 0 && share(a.entities, b.entities).length > 0;
  if (
    acting &&
    a.report !== b.report &&
    a.claim.sentence <= LEAD_SENTENCES &&
    b.claim.sentence <= LEAD_SENTENCES
  ) {
    sum += 0.6;
    why.push("both lead their reports");
  }
  if (isNarrow(a.time) && isNarrow(b.time)) {
    const gap = gapInDays(a.time, b.time);
    sum += gap === 0 ? 0.9 : -0.7 * gap;
    why.push(gap === 0 ? "same date" : `dates ${gap} day${gap > 1 ? "s" : ""} apart`);
  } else if (a.time && b.time) why.push("dates compatible");
  if (a.place !== null && b.place !== null) {
    if (a.place === b.place) sum += 0.3;
    else sum -= 0.5;
  }
  if (a.claim.polarity !== b.claim.polarity) why.push("one affirms it, the other denies it");
  const score = 1 / (1 + Math.exp(-sum));
  return { score: Math.round(score * 1000) / 1000, why: why.join("; ") };
}
