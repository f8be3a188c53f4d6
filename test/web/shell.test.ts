/** The frame of the app and the search, in the exported page in a real Chromium. */
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWeb } from "../../scripts/build.ts";
import { seriousFindings } from "./axe.ts";
import { launch, openView, savePage, watch, type SavedPage } from "./reading-room.ts";
import { largeRecord, sampleRecord } from "./sample-record.ts";

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };

let browser: Browser;
let saved: SavedPage;

beforeAll(async () => {
  await buildWeb();
  browser = await launch();
  saved = savePage(sampleRecord());
}, 600_000);

afterAll(async () => {
  await browser.close();
  saved.remove();
});

async function onPage(
  act: (page: Page) => Promise<void>,
  options: BrowserContextOptions = DESKTOP,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const trouble = watch(page);
  try {
    await act(page);
  } finally {
    await context.close();
  }
  expect(trouble).toEqual([]);
}

const paper = (page: Page) =>
  page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
const LIGHT = "rgb(251, 250, 246)";
const DARK = "rgb(22, 21, 18)";

describe("the navigation", () => {
  it("has groups, keeps the rest under More, and never hides the view that is open", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "");
      const links = page.locator("nav a");
      const shown = () => links.locator("visible=true").count();
      expect(await page.locator("nav .nav-title").allTextContents()).toEqual([
        "Reading",
        "Voices",
        "More",
      ]);
      expect(await shown()).toBe(9);
      await page.getByRole("button", { name: "More" }).click();
      expect(await shown()).toBe(13);
      await page.getByRole("button", { name: "More" }).click();
      expect(await shown()).toBe(9);
      await openView(page, saved, "#/problems");
      expect(await page.locator("nav [aria-current=page]").textContent()).toMatch(/^Problems/);
      expect(await shown()).toBe(13);
    });
  });

  it("offers nothing in a page from disk that such a page cannot do", async () => {
    await onPage(async (page) => {
      for (const hash of ["", "#/problems"]) {
        await openView(page, saved, hash);
        expect(await page.getByRole("link", { name: "Add reports" }).count()).toBe(0);
      }
      await openView(page, saved, "#/add");
      expect(await page.locator("h1").textContent()).toBe("Nothing is at this address");
    });
  });

  it("opens as a menu where there is no room, and closes when a view is chosen", async () => {
    await onPage(
      async (page) => {
        await openView(page, saved, "");
        expect(await page.locator("nav").isVisible()).toBe(false);
        await page.getByRole("button", { name: "Menu" }).click();
        expect(await seriousFindings(page)).toEqual([]);
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
          360,
        );
        await page.locator("nav").getByRole("link", { name: "Sayings" }).click();
        await page.getByRole("heading", { level: 1, name: "Sayings" }).waitFor();
        expect(await page.locator("nav").isVisible()).toBe(false);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });
});

describe("the appearance", () => {
  it("follows the system until one is chosen, which is kept", async () => {
    await onPage(
      async (page) => {
        await openView(page, saved, "");
        expect(await paper(page)).toBe(DARK);
        await page.getByLabel("Appearance").selectOption("light");
        expect(await paper(page)).toBe(LIGHT);
        expect(await seriousFindings(page)).toEqual([]);
        await openView(page, saved, "#/reports");
        expect(await paper(page)).toBe(LIGHT);
        await page.getByLabel("Appearance").selectOption("system");
        expect(await paper(page)).toBe(DARK);
        await page.emulateMedia({ colorScheme: "light" });
        expect(await paper(page)).toBe(LIGHT);
        await page.getByLabel("Appearance").selectOption("dark");
        expect(await paper(page)).toBe(DARK);
        expect(await seriousFindings(page)).toEqual([]);
        await page.emulateMedia({ media: "print" });
        expect(await paper(page)).toBe("rgb(255, 255, 255)");
      },
      { ...DESKTOP, colorScheme: "dark" },
    );
  });

  it("takes anything else that is kept under its name for no choice, and lives without a store", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "");
      await page.evaluate("localStorage.setItem('crossread-theme', '<b>')");
      await openView(page, saved, "");
      expect(await page.getByLabel("Appearance").inputValue()).toBe("system");
      await page.addInitScript(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })",
      );
      await openView(page, saved, "");
      await page.getByLabel("Appearance").selectOption("dark");
      expect(await paper(page)).toBe(DARK);
    });
  });
});

describe("the search", () => {
  it("is reached by /, finds as one types, marks the hits, and leads to the exact words", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/disputes");
      // The key after it may come at once: the field takes it before the next turn of the browser.
      const isReady = await page.evaluate(`(() => {
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
        return document.activeElement.matches("[data-search]");
      })()`);
      expect(isReady).toBe(true);
      await page.getByRole("heading", { level: 1, name: "Search" }).waitFor();
      await page.keyboard.type("lost steer");
      await page.getByText("3 passages found.").waitFor();
      expect(await page.locator(".found .hit").allTextContents()).toEqual([
        "lost steering",
        "lost steering",
        "lost steering",
      ]);
      expect(await seriousFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await seriousFindings(page)).toEqual([]);
      expect(new URL(page.url()).hash).toBe("#/search?q=lost+steer");
      // By the reports in the order of publication: who had the words first.
      expect(await page.locator(".by-report a").allTextContents()).toEqual([
        "Harbour Wire, 14 Mar 2031",
        "The Morning Tide, 14 Mar 2031",
        "Strandblatt, 14–17 Mar 2031",
      ]);
      await page.locator(".found .hit").first().click();
      expect(await page.locator("mark[data-hit]").textContent()).toBe("lost steering");
      await page.goBack();
      await page.getByText("3 passages found.").waitFor();
      expect(await page.getByRole("searchbox").inputValue()).toBe("lost steer");
    });
  });

  it.each([
    ["a phrase only as it stands", 'q="brought+ashore"', 2],
    ["not a word inside another", 'q="shore"', 0],
    ["a beginning", "q=passeng*", 6],
    ["without a word", "q=passengers+-ashore", 3],
    ["one of two", "q=lighthouse+OR+hospital", 1],
    ["without regard to case and accents", "q=ÁLMÍRA+áground", 2],
    ["text from right to left", "q=العبارة", 2],
    ["what a speaker says", "q=the&speaker=Koss", 1],
    ["the reports of an outlet", "q=steering&outlet=tide", 1],
    ["by publication", "q=thanked&from=2031-03-18", 2],
    ["until a day", "q=thanked&to=2031-03-14", 1],
    ["only between quotation marks", "q=passengers&quoted=1", 2],
    ["nothing for no words", "q=...", null],
    ["no furniture", "q=newsletter", 0],
  ] as const)("finds %s (%s)", async (_, query, count) => {
    await onPage(async (page) => {
      await openView(page, saved, `#/search?${query}`);
      const says = page.locator(".results [role=status]");
      const expected =
        count === null
          ? ""
          : count === 0
            ? "Nothing was found."
            : `${count} ${count === 1 ? "passage" : "passages"} found.`;
      await expect.poll(() => says.textContent()).toBe(expected);
      expect(await page.locator(".found").count()).toBe(count ?? 0);
      for (const width of [360, 2_560]) {
        await page.setViewportSize({ width, height: 844 });
        expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
          width,
        );
      }
    });
  });

  it("sets its filters by hand, keeps them in the address, and takes them away", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/search?q=the");
      await page.getByText("passages found").waitFor();
      await page.getByLabel("Outlet").fill("strandblatt");
      await page.getByLabel("In quotations only").check();
      await expect
        .poll(() => new URL(page.url()).hash)
        .toBe("#/search?q=the&outlet=strandblatt&quoted=1");
      await page.getByText("1 passage found.").waitFor();
      await page.getByRole("button", { name: "Without filters" }).click();
      await expect.poll(() => new URL(page.url()).hash).toBe("#/search?q=the");
    });
  });

  it("answers within a second in 2,000 reports, a page at a time", async () => {
    const large = savePage(largeRecord(2_000));
    try {
      await onPage(async (page) => {
        await openView(page, large, "#/search?q=the");
        await page.locator(".found").first().waitFor();
        const before = await page.locator(".results [role=status]").textContent();
        const begun = performance.now();
        await page.getByRole("searchbox").fill("report");
        await expect
          .poll(() => page.locator(".results [role=status]").textContent(), { interval: 30 })
          .not.toBe(before);
        expect(performance.now() - begun).toBeLessThan(2_500);
        expect(await page.locator(".found").count()).toBeLessThanOrEqual(50);
        await page.getByRole("button", { name: "Show more" }).click();
        await expect.poll(() => page.locator(".found").count()).toBe(100);
      });
    } finally {
      large.remove();
    }
  });
});
