import { describe, expect, it } from "vitest";
import { intakeBytes } from "../../../src/intake/index.ts";
import type { EventLink, ReadReport } from "../../../src/model/index.ts";
import { compose } from "../../../src/record/index.ts";
import { readOne } from "../../../src/record/read-one.ts";

/** The events of reports of invented outlets, as they are written. */
async function eventsOf(...texts: readonly string[]): Promise<readonly EventLink[]> {
  const reports: ReadReport[] = [];
  for (const [index, text] of texts.entries()) {
    const bytes = new TextEncoder().encode(
      JSON.stringify({ title: "Norland closes its harbour", text, date_publish: "2031-05-13" }),
    );
    const options = { file: `${index}.json`, url: null, mediaType: "application/json" };
    for (const { report } of await intakeBytes(bytes, options))
      if (report) reports.push({ report, reading: readOne(report) });
  }
  return compose(reports).links.events;
}

async function labelsOf(...texts: readonly string[]): Promise<string[]> {
  return (await eventsOf(...texts)).map(({ label }) => label);
}

describe("a statement with a day of its own", () => {
  it("is an event that tells what was said", async () => {
    expect(
      await labelsOf(
        "On May 10, the Norland Defence Ministry stated that the harbour of Ostrau was closed to foreign ships.",
      ),
    ).toContain(
      "On May 10, the Norland Defence Ministry stated that the harbour of Ostrau was closed to foreign ships",
    );
  });

  it.each([
    ["has no day", "The Norland Defence Ministry stated that the harbour of Ostrau was closed."],
    ["is of nobody known", "On May 10, they stated that the harbour of Ostrau was closed."],
    [
      "names a year only",
      "In 2029, the Norland Defence Ministry announced that the harbour of Ostrau was closed.",
    ],
  ])("is none where it %s", async (_, text) => {
    expect((await labelsOf(text)).filter((label) => /stated|announced/u.test(label))).toEqual([]);
  });
});

describe("one speaker who tells of one night twice", () => {
  it("tells of one event", async () => {
    const events = await eventsOf(
      "Ada Orlen said that negotiations about the broken dyke were held all night from Monday to Tuesday. “Yesterday, negotiations went on till dawn, nobody slept,” Orlen said.",
    );
    expect(events.filter(({ label }) => /negotiations/u.test(label))).toMatchObject([
      { claims: { length: 2 }, joins: [{ score: 0.8 }] },
    ]);
  });
});

describe("the label of an event", () => {
  const PLAIN = "On Tuesday the harbour of Ostrau was quiet.";

  it("names who speaks where it is a quotation", async () => {
    const text = (after: string): string =>
      `“We have mended the broken dyke with four thousand sacks of sand,” Ada Orlen said. ${after}`;
    const labels = await labelsOf(text(PLAIN), text("Fishermen sailed for Ostrau again."));
    expect(labels).toContain(
      "Ada Orlen: “We have mended the broken dyke with four thousand sacks of sand”",
    );
  });
});
