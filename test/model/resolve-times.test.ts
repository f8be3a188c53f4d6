import { describe, expect, test } from "vitest";
import {
  dayNumber,
  dayOf,
  feastDay,
  fitReference,
  referencesFor,
  resolveTime,
  weekValue,
  type CalendarTime,
  type Said,
} from "../../src/model/index.ts";
import { timesOf } from "../reading/times/read-times.ts";

const OPEN: CalendarTime = {
  kind: "calendar",
  year: null,
  month: null,
  day: null,
  weekday: null,
  part: null,
  feast: null,
  within: null,
  time: null,
  direction: "nearest",
};

function on(said: Said, day: string): string {
  return resolveTime(said, { earliest: day, latest: day }).value;
}

describe("the calendar", () => {
  test.each([
    ["2018-12-31", "2019-W01"],
    ["2016-01-01", "2015-W53"],
    ["2019-06-14", "2019-W24"],
  ])("the week of %s is %s", (day, week) => {
    expect(weekValue(day)).toBe(week);
  });

  test.each([
    ["easter", 2018, "2018-04-01"],
    ["easter", 2019, "2019-04-21"],
    ["good-friday", 2019, "2019-04-19"],
    ["thanksgiving", 2018, "2018-11-22"],
    ["us-memorial-day", 2019, "2019-05-27"],
    ["us-labor-day", 2019, "2019-09-02"],
    ["us-election-day", 2018, "2018-11-06"],
  ] as const)("%s of %i is %s", (feast, year, day) => {
    expect(feastDay(feast, year)).toBe(day);
  });

  test.each([
    ["past", "2018-09-20", "2018-01-10"],
    ["past", "2018-12-20", "2019-01-10"], // three weeks ahead: tense errs more often than nearness
    ["future", "2018-12-20", "2019-01-10"],
    ["nearest", "2018-12-20", "2019-01-10"],
    ["before", "2019-01-10", "2018-01-10"],
    ["after", "2019-01-10", "2020-01-10"],
  ] as const)("10 January %s seen from %s is %s", (direction, reference, day) => {
    expect(on({ ...OPEN, month: 1, day: 10, direction }, reference)).toBe(day);
  });

  test("29 February without its year is that of a leap year", () => {
    expect(on({ ...OPEN, month: 2, day: 29, direction: "past" }, "2019-06-14")).toBe("2016-02-29");
  });

  test("a day that its year lacks stays underspecified", () => {
    expect(on({ ...OPEN, month: 2, day: 29, year: 2019 }, "2019-06-14")).toBe("2019-02-29");
    const range = resolveTime(
      { ...OPEN, month: 2, day: 29, year: 2019 },
      { earliest: null, latest: null },
    );
    expect(range.earliest).toBeNull();
  });
});

describe("what times say of the reference", () => {
  test("a weekday and a date that fall together only in other years conflict", () => {
    // 6 January is a Thursday in 2022 and a Sunday in 2019.
    const times = timesOf("He spoke on Thursday, January 6. It rained on Monday.", null);
    expect(fitReference(times, "2022-01-13")).toEqual(["fits", "silent"]);
    expect(fitReference(times, "2019-01-13")).toEqual(["conflicts", "silent"]);
  });

  test("a full date told in the past does not lie after its report", () => {
    const times = timesOf("He spoke on 6 January 2022.", null);
    expect(fitReference(times, "2022-01-05")).toEqual(["conflicts"]);
    expect(fitReference(times, "2022-01-06")).toEqual(["fits"]);
  });

  test("a past weekday told of a known day leaves seven days of publication", () => {
    const [thursday] = timesOf("He spoke on Thursday.", null);
    expect(referencesFor(thursday!.said, { earliest: "2022-01-06", latest: "2022-01-06" })).toEqual(
      {
        earliest: "2022-01-06",
        latest: "2022-01-12",
      },
    );
  });

  test("yesterday told of a known day leaves one", () => {
    const [yesterday] = timesOf("He spoke yesterday.", null);
    expect(
      referencesFor(yesterday!.said, { earliest: "2022-01-06", latest: "2022-01-06" }),
    ).toEqual({
      earliest: "2022-01-07",
      latest: "2022-01-07",
    });
  });

  test("a date that names another day leaves none, and a full date says nothing", () => {
    const target = { earliest: "2022-01-06", latest: "2022-01-06" };
    const [monday] = timesOf("He spoke on Monday.", null);
    expect(referencesFor(monday!.said, target)).toBeNull();
    const [full] = timesOf("He spoke on 6 January 2022.", null);
    expect(referencesFor(full!.said, target)).toEqual({ earliest: null, latest: null });
  });
});

test("day numbers agree with the platform's calendar over four centuries", () => {
  for (let number = -200_000; number < 100_000; number += 37) {
    const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
    expect(dayOf(number)).toBe(day);
    expect(dayNumber(day)).toBe(number);
  }
});
