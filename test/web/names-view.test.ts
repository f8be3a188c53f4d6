/** The list of names and its filters, in the exported page in a real Chromium. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { seriousFindings } from "./axe.ts";
import { openView, PHONE, widthOf, withRoom } from "./reading-room.ts";
import { sampleRecord } from "./sample-record.ts";

const room = withRoom(sampleRecord());
const { onPage } = room;

/** The names that are listed, from the top. */
const listed = (page: Page) => page.locator("main tbody th a").allTextContents();
const status = (page: Page) => page.locator("main [role=status]").textContent();

describe("the list of names", () => {
  it("has every name, those that are named most first, with its other names", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/names");
      await expect
        .poll(() => listed(page))
        .toEqual([
          "Aline Koss",
          "Almira",
          "Coastal Guard of Ostrava Minor",
          "helpers from the villages",
          "Dario Lund",
          "Cape Sorrel",
          "Teo Brandt",
        ]);
      const row = page.getByRole("row", { name: /Aline Koss/ });
      await expect.poll(() => row.textContent()).toContain("Minister Aline Koss");
      await expect.poll(() => status(page)).toBe("7 names");
    });
  });

  it.each([
    ["part of a name", "koss", ["Aline Koss"]],
    ["another of its names", "rescuers", ["helpers from the villages"]],
    ["a name in another script", "ألميرا", ["Almira"]],
    ["letters without their accents", "CAPÉ", ["Cape Sorrel"]],
  ])("is filtered by %s", async (_, typed, names) => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/names");
      await page.getByLabel("Find a name").fill(typed);
      await expect.poll(() => listed(page)).toEqual(names);
      await expect.poll(() => status(page)).toBe("1 of 7 names");
      await page.getByLabel("Find a name").fill("");
      await expect.poll(async () => (await listed(page)).length).toBe(7);
    });
  });

  it("is filtered by type, which the address keeps, and by both together", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/names");
      await page.getByLabel("Type").selectOption({ label: "Persons" });
      await expect.poll(() => listed(page)).toEqual(["Aline Koss", "Dario Lund", "Teo Brandt"]);
      await page.getByLabel("Find a name").fill("lund");
      await expect.poll(() => listed(page)).toEqual(["Dario Lund"]);
      await openView(page, room.saved, "#/names?type=place");
      await expect.poll(() => listed(page)).toEqual(["Cape Sorrel"]);
      await page.getByLabel("Find a name").fill("lund");
      await page.getByText("No name matches.").waitFor();
      await page.getByLabel("Find a name").fill("sorrel");
      await page.getByRole("link", { name: "Cape Sorrel" }).click();
      await page.getByRole("heading", { level: 1, name: "Cape Sorrel" }).waitFor();
      await page.goBack();
      await expect.poll(() => listed(page)).toEqual(["Cape Sorrel"]);
    });
  });

  it("is gone through by keys", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/names");
      await expect.poll(async () => (await listed(page)).length).toBe(7);
      await page.locator("main h1").press("j");
      await page.keyboard.press("j");
      await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("Almira");
      await page.keyboard.press("Enter");
      await page.getByRole("heading", { level: 1, name: "Almira" }).waitFor();
    });
  });

  it.each(["light", "dark"] as const)(
    "has nothing that axe finds serious, and is no wider than a telephone, %s",
    async (colorScheme) => {
      await onPage(
        async (page) => {
          await openView(page, room.saved, "#/names");
          await expect.poll(async () => (await listed(page)).length).toBe(7);
          await expect.poll(() => seriousFindings(page)).toEqual([]);
          await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(390);
        },
        { ...PHONE, colorScheme },
      );
    },
  );
});
