import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { annotationSchema, recordSchema } from "../../src/model/index.ts";

/** The built command: `npm test` builds it first. */
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
const examples = fileURLToPath(new URL("../../examples/orlava-dam", import.meta.url));
let folder: string;
let record: string;

interface Outcome {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function crossread(words: readonly string[], input = ""): Outcome {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: "utf8",
    input,
    maxBuffer: 2 ** 28,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, out: stdout, err: stderr };
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "crossread-cli-"));
  record = join(folder, "dam.crossread");
  const { status, out, err } = crossread(["read", examples, "-r", record]);
  expect(err).not.toContain("unexpected");
  expect(status).toBe(0);
  expect(out).toContain("8 reports read, 0 known already.");
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("crossread read", () => {
  it("leaves what is there as it is", () => {
    expect(crossread(["read", join(examples, "*.txt"), "-r", record]).out).toContain(
      "0 reports read, 4 known already.",
    );
  });

  it("reads standard input", () => {
    const { status, out } = crossread(
      ["read", "-", "-r", join(folder, "stdin.crossread")],
      "A bridge fell\n\nThe bridge at Testham fell on Monday, 4 March 2019, the mayor said. Nobody was hurt when the old stones went into the river below the mill.\n",
    );
    expect(out).toContain("1 report read");
    expect(status).toBe(0);
  });

  it("goes on after a broken file, prints its problem and keeps it", () => {
    const broken = join(folder, "broken.bin");
    writeFileSync(
      broken,
      Uint8Array.from({ length: 300 }, (_, index) => (index * 7) % 256),
    );
    const other = join(folder, "broken.crossread");
    const { status, out, err } = crossread([
      "read",
      broken,
      join(examples, "01-vell-news-agency.txt"),
      "-r",
      other,
    ]);
    expect(status).toBe(0);
    expect(out).toContain("1 report read");
    expect(err).toContain("input/binary");
    expect(crossread(["show", "problems", "-r", other]).out).toContain("input/binary");
  });

  it("fails when nothing could be read", () => {
    const { status, err } = crossread([
      "read",
      join(folder, "nowhere.txt"),
      "-r",
      join(folder, "none.crossread"),
    ]);
    expect(status).toBe(6);
    expect(err).toContain("nowhere.txt");
  });
});

describe("crossread show", () => {
  const sections = [
    "reports",
    "chronology",
    "disputes",
    "sayings",
    "copies",
    "claims",
    "people",
    "wording",
    "origins",
    "omissions",
  ];

  it.each(sections)("shows %s as text and as JSON", (section) => {
    const text = crossread(["show", section, "-r", record]);
    expect(text.status).toBe(0);
    expect(text.out.trim().length).toBeGreaterThan(0);
    const json = JSON.parse(crossread(["show", section, "--json", "-r", record]).out) as unknown[];
    expect(json.length).toBeGreaterThan(0);
  });

  it("shows everything in short, without colour in a pipe and within 80 columns", () => {
    const { out } = crossread(["show", "-r", record]);
    expect(out).not.toContain("\u001b");
    for (const heading of [
      "Reports",
      "Chronology",
      "Disputes",
      "Copied passages",
      "People, bodies and places",
    ])
      expect(out).toContain(`\n${heading}\n`);
    const long = out.split("\n").filter((line) => line.length > 80 && line.trim().includes(" "));
    expect(long).toEqual([]);
  });

  it("narrows to one report", () => {
    const { out } = crossread(["show", "reports", "--json", "--report", "03-holm", "-r", record]);
    expect(JSON.parse(out)).toHaveLength(1);
    expect(crossread(["show", "--report", "nobody", "-r", record]).status).toBe(2);
  });
});

describe("a report that would command the terminal", () => {
  // Another title for the window, a clipboard to fill, a screen to wipe, hidden words, and the one-byte form of the same.
  const commands = [
    "\u001b]0;title\u0007",
    "\u001b]52;c;aGk=\u0007",
    "\u001b[2J",
    "\u001b[8m",
    "\u009b2J",
  ];

  it("is printed without its commands", () => {
    const file = join(folder, `hostile${commands[2]!}.json`);
    const text = `The mill ${commands.join("burnt ")} down on Friday, said ${commands.join("")}Ann Lorrimer, who lives at Testham.`;
    writeFileSync(
      file,
      JSON.stringify({
        title: `Mill ${commands.join("")}down`,
        outlet: `Bay ${commands[2]!}Times`,
        text,
      }),
    );
    const hostile = join(folder, "hostile.crossread");
    const read = crossread(["read", "-r", hostile, file, `${file}${commands[0]!}`]);
    const printed = [
      read.out + read.err,
      crossread(["show", "-r", hostile]).out,
      crossread(["search", "mill", "-r", hostile]).out,
      crossread(["show", "reports", "--json", "-r", hostile]).out,
    ];
    expect(printed[1]).toContain("Mill");
    for (const one of printed) {
      expect(one).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u);
    }
    expect(JSON.parse(printed[3]!)).toMatchObject([
      { title: { text: `Mill ${commands.join("")}down` } },
    ]);
  });
});

describe("crossread search", () => {
  it("finds passages and filters them by outlet, speaker and date", () => {
    const hits = (...more: string[]): { outlet: string; text: string }[] =>
      JSON.parse(crossread(["search", "weapons", "--json", "-r", record, ...more]).out) as {
        outlet: string;
        text: string;
      }[];
    expect(hits().length).toBeGreaterThan(1);
    expect(hits("--outlet", "gazette").every(({ outlet }) => outlet === "Holm Gazette")).toBe(true);
    expect(hits("--outlet", "gazette").length).toBeGreaterThan(0);
    expect(hits("--speaker", "Dahl").length).toBeGreaterThan(0);
    expect(hits("--from", "2019-03-12").map(({ outlet }) => outlet)).not.toContain("Holm Gazette");
    expect(hits("--to", "2019-03-08").map(({ outlet }) => outlet)).not.toContain("The Lookout");
  });
});

describe("crossread export", () => {
  it("writes JSON that is a valid record, the same each time", () => {
    const first = crossread(["export", "json", "-r", record]).out;
    recordSchema.parse(JSON.parse(first));
    expect(crossread(["export", "json", "-r", record]).out).toBe(first);
  });

  it("writes files, and refuses what it does not know", () => {
    const file = join(folder, "out.md");
    const { status, err, out } = crossread(["export", "md", "-r", record, "-o", file]);
    expect([status, out]).toEqual([0, ""]);
    expect(err).toContain(file);
    expect(crossread(["export", "pdf", "-r", record]).status).toBe(2);
    expect(crossread(["export", "csv", "--table", "feelings", "-r", record]).status).toBe(2);
  });
});

describe("crossread annotate", () => {
  it("gives a line for each line, in order, and goes on after one that cannot be used", () => {
    const lines = [
      JSON.stringify({
        id: "a",
        text: "“We will rebuild the bridge,” Mayor Ann Testley said on Monday.",
        published: "2019-03-06",
      }),
      "{ not json",
      JSON.stringify({ id: "b" }),
      JSON.stringify({ id: 7, text: "Twelve people were hurt in Testham." }),
    ];
    const { status, out } = crossread(["annotate", "--jsonl"], `${lines.join("\n")}\n`);
    expect(status).toBe(0);
    const annotations = out
      .trim()
      .split("\n")
      .map((line) => annotationSchema.parse(JSON.parse(line)));
    expect(annotations.map(({ id }) => id)).toEqual(["a", "2", "b", "7"]);
    expect(annotations[0]!.times[0]).toMatchObject({ text: "Monday", value: "2019-03-04" });
    expect(annotations[0]!.attributions[0]).toMatchObject({ direct: true });
    expect(annotations[1]!.problems[0]).toMatchObject({ severity: "fatal" });
    expect(annotations[2]!.problems[0]).toMatchObject({ severity: "fatal" });
    expect(annotations[3]!.figures[0]).toMatchObject({ text: "Twelve people", value: 12 });
  });
});

describe("crossread annotate --threads", () => {
  it("gives the same lines in the same order as one thread does", () => {
    const lines = Array.from({ length: 40 }, (_, index) =>
      JSON.stringify({
        id: `t${index}`,
        published: "2019-03-06",
        text: `Mayor Ann Testley said on Monday that ${index + 2} people were hurt in Testham. `.repeat(
          1 + ((index * 7) % 11),
        ),
      }),
    ).join("\n");
    const one = crossread(["annotate"], lines);
    const three = crossread(["annotate", "--threads", "3"], lines);
    expect(one.out.trim().split("\n")).toHaveLength(40);
    expect(three.out).toBe(one.out);
  });
});

describe("crossread verify", () => {
  it("checks the record against its originals", () => {
    const { status, out } = crossread(["verify", "-r", record]);
    expect([status, out]).toEqual([0, expect.stringContaining("8 reports")]);
  });
});

describe("crossread", () => {
  it("teaches: help names every command and the exit codes", () => {
    const { status, out } = crossread(["--help"]);
    expect(status).toBe(0);
    for (const word of ["read", "show", "search", "export", "annotate", "verify", "Exit codes"])
      expect(out).toContain(word);
  });

  it.each([
    [["show", "-r", "missing.crossread"], 3, "There is no record"],
    [["show", "gossip"], 2, "gossip"],
    [["dance"], 2, "dance"],
    [["read"], 2, "path"],
    [["search", "a", "--limit", "none"], 2, "whole number"],
  ] as const)("says what is wrong with %j", (words, status, message) => {
    const outcome = crossread(words);
    expect(outcome.status).toBe(status);
    expect(outcome.err).toContain(message);
    expect(outcome.err).not.toContain("    at ");
  });
});
