import { describe, expect, it } from "vitest";
import { intakeBytes } from "../../src/intake/index.ts";
import type { Links, ReadReport } from "../../src/model/index.ts";
import { readOne } from "../../src/record/read-one.ts";
import { settleDates } from "../../src/weighing/index.ts";

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
      latest: "2019-03-07",
      basis: "crossed",
      edtf: "2019-03-06/2019-03-07~",
    });
    const index = reports[1].reading.times.findIndex(({ start, end }) =>
      reports[1].report.text.slice(start, end).startsWith("Tuesday"),
    );
    expect(times.get(reports[1].report.id)![index]!.earliest).toBe("2019-03-05");
  });
});
