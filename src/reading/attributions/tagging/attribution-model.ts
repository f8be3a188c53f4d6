/** The trained part of finding attributions: likely cues first, then the roles of the tokens around each. Weights in models/attribution.bin. */
import { readModelFile } from "../../model-file.ts";
import type { Draft } from "../draft.ts";
import type { Narration } from "../narration.ts";
import type { TokenRange } from "../phrases.ts";
import { bestPath } from "./best-path.ts";
import { cueFeatures, MOST_CUE_FEATURES } from "./cue-features.ts";
import { collectFacts, type Facts, ROLE, ROLES } from "./facts.ts";
import {
  type CueWindow,
  MOST_ROLE_FEATURES,
  openWindow,
  roleFeatures,
  STEP_FEATURES,
  stepFeatures,
} from "./role-features.ts";

/** Bits of a feature hash that name its row of weights. */
export const ROW_BITS = 22;

/** Weights of both passes. A row is found by the upper bits of a feature's hash. */
export interface AttributionModel {
  /** Weight of the cue row of a hash, and the constant. */
  readonly cue: Float32Array;
  readonly cueBits: number;
  /** Row of a role feature's hash, times ROLES; the last row is empty and stands for all unknown ones. */
  readonly roleRow: (hash: number) => number;
  readonly role: Float32Array;
  /** A token is a candidate at this probability. */
  readonly cueThreshold: number;
  /** An attribution is kept at this margin over "no attribution". */
  readonly least: number;
}

/** The probability, in steps of 1/16, that each token anchors a cue. */
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

/** Whether a token can anchor a cue at all: a word, or a colon. */
export function mayAnchor(facts: Facts, t: number): boolean {
  return facts.shape[t] !== 5 || facts.barrier[t] === 2;
}

/** Scores of every token's roles and steps in a window. */
export function scoreWindow(
  facts: Facts,
  window: CueWindow,
  likely: Uint8Array,
  model: Pick<AttributionModel, "role" | "roleRow">,
): { readonly own: Float32Array; readonly steps: Float32Array } {
  const size = window.end - window.first;
  const own = new Float32Array(size * ROLES);
  const steps = new Float32Array(size * ROLES * ROLES);
  const { role, roleRow } = model;
  for (let i = 0; i < size; i++) {
    const t = window.first + i;
    const count = roleFeatures(facts, window, likely, t, FEATURES);
    let [a, b, c, d] = [0, 0, 0, 0];
    for (let f = 0; f < count; f++) {
      const row = roleRow(FEATURES[f]!);
      a += role[row]!;
      b += role[row + 1]!;
      c += role[row + 2]!;
      d += role[row + 3]!;
    }
    own[i * 4] = a;
    own[i * 4 + 1] = b;
    own[i * 4 + 2] = c;
    own[i * 4 + 3] = d;
    for (let from = 0; from < ROLES; from++) {
      stepFeatures(facts, window, t, from, FEATURES, 0);
      const at = i * 16 + from * 4;
      for (let f = 0; f < STEP_FEATURES; f++) {
        const row = roleRow(FEATURES[f]!);
        for (let r = 0; r < ROLES; r++) steps[at + r]! += role[row + r]!;
      }
    }
  }
  return { own, steps };
}

const FEATURES = new Int32Array(MOST_ROLE_FEATURES);

/** What the model finds. `drafts` is what the rules found: the model weighs it as evidence. */
export function tagAttributions(
  narration: Narration,
  drafts: readonly Draft[],
  model: AttributionModel,
): Draft[] {
  const facts = collectFacts(narration, drafts);
  const { likely, probability } = likelyCues(facts, (features, count) => {
    let sum = model.cue[model.cue.length - 1]!;
    for (let f = 0; f < count; f++) sum += model.cue[features[f]! >>> (32 - model.cueBits)]!;
    return 1 / (1 + Math.exp(-sum));
  });
  const found: { readonly draft: Draft; readonly cue: TokenRange; readonly p: number }[] = [];
  for (const t of candidates(facts, probability, model.cueThreshold)) {
    const window = openWindow(facts, t, likely);
    const { own, steps } = scoreWindow(facts, window, likely, model);
    const path = bestPath(window.end - window.first, own, steps, t - window.first);
    if (path.margin < model.least) continue;
    const draft = draftOf(facts, window, path.roles, probability[t]!);
    if (draft) found.push({ draft, cue: draft.cue[0]!, p: probability[t]! });
  }
  return withoutDoubles(found, facts.count);
}

/** No block has more candidates than one for so many tokens, or than the few that any block may have. */
const DENSITY = { tokens: 8, always: 12 };

/** The tokens likely enough to anchor a cue; in a block with too many of them, the likeliest. In text order. */
function candidates(facts: Facts, probability: Float32Array, least: number): number[] {
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

/** The attribution that a sequence of roles spells out; null without cue or content. */
export function draftOf(
  facts: Facts,
  window: CueWindow,
  roles: Uint8Array,
  probability: number,
): Draft | null {
  const source = runsOf(roles, ROLE.source, window.first);
  const cue = runsOf(roles, ROLE.cue, window.first);
  const content = runsOf(roles, ROLE.content, window.first);
  if (cue.length === 0 || content.length === 0) return null;
  return {
    source,
    cue,
    content,
    direct: isQuoted(facts, content),
    rule: "attribution/trained",
    score: Math.min(0.95, Math.max(0.3, probability)),
  };
}

function runsOf(roles: Uint8Array, role: number, first: number): TokenRange[] {
  const runs: TokenRange[] = [];
  let from = -1;
  for (let i = 0; i <= roles.length; i++) {
    if (i < roles.length && roles[i] === role) {
      if (from < 0) from = i;
    } else if (from >= 0) {
      runs.push({ first: first + from, end: first + i });
      from = -1;
    }
  }
  return runs;
}

/** Whether all words of the content stand in quotation marks. */
export function isQuoted(facts: Facts, content: readonly TokenRange[]): boolean {
  let words = 0;
  for (const range of content) {
    for (let t = range.first; t < range.end; t++) {
      if (facts.shape[t] === 5) continue;
      words++;
      if (facts.quoted[t] === 0) return false;
    }
  }
  return words > 0;
}

/** Two candidates that spell out one cue are one attribution: the likelier stays. */
function withoutDoubles(
  found: readonly { readonly draft: Draft; readonly p: number }[],
  count: number,
): Draft[] {
  const owner = new Int32Array(count).fill(-1);
  const kept = new Set<number>();
  const order = found
    .map((_, index) => index)
    .toSorted((a, b) => found[b]!.p - found[a]!.p || a - b);
  for (const index of order) {
    const ranges = found[index]!.draft.cue;
    const taken = ranges.some((range) => {
      for (let t = range.first; t < range.end; t++) if (owner[t] !== -1) return true;
      return false;
    });
    if (taken) continue;
    kept.add(index);
    for (const range of ranges) owner.fill(index, range.first, range.end);
  }
  return found.filter((_, index) => kept.has(index)).map((one) => one.draft);
}

let loaded: AttributionModel | null = null;

/** The trained model, read on first use. */
export function attributionModel(): AttributionModel {
  loaded ??= unpack();
  return loaded;
}

function unpack(): AttributionModel {
  const { meta, arrays } = readModelFile("attribution.bin");
  const number = (name: string): number => {
    const value = meta[name];
    if (typeof value !== "number") throw new Error(`models/attribution.bin lacks ${name}`);
    return value;
  };
  const array = (name: string): ArrayLike<number> => {
    const value = arrays[name];
    if (!value) throw new Error(`models/attribution.bin lacks ${name}`);
    return value;
  };
  const cueScale = number("cueScale");
  const cue = Float32Array.from(array("cue"), (value) => fromByte(value) * cueScale);
  cue[cue.length - 1] = number("cueBias");
  const roleScale = number("roleScale");
  const keys = array("roleKeys");
  const values = array("roleValues");
  const role = new Float32Array(values.length + ROLES);
  for (let i = 0; i < values.length; i++) role[i] = fromByte(values[i]!) * roleScale;
  return {
    cue,
    cueBits: number("cueBits"),
    role,
    roleRow: tableOf(keys, values.length),
    cueThreshold: number("cueThreshold"),
    least: number("least"),
  };
}

/** Weights are stored as square roots with a sign: fine steps near 0, where most are, and room for the largest. */
function fromByte(value: number): number {
  return value * Math.abs(value);
}

/**
 * Looks rows up: a bit for each possible key, and for each word of bits how many keys stand before it. Most features of a text are in
 * no row, and for those one look at the bits is all. `missing` is the offset that stands for them.
 */
function tableOf(keys: ArrayLike<number>, missing: number): (hash: number) => number {
  const bits = new Int32Array(1 << (ROW_BITS - 5));
  for (let i = 0; i < keys.length; i++) bits[keys[i]! >>> 5]! |= 1 << (keys[i]! & 31);
  const before = new Int32Array(bits.length);
  let sum = 0;
  for (let i = 0; i < bits.length; i++) {
    before[i] = sum;
    sum += onesIn(bits[i]!);
  }
  return (hash) => {
    const key = hash >>> (32 - ROW_BITS);
    const word = bits[key >>> 5]!;
    const bit = 1 << (key & 31);
    if ((word & bit) === 0) return missing;
    return (before[key >>> 5]! + onesIn(word & (bit - 1))) * ROLES;
  };
}

/** The number of bits that are set in a 32-bit integer. */
function onesIn(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
