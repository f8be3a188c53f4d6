/** Correcting where findings are shown: in each view the control of each finding, and the deed that it asks for. */
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import type { ExportedRecord } from "../../src/model/record-schema.ts";
import { seriousFindings } from "./axe.ts";
import { bar, choose, openMenu, pick } from "./correct-page.ts";
import { deskIn, go, save } from "./fake-desk.ts";
import { DESKTOP, openView, PHONE, savePage, widthOf, withBrowser } from "./reading-room.ts";
import { sampleRecord } from "./sample-record.ts";

const chromium = withBrowser();
const onDesk = deskIn(chromium);
const record = sampleRecord();
const vhalt = record.events.find(({ id }) => id === "vhalt")!;

/** Views, the findings that are shown there, and what rejecting (or else confirming) each asks for. */
const SHOWN: readonly (readonly [hash: string, kind: string, deed: unknown])[] = [
  ["#/overview", "published", { do: "set-published", edtf: null }],
  ["#/overview", "outlet", { do: "set-outlet", name: null }],
  ["#/overview", "dispute", { do: "reject", subject: { of: "dispute" } }],
  ["#/overview", "saying", { do: "reject", subject: { of: "saying" } }],
  ["#/reports", "published", { do: "set-published", edtf: null }],
  ["#/reports", "outlet", { do: "set-outlet", name: null }],
  ["#/names", "entity", { do: "reject", subject: { of: "entity" } }],
  ["#/name/ekoss", "mention", { do: "reject", subject: { of: "name" } }],
  ["#/name/ekoss", "attribution", { do: "reject", subject: { of: "attribution" } }],
  ["#/sayings", "attribution", { do: "reject", subject: { of: "attribution" } }],
  ["#/omissions", "omission", { do: "reject", subject: { of: "omission" } }],
  [`#/chronology?at=${vhalt.id}`, "event", { do: "reject", subject: { of: "event" } }],
  [`#/chronology?at=${vhalt.id}`, "claim", { do: "reject", subject: { of: "claim" } }],
  ["#/compare?a=rharbour&b=rmorning", "published", { do: "set-published", edtf: null }],
  ["#/compare?a=rharbour&b=rmorning", "copy", { do: "reject", subject: { of: "copy" } }],
  ["#/compare?a=rharbour&b=rmorning", "saying", { do: "reject", subject: { of: "saying" } }],
  ["#/compare?a=rharbour&b=rmorning", "event", { do: "reject", subject: { of: "event" } }],
  ["#/compare?a=rharbour&b=rmorning", "dispute", { do: "reject", subject: { of: "dispute" } }],
  [`#/event/${vhalt.id}`, "dispute", { do: "reject", subject: { of: "dispute" } }],
];

describe("where it is shown", () => {
  it.each(SHOWN)("%s: %s is confirmed, rejected, and carries a note", async (hash, kind, deed) => {
    await onDesk(async (page, desk) => {
      await go(page, hash);
      await openMenu(page, kind);
      await choose(page, "reject");
      expect(await save(page, desk)).toMatchObject(deed as object);
      await openMenu(page, kind);
      await choose(page, "confirm");
      await save(page, desk);
      expect(["confirm", "set-published", "set-outlet"]).toContain(desk.last().do);
      await openMenu(page, kind);
      await choose(page, "note");
      await page.getByLabel("Note", { exact: true }).fill("Ask them again.");
      expect(await save(page, desk)).toMatchObject({ do: "note", text: "Ask them again." });
      await page.keyboard.press("Control+z");
      await expect.poll(() => desk.last().do).toBe("revert");
    });
  });

  it("an origin is confirmed and carries a note, and what leads to it is corrected", async () => {
    await onDesk(async (page, desk) => {
      for (const hash of ["#/origins", `#/origin/${record.origins[0]!.id}`]) {
        await go(page, hash);
        await openMenu(page, "origin");
        await expect.poll(() => page.locator("[role=menu] [data-action=reject]").count()).toBe(0);
        await choose(page, "confirm");
        expect(await save(page, desk)).toMatchObject({ do: "confirm", subject: { of: "origin" } });
      }
      await openMenu(page, "claim");
      await choose(page, "whose");
      await page.locator("dialog select").selectOption({ label: "The report’s own voice" });
      expect(await save(page, desk)).toMatchObject({ do: "add-claim", attribution: null });
    });
  });

  it("a copy, a credit, a citation and a house are rejected at their line of the sources", async () => {
    const sources = withSteps(sampleRecord());
    await onDesk(async (page, desk) => {
      for (const [how, kind, deed] of [
        ["copies", "copy", { do: "reject", subject: { of: "copy" } }],
        ["credits", "credit", { do: "reject", subject: { of: "credit" } }],
        ["cites", "attribution", { do: "reject", subject: { of: "attribution" } }],
        ["is of the house of", "house", { do: "set-house", one: false }],
      ] as const) {
        await go(page, "#/sources");
        await page.locator(".sources-table a", { hasText: how }).first().click();
        await page.locator(".source-chosen").waitFor();
        await openMenu(page, kind);
        await choose(page, "reject");
        expect(await save(page, desk), how).toMatchObject(deed);
      }
    }, sources);
  });

  it("outlets are said to be of one house", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      await openMenu(page, "outlet");
      await choose(page, "house");
      await pick(page, "s");
      const deed = await save(page, desk);
      expect(deed).toMatchObject({ do: "set-house", one: true });
      expect(deed.do === "set-house" && deed.reports[0]).toBe("rharbour");
    });
  });

  it("has nothing that axe finds serious, and fits a phone", async () => {
    for (const options of [DESKTOP, PHONE])
      await onDesk(
        async (page) => {
          for (const hash of ["#/overview", "#/reports", "#/names", "#/omissions", "#/origins"]) {
            await go(page, hash);
            await expect.poll(() => page.locator("main [data-correct]").count()).toBeGreaterThan(0);
            await expect.poll(() => seriousFindings(page), { message: hash }).toEqual([]);
            const width = await widthOf(page);
            expect(width).toBeLessThanOrEqual(options.viewport!.width);
          }
        },
        sampleRecord(),
        options,
      );
  });
});

/** The record with one claim whose way leads over every kind of step. */
function withSteps(given: ExportedRecord): ExportedRecord {
  const first = given.reports.find(({ id }) => id === "rharbour")!;
  const second = given.reports.find(({ id }) => id === "rstrand")!;
  const attribution = given.attributions.find(({ report }) => report === first.id)!;
  const words = attribution.content[0]!;
  const [head, ...rest] = given.claims.filter(({ report }) => report === first.id);
  const hop = (by: "credit" | "citation" | "house", name: string) => ({
    by,
    name,
    report: null,
    span: by === "house" ? null : { ...words, report: first.id },
    why: "it is tried",
  });
  const told = {
    by: "report",
    name: first.outlet.name ?? "",
    report: first.id,
    span: null,
    why: "tells it",
  } as const;
  const house = {
    id: "ohouse",
    name: "Harbour Group",
    kind: "outlet",
    entity: null,
    reports: [first.id, second.id],
  } as const;
  const ways = [
    [told, hop("credit", "Coast Agency")],
    [told, hop("citation", "Radio Sorrel")],
    [told, hop("house", house.name)],
  ];
  const claims = [head!, ...rest].slice(0, 3).map((claim, i) => ({
    ...claim,
    chain: ways[i]!,
    origins: i === 2 ? [house.id] : claim.origins,
  }));
  const changed = new Map(claims.map((claim) => [claim.id, claim]));
  return {
    ...given,
    origins: [...given.origins, { ...house, reports: [...house.reports] }],
    claims: given.claims.map((claim) => changed.get(claim.id) ?? claim),
  };
}

describe("words of a column", () => {
  it("are selected beside another report, also over badges and marked differences", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/compare?a=rharbour&b=rmorning");
      // From one piece of the text to the next but one: badges and words for screen readers stand between them.
      const [from, end] = await page.evaluate<[number, number]>(`(() => {
        const badge = document.querySelector(".pane-text .badge");
        const pieces = [...badge.closest("p").querySelectorAll("[data-at]")].slice(0, 3);
        const last = pieces.at(-1).firstChild;
        getSelection().setBaseAndExtent(pieces[0].firstChild, 0, last, last.length);
        return [Number(pieces[0].dataset.at), Number(pieces.at(-1).dataset.at) + last.length];
      })()`);
      await page.locator(".selection-bar").waitFor();
      await bar(page, "New claim").click();
      const deed = await save(page, desk);
      if (deed.do !== "add-claim") throw new Error(deed.do);
      const report = record.reports.find(({ id }) => id === deed.words.report)!;
      expect(deed.words.text).toBe(report.text.slice(from, end).trim());
      expect(report.text.slice(deed.words.start, deed.words.end)).toBe(deed.words.text);
    });
  });
});

describe("by keyboard alone", () => {
  const selected = (page: Page) => page.evaluate("getSelection().toString().trim()");

  it("sentences are selected one after the other, widened and narrowed, and made a claim", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      await page.keyboard.press("j");
      await page.keyboard.press("v");
      await page.locator(".selection-bar").waitFor();
      const first = await selected(page);
      await page.keyboard.press("v");
      await expect.poll(() => selected(page)).not.toBe(first);
      const second = (await selected(page)) as string;
      await page.keyboard.press("Shift+V");
      await expect.poll(() => selected(page)).toBe(first);
      await page.keyboard.press("v");
      await expect.poll(() => selected(page)).toBe(second);
      await page.keyboard.press("Alt+Shift+ArrowRight");
      const shorter = second.slice(/^\S+\s+/u.exec(second)![0].length);
      await expect.poll(() => selected(page)).toBe(shorter);
      for (let i = 0; i < 3; i++) await page.keyboard.press("Shift+ArrowLeft");
      await expect.poll(() => selected(page)).toBe(shorter.slice(0, -3).trim());
      await page.keyboard.press("e");
      await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.locator("dialog.correct-dialog").waitFor();
      await page.keyboard.press("Control+Enter");
      await save(page, desk);
      expect(desk.last()).toMatchObject({
        do: "add-claim",
        words: { report: "rharbour", text: shorter.slice(0, -3).trim() },
      });
    });
  });

  it("the sentence of the column that has the focus is selected", async () => {
    await onDesk(async (page) => {
      await go(page, "#/compare?a=rharbour&b=rmorning");
      for (const column of [1, 0]) {
        await page.locator(".pane").nth(column).focus();
        await page.keyboard.press("v");
        await page.locator(".selection-bar").waitFor();
        const inside = `document.querySelectorAll(".pane")[${column}].contains(getSelection().anchorNode)`;
        await expect.poll(() => page.evaluate(inside)).toBe(true);
        await page.evaluate("getSelection().removeAllRanges()");
        await page.locator(".selection-bar").waitFor({ state: "detached" });
      }
    });
  });
});

describe("on a phone", () => {
  it("what was decided is undone and decided again from the bar", async () => {
    await onDesk(
      async (page, desk) => {
        await go(page, "#/report/rharbour");
        await openMenu(page, "outlet");
        await choose(page, "correct");
        await page.locator("dialog [role=combobox]").fill("Harbour Post");
        await save(page, desk);
        await page.getByRole("button", { name: /^Undo: Set/ }).click();
        await expect.poll(() => desk.last().do).toBe("revert");
        await page.getByRole("button", { name: /^Redo: Set/ }).click();
        await expect.poll(() => desk.asked.length).toBe(3);
        const width = await widthOf(page);
        expect(width).toBeLessThanOrEqual(390);
      },
      sampleRecord(),
      PHONE,
    );
  });
});

describe("an overruled decision", () => {
  it("says so in the history, and by which, and is not shown as holding", async () => {
    const make = (id: string, name: string, more: object) => ({
      id,
      at: `2031-04-01T10:00:0${id.slice(1)}Z`,
      by: "Ana Petrov",
      why: null,
      deed: { do: "set-outlet", report: "rharbour", name } as const,
      ...more,
    });
    const saved = savePage({
      ...sampleRecord(),
      decisions: [
        make("x1", "Harbour Sheet", { state: "overruled", overruledBy: "x2" }),
        make("x2", "Harbour Wire", { state: "applied" }),
      ] as NonNullable<ExportedRecord["decisions"]>,
    });
    const context = await chromium.browser.newContext(DESKTOP);
    try {
      const page = await context.newPage();
      await openView(page, saved, "#/history");
      const entry = page.locator(".history-entry.overruled");
      await expect.poll(() => entry.textContent()).toContain("overruled");
      await expect
        .poll(() => entry.textContent())
        .toContain("Decision 2, about the same, says otherwise");
      await openView(page, saved, "#/report/rharbour");
      const text = await page.locator(".report-side").textContent();
      expect(text).toContain("Harbour Wire");
      expect(text).not.toContain("Harbour Sheet");
    } finally {
      await context.close();
      saved.remove();
    }
  });
});

describe("hostile and long words of a person", () => {
  it("are text, in notes, reasons and names, and stay in their place", async () => {
    await onDesk(
      async (page, desk) => {
        await go(page, "#/report/rharbour");
        await openMenu(page, "outlet");
        await choose(page, "note");
        const bad = `<img src=x onerror="window.hit=1"><script>window.hit=1</script>\u202Eevil ${"long".repeat(500)}`;
        await page.getByLabel("Note", { exact: true }).fill(bad);
        await page.getByLabel("Why").fill("<b>bold</b>");
        expect(await save(page, desk)).toMatchObject({ do: "note", text: bad });
        for (const hash of ["#/report/rharbour", "#/history"]) {
          await go(page, hash);
          await page.getByText("<img src=x", { exact: false }).first().waitFor();
          await expect.poll(() => page.evaluate("window.hit")).toBeUndefined();
          await expect.poll(() => page.locator("main img[src=x], main b").count()).toBe(0);
          const width = await widthOf(page);
          expect(width, hash).toBeLessThanOrEqual(390);
        }
      },
      sampleRecord(),
      PHONE,
    );
  });
});
