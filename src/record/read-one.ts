/** Reads one report with the reference date that its own page tells: the same everywhere that a report is read for a record. */
import { createProblem, ownDate, type Reading, type Report } from "../model/index.ts";
import { readReport } from "../reading/index.ts";

/** The reading of `report`. A failure of a stage becomes a problem of an otherwise empty reading: one report never stops the others. */
export function readOne(report: Report): Reading {
  try {
    return readReport(report, ownDate(report)?.range ?? null);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      kind: "reading",
      report: report.id,
      reference: null,
      sentences: [],
      times: [],
      entities: [],
      figures: [],
      attributions: [],
      claims: [],
      problems: [
        createProblem(
          "reading/failed",
          "warning",
          `${report.file ?? report.id} could not be read: ${reason}. Its text is kept and searched; nothing was found in it. Please report this.`,
          { report: report.id },
        ),
      ],
    };
  }
}
