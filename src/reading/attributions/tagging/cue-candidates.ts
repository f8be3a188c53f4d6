/** The first pass: how likely each token anchors a cue, and which tokens are worth a second look. */
import { TAGS } from "../../../model/index.ts";
import { cueFeatures, MOST_CUE_FEATURES } from "./cue-features.ts";
import type { Facts } from "./facts.ts";

/** Weights of the first pass. */
export interface CueWeights {
  /** Square roots with a sign of the rows' weights, in units of `scale`; a row is named by a hash's upper bits. */
  readonly roots: Int8Array;
  readonly bits: number;
  readonly scale: number;
  readonly bias: number;
}

const ANCHORS = Uint8Array.from(TAGS, (tag) => (/^(?:VERB|NOUN|AUX|ADJ|ADV)$/u.test(tag) ? 1 : 0));
const COLON = 2;

/** Whether a token can anchor a cue at all: a verb, a noun, an adverb ("reportedly") or the like, or a colon. */
export function mayAnchor(facts: Facts, t: number): boolean {
  return ANCHORS[facts.tagNumber[t]!] === 1 || facts.barrier[t] === COLON;
}

/** The probability, and the same in steps of 1/16, that each token anchors a cue. */
export function likelyCues(
  facts: Facts,
  probabilityOf: (features: Int32Array, count: number) => number,
): { readonly likely: Uint8Array; readonly probability: Float32Array } {
  const out = new Int32Array(MOST_CUE_FEATURES);
  const likely = new Uint8Array(facts.count);
  const probability = new Float32Array(facts.count);
  for (let t = 0; t < facts.count; t++) {
    if (!mayAnchor(facts, t)) continue;
    const p = probabilityOf(out, cueFeatures(facts, t, out));
    probability[t] = p;
    likely[t] = Math.min(15, Math.floor(p * 16));
  }
  return { likely, probability };
}

/** The probability of a token with these features. */
export function cueProbability(
  { roots, bits, scale, bias }: CueWeights,
  features: Int32Array,
  count: number,
): number {
  const shift = 32 - bits;
  let sum = 0;
  for (let f = 0; f < count; f++) {
    const root = roots[features[f]! >>> shift]!;
    sum += root < 0 ? -root * root : root * root;
  }
  return 1 / (1 + Math.exp(-(sum * scale + bias)));
}

/** No block has more candidates than one for so many tokens, or than the few that any block may have. */
const DENSITY = { tokens: 8, always: 12 };

/** The tokens likely enough to anchor a cue; in a block with too many of them, the likeliest. In text order. */
export function candidates(facts: Facts, probability: Float32Array, least: number): number[] {
  const kept: number[] = [];
  for (const block of facts.narration.blocks) {
    const likely: number[] = [];
    for (let t = block.first; t < block.end; t++) if (probability[t]! >= least) likely.push(t);
    const most = Math.max(DENSITY.always, Math.floor((block.end - block.first) / DENSITY.tokens));
    if (likely.length > most) {
      likely.sort((a, b) => probability[b]! - probability[a]! || a - b);
      likely.length = most;
      likely.sort((a, b) => a - b);
    }
    for (const t of likely) kept.push(t);
  }
  return kept;
}
