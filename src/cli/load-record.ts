/** Loads a record as its export: the one form that every command shows things from. */
import { basename, extname } from "node:path";
import { toExportedRecord } from "../export/json.ts";
import type { ExportedRecord } from "../model/index.ts";
// The file, not the room: showing a record needs none of what reads reports, which takes longer to load than to show.
import { RecordStore } from "../record/record-store.ts";

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
