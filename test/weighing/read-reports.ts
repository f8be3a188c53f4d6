/** Records of invented reports read from their words: for tests of what only shows when reading, crossing and weighing work together. */
import { intakeBytes } from "../../src/intake/index.ts";
import type { Dispute, ReadReport } from "../../src/model/index.ts";
import { compose } from "../../src/record/index.ts";
import { readOne } from "../../src/record/read-one.ts";

/** A report of a test: its outlet, day, title and text. */
export interface Written {
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** The disputes between reports as they are written. */
export async function disputesBetween(...written: readonly Written[]): Promise<readonly Dispute[]> {
  const reports: ReadReport[] = [];
  for (const { outlet, date, title, text } of written) {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ title, text, date_publish: date, source: outlet }),
    );
    const options = { file: `${outlet}.json`, url: null, mediaType: "application/json" };
    for (const { report } of await intakeBytes(bytes, options))
      if (report) reports.push({ report, reading: readOne(report) });
  }
  return compose(reports).findings.disputes;
}
