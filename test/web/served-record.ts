/** What the tests of the served app share: a record of their own behind the real server, and a page that was let in. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { serveRecord, type RunningServer } from "../../src/server/serve-record.ts";

/** A report for the tests: invented, and short enough to be read at once. */
export interface TestFile {
  readonly name: string;
  readonly text: string;
}

/** A report as a page of an outlet, with what such a page says about itself. */
export function reportPage(
  outlet: string,
  day: string,
  title: string,
  ...paragraphs: readonly string[]
): TestFile {
  const name = `${outlet.toLowerCase().replaceAll(" ", "-")}.html`;
  const text = `<!doctype html><html lang="en"><head><title>${title}</title>
<meta property="og:site_name" content="${outlet}"><meta property="article:published_time" content="${day}T09:00:00Z">
</head><body><article><h1>${title}</h1>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join("\n")}
</article></body></html>`;
  return { name, text };
}

/** Reports of one invented event. */
export const REPORTS: readonly TestFile[] = [
  reportPage(
    "Quay Herald",
    "2030-05-03",
    "Lighthouse of Port Ansel closed after storm",
    "The lighthouse of Port Ansel was closed on Thursday after a storm broke its windows, the harbour office said.",
    "“We shall open it again within a limited number of days,” said Mira Holt, head of the harbour office. She said that 12 boats were damaged.",
  ),
  reportPage(
    "The Island Post",
    "2030-05-04",
    "Harbour office: lighthouse will be open in days",
    "The lighthouse of Port Ansel will be open again “within a limited number of days”, Mira Holt, head of the harbour office, said on Friday.",
    "Fishermen counted 17 damaged boats. The lighthouse was closed on Thursday after a storm broke its windows.",
  ),
];

/** A served record and how to end it. */
export interface ServedRecord {
  readonly server: RunningServer;
  /** The folder that holds the record, for further files of a test. */
  readonly folder: string;
  /** What the server did not foresee; empty when all went well. */
  readonly errors: readonly unknown[];
  end(): Promise<void>;
}

/** Serves a new, empty record named `name` on a free port. */
export async function serveNew(name: string): Promise<ServedRecord> {
  const folder = mkdtempSync(join(tmpdir(), "crossread-served-"));
  const served = await serve(join(folder, `${name}.crossread`), name);
  return {
    ...served,
    end: async () => {
      await served.end();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Serves the record at `path` on a free port; its folder stays when it ends. */
export async function serve(path: string, name: string): Promise<ServedRecord> {
  const errors: unknown[] = [];
  const note = (error: unknown) => {
    errors.push(error);
  };
  const server = await serveRecord({
    path,
    name,
    host: "127.0.0.1",
    port: 0,
    reviewer: "tester",
    maxBytes: 1 << 20,
    onError: note,
    onLost: note,
  });
  return { server, folder: dirname(path), errors, end: () => server.stop() };
}

/** Files as a file input takes them. */
export function asUploads(files: readonly TestFile[]) {
  return files.map(({ name, text }) => ({
    name,
    mimeType: "text/html",
    buffer: Buffer.from(text),
  }));
}

/** Waits until nothing is on its way any more. */
export async function settled(page: Page): Promise<void> {
  await page.waitForFunction(`(async () => {
    const status = await (await fetch("/api/v1/status")).json();
    return status.jobs.length > 0 && status.jobs.every(({ phase }) => phase === "done");
  })()`);
}

/** A page of the served app with what went wrong in it: errors, messages, requests beyond the server. */
export interface ServedPage {
  readonly page: Page;
  readonly trouble: string[];
}

/** Opens the app as the address that crossread prints does; waits `timeout` milliseconds at most for its first view. */
export async function openServed(
  browser: Browser,
  { server }: ServedRecord,
  options: BrowserContextOptions = { viewport: { width: 1280, height: 900 } },
  timeout = 30_000,
): Promise<ServedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const trouble: string[] = [];
  page.on("console", (message) => trouble.push(`console ${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
  page.on("request", (request) => {
    const { hostname, port, protocol } = new URL(request.url());
    const isOwn = hostname === "127.0.0.1" && port === `${server.port}`;
    if (!isOwn && protocol !== "data:" && protocol !== "blob:")
      trouble.push(`request: ${request.url()}`);
  });
  await page.goto(server.address);
  await page.waitForSelector("main h1", { timeout });
  return { page, trouble };
}

/** The address of a view of the served app, without the token: the page is let in already. */
export function viewOf({ server }: ServedRecord, hash: string): string {
  return `http://127.0.0.1:${server.port}/${hash}`;
}
