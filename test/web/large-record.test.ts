/**
 * A record of 2,000 generated reports behind the real server: soon to be seen, soon brought up to date after a decision, and never drawn
 * as a whole. What is measured is printed; the bounds leave room for a slow machine that has other work to do.
 */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch } from "./reading-room.ts";
import { openServed, serve, viewOf, type ServedRecord } from "./served-record.ts";
import { makeShortReports } from "./short-reports.ts";

const REPORTS = 2000;
const NAME = "large";
/** Until the overview is there when the record is opened for the first time, and all of it is exported. */
const MOST_FIRST_MS = 90_000;
/** Until it is there in a window of its own. */
const MOST_AGAIN_MS = 30_000;
/** Between a decision and the page that shows it. */
const MOST_DECISION_MS = 15_000;
/** No view draws all of two thousand reports, five thousand names, or ten thousand findings. */
const MOST_ELEMENTS = 6_000;

let folder: string;
let browser: Browser;
let served: ServedRecord;
let page: Page;
let trouble: string[];

const say = (line: string) => process.stdout.write(`${line}\n`);

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "crossread-large-"));
  const path = join(folder, `${NAME}.crossread`);
  await makeShortReports(path, REPORTS);
  browser = await launch();
  served = await serve(path, NAME);
}, 900_000);

afterAll(async () => {
  await browser.close();
  await served.end();
  rmSync(folder, { recursive: true });
});

/** Waits until a view is there, with nothing on its way. */
async function settledView(): Promise<void> {
  await expect
    .poll(() => page.locator("main h1").count(), { timeout: MOST_FIRST_MS })
    .toBeGreaterThan(0);
  await expect.poll(() => page.locator("main .state").count(), { timeout: MOST_FIRST_MS }).toBe(0);
}

describe("a record of 2,000 reports", () => {
  it("has its overview soon, and sooner when it is opened again", async () => {
    const begun = performance.now();
    ({ page, trouble } = await openServed(browser, served, undefined, MOST_FIRST_MS));
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor({ timeout: MOST_FIRST_MS });
    const first = performance.now() - begun;
    const again = performance.now();
    await page.reload();
    await page.getByRole("heading", { level: 1, name: NAME }).waitFor({ timeout: MOST_AGAIN_MS });
    const second = performance.now() - again;
    say(
      `${REPORTS} reports: overview after ${first.toFixed(0)} ms, loaded again after ${second.toFixed(0)} ms`,
    );
    expect(first).toBeLessThan(MOST_FIRST_MS);
    expect(second).toBeLessThan(MOST_AGAIN_MS);
  }, 200_000);

  it.each([
    "#/overview",
    "#/chronology",
    "#/disputes",
    "#/reports",
    "#/compare",
    "#/sayings",
    "#/names",
    "#/wording",
    "#/sources",
    "#/map",
    "#/origins",
    "#/omissions",
    "#/problems",
    "#/search?q=people",
    "#/add",
    "#/history",
  ])(
    "draws %s in part",
    async (view) => {
      const begun = performance.now();
      await page.goto(viewOf(served, view));
      await settledView();
      const elements = await page.locator("*").count();
      say(`${view}: ${(performance.now() - begun).toFixed(0)} ms, ${elements} elements`);
      expect(elements).toBeLessThan(MOST_ELEMENTS);
    },
    120_000,
  );

  it("shows a decision soon, in the view where it was made", async () => {
    await page.goto(viewOf(served, "#/reports"));
    await settledView();
    await page.locator("main a[href^='#/report/']").first().click();
    await settledView();
    const id = /^#\/report\/([^?]+)/.exec(new URL(page.url()).hash)![1]!;
    const times: number[] = [];
    for (const name of ["Quay Herald", "Dune Courier"]) {
      const begun = performance.now();
      const answer = await page.request.post(viewOf(served, "api/v1/decisions"), {
        data: { deed: { do: "set-outlet", report: id, name }, why: null },
      });
      expect(answer.status()).toBe(200);
      await page.locator("main").getByText(name).first().waitFor({ timeout: MOST_DECISION_MS });
      times.push(performance.now() - begun);
    }
    say(`a decision is shown after ${times.map((time) => `${time.toFixed(0)} ms`).join(" and ")}`);
    for (const time of times) expect(time).toBeLessThan(MOST_DECISION_MS);
    expect(trouble).toEqual([]);
    expect(served.errors).toEqual([]);
  }, 120_000);
});
