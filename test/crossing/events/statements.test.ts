import { describe, expect, it } from "vitest";
import { intakeBytes } from "../../../src/intake/index.ts";
import { compose } from "../../../src/record/index.ts";
import { readOne } from "../../../src/record/read-one.ts";

/** The labels of the events of one report of an invented outlet, as it is written. */
async function labelsOf(text: string): Promise<string[]> {
  const bytes = new TextEncoder().encode(
    JSON.stringify({ title: "Norland closes its harbour", text, date_publish: "2031-05-14" }),
  );
  const options = { file: "a.json", url: null, mediaType: "application/json" };
  const [item] = await intakeBytes(bytes, options);
  const report = item!.report!;
  const { links } = compose([{ report, reading: readOne(report) }]);
  return links.events.map(({ label }) => label);
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
