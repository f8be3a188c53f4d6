import { expect, it } from "vitest";
import { attributionsOf, saying } from "./read-attributions.ts";

const interview = [
  "# Talk about the drought",
  "KELLER: We have no water left. The wells are dry.",
  "It will not rain before May.",
  "PAVEL RUIZ, HOST: And what will you do?",
  "KELLER: We will wait.",
  "The talk was recorded on Monday.",
].join("\n");

it("gives each turn of a transcript to its label, whole", () => {
  const said = attributionsOf(interview);
  expect(saying(said, "We have no water left. The wells are dry.")?.source).toBe("KELLER");
  expect(saying(said, "what will you do?")?.source).toBe("PAVEL RUIZ, HOST");
});

it("lets a turn go on over paragraphs up to the next one, and no farther", () => {
  const said = attributionsOf(interview);
  expect(saying(said, "It will not rain before May.")?.source).toBe("KELLER");
  expect(saying(said, "The talk was recorded on Monday.")).toBeUndefined();
});

it("takes labels of sections for nobody", () => {
  const text =
    "SPORT: The river team lost again.\nSPORT: The lake team won again.\nSPORT: No third team played.";
  expect(attributionsOf(text).filter((one) => one.source === "SPORT")).toEqual([]);
});

it("lets a quotation go on in a paragraph of its own behind its reporting clause", () => {
  const text =
    "“The wells are dry and the fields are empty,” Mayor Anna Keller said.\n“We will need water from the lake before the end of the month.”\nThe lake is far.";
  const said = attributionsOf(text);
  expect(saying(said, "We will need water from the lake")?.source).toContain("Anna Keller");
});

it("does not take a short cry for more of the speaker's words", () => {
  const text =
    "“Shall we wait for the rain to come?” Mayor Anna Keller asked.\n“Never!”\nThe crowd left.";
  expect(saying(attributionsOf(text), "Never!")?.source).toBe("");
});
