import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { exportJson, toExportedRecord } from "../../src/export/index.ts";
import { intakePaths } from "../../src/intake/index.ts";
import { CrossreadError, type ErrorCode } from "../../src/model/index.ts";
import { addInputs, compose, RecordStore, verifyRecord } from "../../src/record/index.ts";
import { unpackJson } from "../../src/record/pack-json.ts";
import { MIGRATIONS } from "../../src/record/schema.ts";
import { EXAMPLE_FOLDER, exampleReports } from "../example-reports.ts";

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "crossread-test-"));
  path = join(folder, "test.crossread");
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function withStore<T>(use: (store: RecordStore) => Promise<T>): Promise<T> {
  const store = await RecordStore.open(path, { create: true });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}

async function failsWith(code: ErrorCode, run: () => Promise<unknown>): Promise<void> {
  const error: unknown = await run().then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CrossreadError);
  expect((error as CrossreadError).code).toBe(code);
}

const readExample = async (store: RecordStore): ReturnType<typeof addInputs> =>
  await addInputs(store, intakePaths([EXAMPLE_FOLDER.pathname], {}));

describe("a record", () => {
  it("keeps every report, and adding the same ones again changes nothing", async () => {
    await withStore(async (store) => {
      const first = await readExample(store);
      expect(first.added).toHaveLength(8);
      const before = exportJson(
        toExportedRecord(await store.composition(), { name: "x", inputProblems: [] }),
      );
      const second = await readExample(store);
      expect(second.added).toEqual([]);
      expect(second.known.toSorted()).toEqual([...first.added].toSorted());
      expect(
        exportJson(toExportedRecord(await store.composition(), { name: "x", inputProblems: [] })),
      ).toBe(before);
    });
  });

  it("gives the same composition stored as made in memory", async () => {
    await withStore(readExample);
    const stored = await withStore(async (store) => await store.composition());
    const made = compose(await exampleReports());
    const options = { name: "x", inputProblems: [] };
    expect(exportJson(toExportedRecord(stored, options))).toBe(
      exportJson(toExportedRecord(made, options)),
    );
  });

  it("keeps the original bytes of a report", async () => {
    await withStore(async (store) => {
      await readExample(store);
      const [first] = await store.readReports();
      const bytes = await store.originalOf(first!.report);
      expect(new TextDecoder().decode(bytes)).toContain(
        first!.report.text.slice(0, 20).split("\n")[0],
      );
    });
  });

  it("forgets a report that is removed, and what it was linked with", async () => {
    await withStore(async (store) => {
      const { added } = await readExample(store);
      const gone = added[0]!;
      expect(await store.remove(gone)).toBe(true);
      expect(await store.remove(gone)).toBe(false);
      expect(await store.isStale()).toBe(true);
      await store.refresh();
      expect(await store.isStale()).toBe(false);
      const text = JSON.stringify(
        toExportedRecord(await store.composition(), { name: "x", inputProblems: [] }),
      );
      expect(text).not.toContain(gone);
      expect(await store.search("Orlava", 100)).not.toHaveLength(0);
      expect((await store.search("Orlava", 100)).map(({ report }) => report)).not.toContain(gone);
    });
  });

  it("searches words, phrases and beginnings, and says when a query is not well formed", async () => {
    await withStore(async (store) => {
      await readExample(store);
      expect((await store.search("sirens", 50)).length).toBeGreaterThan(2);
      expect((await store.search('"close the spillway"', 50)).length).toBeGreaterThan(1);
      expect(await store.search("timetables", 50)).toEqual([]);
      await failsWith("usage", async () => await store.search('"open', 5));
    });
  });

  it("verifies against its originals, and notices when a text was changed", async () => {
    await withStore(async (store) => {
      await readExample(store);
      const outcome = await verifyRecord(store);
      expect(outcome.faults).toEqual([]);
      expect(outcome.reports).toBe(8);
      expect(outcome.spans).toBeGreaterThan(100);
    });
    const raw = new Database(path);
    raw.prepare("UPDATE report SET text = replace(text, '14 people', '41 people')").run();
    raw.close();
    await withStore(async (store) => {
      const { faults } = await verifyRecord(store);
      expect(faults.length).toBeGreaterThan(0);
      expect(faults.join(" ")).toContain("another text");
    });
  });

  it("notices an original that is gone", async () => {
    await withStore(readExample);
    const raw = new Database(path);
    raw.pragma("foreign_keys = OFF");
    raw.prepare("DELETE FROM original WHERE sha256 = (SELECT min(sha256) FROM original)").run();
    raw.close();
    await withStore(async (store) => {
      expect((await verifyRecord(store)).faults).toHaveLength(1);
    });
  });
});

describe("a record of the first schema", () => {
  const toFirstSchema = (): void => {
    const raw = new Database(path);
    for (const table of [
      "crossed",
      "report_key",
      "bond",
      "furniture",
      "neighbourhood",
      "pending",
      "about",
      "decision_report",
      "decision",
      "decided",
      "undecided",
      "shown",
    ])
      raw.exec(`DROP TABLE ${table}`);
    raw.exec("CREATE TABLE composition (section TEXT PRIMARY KEY, json TEXT NOT NULL) STRICT");
    raw.exec("INSERT INTO composition VALUES ('madeBy', '\"0.1.0\"')");
    const readings = raw.prepare("SELECT report, packed FROM reading").all() as {
      readonly report: string;
      readonly packed: Uint8Array;
    }[];
    raw.exec("DROP TABLE reading");
    raw.exec(
      "CREATE TABLE reading (report TEXT PRIMARY KEY REFERENCES report (id) ON DELETE CASCADE, json TEXT NOT NULL) STRICT",
    );
    for (const { report, packed } of readings) {
      const json = JSON.stringify({ ...(unpackJson(packed) as object), claims: [] });
      raw.prepare("INSERT INTO reading VALUES (?, ?)").run(report, json);
    }
    raw.pragma("user_version = 1");
    raw.close();
  };

  it("keeps its reports, is read again, and gives what a new one gives", async () => {
    const options = { name: "x", inputProblems: [] };
    await withStore(readExample);
    toFirstSchema();
    await withStore(async (store) => {
      expect(await store.reportIds()).toHaveLength(8);
      expect(await store.isStale()).toBe(true);
      const { added } = await readExample(store);
      expect(added).toEqual([]);
      expect(await store.isStale()).toBe(false);
      expect(exportJson(toExportedRecord(await store.composition(), options))).toBe(
        exportJson(toExportedRecord(compose(await exampleReports()), options)),
      );
      expect((await verifyRecord(store)).faults).toEqual([]);
    });
  });

  it("can be opened for reading only", async () => {
    await withStore(readExample);
    toFirstSchema();
    const store = await RecordStore.open(path, { create: false, readonly: true });
    expect((await store.composition()).reports).toHaveLength(8);
    await store.close();
  });
});

describe("opening", () => {
  it("misses a record that is not there, unless it may make one", async () => {
    await failsWith(
      "record/not-found",
      async () => await RecordStore.open(path, { create: false }),
    );
    await withStore(async (store) => {
      expect(await store.reportIds()).toEqual([]);
    });
  });

  it("refuses a file that is no database", async () => {
    writeFileSync(path, "This is a letter, not a record. ".repeat(100));
    await failsWith(
      "record/not-a-record",
      async () => await RecordStore.open(path, { create: true }),
    );
  });

  it("refuses another program's database", async () => {
    const raw = new Database(path);
    raw.exec("CREATE TABLE letters (text TEXT)");
    raw.close();
    await failsWith(
      "record/not-a-record",
      async () => await RecordStore.open(path, { create: true }),
    );
  });

  it("refuses a newer schema and says so", async () => {
    await withStore(async (store) => await store.reportIds());
    const raw = new Database(path);
    raw.pragma(`user_version = ${MIGRATIONS.length + 1}`);
    raw.close();
    await failsWith(
      "record/newer-schema",
      async () => await RecordStore.open(path, { create: true }),
    );
  });

  it("leaves nothing behind but the record when it is closed", async () => {
    await withStore(readExample);
    const files = execFileSync("ls", [folder], { encoding: "utf8" }).trim().split("\n");
    expect(files).toEqual(["test.crossread"]);
  });
});
