import { expect, it } from "vitest";
import { readLines } from "../../src/cli/read-lines.ts";
import { cpuTimeOf } from "../cpu-time.ts";

async function linesOf(pieces: readonly (string | readonly number[])[]): Promise<string[]> {
  const encoder = new TextEncoder();
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (const piece of pieces) {
      await Promise.resolve();
      yield typeof piece === "string" ? encoder.encode(piece) : Uint8Array.from(piece);
    }
  }
  const lines: string[] = [];
  for await (const line of readLines(stream())) lines.push(line);
  return lines;
}

it.each([
  ["lines over several pieces", ["on", "e\ntw", "o\nthree"], ["one", "two", "three"]],
  ["a last line with its end", ["one\n", "two\n"], ["one", "two"]],
  ["an empty line between", ["one\n\ntwo"], ["one", "", "two"]],
  ["carriage returns, which JSON takes as white space", ["one\r\ntwo"], ["one\r", "two"]],
  [
    "other line ends of Unicode, which a JSON string may hold",
    ["a\u2028b\u2029c\u0085d\n"],
    ["a\u2028b\u2029c\u0085d"],
  ],
  ["a letter in two pieces", ["a", [0xc3], [0xa9], "b"], ["aéb"]],
  ["a byte order mark", [[0xef, 0xbb, 0xbf], "a\n"], ["a"]],
  ["nothing", [], []],
])("%s", async (_, pieces, expected) => {
  expect(await linesOf(pieces)).toEqual(expected);
});

it("asks for no more than it needs", async () => {
  let given = 0;
  async function* stream(): AsyncGenerator<Uint8Array> {
    for (; given < 1_000; given++) {
      await Promise.resolve();
      yield new TextEncoder().encode("line\n");
    }
  }
  const lines = readLines(stream());
  await lines.next();
  await lines.next();
  expect(given).toBeLessThanOrEqual(2);
});

it("takes time in step with the length of one line in many pieces", async () => {
  const timed = async (pieces: number): Promise<number> => {
    let least = Infinity;
    for (let run = 0; run < 3; run++) {
      const given = new Array<string>(pieces).fill("x".repeat(256));
      least = Math.min(least, await cpuTimeOf(() => linesOf(given)));
    }
    return least;
  };
  await timed(2_000);
  let ratio = Infinity;
  for (let attempt = 0; attempt < 8 && ratio > 2.8; attempt++)
    ratio = Math.min(ratio, (await timed(16_000)) / (await timed(8_000)));
  expect(ratio).toBeLessThanOrEqual(2.8);
});
