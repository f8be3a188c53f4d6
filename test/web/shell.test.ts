/** The frame of the app and the search, in the exported page in a real Chromium. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "./axe.ts";
import { DESKTOP, openView, savePage, widthOf, withRoom } from "./reading-room.ts";
import { largeRecord, sampleRecord } from "./sample-record.ts";

const room = withRoom(sampleRecord());
const { onPage } = room;

const paper = (page: Page) =>
  page.evaluate("getComputedStyle(document.documentElement).backgroundColor");
const LIGHT = "rgb(251, 250, 246)";
const DARK = "rgb(22, 21, 18)";

describe("the navigation", () => {
  it("has groups, hides no view, and marks the one that is open", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/problems");
      await expect
        .poll(() => page.locator("nav .nav-title").allTextContents())
        .toEqual(["Reading", "Voices", "The record"]);
      const links = page.locator("nav.nav a");
      await expect.poll(() => links.locator("visible=true").count()).toBe(await links.count());
      await expect
        .poll(() => page.locator("nav [aria-current=page]").textContent())
        .toMatch(/^Problems/);
    });
  });

  it("offers nothing in a page from disk that such a page cannot do", async () => {
    await onPage(async (page) => {
      for (const hash of ["", "#/problems"]) {
        await openView(page, room.saved, hash);
        await expect.poll(() => page.getByRole("link", { name: "Add reports" }).count()).toBe(0);
      }
      await openView(page, room.saved, "#/add");
      await expect.poll(() => page.locator("h1").textContent()).toBe("Nothing is at this address");
    });
  });

  it("opens as a menu where there is no room, and closes when a view is chosen", async () => {
    await onPage(
      async (page) => {
        await openView(page, room.saved, "");
        await expect.poll(() => page.locator("nav.nav").isVisible()).toBe(false);
        await page.getByRole("button", { name: "Menu" }).click();
        await expect.poll(() => seriousFindings(page)).toEqual([]);
        await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(360);
        await page.locator("nav.nav").getByRole("link", { name: "Sayings" }).click();
        await page.getByRole("heading", { level: 1, name: "Sayings" }).waitFor();
        await expect.poll(() => page.locator("nav.nav").isVisible()).toBe(false);
      },
      { viewport: { width: 360, height: 740 } },
    );
  });
});

describe("the appearance", () => {
  it("follows the system until one is chosen, which is kept", async () => {
    await onPage(
      async (page) => {
        await openView(page, room.saved, "");
        await expect.poll(() => paper(page)).toBe(DARK);
        await page.getByLabel("Appearance").selectOption("light");
        await expect.poll(() => paper(page)).toBe(LIGHT);
        await expect.poll(() => seriousFindings(page)).toEqual([]);
        await openView(page, room.saved, "#/reports");
        await expect.poll(() => paper(page)).toBe(LIGHT);
        await page.getByLabel("Appearance").selectOption("system");
        await expect.poll(() => paper(page)).toBe(DARK);
        await page.emulateMedia({ colorScheme: "light" });
        await expect.poll(() => paper(page)).toBe(LIGHT);
        await page.getByLabel("Appearance").selectOption("dark");
        await expect.poll(() => paper(page)).toBe(DARK);
        await expect.poll(() => seriousFindings(page)).toEqual([]);
        await page.emulateMedia({ media: "print" });
        await expect.poll(() => paper(page)).toBe("rgb(255, 255, 255)");
      },
      { ...DESKTOP, colorScheme: "dark" },
    );
  });

  it("takes anything else that is kept under its name for no choice, and lives without a store", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "");
      await page.evaluate("localStorage.setItem('crossread-theme', '<b>')");
      await openView(page, room.saved, "");
      await expect.poll(() => page.getByLabel("Appearance").inputValue()).toBe("system");
      await page.addInitScript(
        "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } })",
      );
      await openView(page, room.saved, "");
      await page.getByLabel("Appearance").selectOption("dark");
      await expect.poll(() => paper(page)).toBe(DARK);
    });
  });
});

describe("the search", () => {
  it("is reached by /, finds as one types, marks the hits, and leads to the exact words", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/disputes");
      // The key after it may come at once: the field takes it before the next turn of the browser.
      const isReady = await page.evaluate(`(() => {
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "/", bubbles: true }));
        return document.activeElement.matches("[data-search]");
      })()`);
      expect(isReady).toBe(true);
      await page.getByRole("heading", { level: 1, name: "Search" }).waitFor();
      await page.keyboard.type("lost steer");
      await page.getByText("3 passages found.").waitFor();
      await expect
        .poll(() => page.locator(".found .hit").allTextContents())
        .toEqual(["lost steering", "lost steering", "lost steering"]);
      await expect.poll(() => seriousFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      await expect.poll(() => seriousFindings(page)).toEqual([]);
      await expect.poll(() => new URL(page.url()).hash).toBe("#/search?q=lost+steer");
      // By the reports in the order of publication: who had the words first.
      await expect
        .poll(() => page.locator(".by-report a").allTextContents())
        .toEqual([
          "Harbour Wire, 14 Mar 2031",
          "The Morning Tide, 14 Mar 2031",
          "Strandblatt, 14–17 Mar 2031",
        ]);
      await page.locator(".found .hit").first().click();
      await expect.poll(() => page.locator("mark[data-hit]").textContent()).toBe("lost steering");
      await page.goBack();
      await page.getByText("3 passages found.").waitFor();
      await expect.poll(() => page.getByRole("searchbox").inputValue()).toBe("lost steer");
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
      await openView(page, room.saved, `#/search?${query}`);
      const says = page.locator(".results [role=status]");
      const expected =
        count === null
          ? ""
          : count === 0
            ? "Nothing was found."
            : `${count} ${count === 1 ? "passage" : "passages"} found.`;
      await expect.poll(() => says.textContent()).toBe(expected);
      await expect.poll(() => page.locator(".found").count()).toBe(count ?? 0);
      for (const width of [360, 2_560]) {
        await page.setViewportSize({ width, height: 844 });
        await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(width);
      }
    });
  });

  it("sets its filters by hand, keeps them in the address, and takes them away", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/search?q=the");
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
        await expect.poll(() => page.locator(".found").count()).toBeLessThanOrEqual(50);
        await page.getByRole("button", { name: "Show more" }).click();
        await expect.poll(() => page.locator(".found").count()).toBe(100);
      });
    } finally {
      large.remove();
    }
  });
});
