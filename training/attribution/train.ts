/**
 * Trains models/attribution.bin on ../shared/data/attribution/train.jsonl.gz (PolNeAR). Seeds are fixed: the same corpus gives the
 * same bytes. `npx tsx training/attribution/train.ts` trains on all of it; `--hold` leaves every eighth document out, writes the
 * model to a file of its own and prints how it does on those. About ten minutes and 4 GB on one core.
 */
import { writeFileSync } from "node:fs";
import type { Draft } from "../../src/reading/attributions/draft.ts";
import {
  type AttributionModel,
  attributionModelOf,
  likelyCues,
  tagAttributions,
} from "../../src/reading/attributions/tagging/attribution-model.ts";
import { ROLES } from "../../src/reading/attributions/tagging/facts.ts";
import { ROW_BITS } from "../../src/reading/attributions/tagging/role-weights.ts";
import { packModel, unpackModel } from "../../src/reading/model-file.ts";
import { prepare, readLines, type TrainingDocument } from "./corpus.ts";
import { CUE_BITS, cueProbability, type CueWeights, trainCues } from "./train-cues.ts";
import { type RoleInput, trainRoles } from "./train-roles.ts";

const TRAIN = new URL("../../../shared/data/attribution/train.jsonl.gz", import.meta.url);
const MODEL = new URL("../../models/attribution.bin", import.meta.url);
const FOLDS = 4;
const SETTINGS = {
  cueEpochs: 4,
  roleEpochs: 8,
  /** From this probability on, a token that is no cue is an example of none in training. */
  trainThreshold: 0.12,
  /** From this probability on, a token is a candidate in use: chosen on the documents held out. */
  cueThreshold: 0.18,
  /** Rows kept, those with the largest weights. */
  rows: 280_000,
  /** From this probability on, a candidate is kept even where its roles score less than "no attribution": chosen likewise. */
  doubtThreshold: 0.35,
};

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}

function main(): void {
  const hold = process.argv.includes("--hold");
  const lines = readLines(TRAIN);
  const documents = lines.map(prepare);
  log(`${String(documents.length)} documents`);
  const held = hold ? documents.filter((_, index) => index % 8 === 7) : [];
  const fit = hold ? documents.filter((_, index) => index % 8 !== 7) : documents;

  const inputs: RoleInput[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const cues = trainCues(
      fit.filter((_, index) => index % FOLDS !== fold),
      SETTINGS.cueEpochs,
    );
    fit.forEach((document, index) => {
      if (index % FOLDS === fold) inputs.push(inputOf(document, cues));
    });
    log(`fold ${String(fold + 1)} of ${String(FOLDS)}`);
  }
  const cues = trainCues(fit, SETTINGS.cueEpochs);
  const roles = trainRoles(inputs, SETTINGS.roleEpochs, log);
  const file = hold && process.argv[3] !== undefined ? process.argv[3] : MODEL;
  const packed = pack(cues, roles);
  if (!hold || process.argv[3] !== undefined) writeFileSync(file, packed);
  if (held.length > 0) report(held, packed);
}

/** The annotated cues of a document and the candidates that are none. */
function inputOf(document: TrainingDocument, cues: CueWeights): RoleInput {
  const { likely, probability } = likelyCues(document.facts, (features, count) =>
    cueProbability(cues, features, count),
  );
  const anchors: { anchor: number; gold: TrainingDocument["gold"][number] | null }[] =
    document.gold.map((gold) => ({ anchor: gold.anchor, gold }));
  const known = new Set(document.gold.map((gold) => gold.anchor));
  for (let t = 0; t < document.facts.count; t++) {
    if (probability[t]! >= SETTINGS.trainThreshold && !known.has(t))
      anchors.push({ anchor: t, gold: null });
  }
  return { document, likely, anchors };
}

/** The rows with the largest weights, as 8-bit numbers. */
function prune(roles: Float32Array): { keys: Uint32Array; values: Int8Array; scale: number } {
  const size: { row: number; most: number }[] = [];
  for (let row = 0; row < 1 << ROW_BITS; row++) {
    let most = 0;
    for (let r = 0; r < ROLES; r++) most = Math.max(most, Math.abs(roles[row * ROLES + r]!));
    if (most > 0) size.push({ row, most });
  }
  size.sort((a, b) => b.most - a.most || a.row - b.row);
  const kept = size.slice(0, SETTINGS.rows).map((one) => one.row);
  log(`${String(size.length)} rows, ${String(kept.length)} kept`);
  kept.sort((a, b) => a - b);
  const largest = size[0]?.most ?? 1;
  const values = new Int8Array(kept.length * ROLES);
  kept.forEach((row, index) => {
    for (let r = 0; r < ROLES; r++) {
      values[index * ROLES + r] = toByte(roles[row * ROLES + r]!, largest);
    }
  });
  return { keys: Uint32Array.from(kept), values, scale: largest / SQUARE };
}

const SQUARE = 127 * 127;

/** A weight in 8 bits whose square keeps the sign: fine steps near 0, where most weights are, and room for the largest. */
function toByte(value: number, largest: number): number {
  return Math.sign(value) * Math.min(127, Math.round(127 * Math.sqrt(Math.abs(value) / largest)));
}

function pack(cues: CueWeights, roles: Float32Array): Uint8Array {
  const { keys, values, scale } = prune(roles);
  let most = 0;
  for (const weight of cues.weights) most = Math.max(most, Math.abs(weight));
  const cueScale = most / SQUARE;
  const cue = new Int8Array(cues.weights.length + 1);
  cues.weights.forEach((weight, index) => {
    cue[index] = toByte(weight, most);
  });
  return packModel({
    meta: {
      corpus: "PolNeAR 1.0.0, train",
      cueBits: CUE_BITS,
      cueScale,
      cueBias: cues.bias,
      roleScale: scale,
      cueThreshold: SETTINGS.cueThreshold,
      doubtThreshold: SETTINGS.doubtThreshold,
    },
    arrays: { cue, roleKeys: keys, roleValues: values },
  });
}

/** Token F1 of the three roles on documents that the model has not seen, at several thresholds, with the weights as they are kept. */
function report(held: readonly TrainingDocument[], packed: Uint8Array): void {
  const kept = attributionModelOf(unpackModel(packed, "attribution.bin"));
  for (const cueThreshold of [0.15, 0.18, 0.2]) {
    for (const doubtThreshold of [0.3, 0.35, 0.4]) {
      const scores = tokenScores(held, { ...kept, cueThreshold, doubtThreshold });
      log(`threshold ${String(cueThreshold)}, in doubt ${String(doubtThreshold)}: ${scores}`);
    }
  }
}

function tokenScores(held: readonly TrainingDocument[], model: AttributionModel): string {
  const parts: string[] = [];
  const counts = { source: [0, 0, 0], cue: [0, 0, 0], content: [0, 0, 0] };
  let exact = 0;
  let found = 0;
  let asked = 0;
  for (const document of held) {
    const drafts = tagAttributions(document.facts.narration, document.drafts, model);
    found += drafts.length;
    asked += document.gold.length;
    for (const role of ["source", "cue", "content"] as const) {
      const gold = new Set(document.gold.flatMap((one) => one[role]));
      const system = new Set(drafts.flatMap((draft) => tokensOf(draft, role)));
      const count = counts[role];
      for (const t of system) if (gold.has(t)) count[0]!++;
      count[1]! += system.size;
      count[2]! += gold.size;
    }
    const contents = new Set(document.gold.map((one) => one.content.join(" ")));
    for (const draft of drafts) if (contents.has(tokensOf(draft, "content").join(" "))) exact++;
  }
  for (const [role, [both, system, gold]] of Object.entries(counts)) {
    parts.push(`${role} ${((200 * both!) / (system! + gold!)).toFixed(1)}`);
  }
  parts.push(`content exact ${((200 * exact) / (found + asked)).toFixed(1)}`);
  parts.push(`${String(found)} found, ${String(asked)} asked`);
  return parts.join(", ");
}

function tokensOf(draft: Draft, role: "source" | "cue" | "content"): number[] {
  const tokens: number[] = [];
  for (const range of draft[role]) for (let t = range.first; t < range.end; t++) tokens.push(t);
  return tokens;
}

main();
