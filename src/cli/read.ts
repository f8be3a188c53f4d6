/** `crossread read` */
import { intakePaths } from "../intake/index.ts";
import { CrossreadError, type Problem } from "../model/index.ts";
import { addInputs, RecordStore } from "../record/index.ts";
import { print, printError, printJson } from "./print.ts";
import { createProgress } from "./progress.ts";

interface ReadCommandOptions {
  readonly record: string;
  readonly json?: true;
  readonly maxBytes: number;
}

/** Reads `paths` into the record and prints what became of them. */
export async function read(paths: readonly string[], options: ReadCommandOptions): Promise<void> {
  const store = await RecordStore.open(options.record, { create: true });
  const progress = createProgress("reading");
  try {
    const items = intakePaths(paths, { maxBytes: options.maxBytes, stdin: process.stdin });
    const outcome = await addInputs(store, items, {
      onInput: (source) => {
        progress.step(source);
      },
    });
    progress.done();
    const all = await store.count();
    if (options.json) {
      printJson({ record: options.record, reports: all, ...outcome });
    } else {
      print(
        `${count(outcome.added.length, "report")} read, ${outcome.known.length} known already. ${options.record} holds ${count(all, "report")}.\n`,
      );
      printProblems(outcome.problems);
      if (all > 0)
        print(
          `See them with: crossread show${options.record === "record.crossread" ? "" : ` -r ${options.record}`}\n`,
        );
    }
    if (outcome.added.length + outcome.known.length === 0) {
      throw new CrossreadError("input/nothing-read", "Nothing could be read from what was given.");
    }
  } finally {
    progress.done();
    await store.close();
  }
}

function printProblems(problems: readonly Problem[]): void {
  for (const { severity, code, message } of problems) {
    if (severity !== "note") printError(`${severity} ${code}: ${message}\n`);
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? "" : "s"}`;
}
