/** Many tabs of one served record: a browser keeps six connections to one server, and those that nobody looks at must not hold them. */
import { expect, it } from "vitest";
import { withBrowser } from "./reading-room.ts";
import { asUploads, openServed, REPORTS, serveNew, settled, viewOf } from "./served-record.ts";

const TABS = 8;

const chromium = withBrowser();

/** Run in a page before its scripts: it is behind another one until it is told otherwise. */
const BEHIND = `(() => {
  let hidden = true;
  Object.defineProperty(document, "hidden", { get: () => hidden });
  window.comeToFront = () => {
    hidden = false;
    document.dispatchEvent(new Event("visibilitychange"));
  };
})()`;

it(`opens in ${TABS} tabs, and each is up to date when somebody comes to it`, async () => {
  const served = await serveNew("storm");
  const { page, trouble } = await openServed(chromium.browser, served);
  const context = page.context();
  try {
    await page.setInputFiles(
      "input[type=file]:not([webkitdirectory])",
      asUploads(REPORTS.slice(0, 1)),
    );
    await settled(page);
    await context.addInitScript(BEHIND);
    const tabs = [];
    for (let i = 0; i < TABS; i++) {
      const tab = await context.newPage();
      await tab.goto(viewOf(served, "#/reports"));
      await tab.getByRole("heading", { level: 1, name: "Reports" }).waitFor();
      tabs.push(tab);
    }
    const last = tabs.at(-1)!;
    const rows = last.locator("tbody tr");
    await expect.poll(() => rows.count()).toBe(1);
    await page.goto(viewOf(served, "#/add"));
    await page.setInputFiles(
      "input[type=file]:not([webkitdirectory])",
      asUploads(REPORTS.slice(1)),
    );
    await page.getByText("2 reports are read.").waitFor();
    await last.evaluate("comeToFront()");
    await expect.poll(() => rows.count()).toBe(2);
    expect(trouble).toEqual([]);
    expect(served.errors).toEqual([]);
  } finally {
    await context.close();
    await served.end();
  }
});
