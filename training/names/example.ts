/** Corpus documents as the tagger learns from them: features with gold labels. */
import { reportFromText } from "../../src/intake/index.ts";
import { allFeatures, extractFeatures } from "../../src/reading/names/features.ts";
import { writeLabels } from "../../src/reading/names/labels.ts";
import { tokenize } from "../../src/reading/tokenize.ts";
import { type NamedDocument, typeOf } from "./corpus.ts";
import type { Example } from "./crf.ts";

/** Gold names on our tokens: a border inside a token moves to the token's border. */
export function makeExample(document: NamedDocument): Example {
  const text = tokenize(reportFromText({ id: document.id, text: document.text }));
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
  return { features, ...allFeatures(features), labels };
}
