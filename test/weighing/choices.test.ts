/** What reports choose to call it, whom they put an act down to, and what is refuted as a whole. */
import { describe, expect, it } from "vitest";
import type { Dispute } from "../../src/model/index.ts";
import { weighGiven, type Tale, type Who } from "./make-record.ts";

const OUTLETS = ["Quay News", "Isle Post", "Cape Daily"];
const WHO: readonly Who[] = [
  { name: "Tomas Bresk", type: "person" },
  { name: "Ada Orlen", type: "person" },
  { name: "Harbour Office", type: "organization" },
  { name: "Coast Guard", type: "organization" },
  { name: "Radio Cape", type: "organization" },
];

function disputesOf(...tales: readonly Omit<Tale, "outlet">[]): readonly Dispute[] {
  return weighGiven({
    who: WHO,
    tales: tales.map((tale, index) => ({
      outlet: OUTLETS[index]!,
      date: "2020-05-04",
      ...tale,
    })),
  }).findings.disputes;
}

const summary = (disputes: readonly Dispute[]): string[] =>
  disputes.map(
    ({ about, relation, sides }) =>
      `${about} ${relation}: ${sides
        .map(({ value }) => value)
        .toSorted()
        .join(" / ")}`,
  );

describe("terms that take a side", () => {
  const tale = (text: string): Omit<Tale, "outlet"> => ({ text });

  it("are a dispute where two reports keep to different ones", () => {
    const disputes = disputesOf(
      tale("The island counted its illegal immigrants."),
      tale("The island counted its undocumented immigrants."),
    );
    expect(summary(disputes)).toEqual([
      "label framing: illegal immigrants / undocumented immigrants",
    ]);
    expect(disputes[0]?.why).toBe(
      "One thing is called “illegal immigrants” in Quay News and “undocumented immigrants” in Isle Post.",
    );
  });

  it("are none where one report uses both", () => {
    expect(
      disputesOf(
        tale("Some say illegal immigrants, others undocumented immigrants."),
        tale("The island counted its undocumented immigrants."),
      ),
    ).toEqual([]);
  });
});

describe("a term in quotation marks", () => {
  it("is a dispute where another report uses it as it stands", () => {
    const disputes = disputesOf(
      { text: "The mayor signs 'harbour freedom' law." },
      { text: "The harbour freedom law was signed by the mayor." },
    );
    expect(summary(disputes)).toEqual(["label framing: harbour freedom / ‘harbour freedom’"]);
  });

  it("is none where the marks only introduce the term", () => {
    expect(
      disputesOf(
        { text: "It is known as a 'spring tide' among sailors." },
        { text: "The spring tide came at noon." },
      ),
    ).toEqual([]);
  });
});

describe("one act of one person", () => {
  const tale = (words: string, head: string): Omit<Tale, "outlet"> => ({
    text: `${words}.`,
    tells: [{ words, head, actors: ["Tomas Bresk"] }],
  });

  it("is told by different verbs", () => {
    expect(
      summary(
        disputesOf(
          tale("Tomas Bresk resigned on Monday", "resign"),
          tale("Tomas Bresk retired on Monday", "retire"),
        ),
      ),
    ).toEqual(["label framing: resigned / retired"]);
  });

  it("is told alike by words for one thing", () => {
    expect(
      disputesOf(
        tale("Tomas Bresk resigned on Monday", "resign"),
        tale("Tomas Bresk stepped down on Monday", "step"),
      ),
    ).toEqual([]);
  });
});

describe("who did it", () => {
  const tale = (actor: string): Omit<Tale, "outlet"> => ({
    text: `The ${actor} investigated Tomas Bresk.`,
    tells: [
      {
        words: `The ${actor} investigated Tomas Bresk`,
        head: "investigate",
        actors: [actor],
        undergoers: ["Tomas Bresk"],
      },
    ],
  });

  it("differs in scope where several may have had a part", () => {
    expect(summary(disputesOf(tale("Harbour Office"), tale("Coast Guard")))).toEqual([
      "actor scope: Coast Guard / Harbour Office",
    ]);
  });

  it("is no dispute where the actors are the same", () => {
    expect(disputesOf(tale("Coast Guard"), tale("Coast Guard"))).toEqual([]);
  });
});

describe("a report refuted as a whole", () => {
  it("stands against what it said", () => {
    const disputes = disputesOf(
      {
        text: "Radio Cape said the mayor sold the old lighthouse.",
        says: [{ who: "Radio Cape", cue: "said", content: "the mayor sold the old lighthouse" }],
        tells: [{ words: "the mayor sold the old lighthouse", head: "sell" }],
      },
      {
        text: "The Harbour Office disputed the Radio Cape report about the lighthouse sold by the mayor.",
        tells: [
          {
            words:
              "The Harbour Office disputed the Radio Cape report about the lighthouse sold by the mayor",
            head: "dispute",
            actors: ["Harbour Office"],
          },
        ],
      },
    );
    expect(summary(disputes)).toEqual(["polarity contradiction: Radio Cape reports / refuted"]);
  });
});
