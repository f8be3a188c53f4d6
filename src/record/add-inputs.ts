/** Adds what intake gives to a record, one report at a time. */
import type { IntakeItem } from "../intake/index.ts";
import type { Problem } from "../model/index.ts";
import { readOne } from "./read-one.ts";
import type { RecordStore } from "./record-store.ts";

/** Options of addInputs. */
export interface AddOptions {
  /** Called after each input with what became of it. */
  readonly onInput?: (source: string, outcome: "added" | "known" | "failed") => void;
}

/** What became of the inputs. */
export interface AddOutcome {
  readonly added: readonly string[];
  /** Reports that were in the record already. */
  readonly known: readonly string[];
  /** Inputs that gave no report. */
  readonly failed: readonly string[];
  /** All problems met, those of known reports included. */
  readonly problems: readonly Problem[];
}

/** What became of one input. */
export interface ItemOutcome {
  readonly outcome: "added" | "known" | "failed";
  /** The report's id; null when the input gave none. */
  readonly report: string | null;
  /** All problems met, those of a known report included. */
  readonly problems: readonly Problem[];
}

/** Reads and adds the report of one item, when it is not in the record yet. Findings are stale until the store's `refresh`. */
export async function addItem(store: RecordStore, item: IntakeItem): Promise<ItemOutcome> {
  // What a report's own problems hold is kept with it; the rest is about the input: no report, a duplicate, a
  // namesake. A path that leads nowhere is no input, and is told only once.
  const own = new Set((item.report?.problems ?? []).map((problem) => JSON.stringify(problem)));
  for (const problem of item.problems) {
    if (problem.code !== "input/not-found" && !own.has(JSON.stringify(problem)))
      await store.addInputProblem(item.source, problem);
  }
  if (item.report === null) return { outcome: "failed", report: null, problems: item.problems };
  const { report, bytes } = item;
  if (await store.has(report.id))
    return { outcome: "known", report: report.id, problems: item.problems };
  const reading = readOne(report);
  await store.add({ report, bytes, reading });
  return {
    outcome: "added",
    report: report.id,
    problems: [...item.problems, ...reading.problems],
  };
}

/** Reads and adds every report of `items`; then crosses and weighs the record, unless that was done for just these reports before. */
export async function addInputs(
  store: RecordStore,
  items: AsyncIterable<IntakeItem>,
  { onInput }: AddOptions = {},
): Promise<AddOutcome> {
  const added: string[] = [];
  const known: string[] = [];
  const failed: string[] = [];
  const problems: Problem[] = [];
  for await (const item of items) {
    const { outcome, report, problems: met } = await addItem(store, item);
    problems.push(...met);
    if (outcome === "added") added.push(report!);
    else if (outcome === "known") known.push(report!);
    else failed.push(item.source);
    onInput?.(item.source, outcome);
  }
  // Also when nothing is new: an earlier run may have been stopped before it got here.
  if (await store.isStale()) await store.refresh();
  return { added, known, failed, problems };
}
