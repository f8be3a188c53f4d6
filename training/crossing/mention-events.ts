/**
 * Makes models/mention-events.json: which documents of a topic tell of one event, which mentions are one event, and what chains show
 * of stems, all from ECB+ train. Every case is seen as a new text will be: with documents grouped, and stems counted, by what other
 * topics show.
 *
 *   npx tsx training/crossing/mention-events.ts ../shared           (two minutes of one core)
 *   npx tsx training/crossing/mention-events.ts ../shared --folds   writes nothing: CoNLL F1 on topics left out, by topic
 */
import { existsSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { readEcb, readMentions } from "../../eval/ecb-mentions.ts";
import { probabilityOf, type BoostedTrees } from "../../eval/mentions/boosted-trees.ts";
import { documentPairs, groupDocuments } from "../../eval/mentions/document-groups.ts";
import { DOCUMENT_FEATURES, spaceOf } from "../../eval/mentions/document-space.ts";
import {
  mentionPairs,
  SAME_EVENT,
  type MentionModelFile,
} from "../../eval/mentions/link-mentions.ts";
import { MENTION_FEATURES, mentionEvidence } from "../../eval/mentions/mention-evidence.ts";
import { surround } from "../../eval/mentions/mention-surroundings.ts";
import { clusterByAverage } from "../../src/crossing/clustering.ts";
import { actStatistics } from "./act-statistics.ts";
import { growTrees, type BoostOptions, type BoostRow } from "./boost.ts";

const shared = process.argv[2];
if (shared === undefined || !existsSync(join(shared, "data/coref"))) {
  console.error(
    "mention-events: give the folder that holds data/ as the first argument; nothing was written.",
  );
  process.exit(2);
}

const FOLDS = 5;
const DOCUMENT_TREES: BoostOptions = {
  trees: 120,
  depth: 4,
  rate: 0.08,
  ridge: 5,
  leastSide: 5,
  rows: 0.7,
  features: 0.5,
  seed: 1,
};
const MENTION_TREES: BoostOptions = {
  trees: 220,
  depth: 5,
  rate: 0.05,
  ridge: 10,
  leastSide: 5,
  rows: 0.5,
  features: 0.3,
  seed: 1,
};
/** Of the pairs that are not one event, one in so many is learned from, and counts for all of them. */
const THINNED = 4;
/** All pairs of a topic together count as so many for each of its mentions: a large topic has far more pairs and no more to teach. */
const PER_MENTION = 180;

interface Answer {
  readonly doc: string;
  readonly topic: string;
  readonly subtopic: string;
}

const kit = readEcb(join(shared, "data/coref/train.jsonl")) as unknown as (ReturnType<
  typeof readEcb
>[number] &
  Answer)[];
const answers = new Map(kit.map((document) => [document.doc, document]));
const { ids, chains, mentions, names, documents } = readMentions(kit);
const topicNames = [...new Set(kit.map(({ topic }) => topic))];
const topicOf = (document: number): string => answers.get(names[document]!)!.topic;
/** Topics in folds, in the order of the corpus. */
const foldOf = (document: number): number => topicNames.indexOf(topicOf(document)) % FOLDS;

const space = spaceOf(documents);
const documentRows = documentPairs(space).map(([a, b]) => ({
  a,
  b,
  values: space.features(a, b),
  yes: answers.get(names[a]!)!.subtopic === answers.get(names[b]!)!.subtopic,
  weight: 1,
}));

/** Trees of the document pairs that have no document in `fold`. */
function documentTrees(fold: number | null): BoostedTrees {
  const rows = documentRows.filter(({ a, b }) => foldOf(a) !== fold && foldOf(b) !== fold);
  return growTrees(DOCUMENT_FEATURES, rows, DOCUMENT_TREES);
}

const likely = new Map<string, number>();
for (let fold = 0; fold < FOLDS; fold++) {
  const model = documentTrees(fold);
  for (const { a, b, values } of documentRows)
    if (foldOf(a) === fold) likely.set(`${a} ${b}`, probabilityOf(model, values));
}
const surroundings = surround(
  mentions,
  space,
  groupDocuments(space, (a, b) => likely.get(`${a} ${b}`)!),
);

/** What the chains of all topics show but for those in `fold`. */
function statisticsWithout(fold: number | null): ReturnType<typeof actStatistics> {
  return actStatistics(
    mentions.flatMap(({ head, document }, at) =>
      foldOf(document) === fold ? [] : [{ head, chain: chains[at]!, topic: topicOf(document) }],
    ),
  );
}

const statistics = Array.from({ length: FOLDS }, (_, fold) => statisticsWithout(fold));
const counts = new Map<number, number>();
for (const { document } of mentions)
  counts.set(space.topics[document]!, (counts.get(space.topics[document]!) ?? 0) + 1);
const sizes = new Map<string, number>();
for (const chain of chains) sizes.set(chain, (sizes.get(chain) ?? 0) + 1);
/** How large the chains of two mentions are; a chain has pairs as the square of its size, and is one event. */
const tellings = (a: number, b: number): number =>
  Math.sqrt(Math.sqrt(sizes.get(chains[a]!)! * sizes.get(chains[b]!)!));
const mentionRows = mentionPairs(mentions, space.topics).map(([a, b]) => {
  const { document } = mentions[a]!;
  const fold = foldOf(document);
  return {
    a,
    b,
    fold,
    values: Float64Array.from(
      mentionEvidence(mentions[a]!, mentions[b]!, surroundings, statistics[fold]!),
    ),
    yes: chains[a] === chains[b],
    weight: PER_MENTION / (counts.get(space.topics[document]!)! * tellings(a, b)),
  };
});

/** Trees of the mention pairs outside `fold`. */
function mentionTrees(fold: number | null): BoostedTrees {
  const rows = mentionRows.flatMap((row, at): BoostRow[] => {
    if (row.fold === fold) return [];
    if (row.yes) return [row];
    return (Math.imul(at, 2654435761) >>> 0) % THINNED === 0
      ? [{ ...row, weight: row.weight * THINNED }]
      : [];
  });
  return growTrees(MENTION_FEATURES, rows, MENTION_TREES);
}

interface Scorer {
  readonly score: (
    gold: readonly { mention: string; cluster: string }[],
    system: readonly { mention: string; cluster: string }[],
  ) => { readonly conll: number };
}

/** Prints CoNLL F1 on topics that neither the trees nor the statistics have seen. */
async function printFolds(scorer: string): Promise<void> {
  const { score } = (await import(pathToFileURL(resolve(scorer)).href)) as Scorer;
  const pairs = Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const model = mentionTrees(fold);
    return mentionRows
      .filter((row) => row.fold === fold)
      .map(({ a, b, values }) => ({ a, b, score: probabilityOf(model, values) }));
  });
  let loss = 0;
  let all = 0;
  mentionRows
    .toSorted((x, y) => x.fold - y.fold)
    .forEach(({ yes, weight }, at) => {
      loss -= weight * Math.log(yes ? pairs[at]!.score : 1 - pairs[at]!.score);
      all += weight;
    });
  console.log(`log loss ${(loss / all).toFixed(5)}`);
  for (const threshold of [SAME_EVENT - 0.05, SAME_EVENT, SAME_EVENT + 0.05, SAME_EVENT + 0.1]) {
    const system = clusterByAverage(mentions.length, pairs, threshold).flatMap((members, index) =>
      members.map((at) => ({ at, mention: ids[at]!, cluster: `${index}` })),
    );
    const gold = mentions.map((_, at) => ({ mention: ids[at]!, cluster: chains[at]! }));
    const inTopic = (topic: string): number =>
      score(
        gold.filter((_, at) => topicOf(mentions[at]!.document) === topic),
        system.filter(({ at }) => topicOf(mentions[at]!.document) === topic),
      ).conll;
    const percent = (share: number): string => (100 * share).toFixed(1);
    console.log(`threshold ${threshold.toFixed(2)} CoNLL ${percent(score(gold, system).conll)}`);
    if (threshold === SAME_EVENT)
      console.log(topicNames.map((topic) => `${topic}: ${percent(inTopic(topic))}`).join(", "));
  }
}

if (process.argv.includes("--folds")) {
  await printFolds(join(shared, "scorers/coref.mjs"));
} else {
  const { retold, together } = statisticsWithout(null);
  const file: MentionModelFile = {
    documents: documentTrees(null),
    mentions: mentionTrees(null),
    retold: Object.fromEntries(retold),
    together: Object.fromEntries(together),
  };
  writeFileSync(
    new URL("../../models/mention-events.json", import.meta.url),
    `${JSON.stringify(file)}\n`,
  );
  console.log(`${documentRows.length} pairs of documents, ${mentionRows.length} of mentions`);
}
