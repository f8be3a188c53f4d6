/** One claim out of its event, one naming out of its entity: by one decision, and nothing else is moved. */
import { describe, expect, it } from "vitest";
import { toExportedRecord } from "../../src/export/index.ts";
import {
  createDecision,
  recordSchema,
  type Anchor,
  type Deed,
  type ExportedRecord,
  type ExportedReportSpan,
  type ReadReport,
} from "../../src/model/index.ts";
import { compose } from "../../src/record/index.ts";
import { makeInput } from "../crossing/make-input.ts";
import { exampleReports } from "../example-reports.ts";

const at = (second: number): string => new Date(Date.UTC(2031, 4, 1, 0, 0, second)).toISOString();
const decide = (reports: readonly ReadReport[], ...deeds: readonly Deed[]): ExportedRecord => {
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
const statesOf = (record: ExportedRecord): unknown[] =>
  (record.decisions ?? []).map(({ state }) => state);

describe("a claim taken out of its event", () => {
  it("is of none of the others' event, and the others stay one", async () => {
    const reports = await exampleReports();
    const before = decide(reports);
    const event = before.events.toSorted((a, b) => b.claims.length - a.claims.length)[0]!;
    expect(event.claims.length).toBeGreaterThan(2);
    const claims = event.claims.map((id) => before.claims.find((claim) => claim.id === id)!);
    const eventOf = (record: ExportedRecord, id: string) =>
      record.claims.find((claim) => claim.id === id)!.event;
    const [out, ...rest] = claims;
    const deed: Deed = {
      do: "take-out",
      of: "event",
      at: anchorOf(out!),
      from: rest.map(anchorOf),
    };
    const after = decide(reports, deed);
    expect(statesOf(after)).toEqual(["applied"]);
    for (const claim of rest) expect(eventOf(after, claim.id)).not.toBe(eventOf(after, out!.id));
    expect(new Set(rest.map(({ id }) => eventOf(after, id))).size).toBe(1);

    // Some of the others are gone: it holds for those that are found.
    const gone = { ...anchorOf(rest[0]!), text: "Words that stand nowhere." };
    const fewer = decide(reports, { ...deed, from: [gone, ...rest.slice(1).map(anchorOf)] });
    expect(statesOf(fewer)).toEqual(["applied"]);
    expect(eventOf(fewer, out!.id)).not.toBe(eventOf(fewer, rest[1]!.id));
    expect(statesOf(decide(reports, { ...deed, from: [gone] }))).toEqual(["orphan"]);
    const lost = { ...deed, at: { ...anchorOf(out!), text: "Words that stand nowhere." } };
    expect(statesOf(decide(reports, lost))).toEqual(["orphan"]);

    // Put back with one of them, it is back in the event as a whole.
    const join: Deed = { do: "join", of: "event", a: anchorOf(out!), b: anchorOf(rest[0]!) };
    const back = decide(reports, deed, join);
    expect(statesOf(back)).toEqual(["overruled", "applied"]);
    for (const claim of rest) expect(eventOf(back, claim.id)).toBe(eventOf(back, out!.id));
  });
});

describe("a naming taken out of its entity", () => {
  const tell = (outlet: string, place: string, again: string): ReadReport =>
    makeInput({
      outlet,
      date: "2031-03-14",
      title: `${place} opens`,
      paragraphs: [
        `Anselm Torvald opened the ${place} and left before the evening came.`,
        `Torvald said that the ${again} would follow. Nobody asked Torvald about the costs.`,
      ],
      entities: [{ name: "Anselm Torvald", type: "person" }],
    });
  // Three neighbourhoods: what is told has nothing in common but the name.
  const apart = [
    tell("Velmora Courier", "granary of Dorvik", "mill"),
    tell("Sundholm Post", "observatory beside Lake Irra", "harbour light"),
    tell("Harrow Gazette", "tram depot under Mount Keld", "cable car"),
  ];
  const before = decide(apart);
  const entity = before.entities.find(({ name }) => name === "Anselm Torvald")!;
  const idAt = (record: ExportedRecord, { report, start }: Anchor): string =>
    record.entities.find(({ mentions, references }) =>
      [...mentions, ...references].some((span) => span.report === report && span.start === start),
    )!.id;

  it("leaves all others, over neighbourhoods, and they stay one", () => {
    const [out, ...rest] = entity.mentions.map(anchorOf);
    expect(new Set(rest.map(({ report }) => report)).size).toBeGreaterThan(1);
    const deed: Deed = { do: "take-out", of: "entity", at: out!, from: rest };
    const after = decide(apart, deed);
    expect(statesOf(after)).toEqual(["applied"]);
    for (const other of rest) expect(idAt(after, other)).not.toBe(idAt(after, out!));
    expect(new Set(rest.map((other) => idAt(after, other))).size).toBe(1);

    const other = rest.find(({ report }) => report !== out!.report)!;
    const back = decide(apart, deed, { do: "join", of: "entity", a: out!, b: other });
    expect(statesOf(back)).toEqual(["overruled", "applied"]);
    expect(new Set([out!, ...rest].map((one) => idAt(back, one))).size).toBe(1);
  });

  it("leaves alone where the same words stay with the others", async () => {
    const reports = await exampleReports();
    const record = decide(reports);
    const [whole, own] = record.entities
      .flatMap((one) => reports.map(({ report }) => [one, report.id] as const))
      .map(([one, id]) => [one, one.mentions.filter(({ report }) => report === id)] as const)
      .find(([, mentions]) =>
        mentions.some((a, i) => mentions.slice(0, i).some((b) => b.text === a.text)),
      )!;
    const out = own.find((a, i) => own.slice(0, i).some((b) => b.text === a.text))!;
    const rest = whole.mentions.filter((one) => one !== out).map(anchorOf);
    const after = decide(reports, { do: "take-out", of: "entity", at: anchorOf(out), from: rest });
    expect(statesOf(after)).toEqual(["applied"]);
    expect(new Set(rest.map((one) => idAt(after, one))).size).toBe(1);
    expect(idAt(after, anchorOf(out))).not.toBe(idAt(after, rest[0]!));
  });
});
