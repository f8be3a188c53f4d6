/** What the tests of the reading room share: a browser, and a record exported to a page on disk. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
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

/** The windows of the tests. */
export const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
export const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } };

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

/** Starts a browser before the tests of a file and closes it after them. */
export function withBrowser(): { readonly browser: Browser } {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());
  return {
    get browser() {
      return browser;
    },
  };
}

/** A record on disk, and a browser to read it in. */
export interface Room {
  readonly browser: Browser;
  readonly saved: SavedPage;
  /** Runs `act` on a new page and checks that nothing went wrong in it meanwhile. */
  readonly onPage: (
    act: (page: Page) => Promise<void>,
    options?: BrowserContextOptions,
  ) => Promise<void>;
}

/** Exports `record` before the tests of a file and starts a browser; takes both away after them. */
export function withRoom(record: ExportedRecord): Room {
  const chromium = withBrowser();
  let saved: SavedPage;
  beforeAll(() => {
    saved = savePage(record);
  });
  afterAll(() => {
    saved.remove();
  });
  return {
    get browser() {
      return chromium.browser;
    },
    get saved() {
      return saved;
    },
    onPage: async (act, options = DESKTOP) => {
      const context = await chromium.browser.newContext(options);
      const page = await context.newPage();
      const trouble = watch(page);
      try {
        await act(page);
      } finally {
        await context.close();
      }
      expect(trouble).toEqual([]);
    },
  };
}

/** How wide the page is, in pixels: wider than the window means that it must be scrolled sideways. */
export function widthOf(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth");
}
