/**
 * Events: claims of one story that tell of the same happening. Claims are compared when they have two telling words or
 * participants in common, or stand at the same place of a copied passage; clusters are formed by the mean of their best pairs
 * inside connected components, and never hold two claims whose dates or actors exclude each other. A claim alone is an event of
 * its own when it says what happened and when.
 */
import {
  createId,
  type EventLink,
  type Join,
  type Links,
  type ReadReport,
  type ResolvedTime,
  type Sentence,
} from "../../model/index.ts";
import { clusterByAverage, type WeightedPair } from "../clustering.ts";
import { readWords } from "../text/report-words.ts";
import { cosine, termVector } from "../text/term-vector.ts";
import { findCandidatePairs } from "./candidate-pairs.ts";
import { profileClaims, type ClaimProfile } from "./claim-profile.ts";
import { cannotBeOne, compareClaims } from "./compare-claims.ts";
import { labelOf, standsAlone } from "./event-label.ts";
import { findTies } from "./ties.ts";

/** Mean likeness from which claims are one event. */
const THRESHOLD = 0.58;
/** The share of the pairs of two clusters that it is the mean of, the best: a headline is never much like a detail of the same event. */
const BEST = 0.5;
/** What a pair counts at least that nothing forbids: one outlet tells the weather of the day, another the hour, a third both. */
const LEAST = 0.3;
/** Claims whose words show that they are one. */
const TIED = {
  copied: { score: 0.98, why: "the same words of a copied passage" },
  said: { score: 0.93, why: "the same words of one saying" },
};

/** The cosine of two reports by id, each pair worked out once. */
function createLikeness(reports: readonly ReadReport[]): (a: string, b: string) => number {
  const vectors = new Map(
    reports.map(({ report }) => [report.id, termVector(report, readWords(report))]),
  );
  const known = new Map<string, number>();
  return (a, b) => {
    if (a === b) return 1;
    const key = `${a} ${b}`;
    const likeness = known.get(key) ?? cosine(vectors.get(a)!, vectors.get(b)!);
    known.set(key, likeness);
    return likeness;
  };
}

/**
 * The events of `reports`, no claim in two; sorted by id. `reports` must be in the order of their ids. `apart` holds, as `id id`, the
 * claims that a person decided are never of one event.
 */
export function findEvents(
  reports: readonly ReadReport[],
  links: Omit<Links, "events">,
  times: ReadonlyMap<string, readonly ResolvedTime[]>,
  apart: ReadonlySet<string> = new Set(),
): EventLink[] {
  const profiles = profileClaims(reports, links, times);
  const byReport = new Map(reports.map((one) => [one.report.id, one]));
  const entities = new Map(links.entities.map((entity) => [entity.id, entity]));
  const named = new Set(
    links.entities
      .filter(({ members }) =>
        members.some(({ report, index }) => byReport.get(report)!.reading.entities[index]!.named),
      )
      .map(({ id }) => id),
  );
  const actsByName = (entity: string): "person" | "body" | null => {
    const type = named.has(entity) ? entities.get(entity)!.type : "other";
    return type === "person" ? "person" : type === "other" ? null : "body";
  };
  const nameOf = (entity: string): string => entities.get(entity)?.name ?? entity;

  const textOf = (report: string): string => byReport.get(report)!.report.text;
  const compared = new Map<string, WeightedPair & { readonly why: string }>();
  for (const { a, b, kind } of findTies(profiles, links.copies, links.sayings, textOf)) {
    if (!compared.has(`${a} ${b}`)) compared.set(`${a} ${b}`, { a, b, ...TIED[kind] });
  }
  const likenessOf = createLikeness(reports);
  for (const [a, b] of findCandidatePairs(profiles)) {
    if (compared.has(`${a} ${b}`)) continue;
    const [p, q] = [profiles[a]!, profiles[b]!];
    const likeness = compareClaims(p, q, likenessOf(p.report, q.report), actsByName, nameOf);
    if (likeness) compared.set(`${a} ${b}`, { a, b, ...likeness });
  }
  const pairs = [...compared.values()].sort((x, y) => x.a - y.a || x.b - y.b);
  const areApart = (a: string, b: string): boolean =>
    apart.has(`${a} ${b}`) || apart.has(`${b} ${a}`);
  const mayJoin = (x: readonly number[], y: readonly number[]): boolean =>
    x.every((a) =>
      y.every((b) => {
        const [p, q] = [profiles[a]!, profiles[b]!];
        if (apart.size > 0 && areApart(p.claim.id, q.claim.id)) return false;
        const tied = (compared.get(a < b ? `${a} ${b}` : `${b} ${a}`)?.score ?? 0) > 0.9;
        return tied || !cannotBeOne(p, q, actsByName);
      }),
    );
  const raised = pairs.map(({ a, b, score }) => ({ a, b, score: Math.max(LEAST, score) }));
  const sentenceOf = ({ report, claim }: ClaimProfile): Sentence =>
    byReport.get(report)!.reading.sentences[claim.sentence]!;
  const quoted = new Set(
    reports.flatMap(({ reading }) =>
      reading.attributions.flatMap(({ id, direct }) => (direct ? [id] : [])),
    ),
  );
  const voiceOf = ({ claim: { attribution }, speaker }: ClaimProfile): string | null =>
    attribution !== null && quoted.has(attribution) && speaker !== null && named.has(speaker)
      ? nameOf(speaker)
      : null;
  const label = (members: readonly ClaimProfile[]): string =>
    labelOf(members, textOf, sentenceOf, voiceOf);
  return clusterByAverage(profiles.length, raised, THRESHOLD, {
    mayJoin,
    unlisted: LEAST,
    best: BEST,
  })
    .filter(
      (members) => members.length > 1 || standsAlone(profiles[members[0]!]!, textOf, sentenceOf),
    )
    .map((members) => eventOf(members, profiles, compared, label))
    .sort((x, y) => (x.id < y.id ? -1 : 1));
}

function eventOf(
  members: readonly number[],
  profiles: readonly ClaimProfile[],
  compared: ReadonlyMap<string, WeightedPair & { readonly why: string }>,
  label: (members: readonly ClaimProfile[]) => string,
): EventLink {
  const joins: Join[] = [];
  members.forEach((a, i) => {
    for (const b of members.slice(i + 1)) {
      const pair = compared.get(`${a} ${b}`);
      if (!pair || pair.score < THRESHOLD) continue;
      joins.push({
        a: profiles[a]!.claim.id,
        b: profiles[b]!.claim.id,
        score: pair.score,
        why: pair.why,
        by: "machine",
      });
    }
  });
  const claims = members.map((at) => profiles[at]!.claim.id);
  return {
    id: createId("v", claims[0]!),
    label: label(members.map((at) => profiles[at]!)),
    claims,
    joins,
  };
}
