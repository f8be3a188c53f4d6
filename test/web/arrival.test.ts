/** Arriving at a view whose script is still on its way. */
import { expect, it } from "vitest";
import { withBrowser } from "./reading-room.ts";
import { asUploads, openServed, REPORTS, serveNew, settled } from "./served-record.ts";

const chromium = withBrowser();

it("puts the focus on the head of a view and its name in the title once it is there", async () => {
  const served = await serveNew("storm");
  const { page, trouble } = await openServed(chromium.browser, served);
  try {
    await page.setInputFiles(
      "input[type=file]:not([webkitdirectory])",
      asUploads(REPORTS.slice(0, 1)),
    );
    await settled(page);
    await page.getByRole("heading", { level: 1, name: "storm" }).waitFor();
    let release: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route("**/history-*.js", async (route) => {
      await held;
      await route.continue();
    });
    await page.keyboard.press("g");
    await page.keyboard.press("h");
    await page.getByText("Opening the view").waitFor();
    release();
    await page.getByRole("heading", { level: 1, name: "History" }).waitFor();
    await expect.poll(() => page.evaluate("document.activeElement.textContent")).toBe("History");
    await expect.poll(() => page.title()).toBe("History · storm · crossread");
    expect(trouble).toEqual([]);
    expect(served.errors).toEqual([]);
  } finally {
    await page.context().close();
    await served.end();
  }
});
