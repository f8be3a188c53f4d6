import { describe, expect, it } from "vitest";
import type { Dispute } from "../../src/model/index.ts";
import { weighGiven, type Given, type Says, type Who } from "./make-record.ts";

const BRESK: Who = { name: "Tomas Bresk", type: "person" };
const ORLEN: Who = { name: "Ada Orlen", type: "person" };
const OFFICE: Who = { name: "Harbour Office", type: "organization" };
const WORDS = "the danger to the port is caused by years of neglect on the far shore";

function tale(outlet: string, text: string, says: Says): Given["tales"][number] {
  return { outlet, text, says: [says] };
}

function disputesOf(
  first: Given["tales"][number],
  second: Given["tales"][number],
): readonly Dispute[] {
  return weighGiven({
    who: [BRESK, { name: "Vera Bresk", type: "person" }, ORLEN, OFFICE],
    tales: [first, second],
    sayings: [
      [first, second].map(({ outlet }, index) => ({
        outlet,
        words: WORDS,
        as: index === 0 ? ("first" as const) : ("same" as const),
      })),
    ],
  }).findings.disputes;
}

const byOrlen = tale("Isle Post", `Ada Orlen said “${WORDS}”.`, {
  who: "Ada Orlen",
  source: "Ada Orlen",
  cue: "said",
  content: WORDS,
  direct: true,
});

describe("a dispute about who said it", () => {
  it("stands between two persons to whom reports give one saying", () => {
    const [dispute, ...more] = disputesOf(
      tale("Quay News", `Tomas Bresk said “${WORDS}”.`, {
        who: "Tomas Bresk",
        source: "Tomas Bresk",
        cue: "said",
        content: WORDS,
        direct: true,
      }),
      byOrlen,
    );
    expect(more).toEqual([]);
    expect(dispute).toMatchObject({ about: "attribution", relation: "contradiction" });
    expect(dispute?.why).toBe(
      "The same words (“the danger to the port is caused by years of neglect on the far shore”) are put into different mouths: Tomas Bresk in Quay News; Ada Orlen in Isle Post.",
    );
  });

  it.each([
    [
      "a person and the body that it may speak for",
      tale("Quay News", `The Harbour Office said “${WORDS}”.`, {
        who: "Harbour Office",
        cue: "said",
        content: WORDS,
      }),
    ],
    [
      "somebody and who speaks for him",
      tale("Quay News", `Tomas Bresk, a spokesman for Ada Orlen, said “${WORDS}”.`, {
        who: "Tomas Bresk",
        source: "Tomas Bresk, a spokesman for Ada Orlen,",
        cue: "said",
        content: WORDS,
      }),
    ],
    [
      "two persons of one surname",
      tale("Quay News", `The siblings Vera Bresk and Tomas Bresk met. Bresk said “${WORDS}”.`, {
        who: "Tomas Bresk",
        source: "Bresk",
        cue: "said",
        content: WORDS,
      }),
    ],
    [
      "a speaker and nobody",
      tale("Quay News", `It was said that ${WORDS}.`, { who: null, cue: "said", content: WORDS }),
    ],
    [
      "one speaker and the same",
      tale("Quay News", `Ada Orlen stressed that ${WORDS}.`, {
        who: "Ada Orlen",
        source: "Ada Orlen",
        cue: "stressed",
        content: WORDS,
      }),
    ],
  ])("does not stand between %s", (_, first) => {
    expect(disputesOf(first, byOrlen)).toEqual([]);
  });
});

describe("a dispute about the words", () => {
  const quoted = (words: string): readonly Dispute[] => {
    const content = "we used sand that we had no right to use";
    return weighGiven({
      who: [ORLEN],
      tales: [
        tale("Quay News", `Ada Orlen said “${content}”.`, {
          who: "Ada Orlen",
          cue: "said",
          content,
          direct: true,
        }),
        tale("Isle Post", `Ada Orlen said “${words}”.`, {
          who: "Ada Orlen",
          cue: "said",
          content: words,
          direct: true,
        }),
      ],
      sayings: [
        [
          { outlet: "Quay News", words: content, as: "first" },
          { outlet: "Isle Post", words, as: "altered" },
        ],
      ],
    }).findings.disputes;
  };

  it("is framing where words inside the quotation marks were changed", () => {
    expect(
      quoted("we used gravel that we had no right to use").map(
        ({ about, relation }) => `${about} ${relation}`,
      ),
    ).toEqual(["attribution framing"]);
  });

  it("does not stand where one report quotes two ways of saying it", () => {
    const sand = "we used sand that we had no right to use";
    const gravel = "we used gravel that we had no right to use";
    const { disputes } = weighGiven({
      who: [ORLEN],
      tales: [
        tale("Quay News", `Ada Orlen said “${sand}”.`, {
          who: "Ada Orlen",
          cue: "said",
          content: sand,
          direct: true,
        }),
        tale("Isle Post", `Ada Orlen said “${gravel}”. Then again: “${sand}”.`, {
          who: "Ada Orlen",
          cue: "said",
          content: gravel,
          direct: true,
        }),
      ],
      sayings: [
        [
          { outlet: "Quay News", words: sand, as: "first" },
          { outlet: "Isle Post", words: gravel, as: "altered" },
          { outlet: "Isle Post", words: sand, as: "same" },
        ],
      ],
    }).findings;
    expect(disputes).toEqual([]);
  });

  it("shows a long wording from shortly before the words that differ", () => {
    const content =
      "for three long winters on the far shore of the sound we used sand that we had no right to use";
    const { disputes } = weighGiven({
      who: [ORLEN],
      tales: ["sand", "gravel"].map((word) =>
        tale(
          word === "sand" ? "Quay News" : "Isle Post",
          `Ada Orlen said “${content.replace("sand", word)}”.`,
          {
            who: "Ada Orlen",
            cue: "said",
            content: content.replace("sand", word),
            direct: true,
          },
        ),
      ),
      sayings: [
        [
          { outlet: "Quay News", words: content, as: "first" },
          { outlet: "Isle Post", words: content.replace("sand", "gravel"), as: "altered" },
        ],
      ],
    }).findings;
    expect(disputes.map(({ why }) => why)).toEqual([
      "Quoted in different words: “… shore of the sound we used sand that we had no right to use” in Quay News; “… shore of the sound we used gravel that we had no right to use” in Isle Post.",
    ]);
  });

  it("does not stand where words are only left out", () => {
    expect(quoted("we used sand")).toEqual([]);
  });
});
