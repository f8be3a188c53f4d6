/** The side-by-side view in a real browser: what is joined, brought next to each other, gone through and chosen. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWeb } from "../../scripts/build.ts";
import type { ExportedRecord } from "../../src/model/record-schema.ts";
import { launch, openView, savePage, watch, type SavedPage } from "./reading-room.ts";
import { sampleRecord } from "./sample-record.ts";

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 360, height: 780 } };
const PAIR = "#/compare?r=rlong,rother";

/** Two reports of the sample with long texts around two shared paragraphs, which stand the other way round in the second. */
function longRecord(): ExportedRecord {
  const record = sampleRecord();
  const filler = (word: string, from: number, count: number) =>
    Array.from(
      { length: count },
      (_, i) => `${word} ${from + i}: ${`nobody else tells this ${word} line. `.repeat(6)}`,
    );
  const first = "The pilot boat Merle left the inner quay at six and found the ferry in thick fog.";
  const second = "Divers looked at the hull on Sunday and found a crack of three metres in it.";
  const changed = second.replace("three", "four");
  const texts = {
    rlong: [
      ...filler("Harbour", 0, 12),
      first,
      ...filler("Harbour", 12, 12),
      second,
      ...filler("Harbour", 24, 12),
    ],
    rother: [
      ...filler("Tide", 0, 3),
      changed,
      ...filler("Tide", 3, 14),
      first,
      ...filler("Tide", 17, 6),
    ],
  };
  const [sample] = record.reports;
  const add = (id: keyof typeof texts, outlet: string, day: string) => {
    const text = texts[id].join("\n\n");
    record.reports.push({
      ...sample!,
      id,
      language: "en",
      title: null,
      outlet: { name: outlet, basis: "stated", evidence: [] },
      published: { ...sample!.published, earliest: day, latest: day, edtf: day, basis: "stated" },
      text,
      body: [{ start: 0, end: text.length }],
    });
    return (words: string) => {
      const start = text.indexOf(words);
      return { report: id, start, end: start + words.length, text: words };
    };
  };
  const inLong = add("rlong", "Harbour Wire", "2031-03-16");
  const inOther = add("rother", "The Morning Tide", "2031-03-17");
  const why = "its date is earlier (2031-03-16, 2031-03-17)";
  record.copies.push(
    { id: "kfirst", spans: [inLong(first), inOther(first)], similarity: 1, original: "rlong", why },
    {
      id: "ksecond",
      spans: [inLong(second), inOther(changed)],
      similarity: 0.9,
      original: "rlong",
      why,
    },
  );
  record.disputes.push({
    ...record.disputes[0]!,
    id: "dcrack",
    why: "The crack is three metres long by one report, four by the other.",
    sides: [
      { value: "three metres", spans: [inLong("three metres")], origins: [] },
      { value: "four metres", spans: [inOther("four metres")], origins: [] },
    ],
  });
  return record;
}

let browser: Browser;
let saved: SavedPage;

beforeAll(async () => {
  await buildWeb();
  browser = await launch();
  saved = savePage(longRecord());
}, 600_000);

afterAll(async () => {
  await browser.close();
  saved.remove();
});

async function onPage(
  act: (page: Page) => Promise<void>,
  options: BrowserContextOptions = DESKTOP,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const trouble = watch(page);
  try {
    await act(page);
    expect(trouble).toEqual([]);
  } finally {
    await context.close();
  }
}

/** The heights in the window at which elements stand, once nothing moves. */
async function heights(page: Page, ids: readonly string[]): Promise<number[]> {
  await settled(page);
  const boxes = await Promise.all(ids.map((id) => page.locator(`#${id}`).boundingBox()));
  return boxes.map((box) => box!.y);
}

/** Runs in the page: waits until no column has moved for some frames. */
const SETTLE = `(async () => {
  const places = () => [...document.querySelectorAll(".pane")].map((pane) => pane.scrollTop).join(" ");
  for (let still = 0, last = ""; still < 4; ) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    const now = places();
    still = now === last ? still + 1 : 0;
    last = now;
  }
})()`;

const settled = (page: Page) => page.evaluate<undefined>(SETTLE);

/** How far a column is scrolled. */
const scrollOf = (page: Page, column: number) =>
  page.evaluate<number>(`document.querySelectorAll(".pane")[${column}].scrollTop`);

/** Scrolls the first column, as a person does, until an element of it stands at its reading line. */
const bring = (page: Page, id: string) =>
  page.evaluate<undefined>(`(() => {
    const pane = document.querySelector(".pane");
    const top = document.getElementById("${id}").getBoundingClientRect().top;
    pane.scrollTop += top - pane.getBoundingClientRect().top - pane.clientHeight * 0.3;
  })()`);

const active = (page: Page) => page.evaluate<string>("document.activeElement.id");
const pressed = async (page: Page, key: string) => {
  await page.keyboard.press(key);
  return active(page);
};
const hash = (page: Page) => new URL(page.url()).hash;

async function seriousFindings(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{
        violations: { id: string; impact: string; nodes: { html: string }[] }[];
      }>;
    }
    const found = await (globalThis as unknown as { axe: Axe }).axe.run();
    return found.violations
      .filter(({ impact }) => impact === "serious" || impact === "critical")
      .map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`);
  });
}

describe("what they share", () => {
  it("is said at once, with a link to each passage", async () => {
    await onPage(async (page) => {
      await openView(page, saved, PAIR);
      const summary = page.locator(".compare-summary");
      expect(await summary.textContent()).toContain("2 passages, 32 words the same");
      await summary.getByRole("link", { name: /Divers looked/ }).click();
      expect(hash(page)).toBe("#/compare?r=rlong,rother&link=ksecond");
      const [left, right] = await heights(page, ["passage-0-ksecond", "passage-1-ksecond"]);
      expect(Math.abs(left! - right!)).toBeLessThan(3);
      expect(await page.locator(".order.first").textContent()).toBe("published first");
      expect(await page.getByText("1 day later").count()).toBe(1);
    });
  });

  it("is joined by ribbons that follow the columns", async () => {
    await onPage(async (page) => {
      await openView(page, saved, `${PAIR}&link=kfirst`);
      await settled(page);
      const path = () => page.locator('.ribbon.copy[data-passage="kfirst"]').getAttribute("d");
      const before = await path();
      expect(before).toMatch(/^M[\d.]+ [\d.-]+C/);
      await page.evaluate('document.querySelector(".pane").scrollBy(0, 40)');
      await settled(page);
      expect(await path()).not.toBe(before);
      await page.setViewportSize({ width: 1000, height: 700 });
      await settled(page);
      const ribbon = await page.locator('.ribbon.copy[data-passage="kfirst"]').boundingBox();
      const lane = await page.locator(".lane-of-report").first().boundingBox();
      const gap = Math.abs(ribbon!.x - lane!.x - lane!.width);
      // The stroke counts too.
      expect(gap).toBeLessThan(10);
    });
  });

  it("marks words that differ, and tells a screen reader where each passage is the same", async () => {
    await onPage(async (page) => {
      await openView(page, saved, PAIR);
      const differing = page.locator(".pane .difference");
      expect(await differing.allTextContents()).toEqual([
        "three (The Morning Tide, 17 Mar 2031 has: “four”) ",
        "four (Harbour Wire, 16 Mar 2031 has: “three”) ",
      ]);
      expect(await page.locator("#difference-0-ksecond-0").getAttribute("title")).toContain(
        "“four”",
      );
      await page
        .getByRole("region", { name: "Report 1: Harbour Wire, 16 Mar 2031" })
        .getByRole("button", { name: /^C2: Copy 2, also in The Morning Tide, 17 Mar 2031/ })
        .waitFor();
    });
  });
});

describe("scrolling together", () => {
  it("brings the other column to the same passage, also where the order differs; not when switched off", async () => {
    await onPage(async (page) => {
      await openView(page, saved, PAIR);
      for (const id of ["kfirst", "ksecond"]) {
        await bring(page, `passage-0-${id}`);
        const [left, right] = await heights(page, [`passage-0-${id}`, `passage-1-${id}`]);
        expect(Math.abs(left! - right!)).toBeLessThan(30);
      }
      await page.getByLabel("Scroll together").uncheck();
      const before = await scrollOf(page, 1);
      await bring(page, "passage-0-kfirst");
      await settled(page);
      expect(await scrollOf(page, 1)).toBe(before);
    });
  });
});

describe("going through", () => {
  it("goes by keys to the next passage, copy, difference and dispute, and says where one is", async () => {
    await onPage(async (page) => {
      await openView(page, saved, PAIR);
      expect(await pressed(page, "c")).toBe("passage-0-kfirst");
      expect(await pressed(page, "c")).toBe("passage-0-ksecond");
      expect(await page.getByRole("status").textContent()).toMatch(
        /^Copy 2 of 2\. The same in Harbour Wire/,
      );
      expect(await page.getByRole("group", { name: "Copies" }).textContent()).toContain("2 of 2");
      expect(await pressed(page, "Shift+C")).toBe("passage-0-kfirst");
      expect(await pressed(page, "d")).toBe("passage-0-dcrack");
      expect(await page.getByRole("status").textContent()).toContain("The crack is three metres");
      expect(await pressed(page, "n")).toBe("difference-0-ksecond-0");
      expect(await page.getByRole("status").textContent()).toContain("“three”");
      expect(await pressed(page, "k")).toBe("passage-0-ksecond");
      const [left, right] = await heights(page, ["passage-0-ksecond", "passage-1-ksecond"]);
      expect(Math.abs(left! - right!)).toBeLessThan(3);
    });
  });

  it("leads from a badge to the same passage of the other report, and leaves the keys after g to the app", async () => {
    await onPage(async (page) => {
      await openView(page, saved, PAIR);
      await page.locator("#passage-0-kfirst").click();
      expect(await active(page)).toBe("passage-1-kfirst");
      await page.keyboard.press("Enter");
      expect(await active(page)).toBe("passage-0-kfirst");
      await page.keyboard.press("g");
      await page.keyboard.press("d");
      await page.getByRole("heading", { level: 1, name: "Disputes" }).waitFor();
    });
  });

  it("hides what is switched off, and goes past it", async () => {
    await onPage(async (page) => {
      await openView(page, saved, PAIR);
      await page.getByRole("checkbox", { name: "Copies" }).uncheck();
      expect(await page.locator(".ribbon.copy, .pane .badge.copy").count()).toBe(0);
      expect(await pressed(page, "j")).toBe("passage-0-dcrack");
    });
  });
});

describe("choosing", () => {
  it("adds, changes and removes columns by a dialog that says how much is shared; the address keeps them", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/compare?a=rmorning");
      await page.getByText("1 passage, 35 words the same").waitFor();
      await page.getByRole("button", { name: "Add a report" }).click();
      const dialog = page.getByRole("dialog");
      expect(await seriousFindings(page)).toEqual([]);
      const first = dialog.locator(".pick").first();
      expect(await first.textContent()).toContain("Strandblatt");
      expect(await first.textContent()).toContain("2 copied passages");
      await dialog.getByRole("searchbox").fill("union");
      await dialog.getByRole("button", { name: /Almira: helpers thanked/ }).click();
      expect(hash(page)).toBe("#/compare?r=rmorning,rharbour,runion");
      expect(await page.locator(".pane").count()).toBe(3);
      await page.getByRole("button", { name: /^Remove The Morning Tide/ }).click();
      expect(hash(page)).toBe("#/compare?r=rharbour,runion");
      await page.getByRole("button", { name: /^Change Harbour Wire/ }).click();
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /Strandblatt/ })
        .click();
      expect(hash(page)).toBe("#/compare?r=rstrand,runion");
      expect(await page.locator(".pane").count()).toBe(2);
    });
  });

  it("opens furniture where it stands", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/compare?r=rharbour,rmorning");
      const menu = page.getByText("Lighthouse keeper turns one hundred");
      expect(await menu.isVisible()).toBe(false);
      await page.locator(".pane").first().locator("summary").last().click();
      expect(await menu.isVisible()).toBe(true);
    });
  });

  it("says so when nothing is shared, and shows a text from right to left as such", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/compare?r=rgulf,rstrand");
      await page.getByText("Nothing of these reports was found to be shared.").waitFor();
      const direction = await page.evaluate(
        'getComputedStyle(document.querySelector(".pane p:last-of-type")).direction',
      );
      expect(direction).toBe("rtl");
    });
  });
});

describe("on a phone", () => {
  it("shows one thing at a time: cards of what is shared, or a report", async () => {
    await onPage(async (page) => {
      await openView(page, saved, PAIR);
      const card = page.locator(".card", { hasText: "Copy 2" });
      expect(await card.locator(".difference").allTextContents()).toEqual(["three", "four"]);
      expect(await seriousFindings(page)).toEqual([]);
      await card.getByRole("button", { name: "Show in the texts" }).click();
      expect(await active(page)).toBe("passage-0-ksecond");
      await page.locator("#passage-0-ksecond").click();
      expect(await active(page)).toBe("passage-1-ksecond");
      expect(await page.locator("#passage-1-ksecond").isVisible()).toBe(true);
      const name = "The Morning Tide, 17 Mar 2031";
      expect(
        await page.getByRole("button", { name, exact: true }).getAttribute("aria-pressed"),
      ).toBe("true");
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(360);
      expect(await seriousFindings(page)).toEqual([]);
    }, PHONE);
  });
});

describe("four columns", () => {
  it("has nothing that axe finds serious, in both themes, and draws threads past a column between", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/compare?r=rharbour,rgulf,rmorning,rstrand&link=k1");
      await settled(page);
      expect(await page.locator(".ribbon.thread.copy").count()).toBeGreaterThan(0);
      expect(await seriousFindings(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect(await seriousFindings(page)).toEqual([]);
    });
  });
});

describe("two reports of 100,000 characters", () => {
  it("open, scroll and step without a person waiting", async () => {
    const page = savePage(hugeRecord());
    try {
      await onPage(async (browserPage) => {
        const start = performance.now();
        await openView(browserPage, page, "#/compare?r=rharbour,rmorning");
        await browserPage.locator(".ribbon.copy").first().waitFor({ state: "attached" });
        expect(performance.now() - start).toBeLessThan(15_000);
        const frames = await browserPage.evaluate<number[]>(`(async () => {
          const pane = document.querySelector(".pane");
          const times = [];
          for (let i = 0, last = performance.now(); i < 60; i++) {
            pane.scrollTop += 150;
            await new Promise((resolve) => requestAnimationFrame(resolve));
            times.push(performance.now() - last);
            last = performance.now();
          }
          return times.sort((a, b) => a - b);
        })()`);
        // A frame takes 17 ms where nothing else runs; tests share their machine.
        expect(frames[30]).toBeLessThan(400);
        expect(await scrollOf(browserPage, 1)).toBeGreaterThan(1_000);
        // Only what is in sight is drawn.
        expect(await browserPage.locator(".ribbon").count()).toBeLessThan(20);
      });
    } finally {
      page.remove();
    }
  });
});

/** The sample with two reports of 100,000 characters that share 120 paragraphs, every tenth word of them changed. */
function hugeRecord(): ExportedRecord {
  const record = sampleRecord();
  const paragraph = (i: number, word: string) =>
    Array.from({ length: 110 }, (_, at) => (at % 10 === 9 ? word : `w${i}x${(at * 7) % 60}`)).join(
      " ",
    );
  const texts = ["old", "new"].map((word) =>
    Array.from({ length: 120 }, (_, i) => paragraph(i, word))
      .join("\n\n")
      .padEnd(100_000, " more"),
  );
  const ids = ["rharbour", "rmorning"];
  const span = (column: number, i: number) => {
    const words = paragraph(i, ["old", "new"][column]!);
    const start = texts[column]!.indexOf(words);
    return { report: ids[column]!, start, end: start + words.length, text: words };
  };
  return {
    ...record,
    reports: record.reports.map((report) => {
      const column = ids.indexOf(report.id);
      if (column < 0) return report;
      const text = texts[column]!;
      return { ...report, text, title: null, body: [{ start: 0, end: text.length }] };
    }),
    copies: Array.from({ length: 120 }, (_, i) => ({
      ...record.copies[0]!,
      id: `k${i}`,
      spans: [span(0, i), span(1, i)] as [ReturnType<typeof span>, ReturnType<typeof span>],
    })),
    times: [],
    entities: [],
    attributions: [],
    claims: [],
    sayings: [],
    events: [],
    disputes: [],
    wordings: [],
    omissions: [],
    problems: [],
  };
}
