/** The events of given mentions: documents first, then mentions with what is known of their documents, then clusters of mentions. */
import { readFileSync } from "node:fs";
import { clusterByAverage, type WeightedPair } from "../../src/crossing/clustering.ts";
import { happeningOf } from "../../src/crossing/en/event-words.ts";
import { groupBy } from "../../src/model/index.ts";
import { probabilityOf, type BoostedTrees } from "./boosted-trees.ts";
import { groupDocuments } from "./document-groups.ts";
import { spaceOf, type SpaceDocument } from "./document-space.ts";
import { mentionEvidence, type ActStatistics, type EventMention } from "./mention-evidence.ts";
import { surround } from "./mention-surroundings.ts";

/** The models of models/mention-events.json. */
export interface MentionModels {
  readonly documents: BoostedTrees;
  readonly mentions: BoostedTrees;
  readonly acts: ActStatistics;
}

/** How the models stand in their file: pairs of stem and share in place of maps. */
export interface MentionModelFile {
  readonly documents: BoostedTrees;
  readonly mentions: BoostedTrees;
  readonly retold: Readonly<Record<string, number>>;
  readonly together: Readonly<Record<string, number>>;
}

let loaded: MentionModels | undefined;

/** The models that are shipped, made by training/crossing/mention-events.ts. */
export function mentionModels(): MentionModels {
  if (loaded === undefined) {
    const { documents, mentions, retold, together } = JSON.parse(
      readFileSync(new URL("../../models/mention-events.json", import.meta.url), "utf8"),
    ) as MentionModelFile;
    const acts = {
      retold: new Map(Object.entries(retold)),
      together: new Map(Object.entries(together)),
    };
    loaded = { documents, mentions, acts };
  }
  return loaded;
}

/** Mean probability from which mentions are one event. */
export const SAME_EVENT = 0.3;
/** Pairs less likely than this add nothing to a mean. */
const UNLIKELY = 0.01;

/** How mentions are linked. */
export interface LinkOptions {
  /** Whether mentions of two topics are compared too, where they name one happening; they are not by default. */
  readonly acrossTopics?: boolean;
  /** Those that are shipped by default. */
  readonly models?: MentionModels;
}

/** Pairs of mentions that are compared, the lower index first: those of one topic, and `acrossTopics` those that name one happening. */
export function mentionPairs(
  mentions: readonly EventMention[],
  topics: readonly number[],
  acrossTopics = false,
): [number, number][] {
  const topicOf = (at: number): number => topics[mentions[at]!.document]!;
  const all = [...mentions.keys()];
  const within = [...groupBy(all, topicOf).values()].flatMap((members) =>
    members.flatMap((a, at) => members.slice(at + 1).map((b): [number, number] => [a, b])),
  );
  if (!acrossTopics) return within;
  const byHappening = groupBy(all, (at) => happeningOf(mentions[at]!.head));
  const across = [...byHappening.values()].flatMap((members) =>
    members.flatMap((a, at) =>
      members
        .slice(at + 1)
        .filter((b) => topicOf(a) !== topicOf(b))
        .map((b): [number, number] => [a, b]),
    ),
  );
  return [...within, ...across];
}

/** Clusters of mentions by their index, in order of their first one. */
export function linkMentions(
  documents: readonly SpaceDocument[],
  mentions: readonly EventMention[],
  { acrossTopics = false, models = mentionModels() }: LinkOptions = {},
): number[][] {
  const space = spaceOf(documents);
  const groups = groupDocuments(space, (a, b) =>
    probabilityOf(models.documents, space.features(a, b)),
  );
  const surroundings = surround(mentions, space, groups);
  const pairs: WeightedPair[] = [];
  for (const [a, b] of mentionPairs(mentions, space.topics, acrossTopics)) {
    const evidence = mentionEvidence(mentions[a]!, mentions[b]!, surroundings, models.acts);
    const score = probabilityOf(models.mentions, evidence);
    if (score > UNLIKELY) pairs.push({ a, b, score });
  }
  return clusterByAverage(mentions.length, pairs, SAME_EVENT);
}
