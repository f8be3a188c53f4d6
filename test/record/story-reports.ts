/** Read reports of invented stories, for tests of whole records. */
import { inventReport } from "../../bench/invented-reports.ts";
import { intakeBytes } from "../../src/intake/index.ts";
import type { Addition } from "../../src/record/index.ts";
import { readOne } from "../../src/record/read-one.ts";

/** `tellings` reports of each of `stories` stories. */
export async function storyReports(stories: number, tellings: number): Promise<Addition[]> {
  const additions: Addition[] = [];
  for (let story = 0; story < stories; story++) {
    for (let telling = 0; telling < tellings; telling++) {
      const { file, bytes } = inventReport(1, story, telling);
      const options = { file, url: null, mediaType: "application/json" };
      for (const { report } of await intakeBytes(bytes, options))
        if (report) additions.push({ report, bytes, reading: readOne(report) });
    }
  }
  return additions;
}
