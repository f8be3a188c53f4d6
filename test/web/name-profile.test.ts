/** What is said by a name and told of it, over time. */
import { describe, expect, it } from "vitest";
import type { ExportedRecord } from "../../src/model/record-schema.ts";
import { inTime, nameItems, nameMarks, nameVariants } from "../../web/src/data/name-profile.ts";
import { indexRecord } from "../../web/src/data/record-index.ts";
import { sampleRecord } from "./sample-record.ts";

function profileOf(id: string, change: (record: ExportedRecord) => void = () => undefined) {
  const record = sampleRecord();
  change(record);
  const index = indexRecord(record);
  const entity = index.entities.get(id)!;
  return { record, entity, items: nameItems(index, entity, (report) => report.outlet.name ?? "?") };
}

describe("nameItems", () => {
  it("takes each statement of a speaker once, with the dates of its report and of what it tells", () => {
    const { record, items } = profileOf("ekoss");
    const said = record.attributions.filter(({ speaker }) => speaker === "ekoss");
    expect(said.length).toBeGreaterThan(0);
    const says = items.filter(({ kind }) => kind === "says");
    expect(says.map(({ id }) => id).toSorted()).toEqual(said.map(({ id }) => id).toSorted());
    for (const item of says) {
      const report = record.reports.find(({ id }) => id === item.report)!;
      expect(item.outlet).toBe(report.outlet.name ?? "?");
      expect(item.published.earliest).toBe(report.published.earliest);
      expect(item.speaker).toBe("ekoss");
    }
  });

  it("takes claims about it that are not its own words, also by a mention in them", () => {
    const { record, items } = profileOf("ekoss", (record) => {
      const mention = record.entities.find(({ id }) => id === "ekoss")!.mentions[0]!;
      const model = record.claims[0]!;
      const base = { ...model, report: mention.report, entities: [], attribution: null };
      const own = record.attributions.find(({ speaker }) => speaker === "ekoss")!;
      record.claims = [
        { ...base, id: "mentions", start: mention.start - 1, end: mention.end + 1 },
        { ...base, id: "takes-part", start: 0, end: 1, entities: ["ekoss"] },
        { ...base, id: "another", start: 0, end: 1, entities: ["elund"] },
        { ...base, id: "own", start: 0, end: 1, entities: ["ekoss"], attribution: own.id },
      ];
    });
    expect(record.claims).toHaveLength(4);
    const about = items.filter(({ kind }) => kind === "about");
    expect(about.map(({ id, speaker, direct }) => [id, speaker, direct])).toEqual([
      ["mentions", null, null],
      ["takes-part", null, null],
    ]);
  });
});

describe("nameVariants", () => {
  it("counts each way of writing by report, whatever the line breaks in it", () => {
    const { entity } = profileOf("ekoss");
    const mention = (report: string, start: number, text: string) => ({
      report,
      start,
      end: start + text.length,
      text,
    });
    const variants = nameVariants({
      ...entity,
      mentions: [
        mention("rharbour", 5, "Aline\nKoss"),
        mention("rharbour", 50, "Aline Koss"),
        mention("runion", 3, "Aline Koss"),
        mention("runion", 30, "Koss"),
      ],
    });
    expect(
      variants.map(({ text, total, uses }) => [
        text,
        total,
        uses.map(({ report, count, first }) => `${report} ${count} ${first.start}`),
      ]),
    ).toEqual([
      ["Aline Koss", 3, ["rharbour 2 5", "runion 1 3"]],
      ["Koss", 1, ["runion 1 30"]],
    ]);
  });
});

describe("nameMarks and inTime", () => {
  const { items } = profileOf("ekoss");
  const [model] = items;
  const dated = (id: string, outlet: string, earliest: string | null, latest: string | null) => ({
    ...model!,
    id,
    outlet,
    kind: "says" as const,
    published: { earliest, latest },
  });
  const some = [
    dated("a", "Tide", "2031-03-15", "2031-03-15"),
    dated("b", "Tide", "2031-03-15", "2031-03-15"),
    dated("c", "Wire", "2031-03-14", "2031-03-16"),
    dated("d", "Wire", null, "2031-03-20"),
    dated("e", "Wire", null, null),
  ];

  it("makes one mark of an outlet's same days, and none of an open date", () => {
    expect(
      nameMarks(some, "published").map(({ outlet, earliest, items: held }) => [
        outlet,
        earliest,
        held.map(({ id }) => id),
      ]),
    ).toEqual([
      ["Wire", "2031-03-14", ["c"]],
      ["Tide", "2031-03-15", ["a", "b"]],
    ]);
  });

  it("orders by the date, an end alone counts, and no date comes last", () => {
    expect(
      inTime(some.toReversed(), "published")
        .map(({ outlet, id }) => outlet + id)
        .at(-1),
    ).toBe("Wiree");
    expect(inTime(some, "published").map(({ id }) => id)).toEqual(["c", "a", "b", "d", "e"]);
  });
});
