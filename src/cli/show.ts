/** `crossread show` */
import { createLabels } from "../export/labels.ts";
import { CrossreadError, type ExportedRecord } from "../model/index.ts";
import { createLayout } from "./layout.ts";
import { loadRecord } from "./load-record.ts";
import { print, printJson } from "./print.ts";
import { narrowRecord } from "./show/narrow-record.ts";
import { SECTIONS, showOverview, type SectionName } from "./show/sections.ts";

interface ShowOptions {
  readonly record: string;
  readonly json?: true;
  readonly report?: string;
}

/** Prints one section of the record, or all of it in short. */
export async function show(section: string | undefined, options: ShowOptions): Promise<void> {
  if (section !== undefined && !Object.hasOwn(SECTIONS, section)) {
    throw new CrossreadError(
      "usage",
      `${JSON.stringify(section)} is nothing that can be shown. Known: ${Object.keys(SECTIONS).join(", ")}.`,
    );
  }
  const whole = await loadRecord(options.record);
  const record = options.report === undefined ? whole : narrowRecord(whole, options.report);
  if (options.json) {
    const value = section === undefined ? record : SECTIONS[section as SectionName].data(record);
    printJson(value);
    return;
  }
  print(`${render(section as SectionName | undefined, record, whole)}\n`);
}

function render(
  section: SectionName | undefined,
  record: ExportedRecord,
  whole: ExportedRecord,
): string {
  const layout = createLayout(process.stdout);
  const labels = createLabels(whole);
  return section === undefined
    ? showOverview(record, layout, labels)
    : SECTIONS[section].text(record, layout, labels);
}
