/** What examples/README.md promises a newcomer to find in the record of the example. */
import { beforeAll, describe, expect, it } from "vitest";
import type { ExportedRecord } from "../src/model/index.ts";
import { exampleRecord } from "./example-reports.ts";

let record: ExportedRecord;
beforeAll(async () => {
  record = await exampleRecord();
});

const fileOf = (report: string): string =>
  record.reports.find(({ id }) => id === report)?.file?.slice(0, 2) ?? "";
const files = (spans: readonly { readonly report: string }[]): string[] =>
  [...new Set(spans.map(({ report }) => fileOf(report)))].toSorted();
const entityNamed = (name: string): ExportedRecord["entities"][number] => {
  const entity = record.entities.find((each) => each.name === name || each.aliases.includes(name));
  if (!entity) throw new Error(`no entity is called ${name}`);
  return entity;
};
const nameOf = (id: string | null): string | null =>
  record.entities.find((entity) => entity.id === id)?.name ?? null;
const disputesAbout = (about: string, words: RegExp): ExportedRecord["disputes"] =>
  record.disputes.filter(
    (dispute) =>
      dispute.about === about &&
      dispute.sides.flatMap(({ spans }) => spans).some(({ text }) => words.test(text)),
  );

describe("the record of the example", () => {
  it("is one story of eight reports", () => {
    expect(record.reports).toHaveLength(8);
    expect(record.stories).toHaveLength(1);
  });

  it.each([
    [
      "01",
      "Havric: We are asking our neighbours for engineers, not for rulers",
      "2019-03-05",
      "stated",
    ],
    ["02", "Compact to send engineers to Orlava", "2019-03-06", "metadata"],
    ["03", "Tersland's engineers cross the Vell", "2019-03-07", "metadata"],
    ["04", "Marku: Rifles in Orlava; Consultations in Holm", "2019-03-07/2019-03-11~", "crossed"],
    ["05", "Compact announces withdrawal of ‘engineers’ from Orlava", "2019-03-15", "content"],
    ["06", "Death toll in Orlava flood rises to 31", "2019-03-10", "metadata"],
    ["07", "Questions for Havric's guests", "2019-03-13", "metadata"],
    ["08", "Last Compact engineers leave Karsovia", "2019-03-22/2019-03-24", "content"],
  ])("titles and dates report %s", (file, title, edtf, basis) => {
    const report = record.reports.find(({ id }) => fileOf(id) === file)!;
    expect(report.title?.text).toBe(title);
    expect(report.published).toMatchObject({ edtf, basis });
  });

  it("keeps furniture out of every body", () => {
    const bodies = record.reports
      .map(({ text, body }) => body.map(({ start, end }) => text.slice(start, end)).join("\n"))
      .join("\n");
    for (const furniture of [
      "Subscribe to us",
      "Most read",
      "accordion",
      "penguin",
      "email address",
      "TWITTER",
      "Illustrative photo",
      "Army lorries block",
      "leaves 31 people dead",
      "All rights reserved",
      "comedy about a plumber",
      "Good evening",
    ]) {
      expect(bodies).not.toContain(furniture);
    }
  });

  it("finds the announcement dated differently", () => {
    const [dispute] = disputesAbout("date", /announced/u);
    expect(dispute?.relation).toBe("contradiction");
    expect(dispute?.sides.map(({ spans }) => files(spans)).toSorted()).toEqual([
      ["02", "04"],
      ["05", "08"],
    ]);
  });

  it("finds one saying put into two mouths", () => {
    const [dispute] = disputesAbout("attribution", /years of neglect abroad/u);
    expect(dispute?.sides.map(({ value }) => value).toSorted()).toEqual([
      "Astrid Holmqvar",
      "Milan Havric",
    ]);
  });

  it("finds the paragraphs that two outlets share, and the agency's", () => {
    const pairs = record.copies.map(({ spans }) => files(spans).join());
    expect(pairs.filter((pair) => pair === "05,08").length).toBeGreaterThanOrEqual(3);
    expect(pairs).toContain("06,07");
  });

  it("finds what is affirmed and denied", () => {
    expect(disputesAbout("polarity", /sirens/u)).not.toHaveLength(0);
    expect(disputesAbout("polarity", /did not carry weapons/u)).not.toHaveLength(0);
  });

  it("finds the limited and the unlimited time", () => {
    expect(disputesAbout("duration", /indefinite/u)).toHaveLength(1);
  });

  it("knows one person under several spellings", () => {
    const premier = entityNamed("Milan Havric");
    expect(files(premier.mentions)).toEqual(["01", "02", "03", "04", "05", "07", "08"]);
    expect(entityNamed("Milan Havrich").id).toBe(premier.id);
    expect(entityNamed("Milan Havrych").id).toBe(premier.id);
  });

  it("knows one body under its name and its acronyms", () => {
    const compact = entityNamed("Vell River Assistance Compact");
    expect(entityNamed("VRAC").id).toBe(compact.id);
    expect(entityNamed("DPRV").id).toBe(compact.id);
  });

  it("never takes the ministries of two countries for one", () => {
    const ministries = record.entities.filter(({ name }) => /^\S+ Interior Ministry$/u.test(name));
    expect(ministries.map(({ name }) => name).toSorted()).toEqual([
      "Karsovian Interior Ministry",
      "Terslandic Interior Ministry",
    ]);
  });

  it("names the speaker of quotations told in every style", () => {
    const speakerOf = (words: string): string | null =>
      nameOf(
        record.attributions.find(({ content }) => content.some(({ text }) => text.includes(words)))
          ?.speaker ?? null,
      );
    expect(speakerOf("A neighbour who brings a pump")).toBe("Milan Havric");
    expect(speakerOf("The water came in the night")).toBe("Milan Havric");
    expect(speakerOf("Yesterday they talked until morning")).toBe("Olena Marku");
    expect(speakerOf("We are looking at this with great caution")).toBe("Josip Brenn");
    expect(speakerOf("They carried pumps")).toBe("Henrik Dahl");
    expect(speakerOf("We have looked at the pictures")).toBe("Henrik Dahl");
    expect(speakerOf("Nobody warned us")).toBe("Dana Orel");
    expect(speakerOf("We have found no sign")).toBe("Vera Stanek");
  });

  it("follows who tells what through whom", () => {
    const nested = record.attributions.filter(({ via }) => via !== null);
    const through = new Set(
      nested.map(({ via }) =>
        nameOf(record.attributions.find(({ id }) => id === via)?.speaker ?? null),
      ),
    );
    expect([...through]).toEqual(expect.arrayContaining(["Radio Vell"]));
  });

  it("has a chronology from the collapse to the return of the engineers", () => {
    const days = record.events
      .flatMap(({ earliest, label }) => (earliest === null ? [] : [{ earliest, label }]))
      .toSorted((a, b) => (a.earliest < b.earliest ? -1 : 1));
    expect(days[0]).toMatchObject({ earliest: "2019-03-04" });
    expect(days[0]?.label).toContain("collapsed");
    expect(days.at(-1)).toMatchObject({ earliest: "2019-03-22" });
  });
});
