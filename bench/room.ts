/**
 * The reading room with large records, as a person meets it: the built command serves the record, a Chromium of the system opens it. How
 * soon there is something to see, how soon each view is drawn, how soon a decision shows, and what memory both take.
 *
 * `npm run bench -- room` measures 2,000 reports; `--sizes 2000,10000` others; `--keep FOLDER` keeps the records there, which take long to
 * make, and takes those that are there. Times are of the clock: of a machine that has other work to do they say little.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { chromium, type Page } from "playwright-core";
import { ensureChromium } from "../scripts/ensure-chromium.ts";
import type * as Intake from "../src/intake/index.ts";
import type * as Record from "../src/record/index.ts";
import type * as ReadOne from "../src/record/read-one.ts";
import { built } from "./built.ts";
import { SEED } from "./cost.ts";
import { inventReport } from "./invented-reports.ts";

const { intakeBytes } = await built<typeof Intake>("intake/index");
const { RecordStore } = await built<typeof Record>("record/index");
const { readOne } = await built<typeof ReadOne>("record/read-one");

const COMMAND = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
/** Reports of one story. */
const TELLINGS = 4;
const MB = 1e6;
const PATIENCE_MS = 300_000;

/** Makes a record of so many invented reports, in growing steps out of one that is there. */
async function makeRecord(path: string, size: number): Promise<void> {
  const store = await RecordStore.open(path, { create: true });
  const stories = Math.ceil(size / TELLINGS);
  for (let at = 0; at < size; at++) {
    const { file, bytes } = inventReport(SEED, at % stories, Math.floor(at / stories));
    const [item] = await intakeBytes(bytes, { file, url: null, mediaType: "application/json" });
    if (!item?.report) throw new Error(`${file} gave no report`);
    await store.add({ report: item.report, bytes, reading: readOne(item.report) });
  }
  await store.refresh();
  await store.close();
}

interface Serving {
  readonly process: ChildProcess;
  readonly address: string;
  /** Until it printed its address. */
  readonly ms: number;
}

/** Serves a record by the command, until its address is printed. */
async function serve(path: string): Promise<Serving> {
  const started = performance.now();
  const child = spawn(
    process.execPath,
    [COMMAND, "open", "-r", path, "--no-browser", "--port", "0"],
    {
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  for await (const line of createInterface({ input: child.stdout })) {
    const address = /http:\/\/\S+/u.exec(line)?.[0];
    if (address !== undefined) return { process: child, address, ms: performance.now() - started };
  }
  throw new Error("crossread ended without an address.");
}

/** The most memory that a process has held, in MB; null where the system does not tell. */
function peakOf({ pid }: ChildProcess): number | null {
  const path = `/proc/${pid}/status`;
  if (!existsSync(path)) return null;
  const kilobytes = /VmHWM:\s+(\d+) kB/u.exec(readFileSync(path, "utf8"))?.[1];
  return kilobytes === undefined ? null : Number(kilobytes) / 1024;
}

/** What JavaScript holds in the page after a collection, in MB. */
async function heapOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = (await session.send("Runtime.getHeapUsage")) as { usedSize: number };
  await session.detach();
  return usedSize / MB;
}

/** Resolves when a view is drawn: its heading there, nothing on its way, and a frame shown. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(
    `document.querySelector("main h1") !== null && document.querySelector("main .state") === null &&
     document.querySelector("main[aria-busy=true]") === null`,
    undefined,
    { timeout: PATIENCE_MS, polling: "raf" },
  );
  await page.evaluate(`new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))`);
}

/** Opens a view by its address, as a link does, and gives the milliseconds until it is drawn. */
async function openView(page: Page, hash: string): Promise<number> {
  const started = performance.now();
  await page.evaluate(`location.hash = ${JSON.stringify(hash)}`);
  await page.waitForFunction(
    `!document.querySelector("main.view-none") && location.hash === ${JSON.stringify(hash)}`,
  );
  await drawn(page);
  return performance.now() - started;
}

/** Addresses of one of each kind of thing in the record, chosen by the page's own links. */
async function addressesIn(page: Page): Promise<string[]> {
  const first = async (view: string, pattern: string): Promise<string[]> => {
    await openView(page, view);
    const href = await page.evaluate(
      `[...document.querySelectorAll("main a[href]")].map((a) => a.getAttribute("href")).find((href) => ${pattern}.test(href)) ?? null`,
    );
    return typeof href === "string" ? [href] : [];
  };
  return [
    ...(await first("#/reports", "/^#\\/report\\//")),
    ...(await first("#/names", "/^#\\/name\\//")),
    ...(await first("#/origins", "/^#\\/origin\\//")),
    ...(await first("#/chronology", "/^#\\/event\\//")),
  ];
}

const LISTS = [
  "#/overview",
  "#/chronology",
  "#/disputes",
  "#/reports",
  "#/compare",
  "#/sayings",
  "#/names",
  "#/wording",
  "#/sources",
  "#/map",
  "#/origins",
  "#/omissions",
  "#/problems",
  "#/search?q=water",
  "#/add",
  "#/history",
];

/** Sets the outlet of the report that is shown, and gives the milliseconds until the page shows it, with those until the answer. */
async function decide(
  page: Page,
  report: string,
  name: string,
): Promise<{ readonly answer: number; readonly shown: number }> {
  const body = JSON.stringify({ deed: { do: "set-outlet", report, name }, why: null });
  const started = performance.now();
  const status = await page.evaluate(
    `fetch("api/v1/decisions", { method: "POST", headers: { "content-type": "application/json" }, body: ${JSON.stringify(body)} }).then((answer) => answer.status)`,
  );
  if (status !== 200) throw new Error(`The decision was refused: HTTP ${String(status)}`);
  const answer = performance.now() - started;
  await page.waitForFunction(
    `document.querySelector("main").innerText.includes(${JSON.stringify(name)})`,
    undefined,
    { timeout: PATIENCE_MS, polling: "raf" },
  );
  return { answer, shown: performance.now() - started };
}

const ms = (value: number): string => `${value.toFixed(0)} ms`;

async function measure(path: string, size: number): Promise<void> {
  const serving = await serve(path);
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    // The page's own policy lets nobody run text as a script, which is how a page is asked here.
    const page = await browser.newPage({
      viewport: { width: 1280, height: 900 },
      bypassCSP: true,
    });
    page.setDefaultTimeout(PATIENCE_MS);
    page.on("pageerror", (error) => {
      console.log(`  ERROR in the page: ${error.message}`);
    });
    page.on("crash", () => {
      console.log("  THE PAGE CRASHED");
    });
    const started = performance.now();
    await page.goto(serving.address);
    await page.waitForSelector("main");
    const shell = performance.now() - started;
    await page.waitForSelector("main h1");
    await drawn(page);
    const overview = performance.now() - started;
    const outlineHeap = await heapOf(page);
    await openView(page, "#/names");
    const whole = performance.now() - started;
    console.log(
      `${size} reports: address after ${ms(serving.ms)}; in the browser the shell after ${ms(shell)}, the overview after ${ms(overview)}, ` +
        `all of the record after ${ms(whole)}; JavaScript holds ${outlineHeap.toFixed(0)} MB at the overview, ${(await heapOf(page)).toFixed(0)} MB with all`,
    );
    const again = performance.now();
    await page.reload();
    await page.waitForSelector("main h1");
    await drawn(page);
    console.log(`  loaded again, in the view of names: ${ms(performance.now() - again)}`);

    const addresses = [...LISTS, ...(await addressesIn(page))];
    await openView(page, "#/problems");
    const times = new Map<string, [number, number]>();
    for (const address of addresses) {
      const first = await openView(page, address);
      await openView(page, "#/problems");
      times.set(address, [first, await openView(page, address)]);
    }
    for (const [address, [first, second]] of times)
      console.log(
        `  ${address.slice(0, 24).padEnd(26)} ${ms(first).padStart(9)}, again ${ms(second).padStart(9)}`,
      );

    const report = addresses.find((one) => one.startsWith("#/report/"));
    if (report !== undefined) {
      await openView(page, report);
      const id = /^#\/report\/([^?/]+)/u.exec(report)![1]!;
      for (const name of ["Quay Herald", "Dune Courier", "Reed Gazette"]) {
        const { answer, shown } = await decide(page, id, name);
        console.log(`  a decision: answered after ${ms(answer)}, shown after ${ms(shown)}`);
      }
    }
    const peak = peakOf(serving.process);
    console.log(
      `  JavaScript holds ${(await heapOf(page)).toFixed(0)} MB in the end; the server held at most ${peak === null ? "?" : peak.toFixed(0)} MB`,
    );
  } finally {
    await browser.close();
    serving.process.kill("SIGTERM");
    await new Promise((resolve) => serving.process.once("exit", resolve));
  }
}

/** Measures the reading room at each of `sizes`; `keep` is a folder for the records. */
export async function benchRoom(sizes: readonly number[], keep: string | null): Promise<void> {
  const folder = keep ?? mkdtempSync(join(tmpdir(), "crossread-room-"));
  mkdirSync(folder, { recursive: true });
  try {
    for (const size of sizes) {
      const path = join(folder, `invented-${size}.crossread`);
      if (!existsSync(path)) {
        const started = performance.now();
        await makeRecord(path, size);
        console.log(`made a record of ${size} reports in ${ms(performance.now() - started)}`);
      }
      await measure(path, size);
    }
  } finally {
    if (keep === null) rmSync(folder, { recursive: true });
  }
}
