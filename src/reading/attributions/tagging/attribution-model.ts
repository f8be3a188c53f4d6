/** The trained part of finding attributions: likely cues first, then the roles of the tokens around each. Weights in models/attribution.bin. */
import { type ModelArray, type ModelFile, readModelFile } from "../../model-file.ts";
import type { Draft } from "../draft.ts";
import type { Narration } from "../narration.ts";
import type { TokenRange } from "../token-range.ts";
import { bestPath } from "./best-path.ts";
import { cueFeatures, MOST_CUE_FEATURES } from "./cue-features.ts";
import { type CueWindow, openWindow } from "./cue-window.ts";
import { collectFacts, type Facts, ROLE } from "./facts.ts";
import { layOutRoles, type RoleWeights } from "./role-weights.ts";
import { createScoreMemo, scoreWindow } from "./score-window.ts";

/** Weights of both passes. */
export interface AttributionModel {
  /** Square roots with a sign of the cue rows' weights, in units of `cueScale`; a row is named by a hash's upper bits. */
  readonly cue: Int8Array;
  readonly cueBits: number;
  readonly cueScale: number;
  readonly cueBias: number;
  readonly roles: RoleWeights;
  /** A token is a candidate at this probability. */
  readonly cueThreshold: number;
  /** From this probability on, a candidate is kept even where "no attribution" scores higher than the best roles with it. */
  readonly doubtThreshold: number;
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

/** What the model finds. `drafts` is what the rules found: the model weighs it as evidence. */
export function tagAttributions(
  narration: Narration,
  drafts: readonly Draft[],
  model: AttributionModel,
): Draft[] {
  const facts = collectFacts(narration, drafts);
  const { likely, probability } = likelyCues(facts, (features, count) => {
    const { cue } = model;
    const shift = 32 - model.cueBits;
    let sum = 0;
    for (let f = 0; f < count; f++) {
      const root = cue[features[f]! >>> shift]!;
      sum += Math.imul(root, Math.abs(root));
    }
    return 1 / (1 + Math.exp(-(sum * model.cueScale + model.cueBias)));
  });
  const memo = createScoreMemo();
  const found: { readonly draft: Draft; readonly cue: TokenRange; readonly p: number }[] = [];
  for (const t of candidates(facts, probability, model.cueThreshold)) {
    const window = openWindow(facts, t, likely);
    const { own, steps } = scoreWindow(facts, window, likely, model.roles, memo);
    const path = bestPath(window.end - window.first, own, steps, t - window.first);
    const p = probability[t]!;
    const doubted = path.margin < 0;
    if (doubted && p < model.doubtThreshold) continue;
    const draft = draftOf(facts, window, path.roles, doubted ? Math.min(p, DOUBTED_SCORE) : p);
    // A doubted one gives way to any that is not.
    if (draft) found.push({ draft, cue: draft.cue[0]!, p: doubted ? p - 1 : p });
  }
  return withoutDoubles(found, facts.count);
}

/** How many of the doubted attributions are right, however likely their cue: measured on documents held out. */
const DOUBTED_SCORE = 0.45;

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
  return attributionModelOf(readModelFile("attribution.bin"));
}

/** The model in a file's settings and arrays. */
export function attributionModelOf({ meta, arrays }: ModelFile): AttributionModel {
  const number = (name: string): number => {
    const value = meta[name];
    if (typeof value !== "number") throw new Error(`models/attribution.bin lacks ${name}`);
    return value;
  };
  const array = (name: string): ModelArray => {
    const value = arrays[name];
    if (!value) throw new Error(`models/attribution.bin lacks ${name}`);
    return value;
  };
  return {
    cue: Int8Array.from(array("cue")),
    cueBits: number("cueBits"),
    cueScale: number("cueScale"),
    cueBias: number("cueBias"),
    roles: layOutRoles(array("roleKeys"), array("roleValues")),
    cueThreshold: number("cueThreshold"),
    doubtThreshold: number("doubtThreshold"),
  };
}
