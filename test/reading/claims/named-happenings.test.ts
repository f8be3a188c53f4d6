import { describe, expect, it } from "vitest";
import { claimsOf, type Given } from "./claims-of.ts";

const NAMES: Given = {
  names: {
    Tolan: "person",
    Mira: "person",
    Ilse: "person",
    Ostrau: "place",
    "Harbour Guard": "organization",
  },
};

describe("a happening that a noun tells beside a verb", () => {
  const named = (
    text: string,
    times: readonly string[] = [],
  ): (readonly [string, string | null, string, readonly string[]])[] =>
    claimsOf(text, { ...NAMES, times })
      .filter(({ rules }) => rules.includes("claim/named"))
      .map(({ words, lemma, certainty, who }) => [words, lemma, certainty, who]);

  it("is a claim where its words say who took part", () => {
    expect(named("The report followed the arrest of Tolan.")).toEqual([
      ["the arrest of Tolan", "arrest", "asserted", ["Tolan undergoer"]],
    ]);
    expect(named("The paper printed Tolan’s resignation.")).toEqual([
      ["Tolan’s resignation", "resignation", "asserted", ["Tolan actor"]],
    ]);
  });

  it("is a claim where its words say when", () => {
    expect(named("The mayor defended the 2014 ban.", ["2014"]).map(([words]) => words)).toEqual([
      "the 2014 ban",
    ]);
  });

  it.each([
    // Which raid is not said.
    "The mayor praised the raid.",
    // Nothing says that it happened.
    "The mayor called for the arrest of Tolan.",
    "He rejected allegations of an attack on Tolan.",
    "There was no attack on Tolan.",
    "If the mayor ends the occupation of Ostrau, people will return.",
    // The noun narrows another one.
    "Tolan’s arrest warrant was printed.",
    // It is the head of its own clause already.
    "The attack on Tolan took place at noon.",
  ])("is none: %s", (text) => {
    expect(named(text)).toEqual([]);
  });

  it("is planned where its words say that it is to come", () => {
    expect(named("The paper described Tolan’s upcoming trial.").map(([, , put]) => put)).toEqual([
      "planned",
    ]);
  });
});

describe("what is told of one of many", () => {
  it("has its participle for a head, and was done to its subject", () => {
    const [claim] = claimsOf("Tolan was also among those shot.", NAMES);
    expect([claim!.lemma, claim!.who]).toEqual(["shoot", ["Tolan undergoer"]]);
  });

  it("was done to each of a list that semicolons part", () => {
    const [claim] = claimsOf("The blast injured Tolan; Mira, a nurse; and Ilse.", NAMES);
    expect(claim!.who).toEqual(["Tolan undergoer", "Mira undergoer", "Ilse undergoer"]);
  });
});

describe("a clause behind “whose”", () => {
  it("is a claim that its owner does not take part in", () => {
    const claims = claimsOf("They met Tolan, whose daughter Mira was arrested.", NAMES);
    expect(claims.map(({ lemma }) => lemma)).toEqual(["meet", "arrest"]);
    expect(claims[1]!.who).toEqual(["Mira undergoer"]);
  });
});
