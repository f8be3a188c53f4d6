import { expect, it } from "vitest";
import { predictEvents, type EcbDocument } from "../../eval/ecb-mentions.ts";
import { leafOf, probabilityOf } from "../../eval/mentions/boosted-trees.ts";
import { groupDocuments } from "../../eval/mentions/document-groups.ts";
import type { DocumentSpace } from "../../eval/mentions/document-space.ts";
import { actStatistics } from "../../training/crossing/act-statistics.ts";
import { createRandom, growTrees, type BoostOptions } from "../../training/crossing/boost.ts";

const OPTIONS: BoostOptions = {
  trees: 30,
  depth: 2,
  rate: 0.3,
  ridge: 1,
  leastSide: 1,
  rows: 0.8,
  features: 1,
  seed: 7,
};

it("follows a tree to its leaf and adds up what the leaves say", () => {
  const tree = { feature: [1, -1, -1], value: [0.5, -2, 2], left: [1, 0, 0], right: [2, 0, 0] };
  expect(leafOf(tree, [9, 0.5])).toBe(-2);
  expect(leafOf(tree, [9, 0.6])).toBe(2);
  const model = { features: ["a", "b"], base: -2, trees: [tree] };
  expect(probabilityOf(model, [0, 1])).toBe(0.5);
});

it("grows trees that tell what no single feature tells, the same from the same rows", () => {
  const random = createRandom(3);
  const rows = Array.from({ length: 400 }, () => {
    const values = [random(), random()];
    return { values, yes: values[0]! > 0.5 !== values[1]! > 0.4, weight: 1 };
  });
  const model = growTrees(["x", "y"], rows, OPTIONS);
  const right = rows.filter(({ values, yes }) => probabilityOf(model, values) > 0.5 === yes);
  expect(right.length).toBeGreaterThan(370);
  expect(growTrees(["x", "y"], rows, OPTIONS)).toEqual(model);
});

it("counts which stems name one event and which are told again", () => {
  const { retold, together } = actStatistics([
    { head: "burn", chain: "1", topic: "a" },
    { head: "fire", chain: "1", topic: "a" },
    { head: "sing", chain: "2", topic: "a" },
    { head: "burn", chain: "3", topic: "b" },
    { head: "fire", chain: "4", topic: "b" },
  ]);
  expect(together.get("burn fire")).toBeCloseTo(1.05 / 3, 3);
  expect(together.has("burn sing")).toBe(false);
  expect(retold.get("burn")).toBeGreaterThan(retold.get("sing")!);
});

it("groups documents and says how near two groups are", () => {
  const space: DocumentSpace = {
    count: 3,
    likeness: () => 0.5,
    widened: () => 0.5,
    own: [],
    topics: [0, 0, 0],
    features: () => [],
  };
  const groups = groupDocuments(space, (a, b) => (a === 0 && b === 1 ? 0.9 : b === 2 ? 0.2 : 0));
  expect(groups.groupOf[0]).toBe(groups.groupOf[1]);
  expect(groups.groupOf[1]).not.toBe(groups.groupOf[2]);
  expect(groups.groups(0, 2)).toBeCloseTo(0.2);
  expect(groups.same(2, 2)).toBe(1);
});

const TEXTS: Readonly<Record<string, string>> = {
  a: "A fire destroyed the Brenholt mill in Larvenna on Monday. The blaze began in the store.",
  b: "The Brenholt mill in Larvenna burned down on Monday after a fire in its store.",
  c: "A fire on the ferry Tamsin off Oskel killed two sailors. The ferry was towed to Oskel.",
  d: "Two sailors died in a fire on the Tamsin, a ferry that was later towed to Oskel.",
};

function document(doc: string): EcbDocument {
  const text = TEXTS[doc]!;
  const start = text.indexOf("fire");
  return {
    doc,
    text,
    mentions: [
      { id: `${doc}#0`, kind: "event", start, end: start + 4 },
      { id: `${doc}#1`, kind: "entity", start: 0, end: 1 },
    ],
  };
}

it("tells two fires apart by what the documents tell around them, in any order", () => {
  const documents = ["a", "b", "c", "d"].map(document);
  const clusterOf = new Map(
    predictEvents(documents).map(({ mention, cluster }) => [mention, cluster]),
  );
  expect([...clusterOf.keys()]).toEqual(["a#0", "b#0", "c#0", "d#0"]);
  expect(clusterOf.get("a#0")).toBe(clusterOf.get("b#0"));
  expect(clusterOf.get("c#0")).toBe(clusterOf.get("d#0"));
  expect(clusterOf.get("a#0")).not.toBe(clusterOf.get("c#0"));
  const turned = predictEvents(documents.toReversed());
  expect(new Map(turned.map(({ mention, cluster }) => [mention, cluster]))).toEqual(clusterOf);
});
