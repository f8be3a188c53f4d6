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
    ["The vote is on Tuesday.", "2019-06-18"],
    ["Orvelle prepares to vote in Tuesday's election.", "2019-06-18"],
    ["He summoned the envoys to return on Tuesday.", "2019-06-18"],
    ["As late as Tuesday, he was still there.", "2019-06-11"],
    ["The price for Tuesday's game was high.", "2019-06-11"],
    ["They argued ahead of Tuesday's vote.", "2019-06-18"],
    ["They may leave as early as Tuesday.", "2019-06-18"],
    ["He looked for ways to undo Tuesday's vote.", "2019-06-11"],
    ["He could not be reached on Tuesday.", "2019-06-11"],
    ["The talks had been scheduled for Tuesday.", "2019-06-11"],
    ["It is known that an envoy on Tuesday told of it.", "2019-06-11"],
    ["They found a way to settle it on Tuesday.", "2019-06-11"],
    ["He will leave by ship (on Tuesday), she said.", "2019-06-18"],
    ["They met on November 20.", "2018-11-20"],
    ["It is a step forward from Tuesday, when he told reporters little.", "2019-06-11"],
    ["This is an answer to the strikes of Tuesday evening.", "2019-06-11TEV"],
    ["Posting on Tuesday, Ruiz, who is ill, wrote of it.", "2019-06-11"],
    ["The council meets on Tuesday to vote.", "2019-06-18"],
    ["He faces trial on Tuesday.", "2019-06-18"],
    ["She plans to be silent during her expected testimony on Tuesday.", "2019-06-18"],
    ["The hearing has been set for October 20.", "2019-10-20"],
    ["The hearing was set for Tuesday.", "2019-06-18"],
    ["The hearing had been set for October 20.", "2018-10-20"],
    ["They will meet on November 20.", "2019-11-20"],
  ])("%s", (text, value) => {
    expect(timesOf(text)[0]?.value).toBe(value);
  });

  test.each([
    ["It follows several tests, the most recent on Tuesday.", "2019-06-11"],
    ["He opposes it, suggesting as recently as February that it be shut.", "2019-02"],
  ])("what was last has been: %s", (text, value) => {
    expect(timesOf(text).at(-1)?.value).toBe(value);
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

describe("a clock time belongs to the last day told, or to none that is known", () => {
  const rest = "It was cold. It was dark. It was wet. Nobody slept.";
  test.each([
    ["It broke on 3 May. At 4 a.m. sirens rang.", "4 a.m. = 2019-05-03T04:00"],
    ["It broke on 3 May. It was cold. At 4 a.m. sirens rang.", "4 a.m. = 2019-05-03T04:00"],
    [`It broke on 3 May. ${rest} At 4 a.m. sirens rang.`, "4 a.m. = XXXX-XX-XXT04:00"],
    [
      "It broke on 3 May. It was cold.\n\nNobody slept. At 4 a.m. sirens rang.",
      "4 a.m. = XXXX-XX-XXT04:00",
    ],
    ["At 4 a.m. sirens rang.", "4 a.m. = 2019-06-14T04:00"],
  ])("%s", (text, expected) => {
    expect(valuesOf(text).at(-1)).toBe(expected);
  });
});

test("a night named by both its days ends on the second", () => {
  const [night] = timesOf("They talked all night from Wednesday to Thursday.");
  expect(night).toMatchObject({ earliest: "2019-06-12", latest: "2019-06-13" });
});

describe("anaphoric expressions are counted from an earlier one", () => {
  test.each([
    ["The dam broke on 3 May. A day later, it rained.", "A day later = 2019-05-04"],
    ["The dam broke on 3 May. Two weeks later, it rained.", "Two weeks later = 2019-W20"],
    ["The dam broke on 3 May. The next day, it rained.", "The next day = 2019-05-04"],
    ["The dam broke on 3 May. That evening, it rained.", "That evening = 2019-05-03TEV"],
    ["The dam broke on 3 May. At 6 p.m. it rained.", "6 p.m. = 2019-05-03T18:00"],
    ["The dam broke on 3 May 2010. The following year it rained.", "The following year = 2011"],
    ["It broke in 2012. On 3 May that year it had rained.", "3 May that year = 2012-05-03"],
    ["It broke. On 3 May that year it had rained.", "3 May that year = XXXX-05-03"],
    ["It rained a day later.", "a day later = XXXX-XX-XX"],
    ["The dam broke on 3 May. The mayor had left by that time.", "that time = 2019-05-03"],
  ])("%s", (text, expected) => {
    expect(valuesOf(text).at(-1)).toBe(expected);
  });

  test.each([
    ["The dam broke on 3 May. A day later, it rained.", "A day later = XXXX-05-04"],
    ["The dam broke on 31 December. A day later, it rained.", "A day later = XXXX-01-01"],
    ["The dam broke on 28 February. A day later, it rained.", "A day later = XXXX-XX-XX"],
  ])("without the year: %s", (text, expected) => {
    expect(valuesOf(text, null).at(-1)).toBe(expected);
  });

  test("the anchor is kept as an index", () => {
    const times = timesOf("It began on 3 May. A day later, it rained. A day later, it snowed.");
    expect(times.map(({ anchor }) => anchor)).toEqual([null, 0, 1]);
    expect(times.at(-1)?.value).toBe("2019-05-05");
  });
});
