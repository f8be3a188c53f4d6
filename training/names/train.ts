/**
 * Makes `models/names.bin`, the weights of the name tagger:
 *
 *   npx tsx training/names/train.ts
 *
 * Needs `../shared/data/ner`. The same corpora give the same bytes. A seventh of the training documents is held out and never seen.
 */
import { existsSync, writeFileSync } from "node:fs";
import { modelUrl, packModel } from "../../src/reading/model-file.ts";
import { readLabels, TAGGED_TYPES } from "../../src/reading/names/labels.ts";
import { tagRows, unpackTagger } from "../../src/reading/names/tagger.ts";
import { isHeldOut, readDocuments } from "./corpus.ts";
import { quantize, trainCrf } from "./crf.ts";
import { makeExample } from "./example.ts";

const shared = new URL("../../../shared/data/ner/", import.meta.url);
if (!existsSync(shared)) {
  console.error("../shared/data/ner is not there: models/names.bin stays as it is.");
  process.exit(1);
}

/** Features with the largest weights that are kept: more gain little and would double the file. */
const KEPT_FEATURES = 80_000;

const documents = readDocuments(new URL("worldnews.train.jsonl", shared))!;
const training = documents.filter((document) => !isHeldOut(document.id)).map(makeExample);
const heldOut = documents.filter((document) => isHeldOut(document.id)).map(makeExample);
const dev = readDocuments(new URL("worldnews.dev.jsonl", shared))!.map(makeExample);
console.log(`${training.length} documents to learn from, ${heldOut.length} held out`);

const weights = trainCrf(training, {
  seed: 20_220_107,
  epochs: 8,
  rate: 0.1,
  dropout: 0.5,
  decay: 0,
  log: (line) => {
    console.log(line);
  },
});
const model = quantize(weights, KEPT_FEATURES, { kind: "name-tagger" });
const bytes = packModel(model);
writeFileSync(modelUrl("names.bin"), bytes);
console.log(`${bytes.length} bytes`);

const tagger = unpackTagger(model);
for (const [name, examples] of [
  ["held out", heldOut],
  ["dev", dev],
] as const) {
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
