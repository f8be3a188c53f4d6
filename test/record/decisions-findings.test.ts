/** Decisions about what weighing finds and what a page credits: omissions, origins, houses, credits; and what each leaves alone. */
import { beforeAll, describe, expect, it } from "vitest";
import { toExportedRecord } from "../../src/export/index.ts";
import {
  createDecision,
  CrossreadError,
  recordSchema,
  type Anchor,
  type Deed,
  type ExportedRecord,
  type ExportedReportSpan,
  type ReadReport,
} from "../../src/model/index.ts";
import { compose } from "../../src/record/index.ts";
import { makeDecision } from "../../src/record/decisions/check-decision.ts";
import { exampleReports } from "../example-reports.ts";

let reports: ReadReport[];
let before: ExportedRecord;

const at = (second: number): string => new Date(Date.UTC(2031, 4, 1, 0, 0, second)).toISOString();
const decide = (...deeds: readonly Deed[]): ExportedRecord => {
  const record = toExportedRecord(
    compose(
      reports,
      deeds.map((deed, second) =>
        createDecision({ at: at(second), by: "Mira Holt", why: null, deed }),
      ),
    ),
    { name: "x", inputProblems: [] },
  );
  recordSchema.parse(record);
  return record;
};
const anchorOf = ({ report, start, end, text }: ExportedReportSpan): Anchor => ({
  report,
  start,
  end,
  text,
});
const stateOf = (record: ExportedRecord): unknown => record.decisions!.at(-1)!.state;
const claimsOf = (ids: readonly string[]): Anchor[] =>
  before.claims.filter(({ id }) => ids.includes(id)).map(anchorOf);

beforeAll(async () => {
  reports = await exampleReports();
  before = decide();
});

describe("an omission", () => {
  it("that is none is not listed, and nothing else changes; confirmed, it stays", () => {
    const [first] = before.omissions;
    const { claims } = before.events.find(({ id }) => id === first!.event)!;
    const subject = { of: "omission", at: claimsOf(claims) } as const;
    const rejected = decide({ do: "reject", subject });
    expect(stateOf(rejected)).toBe("applied");
    expect(rejected.omissions).toEqual(before.omissions.slice(1));
    expect({ ...rejected, omissions: [], decisions: [] }).toEqual({
      ...before,
      omissions: [],
      decisions: [],
    });
    expect(stateOf(decide({ do: "confirm", subject }))).toBe("applied");
    const other = before.events.find(
      ({ id }) => !before.omissions.some(({ event }) => event === id),
    )!;
    const none = { of: "omission", at: claimsOf(other.claims) } as const;
    expect(stateOf(decide({ do: "reject", subject: none }))).toBe("orphan");
  });
});

describe("an origin", () => {
  it("is confirmed and noted by claims that rest on it, and cannot be rejected", () => {
    const origin = before.origins[0]!;
    const claims = before.claims.filter(({ origins }) => origins.includes(origin.id)).map(anchorOf);
    const subject = { of: "origin", at: claims } as const;
    expect(stateOf(decide({ do: "confirm", subject }))).toBe("applied");
    expect(stateOf(decide({ do: "note", subject, text: "Ask." }))).toBe("applied");
    const resting = before.claims.filter(({ origins }) => origins.includes(origin.id));
    const known = new Set(resting.flatMap(({ origins }) => origins));
    const stranger = before.claims.find(({ origins }) => !origins.some((id) => known.has(id)))!;
    const mixed: Anchor[] = [claims[0]!, anchorOf(stranger)];
    expect(stateOf(decide({ do: "confirm", subject: { of: "origin", at: mixed } }))).toBe("orphan");
    const refused = (): unknown =>
      makeDecision({ at: at(0), by: "M", why: null, deed: { do: "reject", subject } });
    expect(refused).toThrow(CrossreadError);
  });
});

describe("a house", () => {
  const outletOf = (name: string) => before.reports.find(({ outlet }) => outlet.name === name)!.id;
  const houses = (record: ExportedRecord): string[] =>
    record.origins.filter(({ name }) => name.includes("Holm Gazette")).map(({ name }) => name);

  it("is what a person says, until somebody says otherwise", () => {
    const pair: [string, string] = [outletOf("Holm Gazette"), outletOf("The Lookout")];
    expect(houses(before)).toEqual(["Holm Gazette"]);
    const one: Deed = { do: "set-house", reports: pair, one: true };
    const joined = decide(one);
    expect(stateOf(joined)).toBe("applied");
    expect(houses(joined)).toEqual(["Holm Gazette and The Lookout"]);
    expect(houses(decide(one, { ...one, reports: [pair[1], pair[0]], one: false }))).toEqual([
      "Holm Gazette",
    ]);
    const third: Deed = { ...one, reports: [pair[1], outletOf("Drenova Courier")] };
    expect(houses(decide(one, third))).toEqual(["Drenova Courier, Holm Gazette and The Lookout"]);
    const nameless = before.reports.find(({ outlet }) => outlet.name === null)!.id;
    expect(stateOf(decide({ ...one, reports: [pair[0], nameless] }))).toBe("orphan");
  });
});

describe("a credit", () => {
  it("that is none leads to no agency; at other words there is none to reject", () => {
    const hop = before.claims
      .flatMap(({ chain }) => chain ?? [])
      .find(({ by }) => by === "credit")!;
    const words = anchorOf(hop.span!);
    const credits = ({ claims }: ExportedRecord) =>
      claims
        .filter(({ report }) => report === words.report)
        .flatMap(({ chain }) => chain ?? [])
        .filter(({ by }) => by === "credit");
    const rejected = decide({ do: "reject", subject: { of: "credit", at: words } });
    expect(stateOf(rejected)).toBe("applied");
    expect(credits(before).length).toBeGreaterThan(0);
    expect(credits(rejected)).toEqual([]);
    expect(stateOf(decide({ do: "confirm", subject: { of: "credit", at: words } }))).toBe(
      "applied",
    );
    const claim = anchorOf(before.claims[0]!);
    expect(stateOf(decide({ do: "reject", subject: { of: "credit", at: claim } }))).toBe("orphan");
  });
});
