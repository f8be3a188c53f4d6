/** Loads a record as its export: the one form that every command shows things from. */
import { basename, extname } from "node:path";
import { toExportedRecord } from "../export/index.ts";
import type { ExportedRecord } from "../model/index.ts";
import { RecordStore } from "../record/index.ts";

/** The record at `path`, under `name` or the file's own name. */
export async function loadRecord(path: string, name?: string): Promise<ExportedRecord> {
  const store = await RecordStore.open(path, { create: false, readonly: true });
  try {
    return toExportedRecord(await store.composition(), {
      name: name ?? basename(path, extname(path)),
      inputProblems: await store.inputProblems(),
    });
  } finally {
    await store.close();
  }
}
