import { expect, it } from "vitest";
import { settleNeighbours } from "../../../src/reading/attributions/neighbouring-drafts.ts";
import { draftIn, narrationOf, wordsOf } from "./drafts-in-words.ts";

it("leaves to the second speaker what stands behind the second reporting clause", () => {
  const n = narrationOf(
    "The dam is safe, the mayor stressed, but the river guard said water was rising “by the hour”.",
  );
  const [mayor, guard] = settleNeighbours(n, [
    draftIn(n, {
      source: ["the mayor"],
      cue: "stressed",
      content: ["The dam is safe", "“by the hour”"],
    }),
    draftIn(n, {
      source: ["the river guard"],
      cue: "said",
      content: ["water was rising “by the hour”"],
    }),
  ]);
  expect(wordsOf(n, mayor!.content)).toEqual(["The dam is safe"]);
  expect(wordsOf(n, guard!.content)).toEqual(["water was rising “by the hour”"]);
});

it("lets content go on behind a clause that says nothing of its own", () => {
  const n = narrationOf("The dam, the mayor stressed, is safe, and the guard left.");
  const draft = draftIn(n, {
    source: ["the mayor"],
    cue: "stressed",
    content: ["The dam", "is safe"],
  });
  expect(settleNeighbours(n, [draft])).toEqual([draft]);
});

it("ends content before the reporting clause that it runs into", () => {
  const n = narrationOf("The mayor said the dam was safe, but the guard warned of rising water.");
  const [mayor] = settleNeighbours(n, [
    draftIn(n, {
      source: ["The mayor"],
      cue: "said",
      content: ["the dam was safe, but the guard"],
    }),
    draftIn(n, { source: ["the guard"], cue: "warned of", content: ["rising water"] }),
  ]);
  expect(wordsOf(n, mayor!.content)).toEqual(["the dam was safe"]);
});
