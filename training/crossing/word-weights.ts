/**
 * Makes models/word-weights.json: in how many of the training texts each stem occurs, frozen, so that the weight of a word does
 * not change when a report joins a record. Only counts of single stems are kept, in steps of a half of the binary logarithm.
 *
 *   npx tsx training/crossing/word-weights.ts ../shared
 *
 * Corpora: worldnews.train (newswire of many regions), PolNeAR train (political news), TimeBank and AQUAINT. None of the story,
 * reuse or coreference kits, which crossing is measured on.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { stemsIn } from "../../src/crossing/text/report-words.ts";

const shared = process.argv[2];
if (shared === undefined || !existsSync(join(shared, "data"))) {
  console.error(
    "word-weights: give the folder that holds data/ as the first argument; nothing was written.",
  );
  process.exit(2);
}

const CORPORA = ["ner/worldnews.train.jsonl", "attribution/train.jsonl.gz", "timex/tbaq.jsonl"];
/** Stems in fewer texts are left out: they weigh as much as an unknown one. */
const LEAST = 3;

const seenIn = new Map<string, number>();
let texts = 0;
for (const corpus of CORPORA) {
  const bytes = readFileSync(join(shared, "data", corpus));
  const lines = (corpus.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8").split("\n");
  for (const line of lines) {
    if (line.trim() === "") continue;
    const { text } = JSON.parse(line) as { text: string };
    texts++;
    for (const stem of new Set(stemsIn(text))) seenIn.set(stem, (seenIn.get(stem) ?? 0) + 1);
  }
}

const byStep = new Map<number, string[]>();
for (const [stem, count] of seenIn) {
  if (count < LEAST || !/^[a-z]{2,}$/u.test(stem)) continue;
  const step = Math.round(2 * Math.log2(count));
  byStep.set(step, [...(byStep.get(step) ?? []), stem]);
}
const steps = Object.fromEntries(
  [...byStep].sort(([a], [b]) => a - b).map(([step, stems]) => [step, stems.sort().join(" ")]),
);
writeFileSync(
  new URL("../../models/word-weights.json", import.meta.url),
  `${JSON.stringify({ texts, steps }, null, 1)}\n`,
);
console.log(`${texts} texts, ${[...byStep.values()].flat().length} stems`);
