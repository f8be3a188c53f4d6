/** How views look where it is not only taste: from right to left, on paper, without reports, and where to begin. In a real Chromium. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "./axe.ts";
import { openView, PHONE, savePage, widthOf, withRoom } from "./reading-room.ts";
import { sampleRecord } from "./sample-record.ts";

const room = withRoom(sampleRecord());
const { onPage } = room;

const VIEWS = [
  "#/overview",
  "#/chronology",
  "#/disputes",
  "#/compare",
  "#/report/rgulf",
  "#/names",
  "#/name/ekoss",
  "#/sayings",
  "#/wording",
  "#/sources",
  "#/origins",
  "#/event/vhalt",
  "#/omissions",
  "#/problems",
  "#/search?q=ferry",
] as const;

const fromRightToLeft = async (page: Page) => {
  await page.evaluate("document.documentElement.dir = 'rtl'");
};

describe("from right to left", () => {
  it.each(VIEWS)("%s is no wider than a telephone", async (view) => {
    await onPage(async (page) => {
      await openView(page, room.saved, view);
      await fromRightToLeft(page);
      await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(390);
    }, PHONE);
  });

  it("keeps time from left to right: a mark's words begin beside it", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/chronology");
      await fromRightToLeft(page);
      const begins = () =>
        page.evaluate<boolean>(`(() => {
          const mark = document.querySelector(".event-mark:has(.event-label)");
          const shape = mark.querySelector(".shape").getBoundingClientRect();
          return mark.querySelector(".event-label").getBoundingClientRect().left >= shape.left;
        })()`);
      await expect.poll(begins).toBe(true);
    });
  });

  it("aligns a heading with its view, whatever its own words are", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/report/rgulf");
      const align = () => page.evaluate("getComputedStyle(document.querySelector('h1')).textAlign");
      await expect.poll(align).toBe("left");
      await fromRightToLeft(page);
      await expect.poll(align).toBe("right");
    });
  });
});

describe("on paper", () => {
  it.each(VIEWS)("%s has no way around, no buttons, and fits a page of A4", async (view) => {
    await onPage(
      async (page) => {
        await openView(page, room.saved, view);
        await page.emulateMedia({ media: "print" });
        await page.setViewportSize({ width: 680, height: 1000 });
        await expect.poll(() => page.locator("nav").locator("visible=true").count()).toBe(0);
        await expect
          .poll(() => page.locator("main .button").locator("visible=true").allTextContents())
          .toEqual([]);
        await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(680);
        // Paper cannot be scrolled: no cell of a table may stand beside it.
        await expect
          .poll(() =>
            page.evaluate<number>(
              "Math.max(0, ...[...document.querySelectorAll('main th, main td')].map((cell) => cell.getBoundingClientRect().right))",
            ),
          )
          .toBeLessThanOrEqual(681);
      },
      { viewport: { width: 1280, height: 900 }, colorScheme: "dark" },
    );
  });
});

describe("where to begin", () => {
  it("is asked on the overview; each question leads to its answer", async () => {
    await onPage(async (page) => {
      for (const [question, place] of [
        ["Where do they differ?", "#/disputes"],
        ["What is copied?", "#/compare?r=rharbour,rmorning&link="],
        ["Who said it first?", "#/sayings"],
        ["What happened when?", "#/chronology"],
        ["What does each call it?", "#/wording"],
        ["Who has it from whom?", "#/sources"],
        ["What is left out?", "#/omissions"],
      ] as const) {
        await openView(page, room.saved, "#/overview");
        await page.getByRole("link", { name: question }).click();
        await expect.poll(() => page.evaluate<string>("location.hash")).toContain(place);
        await page.waitForSelector("main h1");
      }
    });
  });
});

describe("a record without reports", () => {
  it("says so in every view, in place of findings that there cannot be", async () => {
    const record = sampleRecord();
    const empty = savePage({
      ...record,
      ...Object.fromEntries(
        Object.entries(record).flatMap(([key, value]) => (Array.isArray(value) ? [[key, []]] : [])),
      ),
    });
    try {
      await onPage(async (page) => {
        for (const view of ["#/overview", "#/names", "#/compare", "#/wording"]) {
          await openView(page, empty, view);
          await page.getByRole("heading", { level: 1, name: "No report yet" }).waitFor();
        }
        expect(await seriousFindings(page)).toEqual([]);
        await openView(page, empty, "#/problems");
        await page.getByRole("heading", { level: 1, name: "Problems" }).waitFor();
      });
    } finally {
      empty.remove();
    }
  });
});
