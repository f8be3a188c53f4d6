import { describe, expect, it } from "vitest";
import type { Dispute } from "../../src/model/index.ts";
import { weighGiven, type Tale, type GivenFigure } from "./make-record.ts";

/** A report's sentence with its figure. */
interface Told {
  readonly text: string;
  readonly date?: string;
  readonly figure: GivenFigure;
  readonly day?: { readonly words: string; readonly day: string };
}

function disputesOf(...told: readonly Told[]): readonly Dispute[] {
  return weighGiven({
    tales: told.map(({ text, date, figure, day }, index) => ({
      outlet: ["Quay News", "Isle Post", "Cape Daily"][index]!,
      ...(date === undefined ? {} : { date }),
      text: `${text}.`,
      tells: [
        {
          words: text,
          head: "kill",
          figures: [figure],
          ...(day === undefined ? {} : { time: day }),
        },
      ],
    })),
  }).findings.disputes;
}

const killed = (words: string, value: number, more: Partial<GivenFigure> = {}): GivenFigure => ({
  words,
  value,
  unit: "person",
  scope: ["kill"],
  ...more,
});

describe("a dispute about how many", () => {
  it("stands between counts that cannot both hold", () => {
    const [dispute, ...more] = disputesOf(
      { text: "The fire killed 14 people", date: "2020-05-04", figure: killed("14 people", 14) },
      { text: "The fire killed 9 people", date: "2020-05-04", figure: killed("9 people", 9) },
    );
    expect(more).toEqual([]);
    expect(dispute).toMatchObject({ about: "figure", relation: "contradiction" });
    expect(dispute?.why).toBe(
      "How many dead: “9 people” in Isle Post; “14 people” in Quay News; both cannot be right.",
    );
  });

  it.each([
    [
      "a bound and a number within it",
      killed("14 people", 14),
      killed("more than 10 people", 10, { low: 11, high: null }),
    ],
    ["a number and the same rounded", killed("2,014 people", 2014), killed("2,000 people", 2000)],
    ["equal numbers", killed("14 people", 14), killed("14 people", 14)],
  ])("does not stand between %s", (_, a, b) => {
    expect(
      disputesOf(
        { text: `The fire killed ${a.words}`, figure: a },
        { text: `A fire killed ${b.words}`, figure: b },
      ),
    ).toEqual([]);
  });

  it("is superseded where the later report counts more", () => {
    const disputes = disputesOf(
      { text: "The fire killed 9 people", date: "2020-05-04", figure: killed("9 people", 9) },
      { text: "The fire killed 14 people", date: "2020-05-06", figure: killed("14 people", 14) },
    );
    expect(disputes.map(({ relation }) => relation)).toEqual(["superseded"]);
  });

  it("differs in scope where other people are counted", () => {
    const disputes = disputesOf(
      { text: "The fire killed 14 people", figure: killed("14 people", 14) },
      {
        text: "The fire killed 3 officers",
        figure: killed("3 officers", 3, { unit: "officer" }),
      },
    );
    expect(disputes.map(({ relation }) => relation)).toEqual(["scope"]);
  });

  it.each([
    ["some of those who are meant", killed("9 of the captives", 9, { scope: ["kill"] })],
    ["where they were brought", { words: "9 hospitals", value: 9, unit: "hospital" }],
  ])("does not compare with %s", (_, figure) => {
    expect(
      disputesOf(
        { text: "The fire killed 14 people", figure: killed("14 people", 14) },
        { text: `They were brought to ${figure.words} after the fire killed some`, figure },
      ),
    ).toEqual([]);
  });

  it("stands where a part is more than the whole", () => {
    const disputes = disputesOf(
      { text: "The fire killed 14 people", figure: killed("14 people", 14) },
      {
        text: "The fire killed 17 officers",
        figure: killed("17 officers", 17, { unit: "officer" }),
      },
    );
    expect(disputes.map(({ relation }) => relation)).toEqual(["contradiction"]);
  });

  it("differs in scope where one counts the struck and one the hurt", () => {
    const disputes = disputesOf(
      {
        text: "The boat ran into the pier, striking four people",
        figure: { words: "four people", value: 4, unit: "person" },
      },
      {
        text: "It left six people injured",
        figure: { words: "six people", value: 6, unit: "person", scope: ["injure"] },
      },
    );
    expect(disputes.map(({ relation }) => relation)).toEqual(["scope"]);
    expect(disputes[0]?.why).toContain("who was struck");
  });

  it("is superseded where “at least” was said of fewer than another knew", () => {
    const disputes = disputesOf(
      {
        text: "The fire killed at least three people",
        figure: killed("at least three people", 3, { high: null }),
      },
      { text: "A fire killed 11 people", figure: killed("11 people", 11) },
    );
    expect(disputes.map(({ relation }) => relation)).toEqual(["superseded"]);
    expect(disputes[0]?.why).toBe(
      "How many dead: “at least three people” in Quay News; “11 people” in Isle Post; “at least 3” is what was known when it was written.",
    );
  });

  it.each([
    [
      "“at least” of the later report leaves room for more",
      "2020-05-06",
      killed("at least three people", 3, { high: null }),
      killed("11 people", 11),
    ],
    [
      "“at least” is near the other count",
      "2020-05-04",
      killed("at least nine people", 9, { high: null }),
      killed("10 people", 10),
    ],
    [
      "one of several children of whom a mother was killed is not counted",
      "2020-05-04",
      killed("12 children", 12),
      killed("3 people", 3),
    ],
    [
      "others are added to a count",
      "2020-05-04",
      killed("two other people", 2),
      killed("5 people", 5),
    ],
  ])("is none where %s", (_, date, a, b) => {
    expect(
      disputesOf(
        {
          text: a.words === "12 children" ? `A mother of ${a.words} died` : `It killed ${a.words}`,
          date,
          figure: a,
        },
        { text: `The fire killed ${b.words}`, date: "2020-05-04", figure: b },
      ),
    ).toEqual([]);
  });

  it("is superseded where the later report counts fewer", () => {
    const disputes = disputesOf(
      { text: "The fire killed 14 people", date: "2020-05-04", figure: killed("14 people", 14) },
      { text: "The fire killed 13 people", date: "2020-05-06", figure: killed("13 people", 13) },
    );
    expect(disputes.map(({ relation }) => relation)).toEqual(["superseded"]);
  });

  it("counts those whom one word counts and calls by their fate", () => {
    const disputes = disputesOf(
      {
        text: "The fire left 53 wounded",
        figure: { words: "53 wounded", value: 53, unit: "wounded" },
      },
      {
        text: "The fire injured 61 people",
        figure: { words: "61 people", value: 61, unit: "person", scope: ["injure"] },
      },
    );
    expect(disputes.map(({ relation }) => relation)).toEqual(["contradiction"]);
  });

  it("leaves what happened long before out of the count", () => {
    expect(
      disputesOf(
        { text: "The fire killed 14 people", date: "2020-05-04", figure: killed("14 people", 14) },
        {
          text: "In 2016 a fire killed 40 people",
          date: "2020-05-04",
          figure: killed("40 people", 40),
          day: { words: "2016", day: "2016" },
        },
      ),
    ).toEqual([]);
  });

  it("stands between two sums for one thing that rare words single out", () => {
    const sum = (words: string, value: number): GivenFigure => ({
      words,
      value,
      unit: "dollar",
      kind: "money",
    });
    const disputes = disputesOf(
      {
        text: "The mayor paid $5,140 for the porcelain lighthouse sculpture",
        figure: sum("$5,140", 5140),
      },
      {
        text: "He spent $5,410 on a porcelain lighthouse sculpture",
        figure: sum("$5,410", 5410),
      },
      { text: "A dinner for the delegates was $300", figure: sum("$300", 300) },
    );
    expect(disputes.map(({ about, relation }) => `${about} ${relation}`)).toEqual([
      "figure contradiction",
    ]);
  });

  describe("of things in one event", () => {
    const told = (words: string, value: number, more: Partial<GivenFigure> = {}): GivenFigure => ({
      words,
      value,
      unit: "barge",
      ...more,
    });
    const ofEvent = (
      ...tales: readonly { readonly text: string; readonly figures: readonly GivenFigure[] }[]
    ): readonly Dispute[] =>
      weighGiven({
        tales: tales.map(({ text, figures }, index) => ({
          outlet: ["Quay News", "Isle Post", "Cape Daily"][index]!,
          text: `${text}.`,
          tells: [{ words: text, head: "sink", event: "the sinking", figures }],
        })),
      }).findings.disputes.filter(({ about }) => about === "figure" || about === "duration");

    it("is superseded where what is counted runs on, in reports days apart", () => {
      const votes = (date: string, words: string, value: number): Tale => ({
        outlet: date,
        date,
        text: `Two lists won ${words} in the Ostrau count.`,
        tells: [
          {
            words: `Two lists won ${words} in the Ostrau count`,
            head: "win",
            event: "the count",
            figures: [{ words, value, unit: "delegate" }],
          },
        ],
      });
      const relations = (late: string): string[] =>
        weighGiven({
          tales: [
            votes("2021-03-01", "1,204 delegates", 1204),
            votes(late, "1,239 delegates", 1239),
          ],
        }).findings.disputes.map(({ relation }) => relation);
      expect(relations("2021-03-06")).toEqual(["superseded"]);
      expect(relations("2021-03-02")).toEqual(["contradiction"]);
    });

    it("has a side for each number, and each report on one of them", () => {
      const disputes = ofEvent(
        { text: "Two coal barges sank off the pier", figures: [told("Two coal barges", 2)] },
        { text: "Off the pier three barges sank", figures: [told("three barges", 3)] },
        { text: "The three barges sank at the pier", figures: [told("three barges", 3)] },
      );
      expect(disputes.map(({ relation }) => relation)).toEqual(["contradiction"]);
      expect(disputes[0]?.sides.map(({ spans }) => spans.length).toSorted()).toEqual([1, 2]);
    });

    it("is none where a report tells both numbers", () => {
      expect(
        ofEvent(
          {
            text: "Two coal barges of three barges sank off the pier",
            figures: [told("Two coal barges", 2), told("three barges", 3)],
          },
          { text: "Off the pier three barges sank", figures: [told("three barges", 3)] },
        ),
      ).toEqual([]);
    });

    it("is none where the one who is named beside others makes up the difference", () => {
      expect(
        ofEvent(
          { text: "The pilot and 22 other barges sank", figures: [told("22 other barges", 22)] },
          { text: "The pilot and 23 barges sank", figures: [told("23 barges", 23)] },
        ),
      ).toEqual([]);
    });

    it("compares other units of one measure", () => {
      const deep = (words: string, value: number, unit: string): GivenFigure => ({
        words,
        value,
        unit,
        kind: "measure",
      });
      const sunk = (figure: GivenFigure): { text: string; figures: GivenFigure[] } => ({
        text: `The barge sank ${figure.words} off the pier`,
        figures: [figure],
      });
      const foot = deep("200 feet", 200, "foot");
      expect(ofEvent(sunk(foot), sunk(deep("60 metres", 60, "metre")))).toEqual([]);
      expect(ofEvent(sunk(foot), sunk(deep("150 metres", 150, "metre")))).toHaveLength(1);
    });

    it.each([
      ["says how long", "The barge sank in a storm of two hours", "two hours", 1],
      ["says when", "The barge sank two hours ago in a storm", "two hours", 0],
    ])("compares a stretch of time that %s", (_, text, words, count) => {
      const hours = (each: string, value: number): GivenFigure => ({
        words: each,
        value,
        unit: "hour",
        kind: "duration",
      });
      const disputes = ofEvent(
        { text, figures: [hours(words, 2)] },
        { text: "The barge sank in a storm of five hours", figures: [hours("five hours", 5)] },
      );
      expect(disputes.map(({ about }) => about)).toEqual(count === 1 ? ["duration"] : []);
    });
  });
});
