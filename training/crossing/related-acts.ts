/**
 * Makes models/related-acts.json: pairs of stems that name one event in at least two chains of ECB+ train, and that are one event
 * in at least a quarter of the cases in which a topic has events of both names.
 *
 *   npx tsx training/crossing/related-acts.ts ../shared
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readEcb } from "../../eval/ecb-mentions.ts";
import { happeningOf, SPEECH_STEMS } from "../../src/crossing/en/event-words.ts";
import { stemsIn } from "../../src/crossing/text/report-words.ts";
import { weightOf } from "../../src/crossing/text/word-weights.ts";

const shared = process.argv[2];
if (shared === undefined || !existsSync(join(shared, "data/coref"))) {
  console.error(
    "related-acts: give the folder that holds data/ as the first argument; nothing was written.",
  );
  process.exit(2);
}

const LEAST_CHAINS = 2;
const LEAST_SHARE = 0.25;
/** Lighter words name no happening: "it", "in". */
const LEAST_WEIGHT = 2;

/** By topic, the chains that each stem names. */
const topics = new Map<string, Map<string, Set<string>>>();
for (const { doc, text, mentions } of readEcb(join(shared, "data/coref/train.jsonl"))) {
  const topic = doc.split("_")[0]!;
  const chainsOf = topics.get(topic) ?? new Map<string, Set<string>>();
  topics.set(topic, chainsOf);
  for (const { kind, chain, start, end } of mentions) {
    if (kind !== "event" || chain === undefined) continue;
    const head = stemsIn(text, start, end).at(-1);
    if (head === undefined || SPEECH_STEMS.has(head) || weightOf(head) < LEAST_WEIGHT) continue;
    chainsOf.set(head, (chainsOf.get(head) ?? new Set()).add(chain));
  }
}

const together = new Map<string, number>();
const possible = new Map<string, number>();
for (const chainsOf of topics.values()) {
  const heads = [...chainsOf].sort(([a], [b]) => (a < b ? -1 : 1));
  heads.forEach(([a, chains], index) => {
    for (const [b, others] of heads.slice(index + 1)) {
      if (happeningOf(a) === happeningOf(b)) continue;
      const pair = `${a} ${b}`;
      const shared = [...chains].filter((chain) => others.has(chain)).length;
      together.set(pair, (together.get(pair) ?? 0) + shared);
      possible.set(pair, (possible.get(pair) ?? 0) + Math.min(chains.size, others.size));
    }
  });
}
const related = [...together]
  .filter(([pair, count]) => count >= LEAST_CHAINS && count >= LEAST_SHARE * possible.get(pair)!)
  .map(([pair]) => pair)
  .sort();
writeFileSync(
  new URL("../../models/related-acts.json", import.meta.url),
  `${JSON.stringify(related, null, 1)}\n`,
);
console.log(`${related.length} pairs`);
