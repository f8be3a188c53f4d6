/**
 * `npm run screenshots [-- REPORTS [FOLDER [VIEW …]]]`: a picture of every view of the served app, at the widths of a telephone, a laptop
 * and a large screen, light and dark; then from right to left, and as printed. REPORTS is a file or folder of reports (examples/orlava-dam
 * unless told), FOLDER where the pictures go (out/screenshots unless told; git ignores it). The pictures are for looking at: nothing is
 * compared. Without arguments the pictures of the README, docs/*.webp, are made anew.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium, type Browser, type Page } from "playwright-core";
import type { ExportedRecord } from "../src/model/record-schema.ts";
import { serveRecord } from "../src/server/index.ts";
import { buildWeb } from "./build.ts";
import { ensureChromium } from "./ensure-chromium.ts";

/** One way to look at the views. */
interface Look {
  /** Of the pictures' files. */
  readonly name: string;
  readonly width: number;
  readonly theme: "light" | "dark";
  readonly direction?: "rtl";
  readonly media?: "print";
}

const LOOKS: readonly Look[] = [
  ...(["light", "dark"] as const).flatMap((theme) =>
    [390, 1280, 2560].map((width) => ({ name: `${width}-${theme}`, width, theme })),
  ),
  { name: "1280-rtl", width: 1280, theme: "light", direction: "rtl" },
  // As wide as what a page of A4 has between its margins.
  { name: "print", width: 680, theme: "light", media: "print" },
];
/** The look that the README shows, and the names of its pictures by the views that they show. */
const README_LOOK = "1280-light";
const README_PICTURES: Readonly<Record<string, string>> = {
  overview: "overview.webp",
  compare: "side-by-side.webp",
};
/** How well the picture of the README is kept when it is compressed, 0 to 1. */
const README_QUALITY = 0.86;
/** Taller pictures are cut: a long list looks the same further down. In pixels. */
const TALLEST = 2600;

const root = fileURLToPath(new URL("..", import.meta.url));
const [reports = join(root, "examples", "orlava-dam"), out = join(root, "out", "screenshots")] =
  process.argv.slice(2);
const wanted = process.argv.slice(4);

/** The views, each with the address of one that shows something in this record. */
function viewsOf(record: ExportedRecord): readonly (readonly [name: string, hash: string])[] {
  const { reports: all, copies, entities, events, origins } = record;
  const told = events.toSorted((a, b) => b.claims.length - a.claims.length)[0];
  const speaker = record.attributions.find(({ speaker }) => speaker !== null)?.speaker;
  const pair = copies[0]?.spans.map(({ report }) => report) ?? all.map(({ id }) => id);
  return [
    ["overview", "#/overview"],
    ["chronology", "#/chronology"],
    ["map", "#/map"],
    ["disputes", "#/disputes"],
    ["compare", `#/compare?a=${pair[0] ?? ""}&b=${pair[1] ?? ""}`],
    ["reports", "#/reports"],
    ["report", `#/report/${pair[0] ?? ""}`],
    ["names", "#/names"],
    ["name", `#/name/${speaker ?? entities[0]?.id ?? ""}`],
    ["sayings", "#/sayings"],
    ["wording", "#/wording"],
    ["sources", "#/sources"],
    ["origins", "#/origins"],
    ["origin", `#/origin/${origins[0]?.id ?? ""}`],
    ["event", `#/event/${told?.id ?? ""}`],
    ["omissions", "#/omissions"],
    ["problems", "#/problems"],
    ["search", `#/search?q=${encodeURIComponent(entities[0]?.name ?? "a")}`],
    ["add", "#/add"],
    ["history", "#/history"],
    ["not-found", "#/report/none"],
  ];
}

/** Waits until the view is drawn and what comes later (scripts of its own, search results) is there. */
async function drawn(page: Page): Promise<void> {
  await page.waitForSelector("main h1");
  await page.waitForLoadState("networkidle");
  await page.evaluate("document.fonts.ready");
  await page.waitForTimeout(400);
}

/** Waits until all reports are read and crossed. */
async function settled(page: Page): Promise<void> {
  await page.waitForFunction(`(async () => {
    const status = await (await fetch("/api/v1/status")).json();
    return status.jobs.length > 0 && status.jobs.every(({ phase }) => phase === "done");
  })()`);
  await page.reload();
  await drawn(page);
}

/** A picture in less than half of its bytes: as WebP, by the browser itself. */
async function compressed(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const url = await page.evaluate<string>(`(async () => {
    const picture = new Image();
    picture.src = "data:image/png;base64,${png.toString("base64")}";
    await picture.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [picture.width, picture.height];
    canvas.getContext("2d").drawImage(picture, 0, 0);
    return canvas.toDataURL("image/webp", ${README_QUALITY});
  })()`);
  await page.close();
  return Buffer.from(url.slice(url.indexOf(",") + 1), "base64");
}

await buildWeb();
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), "crossread-screenshots-"));
const name = basename(reports);
const fail = (error: unknown): void => {
  console.error(error);
  process.exitCode = 1;
};
const server = await serveRecord({
  path: join(folder, `${name}.crossread`),
  name,
  host: "127.0.0.1",
  port: 0,
  maxBytes: 1 << 24,
  reviewer: "reviewer",
  onError: fail,
  onLost: fail,
});
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
try {
  await server.addPaths([reports]);
  for (const look of LOOKS) {
    const { width, theme, direction, media } = look;
    const context = await browser.newContext({
      viewport: { width, height: width < 800 ? 844 : 900 },
      colorScheme: theme,
      reducedMotion: "reduce",
    });
    const page = await context.newPage();
    page.on("pageerror", fail);
    await page.goto(server.addressOnce());
    await drawn(page);
    await settled(page);
    const answer = await page.request.get(`http://127.0.0.1:${server.port}/api/v1/record`);
    const record = (await answer.json()) as ExportedRecord;
    if (media !== undefined) await page.emulateMedia({ media });
    for (const [view, hash] of viewsOf(record)) {
      if (wanted.length > 0 && !wanted.includes(view)) continue;
      await page.goto(`http://127.0.0.1:${server.port}/${hash}`);
      await drawn(page);
      if (direction !== undefined) {
        await page.evaluate(`document.documentElement.dir = "${direction}"`);
        await drawn(page);
      }
      const height = await page.evaluate<number>("document.documentElement.scrollHeight");
      await page.screenshot({
        path: join(out, `${view}-${look.name}.png`),
        clip: { x: 0, y: 0, width, height: Math.min(height, TALLEST) },
        fullPage: true,
      });
      const picture = look.name === README_LOOK ? README_PICTURES[view] : undefined;
      if (process.argv.length === 2 && picture !== undefined)
        writeFileSync(
          join(root, "docs", picture),
          await compressed(browser, await page.screenshot()),
        );
    }
    console.log(look.name);
    await context.close();
  }
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true });
}
console.log(`The pictures are in ${out}`);
