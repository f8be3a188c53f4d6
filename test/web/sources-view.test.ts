/** The view of the sources: its drawing, its table and its keys, in the exported page in a real Chromium. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "./axe.ts";
import { openView, PHONE, widthOf, withRoom } from "./reading-room.ts";
import { sampleRecord } from "./sample-record.ts";

const room = withRoom(sampleRecord());
const { onPage } = room;

async function openSources(page: Page, query = ""): Promise<void> {
  await openView(page, room.saved, `#/sources${query}`);
  await page.waitForSelector("main h1");
}

/** The boxes of the drawing that are seen, by their names. */
const boxes = (page: Page) => page.locator(".source-node title").allTextContents();
const lines = (page: Page) => page.locator(".sources-svg .source-edge");
const focused = (page: Page) =>
  page.evaluate<string | null>("document.activeElement.getAttribute('aria-label')");
const sentence = (page: Page) => page.locator(".sources-sentence").textContent();

/** Where the middle of a line lies inside a box, looked at every three pixels; runs in the page. */
const POINTS_BEHIND_BOXES = `(() => {
  const boxes = [...document.querySelectorAll(".source-node rect")].map((rect) => rect.getBBox());
  const isIn = ({ x, y }, box) =>
    x > box.x + 1 && x < box.x + box.width - 1 && y > box.y + 1 && y < box.y + box.height - 1;
  return [...document.querySelectorAll(".source-edge .line")].flatMap((path) => {
    const found = [];
    for (let at = 4; at < path.getTotalLength() - 4; at += 3) {
      const point = path.getPointAtLength(at);
      if (boxes.some((box) => isIn(point, box))) found.push(Math.round(point.x) + "," + Math.round(point.y));
    }
    return found;
  });
})()`;

describe("the drawing of the sources", () => {
  it("has a line for each step, which lies behind no box", async () => {
    await onPage(async (page) => {
      await openSources(page);
      await expect.poll(() => lines(page).count()).toBe(10);
      await expect.poll(() => page.evaluate(POINTS_BEHIND_BOXES)).toEqual([]);
    });
  });

  it("says a line as a sentence, and shows its words when it is chosen", async () => {
    await onPage(async (page) => {
      await openSources(page);
      const copies = page.getByRole("link", { name: /^The Morning Tide copies Harbour Wire/ });
      await copies.first().focus();
      await expect
        .poll(() => sentence(page))
        .toBe("The Morning Tide copies Harbour Wire: 1 passage the same.");
      await page.keyboard.press("Enter");
      const chosen = page.getByRole("region", { name: "The chosen line" });
      await chosen.waitFor();
      await expect.poll(() => chosen.locator("blockquote").count()).toBeGreaterThan(0);
      await expect.poll(() => page.evaluate("location.hash")).toContain("line=");
      await chosen.getByRole("link", { name: "Close" }).click();
      await expect.poll(() => chosen.count()).toBe(0);
    });
  });

  it("shows only the ways through a box that is chosen, and all again", async () => {
    await onPage(async (page) => {
      await openSources(page);
      await page.getByRole("link", { name: "Show only the ways through Sorrel Lines" }).click();
      await expect
        .poll(async () => (await boxes(page)).toSorted())
        .toEqual(["Sorrel Lines", "The Morning Tide"]);
      await expect
        .poll(() => page.getByLabel("Outlet or source").inputValue())
        .toBe("origin:ocompany");
      await page.getByLabel("Outlet or source").selectOption({ label: "All" });
      await expect.poll(() => lines(page).count()).toBe(10);
    });
  });

  it("is filtered by how one has it, and says when nothing is left", async () => {
    await onPage(async (page) => {
      await openSources(page);
      await page.getByLabel("How", { exact: true }).selectOption({ label: "Copied" });
      await expect.poll(() => lines(page).count()).toBe(1);
      await expect.poll(() => page.locator("main tbody tr").count()).toBe(1);
      await page.getByLabel("Outlet or source").selectOption({ label: "Sorrel Lines" });
      await page.getByText("Nothing goes this way with these filters.").waitFor();
    });
  });

  it("has each report on its own where one asks for it", async () => {
    await onPage(async (page) => {
      await openSources(page);
      await page.getByLabel("Reports", { exact: true }).selectOption({ label: "each on its own" });
      await expect
        .poll(async () => (await boxes(page)).some((name) => name.startsWith("Harbour Wire, ")))
        .toBe(true);
    });
  });
});

describe("the keys of the drawing", () => {
  it("take one stop of Tab, the arrow keys go from line to line and along a line", async () => {
    await onPage(async (page) => {
      await openSources(page);
      await expect.poll(() => page.locator(".sources-svg [tabindex='0']").count()).toBe(1);
      await page.getByLabel("Reports", { exact: true }).focus();
      await page.keyboard.press("Tab");
      const first = await lines(page).nth(0).getAttribute("aria-label");
      const second = await lines(page).nth(1).getAttribute("aria-label");
      await expect.poll(() => focused(page)).toBe(first);
      await page.keyboard.press("ArrowDown");
      await expect.poll(() => focused(page)).toBe(second);
      await expect.poll(() => sentence(page)).toBe(second);
      await page.keyboard.press("ArrowUp");
      await expect.poll(() => focused(page)).toBe(first);
      await page.keyboard.press("ArrowLeft");
      await expect.poll(() => focused(page)).toBe("Show only the ways through The Morning Tide");
      await page.keyboard.press("ArrowRight");
      await expect.poll(() => focused(page)).toMatch(/^The Morning Tide /);
      await page.keyboard.press("Tab");
      await expect
        .poll(() => page.evaluate("document.activeElement.closest('.sources-table') !== null"))
        .toBe(true);
    });
  });
});

describe("the table of the sources", () => {
  it("holds every line of the drawing, can be sorted, and leads to the words", async () => {
    await onPage(async (page) => {
      await openSources(page);
      const rows = page.locator("main tbody tr");
      await expect.poll(() => rows.count()).toBe(10);
      await page.getByRole("button", { name: "To", exact: true }).click();
      await expect
        .poll(() => page.getByRole("columnheader", { name: "To" }).getAttribute("aria-sort"))
        .toBe("ascending");
      const names = () => rows.locator("td:nth-child(3)").allTextContents();
      await expect.poll(async () => (await names())[0]).toBe("Aline Koss");
      await page.getByRole("button", { name: "To", exact: true }).press("Enter");
      await expect.poll(async () => (await names()).at(-1)).toBe("Aline Koss");
      await rows.getByRole("link", { name: "copies" }).click();
      await page.getByRole("region", { name: "The chosen line" }).waitFor();
      await page.locator(".source-chosen .words").first().click();
      await page.waitForSelector(".view-report h1");
    });
  });
});

describe("the view of the sources", () => {
  it.each(["light", "dark"] as const)(
    "has nothing that axe finds serious, %s",
    async (colorScheme) => {
      await onPage(
        async (page) => {
          await openSources(page);
          await expect.poll(() => lines(page).count()).toBe(10);
          await expect.poll(() => seriousFindings(page)).toEqual([]);
          await page.locator(".sources-table").getByRole("link", { name: "copies" }).click();
          await page.getByRole("region", { name: "The chosen line" }).waitFor();
          await expect.poll(() => seriousFindings(page)).toEqual([]);
        },
        { viewport: { width: 1280, height: 900 }, colorScheme },
      );
    },
  );

  it("fits a telephone: neither the page nor the drawing must be scrolled sideways", async () => {
    await onPage(async (page) => {
      await openSources(page);
      await expect.poll(() => lines(page).count()).toBe(10);
      await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(390);
      await expect
        .poll(() =>
          page.evaluate(
            "(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)(document.querySelector('.sources-picture .scroll'))",
          ),
        )
        .toBe(0);
      await expect.poll(() => page.locator(".sources-svg [tabindex='0']").count()).toBe(1);
    }, PHONE);
  });
});
