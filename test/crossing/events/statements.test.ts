import { describe, expect, it } from "vitest";
import { intakeBytes } from "../../../src/intake/index.ts";
import type { EventLink } from "../../../src/model/index.ts";
import { compose } from "../../../src/record/index.ts";
import { readOne } from "../../../src/record/read-one.ts";

/** The events of one report of an invented outlet, as it is written. */
async function eventsOf(text: string): Promise<readonly EventLink[]> {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ title: "Norland closes its harbour", text, date_publish: "2031-05-13" }),
  );
  const options = { file: "a.json", url: null, mediaType: "application/json" };
  const [item] = await intakeBytes(bytes, options);
  const report = item!.report!;
  return compose([{ report, reading: readOne(report) }]).links.events;
}

async function labelsOf(text: string): Promise<string[]> {
  return (await eventsOf(text)).map(({ label }) => label);
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
