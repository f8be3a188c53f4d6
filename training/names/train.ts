/**
 * Makes `models/names.bin`, the weights of the name tagger: the mean of several runs that differ in their seed only, which is a little
 * better than any one of them and costs nothing at run time.
 *
 *   npx tsx training/names/train.ts          learns from all documents of the training part
 *   npx tsx training/names/train.ts --hold   leaves a seventh of them out and prints figures on those
 *
 * Needs `../shared/data/ner`. The same corpora give the same bytes. The dev part is only measured on.
 */
import { existsSync, writeFileSync } from "node:fs";
import { modelUrl, packModel } from "../../src/reading/model-file.ts";
import { readLabels, TAGGED_TYPES } from "../../src/reading/names/labels.ts";
import { tagRows, unpackTagger } from "../../src/reading/names/tagger.ts";
import { isHeldOut, readDocuments } from "./corpus.ts";
import { meanOf, quantize, trainCrf } from "./crf.ts";
import { makeExample } from "./example.ts";

const shared = new URL("../../../shared/data/ner/", import.meta.url);
if (!existsSync(shared)) {
  console.error("../shared/data/ner is not there: models/names.bin stays as it is.");
  process.exit(1);
}

/** Features with the largest weights that are kept: more gain little and would double the file. */
const KEPT_FEATURES = 120_000;

const SEEDS = [20_220_107, 1, 2, 3];

const hold = process.argv.includes("--hold");
const documents = readDocuments(new URL("worldnews.train.jsonl", shared))!;
const heldOut = documents.filter((document) => hold && isHeldOut(document.id)).map(makeExample);
const training = documents.filter((document) => !hold || !isHeldOut(document.id)).map(makeExample);
const dev = readDocuments(new URL("worldnews.dev.jsonl", shared))!.map(makeExample);
console.log(`${training.length} documents to learn from, ${heldOut.length} held out`);

const runs = SEEDS.map((seed) =>
  trainCrf(training, {
    seed,
    epochs: 8,
    rate: 0.1,
    dropout: 0.5,
    decay: 0,
    log: (line) => {
      console.log(line);
    },
  }),
);
const model = quantize(meanOf(runs), KEPT_FEATURES, { kind: "name-tagger", heldOut: hold });
const bytes = packModel(model);
writeFileSync(modelUrl("names.bin"), bytes);
console.log(`${bytes.length} bytes`);

const tagger = unpackTagger(model);
for (const [name, examples] of [
  ["held out", heldOut],
  ["dev", dev],
] as const) {
  if (examples.length === 0) continue;
  let gold = 0;
  let found = 0;
  let right = 0;
  const key = (type: string): boolean => TAGGED_TYPES.indexOf(type as never) < 3;
  for (const example of examples) {
    const g = readLabels(example.labels, 0, example.labels.length).filter((n) => key(n.type));
    const f = readLabels(tagRows(tagger, example.features), 0, example.labels.length).filter((n) =>
      key(n.type),
    );
    gold += g.length;
    found += f.length;
    const set = new Set(g.map((n) => `${n.first} ${n.end} ${n.type}`));
    right += f.filter((n) => set.has(`${n.first} ${n.end} ${n.type}`)).length;
  }
  console.log(
    `${name}: P ${((100 * right) / found).toFixed(1)} R ${((100 * right) / gold).toFixed(1)} F1 ${((200 * right) / (gold + found)).toFixed(1)} of ${gold}`,
  );
}
