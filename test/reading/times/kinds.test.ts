/** Sentences of every kind of time expression, each with type, value and mod of all that is in it, under Friday, 14 June 2019. */
import { describe, expect, test } from "vitest";
import { timesOf } from "./read-times.ts";

/** `words = TYPE value`, with the mod behind it where there is one. */
function described(text: string): string[] {
  return timesOf(text).map(({ start, end, type, value, mod }) =>
    [text.slice(start, end), "=", type, value, ...(mod === null ? [] : [mod])].join(" "),
  );
}

function table(cases: readonly (readonly [text: string, ...expected: string[]])[]): void {
  test.each(cases.map(([text, ...expected]) => ({ text, expected })))(
    "$text",
    ({ text, expected }) => {
      expect(described(text)).toEqual(expected);
    },
  );
}

describe("dates in all their spellings", () => {
  table([
    ["The ferry sank on Thursday, 3 May 2018.", "Thursday, 3 May 2018 = DATE 2018-05-03"],
    ["The ferry sank on the 3rd of May, 2018.", "the 3rd of May, 2018 = DATE 2018-05-03"],
    ["The ferry sank May 3rd.", "May 3rd = DATE 2019-05-03"],
    ["The ferry sank on 3.5.2018 near Tarn.", "3.5.2018 = DATE 2018-05-03"],
    ["The ferry sank on 25/12/2017.", "25/12/2017 = DATE 2017-12-25"],
    ["The ferry sank on 12/25/2017.", "12/25/2017 = DATE 2017-12-25"],
    ["The ferry sank on 2018-05-03 at noon.", "2018-05-03 at noon = TIME 2018-05-03T12:00"],
    ["The ferry sank in early May 2018.", "early May 2018 = DATE 2018-05 START"],
    ["The ferry sank at the end of April.", "the end of April = DATE 2019-04 END"],
    ["The ferry sank in the spring of 2017.", "the spring of 2017 = DATE 2017-SP"],
    ["The ferry sank by the end of 2017.", "the end of 2017 = DATE 2017 END"],
    [
      "The ferry sank at the beginning of this month.",
      "the beginning of this month = DATE 2019-06 START",
    ],
    ["The ferry sank in the middle of the week.", "the middle of the week = DATE 2019-W24 MID"],
  ]);
});

describe("parts of days, clock times and zones", () => {
  table([
    ["The ferry sank on Sunday morning.", "Sunday morning = TIME 2019-06-09TMO"],
    ["The ferry sank on Sunday at 6.45 a.m.", "Sunday at 6.45 a.m. = TIME 2019-06-09T06:45"],
    [
      "The ferry sank at six o'clock in the morning.",
      "six o'clock in the morning = TIME 2019-06-14T06:00",
    ],
    [
      "The ferry sank at 4 in the afternoon on Monday.",
      "4 in the afternoon on Monday = TIME 2019-06-10T16:00",
    ],
    ["The ferry sank on the evening of 12 June.", "the evening of 12 June = TIME 2019-06-12TEV"],
    [
      "The ferry sank in the early morning of 12 June.",
      "the early morning of 12 June = TIME 2019-06-12TMO START",
    ],
    ["The ferry sank at 23:15 CET on 12 June.", "23:15 CET on 12 June = TIME 2019-06-12T23:15"],
    [
      "The ferry sank at 11:15 p.m. Eastern time.",
      "11:15 p.m. Eastern time = TIME 2019-06-14T23:15",
    ],
    ["The ferry sank at 0300 GMT.", "0300 GMT = TIME 2019-06-14T03:00Z"],
    [
      "The ferry sank around 15:00 (12:00 GMT).",
      "15:00 = TIME 2019-06-14T15:00",
      "12:00 GMT = TIME 2019-06-14T12:00Z",
    ],
    [
      "The ferry sank from 9 a.m. to 5 p.m.",
      "9 a.m. = TIME 2019-06-14T09:00",
      "5 p.m. = TIME 2019-06-14T17:00",
    ],
    [
      "The ferry sank on the night from 5 to 6 June.",
      "the night from 5 to 6 June = TIME 2019-06-05TNI",
    ],
    [
      "The ferry sank on the night between Monday and Tuesday.",
      "the night between Monday and Tuesday = TIME 2019-06-10TNI",
    ],
  ]);
});

describe("counted from the report's date", () => {
  table([
    ["The ferry sank three days ago.", "three days ago = DATE 2019-06-11"],
    ["The ferry sank a fortnight ago.", "a fortnight ago = DATE 2019-W22"],
    ["The ferry sank a decade ago.", "a decade ago = DATE 2009"],
    ["The ferry sank more than two years ago.", "more than two years ago = DATE 2017"],
    ["The ferry sank two hours ago.", "two hours ago = DATE 2019-06-14"],
    ["The ferry sank just over a week ago.", "just over a week ago = DATE 2019-W23"],
    ["The ferry sank a year ago today.", "a year ago today = DATE 2018-06-14"],
    ["The ferry sank two weeks ago on Friday.", "two weeks ago on Friday = DATE 2019-05-31"],
    ["The ferry sails two weeks from now.", "two weeks from now = DATE 2019-W26"],
    ["The ferry sails a week from today.", "a week from today = DATE 2019-06-21"],
    ["The ferry sails three days hence.", "three days hence = DATE 2019-06-17"],
    ["The ferry sails the day after tomorrow.", "the day after tomorrow = DATE 2019-06-16"],
    ["The ferry sails tomorrow evening.", "tomorrow evening = TIME 2019-06-15TEV"],
    ["The ferry sails this coming Sunday.", "this coming Sunday = DATE 2019-06-16"],
    ["The ferry sails next month.", "next month = DATE 2019-07"],
    ["The ferry sails later this week.", "later this week = DATE 2019-W24 END"],
    ["The ferry sails early next year.", "early next year = DATE 2020 START"],
    ["The ferry sails at the end of next week.", "the end of next week = DATE 2019-W25 END"],
    ["The ferry sails by next spring.", "next spring = DATE 2020-SP"],
    ["The ferry will sail on the 20th.", "the 20th = DATE 2019-06-20"],
    ["The ferry sailed on the 10th.", "the 10th = DATE 2019-06-10"],
  ]);
});

describe("counted from a date told before", () => {
  table([
    [
      "The ferry sank on 3 May. Two days earlier it had been mended.",
      "3 May = DATE 2019-05-03",
      "Two days earlier = DATE 2019-05-01",
    ],
    [
      "The ferry sank on 3 May. The previous day had been calm.",
      "3 May = DATE 2019-05-03",
      "The previous day = DATE 2019-05-02",
    ],
    [
      "The ferry sank on 3 May. The same day, a second one sank.",
      "3 May = DATE 2019-05-03",
      "The same day = DATE 2019-05-03",
    ],
    [
      "The ferry sank on 3 May. The following night was cold.",
      "3 May = DATE 2019-05-03",
      "The following night = TIME 2019-05-04TNI",
    ],
    [
      "The ferry sank on 3 May 2016. Three months later it was raised.",
      "3 May 2016 = DATE 2016-05-03",
      "Three months later = DATE 2016-08",
    ],
    [
      "The ferry sank on 3 May 2016. That month five others sank.",
      "3 May 2016 = DATE 2016-05-03",
      "That month = DATE 2016-05",
    ],
    [
      "The ferry sank on 3 May. In the evening it was raised.",
      "3 May = DATE 2019-05-03",
      "the evening = TIME 2019-05-03TEV",
    ],
    [
      "The ferry sank on Monday. It had left port at half past five in the morning.",
      "Monday = DATE 2019-06-10",
      "half past five in the morning = TIME 2019-06-10T05:30",
    ],
    [
      "The ferry sank in 2012. A year earlier it had been sold.",
      "2012 = DATE 2012",
      "A year earlier = DATE 2011",
    ],
    [
      "The ferry sank in 2012. Later that year it was raised.",
      "2012 = DATE 2012",
      "Later that year = DATE 2012 END",
    ],
    ["The ferry sank minutes later.", "minutes later = DURATION PTXM"],
    ["The ferry had been lost by that time.", "that time = DATE PAST_REF"],
    ["At the time, nobody noticed.", "the time = DATE PAST_REF"],
    ["Nobody noticed until now.", "now = DATE PRESENT_REF"],
  ]);
});

describe("lengths", () => {
  table([
    ["It lasted for a quarter of a century.", "a quarter of a century = DURATION P25Y"],
    ["It lasted an hour and a half.", "an hour and a half = DURATION PT1H30M"],
    ["It lasted ninety minutes.", "ninety minutes = DURATION PT90M"],
    ["It lasted 2 1/2 years.", "2 1/2 years = DURATION P2Y6M"],
    ["It lasted several weeks.", "several weeks = DURATION PXW"],
    ["It lasted a couple of days.", "a couple of days = DURATION P2D"],
    ["It lasted a while.", "a while = DURATION PXX"],
    ["It lasted all day.", "all day = DURATION P1D"],
    ["It lasted five trading days.", "five trading days = DURATION P5D"],
    ["It lasted some 30 minutes.", "some 30 minutes = DURATION PT30M APPROX"],
    ["It lasted up to six months.", "up to six months = DURATION P6M EQUAL_OR_LESS"],
    ["It lasted for over two years.", "over two years = DURATION P2Y MORE_THAN"],
    ["It was spread over two years.", "two years = DURATION P2Y"],
    ["A five-year plan was made.", "five-year = DURATION P5Y"],
    ["A 24-hour curfew was imposed.", "24-hour = DURATION PT24H"],
    ["In the last 24 hours two died.", "the last 24 hours = DURATION PT24H"],
    ["In the next few weeks they vote.", "the next few weeks = DURATION PXW"],
    ["Over the past decade it shrank.", "the past decade = DURATION P10Y"],
    ["Over the past year it shrank.", "the past year = DURATION P1Y"],
    ["Over the last month it shrank.", "the last month = DURATION P1M"],
    ["It has shrunk in recent years.", "recent years = DATE PAST_REF"],
    ["It has shrunk for centuries.", "centuries = DURATION PXC"],
    ["It shrinks in the years ahead.", "the years ahead = DURATION PXY"],
  ]);
});

describe("times that come back", () => {
  table([
    ["They meet on Fridays.", "Fridays = SET XXXX-WXX-5"],
    ["They meet every Friday night.", "every Friday night = SET XXXX-WXX-5TNI"],
    ["They meet every three months.", "every three months = SET P3M"],
    ["They meet each morning.", "each morning = SET XXXX-XX-XXTMO"],
    ["They meet daily.", "daily = SET P1D"],
    ["They meet four times a year.", "four times a year = SET P1Y"],
    ["They met at least once a week.", "once a week = SET P1W"],
  ]);
});

describe("quarters, halves and fiscal years", () => {
  table([
    ["Sales rose in the third quarter.", "the third quarter = DATE 2018-Q3"],
    ["Sales rose in Q2 2018.", "Q2 2018 = DATE 2018-Q2"],
    [
      "Sales rose in the fourth quarter of last year.",
      "the fourth quarter of last year = DATE 2018-Q4",
    ],
    ["Sales rose in fiscal 2018.", "fiscal 2018 = DATE 2018"],
    ["Sales rose in FY2018.", "FY2018 = DATE 2018"],
    ["Sales rose in the fiscal first quarter.", "the fiscal first quarter = DATE 2019-Q1"],
    ["Sales rose in the first half of this year.", "the first half of this year = DATE 2019-H1"],
    ["Sales rose from a year earlier.", "a year earlier = DATE 2018"],
  ]);
});

describe("decades, centuries, seasons and feasts", () => {
  table([
    ["Songs of the '80s and the 1990s.", "the '80s = DATE 198", "the 1990s = DATE 199"],
    ["Songs of the nineties.", "the nineties = DATE 199"],
    ["Songs of the early 1900s.", "the early 1900s = DATE 190 START"],
    ["Songs of the 17th century.", "the 17th century = DATE 16"],
    ["Songs of the summer of '69.", "the summer of '69 = DATE 1969-SU"],
    ["The class of '97 sang.", "'97 = DATE 1997"],
    ["In the winter of 2016-17 it froze.", "the winter of 2016-17 = DATE 2016-WI"],
    ["Elections are due in autumn.", "autumn = DATE 2019-FA"],
    ["On New Year's Eve it rained.", "New Year's Eve = DATE 2018-12-31"],
    ["On Good Friday it rained.", "Good Friday = DATE 2019-04-19"],
    ["On Boxing Day it rained.", "Boxing Day = DATE 2018-12-26"],
    ["On Orthodox Christmas it rained.", "Orthodox Christmas = DATE 2019-01-07"],
    ["On May Day it rained.", "May Day = DATE 2019-05-01"],
    ["On Thanksgiving 2017 it rained.", "Thanksgiving 2017 = DATE 2017-11-23"],
  ]);
});

describe("times without a date", () => {
  table([
    ["It is soon over.", "soon = DATE FUTURE_REF"],
    ["It is currently closed.", "currently = DATE PRESENT_REF"],
    ["The current rules are old.", "current = DATE PRESENT_REF"],
    ["A recent vote failed.", "recent = DATE PAST_REF"],
    ["Long ago there was a bridge.", "Long ago = DATE PAST_REF"],
    ["A short time ago there was a bridge.", "A short time ago = DATE PAST_REF"],
    ["They closed it for the time being.", "the time being = DATE PRESENT_REF"],
    ["So far in the year, two have died.", "the year = DATE 2019"],
    ["He left the very same day.", "the very same day = DATE XXXX-XX-XX"],
  ]);
});

describe("ranges", () => {
  table([
    ["He was there from 2015 to 2018.", "2015 = DATE 2015", "2018 = DATE 2018"],
    ["He was there in 2015-2018.", "2015 = DATE 2015", "2018 = DATE 2018"],
    [
      "He was there from Monday to Wednesday.",
      "Monday = DATE 2019-06-10",
      "Wednesday = DATE 2019-06-12",
    ],
    [
      "He was there from January 2 to January 6, 2018.",
      "January 2 = DATE 2018-01-02",
      "January 6, 2018 = DATE 2018-01-06",
    ],
    ["He was there on January 30 and 31.", "January 30 = DATE 2019-01-30", "31 = DATE 2019-01-31"],
    ["He was there between 3 and 6 March.", "3 = DATE 2019-03-03", "6 March = DATE 2019-03-06"],
    ["He was there, 20 to 25 June.", "20 = DATE 2019-06-20", "25 June = DATE 2019-06-25"],
    ["He was there since late 2017.", "late 2017 = DATE 2017 END"],
    [
      "He was there until the early hours of Saturday.",
      "the early hours of Saturday = TIME 2019-06-15TMO START",
    ],
    ["He was there at dawn on Saturday.", "dawn on Saturday = TIME 2019-06-08TMO"],
    ["He was there overnight.", "overnight = TIME 2019-06-14TNI"],
    ["He was there for two to three weeks.", "two = DURATION P2W", "three weeks = DURATION P3W"],
  ]);
});
