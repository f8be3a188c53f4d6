/** The served app on a server that is not there: it gives one record, and writes down what it is asked to decide, applying nothing. */
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, BrowserContextOptions, Page, Route } from "playwright-core";
import { expect } from "vitest";
import { createDecision } from "../../src/model/create-decision.ts";
import { deedSchema, type Decision, type Deed } from "../../src/model/decision.ts";
import type { RecordParts } from "../../src/model/parts/part-schema.ts";
import { splitRecord } from "../../src/model/parts/split-record.ts";
import type { ExportedRecord } from "../../src/model/record-schema.ts";
import { DESKTOP } from "./reading-room.ts";
import { sampleRecord } from "./sample-record.ts";

const SERVED = fileURLToPath(new URL("../../dist/web/served/", import.meta.url));
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

/** Where it seems to be. */
export const FAKE_ADDRESS = "http://127.0.0.1:4999/";

/** What was asked of it. */
export interface FakeDesk {
  readonly asked: { readonly deed: Deed; readonly why: string | null; readonly by?: string }[];
  /** The deed that was asked for last. */
  last(): Deed;
  /** When set, the next decision is refused with these words. */
  refusal: string | null;
}

/** Answers all that `page` asks for. `decisions` are added to the record as they are made; nothing else of it changes. */
export async function fakeDesk(page: Page, record: ExportedRecord): Promise<FakeDesk> {
  const decisions: (Decision & { state: "applied" | "reverted" })[] = [];
  const desk: FakeDesk = {
    asked: [],
    last: () => desk.asked.at(-1)!.deed,
    refusal: null,
  };
  const status = () => ({
    name: record.name,
    revision: String(decisions.length),
    reports: record.reports.length,
    fault: null,
    jobs: [],
  });
  // Only the common piece ever changes: decisions stand in it.
  const parts = (): RecordParts => ({
    revision: status().revision,
    common: { hash: `common-${decisions.length}`, bytes: 0 },
    parts: [{ outline: { hash: "outline", bytes: 0 }, details: { hash: "details", bytes: 0 } }],
  });
  const pieceOf = (hash: string) => {
    const { common, outline, details } = splitRecord({ ...record, decisions });
    return hash === "outline" ? outline : hash === "details" ? details : common;
  };
  const decide = (route: Route) => {
    if (desk.refusal !== null) {
      const message = desk.refusal;
      desk.refusal = null;
      return route.fulfill({ status: 400, json: { error: { code: "request/invalid", message } } });
    }
    const asked = route.request().postDataJSON() as FakeDesk["asked"][number];
    desk.asked.push(asked);
    const { deed, why, by = "the user" } = asked;
    const second = String(decisions.length).padStart(2, "0");
    const decision = createDecision({ at: `2031-04-01T10:00:${second}Z`, by, why, deed });
    if (deed.do === "revert")
      for (const one of decisions) if (one.id === deed.decision) one.state = "reverted";
    decisions.push({ ...decision, state: "applied" });
    return route.fulfill({ json: { decision, revision: status().revision } });
  };
  await page.route(`${FAKE_ADDRESS}**`, async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === "/api/v1/status") return route.fulfill({ json: status() });
    if (path === "/api/v1/record/parts") return route.fulfill({ json: parts() });
    if (path.startsWith("/api/v1/record/parts/"))
      return route.fulfill({ json: pieceOf(path.slice("/api/v1/record/parts/".length)) });
    // Left open: nothing happens there.
    if (path === "/api/v1/changes") return;
    if (path === "/api/v1/decisions") return decide(route);
    const name = path === "/" ? "index.html" : path.slice(1);
    const contentType = TYPES[extname(name)];
    if (contentType === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ contentType, body: readFileSync(SERVED + name) });
  });
  return desk;
}

/** Runs `act` on a page of a server that only listens; nothing may be said on its console. */
export type OnDesk = (
  act: (page: Page, desk: FakeDesk) => Promise<void>,
  record?: ExportedRecord,
  options?: BrowserContextOptions,
) => Promise<void>;

/** Opens pages of such servers in a browser. */
export function deskIn(chromium: { readonly browser: Browser }): OnDesk {
  return async (act, record = sampleRecord(), options = DESKTOP) => {
    const context = await chromium.browser.newContext(options);
    const page = await context.newPage();
    const trouble: string[] = [];
    page.on("console", (message) => {
      // A refused request is said by Chromium itself; the test of refusals sees the page's own words.
      if (!message.text().includes("the server responded with a status of 400"))
        trouble.push(message.text());
    });
    page.on("pageerror", (error) => trouble.push(error.message));
    try {
      await act(page, await fakeDesk(page, record));
    } finally {
      await context.close();
    }
    expect(trouble).toEqual([]);
  };
}

/** Opens a view of the served app and waits until it is drawn. */
export async function go(page: Page, hash: string): Promise<void> {
  await page.goto("about:blank");
  await page.goto(FAKE_ADDRESS + hash);
  await page.waitForSelector("main h1");
}

/** Saves the open dialog, and gives the deed that was asked for last. */
export async function save(page: Page, desk: FakeDesk): Promise<Deed> {
  const before = desk.asked.length;
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect.poll(() => desk.asked.length).toBeGreaterThan(before);
  await page.locator("dialog.correct-dialog").waitFor({ state: "detached" });
  for (const { deed } of desk.asked) expect(deedSchema.safeParse(deed).error).toBeUndefined();
  return desk.last();
}
