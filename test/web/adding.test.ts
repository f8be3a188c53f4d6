/** Adding reports to a served record, in a real Chromium on the real server. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { widthOf, withBrowser } from "./reading-room.ts";
import { seriousFindings } from "./axe.ts";
import {
  asUploads,
  openServed,
  reportPage,
  REPORTS,
  serveNew,
  settled,
  viewOf,
  type ServedRecord,
} from "./served-record.ts";

const chromium = withBrowser();
let served: ServedRecord;
let page: Page;
let trouble: string[];

beforeEach(async () => {
  served = await serveNew("storm");
  ({ page, trouble } = await openServed(chromium.browser, served));
});

afterEach(async () => {
  await page.context().close();
  await served.end();
  expect(trouble).toEqual([]);
  expect(served.errors).toEqual([]);
});

const heading = (name: string) => page.getByRole("heading", { level: 1, name });

/** Gives files to the first file input, as the button does. */
const choose = (files: Parameters<Page["setInputFiles"]>[1]) =>
  page.setInputFiles("input[type=file]:not([webkitdirectory])", files);

/** Holds back what is asked of one route of the API until it is released. */
async function hold(route: string): Promise<{ readonly release: () => void }> {
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(`**/api/v1/${route}`, async (request) => {
    await held;
    await request.continue();
  });
  return { release };
}

/** Drops real files and folders on the window as a file manager does. */
async function drop(paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, x: 400, y: 500, data });
}

describe("an empty record", () => {
  it("opens on the view that fills it, says what to do and what will happen, and leads on", async () => {
    await heading("Start with your reports").waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe("#/add");
    await expect
      .poll(() => page.locator(".lead").first().textContent())
      .toContain("Drop the reports");
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await choose(asUploads(REPORTS));
    await heading("storm").waitFor();
    await expect.poll(() => new URL(page.url()).hash).toBe("#/overview");
    await expect
      .poll(() => page.locator("main").textContent())
      .toContain("Lighthouse of Port Ansel closed");
  });
});

describe("what is dropped on the window", () => {
  it("is added from any view: files, and folders to their ground, without what nobody means", async () => {
    await choose(asUploads(REPORTS.slice(0, 1)));
    await heading("storm").waitFor();
    const deep = join(served.folder, "given", "more", "still");
    mkdirSync(deep, { recursive: true });
    writeFileSync(join(deep, "island.html"), REPORTS[1]!.text);
    writeFileSync(join(deep, ".hidden"), "Nobody means this file.");
    writeFileSync(join(served.folder, "given", "blank.txt"), " \n");
    await page.goto(viewOf(served, "#/disputes"));
    await drop([join(served.folder, "given")]);
    await heading("Add reports").waitFor();
    await settled(page);
    await page.getByText("2 reports are read. 1 input gave no report").waitFor();
    const entries = page.locator(".on-their-way .entry");
    await expect.poll(() => entries.count()).toBe(3);
    const failed = entries.filter({ hasText: "given/blank.txt" });
    await expect
      .poll(() => failed.textContent())
      .toMatch(/not added.*Not usable:.*nothing to read/s);
    await entries.getByRole("link", { name: "given/more/still/island.html" }).click();
    await heading("Harbour office: lighthouse will be open in days").waitFor();
  });

  it("is announced while it is held over the window, and not when it is taken away again", async () => {
    const held = (type: string) =>
      page.evaluate(`(() => {
        const dataTransfer = new DataTransfer();
        dataTransfer.items.add(new File(["x"], "x.txt"));
        document.body.dispatchEvent(new DragEvent("${type}", { dataTransfer, bubbles: true }));
      })()`);
    await held("dragenter");
    await page.getByText("Let go to add these reports").waitFor();
    await held("dragleave");
    await page.getByText("Let go to add these reports").waitFor({ state: "detached" });
  });
});

describe("what is pasted", () => {
  it("is added as text or as a page, told apart by how it begins", async () => {
    await page
      .getByLabel("Its text, or the source")
      .fill("Storm over Port Ansel\n\nA storm broke the windows of the lighthouse on Thursday.");
    await expect.poll(() => page.getByLabel("Pasted as").inputValue()).toBe("text");
    await page.getByLabel("A name for it").fill("from the archive");
    await page.getByRole("button", { name: "Add this report" }).click();
    await heading("storm").waitFor();
    await page.goto(viewOf(served, "#/add"));
    await page.getByText("Paste a report").click();
    const source =
      "<!doctype html><html><head><title>Lamp of Port Ansel lit</title></head><body><article><h1>Lamp of Port Ansel lit</h1><p>The lamp of Port Ansel was lit again on Sunday, the harbour office said in the evening.</p></article></body></html>";
    await page.getByLabel("Its text, or the source").fill(source);
    await expect.poll(() => page.getByLabel("Pasted as").inputValue()).toBe("html");
    await page.getByRole("button", { name: "Add this report" }).click();
    await page.getByText("2 reports are read.").waitFor();
    const list = page.getByRole("region", { name: "Reports of this record" });
    await list.getByRole("link", { name: "Lamp of Port Ansel lit", exact: true }).waitFor();
  });
});

describe("a report that is there already", () => {
  it("is said to be, and the record stays as it is", async () => {
    await choose(asUploads(REPORTS));
    await heading("storm").waitFor();
    await page.goto(viewOf(served, "#/add"));
    await choose(asUploads(REPORTS.slice(1)));
    await page.getByText("was here already").waitFor();
    await expect
      .poll(() => page.locator("nav a", { hasText: "Reports" }).textContent())
      .toBe("Reports2");
  });
});

describe("a report that is removed", () => {
  it("is asked about, goes with what was found in it, and can be put back", async () => {
    await choose(asUploads(REPORTS));
    await heading("storm").waitFor();
    await page.goto(viewOf(served, "#/add"));
    const count = page.locator("nav a", { hasText: "Reports" });
    await page.getByRole("button", { name: /^Remove The Island Post/ }).click();
    await expect
      .poll(() => page.evaluate("document.activeElement.textContent"))
      .toBe("Yes, remove it");
    await page.getByRole("button", { name: "Keep it" }).click();
    await expect.poll(() => count.textContent()).toBe("Reports2");
    await page.getByRole("button", { name: /^Remove The Island Post/ }).click();
    await page.getByRole("button", { name: "Yes, remove it" }).click();
    await page.getByText("is removed.").waitFor();
    await expect.poll(() => count.textContent()).toBe("Reports1");
    // The focus went to what took the place of the button, not out of the view.
    await expect
      .poll(() => page.evaluate("document.activeElement.closest('main') !== null"))
      .toBe(true);
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.getByRole("button", { name: "Put it back" }).click();
    await expect.poll(() => count.textContent()).toBe("Reports2");
  });
});

describe("what others add", () => {
  it("appears in an open view, which keeps its place, its focus and what is open", async () => {
    await choose(asUploads(REPORTS));
    await heading("storm").waitFor();
    await page.setViewportSize({ width: 1280, height: 420 });
    await page.goto(viewOf(served, "#/add"));
    await page.getByText("Paste a report").click();
    await page.getByLabel("A name for it").fill("half typed");
    const remove = page.getByRole("button", { name: /^Remove Quay Herald/ });
    await remove.scrollIntoViewIfNeeded();
    await remove.focus();
    const before = (await remove.boundingBox())!.y;
    const third = reportPage(
      "Bay Times",
      "2030-05-02",
      "Storm over the bay",
      "A storm moved over the bay on Thursday. The lighthouse of Port Ansel was closed.",
    );
    await page.evaluate(`(() => {
      const form = new FormData();
      form.append("files[]", new Blob([${JSON.stringify(third.text)}]), ${JSON.stringify(third.name)});
      return fetch("/api/v1/reports", { method: "POST", body: form });
    })()`);
    await page.getByRole("button", { name: /^Remove Bay Times/ }).waitFor();
    // The new report stands above: without care everything would have moved down.
    await expect
      .poll(async () => Math.abs((await remove.boundingBox())!.y - before))
      .toBeLessThan(2);
    await expect
      .poll(() => page.evaluate("document.activeElement.getAttribute('aria-label')"))
      .toMatch(/^Remove Quay Herald/);
    await expect.poll(() => page.getByLabel("A name for it").inputValue()).toBe("half typed");
  });

  it("moves nobody who only reads to the top of the page", async () => {
    await choose(asUploads(REPORTS));
    await heading("storm").waitFor();
    await page.setViewportSize({ width: 1280, height: 300 });
    await page.evaluate("document.activeElement.blur(), window.scrollTo(0, 400)");
    const added = reportPage(
      "Bay Times",
      "2030-05-02",
      "Storm over the bay",
      "A storm moved over the bay on Thursday. The lighthouse of Port Ansel was closed.",
    );
    await page.evaluate(`(() => {
      const form = new FormData();
      form.append("files[]", new Blob([${JSON.stringify(added.text)}]), ${JSON.stringify(added.name)});
      return fetch("/api/v1/reports", { method: "POST", body: form });
    })()`);
    await page.locator("nav a", { hasText: "Reports3" }).waitFor();
    await expect.poll(() => page.evaluate("window.scrollY")).toBeGreaterThan(100);
  });
});

describe("the search of a served record", () => {
  it("asks the server, shows who had the words first, and leads to them; in what was added since, too", async () => {
    await choose(asUploads(REPORTS.slice(1)));
    await heading("storm").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("limited numb");
    await page.getByText("1 passage found.").waitFor();
    await page.goto(viewOf(served, "#/add"));
    await choose(asUploads(REPORTS.slice(0, 1)));
    await page.getByText("2 reports are read.").waitFor();
    await page.keyboard.press("/");
    await page.keyboard.type("limited numb");
    await page.getByText("2 passages found.").waitFor();
    await expect
      .poll(() => page.locator(".by-report a").allTextContents())
      .toEqual(["Quay Herald, 3 May 2030", "The Island Post, 4 May 2030"]);
    await page.getByLabel("Outlet").fill("quay");
    await page.getByText("1 passage found.").waitFor();
    await expect
      .poll(() => page.locator(".found-speaker").textContent())
      .toMatch(/^said by Mira Holt/);
    await page.locator(".found .hit").click();
    await page.locator("mark[data-hit]").first().waitFor();
    await expect
      .poll(async () => (await page.locator("mark[data-hit]").allTextContents()).join(""))
      .toBe("limited number");
  });
});

describe("on its way", () => {
  it("a record says how large it is; a phone has room for what is being added", async () => {
    await choose(asUploads(REPORTS));
    await heading("storm").waitFor();
    const record = await hold("record");
    await page.reload();
    await page.getByText("Reading the record of 2 reports …").waitFor();
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    record.release();
    await heading("storm").waitFor();
    await page.setViewportSize({ width: 360, height: 740 });
    const reports = await hold("reports");
    await page.goto(viewOf(served, "#/add"));
    await choose(asUploads([reportPage("Bay Times", "2030-05-02", "Storm", "A storm came.")]));
    await page.locator(".bar-progress").waitFor();
    await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(360);
    reports.release();
    await page.getByText("1 report is read.").waitFor();
  });
});

describe("a lost server", () => {
  it("is said to be lost, with what is seen left in place, and to be back", async () => {
    await choose(asUploads(REPORTS));
    await heading("storm").waitFor();
    await page.route("**/api/v1/**", (route) => route.abort());
    await page.reload();
    await page.getByRole("heading", { name: "The record could not be shown" }).waitFor();
    await expect.poll(() => page.locator("main").textContent()).toContain("Is it still running?");
    await page.unroute("**/api/v1/**");
    await page.route("**/api/v1/changes", (route) => route.abort());
    await page.getByRole("button", { name: "Try again" }).click();
    await heading("storm").waitFor();
    await page.route("**/api/v1/status", (route) => route.abort());
    const banner = page.locator(".banner.lost");
    await banner.getByText("The connection to crossread is lost").waitFor();
    await expect
      .poll(() => page.locator("main").textContent())
      .toContain("Lighthouse of Port Ansel closed");
    await expect.poll(() => seriousFindings(page)).toEqual([]);
    await page.unroute("**/api/v1/status");
    await page.unroute("**/api/v1/changes");
    await banner.getByRole("button", { name: "Try now" }).click();
    await page.getByText("The connection is back.").waitFor();
    // The browser itself notes each request that failed.
    expect(trouble.every((line) => line.includes("net::ERR_FAILED"))).toBe(true);
    trouble.splice(0);
  });
});
