/** Words that reach the report through somebody else, and what only looks like a saying. */
import { describe, expect, it } from "vitest";
import { attributionsOf } from "./read-attributions.ts";

interface Case {
  readonly text: string;
  readonly speaker: string;
  readonly content: string;
  readonly via: string;
}

const cases: readonly Case[] = [
  {
    text: "Marek Tarn was quoted by the news agency Nord as saying that the dam had been opened.",
    speaker: "Marek Tarn",
    content: "that the dam had been opened",
    via: "the news agency Nord",
  },
  {
    text: "The news agency Nord quoted Marek Tarn as saying that the dam had been opened.",
    speaker: "Marek Tarn",
    content: "that the dam had been opened",
    via: "The news agency Nord",
  },
  {
    text: "Two people died, channel Tele reported, citing civil aviation authorities.",
    speaker: "civil aviation authorities",
    content: "Two people died",
    via: "channel Tele",
  },
  {
    text: "The dam broke, Olena Marku wrote on her channel on Thursday, the portal River Watch reports.",
    speaker: "Olena Marku",
    content: "The dam broke",
    via: "the portal River Watch",
  },
];

describe("what comes through somebody else", () => {
  it.each(cases)("$text", ({ text, speaker, content, via }) => {
    const inner = attributionsOf(text).find((one) => one.source === speaker);
    expect(inner?.content).toBe(content);
    expect(inner?.via).toBe(via);
  });

  it("keeps opposed speakers beside each other", () => {
    const said = attributionsOf(
      "The dam is safe, the Norland government stressed, but officials in Holm have said that water is rising.",
    );
    expect(said.map((one) => one.source)).toEqual(["the Norland government", "officials in Holm"]);
    expect(said.map((one) => one.via)).toEqual([null, null]);
  });
});

describe("no statement", () => {
  it.each([
    ["what is denied stands elsewhere", "The ministry denied this."],
    ["whoever is spoken to says nothing", "As you know, the dam is old."],
    ["a topic before a colon", "# NBL: Holm coach Keller leaves\nThe coach left the club."],
  ])("%s", (_, text) => {
    expect(attributionsOf(text)).toEqual([]);
  });
});
