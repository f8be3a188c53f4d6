/** Reading takes time in step with the length of hostile text: measured as the ratio of two lengths, so that no machine's speed matters. */
import { expect, test } from "vitest";
import { reportFromText } from "../../src/intake/index.ts";
import { readReport } from "../../src/reading/index.ts";

const REFERENCE = { earliest: "2019-06-14", latest: "2019-06-14" };

/** The least of three runs. */
function millisecondsFor(text: string): number {
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const started = performance.now();
    readReport(reportFromText({ text }), REFERENCE);
    least = Math.min(least, performance.now() - started);
  }
  return least;
}

/** Half of each is read first, then all of it: twice the text may take up to 2.6 times the time. */
const HOSTILE: readonly (readonly [string, (size: number) => string, number])[] = [
  ["letters without a space", (size) => "abcdefghij".repeat(size / 10), 400_000],
  ["Capitals without a space", (size) => "AbcdeFghij".repeat(size / 10), 400_000],
  ["quotation marks", (size) => "“ ” ".repeat(size / 2), 4_000],
  ["quotation marks that never close", (size) => "“Word ".repeat(size), 3_000],
  ["straight quotation marks", (size) => '"'.repeat(size), 6_000],
  ["nested brackets", (size) => `${"(".repeat(size)}word${")".repeat(size)}`, 4_000],
  ["short lines", (size) => "He said so.\n\n".repeat(size), 2_000],
  ["one sentence of capitalised words", (size) => "Velm Ada Morrow ".repeat(size), 1_500],
  ["one sentence of sayings", (size) => "he said that ".repeat(size), 2_000],
  ["one sentence of numbers", (size) => "3 of 4 people, ".repeat(size), 1_500],
];

test.each(HOSTILE)(
  "%s",
  (_what, textOf, size) => {
    const half = textOf(size / 2);
    const whole = textOf(size);
    millisecondsFor(half);
    // A machine that does other things meanwhile may disturb one measurement, hardly four.
    let ratio = Infinity;
    for (let attempt = 0; attempt < 4 && ratio > 2.6; attempt++)
      ratio = Math.min(ratio, millisecondsFor(whole) / Math.max(millisecondsFor(half), 4));
    expect(ratio).toBeLessThanOrEqual(2.6);
  },
  60_000,
);
