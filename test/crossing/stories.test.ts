import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusterByAverage } from "../../src/crossing/clustering.ts";
import { linkEvents, linkReports } from "../../src/crossing/index.ts";
import { makeInput } from "./make-input.ts";

const FERRY = [
  [
    "Ferry runs aground off Port Ellery",
    "The ferry Halcyon struck a sandbank off Port Ellery on Monday with 214 passengers aboard. Tugs freed the ferry by noon.",
  ],
  [
    "Halcyon passengers safe after sandbank scare",
    "All 214 passengers of the ferry Halcyon are safe after it ran onto a sandbank near Port Ellery. Harbour tugs pulled the ferry free.",
  ],
  [
    "Sandbank that caught the Halcyon was on no chart",
    "The sandbank off Port Ellery that stopped the ferry Halcyon is missing from charts, pilots say. The ferry had 214 passengers.",
  ],
] as const;
const WHEAT = [
  [
    "Wheat prices climb as drought spreads",
    "Wheat prices in Karsk rose for a fourth week as drought spread over the southern plains. Mills want imports of wheat.",
  ],
  [
    "Mills ask for imports after drought",
    "Flour mills in Karsk asked for wheat imports on Tuesday because drought has ruined fields in the southern plains and prices rise.",
  ],
] as const;

const INPUTS = [...FERRY, ...WHEAT].map(([title, text], index) =>
  makeInput({
    outlet: `Outlet ${index}`,
    date: "2031-05-05",
    title,
    paragraphs: [text],
    entities: [{ name: "Port Ellery", type: "place" }],
    claims: [{ words: text.split(". ")[0]!, head: text.split(" ")[3]!, day: "2031-05-05" }],
  }),
);

describe("linkReports", () => {
  it("finds the stories without being told how many, each with the title of one of its reports", () => {
    const { stories } = linkReports(INPUTS);
    expect(stories.map(({ reports }) => reports.length).sort()).toEqual([2, 3]);
    const titles: string[] = [...FERRY, ...WHEAT].map(([title]) => title);
    for (const { label } of stories) expect(titles).toContain(label);
  });

  it("gives the same links in whatever order the reports come", () => {
    const expected = linkReports(INPUTS);
    const events = linkEvents(INPUTS, expected, new Map());
    fc.assert(
      fc.property(fc.shuffledSubarray(INPUTS, { minLength: INPUTS.length }), (shuffled) => {
        const links = linkReports(shuffled);
        expect(links).toEqual(expected);
        expect(linkEvents(shuffled, links, new Map())).toEqual(events);
      }),
      { seed: 7, numRuns: 20 },
    );
  });

  it("links a story alike whatever other stories are there", () => {
    const alone = linkReports(INPUTS.slice(0, FERRY.length));
    const among = linkReports(INPUTS);
    const ids = new Set(alone.stories.map(({ id }) => id));
    expect(among.stories.filter(({ id }) => ids.has(id))).toEqual(alone.stories);
    expect(among.copies).toEqual(expect.arrayContaining([...alone.copies]));
  });

  it("gives nothing for nothing", () => {
    expect(linkReports([])).toEqual({ copies: [], sayings: [], entities: [], stories: [] });
  });
});

describe("clusterByAverage", () => {
  const chain = [
    { a: 0, b: 1, score: 0.9 },
    { a: 1, b: 2, score: 0.8 },
  ];
  it("counts pairs that are not listed as nothing", () => {
    expect(clusterByAverage(4, chain, 0.5)).toEqual([[0, 1], [2], [3]]);
  });
  it("counts them as told", () => {
    expect(clusterByAverage(4, chain, 0.5, { unlisted: 0.3 })).toEqual([[0, 1, 2], [3]]);
  });
  it("never joins what may not be joined", () => {
    const mayJoin = (a: readonly number[], b: readonly number[]): boolean =>
      !(a.includes(0) && b.includes(1));
    expect(clusterByAverage(4, chain, 0.5, { mayJoin })).toEqual([[0], [1, 2], [3]]);
  });
});
