/**
 * Measures time expressions against TimeBank, AQUAINT and MEANTIME, with the scorer of the data kit. Half of the documents, by a
 * hash of their id, were set apart while the rules were written; both halves are reported.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { reportFromText } from "../src/intake/index.ts";
import { rangeOf, sha256, type Span } from "../src/model/index.ts";
import { findTimes } from "../src/reading/times/find-times.ts";
import { tokenize } from "../src/reading/tokenize.ts";
import type { EvalRow } from "./eval-row.ts";

interface GoldTime extends Span {
  readonly type: string;
  readonly value: string;
}

interface GoldDocument {
  readonly id: string;
  readonly dct: string;
  readonly text: string;
  readonly timexes: readonly GoldTime[];
}

interface Measures {
  readonly strict: { readonly f1: number };
  readonly relaxed: { readonly f1: number };
  readonly type: { readonly f1: number };
  readonly value: { readonly f1: number };
}

interface ScoredDocument {
  readonly doc: string;
  readonly timexes: readonly (Span & { readonly type: string; readonly value: string })[];
}

interface Scorer {
  readonly score: (gold: readonly ScoredDocument[], system: readonly ScoredDocument[]) => Measures;
}

/** Whether a document belongs to the half that the rules were developed on. */
function isDevelopment(id: string): boolean {
  return Number.parseInt(sha256(id).charAt(0), 16) % 2 === 0;
}

/** One row for each kit, half and measure; a single row with value NaN and a note when the data is absent. */
export async function evalTimes(shared: string): Promise<EvalRow[]> {
  const scorerFile = join(shared, "scorers", "timex.mjs");
  const rows: EvalRow[] = [];
  for (const kit of ["tbaq", "meantime"]) {
    const file = join(shared, "data", "timex", `${kit}.jsonl`);
    if (!existsSync(file) || !existsSync(scorerFile)) {
      rows.push({
        task: "times",
        measure: `${kit} value F1`,
        value: NaN,
        note: `not measured: ${existsSync(file) ? "the scorer" : "the kit"} is absent`,
      });
      continue;
    }
    const scorer = (await import(pathToFileURL(scorerFile).href)) as Scorer;
    const documents = readFileSync(file, "utf8")
      .split("\n")
      .filter((line) => line !== "")
      .map((line) => JSON.parse(line) as GoldDocument);
    for (const half of ["developed on", "set apart"]) {
      const chosen = documents.filter(({ id }) => isDevelopment(id) === (half === "developed on"));
      const measures = scorer.score(
        chosen.map(({ id, timexes }) => ({ doc: id, timexes })),
        chosen.map((document) => ({ doc: document.id, timexes: read(document) })),
      );
      for (const measure of ["strict", "relaxed", "type", "value"] as const) {
        rows.push({
          task: "times",
          measure: `${kit} ${measure} F1, ${half}`,
          value: measures[measure].f1,
          note: `${String(chosen.length)} documents`,
        });
      }
    }
  }
  return rows;
}

function read(document: GoldDocument): ScoredDocument["timexes"] {
  const text = tokenize(reportFromText({ id: document.id, text: document.text }));
  return findTimes(text, rangeOf(document.dct.slice(0, 10)));
}
