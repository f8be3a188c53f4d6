/** Whole records against hand-made answer keys: each key's story is read, crossed and weighed, and its export scored. */
import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJson, toExportedRecord } from "../src/export/index.ts";
import { intakeBytes } from "../src/intake/index.ts";
import { compose } from "../src/record/index.ts";
import { readOne } from "../src/record/read-one.ts";
import type { ExportedRecord, ReadReport } from "../src/model/index.ts";
import type { EvalRow } from "./eval-row.ts";

interface StoryLine {
  readonly id: string;
  readonly story: string;
  readonly outlet: string;
  readonly date: string;
  readonly title: string;
  readonly text: string;
}

/** The sums over all keys of what record.mjs prints for each. */
export async function evalRecords(shared: string): Promise<EvalRow[]> {
  const keys = readdirSync(join(shared, "data/keys"))
    .filter((file) => file.endsWith(".json"))
    .toSorted();
  const lines = readFileSync(join(shared, "data/stories/dev.jsonl"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as StoryLine);
  const folder = mkdtempSync(join(tmpdir(), "crossread-eval-"));
  const sums = new Map<string, { ok: number; all: number }>();
  try {
    for (const key of keys) {
      const story = key.slice(0, 8);
      const record = await readStory(lines.filter((line) => line.story.startsWith(story)));
      const file = join(folder, key);
      writeFileSync(file, exportJson(record));
      const printed = execFileSync(
        process.execPath,
        [join(shared, "scorers/record.mjs"), join(shared, "data/keys", key), file],
        { encoding: "utf8" },
      );
      for (const match of printed.matchAll(/^(.+?) +[\d.]+ % +\((\d+)\/(\d+)\)$/gmu)) {
        const sum = sums.get(match[1]!) ?? { ok: 0, all: 0 };
        sum.ok += Number(match[2]);
        sum.all += Number(match[3]);
        sums.set(match[1]!, sum);
      }
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
  return [...sums].map(([measure, { ok, all }]) => ({
    task: "records",
    measure: measure.replaceAll(" ", "-"),
    value: ok / all,
    note: `${ok}/${all}`,
  }));
}

/** The exported record of some articles, given to intake as JSON files named by their ids. */
export async function readStory(articles: readonly StoryLine[]): Promise<ExportedRecord> {
  const reports: ReadReport[] = [];
  for (const { id, outlet, date, title, text } of articles) {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ title, text, date_publish: date, source: outlet }),
    );
    for (const { report } of await intakeBytes(bytes, {
      file: `${id}.json`,
      url: null,
      mediaType: "application/json",
    })) {
      if (report) reports.push({ report, reading: readOne(report) });
    }
  }
  return toExportedRecord(compose(reports), {
    name: articles[0]?.story ?? "story",
    inputProblems: [],
  });
}
