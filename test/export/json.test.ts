import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { exportJson, toExportedRecord } from "../../src/export/index.ts";
import { recordSchema, type ExportedRecord, type ReadReport } from "../../src/model/index.ts";
import { compose } from "../../src/record/index.ts";
import { exampleRecord, exampleReports } from "../example-reports.ts";

let reports: ReadReport[];
let record: ExportedRecord;
const options = { name: "orlava-dam", inputProblems: [] };

beforeAll(async () => {
  reports = await exampleReports();
  record = await exampleRecord();
});

describe("the exported record", () => {
  it("is valid by its own schema", () => {
    expect(() => recordSchema.parse(record)).not.toThrow();
  });

  it("has its keys in the order of the contract", () => {
    expect(Object.keys(record)).toEqual(Object.keys(recordSchema.shape));
  });

  it("says nothing of truth", () => {
    expect(JSON.stringify(recordSchema.shape)).not.toMatch(/"(?:true|truth|credib|reliab)/u);
  });

  it("quotes every span as it stands in its report", () => {
    const texts = new Map(record.reports.map(({ id, text }) => [id, text]));
    let spans = 0;
    const visit = (value: unknown, report: string | null): void => {
      if (Array.isArray(value)) for (const each of value) visit(each, report);
      else if (typeof value === "object" && value !== null) {
        const item = value as Record<string, unknown>;
        const here =
          typeof item["report"] === "string"
            ? item["report"]
            : "sha256" in item
              ? (item["id"] as string)
              : report;
        if (typeof item["start"] === "number" && typeof item["text"] === "string") {
          expect(texts.get(here ?? "")?.slice(item["start"], item["end"] as number)).toBe(
            item["text"],
          );
          spans++;
        }
        for (const each of Object.values(item)) visit(each, here);
      }
    };
    visit(record, null);
    expect(spans).toBeGreaterThan(300);
  });

  it("names only things that are in it", () => {
    const ids = new Set([
      ...[
        record.reports,
        record.stories,
        record.entities,
        record.attributions,
        record.claims,
        record.events,
        record.origins,
      ].flatMap((list) => list.map(({ id }) => id)),
    ]);
    for (const claim of record.claims) {
      for (const id of [
        claim.report,
        claim.attribution,
        claim.place,
        claim.event,
        ...claim.entities,
        ...claim.origins,
      ])
        if (id !== null) expect(ids).toContain(id);
    }
    for (const { story } of record.reports) expect(ids).toContain(story);
    for (const { speaker, via } of record.attributions)
      for (const id of [speaker, via]) if (id !== null) expect(ids).toContain(id);
    for (const dispute of record.disputes)
      for (const id of [
        dispute.event,
        dispute.story,
        ...dispute.sides.flatMap(({ origins }) => origins),
      ])
        if (id !== null) expect(ids).toContain(id);
    for (const event of record.events)
      for (const id of [...event.claims, ...event.reports, ...event.witnesses, ...event.origins])
        expect(ids).toContain(id);
    for (const { of } of record.wordings) expect(ids).toContain(of);
  });

  it("is laid out as JSON is with two spaces, empty lists and line breaks in words too", () => {
    const cases = [record, { ...record, name: "two\nlines", disputes: [], wordings: [] }];
    for (const one of cases) expect(exportJson(one)).toBe(`${JSON.stringify(one, null, 2)}\n`);
  });

  it("is the same for every order of the reports", () => {
    const wanted = exportJson(record);
    fc.assert(
      fc.property(
        fc.shuffledSubarray(reports, { minLength: reports.length }),
        (shuffled) => exportJson(toExportedRecord(compose(shuffled), options)) === wanted,
      ),
      { numRuns: 8, seed: 1 },
    );
  });

  it("is the same in every time zone and locale", () => {
    const script = fileURLToPath(new URL("print-example.ts", import.meta.url));
    for (const env of [
      { TZ: "Pacific/Kiritimati", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" },
      { TZ: "America/Los_Angeles", LANG: "C", LC_ALL: "C" },
    ]) {
      const printed = execFileSync(process.execPath, ["--import", "tsx", script], {
        encoding: "utf8",
        env: { ...process.env, ...env },
        maxBuffer: 2 ** 28,
      });
      expect(printed).toBe(exportJson(record));
    }
  });

  it("agrees with the published JSON Schema", async () => {
    const { recordJsonSchema, errorList } = await import("../../scripts/write-docs.ts");
    expect(readFileSync(new URL("../../docs/record.schema.json", import.meta.url), "utf8")).toBe(
      recordJsonSchema(),
    );
    expect(readFileSync(new URL("../../docs/errors.md", import.meta.url), "utf8")).toBe(
      errorList(),
    );
  });
});
