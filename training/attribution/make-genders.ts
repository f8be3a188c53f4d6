/**
 * Writes models/forename-genders.json: forenames that nearly always belong to men or to women, from a list of common names by
 * country (CC0). Reads ../shared/data/names. Run: npx tsx training/attribution/make-genders.ts
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { foldName } from "../../src/reading/names/word-hash.ts";

const LIST = new URL("../../../shared/data/names/forenames.jsonl", import.meta.url);
const OUT = new URL("../../models/forename-genders.json", import.meta.url);

interface Line {
  readonly Gender: string;
  readonly "Localized Name": string;
  readonly "Romanized Name": string;
}

function main(): void {
  if (!existsSync(LIST)) {
    throw new Error(
      "the list of forenames is not there: expected ../shared/data/names/forenames.jsonl",
    );
  }
  const counts = new Map<string, { m: number; f: number }>();
  for (const line of readFileSync(LIST, "utf8").trim().split("\n")) {
    const entry = JSON.parse(line) as Line;
    const names = new Set([entry["Localized Name"], entry["Romanized Name"]].map(foldName));
    for (const name of names) {
      if (!/^[a-z' -]{2,}$/u.test(name)) continue;
      const count = counts.get(name) ?? { m: 0, f: 0 };
      if (entry.Gender === "M") count.m++;
      else if (entry.Gender === "F") count.f++;
      counts.set(name, count);
    }
  }
  const of = (most: "m" | "f", least: "m" | "f"): string[] =>
    [...counts]
      .filter(([, count]) => count[most] >= 1 && count[most] > 4 * count[least])
      .map(([name]) => name)
      .toSorted();
  const lists = { man: of("m", "f"), woman: of("f", "m") };
  writeFileSync(OUT, `${JSON.stringify(lists)}\n`);
  process.stdout.write(
    `${String(lists.man.length)} men's, ${String(lists.woman.length)} women's names\n`,
  );
}

main();
