/** `crossread decisions`: out of one record and into another, by the command line and from what the app writes; and taken back. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createDecision, type Decision, type ExportedRecord } from "../../src/model/index.ts";

/** The built command: `npm test` builds it first. */
const main = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));

let folder: string;
let record: string;
let other: string;
let decision: Decision;
let orphan: Decision;

function crossread(words: readonly string[], input = "") {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main, ...words], {
    encoding: "utf8",
    input,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return { status, out: stdout, err: stderr };
}

const exported = (of: string): ExportedRecord =>
  JSON.parse(crossread(["show", "--json", "-r", of]).out) as ExportedRecord;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "crossread-decisions-"));
  record = join(folder, "one.crossread");
  other = join(folder, "other.crossread");
  const report = join(folder, "bridge.txt");
  writeFileSync(
    report,
    "A bridge fell\n\nThe bridge at Testham fell on Monday, 4 March 2019, the mayor said. Nobody was hurt.\n",
  );
  for (const path of [record, other])
    expect(crossread(["read", report, "-r", path]).status).toBe(0);
  const { id } = exported(record).reports[0]!;
  decision = createDecision({
    at: "2031-05-01T10:00:00.000Z",
    by: "Mira Holt",
    why: "the imprint says so",
    deed: { do: "set-outlet", report: id, name: "Testham Post" },
  });
  orphan = createDecision({
    at: "2031-05-01T10:01:00.000Z",
    by: "Mira Holt",
    why: null,
    deed: { do: "set-outlet", report: "r000000000000", name: "Nowhere Post" },
  });
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

describe("crossread decisions", () => {
  it("says so where nothing was decided", () => {
    expect(crossread(["decisions", "list", "-r", record]).out).toContain("Nothing was decided");
    expect(crossread(["show", "decisions", "-r", record]).out.trim()).toBe("");
  });

  it("imports what the app writes, line by line, and says what finds no place", () => {
    const lines = [decision, orphan].map((one) => `${JSON.stringify(one)}\n`).join("\n");
    const { status, out } = crossread(["decisions", "import", "-", "-r", record], lines);
    expect(status).toBe(0);
    expect(out).toContain("2 decisions new, 0 known already.");
    expect(out).toContain("Report r000000000000 is not in the record.");
    expect(exported(record).reports[0]!.outlet.name).toBe("Testham Post");
    const again = crossread(["decisions", "import", "-", "-r", record], lines);
    expect(again.out).toContain("0 decisions new, 2 known already.");
  });

  it("shows them in the record, and those of one report", () => {
    const { out } = crossread(["show", "decisions", "-r", record]);
    expect(out).toContain(`✓ ${decision.id}`);
    expect(out).toContain(`? ${orphan.id}`);
    expect(out).toContain("the imprint says so");
    const { out: own } = crossread(["show", "decisions", "--report", "bridge.txt", "-r", record]);
    expect(own).toContain(decision.id);
    expect(own).not.toContain(orphan.id);
    expect(crossread(["show", "-r", record]).out).toContain("Decided by persons");
  });

  it("exports to a file, and imports it, or a whole exported record, into another", () => {
    const file = join(folder, "decisions.json");
    const { err } = crossread(["decisions", "export", "-o", file, "-r", record]);
    expect(err).toContain("2 decisions");
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual({ decisions: [decision, orphan] });
    expect(crossread(["decisions", "import", file, "-r", other]).out).toContain("2 decisions new");
    expect(exported(other).reports).toEqual(exported(record).reports);
    const whole = join(folder, "record.json");
    writeFileSync(whole, JSON.stringify(exported(record)));
    const { status, out } = crossread(["decisions", "import", whole, "-r", other]);
    expect([status, out]).toEqual([0, expect.stringContaining("0 decisions new, 2 known already")]);
  });

  it("takes one back and decides it again, and says what overrules what", () => {
    const revert = (id: string) => {
      const { out } = crossread(["decisions", "revert", id, "--by", "Ana Petrov", "-r", other]);
      return /by (x[0-9a-f]+)/u.exec(out)![1]!;
    };
    const undo = revert(decision.id);
    expect(exported(other).reports[0]!.outlet.name).toBeNull();
    expect(crossread(["decisions", "list", "-r", other]).out).toContain(`✗ ${decision.id}`);
    revert(undo);
    expect(exported(other).reports[0]!.outlet.name).toBe("Testham Post");
    const later = createDecision({
      at: "2031-05-02T10:00:00.000Z",
      by: "Mira Holt",
      why: null,
      deed: { ...decision.deed, name: "Testham Courier" } as Decision["deed"],
    });
    crossread(["decisions", "import", "-", "-r", other], JSON.stringify([later]));
    const { out } = crossread(["decisions", "list", "-r", other]);
    expect(out).toContain(`· ${decision.id}`);
    expect(out).toContain(`${later.id} says otherwise.`);
  });

  it.each([
    ["words", "no decision", "line 1"],
    ["a changed decision", () => JSON.stringify([{ ...decision, by: "Somebody" }]), "was changed"],
    ["a broken line", () => `${JSON.stringify(decision)}\n{"deed":`, "line 2"],
  ])("takes in nothing of %s", (_, text, message) => {
    const input = typeof text === "string" ? text : text();
    const { status, err } = crossread(["decisions", "import", "-", "-r", record], input);
    expect(status).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain("    at ");
  });
});
