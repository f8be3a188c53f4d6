/** The exported page in a real Chromium, from disk. */
import { describe, expect, it } from "vitest";
import { exportHtml } from "../../src/export/html.ts";
import { readWebApp } from "../../src/export/web-app.ts";
import { seriousFindings } from "./axe.ts";
import { DESKTOP, openView, PHONE, savePage, widthOf, withRoom } from "./reading-room.ts";
import { HOSTILE, largeRecord, sampleRecord } from "./sample-record.ts";

const record = sampleRecord();

/** Each view with words that it must show. */
const VIEWS: readonly (readonly [hash: string, shows: string])[] = [
  ["", "Disputes that matter most"],
  ["#/chronology", "Koss announces the halt of sailings"],
  ["#/map", "No event of this record has a place"],
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

const room = withRoom(record);
const { onPage } = room;

describe("each view", () => {
  it.each(VIEWS)(
    "%s renders from disk without a request or a message; axe finds nothing serious, light and dark; it fits a phone",
    async (hash, shows) => {
      await onPage(async (page) => {
        await openView(page, room.saved, hash);
        await expect.poll(() => page.locator("main").textContent()).toContain(shows);
        await expect.poll(() => page.locator("h1").count()).toBe(1);
        await expect.poll(() => seriousFindings(page)).toEqual([]);
        await page.emulateMedia({ colorScheme: "dark" });
        await expect.poll(() => seriousFindings(page)).toEqual([]);
        for (const width of [390, 360, 2_560]) {
          await page.setViewportSize({ width, height: 844 });
          await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(width);
        }
      });
    },
  );

  it("has nothing that axe finds serious on a phone, with the menu open and words pointed at", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/report/rharbour?at=666-685");
      await page.getByRole("button", { name: "Menu" }).click();
      for (const layer of ["Times", "Names", "Figures", "Claims"])
        await page.getByLabel(layer).check();
      await page.locator(".m-claim").first().click();
      await expect.poll(() => seriousFindings(page)).toEqual([]);
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
      await openView(page, room.saved, hash);
      await page.locator("main a", { hasText: words }).first().click();
      const hits = page.locator("mark[data-hit]");
      await hits.first().waitFor();
      await expect.poll(async () => (await hits.allTextContents()).join("")).toBe(words);
      await page.locator("mark[data-hit]:focus").first().waitFor();
      const isInSight = `(() => {
        const { top, bottom } = document.querySelector("mark[data-hit]").getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight;
      })()`;
      await expect.poll(() => page.evaluate(isInSight)).toBe(true);
    });
  });

  it("goes back to where it came from", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/disputes");
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
      await openView(page, room.saved, "#/report/rharbour");
      await expect.poll(() => page.locator(".m-content[data-lead='Dario Lund']").count()).toBe(2);
      await expect
        .poll(() => page.locator(".furniture").first().textContent())
        .toBe("HomeNewsSportWeather");
      await expect.poll(() => page.locator(".m-time").count()).toBe(0);
      await page.getByLabel("Times").check();
      const time = page.locator(".m-time", { hasText: "on Thursday evening" });
      await expect.poll(() => time.getAttribute("data-value")).toBe("2031-03-13TEV");
      await time.click();
      await expect.poll(() => page.locator(".pointed").textContent()).toContain("weekday/past");
      await page.getByLabel("Attributions").uncheck();
      await expect.poll(() => page.locator(".m-content").count()).toBe(0);
      await page.getByLabel("Hide furniture").check();
      await expect.poll(() => page.locator(".furniture").count()).toBe(0);
      await expect.poll(() => page.locator(".text").textContent()).toContain("PORT TAMSIN");
    });
  });

  it("sets text from right to left by its own direction", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/report/rgulf");
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
        await openView(page, room.saved, `#/report/rharbour?${at}`);
        await expect.poll(() => page.locator("main").textContent()).toContain("PORT TAMSIN");
        await expect.poll(() => page.locator("mark[data-hit]").count()).toBe(0);
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
        await expect
          .poll(async () => (await tab.locator("mark[data-hit]").textContent())?.trim())
          .toBe("The very last words.");
        await expect
          .poll(() => tab.locator(".parts").first().textContent())
          .toContain("Part 3 of 3");
        await tab.getByRole("button", { name: "Previous part" }).first().click();
        await expect
          .poll(() => tab.locator(".parts").first().textContent())
          .toContain("Part 2 of 3");
        await expect.poll(() => tab.locator("mark[data-hit]").count()).toBe(0);
      });
    } finally {
      page.remove();
    }
  });
});

describe("the chronology", () => {
  it("keeps its range and its filter in the address, and draws only what lies in them", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/chronology");
      const marks = page.locator("svg .event-mark");
      await marks.first().waitFor();
      const fitting = await marks.count();
      await page.getByRole("button", { name: "All days" }).click();
      await expect.poll(() => marks.count()).toBeGreaterThan(fitting);
      await expect.poll(() => page.url()).toContain("from=2031-03-");
      await page.getByLabel("Standing").selectOption("agreed");
      await expect.poll(() => marks.count()).toBe(2);
      await expect.poll(() => page.url()).toContain("standing=agreed");
      await page.reload();
      await page.waitForSelector("main h1");
      await expect.poll(() => page.locator(".chronology-list .event-row").count()).toBe(1);
    });
  });

  it("tells standing by shape as well as by colour, and has the same events as a list", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/chronology?from=2031-03-01&to=2031-05-30");
      for (const [standing, shape] of [
        ["single", "circle"],
        ["agreed", "rect"],
        ["disputed", "path"],
      ] as const) {
        await expect
          .poll(() => page.locator(`.event-mark.${standing} ${shape}.shape`).count())
          .toBe(await page.locator(`.event-mark.${standing}`).count());
      }
      await expect
        .poll(() => page.locator(".chronology-list .event-row").count())
        .toBe(record.events.length);
    });
  });
});

describe("disputes", () => {
  it("are filtered by kind and relation, and each has its address", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/disputes");
      await expect.poll(() => page.locator(".dispute").count()).toBe(6);
      await page.getByLabel("Relation").selectOption("contradiction");
      await expect.poll(() => page.locator(".dispute").count()).toBe(3);
      await page.getByLabel("Kind").selectOption("date");
      await expect.poll(() => page.locator(".dispute").count()).toBe(1);
      await openView(page, room.saved, "#/disputes?at=d5");
      await expect.poll(() => page.evaluate("document.activeElement.id")).toBe("dispute-d5");
    });
  });
});

describe("explanations", () => {
  it("appear on focus and go away with Escape", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/reports");
      await page.getByRole("button", { name: "Outlet" }).focus();
      const note = page.getByRole("tooltip");
      await expect.poll(() => note.textContent()).toContain("Who published a report");
      await page.keyboard.press("Escape");
      await expect.poll(() => note.count()).toBe(0);
    });
  });
});

describe("by keyboard", () => {
  it("has a skip link, walks findings by j and k, opens one, and shows its keys", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/disputes");
      await page.keyboard.press("Tab");
      await expect.poll(() => page.evaluate("document.activeElement.className")).toBe("skip");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate("document.activeElement.tagName")).toBe("MAIN");
      await expect.poll(() => new URL(page.url()).hash).toBe("#/disputes");
      await page.keyboard.press("j");
      await page.keyboard.press("j");
      await page.keyboard.press("k");
      await expect
        .poll(() => page.evaluate("document.activeElement.textContent"))
        .toBe("19 people were injured");
      await page.keyboard.press("j");
      await page.keyboard.press("Enter");
      await page.locator("mark[data-hit]").first().waitFor();
      await expect.poll(() => new URL(page.url()).hash).toMatch(/^#\/report\/rmorning\?at=/);
      await page.keyboard.press("?");
      await expect.poll(() => page.getByRole("dialog").isVisible()).toBe(true);
      await expect.poll(() => seriousFindings(page)).toEqual([]);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.getByRole("dialog").count()).toBe(0);
      await page.keyboard.press("g");
      await page.keyboard.press("c");
      await page.getByRole("heading", { level: 1, name: "Chronology" }).waitFor();
      await expect.poll(() => page.evaluate("document.activeElement.tagName")).toBe("H1");
    });
  });

  it("shows where the focus is", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "");
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
        await expect.poll(() => page.locator("tbody tr").count()).toBe(100);
        await page.emulateMedia({ media: "print" });
        await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        await expect.poll(() => page.locator("tbody tr").count()).toBe(300);
        await expect
          .poll(() => page.locator(".nav, .controls, .more").locator("visible=true").count())
          .toBe(0);
      });
    } finally {
      large.remove();
    }
  });
});

describe("safety", () => {
  it("has a policy that names the hashes of its own script and style and allows nothing else", () => {
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(
      room.saved.html,
    );
    expect(policy?.[1]).toMatch(
      /^default-src 'none'; script-src 'sha256-[\w+/]{43}='; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
    );
    expect(room.saved.html).not.toMatch(/\sstyle="/);
    expect(room.saved.html).not.toMatch(/<(?:link|img|iframe)\b/i);
    // The record's own markup stays inside its element, and only the app's script follows it.
    expect(room.saved.html).not.toContain("<img");
    expect(room.saved.html.match(/<\/script/gi)).toHaveLength(2);
  });

  it("shows hostile text as text", async () => {
    await onPage(async (page) => {
      for (const hash of ["#/report/rmorning", "#/problems", "#/names", "#/search?q=hull"]) {
        await openView(page, room.saved, hash);
        await expect.poll(() => page.locator("main").textContent()).toContain(HOSTILE);
        await expect.poll(() => page.locator("img").count()).toBe(0);
        await expect.poll(() => page.title()).not.toBe("broken out");
      }
    });
  });

  it("refuses scripts, handlers and styles that got in nevertheless, and connections", async () => {
    const context = await room.browser.newContext(DESKTOP);
    const page = await context.newPage();
    await openView(page, room.saved, "");
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
    expect(exportHtml(record)).toBe(room.saved.html);
    const json = /id="crossread-record">(.*?)<\/script>/s.exec(room.saved.html)?.[1] ?? "";
    expect(JSON.parse(json)).toEqual(record);
    await onPage(async (page) => {
      await openView(page, room.saved, "");
      await expect.poll(() => page.title()).toBe("almira · almira · crossread");
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
        await expect
          .poll(() => page.locator("main").textContent())
          .toContain("its record is crossread/9");
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
