/** Days in words and on the scale of the chronology. */
import { describe, expect, it } from "vitest";
import { formatRange } from "../../web/src/time/format.ts";
import { extentOf, lanesOf, placeLane, shorten } from "../../web/src/time/lanes.ts";
import { daysIn, fittingWindow, ticksOf, wholeWindow, zoomed } from "../../web/src/time/scale.ts";
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

  it.each([5, 60, 400, 4_000, 40_000])("has readable ticks for %i days", (days) => {
    const window = zoomed({ from: "2031-03-01", to: "2031-03-03" }, days / 3);
    const ticks = ticksOf(window, 900);
    expect(ticks.length).toBeGreaterThan(1);
    expect(ticks.length).toBeLessThanOrEqual(16);
  });

  it("shows an open end as open and leaves out what lies beyond the window", () => {
    const window = { from: "2031-03-01", to: "2031-03-10" };
    expect(extentOf({ earliest: "2031-03-03", latest: null }, window, 100)).toEqual({
      x: 20,
      width: 40,
      openLeft: false,
      openRight: true,
    });
    expect(extentOf(day("2031-04-01"), window, 100)).toBeNull();
    expect(extentOf({ earliest: null, latest: null }, window, 100)).toBeNull();
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
    expect(lanes[0]!.events.map((event) => event.id)).toEqual([
      "vaground",
      "vleft",
      "vhalt",
      "vrescue",
    ]);
  });

  it("never lets two marks or their words overlap in one row", () => {
    const window = { from: "2031-03-12", to: "2031-03-18" };
    for (const lane of lanesOf(record.reports, record.events)) {
      const placed = placeLane(lane, window, 700, true);
      const ends = new Map<number, number>();
      for (const one of placed.events) {
        const start = Math.min(one.extent.x, one.label === null ? Infinity : one.labelX);
        expect(start).toBeGreaterThanOrEqual(ends.get(one.row) ?? 0);
        ends.set(one.row, one.labelX + (one.label?.length ?? 0) * 5);
      }
    }
  });

  it("shortens labels after a word", () => {
    expect(shorten("helpers thanked, questions remain", 20)).toBe("helpers thanked…");
  });
});
