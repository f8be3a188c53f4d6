/**
 * Makes `models/names.bin`, the weights of the name tagger:
 *
 *   npx tsx training/names/train.ts
 *
 * Needs `../shared/data/ner`. The same corpora give the same bytes. A seventh of the training documents is held out and never seen.
 */
import { existsSync, writeFileSync } from "node:fs";
import { modelUrl, packModel } from "../../src/reading/model-file.ts";
import { extractFeatures } from "../../src/reading/names/features.ts";
import { readLabels, TAGGED_TYPES, writeLabels } from "../../src/reading/names/labels.ts";
import { tagRows, unpackTagger } from "../../src/reading/names/tagger.ts";
import { tokenize } from "../../src/reading/tokenize.ts";
import { isHeldOut, type NamedDocument, plainReport, readDocuments, typeOf } from "./corpus.ts";
import { type Example, quantize, trainCrf } from "./crf.ts";

const shared = new URL("../../../shared/data/ner/", import.meta.url);
if (!existsSync(shared)) {
  console.error("../shared/data/ner is not there: models/names.bin stays as it is.");
  process.exit(1);
}

/** Gold names on our tokens: a border inside a token moves to the token's border. */
export function makeExample(document: NamedDocument): Example {
  const text = tokenize(plainReport(document.id, document.text));
  const features = extractFeatures(text.tokens, text.sentences);
  const { tokens } = text;
  const rowOf = new Int32Array(tokens.count).fill(-1);
  for (let row = 0; row < features.rows; row++) rowOf[features.token[row]!] = row;
  const stretchOf = new Int32Array(features.rows);
  for (let s = 0; s < features.stretches.length; s += 2)
    stretchOf.fill(s, features.stretches[s], features.stretches[s + 1]);
  const labels = new Uint8Array(features.rows);
  let i = 0;
  for (const entity of document.entities.toSorted((a, b) => a.start - b.start)) {
    const type = typeOf(entity.type);
    if (type === null) continue;
    while (i < tokens.count && tokens.end[i]! <= entity.start) i++;
    let end = i;
    while (end < tokens.count && tokens.start[end]! < entity.end) end++;
    if (end === i) continue;
    const first = rowOf[i]!;
    const last = rowOf[end - 1]!;
    // A name that no stretch holds whole cannot be learned; it is counted against the tagger in measuring all the same.
    if (first < 0 || last < 0 || stretchOf[first] !== stretchOf[last]) continue;
    writeLabels(labels, { first, end: last + 1 }, type);
    i = end;
  }
  return { features, labels };
}

const documents = readDocuments(new URL("worldnews.train.jsonl", shared))!;
const training = documents.filter((document) => !isHeldOut(document.id)).map(makeExample);
const heldOut = documents.filter((document) => isHeldOut(document.id)).map(makeExample);
const dev = readDocuments(new URL("worldnews.dev.jsonl", shared))!.map(makeExample);
console.log(`${training.length} documents to learn from, ${heldOut.length} held out`);

const weights = trainCrf(training, {
  seed: 20_220_107,
  epochs: Number(process.env["EPOCHS"] ?? 10),
  rate: Number(process.env["RATE"] ?? 0.1),
  dropout: Number(process.env["DROP"] ?? 0.2),
  decay: Number(process.env["DECAY"] ?? 0),
  log: (line) => {
    console.log(line);
  },
});
const model = quantize(weights, Number(process.env["ROWS"] ?? 80_000), { kind: "name-tagger" });
const bytes = packModel(model);
if (process.env["DRY"] === undefined) writeFileSync(modelUrl("names.bin"), bytes);
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
