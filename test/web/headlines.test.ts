/** What stands at the head of a dispute and of a saying, and how a record's dates are summed up. */
import { describe, expect, it } from "vitest";
import { indexRecord, type DisputeItem } from "../../web/src/data/record-index.ts";
import { headlineOf } from "../../web/src/data/dispute-headline.ts";
import { byOutlet, spanOfPublication } from "../../web/src/data/publication-span.ts";
import { firstTelling, titleOf } from "../../web/src/data/saying-order.ts";
import { sampleRecord } from "./sample-record.ts";

const side = (value: string, text = "words") => ({
  value,
  spans: [{ report: "r", start: 0, end: text.length, text }],
  origins: [],
});

describe("the headline of a dispute", () => {
  it.each<
    [
      why: string,
      about: DisputeItem["about"],
      relation: DisputeItem["relation"],
      sides: DisputeItem["sides"],
      headline: string,
    ]
  >([
    [
      "days of one month, in their order",
      "date",
      "contradiction",
      [side("6 March 2030 (“the night of March 6”)"), side("5 March 2030 (“Tuesday”)")],
      "When: 5 or 6 March 2030",
    ],
    [
      "days of two months",
      "date",
      "contradiction",
      [side("28 February 2030"), side("1 March 2030")],
      "When: 28 February 2030 or 1 March 2030",
    ],
    [
      "voices",
      "polarity",
      "contradiction",
      [side("denied: Port Office"), side("affirmed: Mira Holt")],
      "Whether it happened: affirmed by Mira Holt, denied by Port Office",
    ],
    [
      "terms, which may both stand",
      "label",
      "framing",
      [side("‘aides’"), side("soldiers"), side("‘aides’")],
      "What it is called: ‘aides’ / soldiers",
    ],
    [
      "many sides",
      "place",
      "scope",
      ["a", "b", "c", "d", "e", "f"].map((value) => side(value)),
      "Where: a / b / c / d / 2 further",
    ],
    [
      "the words that two are said to have said",
      "attribution",
      "contradiction",
      [side("Mira Holt", "we shall open"), side("Port Office")],
      "Who said it (“we shall open”): Mira Holt or Port Office",
    ],
  ])("says %s", (_, about, relation, sides, headline) => {
    expect(headlineOf({ about, relation, sides })).toBe(headline);
  });
});

describe("a saying", () => {
  const record = sampleRecord();
  /** The sample with its reports published on these days, in its order; a report for which there is none is undated. */
  const published = (days: readonly string[]) =>
    indexRecord({
      ...record,
      reports: record.reports.map((report, i) => ({
        ...report,
        published: { ...report.published, earliest: days[i] ?? null, latest: days[i] ?? null },
      })),
    });
  const saying = record.sayings[0]!;
  const ids = record.reports
    .map(({ id }) => id)
    .filter((id) => saying.spans.some(({ report }) => report === id));

  it("stands first in the report that its date shows to be first", () => {
    expect(ids.length).toBeGreaterThan(1);
    const backwards = record.reports.map((_, i) => `2031-03-${30 - i}`);
    const { first, order, others } = firstTelling(published(backwards), saying);
    expect(order).toEqual(ids.toReversed());
    expect(first).toBe(ids.at(-1));
    expect(others).toEqual(ids.toReversed().slice(1));
  });

  it("stands first in none where the dates leave it open", () => {
    for (const days of [record.reports.map(() => "2031-03-14"), []]) {
      const { first, others } = firstTelling(published(days), saying);
      expect(first).toBeNull();
      expect(others).toEqual(ids);
    }
  });

  it("is called by its words in one pair of quotation marks", () => {
    for (const saying of record.sayings) expect(titleOf(saying)).toMatch(/^“[^“”].*[^“”]”$/su);
  });
});

describe("the dates of reports", () => {
  const of = (
    earliest: string | null,
    latest: string | null,
    name: string | null = "Quay Herald",
  ) => {
    const report = sampleRecord().reports[0]!;
    return {
      ...report,
      outlet: { ...report.outlet, name },
      published: { ...report.published, earliest, latest },
    };
  };

  it("are summed up with what is open said apart", () => {
    expect(
      spanOfPublication([
        of("2030-05-06", "2030-05-07"),
        of("2030-05-14", null),
        of(null, "2030-05-03"),
        of(null, null),
      ]),
    ).toEqual({
      range: { earliest: "2030-05-03", latest: "2030-05-14" },
      openAfter: 1,
      openBefore: 1,
      unknown: 1,
    });
    expect(spanOfPublication([of(null, null)]).range).toBeNull();
  });

  it("are grouped by outlet, the largest first, the unknown one last", () => {
    const outlets = byOutlet([
      of("2030-05-01", "2030-05-01", null),
      of("2030-05-02", "2030-05-02", null),
      of("2030-05-03", "2030-05-03", "Island Post"),
      of("2030-05-04", "2030-05-04"),
      of("2030-05-05", "2030-05-05"),
    ]);
    expect(outlets.map(({ name, reports }) => [name, reports])).toEqual([
      ["Quay Herald", 2],
      ["Island Post", 1],
      [null, 2],
    ]);
  });
});
