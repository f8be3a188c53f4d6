import { describe, expect, it } from "vitest";
import type { Origin } from "../../src/model/index.ts";
import { weighGiven, type Given, type Who } from "./make-record.ts";

const ORLEN: Who = { name: "Ada Orlen", type: "person" };
const OFFICE: Who = { name: "Harbour Office", type: "organization" };
const POST: Who = { name: "Isle Post", type: "organization" };

/** The origins of the claims with these words, report by report, and the standing of the first event. */
function weighed(given: Given): {
  readonly origins: readonly (readonly Origin[])[];
  readonly standing: string | undefined;
  readonly witnesses: number | undefined;
} {
  const { findings, reports } = weighGiven({ who: [ORLEN, OFFICE, POST], ...given });
  const byId = new Map(findings.origins.map((origin) => [origin.id, origin]));
  return {
    origins: given.tales.map(({ outlet }) =>
      reports
        .get(outlet)!
        .reading.claims.flatMap(({ id }) => findings.claimOrigins.get(id) ?? [])
        .map((id) => byId.get(id)!),
    ),
    standing: findings.events[0]?.standing,
    witnesses: findings.events[0]?.witnesses.length,
  };
}

const EVENT = "the gate broke";

describe("origins", () => {
  it("makes two outlets that quote one person two witnesses of one origin", () => {
    const quoting = (outlet: string, cue: string): Given["tales"][number] => ({
      outlet,
      text: `The gate broke at noon, Ada Orlen ${cue}.`,
      says: [{ who: "Ada Orlen", source: "Ada Orlen", cue, content: "The gate broke at noon" }],
      tells: [{ words: "The gate broke at noon", head: "break", event: EVENT }],
    });
    const { origins, standing, witnesses } = weighed({
      tales: [quoting("Quay News", "said"), quoting("Cape Daily", "wrote")],
    });
    expect(origins.flat().map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      "person Ada Orlen",
      "person Ada Orlen",
    ]);
    expect(witnesses).toBe(2);
    expect(standing).toBe("single");
  });

  it.each([
    ["Ada Orlen denied closing the gate", "person Ada Orlen"],
    ["Ada Orlen rejected claims that the gate was closed", "person Ada Orlen"],
    ["The keepers have denied closing the gate", "unknown keepers (not identified)"],
    ["The court dismissed claims that the gate was closed", "outlet Quay News"],
    ["Ada Orlen denied it a licence", "outlet Quay News"],
    ["Ada Orlen closed the gate", "outlet Quay News"],
  ])("goes to who denies, where a report tells so in its own voice: %s", (words, origin) => {
    const head = words
      .split(" ")
      .find((word) => /^(?:denied|rejected|dismissed|closed)$/u.test(word))!;
    const { origins } = weighed({
      tales: [
        {
          outlet: "Quay News",
          text: `${words}.`,
          tells: [{ words, head, ...(words.startsWith("Ada") ? { actors: ["Ada Orlen"] } : {}) }],
        },
      ],
    });
    expect(origins[0]!.map(({ name, kind }) => `${kind} ${name}`)).toEqual([origin]);
  });

  it("makes two outlets that tell it themselves two origins that agree", () => {
    const telling = (outlet: string, words: string): Given["tales"][number] => ({
      outlet,
      text: `${words}.`,
      tells: [{ words, head: "break", event: EVENT }],
    });
    const { origins, standing } = weighed({
      tales: [
        telling("Quay News", "The gate broke"),
        telling("Cape Daily", "At noon the gate broke"),
      ],
    });
    expect(origins.flat().map(({ name, kind }) => `${kind} ${name}`)).toEqual([
      "outlet Quay News",
      "outlet Cape Daily",
    ]);
    expect(standing).toBe("agreed");
  });

  it("takes nobody known for no second origin", () => {
    const words = "the gate broke at noon";
    const { origins, standing } = weighed({
      tales: [
        {
          outlet: "Quay News",
          text: `Some said ${words}.`,
          says: [{ who: null, source: "Some", cue: "said", content: words }],
          tells: [{ words, head: "break", event: EVENT }],
        },
        {
          outlet: "Cape Daily",
          text: "At noon the gate broke.",
          tells: [{ words: "At noon the gate broke", head: "break", event: EVENT }],
        },
      ],
    });
    expect(origins.flat().map(({ kind }) => kind)).toEqual(["unknown", "outlet"]);
    expect(standing).toBe("single");
  });

  it("goes through a copy to the report that had the text first", () => {
    const words = "The gate broke while divers were still under water";
    const { origins, standing, witnesses } = weighed({
      tales: ["Quay News", "Cape Daily"].map((outlet) => ({
        outlet,
        text: `${outlet === "Quay News" ? "Today. " : "Morning. "}${words}.`,
        tells: [{ words, head: "break", event: EVENT }],
      })),
      copies: [{ words, outlets: ["Quay News", "Cape Daily"], original: "Quay News" }],
    });
    expect(origins.flat().map(({ name }) => name)).toEqual(["Quay News", "Quay News"]);
    expect(standing).toBe("single");
    expect(witnesses).toBe(1);
  });

  it("gives a copy whose direction is unknown one shared origin", () => {
    const words = "The gate broke while divers were still under water";
    const { origins } = weighed({
      tales: ["Quay News", "Cape Daily"].map((outlet) => ({
        outlet,
        text: `${outlet === "Quay News" ? "Today. " : "Morning. "}${words}.`,
        tells: [{ words, head: "break", event: EVENT }],
      })),
      copies: [{ words, outlets: ["Quay News", "Cape Daily"] }],
    });
    expect(new Set(origins.flat().map(({ id }) => id)).size).toBe(1);
    expect(origins[0]![0]!.name).toMatch(/^text shared by /u);
  });

  it("gives a somebody without a name in a copied text one origin, and in two texts two", () => {
    const words = "the gate broke at noon";
    const tales = ["Quay News", "Cape Daily"].map((outlet) => ({
      outlet,
      text: `${outlet === "Quay News" ? "Today. " : "Morning. "}A diver said ${words}.`,
      says: [{ who: null, source: "A diver", cue: "said", content: words }],
      tells: [{ words, head: "break", event: EVENT }],
    }));
    const copied = weighed({
      tales,
      copies: [{ words: `A diver said ${words}`, outlets: ["Quay News", "Cape Daily"] }],
    });
    expect(new Set(copied.origins.flat().map(({ id }) => id)).size).toBe(1);
    expect(
      new Set(
        weighed({ tales })
          .origins.flat()
          .map(({ id }) => id),
      ).size,
    ).toBe(2);
  });

  it("goes to the agency that a report credits", () => {
    const { origins } = weighed({
      tales: [
        {
          outlet: "Quay News",
          text: "The gate broke.",
          credits: [{ kind: "dateline", name: "Cape Agency" }],
          tells: [{ words: "The gate broke", head: "break" }],
        },
      ],
    });
    expect(origins.flat()).toMatchObject([{ kind: "outlet", name: "Cape Agency" }]);
  });

  it("goes to a cited outlet in place of the one that cites it", () => {
    const { origins } = weighed({
      tales: [
        {
          outlet: "Quay News",
          text: "The gate broke, writes Isle Post.",
          says: [
            { who: "Isle Post", source: "Isle Post", cue: "writes", content: "The gate broke" },
          ],
          tells: [{ words: "The gate broke", head: "break" }],
        },
      ],
    });
    expect(origins.flat()).toMatchObject([{ kind: "outlet", name: "Isle Post" }]);
  });

  it("keeps the channel of a body apart from the body", () => {
    const { origins } = weighed({
      tales: [
        {
          outlet: "Quay News",
          text: "The gate broke, Telegram channel Harbour Office reports. The Harbour Office says the lock holds.",
          says: [
            {
              who: "Harbour Office",
              source: "Telegram channel Harbour Office",
              cue: "reports",
              content: "The gate broke",
            },
            {
              who: "Harbour Office",
              source: "The Harbour Office",
              cue: "says",
              content: "the lock holds",
            },
          ],
          tells: [
            { words: "The gate broke", head: "break" },
            { words: "the lock holds", head: "hold" },
          ],
        },
      ],
    });
    expect(origins.flat().map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      "channel Telegram channel Harbour Office",
      "organization Harbour Office",
    ]);
  });
});

/** The steps of the first claim of each report, as "by name". */
function steps(given: Given): string[][] {
  const { findings, reports } = weighGiven({ who: [ORLEN, OFFICE, POST], ...given });
  return given.tales.map(({ outlet }) => {
    const [claim] = reports.get(outlet)!.reading.claims;
    return findings.chains.get(claim!.id)!.map(({ by, name }) => `${by} ${name}`);
  });
}

describe("the way to an origin", () => {
  it("goes from the report through who cites to who speaks", () => {
    expect(
      steps({
        tales: [
          {
            outlet: "Quay News",
            text: "The gate broke, Ada Orlen said, writes Isle Post.",
            says: [
              {
                who: "Ada Orlen",
                source: "Ada Orlen",
                cue: "said",
                content: "The gate broke",
                via: "The gate broke, Ada Orlen said",
              },
              {
                who: "Isle Post",
                source: "Isle Post",
                cue: "writes",
                content: "The gate broke, Ada Orlen said",
              },
            ],
            tells: [{ words: "The gate broke", head: "break" }],
          },
        ],
      }),
    ).toEqual([["report Quay News", "citation Isle Post", "citation Ada Orlen"]]);
  });

  it("goes through the copied report to the agency that it credits", () => {
    const words = "The gate broke while divers were still under water";
    expect(
      steps({
        tales: ["Quay News", "Cape Daily"].map((outlet) => ({
          outlet,
          text: `${outlet === "Quay News" ? "Today. " : "Morning. "}${words}.`,
          tells: [{ words, head: "break", event: EVENT }],
          ...(outlet === "Quay News" && {
            credits: [{ kind: "dateline" as const, name: "Cape Agency" }],
          }),
        })),
        copies: [{ words, outlets: ["Quay News", "Cape Daily"], original: "Quay News" }],
      }),
    ).toEqual([
      ["report Quay News", "credit Cape Agency"],
      ["report Cape Daily", "copy Quay News", "credit Cape Agency"],
    ]);
  });
});

describe("outlets of one house", () => {
  const telling = (outlet: string, words: string, more: object = {}): Given["tales"][number] => ({
    outlet,
    text: `${words}.`,
    tells: [{ words, head: "break", event: EVENT }],
    ...more,
  });
  const two = (a: object, b: object): Given => ({
    tales: [
      telling("Quay News", "The gate broke", a),
      telling("Cape Daily", "At noon the gate broke", b),
    ],
  });

  it.each([
    ["one domain", { url: "https://news.bay.org/1" }, { url: "https://sport.bay.org/2" }],
    [
      "one owner",
      { legal: "© 2031 Bay Media Group Ltd. All rights reserved" },
      { legal: "Cape Daily is part of Bay Media Group" },
    ],
    [
      "one owner with and without a last word",
      { legal: "© Copyright Bay Channel 2031" },
      { legal: "© 2031 Cape LLC. All Rights Reserved. A Division of Bay Channel Media" },
    ],
  ])("are one origin: %s", (_, a, b) => {
    const { origins, standing, witnesses } = weighed(two(a, b));
    expect(new Set(origins.flat().map(({ name }) => name))).toEqual(
      new Set(["Cape Daily and Quay News"]),
    );
    expect([standing, witnesses]).toEqual(["single", 2]);
    expect(steps(two(a, b))[0]?.at(-1)).toBe("house Cape Daily and Quay News");
  });

  it.each([
    [
      "a host that many share",
      { url: "https://quay.blogspot.com/1" },
      { url: "https://cape.blogspot.com/2" },
    ],
    ["one suffix of two parts", { url: "https://quay.co.uk/1" }, { url: "https://cape.co.uk/2" }],
    [
      "no owner",
      { legal: "© 2031. All rights reserved" },
      { legal: "© 2031. All rights reserved" },
    ],
    [
      "the other's rights in the text",
      { legal: "© 2031 Quay News" },
      { legal: "© 2031 Quay News" },
    ],
  ])("are not made of %s", (_, a, b) => {
    expect(weighed(two(a, b)).standing).toBe("agreed");
  });
});

describe("who bears a name and is not its bearer", () => {
  const origin = (source: string): string[] =>
    weighed({
      tales: [
        {
          outlet: "Quay News",
          text: `${source} said the gate broke.`,
          says: [{ who: "Ada Orlen", source, cue: "said", content: "the gate broke" }],
          tells: [{ words: "the gate broke", head: "break" }],
        },
      ],
    })
      .origins.flat()
      .map(({ kind, name }) => `${kind} ${name}`);

  it.each([
    ["The Ada Orlen administration", "organization Ada Orlen administration"],
    ["An Ada Orlen spokesman", "person Ada Orlen spokesman"],
    ["Ada Orlen’s lawyers", "unknown Ada Orlen’s lawyers"],
    ["Ada Orlen, a lawyer", "person Ada Orlen"],
    ["Harbour minister Ada Orlen", "person Ada Orlen"],
  ])("%s", (source, expected) => {
    expect(origin(source)).toEqual([expected]);
  });
});

describe("an outlet by another of its names", () => {
  const NEWS: Who = { name: "Quay News", type: "organization" };
  const FULL: Who = { name: "Cape Island Post", type: "organization" };
  const SHORT: Who = { name: "Post", type: "organization" };
  const names = (outlet: string, text: string, cited: string): string[] =>
    weighed({
      who: [NEWS, FULL, SHORT],
      tales: [
        {
          outlet,
          text,
          says: [{ who: cited, source: cited, cue: "reported", content: "the gate broke" }],
          tells: [{ words: "the gate broke", head: "break" }],
        },
      ],
    })
      .origins.flat()
      .map(({ name }) => name);

  it("is the report's own where the report names itself", () => {
    expect(names("quay", "Quay News reported that the gate broke.", "Quay News")).toEqual(["quay"]);
    expect(names("cape", "Quay News reported that the gate broke.", "Quay News")).toEqual([
      "Quay News",
    ]);
  });

  it("is the one that the report names in full", () => {
    const text = "The Post reported that the gate broke. Cape Island Post is sold at the quay.";
    expect(names("Isle Times", text, "Post")).toEqual(["Cape Island Post"]);
  });
});

describe("what a source's words make of it", () => {
  const tarn: Who = { name: "Tarn", type: "place" };
  const origin = (source: string, who: string | null = null): string[] =>
    weighed({
      who: [ORLEN, POST, tarn],
      tales: [
        {
          outlet: "Quay News",
          text: `The gate broke at noon, ${source} said. Ada Orlen and the Isle Post were there, in Tarn.`,
          says: [{ who, source, cue: "said", content: "The gate broke at noon" }],
          tells: [{ words: "The gate broke at noon", head: "break" }],
        },
      ],
    })
      .origins.flat()
      .map(({ kind, name }) => `${kind} ${name}`);

  it.each([
    ["Olesko’s account", "channel Olesko’s account"],
    ["a letter sent to the port", "document letter sent to the port (not identified)"],
    ["which divers", "unknown divers (not identified)"],
    ["they", "unknown a source that is not identified"],
    ["Ida Fenn and Jon Dorn", "unknown Ida Fenn and Jon Dorn"],
    // Words that can be nobody leave the telling to the report.
    ["that shook the port", "outlet Quay News"],
    ["every boat", "outlet Quay News"],
    ["a sailing", "outlet Quay News"],
  ])("%s", (source, expected) => {
    expect(origin(source)).toEqual([expected]);
  });

  it("a place that speaks", () => {
    expect(origin("Tarn", "Tarn")).toEqual(["organization Tarn"]);
  });

  it("a relative word that stands for something written", () => {
    const { origins } = weighed({
      tales: [
        {
          outlet: "Quay News",
          text: "He read a letter that said the gate broke.",
          says: [{ who: null, source: "that", cue: "said", content: "the gate broke" }],
          tells: [{ words: "the gate broke", head: "break" }],
        },
      ],
    });
    expect(origins.flat()).toMatchObject([{ kind: "document", name: "letter (not identified)" }]);
  });

  it("a report by a paper is the paper's", () => {
    expect(origin("a report by the Isle Post")).toEqual(["outlet Isle Post"]);
  });
});
