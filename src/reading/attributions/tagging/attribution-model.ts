/**
 * The trained part of finding attributions: likely cues first, then the roles of the tokens around each, then how likely all of it is
 * right, then the edges of the content once more. Weights in models/attribution.bin.
 */
import { type ModelArray, type ModelFile, readModelFile } from "../../model-file.ts";
import type { Draft } from "../draft.ts";
import type { Narration } from "../narration.ts";
import type { TokenRange } from "../token-range.ts";
import {
  type AcceptanceWeights,
  judgeReading,
  QUESTION_COUNT,
  QUESTIONS,
  type ScoredReading,
} from "./acceptance.ts";
import { setBeside } from "./beside.ts";
import { bestPath } from "./best-path.ts";
import { candidates, cueProbability, type CueWeights, likelyCues } from "./cue-candidates.ts";
import { type CueWindow, openWindow } from "./cue-window.ts";
import { collectFacts, type Facts, ROLE } from "./facts.ts";
import { chooseEdges, type EdgeWeights } from "./choose-edges.ts";
import { mendEdges } from "./edges.ts";
import { layOutRoles, type RoleWeights } from "./role-weights.ts";
import { createScoreMemo, scoreWindow } from "./score-window.ts";

/** Weights of the passes that read, and from which probability on a token is a candidate. */
export interface ReadingModel {
  readonly cue: CueWeights;
  readonly cueThreshold: number;
  readonly roles: RoleWeights;
  /** What one unit of a role's weight is in steps of training. */
  readonly roleScale: number;
}

/** All weights. */
export interface AttributionModel extends ReadingModel {
  readonly acceptance: AcceptanceWeights;
  /** A reading is kept when the probabilities that its cue and that its content are right add up to this. */
  readonly keepThreshold: number;
  readonly edges: EdgeWeights;
}

const LOWEST_SCORE = 0.05;
const HIGHEST_SCORE = 0.97;

/** What the model finds. `drafts` is what the rules found: the model weighs it as evidence. */
export function tagAttributions(
  narration: Narration,
  drafts: readonly Draft[],
  model: AttributionModel,
): Draft[] {
  const facts = collectFacts(narration, drafts);
  const { likely, probability } = likelyCues(facts, (features, count) =>
    cueProbability(model.cue, features, count),
  );
  const answers = new Float64Array(QUESTION_COUNT);
  const found: { readonly draft: Draft; readonly p: number }[] = [];
  for (const reading of readCandidates(facts, likely, probability, model)) {
    judgeReading(facts, reading, model.acceptance, answers);
    const p = answers[QUESTIONS.cue]! + answers[QUESTIONS.content]!;
    if (p < model.keepThreshold) continue;
    mendEdges(facts, reading.window.first, reading.roles);
    chooseEdges(facts, likely, reading, model.edges);
    const draft = draftOf(facts, reading.window, reading.roles, answers[QUESTIONS.whole]!);
    if (draft) found.push({ draft, p });
  }
  return setBeside(narration, withoutDoubles(found, facts.count));
}

/** The best roles around every candidate, in text order; one at a time, since their scores take room. */
export function* readCandidates(
  facts: Facts,
  likely: Uint8Array,
  probability: Float32Array,
  model: ReadingModel,
): Generator<ScoredReading> {
  const memo = createScoreMemo();
  for (const t of candidates(facts, probability, model.cueThreshold)) {
    const window = openWindow(facts, t, likely);
    const { own, steps } = scoreWindow(facts, window, likely, model.roles, memo);
    const { roles, margin } = bestPath(window.end - window.first, own, steps, t - window.first);
    yield {
      window,
      roles,
      probability: probability[t]!,
      margin: margin * model.roleScale,
      own,
      steps,
      unit: model.roleScale,
    };
  }
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
    score: Math.min(HIGHEST_SCORE, Math.max(LOWEST_SCORE, probability)),
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
  loaded ??= attributionModelOf(readModelFile("attribution.bin"));
  return loaded;
}

/** The model in a file's settings and arrays. */
export function attributionModelOf(file: ModelFile): AttributionModel {
  return {
    ...readingModelOf(file),
    acceptance: {
      weights: Int16Array.from(arrayIn(file, "acceptance")),
      scale: numberIn(file, "acceptanceScale"),
      bias: Array.from({ length: QUESTION_COUNT }, (_, question) =>
        numberIn(file, `acceptanceBias${String(question)}`),
      ),
    },
    keepThreshold: numberIn(file, "keepThreshold"),
    edges: { weights: Int16Array.from(arrayIn(file, "edges")) },
  };
}

/** The passes that read alone. */
export function readingModelOf(file: ModelFile): ReadingModel {
  return {
    cue: {
      roots: Int8Array.from(arrayIn(file, "cue")),
      bits: numberIn(file, "cueBits"),
      scale: numberIn(file, "cueScale"),
      bias: numberIn(file, "cueBias"),
    },
    cueThreshold: numberIn(file, "cueThreshold"),
    roles: layOutRoles(arrayIn(file, "roleBits"), arrayIn(file, "roleValues")),
    roleScale: numberIn(file, "roleScale"),
  };
}

function numberIn({ meta }: ModelFile, name: string): number {
  const value = meta[name];
  if (typeof value !== "number") throw new Error(`models/attribution.bin lacks ${name}`);
  return value;
}

function arrayIn({ arrays }: ModelFile, name: string): ModelArray {
  const value = arrays[name];
  if (!value) throw new Error(`models/attribution.bin lacks ${name}`);
  return value;
}
