import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quotationsOf, rawQuotations } from "./read-attributions.ts";
import { cpuTime } from "../../cpu-time.ts";

describe("quotation marks of every style", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    ["curly double", "“The road is open,” she said.", ["The road is open,"]],
    [
      "straight double",
      'He said "the road" and "the bridge" were open.',
      ["the road", "the bridge"],
    ],
    ["curly single", "They call it ‘the long road’ today.", ["the long road"]],
    ["straight single", "They call it 'the long road' today.", ["the long road"]],
    ["two straight singles", "''We are ready,'' Mr. Dorn said.", ["We are ready,"]],
    ["guillemets", "« Nous partons », and «we leave», he said.", [" Nous partons ", "we leave"]],
    ["reversed guillemets", "He said »we leave« and left.", ["we leave"]],
    ["low and high", "He called it „a small step“ on Monday.", ["a small step"]],
    ["low and right", "He called it „a small step” on Monday.", ["a small step"]],
    ["right on both sides", "He called it ”a small step” on Monday.", ["a small step"]],
    ["nested styles", "“He said ‘stop’ twice,” she said.", ["He said ‘stop’ twice,", "stop"]],
    ["brackets before the mark", "the unit (”Long Company”) left", ["Long Company"]],
  ];
  it.each(cases)("%s", (_, text, expected) => {
    expect(quotationsOf(text)).toEqual(expected);
  });
});

describe("what is no quotation mark", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["apostrophe in a word", "It isn’t the mayor’s road, and it won't be."],
    ["plural possessive", "The workers’ union and the drivers' union met."],
    ["elided years", "In the ’90s and the '80s it was shut."],
    ["elided words", "Get 'em while 'tis warm."],
    ["inches", 'A 12" pipe and a 14" pipe.'],
    ["feet and inches", "A wall of 6' 2\" stood there."],
  ];
  it.each(cases)("%s", (_, text) => {
    expect(quotationsOf(text)).toEqual([]);
  });
});

describe("marks without their partner", () => {
  it("keeps an unclosed mark within its sentence", () => {
    const text = "He said the “road was open. The bridge was shut.\nNobody came.";
    expect(quotationsOf(text)).toEqual(["road was open."]);
  });

  it("runs to the end of a paragraph whose successor opens again", () => {
    const text = "He said: “We are ready. We wait.\n“We will go at dawn,” he added.";
    const found = rawQuotations(text);
    expect(found.map((one) => text.slice(one.start, one.end))).toEqual([
      "“We are ready. We wait.",
      "“We will go at dawn,”",
    ]);
    expect(found.map((one) => one.continues)).toEqual([false, true]);
    expect(found.map((one) => one.closed)).toEqual([false, true]);
  });

  it("lets an outer mark take the last closing one when marks of one style nest", () => {
    const text = "He wrote that “boxes with the word “AB” “were never used”, and left.";
    expect(quotationsOf(text)[0]).toBe("boxes with the word “AB” “were never used");
  });

  it("never leaves its block", () => {
    const text = "A “first paragraph without an end\nSecond paragraph.\nThird” paragraph.";
    for (const one of rawQuotations(text))
      expect(text.slice(one.start, one.end)).not.toContain("\n");
  });
});

describe("hostile text", () => {
  it("gives spans inside the text, in order, whatever stands there", () => {
    const piece = fc.constantFrom(
      "“",
      "”",
      "‘",
      "’",
      '"',
      "'",
      "''",
      "«",
      "»",
      "„",
      "–",
      " ",
      ". ",
      "said",
      "Dorn",
      "s",
      "\n",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("");
        let last = 0;
        for (const one of rawQuotations(text)) {
          expect(one.start).toBeGreaterThanOrEqual(last);
          expect(one.start).toBeLessThan(one.end);
          expect(one.end).toBeLessThanOrEqual(text.length);
          expect(one.inner.start).toBeLessThanOrEqual(one.inner.end);
          last = one.start;
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it.each([
    ["opening marks", "“a ".repeat(10_000)],
    ["closing marks", "a” ".repeat(10_000)],
    ["straight marks", '"a" '.repeat(10_000)],
    ["single marks", "'as' ".repeat(10_000)],
    ["brackets", "(".repeat(20_000) + "a" + ")".repeat(20_000)],
    ["no space", "x".repeat(300_000)],
  ])("reads ten thousand %s in time", (_, text) => {
    expect(cpuTime(() => rawQuotations(text))).toBeLessThan(15_000);
  });
});
