import { describe, expect, it } from "vitest";
import { isSpellingVariant, latinize, soundKey } from "../../src/crossing/entities/spelling.ts";
import { foldWord } from "../../src/crossing/text/fold-word.ts";
import { stem } from "../../src/crossing/text/stem.ts";

describe("spelling", () => {
  it.each([
    ["Shevchuk", "Szewczuk", "Polish sz, w, cz"],
    ["Морозенко", "Marozenka", "Cyrillic and akanye"],
    ["Zhadan", "Żadan", "zh and a dotted z"],
    ["Yelizarov", "Jelizarow", "y and j, v and w"],
    ["Khalimov", "Chalimow", "kh and ch"],
    ["Qasymbek", "Kassymbek", "q and k, doubled s"],
  ])("takes %s and %s for one name: %s", (a, b) => {
    expect(isSpellingVariant(latinize(a), latinize(b))).toBe(true);
    expect(soundKey(a)).toBe(soundKey(b));
  });

  it.each([
    ["martin", "marlin", "another consonant"],
    ["clinton", "clayton", "other sounds"],
    ["wall", "hall", "too short to vary"],
    ["johnson", "johnston", "one consonant more"],
  ])("keeps %s and %s apart: %s", (a, b) => {
    expect(isSpellingVariant(a, b)).toBe(false);
  });
});

describe("foldWord", () => {
  it.each([
    ["Organisation", "organization"],
    ["neighbours", "neighbors"],
    ["CENTRE", "center"],
    ["defence", "defense"],
    ["travelled", "traveled"],
    ["Łódź", "lodz"],
    ["four", "four"],
    ["rise", "rise"],
  ])("%s becomes %s", (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

describe("stem", () => {
  // From the vocabulary that M. F. Porter published with the algorithm.
  it.each([
    ["caresses", "caress"],
    ["ponies", "poni"],
    ["agreed", "agre"],
    ["plastered", "plaster"],
    ["hopping", "hop"],
    ["relational", "relat"],
    ["vietnamization", "vietnam"],
    ["electrical", "electr"],
    ["adjustment", "adjust"],
    ["controll", "control"],
    ["sky", "sky"],
  ])("%s becomes %s", (word, expected) => {
    expect(stem(word)).toBe(expected);
  });
});
