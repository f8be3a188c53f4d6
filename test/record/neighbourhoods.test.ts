import { describe, expect, it } from "vitest";
import {
  findNeighbourhoods,
  keysOf,
  mergeEntities,
  neighbourhoodOf,
  readWords,
  type BondTo,
} from "../../src/crossing/index.ts";
import { MOST_COPIES, MOST_REPORTS } from "../../src/crossing/neighbourhoods/neighbourhood-of.ts";
import { exportJson, toExportedRecord } from "../../src/export/index.ts";
import type { Entity } from "../../src/model/index.ts";
import { compose, composeNeighbourhood } from "../../src/record/compose.ts";
import { makeInput } from "../crossing/make-input.ts";
import { exampleReports } from "../example-reports.ts";
import { storyReports } from "./story-reports.ts";

const idsOf = (reports: readonly { readonly report: { readonly id: string } }[]): string[] =>
  reports.map(({ report }) => report.id).toSorted();

function walk(start: number, bonds: ReadonlyMap<number, readonly BondTo[]>): number[] {
  const steps = neighbourhoodOf(start);
  let step = steps.next();
  while (step.done !== true) step = steps.next(bonds.get(step.value) ?? []);
  return step.value;
}

function bondsOf(
  pairs: readonly (readonly [number, number, number])[],
): ReadonlyMap<number, readonly BondTo[]> {
  const bonds = new Map<number, BondTo[]>();
  for (const [a, b, strength] of pairs) {
    bonds.set(a, [...(bonds.get(a) ?? []), { other: b, strength }]);
    bonds.set(b, [...(bonds.get(b) ?? []), { other: a, strength }]);
  }
  return bonds;
}

describe("neighbourhoods", () => {
  it("hold the reports of one story and no others", async () => {
    const [dam, ferry] = [await exampleReports(), await storyReports(3, 4)];
    const found = findNeighbourhoods([...dam, ...ferry]).map(({ reports }) => idsOf(reports));
    expect(found.filter((ids) => ids.some((id) => idsOf(dam).includes(id)))).toHaveLength(1);
    expect(found).toContainEqual(idsOf(dam));
  });

  it("change nothing in a record of one story", async () => {
    const reports = await exampleReports();
    const options = { name: "x", inputProblems: [] };
    expect(exportJson(toExportedRecord(compose(reports), options))).toBe(
      exportJson(
        toExportedRecord(composeNeighbourhood({ reports, furniture: new Set() }), options),
      ),
    );
  });

  it("are components of bonds", () => {
    const bonds = bondsOf([
      [1, 2, 0.5],
      [2, 3, 0.17],
      [4, 5, 0.3],
    ]);
    expect(walk(1, bonds)).toEqual([1, 2, 3]);
    expect(walk(3, bonds)).toEqual([1, 2, 3]);
    expect(walk(5, bonds)).toEqual([4, 5]);
    expect(walk(6, bonds)).toEqual([6]);
  });

  it("break a chain that grows too long at its weakest bonds, the same from every end", () => {
    const strong = Array.from({ length: MOST_REPORTS }, (_, group) => [
      [3 * group, 3 * group + 1, 0.6] as const,
      [3 * group + 1, 3 * group + 2, 0.6] as const,
      [3 * group + 2, 3 * group + 3, 0.18] as const,
    ]).flat();
    const bonds = bondsOf(strong);
    for (const start of [30, 31, 32]) expect(walk(start, bonds)).toEqual([30, 31, 32]);
  });

  it("part what no bond is too weak for, each into the same part as its fellows", () => {
    const count = 3 * MOST_REPORTS;
    const bonds = bondsOf(Array.from({ length: count }, (_, at) => [at, at + 1, 1] as const));
    const part = walk(5, bonds);
    expect(part).toContain(5);
    expect(part.length).toBeGreaterThan(MOST_REPORTS / 4);
    expect(part.length).toBeLessThanOrEqual(MOST_REPORTS);
    for (const member of part) expect(walk(member, bonds)).toEqual(part);
    const grown = new Map([...bonds, [count, [{ other: count + 1, strength: 1 }]]]);
    expect(walk(5, grown)).toEqual(part);
  });

  it("leave alone what has no end", () => {
    const bonds = bondsOf(Array.from({ length: MOST_COPIES }, (_, at) => [at, at + 1, 1] as const));
    expect(walk(5, bonds)).toEqual([5]);
  });
});

describe("furniture", () => {
  const footer =
    "You can send us your letters and pictures by post, or leave them with the people at the desk who will be here until late in the day.";
  const reportOf = (
    title: string,
    ...paragraphs: readonly string[]
  ): ReturnType<typeof makeInput> =>
    makeInput({ outlet: "Sundry Gazette", date: "2031-05-02", title, paragraphs });
  const fire = reportOf(
    "Warehouse fire in Tolvik port",
    "A warehouse in the port of Tolvik burned down on Friday, and firemen fought the flames until noon.",
    "Nobody was hurt. The warehouse held cotton and tea, and its owner said that the wiring was old.",
    "Ships waited outside the port of Tolvik until the firemen let them in on Friday evening.",
    footer,
  );
  const again = reportOf(
    "Tolvik port warehouse fire: owner blames wiring",
    "The owner of the warehouse that burned in the port of Tolvik blames old wiring for the flames.",
    "He said the wiring had been laid before the war, and that the port had promised to renew it last winter.",
    "The port of Tolvik denies that; its firemen had inspected the warehouse in March and found the wiring sound.",
    footer,
  );
  const chess = reportOf(
    "Schoolgirl wins chess trophy",
    "Eleven-year-old Mira Stelnik beat two grandmasters and carried the silver trophy home to Arsk.",
    "Her grandfather, a watchmaker, taught her the openings on a board that he had carved himself.",
    "She will play the champion of the northern islands in autumn, and wants to become an astronomer.",
    footer,
  );

  it("is known by the reports of other neighbourhoods too", () => {
    const footers = ({ links }: ReturnType<typeof compose>): number => links.copies.length;
    expect(footers(compose([fire, again]))).toBe(1);
    const all = compose([fire, again, chess]);
    expect(all.links.stories).toHaveLength(2);
    expect(footers(all)).toBe(0);
  });

  it("is no bond", () => {
    const found = findNeighbourhoods([fire, chess]);
    expect(found.map(({ reports }) => reports.length)).toEqual([1, 1]);
  });
});

describe("keys", () => {
  it("are a function of the report, sorted, those of terms behind those of text", async () => {
    const [one] = await storyReports(1, 1);
    const keys = keysOf(one!.report, readWords(one!.report));
    expect(keys).toEqual(keysOf(one!.report, readWords(one!.report)));
    expect([...keys.prints]).toEqual([...keys.prints].toSorted((a, b) => a - b));
    // 20 terms, and 12 of them in pairs.
    expect(keys.terms.length).toBe(20 + 66);
    expect(Math.min(...keys.terms)).toBeGreaterThan(Math.max(...keys.prints));
    expect(keys.terms.every(Number.isSafeInteger)).toBe(true);
  });
});

describe("entities of several neighbourhoods", () => {
  const part = (report: string, name: string): Entity => ({
    id: "e1",
    name,
    type: "person",
    aliases: ["Stelnik"],
    roles: [],
    country: null,
    members: [{ report, index: 0 }],
    joins: [],
  });

  it("are one where their ids are, in whatever order they come", () => {
    const parts = [part("r2", "MIRA STELNIK"), part("r1", "Mira Stelnik")];
    const [merged, ...more] = mergeEntities(parts);
    expect(more).toEqual([]);
    expect(merged).toEqual(mergeEntities(parts.toReversed())[0]);
    expect(merged!.name).toBe("Mira Stelnik");
    expect(merged!.aliases).toEqual(["MIRA STELNIK", "Stelnik"]);
    expect(merged!.members.map(({ report }) => report)).toEqual(["r1", "r2"]);
    expect(merged!.joins).toHaveLength(1);
  });
});
