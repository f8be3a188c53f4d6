import { describe, expect, it } from "vitest";
import { entityNamed } from "./report.ts";

/** Text, the name, the words of its role, and one of the roles that its bearer has. */
const CASES: readonly (readonly [string, string, string, string])[] = [
  ["Yesterday President Ivan Tarkesh spoke.", "Ivan Tarkesh", "President", "president"],
  [
    "On Monday Norwegian Prime Minister Ann Lorrimer spoke.",
    "Ann Lorrimer",
    "Norwegian Prime Minister",
    "prime minister of norway",
  ],
  [
    "The president of Peru, Ivan Tarkesh, spoke.",
    "Ivan Tarkesh",
    "president of Peru",
    "president of peru",
  ],
  [
    "It was said by Piet Varga, a spokesman for the Foreign Ministry, on Monday.",
    "Piet Varga",
    "spokesman for the Foreign Ministry",
    "spokesman for the foreign ministry",
  ],
  [
    "Norway’s Prime Minister and Chairman of the Pact Council Ann Lorrimer spoke.",
    "Ann Lorrimer",
    "Norway’s Prime Minister and Chairman of the Pact Council",
    "prime minister of norway",
  ],
  [
    "The permanent representative of Peru to the UN, Piet Varga, wrote a letter.",
    "Piet Varga",
    "permanent representative of Peru to the UN",
    "permanent representative of peru",
  ],
];

describe("roles", () => {
  it.each(CASES)("%s", (text, name, words, role) => {
    const entity = entityNamed(text, name);
    expect(entity?.type).toBe("person");
    const span = entity!.mentions[0]!.role!;
    expect(text.slice(span.start, span.end)).toBe(words);
    expect(entity!.roles).toContain(role);
  });

  it.each([
    ["Piet Varga went home, and the president slept.", "Piet Varga"],
    ["He told the minister. Ann Lorrimer left.", "Ann Lorrimer"],
    ["They met Mr Piet Varga in Lima.", "Piet Varga"],
    ["One of them was the cousin of the banker Piet Varga.", "Piet Varga"],
    ["According to the attorney for Peru, Piet Varga's lawyer said no.", "Piet Varga"],
  ])("none in: %s", (text, name) => {
    const entity = entityNamed(text, name);
    expect(entity).toBeDefined();
    expect(entity!.mentions[0]!.role).toBeNull();
    expect(entity!.roles).toEqual([]);
  });

  it("are of the body that is named whole, not of the country in its name", () => {
    const text = "Piet Varga, head of the Norwegian State Council's trade committee, spoke.";
    expect(entityNamed(text, "Piet Varga")!.roles).toEqual([
      "head of the norwegian state council's trade committee",
    ]);
  });
});
