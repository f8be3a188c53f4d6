/** One form for the spellings of a place's name: what the gazetteer is sorted by, and what is looked up in it. */
import { foldLetters } from "../text/fold-word.ts";

/** Letters apart that stand for a word of a name. */
const SHORTENED: Readonly<Record<string, string>> = {
  st: "saint",
  ste: "sainte",
  ft: "fort",
  mt: "mount",
};

/** `name` lower-cased, without diacritics, article, apostrophes and full stops; hyphens and commas are blanks. */
export function placeKey(name: string): string {
  return foldLetters(name)
    .replace(/['’‘ʻʼ`´.]+/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .replace(/^the /u, "")
    .replace(/^(?:ste?|ft|mt)(?= )/u, (word) => SHORTENED[word] ?? word);
}
