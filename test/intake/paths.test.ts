/** Paths: what is found, in which order, and what is said of what cannot be read. */
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { intakePaths, type IntakeItem, type IntakeOptions } from "../../src/intake/index.ts";
import { sha256 } from "../../src/model/index.ts";

const story = (name: string): string =>
  `Bridge at ${name} closed\n\nThe bridge at ${name} was closed to lorries on Friday after an engineer found cracks, the council said.\n`;

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "crossread-intake-"));
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "b.txt": story("Orvanne"),
    "a.txt": story("Teslau"),
    "deep/er/c.txt": story("Selte"),
    "deep/a.txt": story("Morva"),
    "deep/copy of b.txt": story("Orvanne"),
    "deep/[x] (1).txt": story("Brackets"),
    "deep/.hidden/d.txt": story("Hidden"),
    ".dot.txt": story("Dot"),
    "node_modules/pkg/readme.txt": story("Package"),
    "empty.txt": "",
    "big.txt": story("Big").repeat(200),
    "noise.bin": new Uint8Array(3000).fill(1),
  };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(join(folder, name, ".."), { recursive: true });
    await writeFile(join(folder, name), content);
  }
  await mkdir(join(folder, "nothing"));
  await symlink(join(folder, "deep"), join(folder, "deep/loop"));
});
afterAll(() => rm(folder, { recursive: true }));

async function read(paths: readonly string[], options: IntakeOptions = {}): Promise<IntakeItem[]> {
  const found: IntakeItem[] = [];
  for await (const item of intakePaths(paths, { cwd: folder, ...options })) found.push(item);
  return found;
}

/** Each item as its source, with the codes of problems that are not the report's own. */
const lines = (found: readonly IntakeItem[]): string[] =>
  found.map(({ source, report, problems }) =>
    [
      source,
      ...problems.filter((problem) => !report?.problems.includes(problem)).map(({ code }) => code),
    ].join(" "),
  );

describe("intakePaths", () => {
  test("directories with all below them, sorted; hidden files and node_modules left out", async () => {
    expect(lines(await read(["."], { maxBytes: 10_000 }))).toEqual([
      "./a.txt",
      "./b.txt",
      "./big.txt input/too-large",
      "./deep/[x] (1).txt",
      "./deep/a.txt input/same-name",
      "./deep/copy of b.txt input/duplicate",
      "./deep/er/c.txt",
      "./empty.txt input/empty",
      "./noise.bin input/binary",
    ]);
  });

  test("the order of the paths does not matter, and a file named twice is read once", async () => {
    const paths = ["deep/er/c.txt", "a.txt", "b.txt", "a.txt", "*.txt"];
    const options = { maxBytes: 10_000 };
    const forward = await read(paths, options);
    expect(await read(paths.toReversed(), options)).toEqual(forward);
    expect(lines(forward)).toEqual([
      "a.txt",
      "b.txt",
      "big.txt input/too-large",
      "deep/er/c.txt",
      "empty.txt input/empty",
    ]);
  });

  test.each([
    [
      "a pattern",
      "deep/**/*.txt",
      ["deep/[x] (1).txt", "deep/a.txt", "deep/copy of b.txt", "deep/er/c.txt"],
    ],
    ["a name with brackets in it", "deep/[x] (1).txt", ["deep/[x] (1).txt"]],
    ["a hidden file that is named", ".dot.txt", [".dot.txt"]],
    ["no such file", "none.txt", ["none.txt input/not-found"]],
    ["a pattern without matches", "*.docx", ["*.docx input/not-found"]],
    ["an empty directory", "nothing", ["nothing input/not-found"]],
    ["a path through a file", "a.txt/b.txt", ["a.txt/b.txt input/not-found"]],
    ["standard input that is not there", "-", ["- input/not-found"]],
  ])("%s", async (_, path, expected) => {
    expect(lines(await read([path]))).toEqual(expected);
  });

  test("standard input, last and without a file name", async () => {
    const stdin = Readable.from([
      Buffer.from(story("Stream").slice(0, 20)),
      Buffer.from(story("Stream").slice(20)),
    ]);
    const found = await read(["-", "a.txt"], { stdin });
    expect(found.map(({ source, report }) => [source, report?.file])).toEqual([
      ["a.txt", "a.txt"],
      ["-", null],
    ]);
    expect(found[1]!.report!.sha256).toBe(sha256(story("Stream")));
  });

  test("standard input beyond the limit is not kept", async () => {
    let given = 0;
    async function* endless(): AsyncGenerator<Uint8Array> {
      for (;;) {
        given++;
        yield await Promise.resolve(new Uint8Array(1000).fill(97));
      }
    }
    expect(lines(await read(["-"], { stdin: endless(), maxBytes: 50_000 }))).toEqual([
      "- input/too-large",
    ]);
    expect(given).toBe(51);
  });

  test("equal bytes are one report: the later one says which came first", async () => {
    const [, second] = await read(["b.txt", "deep/copy of b.txt"]);
    expect(second!.report).toBeNull();
    expect(second!.problems[0]!.message).toContain("b.txt");
    expect(second!.problems[0]!.report).toBe(`r${sha256(story("Orvanne")).slice(0, 12)}`);
  });

  test("two reports of one name are both kept", async () => {
    const found = await read(["a.txt", "deep/a.txt"]);
    expect(found.map(({ report }) => report?.file)).toEqual(["a.txt", "a.txt"]);
    expect(new Set(found.map(({ report }) => report?.id)).size).toBe(2);
    expect(found[1]!.problems.map(({ code }) => code)).toContain("input/same-name");
  });

  test("progress is told before each input", async () => {
    const seen: string[] = [];
    await read(["a.txt", "b.txt"], {
      onProgress: ({ done, total, source }) => seen.push(`${done}/${total} ${source}`),
    });
    expect(seen).toEqual(["0/2 a.txt", "1/2 b.txt"]);
  });

  test("no message holds a path of the machine", async () => {
    const found = await read([".", "none.txt"], { maxBytes: 10_000 });
    for (const { problems } of found)
      for (const { message } of problems) expect(message).not.toContain(folder);
  });
});
