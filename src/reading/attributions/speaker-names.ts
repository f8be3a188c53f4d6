/** Whether a capitalised word that the names stage passed over can be taken for the name of somebody who speaks. */
import type { ReadingText } from "../reading-text.ts";

/**
 * Opens the test over a text. The word at a token passes unless the text also writes it small ("Questions … questions"), it is cut short
 * ("Norl."), or its only capital is that of a sentence's first word and it looks like a common plural or has an article.
 */
export function createNameTest(text: ReadingText): (token: number) => boolean {
  const { tokens } = text;
  let small: Set<string> | null = null;
  const smallWords = (): Set<string> => {
    const found = new Set<string>();
    for (let t = 0; t < tokens.count; t++) {
      if (tokens.text[t] === tokens.lower[t]) found.add(tokens.lower[t]!);
    }
    return found;
  };
  return (token) => {
    const word = tokens.text[token]!;
    if (word.endsWith(".") && !/^(?:\p{Lu}\.)+$/u.test(word)) return false;
    const allCapitals = word.length > 1 && word === word.toUpperCase();
    const article = tokens.tag[token - 1] === "DET";
    if (article && !allCapitals) return false;
    small ??= smallWords();
    return !small.has(tokens.lower[token]!);
  };
}
