/**
 * Trains models/attribution.bin on ../shared/data/attribution/train.jsonl.gz (PolNeAR). Seeds are fixed: the same corpus and code give
 * the same bytes. `npx tsx training/attribution/train.ts` trains on all of it; `--hold` leaves every eighth document out and prints how
 * the model does on those; `--hold FILE` writes it to that file as well.
 */
import { writeFileSync } from "node:fs";
import type { Draft } from "../../src/reading/attributions/draft.ts";
import {
  type AttributionModel,
  attributionModelOf,
  readCandidates,
  readingModelOf,
  tagAttributions,
} from "../../src/reading/attributions/tagging/attribution-model.ts";
import type { Reading } from "../../src/reading/attributions/tagging/acceptance.ts";
import { likelyCues } from "../../src/reading/attributions/tagging/cue-candidates.ts";
import { mendEdges } from "../../src/reading/attributions/tagging/edges.ts";
import { type ModelFile, packModel } from "../../src/reading/model-file.ts";
import { prepare, readLines, type TrainingDocument } from "./corpus.ts";
import { packAll, packReading } from "./pack.ts";
import { type AcceptanceInput, trainAcceptance } from "./train-acceptance.ts";
import { CUE_BITS, type TrainedCues, trainCues } from "./train-cues.ts";
import { type EdgeExample, edgeExamples, trainEdges } from "./train-edges.ts";
import { type Example, examplesOf, type RoleInput, trainRoles } from "./train-roles.ts";

const TRAIN = new URL("../../../shared/data/attribution/train.jsonl.gz", import.meta.url);
const MODEL = new URL("../../models/attribution.bin", import.meta.url);
/** Each pass learns from what the pass before makes of documents that it has not seen. */
const CUE_FOLDS = 4;
const ROLE_FOLDS = 2;
const SETTINGS = {
  cueEpochs: 3,
  /** Weights are the mean over these. */
  cueSeeds: [17, 18, 19, 20, 21],
  roleSeeds: [23, 24, 25],
  roleEpochs: 8,
  acceptanceEpochs: 4,
  edgeEpochs: 6,
  /** From this probability on, a token that is no cue is an example of none in training. */
  trainThreshold: 0.12,
  /** From this probability on, a token is a candidate in use. */
  cueThreshold: 0.15,
  /** Rows kept, those with the largest weights. */
  rows: 500_000,
  /** See AttributionModel; chosen on the documents held out. */
  keepThreshold: 0.5,
};

function log(line: string): void {
  process.stdout.write(`${line}\n`);
}

function main(): void {
  const hold = process.argv.includes("--hold");
  const documents = readLines(TRAIN).map(prepare);
  log(`${String(documents.length)} documents`);
  const held = hold ? documents.filter((_, index) => index % 8 === 7) : [];
  const fit = hold ? documents.filter((_, index) => index % 8 !== 7) : documents;
  const model = train(fit);
  const file = hold ? process.argv[3] : MODEL;
  if (file !== undefined) writeFileSync(file, packModel(model));
  if (held.length > 0) report(held, model);
}

/** All passes. */
function train(documents: readonly TrainingDocument[]): ModelFile {
  const inputs: RoleInput[] = documents.map(() => null!);
  for (let fold = 0; fold < CUE_FOLDS; fold++) {
    const cues = trainCues(
      documents.filter((_, index) => index % CUE_FOLDS !== fold),
      SETTINGS.cueEpochs,
      SETTINGS.cueSeeds,
    );
    documents.forEach((document, index) => {
      if (index % CUE_FOLDS === fold) inputs[index] = inputOf(document, cues);
    });
    log(`cues, fold ${String(fold + 1)} of ${String(CUE_FOLDS)}`);
  }
  const cues = trainCues(documents, SETTINGS.cueEpochs, SETTINGS.cueSeeds);
  const examples = inputs.map(examplesOf);
  const learn = (chosen: readonly (readonly Example[])[]): ModelFile =>
    packReading(
      cues,
      trainRoles(chosen.flat(), SETTINGS.roleEpochs, SETTINGS.roleSeeds, log),
      SETTINGS.rows,
      SETTINGS.cueThreshold,
    );
  const readings: AcceptanceInput[] = [];
  const edges: EdgeExample[] = [];
  for (let fold = 0; fold < ROLE_FOLDS; fold++) {
    const model = readingModelOf(learn(examples.filter((_, index) => index % ROLE_FOLDS !== fold)));
    inputs.forEach((input, index) => {
      if (index % ROLE_FOLDS !== fold) return;
      const { document, likely, probability } = input;
      const plain: Reading[] = [];
      for (const reading of readCandidates(document.facts, likely, probability, model)) {
        const { window, roles, probability: p, margin } = reading;
        plain.push({ window, roles: roles.slice(), probability: p, margin });
        mendEdges(document.facts, window.first, roles);
        for (const example of edgeExamples(document, likely, reading)) edges.push(example);
      }
      readings.push({ document, readings: plain });
    });
  }
  const acceptance = trainAcceptance(readings, SETTINGS.acceptanceEpochs);
  const chosen = trainEdges(edges, SETTINGS.edgeEpochs);
  log(`edges: ${String(edges.length)}`);
  return packAll(learn(examples), acceptance, chosen, SETTINGS.keepThreshold);
}

/** The annotated cues of a document and the candidates that are none. */
function inputOf(document: TrainingDocument, cues: TrainedCues): RoleInput {
  const { likely, probability } = likelyCues(document.facts, (features, count) =>
    probabilityBy(cues, features, count),
  );
  const anchors: { anchor: number; gold: TrainingDocument["gold"][number] | null }[] =
    document.gold.map((gold) => ({ anchor: gold.anchor, gold }));
  const known = new Set(document.gold.map((gold) => gold.anchor));
  for (let t = 0; t < document.facts.count; t++) {
    if (probability[t]! >= SETTINGS.trainThreshold && !known.has(t))
      anchors.push({ anchor: t, gold: null });
  }
  return { document, likely, probability, anchors };
}

function probabilityBy(
  { weights, bias }: TrainedCues,
  features: Int32Array,
  count: number,
): number {
  let sum = bias;
  for (let f = 0; f < count; f++) sum += weights[features[f]! >>> (32 - CUE_BITS)]!;
  return 1 / (1 + Math.exp(-sum));
}

/** Token F1 of the three roles on documents that the model has not seen, at several thresholds. */
function report(held: readonly TrainingDocument[], model: ModelFile): void {
  const kept = attributionModelOf(model);
  for (const keepThreshold of [0.35, 0.4, 0.45, 0.5, 0.55]) {
    log(`kept from ${String(keepThreshold)}: ${tokenScores(held, { ...kept, keepThreshold })}`);
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
