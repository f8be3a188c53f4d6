/** What each decision does to the example, and that it is taken back without a trace. */
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
import { compose, RecordStore } from "../../src/record/index.ts";
import { findAnchor } from "../../src/record/decisions/find-anchor.ts";
import { revertedAmong } from "../../src/record/decisions/effective.ts";
import { makeInput } from "../crossing/make-input.ts";
import { exampleReports } from "../example-reports.ts";

let reports: ReadReport[];
let before: ExportedRecord;

const at = (second: number): string => new Date(Date.UTC(2031, 4, 1, 0, 0, second)).toISOString();
const decide = (...deeds: readonly Deed[]): ExportedRecord =>
  toExportedRecord(
    compose(
      reports,
      deeds.map((deed, second) =>
        createDecision({ at: at(second), by: "Mira Holt", why: null, deed }),
      ),
    ),
    { name: "x", inputProblems: [] },
  );
const anchorOf = ({ report, start, end, text }: ExportedReportSpan): Anchor => ({
  report,
  start,
  end,
  text,
});
const statesOf = (record: ExportedRecord): (string | undefined)[] =>
  (record.decisions ?? []).map(({ state }) => state);

beforeAll(async () => {
  reports = await exampleReports();
  before = toExportedRecord(compose(reports), { name: "x", inputProblems: [] });
});

describe("a decision", () => {
  it("sets a date, which other times are counted from, and an outlet", () => {
    const { id } = before.reports[0]!;
    const record = decide(
      { do: "set-published", report: id, edtf: "2031-03-13/2031-03-14" },
      { do: "set-outlet", report: id, name: "Velmora Courier" },
    );
    recordSchema.parse(record);
    const report = record.reports.find((one) => one.id === id)!;
    expect(report.published).toMatchObject({
      earliest: "2031-03-13",
      latest: "2031-03-14",
      basis: "person",
    });
    expect(report.outlet).toEqual({ name: "Velmora Courier", basis: "person", evidence: [] });
    expect(statesOf(record)).toEqual(["applied", "applied"]);
  });

  it("sets the body, and the report is read again", () => {
    const report = before.reports[0]!;
    const [first] = report.body;
    const half = { start: first!.start, end: Math.floor((first!.start + first!.end) / 2) };
    const record = decide({ do: "set-body", report: report.id, ranges: [half] });
    const now = record.reports.find(({ id }) => id === report.id)!;
    expect(now.body.every(({ start, end }) => start >= half.start && end <= half.end)).toBe(true);
    const claims = record.claims.filter((claim) => claim.report === report.id);
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.length).toBeLessThan(
      before.claims.filter((claim) => claim.report === report.id).length,
    );
  });

  it("says who speaks, by a name that the report knows, or that it does not", () => {
    const one = before.attributions.find(({ speaker }) => speaker !== null)!;
    const attribution = anchorOf({ report: one.report, ...one.content[0]! });
    const named = (speaker: string | null): string | null | undefined => {
      const record = decide({ do: "set-speaker", attribution, speaker });
      const { speaker: id } = record.attributions.find((other) => other.id === one.id)!;
      return id === null ? null : record.entities.find((entity) => entity.id === id)?.name;
    };
    expect(named("Ilse Varnholt")).toBe("Ilse Varnholt");
    expect(named(null)).toBeNull();
    const other = before.entities.find(
      ({ mentions, type, id }) =>
        type === "person" &&
        id !== one.speaker &&
        mentions.some((span) => span.report === one.report),
    )!;
    expect(named(other.name)).toBe(other.name);
  });

  it("joins two names over reports, and parts them", () => {
    const [a, b] = before.entities.filter(
      ({ type, mentions }) => type === "person" && mentions.length > 0,
    );
    const pair = {
      of: "entity",
      a: anchorOf(a!.mentions[0]!),
      b: anchorOf(b!.mentions[0]!),
    } as const;
    const idAt = (record: ExportedRecord, anchor: Anchor): string =>
      record.entities.find(({ mentions }) =>
        mentions.some((span) => span.report === anchor.report && span.start === anchor.start),
      )!.id;
    const joined = decide({ do: "join", ...pair });
    expect(idAt(joined, pair.a)).toBe(idAt(joined, pair.b));
    const parted = decide({ do: "join", ...pair }, { do: "part", ...pair });
    expect(idAt(parted, pair.a)).not.toBe(idAt(parted, pair.b));
  });

  it("joins, parts and makes events", () => {
    const event = before.events.find(({ claims }) => claims.length > 2)!;
    const claims = event.claims.map((id) => before.claims.find((claim) => claim.id === id)!);
    const other = before.claims.find((claim) => claim.event !== null && claim.event !== event.id)!;
    const eventAt = (record: ExportedRecord, id: string): string | null =>
      record.claims.find((claim) => claim.id === id)!.event;
    const [a, b] = [claims[0]!, claims[1]!];
    const parted = decide({ do: "part", of: "event", a: anchorOf(a), b: anchorOf(b) });
    expect(eventAt(parted, a.id)).not.toBe(eventAt(parted, b.id));
    const joined = decide({ do: "join", of: "event", a: anchorOf(a), b: anchorOf(other) });
    expect(eventAt(joined, a.id)).toBe(eventAt(joined, other.id));
    expect(joined.events.flatMap(({ joins }) => joins).some(({ by }) => by === "person")).toBe(
      true,
    );
    const made = decide({
      do: "add-event",
      claims: [anchorOf(b), anchorOf(other)],
      label: "What one person sees",
    });
    expect(
      made.events.find(({ label }) => label === "What one person sees")?.claims.toSorted(),
    ).toEqual([b.id, other.id].toSorted());
    expect(eventAt(made, a.id)).not.toBe(eventAt(made, b.id));
  });

  it("changes the relation of a dispute, and with it the standing of its event; rejects it", () => {
    const dispute = before.disputes.find(
      ({ relation, event }) =>
        relation === "contradiction" &&
        event !== null &&
        before.events.find(({ id }) => id === event)?.standing === "disputed" &&
        before.disputes.filter((other) => other.event === event).length === 1,
    )!;
    const spans = dispute.sides.flatMap((side) => side.spans).map(anchorOf);
    const record = decide({ do: "set-relation", dispute: spans, relation: "superseded" });
    expect(record.disputes.find(({ id }) => id === dispute.id)?.relation).toBe("superseded");
    expect(record.events.find(({ id }) => id === dispute.event)?.standing).not.toBe("disputed");
    const rejected = decide({ do: "reject", subject: { of: "dispute", at: spans } });
    expect(rejected.disputes.map(({ id }) => id)).toEqual(
      before.disputes.map(({ id }) => id).filter((id) => id !== dispute.id),
    );
  });

  it("adds a claim and an attribution, and rejects what was found", () => {
    const claim = before.claims.find(
      ({ attribution, text }) => attribution === null && text.length > 40,
    )!;
    const text = claim.text.slice(0, 30);
    const words = { report: claim.report, start: claim.start, end: claim.start + 30, text };
    const added = decide(
      { do: "add-claim", words, attribution: null },
      {
        do: "add-attribution",
        content: anchorOf(claim),
        source: null,
        cue: null,
        speaker: "Ilse Varnholt",
        direct: false,
      },
    );
    expect(statesOf(added)).toEqual(["applied", "applied"]);
    const own = added.attributions.find(({ rules }) => rules.includes("attribution/person"))!;
    expect(added.claims.find(({ text: other }) => other === text)?.attribution).toBe(null);
    expect(added.claims.find(({ id }) => id === claim.id)?.attribution).toBe(own.id);
    const rejected = decide({ do: "reject", subject: { of: "claim", at: anchorOf(claim) } });
    expect(rejected.claims.some(({ id }) => id === claim.id)).toBe(false);
  });

  it("that finds no place is an orphan and a problem, and changes nothing", () => {
    const report = before.reports[0]!.id;
    const words = { report, start: 0, end: 5, text: "These words are nowhere." };
    const record = decide({ do: "add-claim", words, attribution: null });
    expect(statesOf(record)).toEqual(["orphan"]);
    expect(record.problems.filter(({ code }) => code === "decision/orphan")).toHaveLength(1);
    expect(record.claims).toEqual(before.claims);
  });

  it("taken back leaves no trace; taken back twice it holds again", () => {
    const deed: Deed = { do: "set-outlet", report: before.reports[0]!.id, name: "Velmora Courier" };
    const first = createDecision({ at: at(0), by: "Mira Holt", why: null, deed });
    const undo = createDecision({
      at: at(1),
      by: "Mira Holt",
      why: null,
      deed: { do: "revert", decision: first.id },
    });
    const redo = createDecision({
      at: at(2),
      by: "Mira Holt",
      why: null,
      deed: { do: "revert", decision: undo.id },
    });
    expect([...revertedAmong([undo, first])]).toEqual([first.id]);
    expect([...revertedAmong([redo, first, undo])]).toEqual([undo.id]);
    const undone = toExportedRecord(compose(reports, [undo, first]), {
      name: "x",
      inputProblems: [],
    });
    expect({ ...undone, decisions: [] }).toEqual({ ...before, decisions: [] });
  });
});

describe("words of a decision", () => {
  const words = (start: number, text: string): Anchor => ({
    report: "r",
    start,
    end: start + text.length,
    text,
  });
  it.each([
    ["at their place", "one two one", words(8, "one"), 8],
    ["nearest to it", "one two one", words(6, "one"), 8],
    ["the earlier of two as near", "one x one", words(3, "one"), 0],
    ["nowhere", "one two", words(0, "three"), null],
    ["never in other letters", "One two", words(0, "one"), null],
  ])("are found %s", (_, text, anchor, start) => {
    expect(findAnchor(text, anchor)?.start ?? null).toBe(start);
  });
});

describe("names over neighbourhoods", () => {
  const tell = (outlet: string, name: string, place: string): ReadReport =>
    makeInput({
      outlet,
      date: "2031-03-14",
      title: `${place} opens`,
      paragraphs: [`${name} opened the ${place} and left before the evening came.`],
      entities: [{ name, type: "person" }],
    });
  const apart = [
    tell("Velmora Courier", "Anselm Torvald", "granary of Dorvik"),
    tell("Sundholm Post", "Anselm Torvald", "observatory beside Lake Irra"),
    tell("Harrow Gazette", "A. Torvald-Brandt", "tram depot under Mount Keld"),
  ];
  const [first, second, third] = apart.map(({ report, reading }): Anchor => {
    const { start, end } = reading.entities[0]!.mentions[0]!;
    return { report: report.id, start, end, text: report.text.slice(start, end) };
  });
  const groups = (
    ...deeds: readonly Deed[]
  ): { readonly of: number[]; readonly states: unknown; readonly whys: readonly string[] } => {
    const { links, decisions } = compose(
      apart,
      deeds.map((deed, second) =>
        createDecision({ at: at(second), by: "Mira Holt", why: null, deed }),
      ),
    );
    const ids = apart.map(
      ({ report }) =>
        links.entities.find(({ members }) => members.some((one) => one.report === report.id))!.id,
    );
    return {
      of: ids.map((id) => ids.indexOf(id)),
      states: decisions.map(({ state }) => state),
      whys: decisions.map(({ why }) => why ?? ""),
    };
  };

  it("are one by name, joined and parted by persons; the later decision holds", () => {
    expect(groups().of).toEqual([0, 0, 2]);
    const join: Deed = { do: "join", of: "entity", a: first!, b: third! };
    const part: Deed = { do: "part", of: "entity", a: first!, b: second! };
    expect(groups(join)).toMatchObject({ of: [0, 0, 0], states: ["applied"] });
    expect(groups(part)).toMatchObject({ of: [0, 1, 2], states: ["applied"] });
    expect(groups(join, part)).toMatchObject({ of: [0, 1, 0], states: ["applied", "applied"] });
    expect(groups(part, { do: "join", of: "entity", a: first!, b: second! }).of).toEqual([0, 0, 2]);
  });

  it("are all that can be joined there: an event cannot", () => {
    const claimOf = ({ report, reading }: ReadReport): Anchor => {
      const { start, end } = reading.claims[0] ?? reading.sentences[0]!;
      return { report: report.id, start, end, text: report.text.slice(start, end) };
    };
    const { states, whys } = groups({
      do: "join",
      of: "event",
      a: claimOf(apart[0]!),
      b: claimOf(apart[1]!),
    });
    expect(states).toEqual(["orphan"]);
    expect(whys[0]).toContain("nothing to do with each other");
    const [a, b] = apart.map(({ report }) => report.id);
    const house = groups({ do: "set-house", reports: [a!, b!], one: true });
    expect(house.states).toEqual(["orphan"]);
    expect(house.whys[0]).toContain("nothing to do with each other");
  });
});

describe("a record's store", () => {
  it("refuses what is no decision, was changed, or can never be done", async () => {
    const store = await RecordStore.open(":memory:", { create: true });
    const good = createDecision({
      at: at(0),
      by: "Mira Holt",
      why: null,
      deed: { do: "set-outlet", report: "r0", name: "Velmora Courier" },
    });
    const bad = [
      { ...good, by: "Somebody Else" },
      { ...good, deed: { do: "guess" } },
      createDecision({
        at: at(0),
        by: "Mira Holt",
        why: null,
        deed: { do: "set-published", report: "r0", edtf: "soon" },
      }),
    ];
    for (const one of bad) {
      const error: unknown = await store
        .importDecisions([good, one as typeof good])
        .catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(CrossreadError);
      expect((error as CrossreadError).code).toBe("usage");
    }
    expect(await store.decisions()).toEqual([]);
    await store.importDecisions([good]);
    expect((await store.decisions()).map(({ state, why }) => [state, why])).toEqual([
      ["orphan", "Report r0 is not in the record."],
    ]);
    await store.close();
  });
});
