/** The shipped example, read once for every test that looks at whole records. */
import { readdirSync, readFileSync } from "node:fs";
import { toExportedRecord } from "../src/export/index.ts";
import { intakeBytes, type IntakeItem } from "../src/intake/index.ts";
import type { ExportedRecord, ReadReport } from "../src/model/index.ts";
import { compose } from "../src/record/index.ts";
import { readOne } from "../src/record/read-one.ts";

/** The folder of the example. */
export const EXAMPLE_FOLDER = new URL("../examples/orlava-dam/", import.meta.url);

/** What intake gives for each file of the example. */
export async function exampleItems(): Promise<IntakeItem[]> {
  const items: IntakeItem[] = [];
  for (const file of readdirSync(EXAMPLE_FOLDER).toSorted()) {
    const bytes = readFileSync(new URL(file, EXAMPLE_FOLDER));
    items.push(...(await intakeBytes(bytes, { file, url: null, mediaType: null })));
  }
  return items;
}

/** The example's reports with their readings, in order of their files. */
export async function exampleReports(): Promise<ReadReport[]> {
  return (await exampleItems()).flatMap(({ report }) =>
    report ? [{ report, reading: readOne(report) }] : [],
  );
}

/** The example as an exported record. */
export async function exampleRecord(): Promise<ExportedRecord> {
  return toExportedRecord(compose(await exampleReports()), {
    name: "orlava-dam",
    inputProblems: [],
  });
}
