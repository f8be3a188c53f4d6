/** What the tests of the reading room share: a browser, and a record exported to a page on disk. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import { ensureChromium } from "../../scripts/ensure-chromium.ts";
import { exportHtml } from "../../src/export/html.ts";
import type { ExportedRecord } from "../../src/model/record-schema.ts";

/** Chromium without what would call home. */
const SWITCHES = [
  "--headless",
  "--no-sandbox",
  "--disable-gpu",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** A Chromium of the system. */
export function launch(): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: SWITCHES });
}

/** A record as a page on disk. */
export interface SavedPage {
  /** Its `file:` address. */
  readonly url: string;
  readonly html: string;
  remove(): void;
}

/** Exports `record` into a new folder of the system's temporary one. */
export function savePage(record: ExportedRecord): SavedPage {
  const folder = mkdtempSync(join(tmpdir(), "crossread-web-"));
  const path = join(folder, "record.html");
  const html = exportHtml(record);
  writeFileSync(path, html);
  return {
    url: pathToFileURL(path).href,
    html,
    remove: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

/** What must not happen in a page, gathered as it happens: messages on its console, errors, and requests beyond the file itself. */
export function watch(page: Page): string[] {
  const trouble: string[] = [];
  page.on("console", (message) => trouble.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.isNavigationRequest() || !request.url().startsWith("file:"))
      trouble.push(`request: ${request.url()}`);
  });
  return trouble;
}

/** Opens a view of a saved page and waits until it is drawn. */
export async function openView(page: Page, saved: SavedPage, hash: string): Promise<void> {
  // Going to the same file with another hash would not load it anew.
  await page.goto("about:blank");
  await page.goto(saved.url + hash);
  await page.waitForSelector("main h1");
}
