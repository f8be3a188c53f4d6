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
