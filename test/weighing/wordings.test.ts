import { describe, expect, it } from "vitest";
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
    expect(findings.disputes[0]!.why).toMatch(/^What belongs to Vell Pact is named differently: /u);
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
