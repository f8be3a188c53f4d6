/** What reports tell of one person differently: the state of health, the injury, the offence, the time in prison; and what was announced and came otherwise. */
import { describe, expect, it } from "vitest";
import type { Dispute } from "../../src/model/index.ts";
import { weighGiven } from "./make-record.ts";

const OUTLETS = ["Quay News", "Isle Post", "Cape Daily"];

/** The disputes of reports that consist of one sentence each, all about Tomas Bresk. */
function disputesOf(...texts: readonly string[]): readonly Dispute[] {
  return weighGiven({
    who: [{ name: "Tomas Bresk", type: "person" }],
    tales: texts.map((text, index) => ({
      outlet: OUTLETS[index]!,
      date: `2020-05-0${index + 4}`,
      text,
      tells: [{ words: text.replace(/\.$/u, ""), actors: ["Tomas Bresk"] }],
    })),
  }).findings.disputes;
}

const kindsOf = (disputes: readonly Dispute[]): string[] =>
  disputes.map(({ about, relation }) => `${about} ${relation}`);

describe("the state of a patient", () => {
  it("changes with time", () => {
    const disputes = disputesOf(
      "Tomas Bresk was in critical condition.",
      "Tomas Bresk is improving, and his condition has improved since noon.",
    );
    expect(kindsOf(disputes)).toEqual(["polarity superseded"]);
    expect(disputes[0]?.why).toBe(
      "How Tomas Bresk is, as told by Isle Post (improving) and Quay News (critical): a patient's condition changes, and the reports speak of different hours.",
    );
  });

  it("is one where the reports agree", () => {
    expect(
      disputesOf("Tomas Bresk was in critical condition.", "Tomas Bresk is in grave condition."),
    ).toEqual([]);
  });
});

describe("a time in prison", () => {
  it("is of the one a report is about where its sentence names nobody", () => {
    const tale = (outlet: string, text: string, words: string, months: number, unit: string) => ({
      outlet,
      text,
      tells: [
        {
          words: text.split(". ").at(-1)!.replace(/\.$/u, ""),
          figures: [{ words, value: months, unit, kind: "duration" as const }],
        },
      ],
    });
    const disputes = weighGiven({
      who: [{ name: "Tomas Bresk", type: "person", also: ["He"] }],
      tales: [
        tale(
          "Quay News",
          "Tomas Bresk pleaded guilty. He wept. Tomas Bresk left. The former mayor faces up to five years in prison.",
          "up to five years",
          5,
          "year",
        ),
        tale(
          "Isle Post",
          "Prosecutors recommended that Tomas Bresk receive 40 months in prison.",
          "40 months",
          40,
          "month",
        ),
      ],
    }).findings.disputes;
    expect(kindsOf(disputes)).toEqual(["duration scope"]);
  });
});

describe("where somebody was hurt", () => {
  it("is disputed where the parts are others", () => {
    const disputes = disputesOf(
      "Tomas Bresk was shot in the arm.",
      "Tomas Bresk sustained a leg injury.",
    );
    expect(kindsOf(disputes)).toEqual(["label contradiction"]);
  });

  it("is one where a part belongs to the other", () => {
    expect(
      disputesOf("Tomas Bresk was shot in the knee.", "Tomas Bresk sustained a leg injury."),
    ).toEqual([]);
  });

  it("is several where one report tells both", () => {
    expect(
      disputesOf(
        "Tomas Bresk was shot in the arm and shot in the leg.",
        "Tomas Bresk sustained a leg injury.",
      ),
    ).toEqual([]);
  });
});

describe("what somebody pleaded guilty to", () => {
  it("is framed where the offence is named differently", () => {
    const disputes = disputesOf(
      "Tomas Bresk pleaded guilty to conspiracy before the harbour court.",
      "Tomas Bresk pleaded guilty on Monday to one felony fraud count.",
    );
    expect(kindsOf(disputes)).toEqual(["label framing"]);
    expect(disputes[0]?.sides.map(({ value }) => value).toSorted()).toEqual([
      "conspiracy",
      "fraud",
    ]);
  });

  it("is one where one name says only less", () => {
    expect(
      disputesOf(
        "Tomas Bresk pleaded guilty to wire fraud.",
        "Tomas Bresk pleaded guilty to fraud.",
      ),
    ).toEqual([]);
  });
});

describe("what was announced", () => {
  it("is superseded where it was stopped", () => {
    const disputes = weighGiven({
      who: [{ name: "Harbour Office", type: "organization" }],
      tales: [
        {
          outlet: "Quay News",
          date: "2020-05-04",
          text: "The Harbour Office plans to issue permits.",
          tells: [
            {
              words: "The Harbour Office plans to issue permits",
              head: "issue",
              certainty: "planned",
            },
          ],
        },
        {
          outlet: "Isle Post",
          date: "2020-05-06",
          text: "The issuing of permits is put on hold.",
          tells: [{ words: "The issuing of permits is put on hold", head: "put" }],
        },
      ],
    }).findings.disputes;
    expect(kindsOf(disputes)).toEqual(["polarity superseded"]);
  });
});
