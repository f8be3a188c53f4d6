/**
 * Spans of attributions against PolNeAR: all together by the corpus' scorer, and kind by kind, each beside the rule baseline, what people
 * reach among themselves, and an interval over documents.
 */
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import {
  type AttributionModel,
  attributionModelOf,
} from "../../src/reading/attributions/tagging/attribution-model.ts";
import { unpackModel } from "../../src/reading/model-file.ts";
import { jsonLines } from "../corpus-lines.ts";
import { readLines } from "../../training/attribution/corpus.ts";
import type { EvalRow } from "../eval-row.ts";
import { bootstrapInterval } from "./bootstrap.ts";
import { attributionsIn, type CorpusLine, type Roles } from "./corpus.ts";
import { annotatorPairs } from "./humans.ts";
import { countKind, type Kind, type KindCounts, KINDS, scoreCounts } from "./kinds.ts";
import { findByBaseline } from "./rule-baseline.ts";
import { type Answered, loadScorer, type Scorer, type Scores } from "./scorer.ts";

const TASK = "attribution";
/** Every eighth train text is set apart by `training/attribution/train.ts --hold FILE`. */
const HELD_WEIGHTS = "CROSSREAD_HELD_WEIGHTS";
const HELD = { every: 8, place: 7 };

/** Figures on the dev part; on the texts set apart as well when CROSSREAD_HELD_WEIGHTS names weights made without them. */
export async function evalSpans(shared: string): Promise<EvalRow[]> {
  const folder = `${shared}/data/attribution`;
  const score = await loadScorer(shared);
  const pairs = annotatorPairs(jsonLines<CorpusLine>(`${folder}/train_all_annotators.jsonl`));
  const people = measure(
    score,
    pairs.map(({ gold, system }) => answer(gold, system.attributions)),
  );
  const weights = heldWeights();
  const dev = jsonLines<CorpusLine>(`${folder}/dev.jsonl`);
  const rows = rowsOf(score, dev, people, { part: "dev", suffix: "", model: null });
  if (weights === null) return rows;
  const held = readLines(pathToFileURL(`${folder}/train.jsonl.gz`)).filter(
    (_, index) => index % HELD.every === HELD.place,
  );
  const apart = { part: "train, set apart", suffix: ", set apart", model: weights };
  return [...rows, ...rowsOf(score, held, people, apart)];
}

/** What the figures of kinds say about the texts set apart when there is nothing to measure them with. */
const DEV_ONLY = `dev only: ${HELD_WEIGHTS} names no weights of training/attribution/train.ts --hold FILE`;

/** Weights that have not seen the texts set apart; null when none are named. */
function heldWeights(): AttributionModel | null {
  const path = process.env[HELD_WEIGHTS];
  return path === undefined ? null : attributionModelOf(unpackModel(readFileSync(path), path));
}

function answer(line: CorpusLine, found: readonly Roles[]): Answered {
  return { text: line.text, gold: line.attributions, found };
}

interface Measured {
  readonly scores: Scores;
  /** For each kind, the counts of each document. */
  readonly kinds: ReadonlyMap<Kind, readonly KindCounts[]>;
}

function measure(score: Scorer, answered: readonly Answered[]): Measured {
  return {
    scores: score(answered),
    kinds: new Map(
      KINDS.map((kind) => [
        kind,
        answered.map(({ text, gold, found }) => countKind(text, gold, found, kind)),
      ]),
    ),
  };
}

/** Which texts are measured, with which weights (null: those shipped), and what their rows are told apart by. */
interface Part {
  readonly part: string;
  readonly suffix: string;
  readonly model: AttributionModel | null;
}

function rowsOf(
  score: Scorer,
  lines: readonly CorpusLine[],
  people: Measured,
  { part, suffix, model }: Part,
): EvalRow[] {
  const answered = lines.map((line) => answer(line, attributionsIn(line, model)));
  const ours = measure(score, answered);
  const baseline = measure(
    score,
    lines.map((line) => answer(line, findByBaseline(line.text))),
  );
  const rows: EvalRow[] = [];
  const { gold, system } = ours.scores;
  const texts = `PolNeAR ${part}, ${String(gold)} asked, ${String(system)} found`;
  const add = (name: string, value: number, others: readonly number[], note: string): void => {
    const [rule, human] = others.map(percent);
    rows.push({
      task: TASK,
      measure: name + suffix,
      value,
      note: `rule baseline ${rule!}, people ${human!}; ${note}`,
    });
  };
  const span = (name: string, of: (scores: Scores) => number): void => {
    add(name, of(ours.scores), [of(baseline.scores), of(people.scores)], texts);
  };
  for (const role of ["source", "cue", "content"])
    span(`token F1 ${role}`, ({ token }) => token[role]!.f1);
  span("exact content F1", ({ exact }) => exact["content"]!.f1);
  span("match source+cue+content F1", ({ match }) => match["+source+cue"]!.f1);
  for (const kind of KINDS) {
    const counts = ours.kinds.get(kind)!;
    const { precision, recall, f1 } = scoreCounts(counts);
    const { low, high } = bootstrapInterval(counts, (drawn) => scoreCounts(drawn).f1);
    const others = [baseline, people].map((one) => scoreCounts(one.kinds.get(kind)!).f1);
    const asked = counts.reduce((sum, one) => sum + one.asked, 0);
    const detail = [
      `95 % interval ${percent(low)} to ${percent(high)}`,
      `precision ${percent(precision)}, recall ${percent(recall)}, ${String(asked)} asked`,
      ...(kind === "all kinds" && model === null && process.env[HELD_WEIGHTS] === undefined
        ? [DEV_ONLY]
        : []),
    ];
    add(`${kind}, F1`, f1, others, detail.join("; "));
  }
  return rows;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
