/** The exported page in a real Chromium, from disk. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { buildWeb } from "../../scripts/build.ts";
import { exportHtml } from "../../src/export/html.ts";
import { readWebApp } from "../../src/export/web-app.ts";
import { launch, openView, savePage, watch, type SavedPage } from "./reading-room.ts";
import { HOSTILE, largeRecord, sampleRecord } from "./sample-record.ts";

const record = sampleRecord();
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

/** Each view with words that it must show. */
const VIEWS: readonly (readonly [hash: string, shows: string])[] = [
  ["", "Disputes that matter most"],
  ["#/chronology", "Koss announces the halt of sailings"],
  ["#/disputes", "The union says that the ship was overloaded; the company denies it."],
  ["#/reports", "Ferry Almira runs aground off Cape Sorrel"],
  ["#/report/rharbour", "PORT TAMSIN"],
  ["#/report/rmorning?at=0-16", "</script><img src=x"],
  ["#/report/rgulf", "خفر السواحل"],
  ["#/compare?a=rharbour&b=rmorning", "1 passage, 35 words the same"],
  ["#/sayings", "put into the mouth of 2 different speakers"],
  ["#/names", "Dario Lund"],
  ["#/name/ekoss", "Minister Aline Koss"],
  ["#/wording", "in scare quotes"],
  ["#/origins", "the hospital in Tamsin"],
  ["#/origin/oharbour", "The ferry left Port Tamsin at 18:40"],
  ["#/event/vhalt", "the same act of the same ship"],
  ["#/omissions", "Passengers brought ashore"],
  ["#/problems", "The file blank.txt holds no text."],
  ["#/no-such-view", "Nothing is at this address"],
  ["#/report/no-such-report", "Nothing is at this address"],
];

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
const PHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 } };

let browser: Browser;
let saved: SavedPage;

beforeAll(async () => {
  await buildWeb();
  browser = await launch();
  saved = savePage(record);
}, 600_000);

afterAll(async () => {
  await browser.close();
  saved.remove();
});

/** Runs `act` on a new page and checks that nothing went wrong in it meanwhile. */
async function onPage(
  act: (page: Page) => Promise<void>,
  options: BrowserContextOptions = DESKTOP,
): Promise<void> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const trouble = watch(page);
  try {
    await act(page);
  } finally {
    await context.close();
  }
  expect(trouble).toEqual([]);
}

/** What axe finds serious or critical on the page as it is. */
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

describe("each view", () => {
  it.each(VIEWS)(
    "%s renders from disk without a request or a message; axe finds nothing serious, light and dark; it fits a phone",
    async (hash, shows) => {
      await onPage(async (page) => {
        await openView(page, saved, hash);
        expect(await page.locator("main").textContent()).toContain(shows);
        expect(await page.locator("h1").count()).toBe(1);
        expect(await seriousFindings(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        expect(await seriousFindings(page)).toEqual([]);
        for (const width of [390, 360, 2_560]) {
          await page.setViewportSize({ width, height: 844 });
          const wide = await page.evaluate("document.documentElement.scrollWidth");
          expect(wide).toBeLessThanOrEqual(width);
        }
      });
    },
  );

  it("has nothing that axe finds serious on a phone, with the menu open and words pointed at", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/report/rharbour?at=666-685");
      await page.getByRole("button", { name: "Menu" }).click();
      for (const layer of ["Times", "Names", "Figures", "Claims"])
        await page.getByLabel(layer).check();
      await page.locator(".m-claim").first().click();
      expect(await seriousFindings(page)).toEqual([]);
    }, PHONE);
  });
});

describe("the way to the exact words", () => {
  it.each([
    ["#/disputes", "announced on Friday"],
    ["#/sayings", "We have the situation in hand and nobody needs to fear for the passengers,"],
    ["#/event/vinquiry", "An inquiry into the loading of the ship is to begin in April 2031."],
    ["#/origin/ohospital", "at least 31 people were injured"],
    ["#/name/elund", "head of the Coastal Guard"],
  ])("from %s: a click on %j shows them highlighted and in sight", async (hash, words) => {
    await onPage(async (page) => {
      await openView(page, saved, hash);
      await page.locator("main a", { hasText: words }).first().click();
      const hits = page.locator("mark[data-hit]");
      await hits.first().waitFor();
      expect((await hits.allTextContents()).join("")).toBe(words);
      const focused = await page.evaluate("document.activeElement.matches('mark[data-hit]')");
      expect(focused).toBe(true);
      const box = (await hits.first().boundingBox())!;
      expect(box.y).toBeGreaterThanOrEqual(0);
      expect(box.y + box.height).toBeLessThanOrEqual(900);
    });
  });

  it("goes back to where it came from", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/disputes");
      const link = page.locator("main a.words").last();
      await link.scrollIntoViewIfNeeded();
      const before = await page.evaluate("scrollY");
      expect(before).toBeGreaterThan(0);
      await link.click();
      await page.locator("mark[data-hit]").first().waitFor();
      await page.goBack();
      await page.locator(".dispute").first().waitFor();
      await expect.poll(() => page.evaluate("scrollY")).toBe(before);
    });
  });
});

describe("the report", () => {
  it("names speakers, dims furniture, and switches its layers", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/report/rharbour");
      expect(await page.locator(".m-content[data-lead='Dario Lund']").count()).toBe(2);
      expect(await page.locator(".furniture").first().textContent()).toBe("HomeNewsSportWeather");
      expect(await page.locator(".m-time").count()).toBe(0);
      await page.getByLabel("Times").check();
      const time = page.locator(".m-time", { hasText: "on Thursday evening" });
      expect(await time.getAttribute("data-value")).toBe("2031-03-13TEV");
      await time.click();
      expect(await page.locator(".pointed").textContent()).toContain("weekday/past");
      await page.getByLabel("Attributions").uncheck();
      expect(await page.locator(".m-content").count()).toBe(0);
      await page.getByLabel("Hide furniture").check();
      expect(await page.locator(".furniture").count()).toBe(0);
      expect(await page.locator(".text").textContent()).toContain("PORT TAMSIN");
    });
  });

  it("sets text from right to left by its own direction", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/report/rgulf");
      const direction = await page.evaluate(
        "getComputedStyle([...document.querySelectorAll('.text p')].find((p) => p.textContent.includes('214'))).direction",
      );
      expect(direction).toBe("rtl");
    });
  });
});

describe("an address that leads to no words", () => {
  it.each(["at=999999-1000000", "at=5-3", "at=x"])(
    "%s shows the report all the same",
    async (at) => {
      await onPage(async (page) => {
        await openView(page, saved, `#/report/rharbour?${at}`);
        expect(await page.locator("main").textContent()).toContain("PORT TAMSIN");
        expect(await page.locator("mark[data-hit]").count()).toBe(0);
      });
    },
  );
});

describe("long reports", () => {
  it("are shown in parts, and a link to words opens the part that holds them", async () => {
    const long = sampleRecord();
    const report = long.reports.find((one) => one.id === "rharbour")!;
    const start = report.text.length;
    report.text +=
      "\nOne more line of a very long report.".repeat(6_000) + "\nThe very last words.";
    report.body.push({ start: start + 1, end: report.text.length });
    const page = savePage(long);
    try {
      await onPage(async (tab) => {
        await openView(
          tab,
          page,
          `#/report/rharbour?at=${report.text.length - 21}-${report.text.length}`,
        );
        expect((await tab.locator("mark[data-hit]").textContent())?.trim()).toBe(
          "The very last words.",
        );
        expect(await tab.locator(".parts").first().textContent()).toContain("Part 3 of 3");
        await tab.getByRole("button", { name: "Previous part" }).first().click();
        expect(await tab.locator(".parts").first().textContent()).toContain("Part 2 of 3");
        expect(await tab.locator("mark[data-hit]").count()).toBe(0);
      });
    } finally {
      page.remove();
    }
  });
});

describe("the chronology", () => {
  it("keeps its range and its filter in the address, and draws only what lies in them", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/chronology");
      const marks = page.locator("svg .event-mark");
      const fitting = await marks.count();
      await page.getByRole("button", { name: "Everything" }).click();
      expect(await marks.count()).toBeGreaterThan(fitting);
      expect(page.url()).toContain("from=2031-03-");
      await page.getByLabel("Standing").selectOption("agreed");
      expect(await marks.count()).toBe(2);
      expect(page.url()).toContain("standing=agreed");
      await page.reload();
      await page.waitForSelector("main h1");
      expect(await page.locator(".chronology-list .event-row").count()).toBe(1);
    });
  });

  it("tells standing by shape as well as by colour, and has the same events as a list", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/chronology?from=2031-03-01&to=2031-05-30");
      for (const [standing, shape] of [
        ["single", "circle"],
        ["agreed", "rect"],
        ["disputed", "path"],
      ] as const) {
        expect(await page.locator(`.event-mark.${standing} ${shape}.shape`).count()).toBe(
          await page.locator(`.event-mark.${standing}`).count(),
        );
      }
      expect(await page.locator(".chronology-list .event-row").count()).toBe(record.events.length);
    });
  });
});

describe("disputes", () => {
  it("are filtered by kind and relation, and each has its address", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/disputes");
      expect(await page.locator(".dispute").count()).toBe(6);
      await page.getByLabel("Relation").selectOption("contradiction");
      expect(await page.locator(".dispute").count()).toBe(3);
      await page.getByLabel("Kind").selectOption("date");
      expect(await page.locator(".dispute").count()).toBe(1);
      await openView(page, saved, "#/disputes?at=d5");
      expect(await page.evaluate("document.activeElement.id")).toBe("dispute-d5");
    });
  });
});

describe("explanations", () => {
  it("appear on focus and go away with Escape", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/reports");
      await page.getByRole("button", { name: "Outlet" }).focus();
      const note = page.getByRole("tooltip");
      expect(await note.textContent()).toContain("Who published a report");
      await page.keyboard.press("Escape");
      expect(await note.count()).toBe(0);
    });
  });
});

describe("by keyboard", () => {
  it("has a skip link, walks findings by j and k, opens one, and shows its keys", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "#/disputes");
      await page.keyboard.press("Tab");
      expect(await page.evaluate("document.activeElement.className")).toBe("skip");
      await page.keyboard.press("Enter");
      expect(await page.evaluate("document.activeElement.tagName")).toBe("MAIN");
      expect(new URL(page.url()).hash).toBe("#/disputes");
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      expect(await page.evaluate("document.activeElement.textContent")).toBe(
        "19 people were injured",
      );
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.locator("mark[data-hit]").first().waitFor();
      expect(new URL(page.url()).hash).toMatch(/^#\/report\/rmorning\?at=/);
      await page.keyboard.press("?");
      expect(await page.getByRole("dialog").isVisible()).toBe(true);
      expect(await seriousFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await page.getByRole("dialog").count()).toBe(0);
      await page.keyboard.press("g");
      await page.keyboard.press("c");
      await page.getByRole("heading", { level: 1, name: "Chronology" }).waitFor();
      expect(await page.evaluate("document.activeElement.tagName")).toBe("H1");
    });
  });

  it("shows where the focus is", async () => {
    await onPage(async (page) => {
      await openView(page, saved, "");
      for (let i = 0; i < 6; i++) await page.keyboard.press("Tab");
      const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
      expect(outline).toBe("solid");
    });
  });
});

describe("on paper", () => {
  it("prints all of a list and no controls", async () => {
    const large = savePage(largeRecord(300));
    try {
      await onPage(async (page) => {
        await openView(page, large, "#/reports");
        expect(await page.locator("tbody tr").count()).toBe(100);
        await page.emulateMedia({ media: "print" });
        await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        expect(await page.locator("tbody tr").count()).toBe(300);
        expect(await page.locator(".nav, .controls, .more").locator("visible=true").count()).toBe(
          0,
        );
      });
    } finally {
      large.remove();
    }
  });
});

describe("safety", () => {
  it("has a policy that names the hashes of its own script and style and allows nothing else", () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(saved.html);
    expect(policy?.[1]).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
    );
    expect(saved.html).not.toMatch(/\sstyle="/);
    expect(saved.html).not.toMatch(/<(?:link|img|iframe)\b/i);
    // The record's own markup stays inside its element, and only the app's script follows it.
    expect(saved.html).not.toContain("<img");
    expect(saved.html.match(/<\/script/gi)).toHaveLength(2);
  });

  it("shows hostile text as text", async () => {
    await onPage(async (page) => {
      for (const hash of ["#/report/rmorning", "#/problems", "#/names", "#/search?q=hull"]) {
        await openView(page, saved, hash);
        await expect.poll(() => page.locator("main").textContent()).toContain(HOSTILE);
        expect(await page.locator("img").count()).toBe(0);
        expect(await page.title()).not.toBe("broken out");
      }
    });
  });

  it("refuses scripts, handlers and styles that got in nevertheless, and connections", async () => {
    const context = await browser.newContext(DESKTOP);
    const page = await context.newPage();
    await openView(page, saved, "");
    const outcome = await page.evaluate(`(async () => {
      globalThis.ran = [];
      const refused = [];
      document.addEventListener("securitypolicyviolation", (event) => refused.push(event.effectiveDirective));
      const script = document.createElement("script");
      script.textContent = "globalThis.ran.push('script')";
      document.body.append(script);
      const holder = document.createElement("div");
      holder.innerHTML = '<img src="x:y" onerror="globalThis.ran.push(1)"><p style="color: red">x</p>';
      document.body.append(holder);
      await fetch("https://example.org/").catch(() => refused.push("fetch failed"));
      await new Promise((resolve) => setTimeout(resolve, 200));
      return { ran: globalThis.ran, refused: [...new Set(refused)].sort() };
    })()`);
    await context.close();
    expect(outcome).toEqual({
      ran: [],
      refused: [
        "connect-src",
        "fetch failed",
        "img-src",
        "script-src-attr",
        "script-src-elem",
        "style-src-attr",
      ],
    });
  });
});

describe("the exported page", () => {
  it("has the same bytes each time and holds the record unchanged", async () => {
    expect(exportHtml(record)).toBe(saved.html);
    const json = /id="crossread-record">(.*?)<\/script>/s.exec(saved.html)?.[1] ?? "";
    expect(JSON.parse(json)).toEqual(record);
    await onPage(async (page) => {
      await openView(page, saved, "");
      expect(await page.title()).toBe("almira · almira · crossread");
    });
  });

  it("says in a sentence that the web app is not built", () => {
    expect(() => readWebApp([new URL("file:///no/such/folder/")])).toThrow(
      expect.objectContaining({ code: "web/not-built" }),
    );
  });

  it("says in a sentence that the record is of another format", async () => {
    const other = savePage({ ...sampleRecord(), format: "crossread/9" as "crossread/1" });
    try {
      await onPage(async (page) => {
        await openView(page, other, "");
        expect(await page.locator("main").textContent()).toContain("its record is crossread/9");
      });
    } finally {
      other.remove();
    }
  });

  it("opens an empty record", async () => {
    const empty = savePage({
      ...sampleRecord(),
      ...Object.fromEntries(
        Object.entries(record)
          .filter(([, value]) => Array.isArray(value))
          .map(([key]) => [key, []]),
      ),
    });
    try {
      await onPage(async (page) => {
        for (const [hash] of VIEWS) await openView(page, empty, hash);
      });
    } finally {
      empty.remove();
    }
  });

  it("opens 2,000 reports within seconds, in every view, without drawing everything", async () => {
    const large = savePage(largeRecord(2_000));
    try {
      await onPage(async (page) => {
        const start = performance.now();
        await openView(page, large, "");
        expect(performance.now() - start).toBeLessThan(10_000);
        for (const [hash] of VIEWS) {
          const viewHash = hash.replace(/(\/[revo][a-z]+|=r[a-z]+)(?=$|[?&])/g, "$1x0000");
          const begun = performance.now();
          await openView(page, large, viewHash);
          expect(performance.now() - begun).toBeLessThan(10_000);
          const elements = await page.evaluate("document.querySelectorAll('*').length");
          expect(elements, hash).toBeLessThan(12_000);
        }
      });
    } finally {
      large.remove();
    }
  }, 240_000);
});
