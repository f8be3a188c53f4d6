/** Builds the web app before its tests, unless what is built is younger than all that it is made of; `npm test` has built it already. */
import { readdirSync, statSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildWeb } from "../../scripts/build.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));
const SOURCES = ["web", "src/model", "scripts/build.ts", "package-lock.json"];
/** Both forms of the app; the page is written last. */
const BUILT = ["dist/web/served/index.html", "dist/web/app.js"];

/** When a file, or the youngest file of a folder, was last written; never, when it is not there. */
function lastWritten(path: string): number {
  const found = statSync(root + path, { throwIfNoEntry: false });
  if (found === undefined) return -Infinity;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(
    found.mtimeMs,
    ...readdirSync(root + path).map((name) => lastWritten(`${path}/${name}`)),
  );
}

/** Vitest calls it once, before the first test of the app. */
export async function setup(): Promise<void> {
  const youngest = Math.max(...SOURCES.map(lastWritten));
  if (BUILT.some((path) => lastWritten(path) < youngest)) await buildWeb();
}
