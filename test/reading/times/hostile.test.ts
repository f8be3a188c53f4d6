/** Time grows in step with the length of hostile text: measured as the ratio of two lengths, so that no machine's speed matters. */
import { expect, test } from "vitest";
import { reportFromText } from "../../../src/intake/index.ts";
import { findTimes } from "../../../src/reading/times/find-times.ts";
import { tokenize } from "../../../src/reading/tokenize.ts";
import { cpuTime } from "../../cpu-time.ts";

const REFERENCE = { earliest: "2019-06-14", latest: "2019-06-14" };

function millisecondsFor(piece: string, times: number): number {
  const text = tokenize(reportFromText({ text: piece.repeat(times) }));
  let best = Infinity;
  for (let run = 0; run < 5; run++)
    best = Math.min(
      best,
      cpuTime(() => findTimes(text, REFERENCE)),
    );
  return best;
}

test.each([
  ["one endless sentence of dates", "on Friday and 3 May, "],
  ["the same words before no date", "the late last next this of the "],
  ["figures", "1998-1998/1998.1998:"],
  ["days of one month", "3, 4, 5 and 6 and "],
  ["a word without end", "1a"],
  ["anaphora without an anchor", "A day later it rained. "],
  ["number words", "twenty-two hundred thousand "],
  ["adverbs before verbs that are none", "not never only just "],
])("%s", (_what, piece) => {
  millisecondsFor(piece, 300);
  const short = millisecondsFor(piece, 500);
  const long = millisecondsFor(piece, 4000);
  // Eight times the text; a quadratic pass would take sixty-four times as long.
  expect(long).toBeLessThan(Math.max(short, 2) * 28);
});
