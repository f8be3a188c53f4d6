/** Whatever was decided, taken back and brought in, in whatever order: the record is what its reports and its list of decisions define. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exportJson, toExportedRecord } from "../../src/export/index.ts";
import { intakePaths } from "../../src/intake/index.ts";
import {
  createDecision,
  type Anchor,
  type Decision,
  type Deed,
  type ExportedRecord,
  type ExportedReportSpan,
} from "../../src/model/index.ts";
import {
  compose,
  RecordStore,
  verifyRecord,
  type Addition,
  type Composition,
} from "../../src/record/index.ts";
import { readOne } from "../../src/record/read-one.ts";
import { EXAMPLE_FOLDER } from "../example-reports.ts";
import { storyReports } from "./story-reports.ts";

/** The reports of the example, which dispute more than invented stories do. */
async function exampleAdditions(): Promise<Addition[]> {
  const additions: Addition[] = [];
  for await (const { report, bytes } of intakePaths([EXAMPLE_FOLDER.pathname], {}))
    if (report) additions.push({ report, bytes, reading: readOne(report) });
  return additions;
}

const KINDS = [
  "confirm",
  "reject-time",
  "reject-name",
  "reject-figure",
  "reject-attribution",
  "reject-claim",
  "reject-copy",
  "reject-saying",
  "reject-entity",
  "reject-event",
  "reject-dispute",
  "reject-wording",
  "note",
  "set-published",
  "set-outlet",
  "set-body",
  "set-speaker",
  "join-entity",
  "part-entity",
  "join-event",
  "part-event",
  "take-out-entity",
  "take-out-event",
  "set-house",
  "reject-omission",
  "reject-credit",
  "set-relation",
  "add-attribution",
  "add-claim",
  "add-event",
  "lost",
] as const;

type Kind = (typeof KINDS)[number];
type Step =
  | { readonly what: "decide"; readonly kind: Kind; readonly draw: readonly number[] }
  | { readonly what: "revert" | "remove" | "add" | "reopen"; readonly which: number };

const toRecord = (composition: Composition): ExportedRecord =>
  toExportedRecord(composition, { name: "x", inputProblems: [] });
const print = (composition: Composition): string => exportJson(toRecord(composition));

/** Draws items by given numbers, so that a sequence of steps always means the same. */
class Draw {
  readonly #numbers: readonly number[];
  #at = 0;

  constructor(numbers: readonly number[]) {
    this.#numbers = numbers;
  }

  from<Item>(items: readonly Item[]): Item | null {
    const number = this.#numbers[this.#at++ % this.#numbers.length]!;
    return items.length === 0 ? null : items[number % items.length]!;
  }
}

function anchorOf({ report, start, end, text }: ExportedReportSpan): Anchor {
  return { report, start, end, text };
}

/** A deed of a kind about something in the record; null when nothing there is of the kind. */
function deedOf(record: ExportedRecord, kind: Kind, draw: Draw): Deed | null {
  const report = draw.from(record.reports)!;
  const reject = (of: "time" | "claim", at: ExportedReportSpan | null): Deed | null =>
    at && { do: "reject", subject: { of, at: anchorOf(at) } };
  const rejectAll = (
    of: "copy" | "saying" | "dispute" | "wording" | "event",
    at: readonly ExportedReportSpan[] | undefined,
  ): Deed | null =>
    at === undefined || at.length === 0
      ? null
      : { do: "reject", subject: { of, at: at.map(anchorOf) } };
  const mentions = record.entities.flatMap((entity) => [...entity.mentions, ...entity.references]);
  const attribution = draw.from(record.attributions);
  const content = attribution?.content[0] && {
    report: attribution.report,
    ...attribution.content[0],
  };
  const claimsOf = (ids: readonly string[]): ExportedReportSpan[] =>
    record.claims.filter(({ id }) => ids.includes(id));
  switch (kind) {
    case "confirm":
      return { do: "confirm", subject: { of: "report", report: report.id } };
    case "note": {
      const claim = draw.from(record.claims);
      return claim && { do: "note", subject: { of: "claim", at: anchorOf(claim) }, text: "look" };
    }
    case "reject-time":
      return reject("time", draw.from(record.times));
    case "reject-claim":
      return reject("claim", draw.from(record.claims));
    case "reject-name": {
      const at = draw.from(mentions);
      return at && { do: "reject", subject: { of: "name", at: anchorOf(at) } };
    }
    case "reject-figure": {
      const claim = draw.from(record.claims.filter(({ figures }) => figures.length > 0));
      const at = claim && { ...claim.figures[0]!, report: claim.report };
      return at && { do: "reject", subject: { of: "figure", at: anchorOf(at) } };
    }
    case "reject-attribution":
      return content
        ? { do: "reject", subject: { of: "attribution", at: anchorOf(content) } }
        : null;
    case "reject-copy":
      return rejectAll("copy", draw.from(record.copies)?.spans);
    case "reject-saying":
      return rejectAll("saying", draw.from(record.sayings)?.spans);
    case "reject-dispute":
      return rejectAll(
        "dispute",
        draw.from(record.disputes)?.sides.flatMap(({ spans }) => spans),
      );
    case "reject-wording":
      return rejectAll(
        "wording",
        draw
          .from(record.wordings)
          ?.terms.flatMap(({ report: id, spans }) =>
            spans.map((span) => ({ report: id, ...span })),
          ),
      );
    case "reject-event":
      return rejectAll("event", claimsOf(draw.from(record.events)?.claims ?? []));
    case "reject-entity": {
      const entity = draw.from(record.entities);
      const at = [...(entity?.mentions ?? []), ...(entity?.references ?? [])].map(anchorOf);
      return at.length === 0 ? null : { do: "reject", subject: { of: "entity", at } };
    }
    case "set-published":
      return {
        do: "set-published",
        report: report.id,
        edtf: draw.from([null, "2031-03-14", "2031-03", "2031-03-13/2031-03-15"]),
      };
    case "set-outlet":
      return {
        do: "set-outlet",
        report: report.id,
        name: draw.from([null, "Velmora Courier", record.reports[0]!.outlet.name]),
      };
    case "set-body": {
      const middle = draw.from([40, 200, 500])!;
      return { do: "set-body", report: report.id, ranges: [{ start: middle, end: 5000 }] };
    }
    case "set-speaker":
      return content
        ? {
            do: "set-speaker",
            attribution: anchorOf(content),
            speaker: draw.from([null, "Ilse Varnholt", record.entities[0]?.name ?? "Ilse"]),
          }
        : null;
    case "join-entity":
    case "part-entity": {
      const [a, b] = [draw.from(mentions), draw.from(mentions)];
      const what = kind === "join-entity" ? "join" : "part";
      if (what === "part") {
        const entity = draw.from(record.entities.filter((one) => one.mentions.length > 1));
        const [first, last] = [entity?.mentions[0], entity?.mentions.at(-1)];
        return first && last
          ? { do: "part", of: "entity", a: anchorOf(first), b: anchorOf(last) }
          : null;
      }
      return a && b && { do: what, of: "entity", a: anchorOf(a), b: anchorOf(b) };
    }
    case "join-event": {
      const [a, b] = [draw.from(record.claims), draw.from(record.claims)];
      return a && b && { do: "join", of: "event", a: anchorOf(a), b: anchorOf(b) };
    }
    case "part-event": {
      const event = draw.from(record.events.filter(({ claims }) => claims.length > 1));
      const [a, b] = claimsOf(event?.claims ?? []);
      return a && b ? { do: "part", of: "event", a: anchorOf(a), b: anchorOf(b) } : null;
    }
    case "take-out-entity": {
      const entity = draw.from(record.entities.filter((one) => one.mentions.length > 1));
      const out = draw.from(entity?.mentions ?? []);
      const from = entity?.mentions.filter((one) => one !== out).map(anchorOf) ?? [];
      return out && { do: "take-out", of: "entity", at: anchorOf(out), from };
    }
    case "take-out-event": {
      const event = draw.from(record.events.filter(({ claims }) => claims.length > 1));
      const claims = claimsOf(event?.claims ?? []);
      const out = draw.from(claims);
      const from = claims.filter((one) => one !== out).map(anchorOf);
      return out && { do: "take-out", of: "event", at: anchorOf(out), from };
    }
    case "set-house": {
      const other = draw.from(record.reports)!;
      const one = draw.from([true, false])!;
      return other.id === report.id
        ? null
        : { do: "set-house", reports: [report.id, other.id], one };
    }
    case "reject-omission": {
      const omission = draw.from(record.omissions);
      const event = record.events.find(({ id }) => id === omission?.event);
      const at = claimsOf(event?.claims ?? []).map(anchorOf);
      return at.length === 0 ? null : { do: "reject", subject: { of: "omission", at } };
    }
    case "reject-credit": {
      const hops = record.claims.flatMap(({ chain }) => chain ?? []);
      const hop = draw.from(hops.filter(({ by, span }) => by === "credit" && span !== null));
      return hop && { do: "reject", subject: { of: "credit", at: anchorOf(hop.span!) } };
    }
    case "set-relation": {
      const dispute = draw.from(record.disputes);
      const spans = dispute?.sides.flatMap((side) => side.spans) ?? [];
      const relation = draw.from(["contradiction", "superseded", "scope", "framing"] as const)!;
      return spans.length === 0
        ? null
        : { do: "set-relation", dispute: spans.map(anchorOf), relation };
    }
    case "add-attribution":
    case "add-claim": {
      const claim = draw.from(record.claims);
      if (!claim) return null;
      if (kind === "add-attribution")
        return {
          do: "add-attribution",
          content: anchorOf(claim),
          source: null,
          cue: null,
          speaker: draw.from([null, "Ilse Varnholt"]),
          direct: false,
        };
      const end = claim.start + Math.ceil((claim.end - claim.start) / 2);
      const text = claim.text.slice(0, end - claim.start);
      const words = { report: claim.report, start: claim.start, end, text };
      return { do: "add-claim", words, attribution: null };
    }
    case "add-event": {
      const story = draw.from(record.stories)!;
      const own = record.claims.filter((claim) => story.reports.includes(claim.report));
      const claims = [draw.from(own), draw.from(own), draw.from(own)].flatMap((one) => one ?? []);
      return claims.length === 0
        ? null
        : { do: "add-event", claims: claims.map(anchorOf), label: "What a person sees as one" };
    }
    case "lost": {
      const text = "words that stand in no report at all";
      const words = { report: report.id, start: 0, end: text.length, text };
      return { do: "add-claim", words, attribution: null };
    }
  }
}

async function run(additions: readonly Addition[], steps: readonly Step[]): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "crossread-test-"));
  const path = join(folder, "test.crossread");
  let store = await RecordStore.open(path, { create: true });
  const there = new Set(additions);
  const made: Decision[] = [];
  let clock = Date.UTC(2031, 0, 1);
  const decide = async (deed: Deed): Promise<void> => {
    // Of the same moment, some of them: then the id decides.
    clock += made.length % 3 === 0 ? 1000 : 0;
    const at = new Date(clock).toISOString();
    const decision = await store.decide(deed, { by: "Mira Holt", why: null, at });
    // The same at the same moment is the same decision.
    if (!made.some(({ id }) => id === decision.id)) made.push(decision);
  };
  try {
    for (const one of additions) await store.add(one);
    await store.refresh();
    const untouched = print(await store.composition());
    for (const step of steps) {
      if (step.what === "decide") {
        if (there.size === 0) continue;
        const record = toRecord(await store.composition());
        const deed = deedOf(record, step.kind, new Draw(step.draw));
        if (deed) await decide(deed);
      } else if (step.what === "revert") {
        const target = made[step.which % Math.max(1, made.length)];
        if (target) await decide({ do: "revert", decision: target.id });
      } else if (step.what === "reopen") {
        await store.close();
        // A record of another version is read again, all of it.
        const raw = new Database(path);
        raw.prepare("UPDATE about SET value = '0.0.0' WHERE name = 'madeBy'").run();
        raw.close();
        store = await RecordStore.open(path, { create: false });
        await store.refresh();
      } else {
        const one = additions[step.which % additions.length]!;
        if (step.what === "remove") {
          await store.remove(one.report.id);
          there.delete(one);
        } else {
          await store.add(one);
          there.add(one);
        }
        await store.refresh();
      }
    }
    const expected = compose([...there].reverse(), made.toReversed());
    const stored = await store.composition();
    expect(print(stored)).toBe(print(expected));
    expect(await store.decisions()).toEqual(stored.decisions);
    expect((await verifyRecord(store)).faults).toEqual([]);

    // The same decisions in another record, brought in another order, before some of its reports are there.
    const other = await RecordStore.open(":memory:", { create: true });
    const reports = [...there];
    for (const one of reports.slice(0, 2)) await other.add(one);
    expect(await other.importDecisions(made.toReversed())).toBe(
      new Set(made.map(({ id }) => id)).size,
    );
    expect(await other.importDecisions(made)).toBe(0);
    for (const one of reports.slice(2)) await other.add(one);
    await other.refresh();
    expect(print(await other.composition())).toBe(print(expected));
    await other.close();

    // Whatever was done comes back when all of it is taken back.
    for (const one of additions) await store.add(one);
    const holding = (await store.decisions()).filter(
      ({ decision, state }) => state !== "reverted" && decision.deed.do !== "revert",
    );
    await store.importDecisions(
      holding.map(({ decision }) =>
        createDecision({
          at: new Date(clock + 1000).toISOString(),
          by: "Mira Holt",
          why: null,
          deed: { do: "revert", decision: decision.id },
        }),
      ),
    );
    const bare = { ...(await store.composition()), decisions: [] };
    expect(print(bare)).toBe(untouched);
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

const draw = fc.array(fc.nat(100_000), { minLength: 5, maxLength: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 10,
    arbitrary: fc.record({
      what: fc.constant("decide" as const),
      kind: fc.constantFrom(...KINDS),
      draw,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ what: fc.constant("revert" as const), which: fc.nat(1000) }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      what: fc.constantFrom("remove" as const, "add" as const, "reopen" as const),
      which: fc.nat(1000),
    }),
  },
);

describe("a record after any sequence of decisions", () => {
  it("takes every kind of decision", { timeout: 120_000 }, async () => {
    const all = KINDS.map((kind, at): Step => ({
      what: "decide",
      kind,
      draw: [at * 31, at * 17 + 1, at * 13 + 2, at * 7 + 3, at * 5 + 4],
    }));
    await run(await exampleAdditions(), all);
  });

  it("is what its reports and its decisions define", { timeout: 240_000 }, async () => {
    const additions = await storyReports(3, 2);
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { minLength: 8, maxLength: 14, size: "max" }),
        async (steps) => {
          await run(additions, steps);
        },
      ),
      { numRuns: 3, seed: 21, endOnFailure: true },
    );
  });
});
