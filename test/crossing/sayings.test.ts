import { describe, expect, it } from "vitest";
import { WITHHOLDS } from "../../src/crossing/en/withholding.ts";
import { findEntities } from "../../src/crossing/entities/find-entities.ts";
import { areAlikeNames } from "../../src/crossing/sayings/alike-speakers.ts";
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

  it("knows a saying by the few words of it that another report quotes", () => {
    const { inputs, sayings } = sayingsOf(
      {
        speaker: "Ilse Brandt",
        words: "We let a culture grow in that shipyard which was lax and wholly unseaworthy",
      },
      { speaker: "Ilse Brandt", words: "running an “unseaworthy” shipyard", quoted: false },
    );
    expect(sayings).toHaveLength(1);
    expect(sayings[0]!.spans.map((span) => wordsAt(inputs, span))).toContain(
      "running an “unseaworthy” shipyard",
    );
  });

  it.each([
    ["small words only", "I will not be the one who lets that go by", "same"],
    ["a title written short", "You must ask Gov. Tomas Veld about the two oyster beds", "same"],
    ["a contraction", "I can't be asked to answer for the oyster beds", "same"],
    ["a word that is masked", "They came and told us about the bloody oyster beds", "abridged"],
    ["what an editor put in", "They [the dredgers] poisoned the oyster beds", "abridged"],
  ])("takes %s for no change of words", (_, words, form) => {
    const other = words
      .replace("Gov.", "Governor")
      .replace("two", "2")
      .replace("can't", "cannot")
      .replace("bloody", "b****y")
      .replace("[the dredgers] ", "came and ");
    const { sayings } = sayingsOf(
      { speaker: "Ilse Brandt", words },
      { speaker: "Ilse Brandt", words: other },
    );
    expect(sayings).toHaveLength(1);
    expect(sayings[0]!.spans.map(({ as }) => as).sort()).toEqual(["first", form].sort());
  });

  it("joins two reports that give other ends of one statement", () => {
    const { sayings } = sayingsOf(
      {
        speaker: "Ilse Brandt",
        words: "The oyster beds are dead, and nobody at the ministry cares",
      },
      {
        speaker: "Ilse Brandt",
        words: "I say it again: the oyster beds are dead, and nobody at the ministry",
      },
    );
    expect(sayings[0]!.spans.map(({ as }) => as).sort()).toEqual(["abridged", "first"]);
  });

  it("takes a term that both put in quotation marks for no saying", () => {
    const { sayings } = sayingsOf(
      { speaker: "Ilse Brandt", words: "bottom-trawl dredging" },
      { speaker: "Ilse Brandt", words: "bottom-trawl dredging" },
    );
    expect(sayings).toEqual([]);
  });

  it("finds what one report quotes of another's own words", () => {
    const own =
      "The dredging of the channel poisoned every oyster bed south of the lighthouse last winter";
    const inputs = [
      makeInput({ outlet: "Outlet 0", paragraphs: [`${own}.`, "The ministry has not answered."] }),
      makeInput({
        outlet: "Outlet 1",
        paragraphs: [`Outlet 0 wrote: “${own}.”`],
        statements: [{ speaker: null, words: own, direct: true }],
      }),
    ].sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
    const stories: Story[] = [
      { id: "s", label: "", reports: inputs.map(({ report }) => report.id) },
    ];
    const words = inputs.map(({ report }) => readWords(report));
    const sayings = findSayings(inputs, stories, findEntities(inputs, stories), words);
    expect(sayings).toHaveLength(1);
    expect(sayings[0]!.spans.map((span) => wordsAt(inputs, span))).toEqual([
      expect.stringContaining(own),
      expect.stringContaining(own),
    ]);
    expect(sayings[0]!.why).toMatch(/in its own voice/u);
  });

  it("takes synonyms in another order for two translations, not for a changed quotation", () => {
    const { sayings } = sayingsOf(
      {
        speaker: "Ilse Brandt",
        words: "the danger to our harbour brought on, last winter, by foreign dredgers",
      },
      {
        speaker: "Ilse Brandt",
        words: "the danger to our harbour brought on by, last winter, outside dredgers",
      },
    );
    expect(sayings[0]!.spans.map(({ as }) => as).sort()).toEqual(["first", "translated"]);
  });

  it("keeps apart two pieces that one report gives to two people", () => {
    const first = "only until the oyster season begins in the sound";
    const second = "because foreign dredgers have ploughed up the lighthouse bank";
    const reports = [
      {
        text: `Veld spoke: “${first}”. Brandt spoke: “${second}”.`,
        statements: [
          { speaker: 1, words: first, direct: true },
          { speaker: 0, words: second, direct: true },
        ],
      },
      {
        text: `Brandt spoke: the channel stays shut “${first}” and “${second}”.`,
        statements: [
          { speaker: 0, words: `the channel stays shut “${first}” and “${second}”`, direct: false },
        ],
      },
    ];
    const inputs = reports
      .map(({ text, statements }, index) =>
        makeInput({
          outlet: `Outlet ${index}`,
          paragraphs: [text],
          entities: [
            { name: "Brandt", type: "person" },
            { name: "Veld", type: "person" },
          ],
          statements,
        }),
      )
      .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
    const stories: Story[] = [
      { id: "s", label: "", reports: inputs.map(({ report }) => report.id) },
    ];
    const words = inputs.map(({ report }) => readWords(report));
    const sayings = findSayings(inputs, stories, findEntities(inputs, stories), words);
    const texts = sayings.map(({ spans }) => spans.map((span) => wordsAt(inputs, span)).sort());
    expect(texts.sort()).toEqual([
      [second, second],
      [first, first],
    ]);
  });

  it.each([
    ["failed", true],
    ["has repeatedly declined", true],
    ["did not say", true],
    ["wouldn’t disclose", true],
    ["has never said", true],
    ["not only said", false],
    ["noted", false],
    ["did say", false],
    ["denied", false],
  ])("takes what follows “%s” for unsaid: %s", (cue, withheld) => {
    expect(WITHHOLDS.test(cue)).toBe(withheld);
  });

  it("takes what somebody failed to say for no saying", () => {
    const withheld = "to specify which company had opened the sluice above the harbour of Velm";
    const inputs = ["Harbour Post", "Velm Times"]
      .map((outlet) =>
        makeInput({
          outlet,
          paragraphs: [`Ilse Brandt failed ${withheld}. The ${outlet} was there.`],
          entities: [{ name: "Ilse Brandt", type: "person" }],
          statements: [{ speaker: 0, words: withheld, direct: false, cue: "failed" }],
        }),
      )
      .sort((a, b) => (a.report.id < b.report.id ? -1 : 1));
    const stories: Story[] = [
      { id: "s", label: "", reports: inputs.map(({ report }) => report.id) },
    ];
    const words = inputs.map(({ report }) => readWords(report));
    expect(findSayings(inputs, stories, findEntities(inputs, stories), words)).toEqual([]);
  });

  it.each<[string, string, string, string?]>([
    [
      "persons and tenses shift in reported speech",
      "I have never doubted the harbour master's good faith",
      "that he had repeatedly said he never doubted the harbour master's good faith while others stormed the quay",
    ],
    [
      "a long stretch is quoted with something else between its words",
      "The contest for the ferry has been, in so many ways, a race to the bottom",
      "the whole matter of the ferry “has been a race to the bottom” since the summer storms began",
      "abridged",
    ],
    [
      "reported speech holds two quoted sentences",
      "I want to thank my crew at the lighthouse for their patience. I also thank my cousins and, above all, the islanders who elected me",
      "her crew, her cousins and those who elected her",
    ],
  ])("joins what is told with what is quoted where %s", (_, words, told, form = "paraphrased") => {
    const { sayings } = sayingsOf(
      { speaker: "Ilse Brandt", words },
      { speaker: "Ilse Brandt", words: told, quoted: false },
    );
    expect(sayings).toHaveLength(1);
    expect(sayings[0]!.spans.map(({ as }) => as).sort()).toEqual(["first", form].sort());
  });

  it("knows rare words that both quote, whoever is read to say them", () => {
    const { sayings } = sayingsOf(
      {
        speaker: "Ilse Brandt",
        words: "the minister is a “barnacled flibbertigibbet” whom nobody at the ferry trusts",
        quoted: false,
      },
      {
        speaker: null,
        words: "calling her opponent a “barnacled flibbertigibbet” and worse in the lighthouse",
        quoted: false,
      },
    );
    expect(sayings.map(({ why }) => why)).toEqual([
      "Both quote the same words: “barnacled flibbertigibbet”.",
    ]);
  });

  it.each<[string, string, string]>([
    [
      "one frame with two matters",
      "I will not resign from the harbour board",
      "that she would not run for the island council",
    ],
    [
      "the title of a work",
      "I wrote Lanterns of the Sound in one winter on the lighthouse rock",
      "she would read from “Lanterns of the Sound” at the ferry terminal",
    ],
  ])("keeps reported speech apart from a quotation that has only %s", (_, words, told) => {
    const { sayings } = sayingsOf(
      { speaker: "Ilse Brandt", words },
      { speaker: "Ilse Brandt", words: told, quoted: false },
    );
    expect(sayings).toEqual([]);
  });

  it("keeps apart what is said to somebody and what is said of somebody", () => {
    const { sayings } = sayingsOf(
      {
        speaker: null,
        words:
          "Your dredging plan seems to follow the teachings of your favourite prophet, the mad hatter, rather than the charter of the sound",
      },
      {
        speaker: "Ilse Brandt",
        words:
          "I fear that Veld's dredging plan follows the teachings of his favourite prophet the mad hatter rather than the charter of the sound",
      },
    );
    expect(sayings).toEqual([]);
  });

  it("takes synonyms for several words for two translations", () => {
    const { sayings } = sayingsOf(
      {
        speaker: "Ilse Brandt",
        words: "The island deeply regrets the deaths of three ferrymen in the accident",
      },
      {
        speaker: "Ilse Brandt",
        words: "The island profoundly regrets the death of three ferrymen in the crash",
      },
    );
    expect(sayings[0]!.spans.map(({ as }) => as).sort()).toEqual(["first", "translated"]);
  });

  it.each([
    [
      "a word as it is spoken",
      "Momma, we're gonna dredge the oyster beds",
      "Mama, we are going to dredge the oyster beds",
    ],
    [
      "a letter that is swallowed",
      "stop askin' me about the oyster beds",
      "stop asking me about the oyster beds",
    ],
  ])("takes %s for no change of words", (_, words, other) => {
    const { sayings } = sayingsOf(
      { speaker: "Ilse Brandt", words },
      { speaker: "Ilse Brandt", words: other },
    );
    expect(sayings[0]!.spans.map(({ as }) => as).sort()).toEqual(["first", "same"]);
  });
});

describe("areAlikeNames", () => {
  it.each([
    ["a slip of the pen", "Osk Verrin", "Verin", true],
    ["father and son", "Osk Verrin", "Osk Verrin Jr.", true],
    ["two given names", "Osk Verrin", "Mia Verrin", false],
    ["two short names", "Lee", "Lei", false],
  ])("tells %s", (_, a, b, alike) => {
    expect(areAlikeNames(a, b)).toBe(alike);
  });
});
