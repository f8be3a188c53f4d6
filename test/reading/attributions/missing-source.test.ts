import { expect, it } from "vitest";
import { withSources } from "../../../src/reading/attributions/missing-source.ts";
import { draftIn, narrationOf, type Words, wordsOf } from "./drafts-in-words.ts";

const found: readonly (readonly [text: string, cue: string, content: string, source: string])[] = [
  [
    "Mayor Anna Keller left early, saying the hall was cold.",
    "saying",
    "the hall was cold",
    "Mayor Anna Keller",
  ],
  ["Anna Keller praised the crew but denied any delay.", "denied", "any delay", "Anna Keller"],
  [
    "Citing a flood report, Anna Keller closed the bridge.",
    "Citing",
    "a flood report",
    "Anna Keller",
  ],
];

it.each(found)("finds who speaks: %s", (text, cue, content, source) => {
  const n = narrationOf(text);
  const [draft] = withSources(n, [draftIn(n, { source: [], cue, content: [content] })]);
  expect(wordsOf(n, draft!.source)).toEqual([source]);
});

const dropped: readonly (readonly [text: string, cue: string, content: string, why: string])[] = [
  ["Two men were charged with theft in Holm.", "were charged with", "theft", "a deed"],
  ["A boat called Marrow lay in the harbour of Holm.", "called", "Marrow", "a name"],
  ["The logo that appears above the door is green.", "appears", "the door", "no impression"],
];

it.each(dropped)("believes no %s (%s)", (text, cue, content) => {
  const n = narrationOf(text);
  expect(withSources(n, [draftIn(n, { source: [], cue, content: [content], score: 0.5 })])).toEqual(
    [],
  );
});

const kept: readonly (readonly [text: string, cue: string, content: string])[] = [
  ["The bridge is expected to open in May.", "is expected", "to open in May"],
  ["The guard reportedly fell asleep.", "reportedly", "fell asleep"],
  ["The mood in Holm seems to be turning.", "seems", "to be turning"],
];

it.each(kept)("keeps what nobody is named for: %s", (text, cue, content) => {
  const n = narrationOf(text);
  const draft = draftIn(n, { source: [], cue, content: [content] });
  expect(withSources(n, [draft])).toEqual([draft]);
});

it("believes an impression no longer inside what somebody says", () => {
  const n = narrationOf("Pavel Ruiz said the mood in Holm seems to be turning.");
  const said: Words = {
    source: ["Pavel Ruiz"],
    cue: "said",
    content: ["the mood in Holm seems to be turning"],
  };
  const inner: Words = { source: [], cue: "seems", content: ["to be turning"] };
  const outer = draftIn(n, said);
  expect(withSources(n, [outer, draftIn(n, inner)])).toEqual([outer]);
});
