import { describe, expect, it } from "vitest";
import { claimsOf, type Given } from "./claims-of.ts";

const told = (text: string, given: Given = {}): (readonly [string, string | null, string])[] =>
  claimsOf(text, given).map(({ words, lemma, certainty }) => [words, lemma, certainty]);

describe("a second infinitive", () => {
  it.each<[string, readonly (readonly [string, string, string])[]]>([
    [
      "The mayor promised to open the archive and publish the letters.",
      [
        ["The mayor promised to open the archive", "open", "planned"],
        ["publish the letters", "publish", "planned"],
      ],
    ],
    [
      "The company agreed to pay a fine and to publish its accounts.",
      [
        ["The company agreed to pay a fine", "pay", "planned"],
        ["publish its accounts", "publish", "planned"],
      ],
    ],
    [
      "The guard tried to close the gate and ring the bell.",
      [
        ["The guard tried to close the gate", "close", "hedged"],
        ["ring the bell", "ring", "hedged"],
      ],
    ],
    [
      "Officials are preparing to evacuate the town and shut the port.",
      [
        ["Officials are preparing to evacuate the town", "evacuate", "planned"],
        ["shut the port", "shut", "planned"],
      ],
    ],
    [
      "The mayor promised to open the archive and publish the letters, but later resigned.",
      [
        ["The mayor promised to open the archive", "open", "planned"],
        ["publish the letters", "publish", "planned"],
        ["later resigned", "resign", "asserted"],
      ],
    ],
  ])("is put as the first: %s", (text, expected) => {
    expect(told(text)).toEqual(expected);
  });

  it("is denied with the first, and done by whoever does that", () => {
    const claims = claimsOf("Tolan refused to open the archive and publish the letters.", {
      names: { Tolan: "person" },
    });
    expect(claims.map(({ lemma, polarity, who }) => [lemma, polarity, who])).toEqual([
      ["open", "denied", ["Tolan actor"]],
      ["publish", "denied", ["Tolan actor"]],
    ]);
  });

  it.each([
    "He repeated his vow to defeat the rebels and rescue the miners.",
    "Tolan was sentenced to clear the river and pay a fine.",
    "The council plans to fight crime and abuse.",
  ])("is none of its own where the first is none: %s", (text) => {
    expect(told(text)).toHaveLength(1);
  });
});

describe("what is expected to happen", () => {
  it("is the happening, and to come", () => {
    expect(told("Expect the toll to rise in the coming days.")).toEqual([
      ["Expect the toll to rise in the coming days", "rise", "planned"],
    ]);
  });

  it("is done by whom it is expected of", () => {
    const [claim] = claimsOf("Tolan expects Mira Grell to resign on Monday.", {
      names: { Tolan: "person", "Mira Grell": "person" },
      times: ["Monday"],
    });
    expect(claim).toMatchObject({
      lemma: "resign",
      certainty: "planned",
      who: ["Tolan other", "Mira Grell actor"],
      when: "Monday",
    });
  });
});

describe("words around a cue", () => {
  it("takes the main verb, not that of a relative clause, where the cue parts the two", () => {
    const claims = claimsOf("Tolan, who resigned in May, is expected to plead guilty to fraud.", {
      names: { Tolan: "person" },
      times: ["May"],
      said: [[null, "is expected", ["Tolan, who resigned in May,", "to plead guilty to fraud"]]],
    });
    expect(claims[0]).toMatchObject({ lemma: "plead", who: ["Tolan actor"], when: null });
    expect(claims[1]).toMatchObject({ lemma: "resign", who: ["Tolan actor"], when: "May" });
  });

  it.each([
    ["pleaded guilty", "to charges that he spent the money"],
    ["pleaded guilty Monday in", "federal court to charges that he spent the money"],
    ["pleaded guilty Monday", "in federal court to charges that he spent the money"],
  ])("keeps “%s” together with “%s”", (cue, content) => {
    expect(told(`Tolan ${cue} ${content}.`, { said: [["Tolan", cue, content]] })).toEqual([
      [`Tolan ${cue} ${content}`, "plead", "asserted"],
    ]);
  });

  it("takes a base form behind a possessive for a noun", () => {
    const text = "Tolan echoed Grell's comment in his own letter.";
    expect(
      told(text, { said: [["Tolan", "echoed", "Grell's comment in his own letter"]] }),
    ).toEqual([["Tolan echoed Grell's comment in his own letter", "echo", "asserted"]]);
  });

  it("leaves “that” off the end", () => {
    const claims = told("Tolan said after the reports broke that he would repay the money.", {
      said: [["Tolan", "said", "he would repay the money"]],
    });
    expect(claims).toContainEqual(["the reports broke", "break", "asserted"]);
    expect(claims).toContainEqual(["he would repay the money", "repay", "planned"]);
  });
});

describe("participles behind a noun", () => {
  it.each<[string, readonly (readonly [string, string])[]]>([
    [
      "The bridge built in May collapsed on Sunday.",
      [
        ["The bridge built in May collapsed on Sunday", "collapse"],
        ["The bridge built in May", "build"],
      ],
    ],
    [
      "The man accused of the theft fled the country.",
      [
        ["The man accused of the theft fled the country", "flee"],
        ["The man accused of the theft", "accuse"],
      ],
    ],
    [
      "Wednesday's harbour shooting killed two people.",
      [["Wednesday's harbour shooting killed two people", "kill"]],
    ],
    [
      "The council is using trained guards at the gate.",
      [["The council is using trained guards at the gate", "use"]],
    ],
  ])("%s", (text, expected) => {
    expect(told(text).map(([words, lemma]) => [words, lemma])).toEqual(expected);
  });
});
