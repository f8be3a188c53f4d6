import { describe, expect, test } from "vitest";
import { timesOf, valuesOf } from "./read-times.ts";

/** Text, then each expression with its value, under Friday, 14 June 2019. */
type Case = readonly [text: string, ...expected: string[]];

function table(cases: readonly Case[]): void {
  test.each(cases.map(([text, ...expected]) => ({ text, expected })))(
    "$text",
    ({ text, expected }) => {
      expect(valuesOf(text)).toEqual(expected);
    },
  );
}

describe("dates of the calendar", () => {
  table([
    ["The ferry sank on 3 May 2018.", "3 May 2018 = 2018-05-03"],
    ["It opened on May 3, 2018.", "May 3, 2018 = 2018-05-03"],
    ["It opened on the 3rd of May.", "the 3rd of May = 2019-05-03"],
    ["Printed 2018.05.03 08:06 in Orvelle.", "2018.05.03 08:06 = 2018-05-03T08:06"],
    ["Posted 3 May 2018, Thursday, 23:59", "3 May 2018, Thursday, 23:59 = 2018-05-03T23:59"],
    ["Updated 03 May 2018, 13:21", "03 May 2018, 13:21 = 2018-05-03T13:21"],
    ["Checked at 2018-05-03T13:21:00Z.", "2018-05-03T13:21:00Z = 2018-05-03T13:21Z"],
    ["Issued 31/12/2018 in Tarn.", "31/12/2018 = 2018-12-31"],
    ["Issued 06/07/2019 in Tarn.", "06/07/2019 = 2019-XX-XX"],
    ["They met in March 2017.", "March 2017 = 2017-03"],
    ["Since late December, prices rose.", "late December = 2018-12"],
    ["By mid-2018 half had left.", "mid-2018 = 2018"],
    ["In the late 1990s it shrank.", "the late 1990s = 199"],
    ["A town of the early 20th century.", "the early 20th century = 19"],
    ["It grew in the first quarter of 2018.", "the first quarter of 2018 = 2018-Q1"],
    ["It fell in the second half of last year.", "the second half of last year = 2018-H2"],
    ["He retired last summer.", "last summer = 2018-SU"],
    ["On Christmas, 7 January, he went to church.", "Christmas, 7 January = 2019-01-07"],
    ["Shops closed on Easter Monday 2018.", "Easter Monday 2018 = 2018-04-02"],
    ["Stamped 03-May-2018 in Tarn.", "03-May-2018 = 2018-05-03"],
    ["It ran from March 5 to April 6, 1994.", "March 5 = 1994-03-05", "April 6, 1994 = 1994-04-06"],
    ["It ran between November and May 2011.", "November = 2010-11", "May 2011 = 2011-05"],
    ["In this May 3, 2018, photo he smiles.", "May 3, 2018 = 2018-05-03"],
    ["It fell in the last quarter of 2017.", "the last quarter of 2017 = 2017-Q4"],
    ["A televised March debate was held.", "March = 2019-03"],
    ["Friday, March 1, was cold.", "Friday, March 1 = 2019-03-01"],
  ]);
});

describe("several days of one month", () => {
  table([
    ["Shelling on March 2-6 hit Orvelle.", "March 2 = 2019-03-02", "6 = 2019-03-06"],
    ["They met from 20 to 25 April.", "20 = 2019-04-20", "25 April = 2019-04-25"],
    ["Rallies on April 24 and 25 were banned.", "April 24 = 2019-04-24", "25 = 2019-04-25"],
    ["On April 24 and 25 people were hurt.", "April 24 = 2019-04-24"],
  ]);
});

describe("times of day", () => {
  table([
    ["On the night of May 3 the dam broke.", "the night of May 3 = 2019-05-03TNI"],
    [
      "They talked all night from Wednesday to Thursday.",
      "night from Wednesday to Thursday = 2019-06-12TNI",
    ],
    ["Talks began on Wednesday evening.", "Wednesday evening = 2019-06-12TEV"],
    ["It struck at 5.30 p.m. on Tuesday.", "5.30 p.m. on Tuesday = 2019-06-11T17:30"],
    [
      "It struck at 10:30 p.m. local time on Tuesday.",
      "10:30 p.m. local time on Tuesday = 2019-06-11T22:30",
    ],
    ["A curfew holds until midnight on Saturday.", "midnight on Saturday = 2019-06-15T24:00"],
    [
      "Between 10:00 and 12:30 on Monday the road was closed.",
      "10:00 = 2019-06-10T10:00",
      "12:30 on Monday = 2019-06-10T12:30",
    ],
    ["At 18:00 GMT the siren rang.", "18:00 GMT = 2019-06-14T18:00Z"],
    ["Last night they fled.", "Last night = 2019-06-13TNI"],
    ["He arrives tomorrow morning.", "tomorrow morning = 2019-06-15TMO"],
  ]);
});

test("a clock time without any day may be of the day before or after", () => {
  expect(timesOf("At 18:00 the siren rang.")[0]).toMatchObject({
    earliest: "2019-06-13",
    latest: "2019-06-15",
  });
});

describe("counted from the report's date", () => {
  table([
    ["She left yesterday.", "yesterday = 2019-06-13"],
    ["She left the day before yesterday.", "the day before yesterday = 2019-06-12"],
    ["It closed two weeks ago.", "two weeks ago = 2019-W22"],
    ["It closed three months ago.", "three months ago = 2019-03"],
    ["It closed 11 days ago.", "11 days ago = 2019-06-03"],
    ["It opened last week.", "last week = 2019-W23"],
    ["Earlier this month he fell ill.", "Earlier this month = 2019-06"],
    ["They vote next year.", "next year = 2020"],
    ["He fell ill last May.", "last May = 2019-05"],
    ["He fell ill last Friday.", "last Friday = 2019-06-07"],
    ["Over the weekend it snowed.", "the weekend = 2019-W23-WE"],
    ["By the end of the year it will close.", "the end of the year = 2019"],
    ["He came on Friday last week.", "Friday last week = 2019-06-07"],
  ]);
});

describe("durations, sets and vague times", () => {
  table([
    ["The strike lasted two and a half hours.", "two and a half hours = PT2H30M"],
    ["A two-year term for him.", "two-year = P2Y"],
    ["It will take twenty-four hours.", "twenty-four hours = PT24H"],
    ["It rained for half an hour.", "half an hour = PT30M"],
    ["It will leave in the coming ten days.", "the coming ten days = P10D"],
    ["It grew over the past three months.", "the past three months = P3M"],
    ["It took more than 20 years.", "more than 20 years = P20Y"],
    ["It took about a week.", "about a week = P1W"],
    ["They meet every Thursday.", "every Thursday = XXXX-WXX-4"],
    ["They meet twice a month.", "twice a month = P1M"],
    ["They meet every two weeks.", "every two weeks = P2W"],
    ["The bridge is now closed.", "now = PRESENT_REF"],
    ["The bridge was recently closed.", "recently = PAST_REF"],
    ["Nobody knows the future.", "the future = FUTURE_REF"],
  ]);

  test("a stretch that ends or begins at the reference date has bounds", () => {
    expect(timesOf("It will leave in the coming ten days.")[0]).toMatchObject({
      earliest: "2019-06-14",
      latest: "2019-06-24",
    });
    expect(timesOf("It grew over the past three months.")[0]).toMatchObject({
      earliest: "2019-03-14",
      latest: "2019-06-14",
    });
  });

  test("approximations are kept as mod", () => {
    const mods = ["about a week", "more than 20 years", "at least two days", "nearly a month"].map(
      (words) => timesOf(`It took ${words}.`)[0]?.mod,
    );
    expect(mods).toEqual(["APPROX", "MORE_THAN", "EQUAL_OR_MORE", "LESS_THAN"]);
  });
});

describe("without a reference date the value stays underspecified", () => {
  test.each([
    ["The mayor left on January 8.", "January 8 = XXXX-01-08"],
    ["The mayor left on Wednesday evening.", "Wednesday evening = XXXX-WXX-3TEV"],
    ["The mayor left yesterday.", "yesterday = XXXX-XX-XX"],
    ["The mayor left last month.", "last month = XXXX-XX"],
    ["The mayor left on 8 January 2018.", "8 January 2018 = 2018-01-08"],
  ])("%s", (text, expected) => {
    expect(valuesOf(text, null)).toEqual([expected]);
  });

  test("an interval gives bounds, and the value where both ends agree", () => {
    const reference = { earliest: "2019-06-10", latest: "2019-06-14" };
    const [day] = timesOf("The mayor left on January 8.", reference);
    expect(day).toMatchObject({ value: "2019-01-08", earliest: "2019-01-08" });
    const [weekday] = timesOf("The mayor left on Wednesday.", reference);
    expect(weekday).toMatchObject({
      value: "XXXX-WXX-3",
      earliest: "2019-06-05",
      latest: "2019-06-12",
    });
    const [yesterday] = timesOf("The mayor left yesterday.", reference);
    expect(yesterday).toMatchObject({
      value: "2019-06-XX",
      earliest: "2019-06-09",
      latest: "2019-06-13",
    });
  });
});
