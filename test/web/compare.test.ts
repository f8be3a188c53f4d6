/** The arithmetic of the side-by-side view: what is shared, what differs, how columns follow each other, the shape of ribbons. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseAddress, toCompare } from "../../web/src/address.ts";
import { compareStops, nextStop } from "../../web/src/data/compare-stops.ts";
import { inPublicationOrder, placesInOrder } from "../../web/src/data/publication-order.ts";
import { indexRecord } from "../../web/src/data/record-index.ts";
import { amountsSharedWith, bestPair, sharedBy } from "../../web/src/data/shared.ts";
import {
  commonLine,
  followed,
  readingLine,
  stopsOf,
  type Candidate,
} from "../../web/src/text/align.ts";
import { compareWords } from "../../web/src/text/diff-words.ts";
import {
  joinedBands,
  nearWindow,
  neighbours,
  ribbonPath,
  threadPath,
} from "../../web/src/text/ribbons.ts";
import { spellingKey } from "../../web/src/text/spelling.ts";
import { spreadMarks } from "../../web/src/text/spread-marks.ts";
import { sampleRecord } from "./sample-record.ts";
import { cpuTime } from "../cpu-time.ts";

const index = indexRecord(sampleRecord());
const wordsOf = (report: string, span: { start: number; end: number }) =>
  index.reports.get(report)!.text.slice(span.start, span.end);

describe("compareWords", () => {
  const told = (left: string, right: string) =>
    compareWords(left, right).changes.map((change) => [
      change.kind,
      left.slice(change.left.start, change.left.end),
      right.slice(change.right.start, change.right.end),
      change.quiet,
    ]);

  it.each([
    ["the ship sank", "the ship sank", []],
    ["the ship sank", "the old ship sank", [["added", "", "old", null]]],
    ["the old ship sank", "the ship sank", [["left-out", "old", "", null]]],
    ["before noon", "after noon", [["changed", "before", "after", null]]],
    ["over 2,000 men", "over 3,000 men", [["changed", "2,000", "3,000", null]]],
    ["they filled it", "they filed it", [["changed", "filled", "filed", null]]],
    ["Osvan said", "Osven said", [["changed", "Osvan", "Osven", null]]],
    ["the defence", "the defense", [["changed", "defence", "defense", "spelling"]]],
    ["they co-operate", "they cooperate", [["changed", "co-operate", "cooperate", "typography"]]],
    ["the end", "The end", [["changed", "the", "The", "typography"]]],
    ["it ended", "it ended,", [["added", "", ",", "typography"]]],
  ])("%j against %j", (left, right, expected) => {
    expect(told(left, right)).toEqual(expected);
  });

  it("counts words that are the same, without punctuation", () => {
    expect(compareWords("one, two, three.", "one two four three").same).toBe(3);
  });

  it("does not take one small word for agreement between two long changes", () => {
    expect(told("a big red dog of the house ran", "a small green cat of my garden ran")).toEqual([
      ["changed", "big red dog of the house", "small green cat of my garden", null],
    ]);
  });

  it("gives changes that turn the one passage into the other", () => {
    const text = fc
      .array(fc.constantFrom("aa", "bb", "cc", "dd", "of", ","), { maxLength: 30 })
      .map((list) => list.join(" "));
    fc.assert(
      fc.property(text, text, (left, right) => {
        let made = "";
        let at = 0;
        for (const change of compareWords(left, right).changes) {
          expect(change.left.start).toBeGreaterThanOrEqual(at);
          made += `${left.slice(at, change.left.start)} ${right.slice(change.right.start, change.right.end)} `;
          at = change.left.end;
        }
        made += left.slice(at);
        const plain = (words: string) => words.split(/\s+/).filter(Boolean).join(" ");
        expect(plain(made)).toBe(plain(right));
      }),
    );
  });

  it("finds every tenth word changed in a report of 17,000 words, in well under a second", () => {
    const words = Array.from({ length: 17_000 }, (_, i) => `w${(i * 7919) % 9000}x${i % 7}`);
    const edited = words.map((word, i) => (i % 10 === 0 ? `new${i}` : word));
    const [left, right] = [words.join(" "), edited.join(" ")];
    expect(cpuTime(() => compareWords(left, right))).toBeLessThan(2_000);
    const { changes, same } = compareWords(left, right);
    expect(changes).toHaveLength(1_700);
    expect(same).toBe(15_300);
  });
});

describe("spellingKey", () => {
  it.each([
    ["organise", "organize"],
    ["neighbouring", "neighboring"],
    ["theatres", "theaters"],
    ["travelled", "traveled"],
    ["café", "cafe"],
    ["grey", "gray"],
  ])("takes %s and %s for one word", (a, b) => {
    expect(spellingKey(a)).toBe(spellingKey(b));
  });

  it.each([
    ["prise", "prize"],
    ["filled", "filed"],
    ["four", "for"],
    ["tour", "tor"],
    ["million", "billion"],
    ["advice", "advise"],
    ["there", "three"],
  ])("keeps %s and %s apart", (a, b) => {
    expect(spellingKey(a)).not.toBe(spellingKey(b));
  });
});

describe("sharedBy", () => {
  it("finds a copy with what changed in it, and says who had it first", () => {
    const shared = sharedBy(index, ["rharbour", "rmorning"]);
    const [copy] = shared.filter((one) => one.kind === "copy");
    expect(copy).toMatchObject({ id: "k1", number: 1, first: 0, same: 35 });
    expect(
      copy!.differences.map((change) => [
        change.kind,
        wordsOf("rharbour", change.left),
        wordsOf("rmorning", change.right),
      ]),
    ).toEqual([["changed", "before", "after"]]);
  });

  it("does not leave out events inside a copy, and says in which they lie", () => {
    const shared = sharedBy(index, ["rharbour", "rmorning"]);
    const events = shared.filter((one) => one.kind === "event");
    expect(Object.fromEntries(events.map((one) => [one.id, one.within]))).toEqual({
      vinjured: null,
      vleft: "k1",
      vrescue: "k1",
    });
  });

  it("tells disputes only between reports that stand on different sides", () => {
    const between = (...ids: string[]) =>
      sharedBy(index, ids).flatMap((one) => (one.kind === "dispute" ? [one.id] : []));
    expect(between("rharbour", "rmorning")).toEqual(["d3", "d1"]);
    expect(between("rmorning", "rstrand")).toEqual(["d6", "d4"]);
    expect(between("rgulf", "rharbour")).toEqual([]);
  });

  it("makes one passage of three reports of three copies", () => {
    const copies = sharedBy(index, ["rharbour", "rmorning", "rstrand"]).filter(
      (one) => one.kind === "copy",
    );
    expect(copies).toHaveLength(1);
    expect(copies[0]!.members.map((spans) => spans.length)).toEqual([1, 1, 1]);
    // The two longer copies that it consists of do not agree on an original.
    expect(copies[0]!.first).toBeNull();
  });

  it("numbers from 1 by kind and keeps a place for every report", () => {
    for (const one of sharedBy(index, ["rstrand", "runion", "rharbour", "rmorning"])) {
      expect(one.members).toHaveLength(4);
      expect(one.members.filter((spans) => spans.length > 0).length).toBeGreaterThan(1);
      expect(one.number).toBeGreaterThan(0);
    }
  });
});

describe("choosing reports", () => {
  it("begins with the pair that shares most, the earlier first", () => {
    expect(bestPair(index)).toEqual(["rharbour", "rmorning"]);
  });

  it("says how much each report shares with those chosen", () => {
    const amounts = amountsSharedWith(index, ["rharbour"]);
    expect(amounts.get("rmorning")).toEqual({ copies: 1, words: 36, sayings: 1, events: 3 });
    expect(amounts.get("rstrand")).toEqual({ copies: 1, words: 14, sayings: 0, events: 1 });
  });

  it("has an address that a person can read", () => {
    const address = toCompare(["ra", "rb", "rc"], "k1");
    expect(address).toBe("#/compare?r=ra,rb,rc&link=k1");
    expect(parseAddress(address).query.get("r")).toBe("ra,rb,rc");
  });
});

describe("the order of publication", () => {
  const day = (value: string) => ({ earliest: value, latest: value });

  it("says who was first only where the dates show it", () => {
    expect(placesInOrder([day("2031-03-14"), day("2031-03-16")])).toEqual([
      { place: "first" },
      { place: "after", days: 2, atLeast: false },
    ]);
    expect(placesInOrder([day("2031-03-14"), { earliest: "2031-03-15", latest: null }])[1]).toEqual(
      { place: "after", days: 1, atLeast: true },
    );
    expect(placesInOrder([day("2031-03-14"), day("2031-03-14")])).toEqual([
      { place: "unclear" },
      { place: "unclear" },
    ]);
    expect(placesInOrder([day("2031-03-14"), { earliest: null, latest: null }])).toEqual([
      { place: "unclear" },
      { place: "unclear" },
    ]);
  });

  it("puts the undated last", () => {
    const dates = [{ earliest: null, latest: null }, day("2031-03-16"), day("2031-03-14")];
    expect(inPublicationOrder(dates)).toEqual([2, 1, 0]);
  });
});

describe("compareStops", () => {
  const stops = compareStops(sharedBy(index, ["rharbour", "rmorning"]));

  it("goes through passages and the differences inside them in reading order", () => {
    expect(stops.map((stop) => stop.key)).toEqual([
      "u1",
      "d3",
      "vinjured",
      "d1",
      "k1",
      "k1/0",
      "vleft",
      "vrescue",
    ]);
  });

  it("goes to the next of a kind, back, and round at the ends", () => {
    const key = (kind: "dispute" | "copy" | null, from: string | null, way: 1 | -1) =>
      nextStop(stops, kind, from, way)?.key;
    expect(key(null, null, 1)).toBe("u1");
    expect(key(null, null, -1)).toBe("vrescue");
    expect(key("dispute", null, 1)).toBe("d3");
    expect(key("dispute", "d3", 1)).toBe("d1");
    expect(key("dispute", "d1", 1)).toBe("d3");
    expect(key("dispute", "k1", -1)).toBe("d1");
    expect(key("copy", "k1", 1)).toBe("k1");
    expect(nextStop([], null, null, 1)).toBeNull();
  });
});

describe("scrolling together", () => {
  const at = (
    kind: Candidate["kind"],
    from: readonly [number, number],
    to: readonly [number, number],
  ): Candidate => ({
    kind,
    from: { top: from[0], bottom: from[1] },
    to: { top: to[0], bottom: to[1] },
  });

  it("takes copies before sayings before events", () => {
    const copy = at("copy", [100, 200], [300, 400]);
    const inside = at("saying", [150, 180], [700, 720]);
    const beside = at("saying", [220, 240], [50, 70]);
    const stops = stopsOf([inside, at("event", [110, 130], [900, 920]), beside, copy]);
    expect(stops.map((stop) => stop.from.top)).toEqual([100, 220]);
  });

  it("takes an event only where it keeps the order of what stands around it", () => {
    const copies = [at("copy", [100, 200], [100, 200]), at("copy", [500, 600], [500, 600])];
    const fits = at("event", [300, 320], [400, 420]);
    const crosses = at("event", [350, 370], [50, 60]);
    const second = at("event", [330, 340], [300, 310]);
    expect(stopsOf([...copies, fits, crosses]).map((stop) => stop.from.top)).toEqual([
      100, 300, 500,
    ]);
    // Of two events that cross each other one can lead.
    expect(stopsOf([...copies, fits, second])).toHaveLength(3);
  });

  it("keeps passages at the same height, and the ends at the ends", () => {
    const stops = stopsOf([at("copy", [100, 200], [1000, 1200])]);
    const heights = { from: 1_000, to: 3_000 };
    expect(followed(stops, 0, heights)).toBe(0);
    expect(followed(stops, 100, heights)).toBe(1_000);
    expect(followed(stops, 150, heights)).toBe(1_100);
    expect(followed(stops, 200, heights)).toBe(1_200);
    expect(followed(stops, 1_000, heights)).toBe(3_000);
    expect(followed([], 500, heights)).toBe(1_500);
  });

  it("goes on from the upper passage half way to the next where the order differs", () => {
    const stops = stopsOf([
      at("copy", [100, 200], [1000, 1100]),
      at("copy", [300, 400], [100, 200]),
    ]);
    const heights = { from: 1_000, to: 2_000 };
    expect(followed(stops, 240, heights)).toBe(1_140);
    expect(followed(stops, 260, heights)).toBe(60);
    expect(followed(stops, 350, heights)).toBe(150);
  });

  it("reads each line of a column once, from top to bottom", () => {
    for (const content of [500, 900, 1_300, 5_000]) {
      const most = Math.max(0, content - 500);
      let last = -1;
      for (let scroll = 0; scroll <= most; scroll += 10) {
        const y = scroll + readingLine(scroll, 500, content);
        expect(y).toBeGreaterThan(last);
        last = y;
      }
      expect(last).toBe(most === 0 ? 0 : content);
    }
  });

  it("aligns places as near to the reading line as the topmost of them allows", () => {
    expect(commonLine([900, 400], 600)).toBe(180);
    expect(commonLine([900, 40], 600)).toBe(40);
    expect(commonLine([900, -5], 600)).toBe(0);
  });

  it("never overlaps stops and keeps them sorted, for any candidates", () => {
    const band = fc
      .tuple(fc.nat(500), fc.integer({ min: 1, max: 60 }))
      .map(([top, height]) => ({ top, bottom: top + height }));
    const candidate = fc.record({
      kind: fc.constantFrom("copy" as const, "saying" as const, "event" as const),
      from: band,
      to: band,
    });
    fc.assert(
      fc.property(fc.array(candidate, { maxLength: 25 }), (candidates) => {
        const stops = stopsOf(candidates);
        stops.slice(1).forEach((stop, i) => {
          expect(stop.from.top).toBeGreaterThanOrEqual(stops[i]!.from.bottom);
        });
        const y = fc.sample(fc.nat(600), { numRuns: 5, seed: 7 });
        for (const one of y)
          expect(Number.isFinite(followed(stops, one, { from: 600, to: 700 }))).toBe(true);
      }),
    );
  });
});

describe("ribbons", () => {
  const gap = { left: 100, right: 160 };
  const band = (top: number, bottom: number) => ({ top, bottom });

  it("joins the four corners of two passages", () => {
    expect(ribbonPath(band(10, 50), band(200, 260), gap, 500)).toBe(
      "M100 10C130 10 130 200 160 200V260C130 260 130 50 100 50Z",
    );
  });

  it("costs nothing out of sight, and shows the way to an end beyond the window", () => {
    expect(ribbonPath(band(-300, -200), band(-50, -1), gap, 500)).toBeNull();
    expect(threadPath(band(600, 700), band(501, 900), gap, 500)).toBeNull();
    expect(ribbonPath(band(10, 50), band(90_000, 91_000), gap, 500)).not.toBeNull();
    expect(nearWindow(band(90_000, 91_000), 500)).toEqual({ top: 518, bottom: 536 });
    expect(nearWindow(band(-900, -800), 500)).toEqual({ top: -36, bottom: -18 });
    expect(nearWindow(band(20, 20), 500)).toEqual({ top: 20, bottom: 22 });
  });

  it("joins several passages of one thing in order, the last with all that remain", () => {
    const [a, b, c] = [band(0, 1), band(2, 3), band(4, 5)];
    expect(joinedBands([a, b], [a, b, c])).toEqual([
      [a, a],
      [b, b],
      [b, c],
    ]);
    expect(joinedBands([], [a])).toEqual([]);
  });

  it("goes from each column that has it to the next that has it", () => {
    expect(neighbours([[1], [], [1], [1]])).toEqual([
      [0, 2],
      [2, 3],
    ]);
  });
});

describe("spreadMarks", () => {
  it("gives each line exactly the marks that reach into it, empty ones included", () => {
    const lines = [0, 10, 20, 30].map((start) => ({ start, end: start + 8 }));
    const mark = fc
      .tuple(fc.nat(38), fc.nat(20))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        spreadMarks(lines, marks).forEach((own, i) => {
          const line = lines[i]!;
          const expected = marks.filter((one) =>
            one.end > one.start
              ? one.start < line.end && one.end > line.start
              : one.start >= line.start && one.start <= line.end,
          );
          expect(own).toHaveLength(expected.length);
          expect(new Set(own)).toEqual(new Set(expected));
        });
      }),
    );
  });
});
