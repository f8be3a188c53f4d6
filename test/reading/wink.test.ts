import { expect, it } from "vitest";
import { reportFromText } from "../../src/intake/index.ts";
import { TAGS, type Tokens } from "../../src/model/index.ts";
import { tokenize } from "../../src/reading/index.ts";

const tokensOf = (text: string): Tokens => tokenize(reportFromText({ text })).tokens;
const wordsOf = (text: string): readonly string[] => tokensOf(text).text;

it("cuts a text the same whatever was read before it", () => {
  wordsOf("He spoke of Velmork’s. She said it was “Orlin’s,” and left for Tarvo’s-own house.");
  for (const name of ["Velmork", "Orlin", "Tarvo"])
    expect(wordsOf(`The plan of ${name}’s house is old.`)).toEqual([
      ..."The plan of".split(" "),
      name,
      ..."’s house is old .".split(" "),
    ]);
});

it("cuts and tags a text the same wherever in a paragraph it stands", () => {
  const sentence =
    "Ms. Quellan’s re-drafting of the Zorvic-era law (Art. 17bis) pleased 3,200 Ostrans.";
  const alone = tokensOf(sentence);
  const twice = tokensOf(`${sentence} ${sentence}`);
  expect(twice.count).toBe(2 * alone.count);
  for (const column of ["text", "tag", "lemma"] as const)
    expect(twice[column]).toEqual([...alone[column], ...alone[column]]);
});

it("does not tag an unknown word by what it was part of when it was first met", () => {
  const sentence = "The brellish of Unkarro was seen.";
  const before = tokensOf(sentence).tag;
  wordsOf("brellish-27 x/brellish #brellish @Unkarro Unkarro's-17 Unkarro.brellish …brellish…");
  expect(tokensOf(sentence).tag).toEqual(before);
});

it("reads words that every object knows as words", () => {
  expect(wordsOf("The constructor of __proto__ said toString and hasOwnProperty fell.")).toEqual(
    expect.arrayContaining(["constructor", "toString", "hasOwnProperty"]),
  );
});

it("has a lemma for each token", () => {
  const { lemma } = tokensOf("They cannot go, gonna wait, won't they? Let's see ’twas I'd've.");
  for (const one of lemma) expect(one).toMatch(/\S/u);
});

it("numbers words, lemmas and tags as their columns have them", () => {
  const t = tokensOf(
    "The cat saw the cats.\n\nThe cat’s cat sees The Cat, it said, ''and'' was seen.",
  );
  for (let i = 0; i < t.count; i++) {
    expect(t.words[t.word[i]!]).toBe(t.text[i]);
    expect(t.lowerWords[t.word[i]!]).toBe(t.lower[i]);
    expect(t.lemmas[t.lemmaNumber[i]!]).toBe(t.lemma[i]);
    expect(TAGS[t.tagNumber[i]!]).toBe(t.tag[i]);
  }
  expect(new Set(t.words).size).toBe(t.words.length);
  expect(new Set(t.lemmas).size).toBe(t.lemmas.length);
});
