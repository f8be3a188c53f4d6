/** `crossread export` */
import { once } from "node:events";
import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import {
  CSV_TABLES,
  exportCsv,
  exportHtml,
  exportJsonParts,
  exportMarkdown,
  type CsvTable,
} from "../export/index.ts";
import { CrossreadError } from "../model/index.ts";
import { EXPORT_FORMATS } from "./export-formats.ts";
import { loadRecord } from "./load-record.ts";

interface ExportCommandOptions {
  readonly record: string;
  readonly output?: string;
  readonly name?: string;
  readonly table: string;
  readonly excel?: true;
}

/** Writes the record in `format` to a file or standard output. */
export async function exportRecord(format: string, options: ExportCommandOptions): Promise<void> {
  const kind = EXPORT_FORMATS.find((known) => known === format);
  if (!kind) {
    throw new CrossreadError(
      "usage",
      `${JSON.stringify(format)} is no export format. Known: ${EXPORT_FORMATS.join(", ")}.`,
    );
  }
  const table = CSV_TABLES.find((known) => known === options.table);
  if (!table)
    throw new CrossreadError(
      "usage",
      `${JSON.stringify(options.table)} is no table. Known: ${CSV_TABLES.join(", ")}.`,
    );
  const record = await loadRecord(options.record, options.name);
  const parts = render();
  if (options.output === undefined) {
    for (const part of parts) if (!process.stdout.write(part)) await once(process.stdout, "drain");
    return;
  }
  await write(options.output, parts);
  process.stderr.write(`${options.output} written.\n`);

  function render(): Iterable<string> {
    switch (kind!) {
      case "json":
        return exportJsonParts(record);
      case "md":
        return [exportMarkdown(record)];
      case "html":
        return [exportHtml(record)];
      case "csv":
        return [exportCsv(record, table as CsvTable, { byteOrderMark: options.excel ?? false })];
    }
  }
}

/** @throws CrossreadError output/not-written */
async function write(path: string, parts: Iterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(parts), createWriteStream(path));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CrossreadError(
      "output/not-written",
      `${path} could not be written: ${reason}. Check that the folder exists and that this is not a folder.`,
      { cause: error },
    );
  }
}
