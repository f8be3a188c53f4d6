/**
 * Event mentions of ECB+ as profiles, and their clusters: the corpus' texts read by our own reading, the corpus' mentions as heads.
 * Neither topics nor chains of the corpus are looked at.
 */
import { readFileSync } from "node:fs";
import { kitReport } from "./kit-report.ts";
import { clusterByAverage, type WeightedPair } from "../src/crossing/clustering.ts";
import { findEntities } from "../src/crossing/entities/find-entities.ts";
import { profileClaims, type ClaimProfile } from "../src/crossing/events/claim-profile.ts";
import { pairModels, scorePair } from "../src/crossing/events/compare-claims.ts";
import { areRelated } from "../src/crossing/events/related-acts.ts";
import { pairEvidence } from "../src/crossing/events/pair-features.ts";
import { mentionProfile } from "../src/crossing/events/mention-profile.ts";
import { readWords } from "../src/crossing/text/report-words.ts";
import { cosine, termVector, type TermVector } from "../src/crossing/text/term-vector.ts";
import { groupBy, type ReadReport, type Span, type Story } from "../src/model/index.ts";
import { readOne } from "../src/record/read-one.ts";

/** A document of the coreference kit. `chain` is the answer; it is absent where answers are asked for. */
export interface EcbDocument {
  readonly doc: string;
  readonly text: string;
  readonly mentions: readonly (Span & {
    readonly id: string;
    readonly kind: string;
    readonly chain?: string;
  })[];
}

/** One event mention, ready to compare. */
export interface EcbMention {
  readonly id: string;
  readonly chain: string;
  readonly profile: ClaimProfile;
}

/** The mentions of all documents, and how alike two documents are. */
export interface EcbMentions {
  readonly mentions: readonly EcbMention[];
  readonly likeness: (a: string, b: string) => number;
}

/** Mean likeness from which documents are about one topic; low, since an excerpt of three sentences says little. */
const TOPIC = 0.14;

/** The lines of a kit file, or of standard input (0), as documents. */
export function readEcb(file: string | 0): EcbDocument[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line) as EcbDocument);
}

function groupTopics(vectors: readonly TermVector[]): number[][] {
  const pairs: WeightedPair[] = [];
  vectors.forEach((vector, a) => {
    for (let b = a + 1; b < vectors.length; b++) {
      const score = cosine(vector, vectors[b]!);
      if (score > 0.03) pairs.push({ a, b, score });
    }
  });
  return clusterByAverage(vectors.length, pairs, TOPIC);
}

/** Reads `documents` and makes a profile of each event mention; topics are predicted from the texts, never taken from the corpus. */
export function profileMentions(documents: readonly EcbDocument[]): EcbMentions {
  const kit = documents
    .map((document) => ({
      document,
      report: kitReport({ id: document.doc, text: document.text }).report,
    }))
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const inputs = kit.map(({ report }): ReadReport => ({ report, reading: readOne(report) }));
  const vectors = kit.map(({ report }) => termVector(report, readWords(report)));
  const stories = groupTopics(vectors).map((members, index): Story => ({
    id: `s${index}`,
    label: "",
    reports: members.map((at) => kit[at]!.report.id),
  }));
  const profiles = profileClaims(
    inputs,
    { stories, entities: findEntities(inputs, stories) },
    new Map(),
  );
  const byReport = groupBy(profiles, ({ report }) => report);
  const mentions = kit.flatMap(({ document }, at) => {
    const input = inputs[at]!;
    return document.mentions.flatMap((mention): EcbMention[] => {
      if (mention.kind !== "event") return [];
      const profile = mentionProfile(input, byReport.get(input.report.id) ?? [], mention);
      return profile ? [{ id: mention.id, chain: mention.chain ?? "", profile }] : [];
    });
  });
  const place = new Map(kit.map(({ report }, at) => [report.id, at]));
  return {
    mentions,
    likeness: (a, b) => (a === b ? 1 : cosine(vectors[place.get(a)!]!, vectors[place.get(b)!]!)),
  };
}

/** Mean likeness from which mentions are one event. */
const SAME_EVENT = 0.22;

/** A mention with the event that it is given. */
export interface PredictedMention {
  readonly mention: string;
  readonly cluster: string;
}

/** Whether mentions of two documents that no topic holds together are worth comparing: one act, or two told of one event. */
function mayBeOne(p: ClaimProfile, q: ClaimProfile): boolean {
  if (p.head === null || q.head === null) return false;
  return p.happening === q.happening || areRelated(p.head, q.head);
}

/**
 * The events of all event mentions of `documents`, one line a mention, in the order of documents and mentions. Mentions are compared
 * inside topics that are predicted from the texts; with `topics: "none"` over all documents, where they name one act.
 */
export function predictEvents(
  documents: readonly EcbDocument[],
  { topics = "predicted" }: { readonly topics?: "predicted" | "none" } = {},
): PredictedMention[] {
  const { mentions, likeness } = profileMentions(documents);
  const model = pairModels().mentions;
  const pairs: WeightedPair[] = [];
  for (const topic of groupBy(
    mentions.map((_, at) => at),
    (at) => (topics === "none" ? "" : mentions[at]!.profile.story),
  ).values()) {
    topic.forEach((a, i) => {
      for (const b of topic.slice(i + 1)) {
        const [p, q] = [mentions[a]!.profile, mentions[b]!.profile];
        if (p.story !== q.story && !mayBeOne(p, q)) continue;
        const { values } = pairEvidence(p, q, likeness(p.report, q.report));
        pairs.push({ a, b, score: scorePair(values, model) });
      }
    });
  }
  const clusterOf = new Map(
    clusterByAverage(mentions.length, pairs, SAME_EVENT).flatMap((members) =>
      members.map((at) => [mentions[at]!.id, `v${members[0]!}`] as const),
    ),
  );
  return documents.flatMap((document) =>
    document.mentions
      .filter(({ kind }) => kind === "event")
      .map(({ id }) => ({ mention: id, cluster: clusterOf.get(id) ?? `alone-${id}` })),
  );
}
