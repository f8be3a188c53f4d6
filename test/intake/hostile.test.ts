/** Input that is made to exhaust stack, memory or time. Bounds are generous: what is caught is growth beyond linear. */
import { describe, expect, test } from "vitest";
import { intakeBytes, type IntakeItem } from "../../src/intake/index.ts";
import { cpuTimeOf } from "../cpu-time.ts";

const SENTENCE =
  "The harbour office said that the ferry had run aground off the island on Tuesday morning. ";
const BOUND_MS = 20_000;

async function timed(text: string, file: string): Promise<{ items: IntakeItem[]; ms: number }> {
  const bytes = Buffer.from(text);
  let items: IntakeItem[] = [];
  const ms = await cpuTimeOf(async () => {
    items = await intakeBytes(bytes, { file, url: null, mediaType: null });
  });
  return { items, ms };
}

const codes = (items: readonly IntakeItem[]): string[] =>
  items.flatMap(({ problems }) => problems.map(({ code }) => code));

describe("hostile input ends in time", () => {
  test.each([
    [
      "a million nested tags",
      `<html><body>${"<div>".repeat(1e6)}${SENTENCE.repeat(20)}`,
      "a.html",
      "html/too-deep",
    ],
    [
      "a million tags never closed",
      `<html><body><p>${"<b> ".repeat(1e6)}${SENTENCE}`,
      "a.html",
      "html/too-deep",
    ],
    [
      "blocks far down",
      `<html><body>${"<div>".repeat(390)}${"<p>one two, three".repeat(40_000)}`,
      "a.html",
      "html/too-deep",
    ],
    ["nothing but less-than signs", `<html><body>${"<".repeat(3e6)}`, "a.html", "html/too-deep"],
    [
      "an attribute without an end",
      `<html><body><p class="${"x".repeat(5e6)}`,
      "a.html",
      "input/empty",
    ],
    ["comments without an end", `<html><body>${"<!--".repeat(1e6)}`, "a.html", "input/empty"],
    ["brackets without an end", `{"a":${"[".repeat(3e6)}`, "a.json", "input/truncated"],
    [
      "a field of markup",
      JSON.stringify({ text: `<p>${"<a".repeat(1e6)}` }),
      "a.json",
      "html/too-deep",
    ],
    ["front matter without an end", `---\n${"  - x\n".repeat(2e5)}${SENTENCE}`, "a.md", null],
    ["headings only", `---\ntitle: x\n---\n${"# a\n".repeat(3e4)}`, "a.md", null],
    ["a line of list marks", `---\ntitle: x\n---\n${"- ".repeat(5e5)}b`, "a.md", null],
  ])("%s", async (_, text, file, code) => {
    const { items, ms } = await timed(text, file);
    expect(ms).toBeLessThan(BOUND_MS);
    expect(items).toHaveLength(1);
    if (code !== null) expect(codes(items)).toContain(code);
    expect(codes(items)).not.toContain("input/unreadable");
  });

  test.each([
    ["text without a space", (size: number) => "x".repeat(size), "a.txt", 4e6],
    [
      "a page without a space",
      (size: number) => `<html><body><p>${"x".repeat(size)}</p>`,
      "a.html",
      2e6,
    ],
    ["prose in one line", (size: number) => SENTENCE.repeat(size / SENTENCE.length), "a.txt", 4e6],
    [
      "one run of words in many tags",
      (size: number) => `<html><body><p>${"<i>x</i> ".repeat(size / 9)}`,
      "a.html",
      3e5,
    ],
    ["line breaks", (size: number) => "\n".repeat(size) + SENTENCE, "a.txt", 4e6],
  ])("%s: twice the size takes about twice the time", async (_, make, file, size) => {
    await timed(make(size / 8), file);
    const most = async () => {
      const half = await timed(make(size / 2), file);
      const full = await timed(make(size), file);
      return full.ms - Math.max(1500, half.ms * 3.4);
    };
    // Quadratic growth would be four times; small times are noise, and one measurement may be disturbed.
    let above = Infinity;
    for (let attempt = 0; attempt < 4 && above > 0; attempt++) above = await most();
    expect(above).toBeLessThanOrEqual(0);
  });

  test("the time limit stops between records, and keeps what was read", async () => {
    const line = JSON.stringify({ title: "Ferry aground", text: SENTENCE });
    const bytes = Buffer.from(
      Array.from({ length: 200 }, (_, at) => line.replace("Tuesday", `${at}`)).join("\n"),
    );
    const items = await intakeBytes(bytes, {
      file: "a.jsonl",
      url: null,
      mediaType: null,
      timeLimitMs: -1,
    });
    expect(codes(items)).toEqual(["input/time-limit"]);
    expect(items[0]!.problems[0]!.message).toContain("line 1");
  });
});
