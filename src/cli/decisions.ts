/** `crossread decisions`: what persons decided, listed, taken from one record to another, and taken back. */
import { readFile, writeFile } from "node:fs/promises";
import { userInfo } from "node:os";
import { CrossreadError, type Anchor, type Deed, type Subject } from "../model/index.ts";
import { RecordStore, type DecisionOutcome } from "../record/index.ts";
import { createLayout, type Layout } from "./layout.ts";

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
  for (const outcome of outcomes) process.stdout.write(`${describe(outcome, layout)}\n`);
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
  for (const outcome of orphans) process.stdout.write(`${describe(outcome, layout)}\n`);
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

/** The decisions of a file: a list, or an object with one, as exports have it; what became of them there is left out. */
function parse(text: string, file: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CrossreadError("usage", `${file} is not JSON: ${reason}.`, { cause: error });
  }
  const list =
    typeof value === "object" && value !== null && "decisions" in value ? value.decisions : value;
  if (!Array.isArray(list))
    throw new CrossreadError(
      "usage",
      `${file} holds no list of decisions. Write one with: crossread decisions export -o ${file}`,
    );
  return list.map((one: unknown) => {
    if (typeof one !== "object" || one === null) return one;
    const left = new Set(["state", "lost", "orphanBecause", "overruledBy"]);
    return Object.fromEntries(Object.entries(one).filter(([key]) => !left.has(key)));
  });
}

function flat({ decision, state, why, overruledBy }: DecisionOutcome): object {
  return { ...decision, state, orphanBecause: why, overruledBy: overruledBy ?? null };
}

function count(decisions: number): string {
  return `${decisions} ${decisions === 1 ? "decision" : "decisions"}`;
}

const SIGNS = { applied: "✓", overruled: "·", orphan: "?", reverted: "✗" } as const;

function describe({ decision, state, why }: DecisionOutcome, layout: Layout): string {
  const { id, at, by, deed } = decision;
  const reason = decision.why === null ? "" : `: ${decision.why}`;
  const line = `${SIGNS[state]} ${id}  ${layout.faint(at.slice(0, 16).replace("T", " "))}  ${layout.strong(deed.do)} ${inWords(deed)} ${layout.faint(`(${state}, by ${by}${reason})`)}`;
  return why === null ? line : `${line}\n  ${why}`;
}

/** What a deed is about, in a few words. */
function inWords(deed: Deed): string {
  switch (deed.do) {
    case "confirm":
    case "reject":
      return ofSubject(deed.subject);
    case "note":
      return `${ofSubject(deed.subject)}: ${deed.text}`;
    case "set-published":
      return `of ${deed.report} to ${deed.edtf ?? "unknown"}`;
    case "set-outlet":
      return `of ${deed.report} to ${deed.name ?? "unknown"}`;
    case "set-house":
      return `of ${deed.reports.join(" and ")}: ${deed.one ? "one" : "two"}`;
    case "set-body":
      return `of ${deed.report} to ${deed.ranges.map(({ start, end }) => `${start}–${end}`).join(", ") || "nothing"}`;
    case "set-speaker":
      return `of ${quote(deed.attribution)} to ${deed.speaker ?? "unknown"}`;
    case "join":
    case "part":
      return `${deed.of} ${quote(deed.a)} ${deed.do === "join" ? "with" : "from"} ${quote(deed.b)}`;
    case "take-out":
      return `${deed.of} ${quote(deed.at)} from ${quote(deed.from[0]!)}${deed.from.length > 1 ? ` and ${deed.from.length - 1} more` : ""}`;
    case "set-relation":
      return `of ${quote(deed.dispute[0]!)} to ${deed.relation}`;
    case "add-attribution":
      return `${quote(deed.content)}${deed.speaker === null ? "" : ` of ${deed.speaker}`}`;
    case "add-claim":
      return quote(deed.words);
    case "add-event":
      return `${JSON.stringify(deed.label)} of ${deed.claims.length} claims`;
    case "revert":
      return deed.decision;
  }
}

function ofSubject(subject: Subject): string {
  if (subject.of === "report") return `report ${subject.report}`;
  const [first] = [subject.at].flat();
  return `${subject.of} ${quote(first!)}`;
}

function quote({ text, report, start, end }: Anchor): string {
  const flatText = text.replace(/\s+/gu, " ");
  return `“${flatText.length <= 60 ? flatText : `${flatText.slice(0, 59)}…`}” [${report}:${start}-${end}]`;
}
