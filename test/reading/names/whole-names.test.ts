import { describe, expect, it } from "vitest";
import { joinAcronyms } from "../../../src/reading/names/join-acronyms.ts";
import { createJoins } from "../../../src/reading/names/joins.ts";
import type { NameMention } from "../../../src/reading/names/name-mention.ts";
import { packWeights, unpackWeights } from "../../../src/reading/names/packed-weights.ts";
import { entitiesOf, entityNamed } from "./report.ts";

const names = (text: string): string[] => entitiesOf(text).map(({ name }) => name);

describe("a name is whole", () => {
  it("with the place that a newspaper's begins with", () => {
    const text = "Ann Lorrimer told the Stenholm Times on Monday that she would stay.";
    expect(entityNamed(text, "Stenholm Times")?.type).toBe("organization");
    expect(names(text)).not.toContain("Stenholm");
  });

  it("when it is a country's full one", () => {
    const text = "The Democratic People's Republic of Korea (DPRK) fired a missile on Monday.";
    expect(entityNamed(text, "Democratic People's Republic of Korea")?.country).toBe("KP");
    expect(entitiesOf(text)).toHaveLength(1);
  });

  it("without the country behind its comma", () => {
    const text = "The ship sailed from Arequipa, Peru on Monday.";
    expect(names(text)).toEqual(expect.arrayContaining(["Arequipa", "Peru"]));
  });

  it("without a greeting", () => {
    const text = "Piet Varga spoke on Monday. “Thanks Piet,” said the host.";
    expect(names(text).join()).not.toContain("Thanks");
  });
});

describe("a body is told from a person", () => {
  it("by the noun for fighters behind its name", () => {
    const text =
      "Sinna Rota militants freed nine people on Monday. Sinna Rota had held them since May.";
    expect(entityNamed(text, "Sinna Rota")?.type).toBe("organization");
  });

  it("and not by a form of address", () => {
    const text = "Mr Varga spoke on Monday. The Varga campaign said that Mr Varga had won.";
    expect(entityNamed(text, "Varga")?.type).toBe("person");
  });
});

describe("a surname", () => {
  it("with an office is not the kin's of who bears it", () => {
    const text =
      "The president's daughter Vera Orwick came to Stenholm. President Orwick spoke later, and Mr Orwick left early.";
    expect(entityNamed(text, "Vera Orwick")).not.toBe(undefined);
    expect(entityNamed(text, "Orwick")?.name).toBe("Orwick");
  });

  it("with the address of a man is no woman's", () => {
    const text = "Susan Tarkesh sang on Monday. Mr Tarkesh, the owner, wept.";
    expect(entityNamed(text, "Tarkesh")?.name).toBe("Tarkesh");
  });

  it("without either is hers who bears it", () => {
    const text = "Susan Tarkesh sang on Monday. Tarkesh said that she was glad.";
    expect(entityNamed(text, "Tarkesh")?.name).toBe("Susan Tarkesh");
  });
});

describe("letters", () => {
  it("before the name that they stand for are its name too", () => {
    const text = "The CTS (Central Tarn Society) agreed on Monday. The CTS will meet again in May.";
    expect(entityNamed(text, "CTS")?.name).toBe("Central Tarn Society");
    expect(entityNamed(text, "CTS")?.mentions).toHaveLength(3);
  });

  it.each([
    ["organization", "place", 1],
    ["organization", "organization", 0],
  ] as const)("of an %s and a fitting %s: it is of entity %s", (letters, long, root) => {
    const joins = createJoins(2);
    joinAcronyms([mention("Lorrimer City", long), mention("LC", letters)], joins);
    expect(joins.rootOf(1)).toBe(root);
  });
});

function mention(text: string, type: NameMention["type"]): NameMention {
  const range = { start: 0, end: text.length, firstToken: 0, endToken: 1 };
  return { ...range, type, text, country: null, form: "name", headline: false };
}

describe("packed weights", () => {
  it("come back as they were", () => {
    const weights = Int8Array.from([0, -7, 7, -8, 8, 127, -127, 1, 0]);
    expect(unpackWeights(packWeights(weights), weights.length)).toEqual(weights);
    const every = Int8Array.from({ length: 255 }, (_, k) => k - 127);
    expect(unpackWeights(packWeights(every), 255)).toEqual(every);
  });
});
