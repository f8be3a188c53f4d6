import fc from "fast-check";
import { expect, test } from "vitest";
import { resolveTimes } from "../../../src/model/index.ts";
import { findTimes } from "../../../src/reading/times/find-times.ts";
import { tokenize } from "../../../src/reading/tokenize.ts";
import { reportFromText } from "../../../src/intake/index.ts";
import { timesOf } from "./read-times.ts";

const word = fc.constantFrom(
  ..."on the last next this week month year Friday Tuesday's May Jan. 3 12 31st 1998 2019-02-30 12/12/2012 10:30 p.m. GMT two half a an of to and , - – . ( ) ' late mid-1990s ago later earlier day days evening quarter first noon every now said will Christmas '80s seconds 5.2 $ %".split(
    " ",
  ),
);
const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(" "));

test("spans are in order, apart from each other, and within the text", () => {
  fc.assert(
    fc.property(text, (words) => {
      let end = 0;
      for (const time of timesOf(words)) {
        expect(time.start).toBeGreaterThanOrEqual(end);
        expect(time.end).toBeGreaterThan(time.start);
        expect(words.slice(time.start, time.end)).toBe(words.slice(time.start, time.end).trim());
        end = time.end;
      }
      expect(end).toBeLessThanOrEqual(words.length);
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("bounds are in order, anchors stand before, and resolving again gives the same", () => {
  fc.assert(
    fc.property(text, fc.integer({ min: 0, max: 3000 }), (words, days) => {
      const earliest = new Date(Date.UTC(2010, 0, 1 + days)).toISOString().slice(0, 10);
      const reference = { earliest, latest: earliest };
      const times = timesOf(words, reference);
      times.forEach((time, index) => {
        if (time.earliest !== null && time.latest !== null)
          expect(time.earliest <= time.latest).toBe(true);
        if (time.anchor !== null) expect(time.anchor).toBeLessThan(index);
      });
      expect(resolveTimes(times, reference)).toEqual(
        times.map(({ value, earliest: from, latest: to }) => ({
          value,
          earliest: from,
          latest: to,
        })),
      );
    }),
    { seed: 7, numRuns: 300 },
  );
});

test("the bounds under an interval hold those under each of its ends", () => {
  fc.assert(
    fc.property(
      text,
      fc.integer({ min: 0, max: 700 }),
      fc.integer({ min: 1, max: 400 }),
      (words, from, length) => {
        const day = (number: number): string =>
          new Date(Date.UTC(2018, 0, 1 + number)).toISOString().slice(0, 10);
        const times = findTimes(tokenize(reportFromText({ text: words })), null);
        const wide = resolveTimes(times, { earliest: day(from), latest: day(from + length) });
        for (const end of [from, from + length]) {
          const narrow = resolveTimes(times, { earliest: day(end), latest: day(end) });
          narrow.forEach((time, index) => {
            const { earliest, latest } = wide[index]!;
            if (earliest !== null && time.earliest !== null)
              expect(earliest <= time.earliest).toBe(true);
            if (latest !== null && time.latest !== null) expect(latest >= time.latest).toBe(true);
          });
        }
      },
    ),
    { seed: 7, numRuns: 300 },
  );
});
