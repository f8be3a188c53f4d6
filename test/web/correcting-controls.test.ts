/** Correcting in a real Chromium: every control with the deed that it asks for, by mouse and by keyboard, on a server that only listens. */
import { describe, expect, it } from "vitest";
import { type Deed } from "../../src/model/decision.ts";
import type { ExportedRecord } from "../../src/model/record-schema.ts";
import { seriousFindings } from "./axe.ts";
import { bar, choose, openMenu, pick, point, select } from "./correct-page.ts";
import { deskIn, go, save } from "./fake-desk.ts";
import { openView, savePage, widthOf, DESKTOP, withBrowser } from "./reading-room.ts";
import { sampleRecord } from "./sample-record.ts";

const chromium = withBrowser();
const onDesk = deskIn(chromium);
const record = sampleRecord();

describe("what each finding offers", () => {
  it.each([
    [
      "published",
      "#/report/rharbour",
      null,
      ["Confirm", "Correct the date…", "Reject: not known", "Note…"],
    ],
    [
      "outlet",
      "#/report/rharbour",
      null,
      ["Confirm", "Correct the outlet…", "Is of one house with…", "Reject: not known", "Note…"],
    ],
    ["body", "#/report/rharbour", null, ["Confirm", "Correct the body…", "Note…"]],
    [
      "attribution",
      "#/report/rharbour",
      [".m-content", "We have the situation"],
      ["Confirm", "Correct who speaks…", "Reject: nobody is quoted here", "Note…"],
    ],
    [
      "mention",
      "#/report/rharbour",
      [".m-name", "Dario Lund"],
      [
        "Confirm",
        "This is the same as…",
        "This is somebody or something else…",
        "Reject: not a name",
        "Note…",
      ],
    ],
    [
      "time",
      "#/report/rharbour",
      [".m-time", "on Thursday evening"],
      ["Confirm", "Reject: not a time", "Note…"],
    ],
    [
      "figure",
      "#/report/rharbour",
      [".m-figure", "19 people"],
      ["Confirm", "Reject: not a figure", "Note…"],
    ],
    [
      "copy",
      "#/report/rharbour",
      [".m-copy", "The ferry left Port Tamsin"],
      ["Confirm", "Reject: not a copy", "Note…"],
    ],
    [
      "entity",
      "#/name/ekoss",
      null,
      ["Confirm", "This is the same as…", "Reject: not a name", "Note…"],
    ],
    ["event", "#/event/vhalt", null, ["Confirm", "Reject: not one event", "Note…"]],
    [
      "claim",
      "#/event/vhalt",
      null,
      [
        "Confirm",
        "Belongs with…",
        "Does not belong to this event",
        "Correct whose it is…",
        "Reject: not a statement",
        "Note…",
      ],
    ],
    [
      "dispute",
      "#/disputes",
      null,
      ["Confirm", "Correct the relation…", "Reject: not a dispute", "Note…"],
    ],
    ["saying", "#/sayings", null, ["Confirm", "Reject: not one saying", "Note…"]],
    ["wording", "#/wording", null, ["Confirm", "Reject: not the same thing", "Note…"]],
  ] as const)("%s", async (kind, hash, at, items) => {
    await onDesk(async (page) => {
      await go(page, hash);
      if (at) await point(page, at[0], at[1]);
      await openMenu(page, kind);
      await expect.poll(() => page.locator("[role=menuitem]").allTextContents()).toEqual(items);
    });
  });
});

describe("what each decision asks for", () => {
  it("a publication date, checked as it is typed", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      await openMenu(page, "published");
      await choose(page, "correct");
      const field = page.getByLabel("Date or interval");
      await field.fill("13 March");
      await expect.poll(() => page.locator("dialog .live").textContent()).toContain("not a date");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await expect
        .poll(() => page.evaluate("document.activeElement.labels[0].textContent"))
        .toBe("Date or interval");
      expect(desk.asked).toEqual([]);
      await field.fill("2031-03-13/2031-03-14");
      await expect
        .poll(() => page.locator("dialog .live").textContent())
        .toBe("Reads: 13–14 March 2031.");
      await page.getByLabel("Why").fill("The dateline is of the day after.");
      const deed = await save(page, desk);
      expect(deed).toEqual({
        do: "set-published",
        report: "rharbour",
        edtf: "2031-03-13/2031-03-14",
      });
      expect(desk.asked[0]!.why).toBe("The dateline is of the day after.");
    });
  });

  it("an outlet, and that it is not known", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      await openMenu(page, "outlet");
      await choose(page, "correct");
      await page.locator("dialog [role=combobox]").fill("Harbour Post");
      expect(await save(page, desk)).toEqual({
        do: "set-outlet",
        report: "rharbour",
        name: "Harbour Post",
      });
      await openMenu(page, "outlet");
      await choose(page, "reject");
      expect(await save(page, desk)).toEqual({ do: "set-outlet", report: "rharbour", name: null });
    });
  });

  it("the body, line by line", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      await openMenu(page, "body");
      await choose(page, "correct");
      const report = record.reports.find((one) => one.id === "rharbour")!;
      const line = "PORT TAMSIN, 14 March (Harbour Wire)";
      await page.locator(".body-lines label", { hasText: line }).locator("input").uncheck();
      const deed = await save(page, desk);
      if (deed.do !== "set-body") throw new Error(deed.do);
      const kept = deed.ranges.map(({ start, end }) => report.text.slice(start, end)).join("\n");
      expect(kept).not.toContain(line);
      expect(kept).toContain("We have the situation in hand");
      expect(kept).toContain("Minister Aline Koss announced on Friday");
    });
  });

  it("a speaker, of the record's names, a new one, or nobody known", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      const words =
        "The ferry Almira ran aground off Cape Sorrel on Thursday evening with 214 people on board";
      await point(page, ".m-content", "The ferry Almira ran aground off Cape Sorrel");
      const attribution = expect.objectContaining({ report: "rharbour", text: words }) as unknown;
      await openMenu(page, "attribution");
      await choose(page, "speaker");
      await pick(page, "kos");
      expect(await save(page, desk)).toEqual({
        do: "set-speaker",
        attribution,
        speaker: "Aline Koss",
      });
      await openMenu(page, "attribution");
      await choose(page, "speaker");
      await page.locator("dialog [role=combobox]").fill("Rescue Centre West");
      expect(await save(page, desk)).toMatchObject({ speaker: "Rescue Centre West" });
      await openMenu(page, "attribution");
      await choose(page, "speaker");
      await page.getByLabel("It is not known who speaks").check();
      expect(await save(page, desk)).toMatchObject({ speaker: null });
    });
  });

  it("that two names are of the same, and that a naming is of somebody else", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/name/ekoss");
      await openMenu(page, "entity");
      await choose(page, "same");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      expect(desk.asked).toEqual([]);
      await pick(page, "Teo");
      expect(await save(page, desk)).toMatchObject({
        do: "join",
        of: "entity",
        b: { report: "rstrand", text: "Teo Brandt" },
      });
      await go(page, "#/report/rharbour");
      await point(page, ".m-name", "Dario Lund");
      await openMenu(page, "mention");
      await choose(page, "other");
      await pick(page, "Teo");
      await save(page, desk);
      expect(desk.asked.slice(-2).map(({ deed }) => deed)).toMatchObject([
        { do: "take-out", of: "entity", at: { report: "rharbour", text: "Captain Dario Lund" } },
        { do: "join", of: "entity", b: { report: "rstrand", text: "Teo Brandt" } },
      ]);
    });
  });

  it("that a claim belongs to another event, or not to this one", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/event/vhalt");
      await openMenu(page, "claim");
      await choose(page, "belongs");
      await pick(page, "inquiry");
      expect(await save(page, desk)).toMatchObject({
        do: "join",
        of: "event",
        b: { text: "An inquiry into the loading of the ship is to begin in April 2031." },
      });
      const before = desk.asked.length;
      await openMenu(page, "claim");
      await choose(page, "apart");
      const deed = await save(page, desk);
      if (deed.do !== "take-out") throw new Error(deed.do);
      const event = record.events.find((one) => one.id === "vhalt")!;
      expect(deed.from).toHaveLength(event.claims.length - 1);
      expect(desk.asked.length - before).toBe(1);
    });
  });

  it("how the sides of a dispute stand to each other, and that it is none", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/disputes");
      await openMenu(page, "dispute");
      await choose(page, "relation");
      await page.locator("dialog select").selectOption("superseded");
      expect(await save(page, desk)).toMatchObject({ do: "set-relation", relation: "superseded" });
      await openMenu(page, "dispute");
      await choose(page, "reject");
      const deed = await save(page, desk);
      if (deed.do !== "reject" || deed.subject.of !== "dispute") throw new Error(deed.do);
      const spans = record.disputes[0]!.sides.flatMap((side) => side.spans);
      expect(deed.subject.at.map((anchor) => anchor.text).sort()).toEqual(
        spans.map((span) => span.text).sort(),
      );
    });
  });

  it.each([
    ["saying", "#/sayings", "saying"],
    ["wording", "#/wording", "wording"],
    ["event", "#/event/vhalt", "event"],
    ["entity", "#/name/ekoss", "entity"],
  ])("that a %s is to be confirmed or rejected", async (kind, hash, of) => {
    await onDesk(async (page, desk) => {
      await go(page, hash);
      for (const action of ["confirm", "reject"]) {
        await openMenu(page, kind);
        await choose(page, action);
        expect(await save(page, desk)).toMatchObject({ do: action, subject: { of } });
      }
    });
  });

  it("a note, which must say something", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/disputes");
      await openMenu(page, "dispute");
      await choose(page, "note");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      expect(desk.asked).toEqual([]);
      await page.getByLabel("Note", { exact: true }).fill("Ask the union again.");
      expect(await save(page, desk)).toMatchObject({ do: "note", text: "Ask the union again." });
    });
  });
});

describe("selected words", () => {
  const WORDS = "Rescue boats from three villages reached the ship before midnight";
  const anchor = expect.objectContaining({ report: "rharbour", text: WORDS }) as unknown;

  it("become an attribution, with its source and cue looked for near by", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      await select(page, WORDS);
      await bar(page, "New attribution").click();
      await page.getByLabel("Words of the text that name the source").fill("no such words");
      await page.getByRole("button", { name: "Save", exact: true }).click();
      expect(desk.asked).toEqual([]);
      await page.getByLabel("Words of the text that name the source").fill("Captain Dario Lund");
      await page.locator("dialog [role=combobox]").fill("Dario");
      await page.locator("dialog [role=option]").first().click();
      expect(await save(page, desk)).toMatchObject({
        do: "add-attribution",
        content: { text: WORDS },
        source: { text: "Captain Dario Lund" },
        cue: null,
        speaker: "Dario Lund",
        direct: false,
      });
    });
  });

  it("become a claim", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      await select(page, WORDS);
      await bar(page, "New claim").click();
      expect(await save(page, desk)).toEqual({
        do: "add-claim",
        words: anchor,
        attribution: null,
      });
    });
  });

  it("become a claim of an event that is there, and of a new one", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      await select(page, "lost steering about an hour later");
      await bar(page, "Add to an event").click();
      await pick(page, "inquiry");
      expect(await save(page, desk)).toMatchObject({ do: "join", of: "event" });
      await select(page, "head of the Coastal Guard");
      await bar(page, "New event").click();
      await page.getByLabel("What happened").fill("A captain heads the guard");
      await save(page, desk);
      expect(desk.asked.slice(-2).map(({ deed }) => deed.do)).toEqual(["add-claim", "add-event"]);
      expect(desk.last()).toMatchObject({
        label: "A captain heads the guard",
        claims: [{ text: "head of the Coastal Guard" }],
      });
    });
  });

  it("become furniture, or part of the report, or carry a note", async () => {
    await onDesk(async (page, desk) => {
      const { text } = record.reports.find((one) => one.id === "rharbour")!;
      const bodyOf = (deed: Deed) => {
        if (deed.do !== "set-body") throw new Error(deed.do);
        return deed.ranges.map(({ start, end }) => text.slice(start, end)).join("\n");
      };
      await go(page, "#/report/rharbour");
      await select(page, WORDS);
      await expect.poll(() => bar(page, "Part of the report").count()).toBe(0);
      await bar(page, "Furniture").click();
      expect(bodyOf(await save(page, desk))).not.toContain("Rescue boats");
      await select(page, "Lighthouse keeper turns one hundred");
      await expect.poll(() => bar(page, "Furniture").count()).toBe(0);
      await bar(page, "Part of the report").click();
      expect(bodyOf(await save(page, desk))).toContain("Lighthouse keeper turns one hundred");
      await select(page, WORDS);
      await bar(page, "Note").click();
      await page.getByLabel("Note", { exact: true }).fill("Which villages?");
      expect(await save(page, desk)).toEqual({
        do: "note",
        subject: { of: "words", at: anchor },
        text: "Which villages?",
      });
    });
  });
});

describe("by keyboard alone", () => {
  it("a finding is reached, corrected, undone and decided again", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      await page.keyboard.press("j");
      await page.keyboard.press("e");
      await page.locator("[role=menu]").waitFor();
      await page.keyboard.press("Escape");
      await expect.poll(() => page.locator("[role=menu]").count()).toBe(0);
      await expect
        .poll(() => page.evaluate("document.activeElement.dataset.correct"))
        .toBe("attribution");
      await page.keyboard.press("e");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.locator("dialog.correct-dialog").waitFor();
      await page.keyboard.press("Control+a");
      await page.keyboard.type("teo");
      await page.keyboard.press("ArrowDown");
      await page.keyboard.press("Enter");
      await page.keyboard.press("Enter");
      await expect.poll(() => desk.asked.length).toBe(1);
      expect(desk.last()).toMatchObject({ do: "set-speaker", speaker: "Teo Brandt" });
      const note = page.locator(".pointed .decided");
      await note.waitFor();
      await expect
        .poll(() => note.textContent())
        .toContain("Set \u2068Teo Brandt\u2069 as the speaker");
      await expect
        .poll(() => page.evaluate("document.activeElement.dataset.correct"))
        .toBe("attribution");
      const undo = page.getByRole("button", { name: /^Undo: Set/ });
      await expect.poll(() => undo.isEnabled()).toBe(true);
      await page.keyboard.press("Control+z");
      await expect.poll(() => desk.asked.length).toBe(2);
      expect(desk.last().do).toBe("revert");
      await note.waitFor({ state: "detached" });
      const redo = page.getByRole("button", { name: /^Redo: Set/ });
      await expect.poll(() => redo.isEnabled()).toBe(true);
      await page.keyboard.press("Control+Shift+z");
      await expect.poll(() => desk.asked.length).toBe(3);
      expect(desk.last().do).toBe("revert");
    });
  });

  it("words are selected from a finding, and given a note", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      await page.keyboard.press("j");
      await page.keyboard.press("x");
      await page.locator(".selection-bar").waitFor();
      await page.keyboard.press("e");
      for (let i = 0; i < 4; i++) await page.keyboard.press("ArrowRight");
      await page.keyboard.press("Enter");
      await page.keyboard.type("Said where?");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => desk.asked.length).toBe(1);
      expect(desk.last()).toMatchObject({ do: "note", text: "Said where?" });
    });
  });
});

describe("what goes wrong", () => {
  it("is said in the dialog, which keeps what was typed", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/report/rharbour");
      await openMenu(page, "outlet");
      await choose(page, "correct");
      await page.locator("dialog [role=combobox]").fill("Harbour Post");
      desk.refusal = "The record is being moved.";
      await page.getByRole("button", { name: "Save", exact: true }).click();
      await page.locator("dialog [role=alert]").waitFor();
      await expect
        .poll(() => page.locator("dialog [role=alert]").textContent())
        .toContain("The record is being moved.");
      await expect
        .poll(() => page.locator("dialog [role=combobox]").inputValue())
        .toBe("Harbour Post");
      expect(await save(page, desk)).toMatchObject({ name: "Harbour Post" });
    });
  });
});

describe("for everybody", () => {
  it("menus, dialogs, the bar and the history have nothing that axe finds serious, and fit a phone", async () => {
    await onDesk(async (page, desk) => {
      const check = async () => {
        for (const colorScheme of ["light", "dark"] as const) {
          await page.emulateMedia({ colorScheme });
          await expect.poll(() => seriousFindings(page)).toEqual([]);
        }
        await page.setViewportSize({ width: 360, height: 800 });
        await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(360);
        await page.setViewportSize({ width: 1280, height: 900 });
      };
      await go(page, "#/report/rharbour");
      await select(page, "Rescue boats from three villages");
      await check();
      await openMenu(page, "published");
      await expect.poll(() => seriousFindings(page)).toEqual([]);
      for (const [kind, action] of [
        ["published", "correct"],
        ["outlet", "correct"],
        ["body", "correct"],
        ["outlet", "confirm"],
      ] as const) {
        const cancel = page.getByRole("button", { name: "Cancel" });
        if (await cancel.isVisible()) await cancel.click();
        else await page.keyboard.press("Escape");
        await openMenu(page, kind);
        await choose(page, action);
        await check();
      }
      await save(page, desk);
      await check();
      await go(page, "#/history");
      await check();
    });
  });
});

describe("the history", () => {
  it("tells all decisions in order, filters them, and takes one back and decides it again", async () => {
    await onDesk(async (page, desk) => {
      await go(page, "#/history");
      await expect
        .poll(() => page.locator("main").textContent())
        .toContain("Nobody has decided anything");
      await page.getByLabel("Your name in decisions").fill("Ana Petrov");
      await go(page, "#/report/rharbour");
      await openMenu(page, "outlet");
      await choose(page, "correct");
      await page.locator("dialog [role=combobox]").fill("Harbour Post");
      await page.getByLabel("Why").fill("As the imprint says.");
      await save(page, desk);
      expect(desk.asked[0]!.by).toBe("Ana Petrov");
      await go(page, "#/history");
      const entry = page.locator(".history-entry").first();
      await expect.poll(() => entry.textContent()).toContain("Harbour Post");
      await expect.poll(() => entry.textContent()).toContain("by Ana Petrov");
      await expect.poll(() => entry.textContent()).toContain("As the imprint says.");
      await entry.getByRole("button", { name: "Take back" }).click();
      await save(page, desk);
      await page.locator(".history-entry").nth(1).waitFor();
      await expect.poll(() => page.locator(".history-entry.reverted").count()).toBe(1);
      await page
        .locator(".history-entry")
        .nth(1)
        .getByRole("button", { name: "Decide again" })
        .click();
      expect(await save(page, desk)).toMatchObject({ do: "revert" });
      await page.getByLabel("Kind").selectOption("correct");
      await expect.poll(() => page.locator(".history-entry").count()).toBe(1);
      await expect.poll(() => page.url()).toContain("kind=correct");
    });
  });
});

describe("a page that can only be read", () => {
  it("shows what was decided, and no control", async () => {
    const decided: ExportedRecord = {
      ...sampleRecord(),
      decisions: [
        {
          id: "x1",
          at: "2031-04-01T10:00:00Z",
          by: "Ana Petrov",
          why: "As the imprint says.",
          deed: { do: "set-outlet", report: "rharbour", name: "Harbour Wire" },
          state: "applied",
        },
        {
          id: "x2",
          at: "2031-04-01T10:01:00Z",
          by: "Ana Petrov",
          why: null,
          deed: {
            do: "reject",
            subject: {
              of: "dispute",
              at: [{ report: "rharbour", start: 0, end: 3, text: "words that are gone" }],
            },
          },
          state: "orphan",
        },
      ],
    };
    const saved = savePage(decided);
    const context = await chromium.browser.newContext(DESKTOP);
    try {
      const page = await context.newPage();
      await openView(page, saved, "#/report/rharbour");
      await expect
        .poll(() => page.locator(".decided").first().textContent())
        .toContain("Ana Petrov");
      await openView(page, saved, "#/disputes");
      await expect
        .poll(() => page.locator(".decided.orphan").textContent())
        .toContain("words that are gone");
      await openView(page, saved, "#/history");
      await expect.poll(() => page.locator(".history-entry").count()).toBe(2);
      for (const hash of ["#/report/rharbour", "#/disputes", "#/history", "#/wording"]) {
        await openView(page, saved, hash);
        await expect.poll(() => page.locator("[data-correct]").count()).toBe(0);
        await expect.poll(() => page.getByRole("button", { name: "Take back" }).count()).toBe(0);
        await expect.poll(() => page.locator("input[type=file]").count()).toBe(0);
      }
    } finally {
      await context.close();
      saved.remove();
    }
  });
});
