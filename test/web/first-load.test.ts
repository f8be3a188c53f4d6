/** What the served app costs a person who opens it: how much script comes, and how soon it can be used. Measured, printed, limited. */
import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withBrowser } from "./reading-room.ts";
import { openServed, serveNew, settled, viewOf, type ServedRecord } from "./served-record.ts";

/** Compressed script of the first load, in kilobytes of 1,000 bytes. */
const MOST_SCRIPT_KB = 300;
/** Until the first view answers a click, in milliseconds. A second where nothing else runs; the tests leave room for a busy machine. */
const MOST_WAIT_MS = 5_000;
const REPORTS = 5;

const EXAMPLE = new URL("../../examples/orlava-dam/", import.meta.url);
const SERVED = new URL("../../dist/web/served/", import.meta.url);

const chromium = withBrowser();
let served: ServedRecord;

beforeAll(async () => {
  served = await serveNew("orlava-dam");
}, 600_000);

afterAll(async () => {
  await served.end();
});

it(`loads less than ${MOST_SCRIPT_KB} KB of compressed script and is soon of use`, async () => {
  const { page, trouble } = await openServed(chromium.browser, served);
  const names = readdirSync(EXAMPLE).toSorted().slice(0, REPORTS);
  await page.setInputFiles(
    "input[type=file]:not([webkitdirectory])",
    names.map((name) => ({
      name,
      mimeType: "text/plain",
      buffer: readFileSync(new URL(name, EXAMPLE)),
    })),
  );
  await settled(page);
  await page.getByRole("heading", { level: 1, name: "orlava-dam" }).waitFor();

  // Anew, as on another day: nothing in the browser's cache.
  const context = await chromium.browser.newContext({ viewport: { width: 1280, height: 900 } });
  await context.addCookies(await page.context().cookies());
  const fresh = await context.newPage();
  const scripts: string[] = [];
  fresh.on("request", (request) => {
    if (request.resourceType() === "script") scripts.push(new URL(request.url()).pathname.slice(1));
  });
  const begun = performance.now();
  await fresh.goto(viewOf(served, "#/overview"));
  await fresh.getByRole("heading", { level: 1, name: "orlava-dam" }).waitFor();
  const shown = performance.now() - begun;
  await fresh
    .getByRole("link", { name: /^Disputes/ })
    .first()
    .click();
  await fresh.getByRole("heading", { level: 1, name: "Disputes" }).waitFor();
  const usable = performance.now() - begun;

  const bytes = scripts.map((name) => gzipSync(readFileSync(new URL(name, SERVED))).length);
  const kilobytes = bytes.reduce((sum, size) => sum + size, 0) / 1_000;
  process.stdout.write(
    `first load: ${kilobytes.toFixed(1)} KB of script (gzip) in ${scripts.length} file(s); overview of ${REPORTS} reports after ${shown.toFixed(0)} ms, another view opened after ${usable.toFixed(0)} ms\n`,
  );
  await context.close();
  await page.context().close();
  expect(scripts.length).toBeGreaterThan(0);
  expect(kilobytes).toBeLessThan(MOST_SCRIPT_KB);
  expect(usable).toBeLessThan(MOST_WAIT_MS);
  expect(trouble).toEqual([]);
  expect(served.errors).toEqual([]);
});
