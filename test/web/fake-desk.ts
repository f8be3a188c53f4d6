/** The served app on a server that is not there: it gives one record, and writes down what it is asked to decide, applying nothing. */
import { readFileSync } from "node:fs";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Page, Route } from "playwright-core";
import { createDecision } from "../../src/model/create-decision.ts";
import type { Decision, Deed } from "../../src/model/decision.ts";
import type { RecordParts } from "../../src/model/parts/part-schema.ts";
import { splitRecord } from "../../src/model/parts/split-record.ts";
import type { ExportedRecord } from "../../src/model/record-schema.ts";

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
