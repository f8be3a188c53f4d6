import { describe, expect, it } from "vitest";
import { findEntities } from "../../src/crossing/entities/find-entities.ts";
import { findSayings } from "../../src/crossing/sayings/find-sayings.ts";
import { readWords } from "../../src/crossing/text/report-words.ts";
import type { ReadReport, Saying, Story } from "../../src/model/index.ts";
import { makeInput, wordsAt } from "./make-input.ts";

interface Told {
  readonly speaker: string | null;
  readonly words: string;
  readonly quoted?: boolean;
}

/** The sayings of reports that hold one statement each, all in one story. */
function sayingsOf(...told: readonly Told[]): { inputs: ReadReport[]; sayings: Saying[] } {
  const inputs = told
    .map(({ speaker, words, quoted = true }, index) =>
      makeInput({
        outlet: `Outlet ${index}`,
        paragraphs: [
          `This is report number ${index} about the dispute at the harbour. ${speaker ?? "Someone"} spoke: ${quoted ? `“${words}”` : words}`,
        ],
        entities: speaker === null ? [] : [{ name: speaker, type: "person" }],
        statements: [{ speaker: speaker === null ? null : 0, words, direct: quoted }],
      }),
    )
    .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
  const stories: Story[] = [{ id: "s", label: "", reports: inputs.map(({ report }) => report.id) }];
  const words = inputs.map(({ report }) => readWords(report));
  return { inputs, sayings: findSayings(inputs, stories, findEntities(inputs, stories), words) };
}

const FULL =
  "The dredging of the channel poisoned every oyster bed south of the lighthouse, and the ministry knew it";

describe("findSayings", () => {
  const forms: readonly [string, Told, string][] = [
    ["same", { speaker: "Ilse Brandt", words: FULL }, "same"],
    [
      "abridged",
      {
        speaker: "Ilse Brandt",
        words: "The dredging of the channel poisoned every oyster bed south of the lighthouse",
      },
      "abridged",
    ],
    ["altered", { speaker: "Ilse Brandt", words: FULL.replace("poisoned", "ruined") }, "altered"],
    [
      "translated",
      {
        speaker: "Ilse Brandt",
        words:
          "All oyster beds to the south of the lighthouse were poisoned by dredging in the channel, which the ministry was aware of",
      },
      "translated",
    ],
    [
      "paraphrased",
      {
        speaker: "Ilse Brandt",
        words:
          "that dredging had poisoned the oyster beds south of the lighthouse and that the ministry knew",
        quoted: false,
      },
      "paraphrased",
    ],
  ];
  it.each(forms)("tells a wording that is %s", (_, other, form) => {
    const { inputs, sayings } = sayingsOf({ speaker: "Ilse Brandt", words: FULL }, other);
    expect(sayings).toHaveLength(1);
    const words = sayings[0]!.spans.map((span) => wordsAt(inputs, span).replace(/^that /u, ""));
    expect(words.sort()).toEqual([FULL, other.words.replace(/^that /u, "")].sort());
    expect(sayings[0]!.spans.map(({ as }) => as).sort()).toEqual(["first", form].sort());
    expect(sayings[0]!.speakers).toHaveLength(1);
  });

  it("finds one utterance in two translations and two mouths", () => {
    const { sayings } = sayingsOf(
      {
        speaker: "Ilse Brandt",
        words:
          "the danger to navigation and fisheries brought about, mutatis mutandis, by foreign dredgers",
      },
      {
        speaker: "Tomas Veld",
        words:
          "because of the danger to the navigation and the fisheries of the sound brought about by outside dredgers, mutatis mutandis",
      },
    );
    expect(sayings).toHaveLength(1);
    expect(sayings[0]!.speakers).toHaveLength(2);
    expect(sayings[0]!.why).toMatch(/^Put into two mouths, .*\.$/u);
  });

  it.each([
    [
      "two remarks on one subject",
      "The ministry must close the channel before the oyster season begins",
      "Nobody at the ministry has ever set foot on an oyster boat",
    ],
    [
      "the same few common words",
      "We will do what is right for the people",
      "The people will decide what we do",
    ],
  ])("keeps apart %s", (_, a, b) => {
    expect(
      sayingsOf({ speaker: "Ilse Brandt", words: a }, { speaker: "Ilse Brandt", words: b }).sayings,
    ).toEqual([]);
  });

  it("does not put alike words about the same body into two mouths", () => {
    const { sayings } = sayingsOf(
      {
        speaker: "Ilse Brandt",
        words: "the patrol boats of the Northern River Authority have left the harbour",
        quoted: false,
      },
      {
        speaker: "Tomas Veld",
        words: "the patrol boats of the Northern River Authority must come to the harbour",
        quoted: false,
      },
    );
    expect(sayings).toEqual([]);
  });
});
