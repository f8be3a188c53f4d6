/** Decisions that say different things about one thing: the later holds, the earlier says that it is overruled, and holds again when the later is taken back. */
import { beforeAll, describe, expect, it } from "vitest";
import { toExportedRecord } from "../../src/export/index.ts";
import {
  createDecision,
  recordSchema,
  type Anchor,
  type Decision,
  type Deed,
  type ExportedRecord,
  type ExportedReportSpan,
  type ReadReport,
} from "../../src/model/index.ts";
import { compose } from "../../src/record/index.ts";
import { consistentPairs, type Pair } from "../../src/record/decisions/consistent-pairs.ts";
import { exampleReports } from "../example-reports.ts";

let reports: ReadReport[];
let before: ExportedRecord;

const at = (second: number): string => new Date(Date.UTC(2031, 4, 1, 0, 0, second)).toISOString();
const make = (deeds: readonly Deed[]): Decision[] =>
  deeds.map((deed, second) => createDecision({ at: at(second), by: "Mira Holt", why: null, deed }));
const apply = (decisions: readonly Decision[]): ExportedRecord => {
  const record = toExportedRecord(compose(reports, decisions), { name: "x", inputProblems: [] });
  recordSchema.parse(record);
  return record;
};
const anchorOf = ({ report, start, end, text }: ExportedReportSpan): Anchor => ({
  report,
  start,
  end,
  text,
});
const statesOf = (record: ExportedRecord): unknown[] =>
  (record.decisions ?? []).map(({ state }) => state);

beforeAll(async () => {
  reports = await exampleReports();
  before = apply([]);
});

/** Two decisions about one thing that say different things. */
function rivals(): readonly (readonly [string, Deed, Deed])[] {
  const report = before.reports[0]!;
  const [one] = before.attributions;
  const attribution = anchorOf({ report: one!.report, ...one!.content[0]! });
  const dispute = before.disputes[0]!.sides.flatMap((side) => side.spans).map(anchorOf);
  const claim = { of: "claim", at: anchorOf(before.claims[0]!) } as const;
  const body = report.body.map(({ start, end }) => ({ start, end }));
  return [
    [
      "dates",
      { do: "set-published", report: report.id, edtf: "2031-03-13" },
      { do: "set-published", report: report.id, edtf: null },
    ],
    [
      "outlets",
      { do: "set-outlet", report: report.id, name: "Velmora Courier" },
      { do: "set-outlet", report: report.id, name: "Sundholm Post" },
    ],
    [
      "bodies",
      { do: "set-body", report: report.id, ranges: [{ ...body[0]!, end: body[0]!.start + 200 }] },
      { do: "set-body", report: report.id, ranges: body },
    ],
    [
      "speakers",
      { do: "set-speaker", attribution, speaker: "Ilse Varnholt" },
      { do: "set-speaker", attribution, speaker: "Arne Tolk" },
    ],
    [
      "relations",
      { do: "set-relation", dispute, relation: "scope" },
      { do: "set-relation", dispute, relation: "framing" },
    ],
    [
      "relations by some of the words",
      { do: "set-relation", dispute, relation: "scope" },
      { do: "set-relation", dispute: dispute.slice(0, -1), relation: "framing" },
    ],
    ["marks", { do: "reject", subject: claim }, { do: "confirm", subject: claim }],
    ["marks the other way", { do: "confirm", subject: claim }, { do: "reject", subject: claim }],
  ];
}

describe("of two decisions about one thing", () => {
  it("the later holds as if the earlier had not been made, until it is taken back", () => {
    for (const [what, first, second] of rivals()) {
      const [one, two] = make([first, second]) as [Decision, Decision];
      const both = apply([one, two]);
      expect(statesOf(both), what).toEqual(["overruled", "applied"]);
      expect(both.decisions![0]!.overruledBy, what).toBe(two.id);
      expect({ ...both, decisions: [] }, what).toEqual({ ...apply([two]), decisions: [] });
      const undo = createDecision({
        at: at(5),
        by: "Mira Holt",
        why: null,
        deed: { do: "revert", decision: two.id },
      });
      const undone = apply([undo, two, one]);
      expect(statesOf(undone), what).toEqual(["applied", "reverted", "applied"]);
      expect({ ...undone, decisions: [] }, what).toEqual({ ...apply([one]), decisions: [] });
    }
  });

  it("both hold when they say the same", () => {
    const report = before.reports[0]!.id;
    const same: Deed = { do: "set-outlet", report, name: "Velmora Courier" };
    const mark: Deed = { do: "confirm", subject: { of: "report", report } };
    expect(statesOf(apply(make([same, same, mark, mark])))).toEqual(Array(4).fill("applied"));
  });

  it("a join overrules a part, and a part a join", () => {
    const [a, b] = before.entities
      .filter(({ type, mentions }) => type === "person" && mentions.length > 0)
      .map(({ mentions }) => anchorOf(mentions[0]!));
    const join: Deed = { do: "join", of: "entity", a: a!, b: b! };
    const part: Deed = { do: "part", of: "entity", a: a!, b: b! };
    expect(statesOf(apply(make([join, part])))).toEqual(["overruled", "applied"]);
    expect(statesOf(apply(make([part, join])))).toEqual(["overruled", "applied"]);
  });
});

describe("the relation of a dispute that a person set", () => {
  it("is said in its reason, before what was found", () => {
    const dispute = before.disputes.find(({ relation }) => relation === "contradiction")!;
    const words = dispute.sides.flatMap((side) => side.spans).map(anchorOf);
    const deed: Deed = { do: "set-relation", dispute: words, relation: "scope" };
    const decision = createDecision({
      at: at(0),
      by: "Mira Holt",
      why: "One counts the valley only",
      deed,
    });
    const now = apply([decision]).disputes.find(({ id }) => id === dispute.id)!;
    expect(now.why).toBe(
      `Mira Holt decided that the sides count or cover different things: One counts the valley only. What was found: ${dispute.why}`,
    );
    const kept = apply(make([{ ...deed, relation: dispute.relation }])).disputes;
    expect(kept.find(({ id }) => id === dispute.id)?.why).toBe(dispute.why);
  });
});

describe("pairs", () => {
  const pair = (
    decision: string,
    a: string,
    b: string,
    together: boolean,
    whole = false,
  ): Pair => ({
    decision,
    a,
    b,
    together,
    whole,
  });
  const keptOf = (pairs: readonly Pair[]): string[] =>
    consistentPairs(pairs).kept.map(({ a, b, together }) => `${a}${together ? "=" : "≠"}${b}`);

  it("of one event fall one by one where a later part takes a claim out", () => {
    const pairs = [
      pair("made", "a", "b", true),
      pair("made", "a", "c", true),
      pair("part", "b", "c", false),
    ];
    expect(keptOf(pairs)).toEqual(["a=c", "b≠c"]);
    expect([...consistentPairs(pairs).overruled]).toEqual([]);
  });

  it("of what was taken out fall all together", () => {
    const pairs = [
      pair("out", "a", "b", false, true),
      pair("out", "a", "c", false, true),
      pair("join", "a", "c", true),
    ];
    expect(keptOf(pairs)).toEqual(["a=c"]);
    expect([...consistentPairs(pairs).overruled]).toEqual([["out", "join"]]);
  });

  it("contradict what later ones join together", () => {
    const pairs = [
      pair("part", "a", "c", false),
      pair("one", "a", "b", true),
      pair("two", "b", "c", true),
    ];
    expect(keptOf(pairs)).toEqual(["a=b", "b=c"]);
    expect(consistentPairs(pairs).overruled.get("part")).toBe("two");
    expect(keptOf(pairs.toReversed())).toEqual(["a=b", "a≠c"]);
  });
});
