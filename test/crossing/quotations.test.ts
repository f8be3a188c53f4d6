import { describe, expect, it } from "vitest";
import { findQuotations } from "../../src/crossing/text/quotations.ts";
import { readWords } from "../../src/crossing/text/report-words.ts";
import { linkReports } from "../../src/crossing/index.ts";
import { makeInput } from "./make-input.ts";
import { cpuTime } from "../cpu-time.ts";

describe("findQuotations", () => {
  it.each([
    ["curly", "She said “we sail at dawn” and left.", ["we sail at dawn"]],
    ["straight", 'She said "we sail at dawn" and left.', ["we sail at dawn"]],
    ["single", "She said ‘we’re off at dawn’ and left.", ["we’re off at dawn"]],
    ["guillemets", "She said «we sail at dawn» and left.", ["we sail at dawn"]],
    ["low opening", "She said „we sail at dawn” and left.", ["we sail at dawn"]],
    ["open to the end of the paragraph", "She said: “We sail at dawn", ["We sail at dawn"]],
    ["an apostrophe is no mark", "The sailors’ boats and the ’90s", []],
    ["inches are no mark", 'A 6" pipe', []],
  ])("%s", (_, text, expected) => {
    const { report } = makeInput({ paragraphs: [text] });
    const found = findQuotations(report).map(({ start, end }) => report.text.slice(start, end));
    expect(found).toEqual(expected);
  });

  it("marks the quoted words and no others", () => {
    const words = readWords(makeInput({ paragraphs: ["They “sail” now."] }).report);
    expect([...words.quoted]).toEqual([0, 1, 0]);
  });
});

describe("hostile text", () => {
  it.each([
    ["opening marks without end", '‘ “ « „ " '.repeat(20_000)],
    ["one word without end", "harbour ".repeat(40_000)],
    ["one letter without end", "a".repeat(300_000)],
  ])("%s is crossed within seconds", (_, text) => {
    const inputs = [
      makeInput({ outlet: "A", paragraphs: [text] }),
      makeInput({ outlet: "B", paragraphs: [text] }),
    ];
    expect(cpuTime(() => linkReports(inputs))).toBeLessThan(4_000);
  });
});
