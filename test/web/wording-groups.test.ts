/** Terms as groups of rows. */
import { describe, expect, it } from "vitest";
import type { ExportedRecord } from "../../src/model/record-schema.ts";
import { indexRecord } from "../../web/src/data/record-index.ts";
import { chosenWordings, wordingGroups } from "../../web/src/data/wording-groups.ts";
import { sampleRecord } from "./sample-record.ts";

type Wording = ExportedRecord["wordings"][number];
type Term = Wording["terms"][number];

const term = (text: string, report: string, count = 1, scareQuoted = false): Term => ({
  text,
  scareQuoted,
  report,
  count,
  // Where nobody is named.
  spans: [{ start: 9000, end: 9001, text }],
});

function groups(...wordings: readonly Wording[]) {
  return wordingGroups(indexRecord({ ...sampleRecord(), wordings: [...wordings] }));
}

const GUARDS: Wording = {
  of: "eguard",
  field: "forces",
  terms: [term("guards", "rharbour"), term("helpers", "rmorning"), term("guards", "runion", 3)],
};
const NAME: Wording = {
  of: "eguard",
  field: "name",
  terms: [term("Coastal Guard", "rharbour"), term("the Guard", "runion")],
};
const RESCUERS: Wording = {
  of: "ehelpers",
  terms: [
    term("rescuers", "rmorning", 1, true),
    term("rescuers", "rstrand", 2),
    term("volunteers", "runion"),
  ],
};

const NONE = { of: null, field: null, scareOnly: false, find: "" } as const;

describe("wordingGroups", () => {
  it("makes a row of a term, apart where it stands in scare quotes, the most used first", () => {
    const [group] = groups(RESCUERS);
    expect(group!.rows.map(({ text, scareQuoted, total }) => [text, scareQuoted, total])).toEqual([
      ["rescuers", false, 2],
      ["rescuers", true, 1],
      ["volunteers", false, 1],
    ]);
    expect([...groups(GUARDS)[0]!.rows[0]!.cells.keys()]).toEqual(["rharbour", "runion"]);
  });

  it("puts scare quotes first and keeps together what belongs to one name", () => {
    expect(groups(NAME, RESCUERS, GUARDS).map(({ wording, field }) => [wording.of, field])).toEqual(
      [
        ["ehelpers", null],
        ["eguard", "name"],
        ["eguard", "forces"],
      ],
    );
  });

  it("finds in a record that does not say so that all terms are namings", () => {
    const record = sampleRecord();
    const entity = record.entities.find(({ mentions }) => mentions.length > 1)!;
    const terms = entity.mentions.map(({ report, start, end, text }) => ({
      ...term(text, report),
      spans: [{ start, end, text }],
    }));
    expect(groups({ of: entity.id, terms })[0]!.field).toBe("name");
    const moved = terms.map((one) => ({
      ...one,
      spans: one.spans.map((span) => ({ ...span, start: span.start + 1 })),
    }));
    expect(groups({ of: entity.id, terms: moved })[0]!.field).toBeNull();
  });
});

describe("chosenWordings", () => {
  const all = groups(NAME, RESCUERS, GUARDS);
  const found = (choice: Partial<Parameters<typeof chosenWordings>[1]>) =>
    chosenWordings(all, { ...NONE, ...choice }).map(({ wording, rows }) => [
      wording.of,
      rows.length,
    ]);

  it("keeps the terms that hold a word, and all terms of a name that holds it", () => {
    expect(found({ find: "HELPER" })).toEqual([
      ["ehelpers", 3],
      ["eguard", 1],
    ]);
    expect(found({ find: "no such word" })).toEqual([]);
  });

  it("keeps what is called in one way, and groups with scare quotes", () => {
    expect(found({ field: "forces" })).toEqual([["eguard", 2]]);
    expect(found({ scareOnly: true })).toEqual([["ehelpers", 3]]);
    expect(found({ of: "eguard" })).toHaveLength(2);
  });
});
