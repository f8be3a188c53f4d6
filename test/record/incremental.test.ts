/** Whatever was added, removed and read again in whatever order: the record is that of the reports that are left, read at once. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { findBonds, sharedPrints } from "../../src/crossing/index.ts";
import { exportJson, toExportedRecord } from "../../src/export/index.ts";
import { intakeBytes } from "../../src/intake/index.ts";
import type { ReadReport, Reading } from "../../src/model/index.ts";
import { compose, RecordStore, type Addition, type Composition } from "../../src/record/index.ts";
import { readOne } from "../../src/record/read-one.ts";
import { makeInput } from "../crossing/make-input.ts";
import { storyReports } from "./story-reports.ts";

const KIT = new URL("../../../shared/data/stories/dev.jsonl", import.meta.url);

type Step = readonly ["add" | "remove" | "reread" | "refresh", number];

const print = (composition: Composition): string =>
  exportJson(toExportedRecord(composition, { name: "x", inputProblems: [] }));

/** A reading as another crossread might have made it: without every other claim. */
function otherReading(reading: Reading): Reading {
  return { ...reading, claims: reading.claims.filter((_, index) => index % 2 === 0) };
}

/** What the record's index holds of bonds, and the same from all reports at once. */
function bondsIn(raw: Database.Database): unknown {
  return raw.prepare("SELECT a, b, strength, furniture FROM bond WHERE a < b ORDER BY a, b").all();
}
function furnitureIn(raw: Database.Database): unknown {
  return raw.prepare("SELECT print, pairs FROM furniture ORDER BY print").all();
}
function expectedBonds(reports: readonly ReadReport[]): {
  readonly bonds: unknown;
  readonly furniture: unknown;
} {
  const { bonds } = findBonds(reports);
  const pairs = new Map<number, number>();
  for (const { a, b, isFurniture } of bonds)
    if (isFurniture)
      for (const print of sharedPrints(a, b)) pairs.set(print, (pairs.get(print) ?? 0) + 1);
  return {
    bonds: bonds
      .map(({ a, b, strength, isFurniture }) => ({
        a: a.number,
        b: b.number,
        strength,
        furniture: isFurniture ? 1 : 0,
      }))
      .sort((x, y) => x.a - y.a || x.b - y.b),
    furniture: [...pairs]
      .map(([print, count]) => ({ print, pairs: count }))
      .sort((x, y) => x.print - y.print),
  };
}

async function run(additions: readonly Addition[], steps: readonly Step[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "crossread-test-"));
  const path = join(folder, "test.crossread");
  const store = await RecordStore.open(path, { create: true });
  const raw = new Database(path, { readonly: true });
  const there = new Map<string, ReadReport>();
  try {
    for (const [what, which] of steps) {
      const one = additions[which % additions.length]!;
      const { report, reading } = one;
      if (what === "refresh") await store.refresh();
      else if (what === "add") {
        expect(await store.add(one)).toBe(!there.has(report.id));
        if (!there.has(report.id)) there.set(report.id, { report, reading });
      } else if (what === "remove") {
        expect(await store.remove(report.id)).toBe(there.delete(report.id));
      } else {
        const known = there.get(report.id);
        const other = known?.reading === reading ? otherReading(reading) : reading;
        expect(await store.reread(other)).toBe(known !== undefined);
        if (known) there.set(report.id, { report, reading: other });
      }
    }
    const expected = expectedBonds([...there.values()]);
    expect(bondsIn(raw)).toEqual(expected.bonds);
    expect(furnitureIn(raw)).toEqual(expected.furniture);
    await store.refresh();
    expect(await store.isStale()).toBe(false);
    expect(print(await store.composition())).toBe(print(compose([...there.values()].reverse())));
  } finally {
    raw.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

function stepsFor(count: number, maxLength: number): fc.Arbitrary<Step[]> {
  const which = fc.nat(count - 1);
  const step = fc.oneof(
    { weight: 6, arbitrary: fc.tuple(fc.constant("add" as const), which) },
    { weight: 2, arbitrary: fc.tuple(fc.constant("remove" as const), which) },
    { weight: 1, arbitrary: fc.tuple(fc.constant("reread" as const), which) },
    { weight: 1, arbitrary: fc.tuple(fc.constant("refresh" as const), which) },
  );
  return fc.array(step, { minLength: count, maxLength, size: "max" });
}

async function holds(
  additions: readonly Addition[],
  { runs, seed, steps }: { readonly runs: number; readonly seed: number; readonly steps: number },
): Promise<void> {
  await fc.assert(
    fc.asyncProperty(stepsFor(additions.length, steps), async (sequence) => {
      await run(additions, sequence);
    }),
    { numRuns: runs, seed },
  );
}

/** Short reports that share sentences, words and footers with so many others that not all pairs are compared. */
function crowd(): Addition[] {
  const sentences = Array.from(
    { length: 7 },
    (_, at) =>
      `The ${["harbour", "quarry", "tannery", "granary", "foundry", "chapel", "sawmill"][at]!} of Velmora was searched by ${at + 3} divers before the ${["tide", "fog", "frost", "storm", "dawn", "thaw", "dusk"][at]!} came in from the northern islands.`,
  );
  const footer =
    "You can send us your letters and pictures by post, or leave them with the people at the desk who will be here until late in the day.";
  return Array.from({ length: 36 }, (_, at) => {
    const own = `Number ${at} of the ${["lanterns", "barges", "ovens", "saddles"][at % 4]!} from Dorvik${at % 5} was weighed by Anselm Torvald${at % 6} on a Tuesday.`;
    const input = makeInput({
      outlet: `Courier ${at % 3}`,
      ...(at % 4 > 0 && { date: `2031-0${1 + (at % 9)}-05` }),
      title: `Divers in Velmora, part ${at}`,
      paragraphs: [
        own,
        sentences[at % 7]!,
        ...(at % 3 === 0 ? [sentences[(at + 2) % 7]!] : []),
        ...(at % 2 === 0 ? [footer] : []),
      ],
      entities: [{ name: `Anselm Torvald${at % 6}`, type: "person" }],
    });
    return { ...input, bytes: new TextEncoder().encode(input.report.text) };
  });
}

async function kitStories(stories: number): Promise<Addition[]> {
  const additions: Addition[] = [];
  const lines = readFileSync(KIT, "utf8").trim().split("\n");
  for (const line of lines.slice(0, 3 * stories)) {
    const { id, outlet, date, title, text } = JSON.parse(line) as Record<string, string>;
    const bytes = new TextEncoder().encode(
      JSON.stringify({ title, text, date_publish: date, source: outlet }),
    );
    const options = { file: `${id!}.json`, url: null, mediaType: "application/json" };
    for (const { report } of await intakeBytes(bytes, options))
      if (report) additions.push({ report, bytes, reading: readOne(report) });
  }
  return additions;
}

describe("adding a report", () => {
  it("makes anew what it touches and nothing else", { timeout: 120_000 }, async () => {
    const folder = mkdtempSync(join(tmpdir(), "crossread-test-"));
    const path = join(folder, "test.crossread");
    const store = await RecordStore.open(path, { create: true });
    const raw = new Database(path);
    try {
      const reports = await storyReports(5, 3);
      const added = reports[2]!;
      for (const one of reports) if (one !== added) await store.add(one);
      await store.refresh();
      // A byte behind the end of what is packed does it no harm; what is made anew has none.
      const countMarked = (): unknown =>
        raw
          .prepare("SELECT count(*) FROM neighbourhood WHERE hex(packed) LIKE '%A5A5A5'")
          .pluck()
          .get();
      raw.exec("UPDATE neighbourhood SET packed = CAST(packed || x'A5A5A5' AS BLOB)");
      const before = countMarked() as number;
      expect(before).toBeGreaterThan(2);
      await store.add(added);
      await store.refresh();
      expect(countMarked()).toBe(before - 1);
      await store.remove(reports.at(-1)!.report.id);
      await store.refresh();
      expect(countMarked()).toBe(before - 2);
    } finally {
      raw.close();
      await store.close();
      rmSync(folder, { recursive: true });
    }
  });
});

describe("a record after any sequence of additions, removals and re-readings", () => {
  it("is that of the reports left: stories of several reports", { timeout: 120_000 }, async () => {
    await holds(await storyReports(4, 4), { runs: 4, seed: 11, steps: 40 });
  });

  it("is that of the reports left: crowds under one key", { timeout: 120_000 }, async () => {
    await holds(crowd(), { runs: 8, seed: 12, steps: 100 });
  });

  it.skipIf(!existsSync(KIT))(
    "is that of the reports left: news of the data kit (left out where ../shared is absent)",
    { timeout: 120_000 },
    async () => {
      await holds(await kitStories(4), { runs: 3, seed: 13, steps: 30 });
    },
  );
});
