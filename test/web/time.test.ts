/** Days in words and on the scale of the chronology. */
import { describe, expect, it } from "vitest";
import { dayOf } from "../../src/model/date.ts";
import { formatRange } from "../../web/src/time/format.ts";
import { labelsOf, shorten } from "../../web/src/time/label.ts";
import { drawLane } from "../../web/src/time/draw-lane.ts";
import { densityOf } from "../../web/src/time/density.ts";
import { lanesOf } from "../../web/src/time/lanes.ts";
import { barOf, FADE, levelOf, packLane, scaleOf } from "../../web/src/time/pack.ts";
import { daysIn, fittingWindow, wholeWindow } from "../../web/src/time/scale.ts";
import { ticksOf } from "../../web/src/time/ticks.ts";
import { panned, showing, viewOf, windowOf, zoomedAt } from "../../web/src/time/time-view.ts";
import { tellingBounds, toldBy } from "../../web/src/time/told.ts";
import { sampleRecord } from "./sample-record.ts";

describe("formatRange", () => {
  it.each([
    ["2031-03-07", "2031-03-07", "7 March 2031"],
    ["2031-03-05", "2031-03-06", "5–6 March 2031"],
    ["2031-03-30", "2031-04-02", "30 March – 2 April 2031"],
    ["2030-12-30", "2031-01-02", "30 December 2030 – 2 January 2031"],
    ["2032-02-01", "2032-02-29", "February 2032"],
    ["2031-01-01", "2031-12-31", "2031"],
    ["2031-03-05", null, "from 5 March 2031"],
    [null, "2031-03-05", "by 5 March 2031"],
    [null, null, "date not known"],
  ])("%s to %s", (earliest, latest, expected) => {
    expect(formatRange({ earliest, latest })).toBe(expected);
  });
});

describe("the scale", () => {
  const day = (value: string) => ({ earliest: value, latest: value });
  const week = ["01", "02", "03", "04", "05", "06"].map((date) => day(`2031-03-${date}`));

  it("does not let one old event squash the others, and can show all of them", () => {
    const events = [...week, day("1991-05-01")];
    expect(daysIn(fittingWindow(events)!)).toBeLessThan(20);
    expect(wholeWindow(events)!.from < "1991-05-01").toBe(true);
  });

  it("is null when nothing has a date", () => {
    expect(fittingWindow([{ earliest: null, latest: null }])).toBeNull();
  });

  it("shows a long span as far as it lies near the others, and an open one by the day that is known", () => {
    const long = { earliest: "2029-03-01", latest: "2033-03-01" };
    expect(daysIn(fittingWindow([...week, long])!)).toBeLessThan(40);
    const open = { earliest: "2031-03-09", latest: null };
    expect(fittingWindow([...week, open])!.to >= "2031-03-09").toBe(true);
    expect(fittingWindow([{ earliest: null, latest: "2031-03-05" }])).not.toBeNull();
  });

  it.each([5, 60, 400, 4_000, 40_000, 400_000])("has readable ticks for %i days", (days) => {
    const start = viewOf({ from: "2031-03-01", to: "2031-03-02" });
    const ticks = ticksOf(zoomedAt(start, days / 2, 0.5), 900);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(20);
    expect(ticks.every((tick, i) => i === 0 || tick.x > ticks[i - 1]!.x)).toBe(true);
  });
});

describe("the view", () => {
  const view = viewOf({ from: "2031-03-01", to: "2031-03-10" });

  it("is of whole days when it rests, and comes back as they were", () => {
    expect(windowOf(view)).toEqual({ from: "2031-03-01", to: "2031-03-10" });
    expect(windowOf(panned(view, 0.05))).toEqual({ from: "2031-03-01", to: "2031-03-11" });
  });

  it("keeps the point under the hand where it is", () => {
    const at = view.start + view.days * 0.25;
    const near = zoomedAt(view, 0.4, 0.25);
    expect(near.start + near.days * 0.25).toBeCloseTo(at, 9);
    expect(near.days).toBeCloseTo(4, 9);
  });

  it("does not zoom or move out of the calendar", () => {
    expect(windowOf(zoomedAt(view, 1e9, 0.5)).from >= "0001-01-01").toBe(true);
    expect(windowOf(panned(view, 1e9)).to <= "9999-12-31").toBe(true);
    expect(zoomedAt(view, 1e-9, 0.5).days).toBeGreaterThan(1);
  });

  it("moves to what lies outside, and not for what lies inside", () => {
    expect(showing(view, view.start + 2, view.start + 3)).toBe(view);
    const moved = showing(view, view.start + 100, view.start + 101);
    expect(moved.start).toBeLessThanOrEqual(view.start + 100);
    expect(moved.start + moved.days).toBeGreaterThanOrEqual(view.start + 101);
  });
});

describe("what was known when", () => {
  const exact = (value: string) => ({ earliest: value, latest: value });

  it.each([
    ["2031-03-13", "later"],
    ["2031-03-14", "perhaps"],
    ["2031-03-16", "perhaps"],
    ["2031-03-17", "told"],
    [null, "told"],
  ] as const)("by %s a report of 14 to 17 March is %s", (day, told) => {
    const bounds = tellingBounds([{ earliest: "2031-03-14", latest: "2031-03-17" }]);
    expect(toldBy(bounds, day)).toBe(told);
  });

  it("goes by the first report that tells it, and is never sure of one without a date", () => {
    const two = tellingBounds([exact("2031-03-20"), exact("2031-03-14")]);
    expect([toldBy(two, "2031-03-13"), toldBy(two, "2031-03-14")]).toEqual(["later", "told"]);
    const undated = tellingBounds([{ earliest: null, latest: null }]);
    expect(toldBy(undated, "1900-01-01")).toBe("perhaps");
    expect(toldBy(tellingBounds([{ earliest: "2031-03-15", latest: null }]), "2031-06-01")).toBe(
      "perhaps",
    );
  });
});

describe("bars of density", () => {
  it("count each thing once, at days that stay when the view moves", () => {
    const days = Array.from({ length: 500 }, (_, i) => 20_000 + ((i * 37) % 365)).sort(
      (a, b) => a - b,
    );
    const same = (day: number) => day;
    const bars = densityOf(days, same, 1, 19_900, 20_500);
    expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(500);
    const moved = densityOf(days, same, 1, 19_903, 20_503);
    expect(moved).toEqual(bars);
    expect(bars.every(({ first, end }) => (end - first) * 1 >= 8)).toBe(true);
  });
});

describe("lanes", () => {
  const record = sampleRecord();

  it("gives each outlet a lane with the dated events that its reports tell", () => {
    const lanes = lanesOf(record.reports, record.events);
    expect(lanes.map((lane) => lane.key)).toEqual([
      "Harbour Wire",
      "Strandblatt",
      "The Morning Tide",
      "runion",
      "صحيفة الخليج",
    ]);
    expect(lanes[0]!.marks.map(({ event }) => event.id)).toEqual([
      "vaground",
      "vleft",
      "vhalt",
      "vrescue",
    ]);
  });

  /** One lane with `count` events of generated days, lengths and weights. */
  function crowdedLane(count: number) {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((seed / 2_147_483_648) * below);
    };
    const base = record.events.find(({ id }) => id === "vhalt")!;
    const report = record.reports.find(({ id }) => id === "rharbour")!;
    const events = Array.from({ length: count }, (_, i) => {
      const first = 20_000 + random(3_000);
      const open = random(12);
      return {
        ...base,
        id: `v${String(i).padStart(5, "0")}`,
        label: `Event ${i} ${"of the harbour ".repeat(random(4))}`.trim(),
        earliest: open === 0 ? null : dayOf(first),
        latest: open === 1 ? null : dayOf(first + (random(3) === 0 ? random(40) : 0)),
        reports: Array.from({ length: 1 + random(5) }, (_, at) =>
          at === 0 ? report.id : `r${at}`,
        ),
      };
    });
    return lanesOf([report], events)[0]!;
  }

  it.each([0.02, 0.1, 0.7, 3, 20, 90])(
    "never lets marks or words of one row overlap, at %d pixels a day and up to the next level",
    (perDay) => {
      const lane = crowdedLane(600);
      const level = levelOf(perDay);
      const packing = packLane(lane, level, { most: 6, words: true });
      expect(packing.rows).toBeLessThanOrEqual(6);
      expect(packing.placed.length + packing.crowded.length).toBe(600);
      for (const scale of [scaleOf(level), perDay, scaleOf(level + 1) - 1e-6]) {
        const first = Math.min(...lane.marks.map((mark) => barOf(mark, scale).left)) / scale;
        const view = { start: first - 1, days: 3_200 };
        const width = view.days * scale;
        const ends = new Map<number, number>();
        for (const one of drawLane(packing, view, width, null).marks) {
          const words =
            one.label === null
              ? null
              : one.mark.labels.find(({ text }) => text === one.label!.text);
          const start = Math.min(one.x, one.label?.x ?? Infinity);
          expect(start).toBeGreaterThanOrEqual((ends.get(one.row) ?? -Infinity) - 0.01);
          const wordsEnd = one.label === null ? 0 : one.label.x + (words?.width ?? 0);
          ends.set(one.row, Math.max(one.x + one.width, one.shapeX + 7, wordsEnd));
        }
      }
    },
  );

  it("gives the most told events the room, when there is not enough", () => {
    const lane = crowdedLane(2_000);
    const { placed, crowded } = packLane(lane, levelOf(0.3), { most: 3, words: true });
    const mean = (marks: readonly { event: { reports: readonly string[] } }[]) =>
      marks.reduce((sum, { event }) => sum + event.reports.length, 0) / marks.length;
    expect(crowded.length).toBeGreaterThan(500);
    expect(mean(placed.map(({ mark }) => mark))).toBeGreaterThan(mean(crowded) + 1);
    const drawn = drawLane(
      { rows: 3, placed, crowded },
      { start: 19_000, days: 5_000 },
      1_500,
      null,
    );
    expect(drawn.bars.reduce((sum, { count }) => sum + count, 0)).toBe(crowded.length);
  });

  it("draws an open end as fading, never as a day", () => {
    const lane = lanesOf(record.reports, record.events).find(({ key }) => key === "Strandblatt")!;
    const packing = packLane(lane, levelOf(60), { most: 6, words: true });
    const view = viewOf({ from: "2031-03-10", to: "2031-03-20" });
    const open = drawLane(packing, view, 660, null).marks.find(
      ({ mark }) => mark.event.latest === null,
    )!;
    expect(open.fadeRight).toBe(FADE);
    expect(open.fadeLeft).toBe(0);
    expect(open.width).toBe(60 + FADE);
    expect(open.exact).toBe(false);
  });

  it("keeps the shape of a span in sight while a part of it is", () => {
    const base = record.events.find(({ id }) => id === "vhalt")!;
    const long = { ...base, earliest: "2030-01-01", latest: "2032-12-31" };
    const lane = lanesOf(record.reports, [long])[0]!;
    const packing = packLane(lane, levelOf(60), { most: 6, words: true });
    const [mark] = drawLane(
      packing,
      viewOf({ from: "2031-03-10", to: "2031-03-20" }),
      660,
      null,
    ).marks;
    expect(mark!.shapeX).toBeGreaterThan(0);
    expect(mark!.label!.x).toBeLessThan(40);
  });

  it("shortens labels after a word", () => {
    expect(shorten("helpers thanked, questions remain", 20)).toBe("helpers thanked…");
    expect(labelsOf("short").map(({ text }) => text)).toEqual(["short"]);
  });
});
