import { describe, expect, it } from "vitest";
import { attributionsOf, saying } from "./read-attributions.ts";
import { cpuTime } from "../../cpu-time.ts";

interface Case {
  readonly name: string;
  readonly text: string;
  /** Words of the content that is asked for. */
  readonly words: string;
  readonly source: string;
  readonly cue: string;
  readonly direct: boolean;
}

const cases: readonly Case[] = [
  {
    name: "cue behind the quotation",
    text: "“The bridge will open in May,” Mayor Anna Keller said on Tuesday.",
    words: "The bridge will open in May",
    source: "Anna Keller",
    cue: "said",
    direct: true,
  },
  {
    name: "inverted cue with an apposition",
    text: "“We have no water left,” said Pavel Ruiz, a farmer from the valley.",
    words: "We have no water left",
    source: "Pavel Ruiz",
    cue: "said",
    direct: true,
  },
  {
    name: "cue before a colon",
    text: "The Talvian Interior Ministry said in a statement: “Two officers were hurt in the clashes.”",
    words: "Two officers were hurt",
    source: "Talvian Interior Ministry",
    cue: "said",
    direct: true,
  },
  {
    name: "a paragraph that is wholly a quotation after a colon",
    text: "Later, the UN spokeswoman Maria Holt said:\n“We checked the lists. Nobody is missing.”",
    words: "We checked the lists",
    source: "Maria Holt",
    cue: "said",
    direct: true,
  },
  {
    name: "indirect speech with that",
    text: "The company said on Monday that the factory would close by the end of the year.",
    words: "the factory would close",
    source: "company",
    cue: "said",
    direct: false,
  },
  {
    name: "indirect speech without that",
    text: "Officials said the fire had started in the kitchen.",
    words: "the fire had started in the kitchen",
    source: "Officials",
    cue: "said",
    direct: false,
  },
  {
    name: "according to, in front",
    text: "According to the regional police, twelve people were detained overnight.",
    words: "twelve people were detained overnight",
    source: "regional police",
    cue: "According to",
    direct: false,
  },
  {
    name: "according to, behind",
    text: "Twelve people were detained overnight, according to the regional police.",
    words: "Twelve people were detained overnight",
    source: "regional police",
    cue: "according to",
    direct: false,
  },
  {
    name: "clause, then the one who said it",
    text: "The last convoy has left the city, Defence Minister Jan Dorn said.",
    words: "The last convoy has left the city",
    source: "Jan Dorn",
    cue: "said",
    direct: false,
  },
  {
    name: "somebody who is not named",
    text: "Some have argued that the emblem was copied from another army.",
    words: "the emblem was copied",
    source: "Some",
    cue: "argued",
    direct: false,
  },
  {
    name: "a thing confirmed",
    text: "The Norland government confirmed the arrival of the first trains.",
    words: "the arrival of the first trains",
    source: "government",
    cue: "confirmed",
    direct: false,
  },
  {
    name: "dash dialogue with two dashes",
    text: "# Talks in Norland\n– We follow this with concern – the Norland premier Jan Dorn said on Friday in Ostrava.",
    words: "We follow this with concern",
    source: "Jan Dorn",
    cue: "said",
    direct: true,
  },
  {
    name: "dash dialogue that ends in a comma",
    text: "Dorn spoke for an hour on Monday. – Yesterday we talked all night, we talked to everybody, Dorn said.",
    words: "we talked all night",
    source: "Dorn",
    cue: "said",
    direct: true,
  },
  {
    name: "headline with a name and a colon",
    text: "# Dorn: We will send more trains\nPremier Jan Dorn spoke in the capital on Monday. Dorn stayed for an hour.",
    words: "We will send more trains",
    source: "Dorn",
    cue: ":",
    direct: false,
  },
  {
    name: "guillemets",
    text: "«The harvest is lost», said Pavel Ruiz on Sunday.",
    words: "The harvest is lost",
    source: "Pavel Ruiz",
    cue: "said",
    direct: true,
  },
];

describe("attributions", () => {
  it.each(cases)("$name", ({ text, words, source, cue, direct }) => {
    const found = saying(attributionsOf(text), words);
    expect(found?.source).toContain(source);
    expect(found?.cue).toContain(cue);
    expect(found?.direct).toBe(direct);
  });

  it("gives one attribution to a quotation that its reporting clause interrupts", () => {
    const found = attributionsOf(
      "“We are not leaving,” Jan Dorn said. “Nobody will make us leave this valley.”",
    ).filter((one) => one.direct);
    expect(found).toHaveLength(1);
    expect(found[0]!.content).toContain("We are not leaving");
    expect(found[0]!.content).toContain("Nobody will make us");
    expect(found[0]!.content).not.toContain("Dorn said");
  });

  it("parts a statement from the quotation that follows it behind a colon", () => {
    const found = attributionsOf(
      "Dorn noted that many people had died in the valley on both sides: “We found them in the houses and on the road to the bridge.”",
    );
    expect(saying(found, "many people had died")?.direct).toBe(false);
    expect(saying(found, "We found them")).toMatchObject({ direct: true, source: "Dorn" });
  });

  it("takes a statement passed on by a portal as coming through it", () => {
    const found = attributionsOf(
      "Jan Dorn also spoke about the border. – Everything is quiet there – he stressed, quoted by the portal Northern Star.",
    );
    const inner = saying(found, "Everything is quiet there");
    expect(inner?.cue).toContain("stressed");
    expect(inner?.via).toContain("Northern Star");
  });

  it("takes a statement that a radio writes about as coming through it", () => {
    const found = attributionsOf(
      "He admitted that the unit had no mandate and only wanted to “protect the airport and the bridges,” writes Radio Meridian.",
    );
    expect(saying(found, "the unit had no mandate")?.via).toContain("Radio Meridian");
  });
});

describe("near misses", () => {
  it.each([
    ["a quoted nickname", "The so-called “Long Company” marched through the town."],
    ["scare quotes", "The ‘peacekeepers’ were seen near the airfield."],
    ["an announced refusal to speak", "The minister left the hall through a side door."],
  ])("finds no direct speech in %s", (_, text) => {
    expect(attributionsOf(text).filter((one) => one.direct)).toEqual([]);
  });

  it("leaves the source empty when the report names none", () => {
    const found = saying(
      attributionsOf("The soldiers are known to have used the emblem in Talvia."),
      "have used the emblem",
    );
    expect(found?.source).toBe("");
    expect(found?.speaker).toBeNull();
  });
});

describe("hostile text", () => {
  it.each([
    ["quotation marks", "“a” ".repeat(10_000)],
    ["said", "he said ".repeat(5_000)],
    ["one sentence of commas", "Dorn, said, ".repeat(3_000)],
    ["brackets", "(".repeat(20_000) + "he said" + ")".repeat(20_000)],
    ["no space", "x".repeat(1_000_000)],
  ])("reads thousands of %s in time", (_, text) => {
    expect(cpuTime(() => attributionsOf(text))).toBeLessThan(40_000);
  });

  it("ends no content before the verb of the clause it has opened", () => {
    const said = attributionsOf(
      "It is known that a spokesman of the harbour office in Marrow on January 10 told reporters that the port is part of the old town.",
    );
    expect(said.find(({ cue }) => cue === "is known")?.content).toContain("told reporters that");
    expect(said.map(({ source }) => source)).toContain("a spokesman of the harbour office");
  });

  it("tells through an outlet that somebody said so, not only what", () => {
    const said = attributionsOf(
      "And she admitted that the guards were not part of any mission of the port, but carried out a mission to “protect the harbour,” writes Radio Marrow.",
    );
    expect(said.find(({ cue }) => cue === "admitted")?.via).toBe("Radio Marrow");
  });
});
