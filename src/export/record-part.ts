/** Some neighbourhoods of a record as the app is given them: what reaches over all of them apart. */
import {
  splitRecord,
  type ExportedRecord,
  type PartDetails,
  type PartOutline,
  type RecordCommon,
} from "../model/index.ts";
import { sortProblems, type Composition, type Overarching } from "../record/index.ts";
import {
  exportDecisions,
  exportOrigins,
  exportPlacing,
  exportProblem,
  toExportedRecord,
} from "./json.ts";

type ExportedProblem = ExportedRecord["problems"][number];

/** The problems of a part. */
export interface PartProblems {
  /** Of reading each report, in the order of the reports. */
  readonly read: readonly ExportedProblem[];
  /** Of what was found in all. */
  readonly found: readonly ExportedProblem[];
}

/** The export of a part. */
export interface ExportedPart {
  readonly outline: PartOutline;
  readonly details: PartDetails;
  readonly problems: PartProblems;
}

/** Exports neighbourhoods that `underOverarching` put side by side. */
export function exportPart(together: Composition): ExportedPart {
  const record = toExportedRecord(together, { name: "", inputProblems: [] });
  const { common, outline, details } = splitRecord(record);
  const read = together.reports.reduce(
    (count, { report, reading }) => count + report.problems.length + reading.problems.length,
    0,
  );
  return {
    outline,
    details,
    problems: { read: common.problems.slice(0, read), found: common.problems.slice(read) },
  };
}

/** Exports what reaches over all parts of a record. */
export function exportCommon(
  { entities, origins, disputes, decisions, orphans }: Overarching,
  parts: readonly PartProblems[],
  options: { readonly name: string; readonly inputProblems: readonly ExportedProblem[] },
): RecordCommon {
  const read = parts.flatMap((part) => part.read);
  return {
    format: "crossread/1",
    name: options.name,
    entities: entities.map(({ id, name, type, aliases, placing }) => ({
      id,
      name,
      type,
      aliases: [...aliases],
      ...exportPlacing(placing),
    })),
    origins: exportOrigins(origins.origins),
    disputes: [...disputes],
    problems: [
      ...options.inputProblems,
      ...read.sort(byReport),
      ...sortProblems([
        ...parts.flatMap((part) => part.found),
        ...orphans.map((problem) => exportProblem(problem, "")),
      ]),
    ],
    decisions: exportDecisions(decisions),
  };
}

function byReport({ report: a }: ExportedProblem, { report: b }: ExportedProblem): number {
  return a === b ? 0 : (a ?? "") < (b ?? "") ? -1 : 1;
}
