/** Reading takes time in step with the length of hostile text: measured as the ratio of two lengths, so that no machine's speed matters. */
import { expect, test } from "vitest";
import { reportFromText } from "../../src/intake/index.ts";
import { readReport } from "../../src/reading/index.ts";
import { cpuTime } from "../cpu-time.ts";

const REFERENCE = { earliest: "2019-06-14", latest: "2019-06-14" };

const millisecondsFor = (text: string): number =>
  cpuTime(() => readReport(reportFromText({ text }), REFERENCE));

/** Half of each is read first, then all of it: twice the text may take up to 2.6 times the time. */
const HOSTILE: readonly (readonly [string, (size: number) => string, number])[] = [
  ["letters without a space", (size) => "abcdefghij".repeat(size / 10), 1_000_000],
  ["Capitals without a space", (size) => "AbcdeFghij".repeat(size / 10), 400_000],
  ["quotation marks", (size) => "“ ” ".repeat(size / 2), 4_000],
  ["quotation marks that never close", (size) => "“Word ".repeat(size), 3_000],
  ["straight quotation marks", (size) => '"'.repeat(size), 6_000],
  ["nested brackets", (size) => `${"(".repeat(size)}word${")".repeat(size)}`, 4_000],
  ["short lines", (size) => "He said so.\n\n".repeat(size), 2_000],
  ["one sentence of capitalised words", (size) => "Velm Ada Morrow ".repeat(size), 1_500],
  ["one sentence of sayings", (size) => "he said that ".repeat(size), 2_000],
  ["one sentence of counted people", (size) => "3 of 4 people, ".repeat(size), 1_500],
  ["numbers", (size) => numbers(size).join(" "), 100_000],
  ["number words", (size) => "twenty one thousand ".repeat(size), 8_000],
  ["years side by side", (size) => "2001 2002 ".repeat(size), 8_000],
  ["dates side by side", (size) => "Monday January 6, 2021 ".repeat(size), 3_000],
  ["one sentence of 50,000 words", (size) => "stone bridge report ".repeat(size / 3), 50_000],
  ["words apart by tabs", (size) => "a\t".repeat(size), 40_000],
  ["ten thousand quotation marks", (size) => '" word '.repeat(size), 10_000],
  ["brackets within brackets", (size) => "( a ".repeat(size) + " ) b".repeat(size), 5_000],
  ["ten thousand names", (size) => `${numbers(size).map(nameOf).join(" met ")}.`, 10_000],
  [
    "ten thousand people",
    (size) =>
      numbers(size)
        .map((n) => `Mr. ${nameOf(n)} left.`)
        .join(" "),
    5_000,
  ],
  ["ten thousand paragraphs", (size) => "He said so on Monday.\n\n".repeat(size), 10_000],
  ["spaces and no word", (size) => `a${" ".repeat(size)}b`, 400_000],
];

/** Numbers of which most differ, as far as words are kept from one reading to the next: else the shorter text has the better of it. */
function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, index) => (index * 7_919) % 9_973);
}

/** Another name for each number. */
function nameOf(number: number): string {
  const syllables = ["ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "ru"];
  const word = String(number).replaceAll(/\d/gu, (digit) => syllables[Number(digit)]!);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

test.each(HOSTILE)(
  "%s",
  (_what, textOf, size) => {
    const half = textOf(size / 2);
    const whole = textOf(size);
    millisecondsFor(half);
    // A machine that does other things meanwhile may disturb one measurement, hardly eight.
    let ratio = Infinity;
    for (let attempt = 0; attempt < 8 && ratio > 2.6; attempt++)
      ratio = Math.min(ratio, millisecondsFor(whole) / Math.max(millisecondsFor(half), 4));
    expect(ratio).toBeLessThanOrEqual(2.6);
  },
  60_000,
);
