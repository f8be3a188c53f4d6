import { describe, expect, it } from "vitest";
import type { LocalEntity } from "../../../src/model/index.ts";
import { findAttributions } from "../../../src/reading/attributions/find-attributions.ts";
import { resolveSpeakers } from "../../../src/reading/attributions/resolve-speakers.ts";
import { readingTextOf } from "./read-attributions.ts";

interface Named {
  readonly name: string;
  readonly type: LocalEntity["type"];
  readonly roles?: readonly string[];
  readonly aliases?: readonly string[];
  readonly country?: string;
}

/** Speakers with the named entities given by hand, so that this tests the resolution and not the finding of names. */
function speakersOf(text: string, named: readonly Named[]): Record<string, string | null> {
  const reading = readingTextOf(text);
  const entities = named.map((one, index): LocalEntity => {
    const mentions: { start: number; end: number }[] = [];
    for (const name of [one.name, ...(one.aliases ?? [])]) {
      for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
        if (!mentions.some((m) => m.start <= at && at < m.end)) {
          mentions.push({ start: at, end: at + name.length });
        }
      }
    }
    return {
      index,
      name: one.name,
      type: one.type,
      named: true,
      aliases: one.aliases ?? [],
      roles: one.roles ?? [],
      country: one.country ?? null,
      mentions: mentions
        .toSorted((a, b) => a.start - b.start)
        .map((m) => ({ ...m, form: "name" as const, role: null })),
      rules: [],
    };
  });
  const found = resolveSpeakers(reading, entities, findAttributions(reading, entities));
  found.entities.forEach((entity, index) => {
    expect(entity.index).toBe(index);
    for (const mention of entity.mentions) expect(mention.end).toBeGreaterThan(mention.start);
  });
  return Object.fromEntries(
    found.attributions
      .filter((one) => one.source.length > 0)
      .map((one) => [
        text.slice(one.source[0]!.start, one.source.at(-1)!.end),
        one.speaker === null ? null : found.entities[one.speaker]!.name,
      ]),
  );
}

const KELLER: Named = {
  name: "Anna Keller",
  type: "person",
  aliases: ["Keller"],
  roles: ["mayor"],
};
const DORN: Named = {
  name: "Jan Dorn",
  type: "person",
  aliases: ["Dorn"],
  roles: ["president"],
  country: "PE",
};

describe("speakers", () => {
  it("takes the name that heads the source", () => {
    expect(
      speakersOf("Mayor Anna Keller said that the bridge would open in May.", [KELLER])[
        "Mayor Anna Keller"
      ],
    ).toBe("Anna Keller");
  });

  it("takes the name in apposition, not the one that possesses", () => {
    const found = speakersOf("Dorn's lawyer, Anna Keller, said that he would appeal.", [
      DORN,
      KELLER,
    ]);
    expect(Object.values(found)).toContain("Anna Keller");
    expect(Object.values(found)).not.toContain("Jan Dorn");
  });

  it("does not take the name that a spokesman speaks for", () => {
    const found = speakersOf("A spokesman for Jan Dorn said that the talks went on.", [DORN]);
    expect(Object.values(found)).toEqual(["spokesman for Jan Dorn"]);
  });

  it("gives a pronoun to the last speaker of its gender", () => {
    const found = speakersOf(
      "Mr. Jan Dorn met Mrs. Anna Keller. Keller said that the bridge was ready. “It took six years,” she added. He said that the money was there.",
      [KELLER, DORN],
    );
    expect(found["she"]).toBe("Anna Keller");
    expect(found["He"]).toBe("Jan Dorn");
  });

  it("gives a description to the one who bears the office", () => {
    const found = speakersOf(
      "President Jan Dorn spoke on Monday. “We will wait,” the head of state said. “It is late,” the Peruvian leader said.",
      [DORN],
    );
    expect(found["the head of state"]).toBe("Jan Dorn");
    expect(found["the Peruvian leader"]).toBe("Jan Dorn");
  });

  it("does not give a description to a bearer from another country", () => {
    const found = speakersOf(
      "President Jan Dorn spoke on Monday. “It is late,” the Chilean leader said.",
      [DORN],
    );
    expect(found["the Chilean leader"]).not.toBe("Jan Dorn");
  });

  it("makes one entity of those who are only described", () => {
    const reading = readingTextOf(
      "Police said the road was shut. The police added that it would stay shut.",
    );
    const { entities, attributions } = resolveSpeakers(reading, [], findAttributions(reading, []));
    const speakers = new Set(attributions.map((one) => one.speaker));
    expect(speakers).toEqual(new Set([0]));
    expect(entities[0]).toMatchObject({ named: false, type: "organization" });
    expect(entities[0]!.mentions.map((one) => one.form)).toContain("description");
  });

  it("leaves a bare description that nothing explains unresolved", () => {
    const found = speakersOf("“The offer is fair,” the company said.", []);
    expect(found["the company"]).toBeNull();
  });

  it("leaves a pronoun unresolved when nobody fits", () => {
    const found = speakersOf("Mrs. Anna Keller left. “It is late,” he said.", [KELLER]);
    expect(found["he"]).toBeNull();
  });

  it("does not choose between two who fit alike", () => {
    const found = speakersOf("Jan Dorn and Anna Keller met in Lima. “It is late,” he said.", [
      { name: "Jan Dorn", type: "person" },
      { name: "Pavel Ruiz", type: "person" },
    ]);
    expect(found["he"] === null || found["he"] === "Jan Dorn").toBe(true);
  });

  it("gives the head of government's words to a chancellor", () => {
    const found = speakersOf(
      "Chancellor Jan Dorn spoke on Monday. “It is late,” the head of government said.",
      [{ ...DORN, roles: ["chancellor"] }],
    );
    expect(found["the head of government"]).toBe("Jan Dorn");
  });

  it("makes one of many a person of its own", () => {
    const found = speakersOf("One of the ‘peacekeepers’ complained that the road was shut.", []);
    expect(Object.values(found)).toEqual(["One of the peacekeepers"]);
  });

  it("gives a list of speakers to none of them", () => {
    const found = speakersOf("Peru, Chile, Bolivia confirmed the opening of their borders.", [
      { name: "Peru", type: "place" },
      { name: "Chile", type: "place" },
      { name: "Bolivia", type: "place" },
    ]);
    expect(found).toEqual({ "Peru, Chile, Bolivia": null });
  });

  it("leaves day and place out of an unnamed speaker's name", () => {
    const found = speakersOf(
      "A spokesman of the harbour in Marrow on May 3 told reporters that the port was shut.",
      [{ name: "Marrow", type: "place" }],
    );
    expect(Object.values(found)).toEqual(["spokesman of the harbour"]);
  });

  it("gives they to the group that acted in the same sentence", () => {
    const found = speakersOf(
      "At first the protesters only wanted bread, but later they insisted that the mayor should go.",
      [],
    );
    expect(found["they"]).toBe("protesters");
  });

  it("keeps named entities in place and puts described ones behind them", () => {
    const reading = readingTextOf("Officials said Jan Dorn had left.");
    const entity: LocalEntity = {
      index: 0,
      name: "Jan Dorn",
      type: "person",
      named: true,
      aliases: [],
      roles: [],
      country: null,
      mentions: [{ start: 15, end: 23, form: "name", role: null }],
      rules: [],
    };
    const { entities } = resolveSpeakers(reading, [entity], findAttributions(reading, [entity]));
    expect(entities[0]).toBe(entity);
    expect(entities[1]).toMatchObject({ index: 1, named: false });
  });
});
