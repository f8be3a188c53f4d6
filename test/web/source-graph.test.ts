/** Who has it from whom, as a graph and in its layers. */
import { describe, expect, it } from "vitest";
import type { ExportedRecord } from "../../src/model/record-schema.ts";
import { indexRecord } from "../../web/src/data/record-index.ts";
import { chosenSources, sourceGraph, weightOf } from "../../web/src/data/source-graph.ts";
import { layersOf } from "../../web/src/data/source-layers.ts";
import { sampleRecord } from "./sample-record.ts";

type Claim = ExportedRecord["claims"][number];
type Hop = NonNullable<Claim["chain"]>[number];

const told = (report: string): Hop => ({
  by: "report",
  name: report,
  report,
  span: null,
  why: "tells it",
});

const copy = (report: string): Hop => ({
  by: "copy",
  name: report,
  report,
  span: null,
  why: "later",
});

const cites = (name: string, report: string, start: number, end: number): Hop => ({
  by: "citation",
  name,
  report: null,
  span: { report, start, end, text: "" },
  why: "“said”",
});

/** The sample without its copies and with only these claims, one word long each, in this order. */
function graphOf(
  chains: readonly (readonly Hop[] | undefined)[],
  origins: readonly string[][] = [],
  copies = false,
) {
  const record = sampleRecord();
  const model = record.claims[0]!;
  record.claims = chains.map((chain, i): Claim => {
    const report = chain?.[0]?.report ?? "rharbour";
    const claim = {
      ...model,
      id: `c${i}`,
      report,
      start: i,
      end: i + 1,
      origins: origins[i] ?? [],
    };
    return chain === undefined ? claim : { ...claim, chain: [...chain] };
  });
  if (!copies) record.copies = [];
  return (by: "outlet" | "report") =>
    sourceGraph(indexRecord(record), by, ({ id, outlet }) => outlet.name ?? id);
}

const brief = (graph: ReturnType<ReturnType<typeof graphOf>>) =>
  graph.edges.map(
    (edge) => `${edge.from} ${edge.how} ${edge.to} ${edge.claims.length}/${edge.passages}`,
  );

describe("sourceGraph", () => {
  it("makes one line of the same step, with each claim and each passage of words once", () => {
    const graph = graphOf(
      [
        [told("rharbour"), cites("Dario Lund", "rharbour", 5, 9)],
        [told("rharbour"), cites("Dario Lund", "rharbour", 5, 9)],
        [told("rharbour"), cites("Dario Lund", "rharbour", 2, 4)],
      ],
      [["olund"], ["olund"], ["olund"]],
    )("report");
    expect(brief(graph)).toEqual(["report:rharbour citation origin:olund 3/0"]);
    expect(graph.edges[0]!.words).toEqual([
      { report: "rharbour", start: 2, end: 4 },
      { report: "rharbour", start: 5, end: 9 },
    ]);
    expect(weightOf(graph.edges[0]!)).toBe(3);
  });

  it("goes by every step to the origin, and shows a copy by the words of the one who copies", () => {
    const graph = graphOf(
      [[told("rmorning"), copy("rharbour"), cites("Dario Lund", "rmorning", 7, 9)]],
      [["olund"]],
    )("report");
    expect(brief(graph)).toEqual([
      "report:rharbour citation origin:olund 1/0",
      "report:rmorning copy report:rharbour 1/0",
    ]);
    expect(graph.edges[1]!.words).toEqual([{ report: "rmorning", start: 0, end: 1 }]);
  });

  it("takes the reports of one outlet together, and the outlet where it is cited by name", () => {
    const chains = [[told("rmorning"), cites("STRANDBLATT", "rmorning", 7, 9)]];
    expect(brief(graphOf(chains)("outlet"))).toEqual([
      "outlet:the morning tide citation outlet:strandblatt 1/0",
    ]);
    // A report of that outlet need not be the one that is cited.
    expect(brief(graphOf(chains)("report"))).toEqual([
      "report:rmorning citation origin:ostrand 1/0",
    ]);
  });

  it("counts what is on a report's own word, without a line to itself", () => {
    const graph = graphOf(
      [[told("rharbour")], [told("rharbour")]],
      [["oharbour"], ["oharbour"]],
    )("report");
    expect(graph.edges).toEqual([]);
    expect(graph.nodes.find(({ id }) => id === "report:rharbour")!.own).toBe(2);
  });

  it("takes an outlet that cites itself at its own word", () => {
    const graph = graphOf([[told("rmorning"), cites("The Morning Tide", "rmorning", 7, 9)]])(
      "outlet",
    );
    expect(graph.edges).toEqual([]);
    expect(graph.nodes.find(({ id }) => id === "outlet:the morning tide")!.own).toBe(1);
  });

  it("says where a record keeps an origin but no way to it, and takes no report for its own source", () => {
    const graph = graphOf([undefined, undefined], [["olund"], ["oharbour"]])("report");
    expect(brief(graph)).toEqual(["report:rharbour rests origin:olund 1/0"]);
  });

  it("counts copied passages of which the original is known, also without a claim", () => {
    const record = sampleRecord();
    const known = record.copies.filter(({ original }) => original !== null);
    expect(known.length).toBeGreaterThan(0);
    const graph = graphOf([], [], true)("report");
    expect(graph.edges.reduce((sum, { passages }) => sum + passages, 0)).toBe(known.length);
    expect(graph.edges.every(({ how, from, to }) => how === "copy" && from !== to)).toBe(true);
  });
});

const WEB = graphOf(
  [
    [told("rmorning"), copy("rharbour"), cites("Dario Lund", "rmorning", 7, 9)],
    [told("runion"), cites("Aline Koss", "runion", 7, 9)],
    [told("rgulf")],
  ],
  [["olund"], ["okoss"], []],
)("report");

describe("chosenSources", () => {
  it("keeps the ways through a node, up and down, and no others", () => {
    const kept = chosenSources(WEB, { node: "report:rharbour", how: null });
    expect(kept.nodes.map(({ id }) => id).toSorted()).toEqual([
      "origin:olund",
      "report:rharbour",
      "report:rmorning",
    ]);
    expect(kept.edges).toHaveLength(2);
  });

  it("keeps one kind of step", () => {
    const kept = chosenSources(WEB, { node: null, how: "copy" });
    expect(brief(kept)).toEqual(["report:rmorning copy report:rharbour 1/0"]);
  });
});

describe("layersOf", () => {
  const layers = (graph: typeof WEB) =>
    layersOf(graph).map((layer) => layer.flatMap(({ node }) => node?.id ?? []).toSorted());

  it("puts tellers first, what they copy between, and origins last however short the way", () => {
    expect(layers(chosenSources(WEB, { node: null, how: null }))).toEqual([
      ["report:rmorning", "report:runion"],
      ["report:rharbour"],
      ["origin:okoss", "origin:olund"],
    ]);
  });

  it("keeps a place in a layer for each line that passes it", () => {
    const graph = chosenSources(WEB, { node: null, how: null });
    const [, middle] = layersOf(graph);
    const places = layersOf(graph).map((layer) => layer.flatMap(({ node }) => node?.id ?? []));
    const layerOf = (id: string) => places.findIndex((ids) => ids.includes(id));
    const passing = graph.edges
      .filter(({ from, to }) => layerOf(to) - layerOf(from) === 2)
      .map(({ id }) => id);
    expect(passing.length).toBeGreaterThan(0);
    expect(middle!.flatMap((slot) => (slot.node === null ? [slot.edge] : [])).toSorted()).toEqual(
      passing.toSorted(),
    );
  });

  it("ends on reports that copy each other in a circle, and draws each once", () => {
    const circle = graphOf([
      [told("rmorning"), copy("rharbour")],
      [told("rharbour"), copy("runion")],
      [told("runion"), copy("rmorning")],
    ])("report");
    const drawn = layers(chosenSources(circle, { node: null, how: null }));
    expect(drawn.flat().toSorted()).toEqual([
      "report:rharbour",
      "report:rmorning",
      "report:runion",
    ]);
  });

  it("orders a layer so that lines do not cross where they need not", () => {
    const crossed = graphOf(
      [
        [told("rharbour"), cites("Teo Brandt", "rharbour", 1, 2)],
        [told("rmorning"), cites("Aline Koss", "rmorning", 1, 2)],
      ],
      [["ounion"], ["okoss"]],
    )("report");
    const [tellers, origins] = layersOf(chosenSources(crossed, { node: null, how: null }));
    const to = new Map(crossed.edges.map((edge) => [edge.from, edge.to]));
    expect(tellers!.map(({ id }) => to.get(id))).toEqual(origins!.map(({ id }) => id));
  });
});
