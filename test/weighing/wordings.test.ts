import { describe, expect, it } from "vitest";
import { intakeBytes } from "../../src/intake/index.ts";
import { compose } from "../../src/record/index.ts";
import { readOne } from "../../src/record/read-one.ts";
import { createId } from "../../src/model/index.ts";
import { weighGiven, type Who } from "./make-record.ts";

const PACT: Who = { name: "Vell Pact", type: "organization", also: ["its", "It"] };

/** The terms of each wording, report by report in the order given: `Quay News: ‘guards’`. */
function termsOf(who: Who, ...texts: readonly string[]): string[] {
  const outlets = ["Quay News", "Isle Post"];
  const { findings, reports } = weighGiven({
    who: [who],
    tales: texts.map((text, index) => ({ outlet: outlets[index]!, text })),
  });
  expect(findings.wordings.every(({ of }) => of === createId("e", who.name))).toBe(true);
  return outlets.flatMap((outlet) =>
    findings.wordings.flatMap(({ terms }) =>
      terms
        .filter(({ report }) => report === reports.get(outlet)!.report.id)
        .map(({ text, scareQuoted }) => `${outlet}: ${scareQuoted ? `‘${text}’` : text}`),
    ),
  );
}

describe("wordings", () => {
  it("shows the words that stand behind, before and for a name", () => {
    expect(
      termsOf(
        PACT,
        "The Vell Pact peacekeepers came. They were forces of the Vell Pact.",
        "The Vell Pact met. It sent its ‘instructors’ abroad.",
      ),
    ).toEqual(["Quay News: peacekeepers", "Quay News: forces", "Isle Post: ‘instructors’"]);
  });

  it("tells the name of a body from what its people are called", () => {
    const { findings } = weighGiven({
      who: [PACT],
      tales: [
        { outlet: "Quay News", text: "The Vell Pact ‘peacekeepers’ came." },
        { outlet: "Isle Post", text: "The Vell Pact soldiers came after its invasion." },
        { outlet: "Cape Mail", text: "The Vell Pact soldiers came after its mission." },
      ],
    });
    expect(
      findings.wordings.map(({ field, terms }) => [
        field,
        terms.map(({ text }) => text).toSorted(),
      ]),
    ).toEqual([
      ["forces", ["peacekeepers", "soldiers", "soldiers"]],
      ["operation", ["invasion", "mission"]],
    ]);
  });

  it("shows a word that one sets in quotation marks and another does not, as framing", () => {
    const { findings } = weighGiven({
      who: [PACT],
      tales: [
        { outlet: "Quay News", text: "The Vell Pact ‘peacekeepers’ came." },
        { outlet: "Isle Post", text: "The Vell Pact peacekeepers came." },
      ],
    });
    expect(findings.disputes.map(({ about, relation }) => `${about} ${relation}`)).toEqual([
      "label framing",
    ]);
    expect(findings.disputes[0]!.why).toBe(
      "With Vell Pact, different words are used: ‘peacekeepers’ in Quay News; peacekeepers in Isle Post.",
    );
  });

  it.each([
    ["the same word in both", "The Vell Pact soldiers came.", "The Vell Pact soldiers left."],
    [
      "a word that belongs to another",
      "The Vell Pact met and rebels fled.",
      "The Vell Pact soldiers left.",
    ],
    ["one report only", "The Vell Pact soldiers and the Vell Pact troops came.", "Nobody came."],
  ])("shows nothing for %s", (_, a, b) => {
    expect(termsOf(PACT, a, b)).toEqual([]);
  });
});

describe("wordings of a country's forces", () => {
  it("hold what a report calls the forces of its ruler by name", async () => {
    const texts = [
      "Belgian President Joost Arkens spoke in Brussels. Belgian troops landed at Lowmarket on the river.",
      "President of Belgium Joost Arkens spoke in Brussels. Lowmarket has questions to Arkens' occupants at the river. Belgian soldiers said nothing.",
    ];
    const inputs = await Promise.all(
      texts.map(async (text, index) => {
        const bytes = new TextEncoder().encode(JSON.stringify({ title: "Landing", text }));
        const [item] = await intakeBytes(bytes, {
          file: `${index}.json`,
          url: null,
          mediaType: "application/json",
        });
        return { report: item!.report!, reading: readOne(item!.report!) };
      }),
    );
    const { findings } = compose(inputs);
    const terms = findings.wordings.flatMap((wording) => wording.terms.map(({ text }) => text));
    expect(terms).toEqual(expect.arrayContaining(["troops", "occupants", "soldiers"]));
  });
});
