import { describe, expect, test } from "vitest";
import { rangeOf } from "../../../src/model/index.ts";
import { findTimes } from "../../../src/reading/times/find-times.ts";
import { tokenize } from "../../../src/reading/tokenize.ts";
import { reportFromText } from "../../../src/intake/index.ts";

/** The expressions of `text` as `words = value`. Reference: Friday, 14 June 2019, unless given. */
function read(text: string, reference: string | null = "2019-06-14"): string[] {
  const report = reportFromText({ id: "r0", text });
  const range = reference === null ? null : rangeOf(reference);
  return findTimes(tokenize(report), range).map(
    ({ start, end, value }) => `${text.slice(start, end)} = ${value}`,
  );
}

describe("dates of the calendar", () => {
  test.each([
    ["The ferry sank on 3 May 2018.", ["3 May 2018 = 2018-05-03"]],
    ["It opened on May 3, 2018.", ["May 3, 2018 = 2018-05-03"]],
    ["Printed 2018.05.03 08:06 in Orvelle.", ["2018.05.03 08:06 = 2018-05-03T08:06"]],
    ["Posted 3 May 2018, Thursday, 23:59", ["3 May 2018, Thursday, 23:59 = 2018-05-03T23:59"]],
    ["On the night of May 3 the dam broke.", ["the night of May 3 = 2019-05-03TNI"]],
    ["The talks began on Wednesday evening.", ["Wednesday evening = 2019-06-12TEV"]],
    [
      "They marched from Wednesday to Thursday.",
      ["Wednesday = 2019-06-12", "Thursday = 2019-06-13"],
    ],
  ])("%s", (text, expected) => {
    expect(read(text)).toEqual(expected);
  });
});

describe("without a reference date", () => {
  test.each([
    ["The mayor left on January 8.", ["January 8 = XXXX-01-08"]],
    ["The mayor left on Wednesday evening.", ["Wednesday evening = XXXX-WXX-3TEV"]],
    ["The mayor left yesterday.", ["yesterday = XXXX-XX-XX"]],
  ])("%s", (text, expected) => {
    expect(read(text, null)).toEqual(expected);
  });
});
