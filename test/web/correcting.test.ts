/** Each correction and its undo, in a real Chromium against the real server: what it changes in the record, and that undoing leaves nothing. */
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import type { ExportedRecord } from "../../src/model/record-schema.ts";
import { bar, choose, openMenu, pick, point, select } from "./correct-page.ts";
import { withBrowser } from "./reading-room.ts";
import { serveNew, type ServedRecord } from "./served-record.ts";

const EXAMPLE = fileURLToPath(new URL("../../examples/orlava-dam", import.meta.url));

const chromium = withBrowser();
let served: ServedRecord;
let page: Page;
const trouble: string[] = [];

beforeAll(async () => {
  served = await serveNew("orlava");
  await served.server.addPaths([EXAMPLE]);
  page = await chromium.browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.on("console", (message) => trouble.push(message.text()));
  page.on("pageerror", (error) => trouble.push(error.message));
  await page.goto(served.server.address);
  await vi.waitFor(
    async () => {
      const { jobs } = (await ask("/status")) as { jobs: { phase: string }[] };
      if (!jobs.every(({ phase }) => phase === "done")) throw new Error("It is still reading.");
    },
    { timeout: 60_000, interval: 300 },
  );
}, 600_000);

afterAll(async () => {
  await served.end();
  expect(trouble).toEqual([]);
  expect(served.errors).toEqual([]);
});

/** Asks the API as the page does. */
async function ask(path: string): Promise<unknown> {
  const { origin } = new URL(served.server.address);
  const answer = await page.request.get(`${origin}/api/v1${path}`);
  return answer.json();
}

async function record(): Promise<ExportedRecord> {
  return (await ask("/record")) as ExportedRecord;
}

/** The record without what says that somebody has decided. */
function findingsOf({ decisions, ...rest }: ExportedRecord): Omit<ExportedRecord, "decisions"> {
  expect(decisions).toBeDefined();
  return rest;
}

async function go(hash: string): Promise<void> {
  const { origin } = new URL(served.server.address);
  await page.goto("about:blank");
  await page.goto(`${origin}/${hash}`);
  await page.waitForSelector("main h1");
}

/** Saves the open dialog, and waits until it is kept. */
async function save(): Promise<void> {
  await page.getByLabel("Why").fill("Because it is tried.");
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await page.locator("dialog.correct-dialog").waitFor({ state: "detached" });
}

/** How many decisions stand or were taken back. */
async function decided(): Promise<number> {
  return (await record()).decisions?.length ?? 0;
}

/** The report of a file of the example. */
async function reportOf(file: string) {
  const found = (await record()).reports.find((report) => report.file === file);
  if (!found) throw new Error(`No report is of ${file}.`);
  return found;
}

interface Case {
  readonly what: string;
  /** Decides, and saves. */
  readonly act: (before: ExportedRecord) => Promise<void>;
  /** What must hold then. */
  readonly check: (after: ExportedRecord, before: ExportedRecord) => void;
}

const entityOf = (of: ExportedRecord, name: string) =>
  of.entities.find((entity) => entity.name === name || entity.aliases.includes(name))!;

/** The first words of its kind that stand in a report, for rejecting. */
const has = (spans: readonly { start: number; end: number }[], start: number, end: number) =>
  spans.some((span) => span.start === start && span.end === end);

let memo: unknown;

const CASES: readonly Case[] = [
  {
    what: "a publication date is set",
    act: async () => {
      await go(`#/report/${(await reportOf("03-holm-gazette.html")).id}`);
      await openMenu(page, "published");
      await choose(page, "correct");
      await page.getByLabel("Date or interval").fill("2019-03-08/2019-03-09");
      await save();
    },
    check: (after) => {
      const { published } = after.reports.find(({ file }) => file === "03-holm-gazette.html")!;
      expect(published).toMatchObject({
        earliest: "2019-03-08",
        latest: "2019-03-09",
        basis: "person",
      });
    },
  },
  {
    what: "an outlet is set",
    act: async () => {
      await go(`#/report/${(await reportOf("04-river-watch.txt")).id}`);
      await openMenu(page, "outlet");
      await choose(page, "correct");
      await page.locator("dialog [role=combobox]").fill("The River Watch Bulletin");
      await save();
    },
    check: (after) => {
      const { outlet } = after.reports.find(({ file }) => file === "04-river-watch.txt")!;
      expect(outlet).toMatchObject({ name: "The River Watch Bulletin", basis: "person" });
    },
  },
  {
    what: "a speaker is set",
    act: async (before) => {
      const one = before.attributions.find(({ speaker, content }) => {
        const name = before.entities.find(({ id }) => id === speaker)?.name;
        return name === "Dana Orel" && content[0]!.text.includes("Nobody warned us");
      })!;
      memo = one.content[0];
      await go(`#/report/${one.report}`);
      await point(page, ".m-content", "Nobody warned us");
      await openMenu(page, "attribution");
      await choose(page, "speaker");
      await pick(page, "Vera Stanek");
      await save();
    },
    check: (after) => {
      const one = after.attributions.find(({ content }) =>
        content.some((span) => span.text === (memo as { text: string }).text),
      )!;
      expect(after.entities.find(({ id }) => id === one.speaker)?.name).toBe("Vera Stanek");
    },
  },
  {
    what: "two names are one",
    act: async (before) => {
      await go(`#/name/${entityOf(before, "Vera Stanek").id}`);
      await openMenu(page, "entity");
      await choose(page, "same");
      await pick(page, "Ana Brodnik");
      await save();
    },
    check: (after) => {
      expect(entityOf(after, "Vera Stanek").id).toBe(entityOf(after, "Ana Brodnik").id);
    },
  },
  {
    what: "a naming is of somebody else",
    act: async (before) => {
      const [mention] = entityOf(before, "Henrik Dahl").mentions;
      memo = mention;
      await go(`#/report/${mention!.report}?at=${mention!.start}-${mention!.end}`);
      await point(page, ".m-name", mention!.text);
      await openMenu(page, "mention");
      await choose(page, "other");
      await pick(page, "Ana Brodnik");
      await save();
    },
    check: (after) => {
      const { report, start } = memo as { report: string; start: number };
      const named = after.entities.find(({ mentions }) =>
        mentions.some((mention) => mention.report === report && mention.start === start),
      );
      expect(named?.id).toBe(entityOf(after, "Ana Brodnik").id);
    },
  },
  {
    what: "a claim belongs to another event",
    act: async (before) => {
      const event = before.events.find(({ label }) => label.startsWith("He failed to say which"))!;
      memo = event.claims[0];
      await go(`#/event/${event.id}`);
      await openMenu(page, "claim");
      await choose(page, "belongs");
      await pick(page, "A day later, Havric declared");
      await save();
    },
    check: (after) => {
      const event = after.events.find(({ claims }) => claims.includes(memo as string))!;
      expect(event.joins.some(({ by }) => by === "person")).toBe(true);
      expect(event.reports.length).toBeGreaterThan(1);
    },
  },
  {
    what: "a claim does not belong to its event",
    act: async (before) => {
      const event = before.events.find(({ label }) => label.startsWith("Residents of Lower"))!;
      memo = event.claims;
      await go(`#/event/${event.id}`);
      await openMenu(page, "claim");
      await choose(page, "apart");
      await save();
    },
    check: (after) => {
      const { deed } = after.decisions!.at(-1)!;
      if (deed.do !== "take-out") throw new Error(deed.do);
      const out = after.claims.find(
        ({ report, start, end }) =>
          report === deed.at.report && start === deed.at.start && end === deed.at.end,
      )!;
      const others = (memo as string[]).filter((id) => id !== out.id);
      expect(others.length).toBeGreaterThan(0);
      const left = after.events.filter(({ claims }) => others.some((id) => claims.includes(id)));
      expect(left).toHaveLength(1);
      expect(left[0]!.claims).not.toContain(out.id);
    },
  },
  {
    what: "the sides of a dispute stand to each other otherwise",
    act: async (before) => {
      memo = before.disputes[0]!.id;
      await go("#/disputes");
      await openMenu(page, "dispute");
      await choose(page, "relation");
      await page.locator("dialog select").selectOption("framing");
      await save();
    },
    check: (after) => {
      const dispute = after.disputes.find(({ id }) => id === memo);
      expect(dispute?.relation).toBe("framing");
      expect(dispute?.why).toContain("tester decided that only the words differ");
    },
  },
  ...(["dispute", "saying", "wording"] as const).map((kind): Case => ({
    what: `a ${kind} is rejected`,
    act: async () => {
      await go({ dispute: "#/disputes", saying: "#/sayings", wording: "#/wording" }[kind]);
      await openMenu(page, kind);
      await choose(page, "reject");
      await save();
      if (kind === "saying") await page.locator(".rejected-here .decided").waitFor();
    },
    check: (after, before) => {
      const list = ({ disputes, sayings, wordings }: ExportedRecord): number =>
        ({ dispute: disputes, saying: sayings, wording: wordings })[kind].length;
      expect(list(after)).toBe(list(before) - 1);
    },
  })),
  {
    what: "a term of a wording is rejected",
    act: async (before) => {
      const texts = ({ terms }: ExportedRecord["wordings"][number]) =>
        new Set(terms.map(({ text }) => text));
      const wording = before.wordings.find((one) => texts(one).size > 2)!;
      memo = { of: wording.of, text: wording.terms[0]!.text, terms: texts(wording).size };
      await go(`#/wording?of=${wording.of}`);
      await page
        .getByRole("button", { name: `Correct “${wording.terms[0]!.text}”` })
        .first()
        .click();
      await choose(page, "reject");
      await save();
    },
    check: (after) => {
      const { of, text, terms } = memo as { of: string; text: string; terms: number };
      const left = after.wordings
        .filter((one) => one.of === of)
        .flatMap((one) => one.terms.map((term) => term.text));
      expect(left).not.toContain(text);
      expect(new Set(left).size).toBeGreaterThanOrEqual(terms - 1);
    },
  },
  {
    what: "an omission is none",
    act: async (before) => {
      memo = before.omissions.length;
      await go("#/omissions");
      await openMenu(page, "omission");
      await choose(page, "reject");
      await save();
      await page.locator(".rejected-here .decided").waitFor();
    },
    check: (after) => {
      expect(after.omissions).toHaveLength((memo as number) - 1);
    },
  },
  {
    what: "an agency is not credited",
    act: async (before) => {
      const hops = before.claims.flatMap(({ chain }) => chain ?? []);
      memo = hops.find(({ by }) => by === "credit")!.name;
      await go("#/sources?how=credit");
      await page
        .locator(".sources-table tr", { hasText: memo as string })
        .locator("td a")
        .first()
        .click();
      await openMenu(page, "credit");
      await choose(page, "reject");
      await save();
    },
    check: (after, before) => {
      const credits = ({ claims }: ExportedRecord) =>
        claims
          .flatMap(({ chain }) => chain ?? [])
          .filter(({ by, name }) => by === "credit" && name === memo);
      expect(credits(after).length).toBeLessThan(credits(before).length);
    },
  },
  {
    what: "two outlets are of one house",
    act: async () => {
      await go(`#/report/${(await reportOf("03-holm-gazette.html")).id}`);
      await openMenu(page, "outlet");
      await choose(page, "house");
      await pick(page, "Drenova Courier");
      await save();
    },
    check: (after) => {
      const names = after.origins.filter(({ kind }) => kind === "outlet").map(({ name }) => name);
      expect(
        names.some((name) => name.includes("Holm Gazette") && name.includes("Drenova Courier")),
      ).toBe(true);
    },
  },
  {
    what: "a statement is the report’s own",
    act: async (before) => {
      const event = before.events.find(({ claims }) =>
        claims.some((id) => before.claims.find((claim) => claim.id === id)!.attribution !== null),
      )!;
      memo = event.claims.find(
        (id) => before.claims.find((claim) => claim.id === id)!.attribution !== null,
      );
      const { report, start, end } = before.claims.find(({ id }) => id === memo)!;
      await go(`#/report/${report}?at=${start}-${end}`);
      await point(page, `.m-claim[data-from="${start}"]`, "");
      await openMenu(page, "claim");
      await choose(page, "whose");
      await page.locator("dialog select").selectOption({ label: "The report’s own voice" });
      await save();
    },
    check: (after) => {
      expect(after.claims.find(({ id }) => id === memo)?.attribution).toBeNull();
    },
  },
  {
    what: "a copy is rejected",
    act: async (before) => {
      const [span] = before.copies[0]!.spans;
      await go(`#/report/${span.report}`);
      await point(page, ".m-copy", span.text.slice(0, 20));
      await openMenu(page, "copy");
      await choose(page, "reject");
      await save();
    },
    check: (after, before) => {
      expect(after.copies.length).toBeLessThan(before.copies.length);
    },
  },
  {
    what: "an event is rejected",
    act: async (before) => {
      const event = before.events.find(({ claims }) => claims.length === 2)!;
      memo = event.claims;
      await go(`#/event/${event.id}`);
      await openMenu(page, "event");
      await choose(page, "reject");
      await save();
    },
    check: (after) => {
      const [a, b] = memo as string[];
      expect(after.events.some(({ claims }) => claims.includes(a!) && claims.includes(b!))).toBe(
        false,
      );
    },
  },
  ...(["time", "figure", "mention", "attribution", "claim"] as const).map((kind): Case => ({
    what: `rejecting: ${kind}`,
    act: async (before) => {
      const { id, body } = await reportOf("02-drenova-courier.html");
      const inBody = (span: { start: number; end: number }) =>
        body.some(({ start, end }) => start <= span.start && span.end <= end);
      const own = <T extends { report: string }>(items: readonly T[]) =>
        items.filter(({ report }) => report === id);
      const span = {
        time: () => own(before.times).find(inBody)!,
        figure: () => own(before.claims).flatMap(({ figures }) => figures)[0]!,
        mention: () => own(before.entities.flatMap(({ mentions }) => mentions)).find(inBody)!,
        attribution: () => own(before.attributions).find(({ direct }) => direct)!.content[0]!,
        claim: () => own(before.claims).find(inBody)!,
      }[kind]();
      memo = { id, start: span.start, end: span.end };
      await go(`#/report/${id}?at=${span.start}-${span.end}`);
      const mark = {
        time: ".m-time",
        figure: ".m-figure",
        mention: ".m-name",
        attribution: ".m-content",
        claim: ".m-claim",
      }[kind];
      await point(page, `${mark}[data-from="${span.start}"]`, "");
      await openMenu(page, kind);
      await choose(page, "reject");
      await save();
    },
    check: (after) => {
      const { id, start, end } = memo as { id: string; start: number; end: number };
      const own = <T extends { report: string }>(items: readonly T[]) =>
        items.filter(({ report }) => report === id);
      const left = {
        time: own(after.times),
        figure: own(after.claims).flatMap(({ figures }) => figures),
        mention: own(after.entities.flatMap(({ mentions }) => mentions)),
        attribution: own(after.attributions).flatMap(({ content }) => content),
        claim: own(after.claims),
      }[kind];
      expect(has(left, start, end)).toBe(false);
    },
  })),
  {
    what: "a name is no name anywhere",
    act: async (before) => {
      await go(`#/name/${entityOf(before, "Ana Brodnik").id}`);
      await openMenu(page, "entity");
      await choose(page, "reject");
      await save();
    },
    check: (after) => {
      expect(entityOf(after, "Ana Brodnik")).toBeUndefined();
    },
  },
  {
    what: "words become furniture",
    act: async () => {
      await go(`#/report/${(await reportOf("01-vell-news-agency.txt")).id}`);
      await select(page, "We are not giving up any part of this country.");
      await bar(page, "Furniture").click();
      await save();
    },
    check: (after) => {
      const report = after.reports.find(({ file }) => file === "01-vell-news-agency.txt")!;
      const body = report.body.map(({ start, end }) => report.text.slice(start, end)).join("\n");
      expect(body).not.toContain("We are not giving up any part of this country.");
    },
  },
  {
    what: "lines become furniture",
    act: async () => {
      await go(`#/report/${(await reportOf("08-vell-free-press.txt")).id}`);
      await openMenu(page, "body");
      await choose(page, "correct");
      const last = page.locator(".body-lines input:checked").last();
      memo = await page.locator(".body-lines label:has(input:checked)").last().textContent();
      await last.uncheck();
      await save();
    },
    check: (after) => {
      const report = after.reports.find(({ file }) => file === "08-vell-free-press.txt")!;
      const body = report.body.map(({ start, end }) => report.text.slice(start, end)).join("\n");
      expect(body).not.toContain((memo as string).trim());
    },
  },
  {
    what: "words become an attribution",
    act: async () => {
      await go(`#/report/${(await reportOf("01-vell-news-agency.txt")).id}`);
      await select(page, "14 people were killed");
      await bar(page, "New attribution").click();
      await page.locator("dialog [role=combobox]").first().fill("The Rescue Service of Orlava");
      await save();
    },
    check: (after) => {
      const added = after.attributions.find(({ rules }) => rules.includes("attribution/person"))!;
      expect(added.content[0]!.text).toBe("14 people were killed");
      expect(after.entities.find(({ id }) => id === added.speaker)?.name).toBe(
        "The Rescue Service of Orlava",
      );
    },
  },
  {
    what: "words become a claim",
    act: async () => {
      await go(`#/report/${(await reportOf("01-vell-news-agency.txt")).id}`);
      await select(page, "the water came in the night".replace("the", "The"));
      await bar(page, "New claim").click();
      await save();
    },
    check: (after) => {
      expect(after.claims.some(({ text }) => text === "The water came in the night")).toBe(true);
    },
  },
  {
    what: "words become a new event",
    act: async () => {
      await go(`#/report/${(await reportOf("01-vell-news-agency.txt")).id}`);
      await select(page, "The water came in the night");
      await bar(page, "New event").click();
      await page.getByLabel("What happened").fill("Water came by night");
      await save();
    },
    check: (after) => {
      expect(after.events.some(({ label }) => label === "Water came by night")).toBe(true);
    },
  },
  {
    what: "words are added to an event",
    act: async (before) => {
      memo = before.events.find(({ label }) => label.startsWith("More than 200 people"))!.claims;
      await go(`#/report/${(await reportOf("01-vell-news-agency.txt")).id}`);
      await select(page, "The water came in the night");
      await bar(page, "Add to an event").click();
      await pick(page, "More than 200 people");
      await save();
    },
    check: (after) => {
      const event = after.events.find(({ claims }) => claims.includes((memo as string[])[0]!))!;
      const texts = event.claims.map((id) => after.claims.find((claim) => claim.id === id)!.text);
      expect(texts.some((text) => text.includes("The water came in the night"))).toBe(true);
    },
  },
  {
    what: "a note is written at words",
    act: async () => {
      await go(`#/report/${(await reportOf("01-vell-news-agency.txt")).id}`);
      await select(page, "The water came in the night");
      await bar(page, "Note").click();
      await page.getByLabel("Note", { exact: true }).fill("Which night?");
      await save();
      await page.locator(".decided-about", { hasText: "Which night?" }).waitFor();
    },
    check: (after) => {
      expect(after.decisions?.at(-1)).toMatchObject({ state: "applied", deed: { do: "note" } });
    },
  },
];

describe("each correction and its undo", () => {
  it.each(CASES)("$what", async ({ act, check }) => {
    const before = await record();
    const known = before.decisions?.length ?? 0;
    await act(before);
    await expect.poll(decided, { timeout: 20_000 }).toBeGreaterThan(known);
    const after = await record();
    const made = (after.decisions ?? []).slice(known);
    expect(made.length).toBeGreaterThan(0);
    expect(made.map(({ state }) => state)).toEqual(made.map(() => "applied"));
    expect(made[0]!.why).toBe("Because it is tried.");
    check(after, before);
    await page.keyboard.press("Control+z");
    await expect.poll(decided, { timeout: 20_000 }).toBe(known + 2 * made.length);
    await expect.poll(async () => findingsOf(await record())).toEqual(findingsOf(before));
    await page.locator(".correct-message", { hasText: "Taken back" }).waitFor();
  });

  it("is decided again by redoing, and stays in the history", async () => {
    const { id } = await reportOf("04-river-watch.txt");
    await go(`#/report/${id}`);
    await openMenu(page, "outlet");
    await choose(page, "correct");
    await page.locator("dialog [role=combobox]").fill("The River Watch Bulletin");
    await save();
    await page.locator(".facts", { hasText: "The River Watch Bulletin" }).first().waitFor();
    await page.keyboard.press("Control+z");
    await page.locator(".correct-message", { hasText: "Taken back" }).waitFor();
    const outlet = async () => (await reportOf("04-river-watch.txt")).outlet.name;
    await expect.poll(() => outlet()).not.toBe("The River Watch Bulletin");
    await page.keyboard.press("Control+Shift+z");
    await page.locator(".correct-message", { hasText: "Decided again" }).waitFor();
    await expect.poll(() => outlet()).toBe("The River Watch Bulletin");
    await go("#/history?state=applied&kind=correct");
    const entry = page.locator(".history-entry", { hasText: "The River Watch Bulletin" });
    await entry.getByRole("button", { name: "Take back" }).click();
    await save();
    await expect.poll(() => outlet()).not.toBe("The River Watch Bulletin");
  });
});

describe("decisions as a file", () => {
  it("go out of one record and into another", async () => {
    await go(`#/report/${(await reportOf("04-river-watch.txt")).id}`);
    await openMenu(page, "outlet");
    await choose(page, "correct");
    await page.locator("dialog [role=combobox]").fill("The River Watch Bulletin");
    await save();
    await go("#/history");
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Export decisions" }).click(),
    ]);
    const file = await download.path();
    const lines = (await record()).decisions!.length;
    const other = await serveNew("other");
    const context = await chromium.browser.newContext();
    try {
      const tab = await context.newPage();
      await tab.goto(other.server.address);
      await tab.waitForSelector("main h1");
      await tab.goto(`${new URL(other.server.address).origin}/#/history`);
      await tab.locator("input[type=file]").setInputFiles(file);
      await tab.getByText(`${lines} decisions were taken over.`).waitFor();
      await tab.locator(".history-entry").first().waitFor();
      // The reports are not there: nothing is moved to other words.
      await expect.poll(() => tab.locator(".history-entry .tag.orphan").count()).toBe(1);
      await tab.locator("input[type=file]").setInputFiles({
        name: "broken.jsonl",
        mimeType: "text/plain",
        buffer: Buffer.from('{"deed":1}\nno json'),
      });
      await tab.getByText("Line 2 of the file is not a decision").waitFor();
    } finally {
      await context.close();
      await other.end();
    }
  });
});
