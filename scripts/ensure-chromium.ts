/**
 * Chromium for the tests of the reading room: the one that `CHROMIUM_PATH` names, or the system's own, or, where the tests run as
 * root on Debian or Ubuntu, the distribution's package, installed now. Otherwise a sentence that says what to do.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/snap/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/**
 * The path of a Chromium that is there already, or null.
 * @throws Error when `CHROMIUM_PATH` names no file.
 */
export function findChromium(): string | null {
  const named = process.env["CHROMIUM_PATH"];
  if (named !== undefined && named !== "") {
    if (existsSync(named)) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, but no file is there.`);
  }
  return PLACES.find((place) => existsSync(place)) ?? null;
}

function run(command: string, ...parameters: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  // Standard output belongs to the tests' own report.
  return spawnSync(command, parameters, { env, stdio: ["ignore", 2, 2] }).status === 0;
}

/**
 * The path of a Chromium, installed when it is missing and this can be done.
 * @throws Error when there is none and it cannot be installed.
 */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== null) return found;
  const isRoot = process.getuid?.() === 0;
  if (isRoot && existsSync("/usr/bin/apt-get")) {
    process.stderr.write("Chromium is missing; installing it with apt-get …\n");
    const installed =
      run("apt-get", "-qq", "update") &&
      run("apt-get", "-qq", "install", "-y", "--no-install-recommends", "chromium");
    const path = findChromium();
    if (installed && path !== null) return path;
  }
  throw new Error(
    "The tests of the web app need Chromium, and none was found. Install it (Debian, Ubuntu: apt-get install chromium) " +
      "or set CHROMIUM_PATH to the path of a Chromium or Chrome.",
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    process.stderr.write(`Chromium: ${ensureChromium()}\n`);
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
}
