import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, toEdtf } from "../../src/model/date.ts";
import { rangeOfEdtf } from "../../src/model/edtf.ts";

describe("rangeOfEdtf", () => {
  it.each([
    ["2031-03-14", "2031-03-14", "2031-03-14"],
    ["2031-03", "2031-03-01", "2031-03-31"],
    ["2031", "2031-01-01", "2031-12-31"],
    ["2031-03-14T21:15", "2031-03-14", "2031-03-14"],
    ["2031-03-14T21:15:00Z", "2031-03-14", "2031-03-14"],
    ["2031-03-14~", "2031-03-14", "2031-03-14"],
    ["2031-03?", "2031-03-01", "2031-03-31"],
    ["2031-03-XX", "2031-03-01", "2031-03-31"],
    ["2031-XX-XX", "2031-01-01", "2031-12-31"],
    ["203X", "2030-01-01", "2039-12-31"],
    ["2031-03-13/2031-03-14", "2031-03-13", "2031-03-14"],
    ["2031-03/2031-04-02", "2031-03-01", "2031-04-02"],
    ["../2031-03-14", null, "2031-03-14"],
    ["2031-03-14/..", "2031-03-14", null],
    ["2031-03-14/", "2031-03-14", null],
    ["[..2031-03-14]", null, "2031-03-14"],
    ["[2031-03-12..2031-03-14]", "2031-03-12", "2031-03-14"],
    ["[2031-03-12, 2031-03-14]", "2031-03-12", "2031-03-14"],
    [" 2031-03-14 ", "2031-03-14", "2031-03-14"],
    ["2032-02-29", "2032-02-29", "2032-02-29"],
  ])("%s", (edtf, earliest, latest) => {
    expect(rangeOfEdtf(edtf)).toEqual({ earliest, latest });
  });

  it.each([
    "",
    "yesterday",
    "14.3.2031",
    "14 March 2031",
    "2031-3-14",
    "2031-02-29",
    "2031-13",
    "2031-03-14/2031-03-13",
    "2031/2032/2033",
    "../..",
    "[..]",
    "[]",
    "[2031-03-12..x, 2031-03-14]",
    "2031-XX-14",
    "20XX-03",
  ])("%j is none", (edtf) => {
    expect(rangeOfEdtf(edtf)).toBeNull();
  });

  it("reads what toEdtf writes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 40_000 }),
        fc.integer({ min: 0, max: 500 }),
        fc.constantFrom("both", "earliest", "latest"),
        (day, length, known) => {
          const first = addDays("1990-01-01", day);
          const range = {
            earliest: known === "latest" ? null : first,
            latest: known === "earliest" ? null : addDays(first, length),
          };
          expect(rangeOfEdtf(toEdtf(range)!)).toEqual(range);
        },
      ),
    );
  });
});
