import { describe, expect, it } from "vitest";
import { intakeBytes } from "../../src/intake/index.ts";
import { tokenize } from "../../src/reading/index.ts";
import { readingTextOf } from "./attributions/read-attributions.ts";
import { cpuTime } from "../cpu-time.ts";

function sentencesOf(text: string): string[] {
  return readingTextOf(text).sentences.map((one) => text.slice(one.start, one.end));
}

describe("sentences", () => {
  const cases: readonly (readonly [string, string, readonly string[]])[] = [
    [
      "a title before a name",
      "Gov. Anna Holt met Sen. Ruiz. They ate.",
      ["Gov. Anna Holt met Sen. Ruiz.", "They ate."],
    ],
    ["an initial", "Minister John B. Kor left.", ["Minister John B. Kor left."]],
    [
      "a quotation that ends with the sentence",
      "“He can’t go.” Nobody came.",
      ["“He can’t go.”", "Nobody came."],
    ],
    [
      "a dash that opens speech",
      "It rained on Monday. – We wait – said Kor.",
      ["It rained on Monday.", "– We wait – said Kor."],
    ],
    [
      "several governors",
      "Govs. Holt and Ruiz met Pres. Kor. They ate.",
      ["Govs. Holt and Ruiz met Pres. Kor.", "They ate."],
    ],
    [
      "a degree",
      "She took her Ph.D. at Velm. She left.",
      ["She took her Ph.D. at Velm.", "She left."],
    ],
    [
      "initials at the end",
      "They sold it in the V.S. Initially it was cheap.",
      ["They sold it in the V.S.", "Initially it was cheap."],
    ],
    ["initials within", "They sold it to the V.S. Navy.", ["They sold it to the V.S. Navy."]],
    ["a comma behind a call", "“Come to the Velm!,” he said.", ["“Come to the Velm!,” he said."]],
    [
      "a frame behind a question in two straight marks",
      "''Why did they go?'' she asked. Nobody spoke.",
      ["''Why did they go?'' she asked.", "Nobody spoke."],
    ],
    [
      "a dash behind a party",
      "Sen. Ann Holt (I-Vt.) — or her office — spoke. It rained.",
      ["Sen. Ann Holt (I-Vt.) — or her office — spoke.", "It rained."],
    ],
    ["lines are blocks", "No full stop here\nAnother line", ["No full stop here", "Another line"]],
  ];
  it.each(cases)("%s", (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });
});

describe("a dateline", () => {
  it.each([
    [
      "TESTHAM, 7 March (Test Wire) – The bridge fell on Monday, the mayor said.",
      "The bridge fell",
    ],
    ["TESTHAM (Test Wire) -- The bridge fell on Monday, the mayor said.", "The bridge fell"],
  ])("is no part of the first sentence: %s", async (paragraph, start) => {
    const text = `Bridge falls at Testham\n\n${paragraph}\n\nNobody was hurt when the old stones went into the river below the mill, she said.\n`;
    const bytes = new TextEncoder().encode(text);
    const [item] = await intakeBytes(bytes, { file: "a.txt", url: null, mediaType: null });
    const { sentences } = tokenize(item!.report!);
    const body = sentences.find((sentence) => text.slice(sentence.start).startsWith("The bridge"));
    expect(body && text.slice(body.start).startsWith(start)).toBe(true);
    expect(sentences.some((one) => text.slice(one.start, one.end).includes("TESTHAM"))).toBe(false);
  });
});

describe("tokens", () => {
  it("slices to its text, in order, without white space", () => {
    const text = "Dr. Holt’s team didn't say: ''all things'', 1,000.5 km (U.S.) – ok? naïve 😀 end";
    const { tokens } = readingTextOf(text);
    let last = 0;
    for (let t = 0; t < tokens.count; t++) {
      expect(text.slice(tokens.start[t], tokens.end[t])).toBe(tokens.text[t]);
      expect(tokens.text[t]).not.toMatch(/\s/u);
      expect(tokens.start[t]).toBeGreaterThanOrEqual(last);
      last = tokens.end[t]!;
    }
  });

  it("parts the second of two straight marks from the word behind it", () => {
    expect(readingTextOf("He saw ''all of it'' then.").tokens.text).toContain("all");
  });
});

describe("hostile text", () => {
  it.each([
    ["a megabyte without a space", "x".repeat(1_000_000)],
    ["a megabyte of one letter and full stops", "a.".repeat(500_000)],
    ["long runs between words", `word ${"y".repeat(5_000)} `.repeat(100)],
    ["nested brackets", "(".repeat(20_000) + "a" + ")".repeat(20_000)],
  ])("reads %s in time", (_, text) => {
    const took = cpuTime(() => {
      expect(readingTextOf(text).tokens.count).toBeGreaterThan(0);
    });
    expect(took).toBeLessThan(20_000);
  });
});
