/**
 * A person who has never seen crossread and reads no documentation: drops reports on the window, and finds by what the screen shows,
 * following links and names only, what reports share, who said a phrase first, when the reports say an announcement was made, and
 * what each calls the same people. Then every view of the served record: axe, both themes, a narrow screen, the keyboard.
 */
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { ExportedRecord } from "../../src/model/record-schema.ts";
import { seriousFindings } from "./axe.ts";
import { withBrowser } from "./reading-room.ts";
import { openServed, serveNew, settled, viewOf, type ServedRecord } from "./served-record.ts";

const EXAMPLE = fileURLToPath(new URL("../../examples/orlava-dam/", import.meta.url));

const chromium = withBrowser();
let served: ServedRecord;
let page: Page;
let trouble: string[];

beforeAll(async () => {
  served = await serveNew("orlava");
  ({ page, trouble } = await openServed(chromium.browser, served));
}, 600_000);

afterAll(async () => {
  await served.end();
  expect(trouble).toEqual([]);
  expect(served.errors).toEqual([]);
});

const heading = (name: string) => page.getByRole("heading", { level: 1, name });
const link = (name: string | RegExp) => page.getByRole("link", { name }).first();
const section = (title: string) =>
  page.locator("main section", { has: page.getByRole("heading", { level: 2, name: title }) });

describe("a newcomer with the reports of a flood", () => {
  it("drops them on the window and is shown what the record is", async () => {
    await heading("Start with your reports").waitFor();
    const session = await page.context().newCDPSession(page);
    const files = readdirSync(EXAMPLE).map((name) => join(EXAMPLE, name));
    const data = { items: [], files, dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x: 400, y: 500, data });
    await settled(page);
    await heading("orlava").waitFor();
    await expect.poll(() => page.locator("main .lead").textContent()).toContain("8 reports by ");
    await expect
      .poll(() => section("Reports by outlet and date").locator("tbody tr").count())
      .toBe(8);
  });

  it("finds which paragraphs two reports share", async () => {
    await section("Copied between reports")
      .getByRole("link", { name: "side by side" })
      .first()
      .click();
    await heading("Side by side").waitFor();
    const copy = page.locator(".compare-cards .card").first();
    await expect.poll(() => copy.textContent()).toMatch(/Copy 1 · \d+ words the same/);
    const [left, right] = await copy.locator(".card-words").allTextContents();
    expect(left!.length).toBeGreaterThan(60);
    expect(right!.slice(0, 20)).toBe(left!.slice(0, 20));
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it("finds who said a phrase first and who repeats it", async () => {
    await link(/^Sayings/).click();
    await heading("Sayings").waitFor();
    await page.getByLabel("Find by words, speaker or outlet").fill("short period of time");
    const card = page.locator(".saying");
    await expect.poll(() => card.count()).toBe(1);
    await expect
      .poll(() => card.getByRole("heading", { level: 2 }).textContent())
      .toBe("“for a short period of time”");
    await expect
      .poll(() => card.locator(".saying-voices").textContent())
      .toMatch(/^Said by Astrid Holmqvar; first in Drenova Courier, 6 Mar 2019, then in /);
    await expect.poll(() => card.locator(".side").count()).toBe(3);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it("finds when the reports say the announcement was made, and that they differ", async () => {
    await link("crossread orlava").click();
    await heading("orlava").waitFor();
    await section("Disputes that matter most")
      .getByRole("link", { name: "When: 5 or 6 March 2019" })
      .click();
    await heading("Disputes").waitFor();
    const card = page.locator(".dispute:focus");
    await card.waitFor();
    await expect
      .poll(() => card.locator(".side-value").allTextContents())
      .toEqual([
        "Side 1: 5 March 2019 (“Tuesday evening”)",
        "Side 2: 6 March 2019 (“the night of March 6”)",
      ]);
    await expect
      .poll(() => card.locator(".words").allTextContents())
      .toContainEqual(expect.stringContaining("announced on Tuesday"));
    await expect.poll(() => card.textContent()).toContain("cannot both hold");
    // Each side names its reports with their dates, and the origins it rests on.
    for (const side of await card.locator(".side").all()) {
      await expect
        .poll(() => side.locator(".report-link").first().textContent())
        .toMatch(/, .*\d{4}$/);
      await expect.poll(() => side.locator(".rests").textContent()).toMatch(/^Rests on ./);
    }
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });

  it("finds what each report calls the people who were sent", async () => {
    await page.getByLabel("Kind").selectOption("label");
    const titles = page.locator(".dispute .card-title");
    await expect
      .poll(() => titles.allTextContents())
      .toEqual(["What it is called: engineers / ‘engineers’"]);
    await link(/^Wording/).click();
    await heading("Wording").waitFor();
    await expect.poll(() => page.locator("main").textContent()).toContain("‘engineers’");
    await expect.poll(() => seriousFindings(page)).toEqual([]);
  });
});

/** The addresses of all views, each with an item of this record. */
async function addresses(): Promise<readonly string[]> {
  const answer = await page.request.get(viewOf(served, "api/v1/record"));
  const record = (await answer.json()) as ExportedRecord;
  const { reports, entities, origins, events } = record;
  return [
    ...["overview", "chronology", "map", "disputes", "compare", "reports", "sayings", "names"],
    ...["wording", "sources", "origins", "omissions", "problems"],
    ...["search?q=dam", "add", "history"],
    `report/${reports[0]!.id}`,
    `name/${entities[0]!.id}`,
    `origin/${origins[0]!.id}`,
    `event/${events[0]!.id}`,
  ].map((path) => `#/${path}`);
}

describe("each view of the served record", () => {
  it("has nothing that axe finds serious, light and dark, and fits 360 and 2,560 pixels", async () => {
    const found: string[] = [];
    for (const address of await addresses()) {
      await page.setViewportSize({ width: 1280, height: 900 });
      await page.goto(viewOf(served, address));
      await page.waitForLoadState("networkidle");
      await page.waitForSelector("main h1");
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        for (const one of await seriousFindings(page))
          found.push(`${address} ${colorScheme} ${one}`);
      }
      for (const width of [360, 2_560]) {
        await page.setViewportSize({ width, height: 800 });
        // Drawings take their new width a moment later.
        const fits = `document.documentElement.scrollWidth <= ${width}`;
        await page.waitForFunction(fits, null, { timeout: 3_000 }).catch((error: unknown) => {
          found.push(`${address} is wider than ${width}: ${String(error)}`);
        });
      }
    }
    expect(found).toEqual([]);
  }, 300_000);

  it("is reached and read by the keyboard alone", async () => {
    await page.setViewportSize({ width: 1280, height: 900 });
    await page.goto(viewOf(served, "#/overview"));
    await heading("orlava").waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("d");
    await heading("Disputes").waitFor();
    await page.keyboard.press("j");
    const words = await page.evaluate<string>("document.activeElement.textContent");
    await page.keyboard.press("Enter");
    await page.locator("mark[data-hit]").first().waitFor();
    await expect
      .poll(async () => (await page.locator("mark[data-hit]").allTextContents()).join(""))
      .toBe(words);
    await page.keyboard.press("g");
    await page.keyboard.press("o");
    await heading("orlava").waitFor();
  });
});
