import { expect, it } from "vitest";
import { repairContent } from "../../../src/reading/attributions/repair-content.ts";
import { draftIn, narrationOf, wordsOf, type Words } from "./drafts-in-words.ts";

/** Content of a draft, in words, after its edges were put right against what a rule found for the same cue. */
function repaired(text: string, words: Words, ruled: readonly string[]): string[] {
  const n = narrationOf(text);
  const draft = draftIn(n, words);
  const rule = { ...draftIn(n, { ...words, content: ruled }), rule: "attribution/clause-said" };
  return wordsOf(n, repairContent(n, draft, [...draft.cue, ...draft.source], rule));
}

it("begins where its clause does, whatever of an outlet's frame was taken along", () => {
  expect(
    repaired(
      "Talvia sent its boats to Holm to carry sand, not people, Anna Keller said in the harbour, Vell Radio has learned.",
      {
        source: ["Anna Keller"],
        cue: "said",
        content: ["to Holm to carry sand, not people", "Vell Radio has learned"],
      },
      ["Talvia sent its boats to Holm to carry sand, not people"],
    ),
  ).toEqual(["Talvia sent its boats to Holm to carry sand, not people"]);
});

it("takes a piece without a verb behind a comma for the end of its clause", () => {
  const text =
    "Guards received calls around noon, 10 minutes after takeoff, the gazette reported, citing pilots.";
  const words = { source: ["the gazette"], cue: "reported", content: ["10 minutes after takeoff"] };
  const whole = "Guards received calls around noon, 10 minutes after takeoff";
  expect(repaired(text, words, [whole])).toEqual([whole]);
});

it("leaves content alone that begins behind a comma and has its own verb", () => {
  const text = "The boats left in the rain, the dam had broken by noon, Anna Keller said.";
  const words = {
    source: ["Anna Keller"],
    cue: "said",
    content: ["the dam had broken by noon"],
  };
  const whole = "The boats left in the rain, the dam had broken by noon";
  expect(repaired(text, words, [whole])).toEqual(words.content);
});
