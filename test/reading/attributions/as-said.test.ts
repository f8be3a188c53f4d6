import { describe, expect, it } from "vitest";
import { findAsSaid } from "../../../src/reading/attributions/as-said.ts";
import { narrationOf, wordsOf } from "./drafts-in-words.ts";
import { attributionsOf, saying } from "./read-attributions.ts";

function found(text: string): string[] {
  const n = narrationOf(text);
  return findAsSaid(n).map(({ source, cue, content }) =>
    [source, cue, content].map((ranges) => wordsOf(n, ranges).join(" … ")).join(" | "),
  );
}

describe("a reporting clause in front, opened by “as”", () => {
  it.each([
    ["As he added, the town of Holm needs boats.", "he | added | the town of Holm needs boats"],
    [
      "As the mayor of Holm stressed, nobody was hurt!",
      "the mayor of Holm | stressed | nobody was hurt",
    ],
  ])("%s", (text, wanted) => {
    expect(found(text)).toEqual([wanted]);
  });

  it.each([
    "As he left, the town of Holm was quiet.",
    "As the rain fell and the river rose, the mayor said nothing.",
    "As he added, more sand.",
    "As mayor, she added boats.",
  ])("is not there: %s", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("keeps what follows out of the report's own voice, with its speaker", () => {
    const said = attributionsOf(
      "Anna Keller, the mayor of Holm, said the dam would be rebuilt.\nAs she added, the work of the guards requires special attention.",
    );
    const one = saying(said, "the work of the guards requires special attention");
    expect(one).toMatchObject({ source: "she", cue: "added", speaker: "Anna Keller" });
  });
});

it("believes a name before the colon of a headline", () => {
  const said = attributionsOf(
    "# Keller: We are sending boats to Holm\nAnna Keller, the mayor, said the boats left on Monday.",
  );
  expect(saying(said, "We are sending boats")).toMatchObject({ source: "Keller", cue: ":" });
});
