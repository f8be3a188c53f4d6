import { expect, it } from "vitest";
import { reportFromText } from "../../src/intake/index.ts";
import { tokenize } from "../../src/reading/index.ts";

const wordsOf = (text: string): readonly string[] => tokenize(reportFromText({ text })).tokens.text;

it("cuts a text the same whatever was read before it", () => {
  wordsOf("He spoke of Velmork’s. She said it was “Orlin’s,” and left for Tarvo’s-own house.");
  for (const name of ["Velmork", "Orlin", "Tarvo"])
    expect(wordsOf(`The plan of ${name}’s house is old.`)).toEqual([
      ..."The plan of".split(" "),
      name,
      ..."’s house is old .".split(" "),
    ]);
});
