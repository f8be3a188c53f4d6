/**
 * Accuracy on corpora: prints `task measure value`, a line each, with the mark to pass where there is one (marks.json), and fails when
 * a figure falls below what was reached before (floors.json). `--raise-floors` sets the floors to what is reached now; it lowers none. The corpora are not part
 * of the package; where they are absent, that is said and nothing is measured.
 */
import { existsSync, readFileSync, realpathSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { EvalRow } from "./eval-row.ts";
import { evalAttribution } from "./attribution.ts";
import { evalClaims } from "./claims.ts";
import { evalCrossing } from "./crossing.ts";
import { evalDates } from "./dates.ts";
import { evalNames } from "./names.ts";
import { evalPages } from "./pages.ts";
import { evalPlainText } from "./plain-text.ts";
import { evalRecords } from "./records.ts";
import { evalSpeakers } from "./speakers.ts";
import { evalTimes } from "./times.ts";

const TASKS: Readonly<Record<string, (shared: string) => Promise<EvalRow[]>>> = {
  times: evalTimes,
  names: evalNames,
  attribution: evalAttribution,
  claims: evalClaims,
  speakers: evalSpeakers,
  pages: evalPages,
  "plain-text": evalPlainText,
  crossing: evalCrossing,
  dates: evalDates,
  records: evalRecords,
};

const beside =
  process.env["CROSSREAD_CORPORA"] ?? fileURLToPath(new URL("../../shared", import.meta.url));
// Through links to the folder itself: the scorers run only under their own name.
const shared = existsSync(beside) ? realpathSync(beside) : beside;
const raise = process.argv.includes("--raise-floors");
const wanted = process.argv.slice(2).filter((word) => word !== "--raise-floors");
const unknown = wanted.filter((task) => !Object.hasOwn(TASKS, task));
if (unknown.length > 0) {
  console.error(`No such task: ${unknown.join(", ")}. Known: ${Object.keys(TASKS).join(", ")}.`);
  process.exit(2);
}
if (!existsSync(`${shared}/data`)) {
  console.log("No corpora beside the project (../shared/data): nothing was measured.");
  console.log("Set CROSSREAD_CORPORA to a folder that holds data/ and scorers/ to measure.");
  process.exit(0);
}

const floors = JSON.parse(readFileSync(new URL("floors.json", import.meta.url), "utf8")) as Record<
  string,
  number
>;
const marks = JSON.parse(readFileSync(new URL("marks.json", import.meta.url), "utf8")) as Record<
  string,
  number
>;
const fallen: string[] = [];
const raised: Record<string, number> = { ...floors };
for (const [task, run] of Object.entries(TASKS)) {
  if (wanted.length > 0 && !wanted.includes(task)) continue;
  for (const row of await run(shared)) {
    const name = `${row.task} ${row.measure}`;
    const floor = floors[name];
    const value = 100 * row.value;
    if (floor !== undefined && value < floor)
      fallen.push(`${name}: ${value.toFixed(1)}, was ${floor}`);
    if (!isLoss(name)) raised[name] = Math.max(floor ?? 0, Math.floor(value * 10) / 10);
    const mark = marks[name];
    const against =
      mark === undefined ? "" : value >= mark ? `mark ${mark} passed; ` : `mark ${mark} missed; `;
    const note = `${against}${row.note ?? ""}`.replace(/; $/u, "");
    console.log(`${name} ${value.toFixed(1)}${note === "" ? "" : `  (${note})`}`);
  }
}
if (raise) {
  const sorted = Object.fromEntries(
    Object.entries(raised).toSorted(([a], [b]) => (a < b ? -1 : 1)),
  );
  writeFileSync(new URL("floors.json", import.meta.url), `${JSON.stringify(sorted, null, 2)}\n`);
  console.log("Floors raised to what was reached; none was lowered.");
}
if (fallen.length > 0) {
  console.error(`Below the floor of eval/floors.json:\n${fallen.join("\n")}`);
  process.exit(1);
}

/** Whether less is better: shares of words lost have no floor. */
function isLoss(name: string): boolean {
  return /-(?:lost|dropped)$/u.test(name);
}
