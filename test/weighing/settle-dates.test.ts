import { describe, expect, it } from "vitest";
import { intakeBytes } from "../../src/intake/index.ts";
import type { Links, ReadReport } from "../../src/model/index.ts";
import { readOne } from "../../src/record/read-one.ts";
import { settleDates } from "../../src/weighing/index.ts";
import { weighGiven, type Given, type Tells } from "./make-record.ts";

const PARAGRAPH =
  "The old bridge at Testham carried the road to the mill for two hundred years, and nobody in the town had ever seen the river so high below its arches.";

async function readText(file: string, text: string): Promise<ReadReport> {
  const [item] = await intakeBytes(new TextEncoder().encode(text), {
    file,
    url: null,
    mediaType: null,
  });
  return { report: item!.report!, reading: readOne(item!.report!) };
}

function linksOf(reports: readonly ReadReport[]): Omit<Links, "events"> {
  const ids = reports.map(({ report }) => report.id).toSorted();
  return {
    copies: [],
    sayings: [],
    entities: [],
    stories: [{ id: "s1", label: "the bridge", reports: ids }],
  };
}

async function settle(
  ...texts: readonly string[]
): Promise<ReturnType<typeof settleDates> & { readonly reports: readonly ReadReport[] }> {
  const reports = await Promise.all(
    texts.map(async (text, index) => await readText(`r${index}.txt`, text)),
  );
  return { ...settleDates(reports, linksOf(reports)), reports };
}

describe("a publication date", () => {
  it("stands when the report's own page states it", async () => {
    const { published, reports } = await settle(
      `Bridge falls at Testham\n\n07 March 2019, 13:21\n\n${PARAGRAPH}\n\nIt fell on Tuesday, the mayor said.\n`,
    );
    expect(published.get(reports[0]!.report.id)).toMatchObject({
      earliest: "2019-03-07",
      latest: "2019-03-07",
      time: "13:21",
      basis: "stated",
      edtf: "2019-03-07",
    });
  });

  it("lies between the latest day told and the page's clock", async () => {
    const { published, reports } = await settle(
      `24 March 2019, Sunday, 18:05\nHome\nNews\nContact\n\nBridge falls at Testham\n\n${PARAGRAPH}\n\nThe bridge fell on March 4, the mayor said. On March 11, divers found its last stone in the mill pond.\n`,
    );
    const date = published.get(reports[0]!.report.id)!;
    expect(date).toMatchObject({
      earliest: "2019-03-11",
      latest: "2019-03-24",
      basis: "content",
      edtf: "2019-03-11/2019-03-24",
    });
    expect(
      date.evidence.map(({ start, end }) => reports[0]!.report.text.slice(start, end)),
    ).toContain("March 11");
    expect(date.why).toContain("24 March 2019");
  });

  it("is the day that stands beside “today” at the top", async () => {
    const { published, reports } = await settle(
      `Divers leave Testham\n\nOn March 15, the town council stated that the divers had completed their work at the bridge.\n\nThe divers are to leave the town today; the road will be opened in the coming eight days.\n\n${PARAGRAPH}\n\nUpdated\nRiver still high at Testham, council says\n2019.03.10 09:12\n\n${PARAGRAPH} It is gone now.\n`,
    );
    expect(published.get(reports[0]!.report.id)).toMatchObject({
      earliest: "2019-03-15",
      latest: "2019-03-15",
      basis: "content",
    });
  });

  it("takes its year from the other reports of the story, and stays open above", async () => {
    const { published, reports } = await settle(
      `Bridge falls at Testham\n\n07 March 2019, 13:21\n\n${PARAGRAPH}\n`,
      `Last stone found\n\n${PARAGRAPH}\n\nOn March 11, divers found the last stone of the bridge in the mill pond.\n`,
    );
    const date = published.get(reports[1]!.report.id)!;
    expect(date).toMatchObject({
      earliest: "2019-03-11",
      latest: null,
      basis: "crossed",
      edtf: "2019-03-11/..",
    });
    expect(date.why).toContain("other reports");
  });

  it("stays unknown, with a problem, when nothing tells", async () => {
    const { published, problems, reports } = await settle(
      `Bridge falls\n\n${PARAGRAPH}\n\nIt fell on Tuesday, the mayor said.\n`,
    );
    expect(published.get(reports[0]!.report.id)).toMatchObject({
      earliest: null,
      latest: null,
      basis: "unknown",
      edtf: null,
    });
    expect(problems).toMatchObject([{ code: "date/unknown", report: reports[0]!.report.id }]);
  });

  it("is not chosen among several that the page states", async () => {
    const page = `<html><head><title>Bridge falls</title><meta property="article:published_time" content="2019-03-07"><script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2019-04-20"}</script></head><body><article><h1>Bridge falls</h1><p>${PARAGRAPH}</p><p>${PARAGRAPH} It is gone.</p></article></body></html>`;
    const input = await readText("a.html", page);
    const { published, problems } = settleDates([input], linksOf([input]));
    expect(published.get(input.report.id)!.basis).not.toBe("metadata");
    expect(problems).toContainEqual(expect.objectContaining({ code: "date/conflict" }));
  });

  it("is not taken from a date of a neighbouring article or of the page's clock", async () => {
    const { published, reports } = await settle(
      `25 March 2024, Monday, 10:00\nHome\nNews\n\nBridge falls at Testham\n\n${PARAGRAPH}\n\nIt fell on Tuesday, the mayor said.\n`,
    );
    const date = published.get(reports[0]!.report.id)!;
    expect(date.earliest).not.toBe("2024-03-25");
    expect(date.latest).toBe("2024-03-25");
  });

  it("pins a weekday to the calendar where another report dates the same event", async () => {
    const dated = `Bridge falls at Testham\n\n07 March 2019, 13:21\n\nThe bridge collapsed on the night of March 5, the mayor said.\n\n${PARAGRAPH}\n`;
    const undated = `Bridge gone\n\nThe bridge collapsed on Tuesday evening, a miller said.\n\n${PARAGRAPH}\n\nThe council met on Wednesday and the miller went home.\n`;
    const reports = await Promise.all([readText("a.txt", dated), readText("b.txt", undated)]);
    const claimAt = ({ report, reading }: ReadReport, words: string): string => {
      const claim = reading.claims.find(
        ({ start, end, time }) => time !== null && report.text.slice(start, end).includes(words),
      );
      if (!claim) throw new Error(`no dated claim has ${words}`);
      return claim.id;
    };
    const event = {
      id: "v1",
      label: "the fall",
      claims: reports.map((each) => claimAt(each, "collapsed")),
      joins: [],
    };
    const without = settleDates(reports, linksOf(reports));
    expect(without.published.get(reports[1].report.id)!.basis).toBe("unknown");
    const { published, times } = settleDates(reports, linksOf(reports), [event]);
    const date = published.get(reports[1].report.id)!;
    expect(date).toMatchObject({
      earliest: "2019-03-06",
      latest: "2019-03-11",
      basis: "crossed",
      edtf: "2019-03-06/2019-03-11~",
    });
    const index = reports[1].reading.times.findIndex(({ start, end }) =>
      reports[1].report.text.slice(start, end).startsWith("Tuesday"),
    );
    expect(times.get(reports[1].report.id)![index]!.earliest).toBe("2019-03-05");
  });
});

describe("a publication date by weekdays", () => {
  const dated = (sentence: string): string =>
    `Bridge falls at Testham\n\n07 March 2019, 13:21\n\n${sentence}\n\n${PARAGRAPH}\n`;
  const settleLast = async (...texts: readonly string[]): Promise<string | null> => {
    const { published, reports } = await settle(...texts);
    return published.get(reports.at(-1)!.report.id)!.edtf;
  };

  it("lies in the week from the last weekday whose sentence another report dates", async () => {
    const edtf = await settleLast(
      dated("The stone bridge at Testham collapsed into the flooded mill pond on Tuesday."),
      `Old road cut\n\nNobody crosses here now.\n\nThe ferry runs again.\n\nThe river is high.\n\n${PARAGRAPH} Nobody crosses it now. The ferry runs again.\n\nThe old stone bridge collapsed into a flooded pond on Tuesday, and the road is cut.\n`,
    );
    expect(edtf).toBe("2019-03-05/2019-03-11");
  });

  it("lies within days of a weekday that the lead names again and again", async () => {
    const edtf = await settleLast(
      dated("The stone bridge at Testham collapsed into the flooded mill pond on Tuesday."),
      `Old road cut\n\nThe old stone bridge collapsed into a flooded pond on Tuesday, and the road is cut.\n\nThe miller fled on Tuesday night.\n`,
    );
    expect(edtf).toBe("2019-03-05/2019-03-07~");
  });

  it("is no later than a weekday for which it announces what another report tells", async () => {
    const edtf = await settleLast(
      dated("The council of Testham opened the rebuilt stone bridge to carts on Wednesday."),
      `Bridge to open\n\nThe rebuilt stone bridge will be opened to carts by the council on Wednesday.\n\n${PARAGRAPH}\n`,
    );
    expect(edtf).toBe("2019-02-28/2019-03-06");
  });

  it("is not put in a week by sentences that only share a name", async () => {
    const edtf = await settleLast(
      dated("The Northern River Bridge Trust collapsed in debt on Tuesday."),
      `Trust to paint\n\nThe Northern River Bridge Trust hired three painters from the coast on Tuesday.\n`,
    );
    expect(edtf).toBeNull();
  });

  it("is not bounded by a day that only tells which thing is meant", async () => {
    const edtf = await settleLast(
      dated("The bridge collapsed on March 5."),
      `Money for stones\n\nThe council bought stones ahead of the March 20 opening.\n`,
    );
    expect(edtf).toBeNull();
  });
});

describe("a publication date that other reports show", () => {
  const counted = (amount: number): NonNullable<NonNullable<Tells["time"]>["said"]> => ({
    kind: "shift",
    anchor: "reference",
    unit: "day",
    amount,
    grain: "day",
    time: null,
  });
  const dated: Given["tales"][number] = {
    outlet: "Quay News",
    date: "2031-05-09",
    text: "The gate broke on 5 May.",
    tells: [
      {
        words: "The gate broke on 5 May",
        head: "broke",
        event: "gate",
        time: { words: "5 May", day: "2031-05-05" },
      },
    ],
  };
  const yesterday = (outlet: string, thing: string, event: string): Given["tales"][number] => ({
    outlet,
    text: `The ${thing} broke yesterday.`,
    tells: [
      {
        words: `The ${thing} broke yesterday`,
        head: "broke",
        event,
        time: { words: "yesterday", day: "2031-01-01", said: counted(-1) },
      },
    ],
  });
  const dateOf = (outlet: string, given: Given): { edtf: string | null; why: string } => {
    const { findings, reports } = weighGiven(given);
    return findings.published.get(reports.get(outlet)!.report.id)!;
  };

  it("is counted from the day that another report gives what it puts on “yesterday”", () => {
    const date = dateOf("Cape Daily", {
      tales: [dated, yesterday("Cape Daily", "old gate", "gate")],
    });
    expect(date).toMatchObject({ edtf: "2031-05-06", basis: "crossed" });
    expect(date.why).toContain("“yesterday” what Quay News puts on 5 May 2031");
  });

  it("passes on from one undated report to another", () => {
    const middle = yesterday("Cape Daily", "old gate", "gate");
    const text = "The old gate broke yesterday. The lock broke today.";
    const date = dateOf("Isle Post", {
      tales: [
        dated,
        {
          ...middle,
          text,
          tells: [
            ...middle.tells!,
            {
              words: "The lock broke today",
              head: "broke",
              event: "lock",
              time: { words: "today", day: "2031-01-01", said: counted(0) },
            },
          ],
        },
        yesterday("Isle Post", "lock", "lock"),
      ],
    });
    expect(date).toMatchObject({ edtf: "2031-05-07", basis: "crossed" });
  });

  it("is not before what the report tells as past", () => {
    const date = dateOf("Cape Daily", {
      tales: [
        dated,
        {
          outlet: "Cape Daily",
          text: "The old gate broke.",
          tells: [{ words: "The old gate broke", head: "broke", event: "gate" }],
        },
      ],
    });
    expect(date).toMatchObject({ edtf: "2031-05-05/..", basis: "crossed" });
  });

  it("is not bounded by a happening to which the others give several days", () => {
    const second: Given["tales"][number] = {
      ...dated,
      outlet: "Isle Post",
      text: "The gate broke on 7 May.",
      tells: [
        {
          ...dated.tells![0]!,
          words: "The gate broke on 7 May",
          time: { words: "7 May", day: "2031-05-07" },
        },
      ],
    };
    const undated: Given["tales"][number] = {
      outlet: "Cape Daily",
      text: "The old gate broke.",
      tells: [{ words: "The old gate broke", head: "broke", event: "gate" }],
    };
    expect(dateOf("Cape Daily", { tales: [dated, second, undated] }).edtf).toBeNull();
  });

  it("is bounded by a copy and its original", () => {
    const words = "The gate broke while divers were still under water";
    const tale = (outlet: string, date?: string): Given["tales"][number] => ({
      outlet,
      ...(date !== undefined && { date }),
      text: `${outlet}. ${words}.`,
    });
    const given = (original: string): Given => ({
      tales: [tale("Quay News", "2031-05-09"), tale("Cape Daily")],
      copies: [{ words, outlets: ["Quay News", "Cape Daily"], original }],
    });
    // A year is needed before anything is bounded; the story gives it.
    expect(dateOf("Cape Daily", given("Quay News")).edtf).toBe("2031-05-09/..");
    expect(dateOf("Cape Daily", given("Cape Daily")).edtf).toBe("../2031-05-09");
  });

  it("is not counted where two events lead to two days", () => {
    const other = yesterday("Cape Daily", "old gate", "gate");
    const date = dateOf("Cape Daily", {
      tales: [
        dated,
        {
          outlet: "Isle Post",
          date: "2031-05-09",
          text: "The gate broke on 7 May.",
          tells: [
            {
              words: "The gate broke on 7 May",
              head: "broke",
              event: "gate",
              time: { words: "7 May", day: "2031-05-07" },
            },
          ],
        },
        other,
      ],
    });
    expect(date).toMatchObject({ edtf: null, basis: "unknown" });
  });
});
