/** The choice of the edges of content: log-linear over the places of each edge, by AdaGrad; each step drops some features. */
import type { ScoredReading } from "../../src/reading/attributions/tagging/acceptance.ts";
import {
  EDGE_BITS,
  edgeQuestion,
  type EdgeWeights,
} from "../../src/reading/attributions/tagging/choose-edges.ts";
import { EDGES } from "../../src/reading/attributions/tagging/edge-question.ts";
import {
  edgeFeatures,
  MOST_EDGE_FEATURES,
} from "../../src/reading/attributions/tagging/edge-features.ts";
import { ROLE } from "../../src/reading/attributions/tagging/facts.ts";
import type { GoldAttribution, TrainingDocument } from "./corpus.ts";
import { createRandom, shuffled } from "./random.ts";

/** Share of the features that a step leaves out: each of all places, or of none. */
const DROPPED = 0.3;
const RATE = 0.05;
const DECAY = 1e-5;
/** Of content that has less in common with the annotated one, no edges are learnt. */
const LEAST_SHARED = 0.4;

/** One edge: the rows of the features of each of its places, and which place is right. */
export interface EdgeExample {
  readonly places: readonly Int32Array[];
  readonly right: number;
}

/** The annotated attribution that a reading is about: of those with its cue, the one with the most content in common. */
function meant(
  { window, roles }: ScoredReading,
  gold: readonly GoldAttribution[],
): GoldAttribution | null {
  const roleAt = (t: number): number => roles[t - window.first] ?? 0;
  let size = 0;
  for (const role of roles) if (role === ROLE.content) size++;
  let best = LEAST_SHARED;
  let found: GoldAttribution | null = null;
  for (const one of gold) {
    if (!one.cue.some((t) => roleAt(t) === ROLE.cue)) continue;
    const shared = one.content.filter((t) => roleAt(t) === ROLE.content).length;
    const share = shared / (one.content.length + size - shared);
    if (share > best) {
      best = share;
      found = one;
    }
  }
  return found;
}

/** The questions of a reading whose right answers are among their places. */
export function edgeExamples(
  { facts, gold }: TrainingDocument,
  likely: Uint8Array,
  reading: ScoredReading,
): EdgeExample[] {
  const one = meant(reading, gold);
  if (!one) return [];
  const out = new Int32Array(MOST_EDGE_FEATURES);
  const found: EdgeExample[] = [];
  for (const edge of [EDGES.begin, EDGES.end]) {
    const question = edgeQuestion(facts, reading, edge);
    if (!question) continue;
    const right = question.places.indexOf(edge.begins ? one.content[0]! : one.content.at(-1)! + 1);
    if (right < 0 || question.places.length < 2) continue;
    const places = question.places.map((place) => {
      const count = edgeFeatures(facts, likely, reading, question, place, out);
      return out.slice(0, count).map((hash) => hash >>> (32 - EDGE_BITS));
    });
    found.push({ places, right });
  }
  return found;
}

/** Learns to choose. The same examples in the same order give the same weights. */
export function trainEdges(examples: readonly EdgeExample[], epochs: number): EdgeWeights {
  const size = 1 << EDGE_BITS;
  const weights = new Float32Array(size);
  const squares = new Float32Array(size).fill(1e-3);
  const mean = new Float64Array(size);
  const random = createRandom(41);
  const sums = new Float64Array(
    examples.reduce((most, { places }) => Math.max(most, places.length), 0),
  );
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const index of shuffled(examples.length, random)) {
      const { places, right } = examples[index]!;
      // A feature is left out of all places or of none.
      const salt = Math.floor(random() * 2 ** 30);
      const keeps = (row: number): boolean => {
        let h = Math.imul(row ^ salt, 0x9e3779b1);
        h ^= h >>> 15;
        h = Math.imul(h, 0x85ebca6b);
        return h >>> 0 >= DROPPED * 2 ** 32;
      };
      let most = -Infinity;
      for (let c = 0; c < places.length; c++) {
        let sum = 0;
        for (const row of places[c]!) if (keeps(row)) sum += weights[row]!;
        sums[c] = sum / (1 - DROPPED);
        most = Math.max(most, sums[c]!);
      }
      let total = 0;
      for (let c = 0; c < places.length; c++) total += sums[c] = Math.exp(sums[c]! - most);
      for (let c = 0; c < places.length; c++) {
        const gradient = sums[c]! / total - (c === right ? 1 : 0);
        if (Math.abs(gradient) < 1e-3) continue;
        for (const row of places[c]!) {
          if (!keeps(row)) continue;
          squares[row]! += gradient * gradient;
          weights[row]! -= (RATE * gradient) / Math.sqrt(squares[row]!) + DECAY * weights[row]!;
        }
      }
    }
    for (let f = 0; f < size; f++) mean[f]! += weights[f]! / epochs;
  }
  let largest = 1e-9;
  for (const weight of mean) largest = Math.max(largest, Math.abs(weight));
  const scale = largest / 32767;
  return { weights: Int16Array.from(mean, (weight) => Math.round(weight / scale)) };
}
