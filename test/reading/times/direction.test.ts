import { describe, expect, test } from "vitest";
import { timesOf, valuesOf } from "./read-times.ts";

describe("tense and context say where a weekday or month lies", () => {
  test.each([
    ["He spoke on Tuesday.", "2019-06-11"],
    ["On Tuesday, he said little.", "2019-06-11"],
    ["He will speak on Tuesday.", "2019-06-18"],
    ["He is to speak on Tuesday.", "2019-06-18"],
    ["Lawmakers are meeting Tuesday.", "2019-06-18"],
    ["The talks are expected on Tuesday.", "2019-06-18"],
    ["They have until Tuesday.", "2019-06-18"],
    ["He attempted to explain on Tuesday.", "2019-06-11"],
    ["They agreed to meet on Tuesday.", "2019-06-18"],
    ["Tuesday's vote surprised nobody.", "2019-06-11"],
    ["They marched from Wednesday to Thursday.", "2019-06-12"],
    ["The town said troops would leave on Monday.", "2019-06-17"],
    ["The case was heard in October.", "2018-10"],
    ["The case will be heard in October.", "2019-10"],
    ["The case is heard in October.", "2019-10"],
    ["An October agreement ended it.", "2018-10"],
    ["Since September they have met.", "2018-09"],
    ["They met on November 20.", "2018-11-20"],
    ["They will meet on November 20.", "2019-11-20"],
  ])("%s", (text, value) => {
    expect(timesOf(text)[0]?.value).toBe(value);
  });

  test("the rule says how the date was placed", () => {
    expect(timesOf("He spoke on Tuesday.")[0]?.rule).toBe("date/weekday/past");
    expect(timesOf("He will speak on Tuesday.")[0]?.rule).toBe("date/weekday/future");
    expect(timesOf("Tuesday in Orvelle")[0]?.rule).toBe("date/weekday/nearest");
  });

  test("a weekday that is the report's own is that day, and last or next one is not", () => {
    expect(valuesOf("He spoke on Friday.")).toEqual(["Friday = 2019-06-14"]);
    expect(valuesOf("He will speak next Friday.")).toEqual(["next Friday = 2019-06-21"]);
    expect(valuesOf("He spoke last Friday.")).toEqual(["last Friday = 2019-06-07"]);
  });

  test("a weekday named with a date fixes the year", () => {
    // 3 May was a Thursday in 2018, and not in 2019.
    expect(valuesOf("He spoke on Thursday, May 3.")).toEqual(["Thursday, May 3 = 2018-05-03"]);
  });
});

describe("anaphoric expressions are counted from an earlier one", () => {
  test.each([
    ["The dam broke on 3 May. A day later, it rained.", "A day later = 2019-05-04"],
    ["The dam broke on 3 May. Two weeks later, it rained.", "Two weeks later = 2019-W20"],
    ["The dam broke on 3 May. The next day, it rained.", "The next day = 2019-05-04"],
    ["The dam broke on 3 May. That evening, it rained.", "That evening = 2019-05-03TEV"],
    ["The dam broke on 3 May. At 6 p.m. it rained.", "6 p.m. = 2019-05-03T18:00"],
    ["The dam broke on 3 May 2010. The following year it rained.", "The following year = 2011"],
    ["It rained a day later.", "a day later = XXXX-XX-XX"],
  ])("%s", (text, expected) => {
    expect(valuesOf(text).at(-1)).toBe(expected);
  });

  test("the anchor is kept as an index", () => {
    const times = timesOf("It began on 3 May. A day later, it rained. A day later, it snowed.");
    expect(times.map(({ anchor }) => anchor)).toEqual([null, 0, 1]);
    expect(times.at(-1)?.value).toBe("2019-05-05");
  });
});
