/** Whether a capitalised word that the names stage passed over can be taken for the name of somebody who speaks. */
import { TIME_WORDS } from "../en/attributions.ts";
import { countryNamed } from "../names/countries.ts";
import type { ReadingText } from "../reading-text.ts";

/** Endings of nouns that name no one. */
const ABSTRACT = /(?:ment|tion|sion|ness|ity|ing|ism|ship|ance|ence|ure|age)s?$/u;

/**
 * Opens the test over a text. A word passes that stands with a capital where no sentence begins, is never written small ("Questions …
 * questions"), has no article, and is no day, people, web address's end or abbreviation.
 */
export function createNameTest(text: ReadingText): (token: number) => boolean {
  const { tokens } = text;
  let small: Set<string> | null = null;
  let inside: Set<string> | null = null;
  const collect = (): void => {
    small = new Set();
    inside = new Set();
    for (const { firstToken, endToken } of text.sentences) {
      for (let t = firstToken; t < endToken; t++) {
        const isSmall = tokens.text[t] === tokens.lower[t];
        if (isSmall) small.add(tokens.lower[t]!);
        else if (t > firstToken && tokens.tag[t - 1] !== "PUNCT") inside.add(tokens.lower[t]!);
      }
    }
  };
  return (token) => {
    const word = tokens.text[token]!;
    const lower = tokens.lower[token]!;
    if (word.includes(".") || /['’]s$/u.test(word) || word.length < 3) return false;
    if (TIME_WORDS.has(lower) || countryNamed(word) || ABSTRACT.test(lower)) return false;
    if (tokens.tag[token - 1] === "DET" && word !== word.toUpperCase()) return false;
    if (!small || !inside) collect();
    return !small!.has(lower) && inside!.has(lower);
  };
}
