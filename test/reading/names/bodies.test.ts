/** Bodies as reports name them: by head word, by bracketed letters, by the last word alone, by the noun beside them. */
import { describe, expect, it } from "vitest";
import type { LocalEntity } from "../../../src/model/index.ts";
import { entitiesOf, entityNamed } from "./report.ts";

const named = (text: string, words: string): LocalEntity | undefined =>
  entityNamed(text, words, entitiesOf(text));

describe("a body", () => {
  const defined =
    "The Tarva Valley Support Compact (Velkan: UPNV) sent pumps to Velka. UPNV engineers arrived on Monday. The Compact's mission is short.";

  it("is bound to the letters of another language that stand behind its name", () => {
    const compact = named(defined, "UPNV");
    expect(compact).toBeDefined();
    expect(compact).toEqual(named(defined, "Tarva Valley Support Compact"));
    expect(compact?.type).toBe("organization");
  });

  it("is called by the last word of its name", () => {
    const compact = named(defined, "Tarva Valley Support Compact");
    expect(compact?.rules).toContain("name/head-word");
    expect(compact?.aliases).toContain("Compact");
  });

  it("is not called by the last word of its name where two bodies share it", () => {
    const text =
      "The Tarva Valley Support Compact and the Ostrov Trade Compact met in Stenholm. The Compact sent engineers.";
    const full = entitiesOf(text).filter(({ name }) => name.includes(" Compact"));
    expect(full).toHaveLength(2);
    for (const { aliases } of full) expect(aliases).not.toContain("Compact");
  });

  it.each([
    ["Officials spoke to the portal Velka Tonight about it.", "Velka Tonight"],
    ["Telegram channel ABRT-News reports that the road is open.", "ABRT-News"],
    ["It was first told by the website Весна-Info on Monday.", "Весна-Info"],
    ["The dam is safe, writes Radio Tarva in its morning news.", "Radio Tarva"],
  ])("has its whole name beside the noun for a medium: %s", (text, name) => {
    expect(named(text, name)).toMatchObject({ name, type: "organization" });
  });

  it("of a country that the report does not name is told from another's", () => {
    const text =
      "The Velkan Interior Ministry denied it. The Ostrovian Interior Ministry did not. Reporters left.";
    const ministries = entitiesOf(text).filter(({ name }) => name.endsWith("Interior Ministry"));
    expect(ministries.map(({ name }) => name)).toEqual([
      "Velkan Interior Ministry",
      "Ostrovian Interior Ministry",
    ]);
  });

  it("without an owner is the only one of its kind, whatever its country", () => {
    const text =
      "The Ostrovian Interior Ministry denied it on Monday. On Tuesday the Interior Ministry admitted it.";
    expect(named(text, "Interior Ministry")?.rules).toContain("name/only-body");
  });
});

describe("a person's name", () => {
  it("has no headline words stuck to it", () => {
    const text =
      "Tarkesh Taunts Lawmakers Over Late Budget Vote\n\nIvan Tarkesh spoke on Monday. The vote on the budget is late, Tarkesh said.";
    const words = entitiesOf(text)
      .filter(({ type }) => type === "person")
      .flatMap(({ name, aliases }) => [name, ...aliases]);
    expect(words).toEqual(["Ivan Tarkesh", "Tarkesh"]);
  });

  it("has no office in it", () => {
    const text = "On Monday Councilman Piet J. Varga spoke. Majority Whip Ann Lorrimer did not.";
    const people = entitiesOf(text).filter(({ type }) => type === "person");
    expect(people.map(({ name }) => name)).toEqual(["Piet J. Varga", "Ann Lorrimer"]);
  });

  it("with Jr. is another than the same name without", () => {
    const text = "Ivan Tarkesh spoke on Monday. Later Ivan Tarkesh Jr. met the mayor.";
    const people = entitiesOf(text).filter(({ type }) => type === "person");
    expect(people).toHaveLength(2);
  });
});
