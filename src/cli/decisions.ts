/** `crossread decisions`: what persons decided, listed, taken from one record to another, and taken back. */
import { readFile, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { CrossreadError, readDecisionFile } from "../model/index.ts";
import { RecordStore, type DecisionOutcome } from "../record/index.ts";
import { createLayout } from "./layout.ts";
import { decisionInWords, type ToldDecision } from "./show/decision-in-words.ts";

interface RecordOption {
  readonly record: string;
}

/** Prints all decisions, the earliest first, with what became of them. */
export async function listDecisions(
  options: RecordOption & { readonly json?: true },
): Promise<void> {
  const outcomes = await readOutcomes(options.record);
  if (options.json) {
    process.stdout.write(`${JSON.stringify(outcomes.map(flat), null, 2)}\n`);
    return;
  }
  if (outcomes.length === 0) {
    process.stdout.write("Nothing was decided in this record.\n");
    return;
  }
  const layout = createLayout(process.stdout);
  for (const outcome of outcomes)
    process.stdout.write(`${decisionInWords(told(outcome), layout)}\n`);
}

/** Writes all decisions, those taken back too, as JSON: to a file, or to standard output. */
export async function exportDecisions(
  options: RecordOption & { readonly output?: string },
): Promise<void> {
  const outcomes = await readOutcomes(options.record);
  const decisions = outcomes.map(({ decision }) => decision);
  const text = `${JSON.stringify({ decisions }, null, 2)}\n`;
  if (options.output === undefined) {
    process.stdout.write(text);
    return;
  }
  try {
    await writeFile(options.output, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CrossreadError(
      "output/not-written",
      `${options.output} could not be written: ${reason}. Check that the folder exists and that this is not a folder.`,
      { cause: error },
    );
  }
  process.stderr.write(`${options.output} written: ${count(decisions.length)}.\n`);
}

/** Brings decisions into a record, from what `export` or `crossread export json` wrote; `-` reads standard input. */
export async function importDecisions(file: string, options: RecordOption): Promise<void> {
  const decisions = parse(await readInput(file), file);
  const outcomes = await withStore(options.record, async (store) => {
    const added = await store.importDecisions(
      decisions as Parameters<typeof store.importDecisions>[0],
    );
    process.stdout.write(`${count(added)} new, ${decisions.length - added} known already.\n`);
    return await store.decisions();
  });
  const layout = createLayout(process.stdout);
  const orphans = outcomes.filter(({ state }) => state === "orphan");
  if (orphans.length === 0) return;
  process.stdout.write("These find no place in this record and change nothing in it:\n");
  for (const outcome of orphans)
    process.stdout.write(`${decisionInWords(told(outcome), layout)}\n`);
}

/** Takes back a decision, by the decision that does so; taking that one back decides again. */
export async function revertDecision(
  id: string,
  options: RecordOption & { readonly by?: string; readonly why?: string },
): Promise<void> {
  await withStore(options.record, async (store) => {
    const known = (await store.decisions()).find(({ decision }) => decision.id === id);
    if (!known)
      throw new CrossreadError(
        "usage",
        `There is no decision ${JSON.stringify(id)} in ${options.record}. List them with: crossread decisions list -r ${options.record}`,
      );
    if (known.state === "reverted") {
      process.stdout.write(`${id} was taken back before.\n`);
      return;
    }
    const { id: made } = await store.decide(
      { do: "revert", decision: id },
      {
        by: options.by ?? userInfo().username,
        why: options.why ?? null,
        at: new Date().toISOString(),
      },
    );
    process.stdout.write(`${id} is taken back, by ${made}.\n`);
  });
}

async function withStore<T>(path: string, use: (store: RecordStore) => Promise<T>): Promise<T> {
  const store = await RecordStore.open(path, { create: false });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function readOutcomes(path: string): Promise<DecisionOutcome[]> {
  const store = await RecordStore.open(path, { create: false, readonly: true });
  try {
    return await store.decisions();
  } finally {
    await store.close();
  }
}

async function readInput(file: string): Promise<string> {
  if (file === "-") {
    const parts: Buffer[] = [];
    for await (const part of process.stdin) parts.push(part as Buffer);
    return Buffer.concat(parts).toString("utf8");
  }
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CrossreadError("usage", `${file} could not be read: ${reason}.`, { cause: error });
  }
}

function parse(text: string, file: string): unknown[] {
  const read = readDecisionFile(text);
  if ("decisions" in read) return read.decisions;
  throw new CrossreadError(
    "usage",
    `${file} holds no decisions: line ${read.badLine} is none. Write them with: crossread decisions export -o ${file}`,
  );
}

function flat({ decision, state, why, overruledBy }: DecisionOutcome): object {
  return { ...decision, state, orphanBecause: why, overruledBy: overruledBy ?? null };
}

function count(decisions: number): string {
  return `${decisions} ${decisions === 1 ? "decision" : "decisions"}`;
}

function told({ decision, state, why, overruledBy }: DecisionOutcome): ToldDecision {
  return { ...decision, state, lost: why ?? undefined, overruledBy };
}
