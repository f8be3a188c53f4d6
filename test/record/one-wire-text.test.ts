/** One agency's text in many outlets: however many carry it, they are one voice. */
import { describe, expect, it } from "vitest";
import { inventReport } from "../../bench/invented-reports.ts";
import { intakeBytes } from "../../src/intake/index.ts";
import type { ReadReport } from "../../src/model/index.ts";
import { compose } from "../../src/record/index.ts";
import { readOne } from "../../src/record/read-one.ts";

/** One report, without its title, as so many outlets print it, each a day after the one before. */
async function printed(times: number): Promise<ReadReport[]> {
  const { bytes } = inventReport(5, 1, 0);
  const { text } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly text: string };
  const reports: ReadReport[] = [];
  for (let at = 0; at < times; at++) {
    const again = {
      source: `Dorvik ${"ABCDEFGHIJKL"[at]!} Herald`,
      date_publish: new Date(Date.UTC(2031, 5, 2 + at)).toISOString().slice(0, 10),
      text,
    };
    const encoded = new TextEncoder().encode(JSON.stringify(again));
    const options = { file: `${at}.json`, url: null, mediaType: "application/json" };
    for (const { report } of await intakeBytes(encoded, options))
      if (report) reports.push({ report, reading: readOne(report) });
  }
  return reports;
}

describe("one text in many outlets", () => {
  it("has the origins that it has in one, though each copies from others", async () => {
    const reports = await printed(9);
    const { links, findings } = compose(reports);
    expect(links.copies).toHaveLength(36);
    expect(findings.events.length).toBeGreaterThan(10);
    const outlets = findings.origins.filter(({ kind }) => kind === "outlet");
    expect(outlets.map(({ name }) => name)).toEqual(["Dorvik A Herald"]);
    expect(findings.events.filter(({ standing }) => standing === "agreed")).toEqual([]);
    expect(findings.omissions).toEqual([]);
  });
});
