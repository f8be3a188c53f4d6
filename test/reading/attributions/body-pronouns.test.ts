import { describe, expect, it } from "vitest";
import { findAttributions } from "../../../src/reading/attributions/find-attributions.ts";
import { resolveSpeakers } from "../../../src/reading/attributions/resolve-speakers.ts";
import { findEntities } from "../../../src/reading/names/find-entities.ts";
import { readingTextOf } from "./read-attributions.ts";

/** Each pronoun that became a mention, with whom it stands for, in text order. */
function pronounsOf(text: string): string[] {
  const reading = readingTextOf(text);
  const named = findEntities(reading);
  const { entities } = resolveSpeakers(reading, named, findAttributions(reading, named));
  return entities
    .flatMap(({ name, mentions }) =>
      mentions
        .filter(({ form }) => form === "pronoun")
        .map(({ start, end }) => ({ start, words: `${text.slice(start, end)} = ${name}` })),
    )
    .toSorted((a, b) => a.start - b.start)
    .map(({ words }) => words);
}

describe("pronouns of the text", () => {
  it("gives the next sentence's pronoun to the only person before it", () => {
    expect(pronounsOf("Mr. Pavel Ruiz resigned on Monday. He left his office at noon.")).toEqual([
      "He = Pavel Ruiz",
      "his = Pavel Ruiz",
    ]);
  });

  it("leaves a pronoun alone between two men", () => {
    expect(pronounsOf("Mr. Pavel Ruiz met Mr. Thomas Berg. Later his car broke down.")).toEqual([]);
  });

  it("leaves a pronoun alone when somebody without a name can be meant", () => {
    expect(
      pronounsOf("Mr. Pavel Ruiz waited. The driver left and forgot that he was tired."),
    ).toEqual([]);
  });

  it("gives the first person of a quotation to its speaker", () => {
    expect(
      pronounsOf("“I saw the water, and we ran to our car,” Resident Susan Clark said."),
    ).toEqual(["I = Susan Clark", "we = Susan Clark", "our = Susan Clark"]);
  });

  it("does not follow a pronoun into another paragraph", () => {
    expect(pronounsOf("Mr. Pavel Ruiz resigned.\nThe river rose. It took his house.")).toEqual([]);
  });
});
