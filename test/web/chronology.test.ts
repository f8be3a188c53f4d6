/** The chronology in a real Chromium: moving in time, what was known when, filters, the chosen event, the list, and ten thousand events. */
import type { BrowserContextOptions, Locator, Page } from "playwright-core";
import { describe, expect, it, vi } from "vitest";
import { dayNumber, dayOf } from "../../src/model/date.ts";
import type { ExportedRecord } from "../../src/model/record-schema.ts";
import { seriousFindings } from "./axe.ts";
import { openView, savePage, widthOf, withRoom, type SavedPage } from "./reading-room.ts";
import { largeRecord, sampleRecord } from "./sample-record.ts";

const DESKTOP: BrowserContextOptions = { viewport: { width: 1280, height: 1000 } };

const sample = withRoom(sampleRecord());

/** Opens an address on a new page, acts, and checks that nothing went wrong meanwhile. */
function at(
  hash: string,
  act: (page: Page) => Promise<void>,
  { options = DESKTOP, room }: { options?: BrowserContextOptions; room?: SavedPage } = {},
): Promise<void> {
  return sample.onPage(async (page) => {
    await openView(page, room ?? sample.saved, hash);
    await act(page);
  }, options);
}

const query = (page: Page): URLSearchParams =>
  new URLSearchParams(new URL(page.url()).hash.split("?")[1] ?? "");

/** How many days the address shows. */
const days = (page: Page): number =>
  dayNumber(query(page).get("to")!) - dayNumber(query(page).get("from")!) + 1;

/** Waits until `holds` does; the page's policy forbids Playwright's own way, which evaluates text in it. */
async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  await vi.waitUntil(holds, { timeout: 10_000, interval: 50 });
}

const lanes = (page: Page): Locator => page.locator(".chron-lanes");

/** The middle of the drawing. */
async function middle(page: Page): Promise<{ x: number; y: number }> {
  const box = (await lanes(page).boundingBox())!;
  return { x: box.x + box.width / 2, y: box.y + 60 };
}

const RANGE = "#/chronology?from=2031-03-08&to=2031-03-22";
const focused = (page: Page): Promise<string> =>
  page.evaluate(
    "document.activeElement.getAttribute('aria-label') ?? document.activeElement.tagName",
  );

describe("moving in time", () => {
  it("zooms at the pointer by Ctrl and wheel, and by the wheel alone over the days", async () => {
    await at(RANGE, async (page) => {
      const { x, y } = await middle(page);
      await page.mouse.move(x, y);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -200);
      await page.keyboard.up("Control");
      await until(() => query(page).get("from") !== "2031-03-08");
      const near = days(page);
      expect(near).toBeLessThan(15);
      const axis = (await page.locator("svg.chron-axis").boundingBox())!;
      await page.mouse.move(x, axis.y + 8);
      await page.mouse.wheel(0, 600);
      await until(() => days(page) > near);
    });
  });

  it("moves by dragging, and a drag is no click on what it ends on", async () => {
    await at(RANGE, async (page) => {
      const { x, y } = await middle(page);
      await page.mouse.move(x, y);
      await page.mouse.down();
      await page.mouse.move(x - 130, y, { steps: 5 });
      await page.mouse.up();
      await until(() => query(page).get("from") !== "2031-03-08");
      await expect.poll(() => query(page).get("from")! > "2031-03-08").toBe(true);
      await expect.poll(() => Math.abs(days(page) - 15)).toBeLessThanOrEqual(1);
      await expect.poll(() => query(page).get("at")).toBeNull();
    });
  });

  it("moves and zooms by keys, and fits by 0", async () => {
    await at(RANGE, async (page) => {
      await lanes(page).focus();
      for (let i = 0; i < 5; i++) await page.keyboard.press("ArrowRight");
      await until(() => query(page).get("from") === "2031-03-15");
      await page.keyboard.press("+");
      await until(() => query(page).get("from") !== "2031-03-15");
      await expect.poll(() => days(page)).toBeLessThan(13);
      await page.keyboard.press("0");
      await until(() => query(page).get("from") === null);
    });
  });

  it("zooms by two fingers", async () => {
    await at(
      RANGE,
      async (page) => {
        const { x, y } = await middle(page);
        const client = await page.context().newCDPSession(page);
        const touch = (type: "touchStart" | "touchMove" | "touchEnd", apart: number | null) =>
          client.send("Input.dispatchTouchEvent", {
            type,
            touchPoints:
              apart === null
                ? []
                : [
                    { x: x - apart, y, id: 0 },
                    { x: x + apart, y, id: 1 },
                  ],
          });
        await touch("touchStart", 30);
        for (let apart = 40; apart <= 110; apart += 10) await touch("touchMove", apart);
        await touch("touchEnd", null);
        await until(() => query(page).get("from") !== "2031-03-08");
        await expect.poll(() => days(page)).toBeLessThan(10);
      },
      { options: { viewport: { width: 390, height: 844 }, hasTouch: true } },
    );
  });

  it("fits the story and everything", async () => {
    await at("#/chronology", async (page) => {
      await page.getByRole("button", { name: "The story" }).click();
      await until(() => query(page).get("from") !== null);
      const story = [query(page).get("from")!, query(page).get("to")!];
      expect(story[0]! <= "2031-03-12" && story[1]! >= "2031-04-30").toBe(true);
      await page.getByRole("button", { name: "Most events" }).click();
      await expect.poll(() => query(page).get("from")).toBeNull();
    });
  });
});

describe("by keyboard", () => {
  it("goes through the visible events in order of time, opens one, and comes back to it", async () => {
    await at(RANGE, async (page) => {
      await lanes(page).focus();
      const firsts: number[] = [];
      const count = 11;
      await expect.poll(() => page.locator(".event-mark").count()).toBe(count);
      for (let i = 0; i < count; i++) {
        await page.keyboard.press("Tab");
        firsts.push(await page.evaluate("Number(document.activeElement.dataset.first)"));
      }
      expect(firsts).toEqual(firsts.toSorted((a, b) => a - b));
      expect(firsts.every((first) => first > 0)).toBe(true);
      const last = await focused(page);
      await page.keyboard.press("Enter");
      await until(async () => (await focused(page)) === "H2");
      await expect
        .poll(async () => last.startsWith(await page.locator(".chron-selection h2").innerText()))
        .toBe(true);
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator(".chron-selection").count()).toBe(0);
      await expect.poll(() => focused(page)).toBe(last);
      await page.keyboard.press("Tab");
      await expect
        .poll(() => page.evaluate("document.activeElement.getAttribute('role')"))
        .toBe("slider");
    });
  });
});

describe("what was known when", () => {
  it("is asked by a slider: later told marks are faint, the list says so, the address keeps the day", async () => {
    await at(RANGE, async (page) => {
      const slider = page.getByRole("slider", { name: "What was known by" });
      await expect.poll(() => slider.getAttribute("aria-valuetext")).toContain("no limit");
      await slider.focus();
      await page.keyboard.press("Home");
      await expect.poll(() => query(page).get("known")).toBe("2031-03-14");
      await expect.poll(() => slider.getAttribute("aria-valuetext")).toBe("14 March 2031");
      const states = async () => ({
        told: await page.locator(".event-mark.told").count(),
        perhaps: await page.locator(".event-mark.perhaps").count(),
        later: await page.locator(".event-mark.later").count(),
      });
      const first = { told: 6, perhaps: 3, later: 2 };
      // The report of 15 March or later, told only later; those of 14 to 17 March, and of by 20 March, perhaps.
      await expect.poll(() => states()).toEqual(first);
      await expect
        .poll(() => page.locator(".event-mark.later").first().getAttribute("aria-label"))
        .toContain("told only later");
      const opacity =
        "Number(getComputedStyle(document.querySelector('.event-mark.later')).opacity)";
      await expect.poll(() => page.evaluate<number>(opacity)).toBeLessThan(0.5);
      await expect
        .poll(() => page.getByRole("status").textContent())
        .toContain("2 of 5 reports had appeared");
      await page.reload();
      await page.waitForSelector(".event-mark.later");
      await expect.poll(() => states()).toEqual(first);
      await slider.focus();
      await page.keyboard.press("End");
      await expect.poll(() => query(page).get("known")).toBeNull();
      await expect.poll(async () => (await states()).told).toBe(11);
    });
  });

  it("follows the hand", async () => {
    await at(RANGE, async (page) => {
      const box = (await page.getByRole("slider").boundingBox())!;
      await page.mouse.move(box.x + box.width / 2, box.y + 20);
      await page.mouse.down();
      await page.mouse.move(box.x - 200, box.y + 20, { steps: 6 });
      await page.mouse.up();
      const known = () => query(page).get("known") ?? "";
      await until(() => known() >= "2031-03-17" && known() < "2031-03-20");
      await expect.poll(() => query(page).get("from")).toBe("2031-03-08");
    });
  });
});

describe("filters", () => {
  it.each([
    ["Name", "ekoss", "entity=ekoss", 1],
    ["Place", "esorrel", "place=esorrel", 1],
    ["Outlet", "The Morning Tide", "outlet=The+Morning+Tide", 2],
    ["Standing", "disputed", "standing=disputed", 3],
  ] as const)("%s: %s", async (label, value, kept, least) => {
    await at("#/chronology", async (page) => {
      const all = sampleRecord().events.length;
      await expect.poll(() => page.locator(".event-row").count()).toBe(all);
      await page.getByLabel(label, { exact: true }).selectOption(value);
      await expect.poll(() => page.url()).toContain(kept);
      const left = page.locator(".event-row");
      await expect.poll(() => left.count()).toBeLessThan(all);
      await expect.poll(() => left.count()).toBeGreaterThanOrEqual(least);
      await page.getByRole("button", { name: "Clear the filters" }).click();
      await expect.poll(() => page.locator(".event-row").count()).toBe(all);
    });
  });

  it("by words and by dispute, and says when nothing is left", async () => {
    await at("#/chronology", async (page) => {
      await page.getByLabel("Only disputed").check();
      const { events, disputes } = sampleRecord();
      const disputed = events.filter(
        ({ id, standing }) =>
          standing === "disputed" || disputes.some((dispute) => dispute.event === id),
      );
      expect(disputed.length).toBeLessThan(events.length);
      await expect.poll(() => page.locator(".event-row").count()).toBe(disputed.length);
      await page.getByLabel("Words", { exact: true }).fill("halt SAILINGS");
      await expect.poll(() => page.locator(".event-row").count()).toBe(1);
      await page.getByLabel("Words", { exact: true }).fill("no such words");
      await expect
        .poll(() => page.locator("main").textContent())
        .toContain("No event fits these filters.");
    });
  });
});

describe("the chosen event", () => {
  it("is in the address, with its tellings, disputes and links", async () => {
    await at(RANGE, async (page) => {
      await page.locator(".event-mark", { hasText: "Koss announces" }).first().click();
      await expect.poll(() => query(page).get("at")).toBe("vhalt");
      const card = page.locator(".chron-selection");
      await expect
        .poll(() => card.textContent())
        .toContain(
          "The halt of sailings is said to have been announced on Friday by one report, on Thursday by another.",
        );
      await expect.poll(() => card.locator(".quote").count()).toBe(2);
      await expect
        .poll(() => card.getByRole("link", { name: "Open the event" }).getAttribute("href"))
        .toBe("#/event/vhalt");
      await expect.poll(() => page.locator(".event-mark.selected").count()).toBe(2);
      await expect.poll(() => seriousFindings(page)).toEqual([]);
      await card.getByRole("button", { name: "Next event" }).click();
      await expect.poll(() => query(page).get("at")).not.toBe("vhalt");
    });
  });
});

describe("the list", () => {
  it("holds every event under its day, those without a day apart, and can follow the drawing", async () => {
    await at("#/chronology?from=2031-03-12&to=2031-03-15", async (page) => {
      await expect.poll(() => page.locator(".event-row").count()).toBe(7);
      await expect
        .poll(() => page.locator(".chron-list-day").first().textContent())
        .toBe("13 March 2031");
      await page.getByRole("button", { name: "Without a date" }).click();
      await expect
        .poll(() => page.evaluate("document.activeElement.textContent"))
        .toBe("Without a date");
      await page.getByLabel("Only the days shown above").check();
      await expect.poll(() => query(page).get("list")).toBe("range");
      await expect.poll(() => page.locator(".event-row").count()).toBe(5);
    });
  });

  it("is what is printed", async () => {
    await at("#/chronology", async (page) => {
      await page.emulateMedia({ media: "print" });
      await expect.poll(() => page.locator(".chron-picture").isVisible()).toBe(false);
      await expect.poll(() => page.locator(".event-row").last().isVisible()).toBe(true);
    });
  });
});

describe("open ends", () => {
  it("fade in the drawing and in the small one, which shows them too", async () => {
    for (const hash of [RANGE, "#/overview"])
      await at(hash, async (page) => {
        const mark = page.locator(".chron-picture .event-mark", { hasText: "Helpers thanked" });
        await expect.poll(() => mark.count()).toBe(2);
        await expect.poll(() => mark.first().locator(".chron-fade").count()).toBe(1);
      });
  });

  it("are all that a record has, and still make a drawing", async () => {
    const record = sampleRecord();
    for (const event of record.events) event.earliest = null;
    for (const { published } of record.reports) published.latest = null;
    const room = savePage(record);
    try {
      for (const hash of ["#/chronology", "#/overview"])
        await at(
          hash,
          async (page) => {
            await expect
              .poll(() => page.locator(".event-mark .chron-fade").count())
              .toBeGreaterThan(4);
          },
          { room },
        );
    } finally {
      room.remove();
    }
  });
});

describe("on a phone", () => {
  it("has the lanes' names above the lanes, and nothing wider than the window", async () => {
    await at(
      RANGE,
      async (page) => {
        const name = (await page.locator(".chron-lane-name").first().boundingBox())!;
        const mark = (await page.locator(".event-mark .shape").first().boundingBox())!;
        expect(name.y + name.height).toBeLessThanOrEqual(mark.y);
        await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(360);
      },
      { options: { viewport: { width: 360, height: 740 } } },
    );
  });
});

/** Eleven thousand events of ten years, told by five outlets. */
function spreadRecord(): ExportedRecord {
  const record = largeRecord(8_000);
  let seed = 11;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * below);
  };
  const shifts = new Map<string, number>();
  const shiftOf = (id: string) => {
    const copy = id.slice(-4);
    const shift = shifts.get(copy) ?? random(3_600);
    shifts.set(copy, shift);
    return shift;
  };
  const move = (range: { earliest: string | null; latest: string | null }, by: number) => {
    if (range.earliest !== null) range.earliest = dayOf(dayNumber(range.earliest) + by);
    if (range.latest !== null) range.latest = dayOf(dayNumber(range.latest) + by);
  };
  for (const event of record.events) move(event, shiftOf(event.id));
  for (const report of record.reports) {
    move(report.published, shiftOf(report.id));
    report.outlet.name = report.outlet.name?.replace(/ \d+$/, "") ?? "The union";
  }
  return record;
}

describe("eleven thousand events", () => {
  it("move and zoom fluidly, are counted where they are too close, and are all in the list", async () => {
    const room = savePage(spreadRecord());
    try {
      await at(
        "#/chronology?from=2031-03-01&to=2040-12-31",
        async (page) => {
          const { x, y } = await middle(page);
          const client = await page.context().newCDPSession(page);
          // In the time of the processor: what else the machine does meanwhile does not count.
          await client.send("Performance.enable", { timeDomain: "threadTicks" });
          const scripting = async () => {
            const { metrics } = await client.send("Performance.getMetrics");
            return metrics.find(({ name }) => name === "ScriptDuration")!.value * 1_000;
          };
          /** The least scripting of a frame over several rounds, in milliseconds. */
          const perFrame = async (act: (i: number) => Promise<void>) => {
            let least = Infinity;
            for (let round = 0; round < 6; round++) {
              const before = await scripting();
              for (let i = 0; i < 12; i++) {
                await act(i);
                await page.evaluate("new Promise((done) => requestAnimationFrame(done))");
              }
              least = Math.min(least, ((await scripting()) - before) / 12);
            }
            return least;
          };
          await expect.poll(() => page.locator("rect.chron-bar").count()).toBeGreaterThan(20);
          await page.mouse.move(x, y);
          await page.mouse.down();
          const pan = await perFrame((i) => page.mouse.move(x + (i % 12) * 9, y));
          await page.mouse.up();
          await page.keyboard.down("Control");
          const zoom = await perFrame((i) => page.mouse.wheel(0, i < 6 ? -60 : 60));
          await page.keyboard.up("Control");
          expect(pan).toBeLessThan(30);
          expect(zoom).toBeLessThan(30);
          // Only what is in sight is in the page.
          await expect.poll(() => page.locator(".event-mark").count()).toBeLessThan(1_500);
          const rows = page.locator(".event-row");
          await expect.poll(() => rows.count()).toBeGreaterThan(0);
          await expect.poll(() => rows.count()).toBeLessThan(200);
          await expect
            .poll(async () =>
              Number(await page.locator(".event-row").first().getAttribute("aria-setsize")),
            )
            .toBeGreaterThan(9_000);
          await page.evaluate("window.scrollTo(0, document.body.scrollHeight / 2)");
          await until(
            async () =>
              Number(await page.locator(".event-row").first().getAttribute("aria-posinset")) >
              1_000,
          );
        },
        { room },
      );
    } finally {
      room.remove();
    }
  }, 240_000);
});
