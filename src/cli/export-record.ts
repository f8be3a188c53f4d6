/** `crossread export` */
import { writeFile } from "node:fs/promises";
import {
  CSV_TABLES,
  exportCsv,
  exportHtml,
  exportJson,
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
  const text = render();
  if (options.output === undefined) {
    process.stdout.write(text);
    return;
  }
  await write(options.output, text);
  process.stderr.write(`${options.output} written.\n`);

  function render(): string {
    switch (kind!) {
      case "json":
        return exportJson(record);
      case "md":
        return exportMarkdown(record);
      case "html":
        return exportHtml(record);
      case "csv":
        return exportCsv(record, table as CsvTable, { byteOrderMark: options.excel ?? false });
    }
  }
}

/** @throws CrossreadError output/not-written */
async function write(path: string, text: string): Promise<void> {
  try {
    await writeFile(path, text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CrossreadError(
      "output/not-written",
      `${path} could not be written: ${reason}. Check that the folder exists and that this is not a folder.`,
      { cause: error },
    );
  }
}
