/** `crossread verify` */
import { CrossreadError } from "../model/index.ts";
import { RecordStore, verifyRecord } from "../record/index.ts";
import { print, printJson } from "./print.ts";
import { createProgress } from "./progress.ts";

/** Verifies the record; a fault makes the command fail. */
export async function verify(options: {
  readonly record: string;
  readonly json?: true;
}): Promise<void> {
  const store = await RecordStore.open(options.record, { create: false, readonly: true });
  const progress = createProgress("verifying");
  try {
    const outcome = await verifyRecord(store, (done, all) => {
      progress.step(`of ${all} (${done})`);
    });
    progress.done();
    if (options.json) printJson(outcome);
    else {
      for (const fault of outcome.faults) print(`${fault}\n`);
      print(
        outcome.faults.length === 0
          ? `${outcome.reports} reports and ${outcome.spans} spans checked against their originals: all as stored.\n`
          : `${outcome.faults.length} faults in ${outcome.reports} reports and ${outcome.spans} spans.\n`,
      );
    }
    if (outcome.faults.length > 0) {
      throw new CrossreadError(
        "record/verify-failed",
        `${options.record} is not as it should be: ${outcome.faults.length} faults.`,
      );
    }
  } finally {
    progress.done();
    await store.close();
  }
}
