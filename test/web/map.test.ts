/** The map: its marks and how it moves, the chosen place, the table, and the places that are not on it; in a page from disk and served. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ExportedRecord } from "../../src/model/record-schema.ts";
import { placesOf } from "../../web/src/map/mapped-places.ts";
import {
  fitting,
  inPicture,
  kept,
  moved,
  whole,
  zoomed,
  type MapView,
} from "../../web/src/map/map-view.ts";
import { groupPlaces, marksOf, sizeOf } from "../../web/src/map/marks.ts";
import { narrowingFor, project } from "../../web/src/map/projection.ts";
import { countryPath, worldPaths } from "../../web/src/map/world.ts";
import { indexRecord } from "../../web/src/data/record-index.ts";
import { seriousFindings } from "./axe.ts";
import { openView, PHONE, widthOf, withBrowser, withRoom } from "./reading-room.ts";
import { largeRecord, sampleRecord } from "./sample-record.ts";
import { asUploads, openServed, reportPage, serveNew, settled, viewOf } from "./served-record.ts";

type Entity = ExportedRecord["entities"][number];

const point = (lat: number, lon: number, kind: NonNullable<Entity["at"]>["kind"] = "town") => ({
  lat,
  lon,
  kind,
  country: "NO",
  basis: "The reports name beside it what it lies in: Norway.",
});

/** The sample, told of places that are well known. */
function mapped(record: ExportedRecord): ExportedRecord {
  const places: readonly Entity[] = (
    [
      ["ebergen", "Bergen", point(60.39, 5.32)],
      ["ebergencity", "the city of Bergen", point(60.39, 5.32)],
      ["enorway", "Norway", point(61, 9.9, "country")],
      ["etromso", "ترومسو", point(69.65, 18.96)],
      ["elorn", "Lorn", null],
    ] as const
  ).map(([id, name, at]) => ({
    id,
    name,
    type: "place",
    aliases: [],
    mentions: [],
    references: [],
    at,
    ...(at === null ? { unplaced: "It is not in the gazetteer." } : {}),
  }));
  const where: Readonly<Record<string, string>> = {
    vaground: "ebergen",
    vhalt: "ebergencity",
    vinjured: "etromso",
    vleft: "enorway",
    vrescue: "elorn",
  };
  const bare = (id: string) => id.replace(/x\d+$/u, "");
  return {
    ...record,
    entities: [...record.entities, ...places],
    events: record.events.map((event) => ({ ...event, place: where[bare(event.id)] ?? null })),
    claims: record.claims.map((claim) => ({
      ...claim,
      place: where[bare(claim.event ?? "")] ?? null,
    })),
  };
}

const room = withRoom(mapped(sampleRecord()));
const { onPage } = room;

const marks = (page: Page) => page.locator(".map-picture a.map-mark");
/** The names that the marks are read out by. */
const markNames = (page: Page) =>
  page.evaluate<string[]>(
    "[...document.querySelectorAll('.map-picture a.map-mark')].map((one) => one.getAttribute('aria-label'))",
  );
/** Where the land is drawn: another value after each move. */
const ground = (page: Page) => page.locator(".map-svg > g").getAttribute("transform");
const chosen = (page: Page) => page.getByRole("region", { name: "The chosen place" });

describe("the map", () => {
  it("shows each place with its events by size, shape and name, and the same as a table", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/map");
      await page.getByText("4 of ", { exact: false }).first().waitFor();
      const names = await markNames(page);
      expect(names).toEqual([
        "Bergen: 2 events, disputed",
        "Norway: 1 event, one origin",
        "ترومسو: 1 event, disputed",
      ]);
      const rows = page.locator(".map-table tbody tr");
      await expect.poll(() => rows.count()).toBe(3);
      await expect.poll(() => rows.first().textContent()).toContain("the city of Bergen");
      await expect.poll(() => rows.nth(1).textContent()).toContain("(country)");
      // A country is outlined as a whole, and its mark says that the point is only somewhere in it.
      await expect.poll(() => page.locator(".map-area").count()).toBe(1);
      await expect.poll(() => page.locator(".map-picture .map-somewhere").count()).toBe(1);
      const unplaced = page.locator(".map-unplaced li");
      await expect
        .poll(() => unplaced.allTextContents())
        .toEqual(["Lorn (1 event) It is not in the gazetteer."]);
      await expect.poll(() => page.locator(".map-source").textContent()).toContain("GeoNames");
    });
  });

  it("has nothing serious for axe, light and dark, and fits every screen", async () => {
    for (const colorScheme of ["light", "dark"] as const)
      await onPage(
        async (page) => {
          await openView(page, room.saved, "#/map?at=ebergen");
          await chosen(page).waitFor();
          await expect.poll(() => seriousFindings(page)).toEqual([]);
          for (const width of [360, 1000, 2560]) {
            await page.setViewportSize({ width, height: 844 });
            await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(width);
            await expect
              .poll(() => page.evaluate("document.querySelector('.map-svg').clientWidth"))
              .toBeLessThanOrEqual(width);
          }
          await expect.poll(() => seriousFindings(page)).toEqual([]);
        },
        { ...PHONE, colorScheme },
      );
  });

  it("shows the events of a place with the words that put them there, and closes again", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/map");
      await marks(page).first().click();
      await chosen(page).waitFor();
      await expect.poll(() => new URL(page.url()).hash).toBe("#/map?at=ebergen");
      await expect.poll(() => page.evaluate("document.activeElement?.textContent")).toBe("Bergen");
      await expect.poll(() => chosen(page).locator(".map-events > li").count()).toBe(2);
      await expect.poll(() => chosen(page).locator(".quote").count()).toBe(2);
      await page.keyboard.press("Escape");
      await expect.poll(() => chosen(page).count()).toBe(0);
      await expect
        .poll(() => page.evaluate("document.activeElement?.getAttribute('aria-label')"))
        .toBe("Bergen: 2 events, disputed");
      await page.getByRole("link", { name: "Norway" }).last().click();
      await chosen(page).getByText("Somewhere in it", { exact: false }).waitFor();
      await chosen(page).getByRole("link", { name: "Ferry leaves Port Tamsin" }).click();
      await page.getByRole("heading", { level: 1, name: "Ferry leaves Port Tamsin" }).waitFor();
      await page.getByRole("link", { name: "on the map" }).click();
      await chosen(page).getByRole("heading", { name: "Norway" }).waitFor();
      await chosen(page).getByRole("link", { name: "All about this name" }).click();
      await page.getByRole("heading", { level: 1, name: "Norway" }).waitFor();
      await expect
        .poll(() => page.locator("main").textContent())
        .toContain("The reports name beside it");
      await page.getByRole("link", { name: "On the map" }).click();
      await chosen(page).waitFor();
    });
  });

  it("moves by keys, buttons, the mouse and the wheel, and comes back to all places", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/map");
      await marks(page).first().waitFor();
      const picture = page.locator(".map-picture");
      await picture.focus();
      const fit = await ground(page);
      for (const key of ["ArrowLeft", "ArrowUp", "+", "-", "ArrowRight", "ArrowDown"]) {
        const before = await ground(page);
        await page.keyboard.press(key);
        await expect.poll(() => ground(page)).not.toBe(before);
      }
      await page.keyboard.press("0");
      await expect.poll(() => ground(page)).toBe(fit);
      for (const name of ["Zoom in", "West", "The world", "Zoom in", "North"]) {
        const before = await ground(page);
        await page.getByRole("button", { name, exact: true }).click();
        await expect.poll(() => ground(page)).not.toBe(before);
      }
      await page.getByRole("button", { name: "All places" }).click();
      await expect.poll(() => ground(page)).toBe(fit);
      const box = (await picture.boundingBox())!;
      await page.mouse.move(box.x + 40, box.y + 40);
      await page.mouse.down();
      await page.mouse.move(box.x + 140, box.y + 90, { steps: 4 });
      await page.mouse.up();
      await expect.poll(() => ground(page)).not.toBe(fit);
      // A drag is no choice.
      await expect.poll(() => new URL(page.url()).hash).toBe("#/map");
      const before = await ground(page);
      await page.keyboard.down("Control");
      await page.mouse.wheel(0, -200);
      await page.keyboard.up("Control");
      await expect.poll(() => ground(page)).not.toBe(before);
      // Without a key the wheel is the page's.
      const still = await ground(page);
      const y = await page.evaluate("scrollY");
      await page.mouse.wheel(0, 300);
      await expect.poll(() => page.evaluate("scrollY")).not.toBe(y);
      await expect.poll(() => ground(page)).toBe(still);
    });
  });

  it("brings a mark into the picture that is reached by Tab", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/map");
      await marks(page).first().waitFor();
      for (let i = 0; i < 6; i++)
        await page.getByRole("button", { name: "South", exact: true }).click();
      await page.locator(".map-picture").focus();
      await page.keyboard.press("Tab");
      const inside = () =>
        page.evaluate<boolean>(`(() => {
          const box = document.querySelector(".map-picture").getBoundingClientRect();
          const mark = document.activeElement.querySelector(".map-ground").getBoundingClientRect();
          return mark.top >= box.top && mark.bottom <= box.bottom;
        })()`);
      await expect.poll(inside).toBe(true);
      await page.keyboard.press("Enter");
      await chosen(page).waitFor();
    });
  });

  it("is narrowed by the filters, and says when nothing is left", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/map");
      await page.getByLabel("Standing").selectOption("single");
      await expect.poll(() => marks(page).count()).toBe(2);
      await page.getByRole("searchbox", { name: "Words" }).fill("nothing of the kind");
      await page.getByText("No event with these filters", { exact: false }).waitFor();
      await expect.poll(() => seriousFindings(page)).toEqual([]);
      await page.getByRole("button", { name: "Clear the filters" }).click();
      await expect.poll(() => marks(page).count()).toBe(3);
    });
  });

  it("is one picture on paper, without its buttons", async () => {
    await onPage(async (page) => {
      await openView(page, room.saved, "#/map");
      await marks(page).first().waitFor();
      await page.emulateMedia({ media: "print" });
      await expect.poll(() => page.locator(".map-tools").isVisible()).toBe(false);
      await expect.poll(() => page.locator(".map-svg").isVisible()).toBe(true);
    });
  });
});

describe("a map of a record without places", () => {
  const empty = withRoom(sampleRecord());
  it("says so", async () => {
    await empty.onPage(async (page) => {
      await openView(page, empty.saved, "#/map");
      await page.getByText("No event of this record has a place", { exact: false }).waitFor();
      await expect.poll(() => page.locator(".map-picture").count()).toBe(0);
      await expect.poll(() => seriousFindings(page)).toEqual([]);
    });
  });
});

describe("a map of a served record", () => {
  const chromium = withBrowser();
  it("places what its reports tell, and comes as a script of its own", async () => {
    const served = await serveNew("storm");
    try {
      const { page, trouble } = await openServed(chromium.browser, served);
      await page.getByRole("heading", { level: 1 }).waitFor();
      const report = reportPage(
        "Quay Herald",
        "2030-05-03",
        "Trams stood still in Bergen",
        "Trams collided in Bergen, Norway, on Thursday, the city council said. Trams were repaired in Oslo on Friday.",
      );
      await page
        .locator("input[type=file]")
        .first()
        .setInputFiles(asUploads([report]));
      await settled(page);
      await page.goto(viewOf(served, "#/map"));
      await expect.poll(() => marks(page).count()).toBeGreaterThan(0);
      const names = await markNames(page);
      expect(names.some((name) => name.startsWith("Bergen: "))).toBe(true);
      expect(trouble).toEqual([]);
    } finally {
      await served.end();
    }
    expect(served.errors).toEqual([]);
  });
});

describe("the view of a map", () => {
  const size = { width: 800, height: 400 };

  it("fits all places, and shows a lone one with its surroundings", () => {
    const points = [
      { lat: 60, lon: 5 },
      { lat: 70, lon: 25 },
    ];
    const narrowing = narrowingFor(points);
    const view = fitting(
      points.map((one) => project(one, narrowing)),
      size,
      narrowing,
    );
    for (const one of points) {
      const { x, y } = inPicture(project(one, narrowing), view, size);
      expect(x).toBeGreaterThan(0);
      expect(x).toBeLessThan(size.width);
      expect(y).toBeGreaterThan(0);
      expect(y).toBeLessThan(size.height);
    }
    const alone = fitting([project({ lat: 60, lon: 5 }, 0.5)], size, 0.5);
    expect(alone.scale).toBeLessThan(60);
    expect(fitting([], size, 1)).toEqual(whole(size, 1));
  });

  it("keeps the point under the pointer when it zooms, and ends at the world and at its closest", () => {
    const view: MapView = { middle: { x: 10, y: -40 }, scale: 10 };
    const at = { x: 120, y: -60 };
    const before = { x: view.middle.x + at.x / view.scale, y: view.middle.y + at.y / view.scale };
    const next = zoomed(view, 2, at);
    expect(next.middle.x + at.x / next.scale).toBeCloseTo(before.x);
    expect(next.middle.y + at.y / next.scale).toBeCloseTo(before.y);
    expect(zoomed(view, 1e9).scale).toBe(120);
    expect(kept(zoomed(view, 1e-9), size, 1).scale).toBe(whole(size, 1).scale);
    expect(kept(moved(view, 1e9, 1e9), size, 1).middle).toEqual({ x: 180, y: 58 });
  });
});

describe("the marks of a map", () => {
  const index = indexRecord(mapped(sampleRecord()));
  const { placed } = placesOf(index.record.events, index);
  const nameOf = () => "Name";
  const size = { width: 800, height: 400 };

  it("share one where they would cover each other", () => {
    const points = placed.map((place, i) => ({ place, x: 200 + i, y: 200 }));
    const together = marksOf(groupPlaces(points, 1), size, nameOf);
    expect(together.map(({ events }) => events)).toEqual([4]);
    expect(together[0]?.standing).toBe("disputed");
    expect(groupPlaces(points, 200).length).toBe(3);
    const far = placed.map((place, i) => ({ places: [place], x: 100 + 200 * i, y: 200 }));
    const apart = marksOf(far, size, nameOf);
    expect(apart.map(({ label }) => label?.anchor)).toEqual(["start", "start", "start"]);
  });

  it("have no names over each other, nor any beyond the edge", () => {
    const close = marksOf(
      placed.map((place, i) => ({ places: [place], x: 780, y: 200 + 24 * i })),
      size,
      () => "A name of some length",
    );
    expect(close.every(({ label }) => label === null || label.anchor === "end")).toBe(true);
    expect(sizeOf(1)).toBeLessThan(sizeOf(5));
    expect(sizeOf(10_000)).toBe(sizeOf(1_000_000));
  });
});

describe("the outlines", () => {
  it("cross the edge of the map without a line over all of it", () => {
    const steps = (path: string) =>
      path
        .split("M")
        .slice(1)
        .flatMap((ring) => {
          const xs = ring.split("L").map((pair) => Number(pair.split(" ")[0]));
          return xs.slice(1).map((x, at) => Math.abs(x - xs[at]!));
        });
    const { land, borders } = worldPaths(1);
    expect(Math.max(...steps(land))).toBeLessThan(60);
    expect(Math.max(...steps(borders))).toBeLessThan(60);
  });

  it("find the country of a point", () => {
    expect(countryPath({ lat: 61, lon: 9.9 }, 1)).toMatch(/^M/u);
    expect(countryPath({ lat: 0, lon: -30 }, 1)).toBeNull();
  });
});

describe("a map of 2,000 reports", () => {
  it("counts all events in time", () => {
    const record = mapped(largeRecord(2_000));
    const index = indexRecord(record);
    const { placed, unplaced, nowhere } = placesOf(record.events, index);
    expect(placed.map(({ events }) => events.length)).toEqual([800, 400, 400]);
    expect(unplaced.map(({ events }) => events.length)).toEqual([400]);
    expect(nowhere).toBe(record.events.length - 2_000);
  });
});
