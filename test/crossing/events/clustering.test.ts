import { describe, expect, it } from "vitest";
import { clusterByAverage, type WeightedPair } from "../../../src/crossing/clustering.ts";

/** The same by its definition: all means are worked out anew before each join. */
function byDefinition(
  count: number,
  pairs: readonly WeightedPair[],
  threshold: number,
  best = 1,
): number[][] {
  const scores = new Map(pairs.map(({ a, b, score }) => [`${a} ${b}`, score]));
  const linked = new Set(pairs.map(({ a, b }) => `${a} ${b}`));
  let clusters = Array.from({ length: count }, (_, index) => [index]);
  for (;;) {
    const found: { x: number; y: number; mean: number }[] = [];
    clusters.forEach((one, x) => {
      clusters.slice(x + 1).forEach((other, offset) => {
        const keys = one.flatMap((a) => other.map((b) => (a < b ? `${a} ${b}` : `${b} ${a}`)));
        if (!keys.some((key) => linked.has(key))) return;
        const counted = keys
          .map((key) => scores.get(key) ?? 0)
          .sort((p, q) => q - p)
          .slice(0, Math.max(1, Math.ceil(keys.length * best)));
        const mean = counted.reduce((sum, score) => sum + score, 0) / counted.length;
        if (mean >= threshold - 1e-9 && mean > (found.at(-1)?.mean ?? -1) + 1e-9)
          found.push({ x, y: x + 1 + offset, mean });
      });
    });
    const first = found.at(-1);
    if (!first) return clusters;
    const { x, y } = first;
    const joined = [...clusters[x]!, ...clusters[y]!].sort((p, q) => p - q);
    clusters = clusters.filter((_, index) => index !== x && index !== y);
    clusters.push(joined);
    clusters.sort((p, q) => p[0]! - q[0]!);
  }
}

describe("clusterByAverage", () => {
  it.each([1, 0.5])("joins as its definition says, with %d of the pairs", (best) => {
    let state = 7;
    const next = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    for (let round = 0; round < 40; round++) {
      const pairs: WeightedPair[] = [];
      for (let a = 0; a < 12; a++)
        for (let b = a + 1; b < 12; b++) if (next() < 0.4) pairs.push({ a, b, score: next() });
      expect(clusterByAverage(12, pairs, 0.4, { best })).toEqual(
        byDefinition(12, pairs, 0.4, best),
      );
    }
  });

  it("keeps apart what may not be one, however like", () => {
    const pairs = [
      { a: 0, b: 1, score: 0.9 },
      { a: 1, b: 2, score: 0.8 },
      { a: 0, b: 2, score: 0.7 },
    ];
    const mayJoin = (x: readonly number[], y: readonly number[]): boolean =>
      ![...x, ...y].includes(0) || ![...x, ...y].includes(2);
    expect(clusterByAverage(3, pairs, 0.5, { mayJoin })).toEqual([[0, 1], [2]]);
  });

  it("joins thousands of like items without comparing all with all", () => {
    const pairs: WeightedPair[] = [];
    for (let a = 0; a < 20_000; a++)
      for (let step = 1; step <= 3 && a + step < 20_000; step++)
        pairs.push({ a, b: a + step, score: 0.9 });
    const clusters = clusterByAverage(20_000, pairs, 0.5);
    expect(clusters.length).toBeLessThan(10_001);
    expect(clusters.flat()).toHaveLength(20_000);
  });
});
