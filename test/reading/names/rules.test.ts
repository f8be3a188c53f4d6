import { describe, expect, it } from "vitest";
import { looksLikeAcronym, standsFor } from "../../../src/reading/names/acronyms.ts";
import { bodyKind } from "../../../src/reading/names/bodies.ts";
import { countryName, countryNamed, countryOf } from "../../../src/reading/names/index.ts";
import { fullNameRule, partsOf } from "../../../src/reading/names/person-names.ts";
import { isSpellingOf } from "../../../src/reading/names/spelling.ts";

describe("countryOf", () => {
  it.each([
    ["Peru", "PE"],
    ["Peruvian", "PE"],
    ["Peruvians", "PE"],
    ["Kazakh", "KZ"],
    ["the Republic of Peru", "PE"],
    ["US", "US"],
    ["U.S.", "US"],
    ["Côte d’Ivoire", "CI"],
    ["PERU", "PE"],
    ["Guinea-Bissau", "GW"],
  ])("%s → %s", (word, code) => {
    expect(countryOf(word)).toBe(code);
  });
  it.each(["us", "turkey", "Borland", "Uk", "", "May", "Island"])("%s is no country", (word) => {
    expect(countryOf(word)).toBeNull();
  });
  it("tells names from peoples", () => {
    expect(countryNamed("Norway")?.form).toBe("name");
    expect(countryNamed("Norwegian")?.form).toBe("demonym");
    expect(countryName("NO")).toBe("Norway");
    expect(countryName("??")).toBeNull();
  });
});

describe("standsFor", () => {
  it.each([
    ["CDP", "Collective Defence Pact", true],
    ["CDP", "the Collective Defence Pact", true],
    ["MoD", "Ministry of Defence", true],
    ["MD", "Ministry of Defence", true],
    ["U.N.", "United Nations", true],
    ["CDP", "Collective Pact", false],
    ["CP", "Collective Defence Pact", false],
    ["CDPX", "Collective Defence Pact", false],
    ["C", "Collective", false],
  ])("%s, %s: %s", (letters, name, expected) => {
    expect(standsFor(letters, name)).toBe(expected);
  });
  it.each([
    ["CDP", true],
    ["MoD", true],
    ["U.N.", true],
    ["Pact", false],
    ["A", false],
    ["COLLECTIVEDEFENCE", false],
  ])("%s looks like letters: %s", (token, expected) => {
    expect(looksLikeAcronym(token)).toBe(expected);
  });
});

describe("isSpellingOf", () => {
  it.each([
    ["Dubrovskiy", "Dubrovsky", true],
    ["Tarkeshev", "Tarkeshyev", true],
    ["Vorontsova", "Vorontsovo", true],
    ["Martin", "Martini", false],
    ["Dubrovin", "Dubrovina", false],
    ["Marin", "Moran", false],
    ["Lima", "Lomo", false],
    ["Orwick", "Orwell", false],
  ])("%s, %s: %s", (a, b, expected) => {
    expect(isSpellingOf(a, b)).toBe(expected);
    expect(isSpellingOf(b, a)).toBe(expected);
  });
});

describe("fullNameRule", () => {
  it.each([
    ["Ann Lorrimer", "Ann Lorrimer", "name/same"],
    ["A. Lorrimer", "Ann Lorrimer", "name/initial"],
    ["Lorrimer Ann", "Ann Lorrimer", "name/order"],
    ["Ann Lorrimer", "Ann Mary Lorrimer", "name/fuller"],
    ["Aleksandr Dubrovin", "Alexander Dubrovin", "name/spelling"],
    ["Aleksandra Dubrovin", "Alexander Dubrovin", null],
    ["Ann Lorrimer", "Amy Lorrimer", null],
    ["Ann Lorrimer", "Ann Orwick", null],
    ["John Orwick", "Jane Orwick", null],
  ])("%s, %s: %s", (a, b, rule) => {
    expect(fullNameRule(partsOf(a), partsOf(b))).toBe(rule);
    expect(fullNameRule(partsOf(b), partsOf(a))).toBe(rule);
  });
});

describe("bodyKind", () => {
  it.each([
    ["Defence Ministry", "Ministry of Defense"],
    ["Foreign Ministry", "Ministry of Foreign Affairs"],
    ["Interior Ministry", "Ministry of Internal Affairs"],
    ["MoD", "the Ministry of Defence"],
  ])("%s is what %s is", (a, b) => {
    expect(bodyKind(a).key).toBe(bodyKind(b).key);
    expect(bodyKind(a).common).toBe(true);
  });
  it("tells ministries apart, and bodies with a name of their own", () => {
    expect(bodyKind("Defence Ministry").key).not.toBe(bodyKind("Foreign Ministry").key);
    expect(bodyKind("Tarn Shipping Office").common).toBe(false);
  });
});
