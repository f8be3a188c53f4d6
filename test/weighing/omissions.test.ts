import { describe, expect, it } from "vitest";
import { weighGiven, type Given, type Tale, type Tells, type Who } from "./make-record.ts";

const ORLEN: Who = { name: "Ada Orlen", type: "person" };

const tale = (
  outlet: string,
  text: string,
  tells: readonly Tells[] = [],
  date = "2031-05-10",
): Tale => ({
  outlet,
  date,
  // What the story is about stands at the top; what may be left out, below it.
  text: `The ferry to Cape Island resumed. Crews repaired its engine overnight. ${text}`,
  tells,
});

const pumps = (outlet: string, date?: string): Tale =>
  tale(
    outlet,
    "Divers recovered seven pumps from the lock.",
    [{ words: "Divers recovered seven pumps from the lock", head: "recovered", event: "pumps" }],
    date,
  );

/** The outlets that are said to leave an event out. */
function missing(tales: readonly Tale[], more: Partial<Given> = {}): string[] {
  const { findings, reports } = weighGiven({ who: [ORLEN], tales, ...more });
  const outletOf = new Map([...reports].map(([outlet, { report }]) => [report.id, outlet]));
  return findings.omissions.flatMap((omission) => omission.missing.map((id) => outletOf.get(id)!));
}

const SILENT = tale("Isle Post", "Fares stay the same.");

describe("what a report leaves out", () => {
  it("is what two others tell and it does not", () => {
    expect(missing([pumps("Quay News"), pumps("Cape Daily"), SILENT])).toEqual(["Isle Post"]);
  });

  it("is not that somebody confirms it", () => {
    const confirming = (outlet: string): Tale =>
      tale(outlet, "Port divers confirm the recovery of seven pumps from the lock.", [
        {
          words: "Port divers confirm the recovery of seven pumps from the lock",
          head: "confirm",
          event: "pumps",
        },
      ]);
    expect(missing([confirming("Quay News"), confirming("Cape Daily"), SILENT])).toEqual([]);
  });

  it("is not what only one other tells", () => {
    expect(missing([pumps("Quay News"), SILENT])).toEqual([]);
  });

  it("is not what only one text tells that another outlet carries", () => {
    expect(
      missing([pumps("Quay News"), pumps("Cape Daily"), SILENT], {
        copies: [
          {
            words: "Divers recovered seven pumps from the lock",
            outlets: ["Quay News", "Cape Daily"],
          },
        ],
      }),
    ).toEqual([]);
  });

  it("is not what it tells in other words", () => {
    const other = tale("Isle Post", "Seven pumps were recovered, and the lock was closed.");
    expect(missing([pumps("Quay News"), pumps("Cape Daily"), other])).toEqual([]);
  });

  it("is not what nobody had told when it appeared", () => {
    const early = tale("Isle Post", "Fares stay the same.", [], "2031-05-08");
    expect(missing([pumps("Quay News"), pumps("Cape Daily"), early])).toEqual([]);
  });

  it("is not what was still to come when it appeared", () => {
    const dated = (outlet: string): Tale =>
      tale(outlet, "Divers recovered seven pumps on 9 May.", [
        {
          words: "Divers recovered seven pumps on 9 May",
          head: "recovered",
          event: "pumps",
          time: { words: "9 May", day: "2031-05-09" },
        },
      ]);
    const early = tale("Isle Post", "Fares stay the same.", [], "2031-05-08");
    expect(missing([dated("Quay News"), dated("Cape Daily"), early])).toEqual([]);
    expect(missing([dated("Quay News"), dated("Cape Daily"), SILENT])).toEqual(["Isle Post"]);
  });

  it.each([
    ["planned", { certainty: "planned" }],
    ["only said", { head: "say" }],
  ] as const)("is not what is %s", (_, given) => {
    const telling = (outlet: string): Tale =>
      tale(outlet, "Divers recovered seven pumps from the lock.", [
        {
          words: "Divers recovered seven pumps from the lock",
          head: "recovered",
          event: "pumps",
          ...given,
        },
      ]);
    expect(missing([telling("Quay News"), telling("Cape Daily"), SILENT])).toEqual([]);
  });

  it("is not what the story is about", () => {
    const central = (outlet: string): Tale => ({
      outlet,
      date: "2031-05-10",
      text: "Divers recovered seven pumps from the lock.",
      tells: [
        { words: "Divers recovered seven pumps from the lock", head: "recovered", event: "pumps" },
      ],
    });
    expect(missing([central("Quay News"), central("Cape Daily"), SILENT])).toEqual([]);
  });
});
