/** What is published in parts is the record, whatever was added, taken out and decided in whatever order; and only what changed is made anew. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { toExportedRecord } from "../../src/export/index.ts";
import {
  commonSchema,
  detailsSchema,
  JoinedRecord,
  outlineSchema,
  partsSchema,
  type Deed,
  type ExportedRecord,
  type RecordCommon,
  type RecordPart,
  type RecordParts,
} from "../../src/model/index.ts";
import { RecordStore, type Addition } from "../../src/record/index.ts";
import { Publisher, type Publication } from "../../src/server/keeping/publisher.ts";
import { storyReports } from "../record/story-reports.ts";

const WHO = { by: "tester", why: null };
const NAME = "bridge";

/** Who is told what is published, and holds on to it. */
class Reader {
  readonly #pieces = new Map<string, unknown>();
  parts: RecordParts | null = null;
  /** Pieces that came with the last publication. */
  come = 0;

  take(publication: Publication | null): void {
    this.come = publication?.pieces.size ?? 0;
    if (publication === null) return;
    for (const [hash, gzip] of publication.pieces)
      this.#pieces.set(hash, JSON.parse(gunzipSync(gzip).toString("utf8")));
    this.parts = partsSchema.parse(publication.parts);
  }

  piece(hash: string): unknown {
    expect(this.#pieces.has(hash)).toBe(true);
    return this.#pieces.get(hash);
  }

  record(): JoinedRecord {
    const { common, parts } = this.parts!;
    return new JoinedRecord(
      this.piece(common.hash) as RecordCommon,
      parts.map(
        ({ outline, details }) =>
          ({ outline: this.piece(outline.hash), details: this.piece(details.hash) }) as RecordPart,
      ),
    );
  }
}

async function exported(store: RecordStore): Promise<ExportedRecord> {
  return toExportedRecord(await store.composition(), { name: NAME, inputProblems: [] });
}

/** Compares to the byte, and shows where they part: the whole of two records would fill the screen. */
function expectSame(one: ExportedRecord, other: ExportedRecord): void {
  const [a, b] = [JSON.stringify(one), JSON.stringify(other)];
  if (a === b) return;
  let at = 0;
  while (a[at] === b[at]) at++;
  expect(a.slice(Math.max(0, at - 200), at + 200)).toBe(b.slice(Math.max(0, at - 200), at + 200));
}

let folder: string;
let store: RecordStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "crossread-publisher-"));
  store = await RecordStore.open(join(folder, "x.crossread"), { create: true });
});

afterEach(async () => {
  await store.close();
  rmSync(folder, { recursive: true });
});

async function fill(additions: readonly Addition[]): Promise<void> {
  for (const addition of additions) await store.add(addition);
  await store.refresh();
}

const KINDS = ["outlet", "join", "part", "claim", "speaker", "note", "lost"] as const;

/** A deed about what stands in the record, chosen by three numbers; null when there is nothing of the kind. */
function deedOf(
  record: ExportedRecord,
  kind: (typeof KINDS)[number],
  [a, b, c]: readonly [number, number, number],
): Deed | null {
  const from = <T>(items: readonly T[], number: number): T | undefined =>
    items[number % Math.max(1, items.length)];
  const report = from(record.reports, a)!;
  switch (kind) {
    case "outlet":
      return {
        do: "set-outlet",
        report: report.id,
        name: from(["Quay Herald", null, from(record.entities, b)?.name ?? null], c) ?? null,
      };
    case "join": {
      const [x, y] = [from(record.entities, a), from(record.entities, b)];
      const [p, q] = [x && from(x.mentions, c), y && from(y.mentions, c)];
      return p && q && p !== q ? { do: "join", of: "entity", a: p, b: q } : null;
    }
    case "part": {
      const several = record.entities.filter(
        ({ mentions }) => mentions[0]?.report !== mentions.at(-1)?.report,
      );
      const mentions = from(several, a)?.mentions;
      return mentions ? { do: "part", of: "entity", a: mentions[0]!, b: mentions.at(-1)! } : null;
    }
    case "claim": {
      const claim = from(record.claims, a);
      return claim
        ? {
            do: "reject",
            subject: {
              of: "claim",
              at: { report: claim.report, start: claim.start, end: claim.end, text: claim.text },
            },
          }
        : null;
    }
    case "speaker": {
      const said = from(record.attributions, a);
      const content = said?.content[0];
      return content
        ? {
            do: "set-speaker",
            attribution: { report: said.report, ...content },
            speaker: c % 2 === 0 ? null : "Mira Holt",
          }
        : null;
    }
    case "note":
      return { do: "note", subject: { of: "report", report: report.id }, text: "look again" };
    case "lost":
      return {
        do: "note",
        subject: { of: "claim", at: { report: report.id, start: 3, end: 9, text: "nowhere" } },
        text: "gone",
      };
  }
}

const step = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      what: fc.constant("decide" as const),
      kind: fc.constantFrom(...KINDS),
      draw: fc.tuple(fc.nat(5000), fc.nat(5000), fc.nat(50)),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      what: fc.constantFrom("add" as const, "remove" as const, "revert" as const),
      which: fc.nat(100),
    }),
  },
  { weight: 1, arbitrary: fc.constant({ what: "reopen" as const }) },
);

describe("a record published in parts", () => {
  it("is the export of the whole record, after whatever was done to it", async () => {
    const all = await storyReports(4, 3);
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 10 }), async (steps) => {
        const path = join(folder, `${run++}.crossread`);
        let own = await RecordStore.open(path, { create: true });
        try {
          for (const addition of all.slice(0, 8)) await own.add(addition);
          await own.refresh();
          let publisher = new Publisher(own, NAME);
          const reader = new Reader();
          reader.take(await publisher.publish());
          let second = 0;
          for (const one of steps) {
            const before = await exported(own);
            const at = `2031-04-01T10:00:${String(second++).padStart(2, "0")}Z`;
            if (one.what === "decide") {
              const deed = deedOf(before, one.kind, one.draw);
              if (deed) await own.decide(deed, { ...WHO, at });
            } else if (one.what === "revert") {
              const decisions = before.decisions ?? [];
              const { id } = decisions[one.which % Math.max(1, decisions.length)] ?? {};
              if (id !== undefined)
                await own.decide({ do: "revert", decision: id }, { ...WHO, at });
            } else if (one.what === "add") {
              await own.add(all[one.which % all.length]!);
            } else if (one.what === "remove") {
              if (before.reports.length > 1)
                await own.remove(before.reports[one.which % before.reports.length]!.id);
            } else {
              await own.close();
              own = await RecordStore.open(path, { create: false });
              publisher = new Publisher(own, NAME);
            }
            await own.refresh();
            reader.take(await publisher.publish());
            expectSame(reader.record(), await exported(own));
          }
        } finally {
          await own.close();
        }
      }),
      { numRuns: 8, seed: 5 },
    );
  }, 300_000);

  it("follows its schemas, which together are that of the record", async () => {
    await fill(await storyReports(2, 2));
    const reader = new Reader();
    reader.take(await new Publisher(store, NAME).publish());
    const { common, parts } = reader.parts!;
    commonSchema.parse(reader.piece(common.hash));
    for (const { outline, details } of parts) {
      outlineSchema.parse(reader.piece(outline.hash));
      detailsSchema.parse(reader.piece(details.hash));
    }
  });

  it("makes anew only what a change has touched", async () => {
    await fill(await storyReports(6, 2));
    const publisher = new Publisher(store, NAME);
    const reader = new Reader();
    reader.take(await publisher.publish());
    expect(reader.come).toBeGreaterThan(8);
    const claim = reader.record().claims[0]!;
    const { report, start, end, text } = claim;
    await store.decide(
      { do: "reject", subject: { of: "claim", at: { report, start, end, text } } },
      { ...WHO, at: "2031-04-01T10:00:00Z" },
    );
    reader.take(await publisher.publish());
    // What reaches over all, and the outline and details of one part.
    expect(reader.come).toBeLessThanOrEqual(3);
    expect(reader.record().claims.some(({ id }) => id === claim.id)).toBe(false);
  });

  it("is published no more than once", async () => {
    await fill(await storyReports(2, 2));
    const publisher = new Publisher(store, NAME);
    expect(await publisher.publish()).not.toBeNull();
    expect(await publisher.publish()).toBeNull();
  });

  it("is kept in the record, and not made anew when that is opened again", async () => {
    await fill(await storyReports(3, 2));
    const reader = new Reader();
    reader.take(await new Publisher(store, NAME).publish());
    const { rows } = { rows: await store.shown.all() };
    const marked = rows.map((row) => ({ ...row, outline: row.details }));
    for (const row of marked) await store.shown.keep(row);
    const again = await new Publisher(store, NAME).publish();
    // Other bytes under the same name show that they were taken from where they are kept.
    for (const { outline, details } of again!.parts.parts)
      expect(again!.pieces.get(outline.hash)).toEqual(again!.pieces.get(details.hash));
    expect(again!.parts).toEqual(reader.parts);
  });

  it("says that the details have not come, where they have not", async () => {
    await fill(await storyReports(1, 2));
    const reader = new Reader();
    reader.take(await new Publisher(store, NAME).publish());
    const whole = reader.record();
    const { common, parts } = reader.parts!;
    const outlined = new JoinedRecord(
      reader.piece(common.hash) as RecordCommon,
      parts.map(
        ({ outline }) => ({ outline: reader.piece(outline.hash), details: null }) as RecordPart,
      ),
    );
    expect(outlined.reports).toEqual(whole.reports);
    expect(outlined.entities.map(({ name }) => name)).toEqual(
      whole.entities.map(({ name }) => name),
    );
    expect(outlined.events.map(({ label }) => label)).toEqual(
      whole.events.map(({ label }) => label),
    );
    expect(() => outlined.claims).toThrow("have not come");
    expect(() => outlined.entities[0]!.mentions).toThrow("have not come");
    expect(() => outlined.events[0]!.joins).toThrow("have not come");
  });
});
