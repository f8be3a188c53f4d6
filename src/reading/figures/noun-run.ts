/** Runs of nouns: the short noun phrases that units, scopes and subjects are read from. */
import type { Tokens } from "../../model/index.ts";

/**
 * The nearest noun phrase that ends before token `before`: nouns with their adjectives, and the phrase before an "of", "with" or
 * "in" that joins them ("annual trade with Kasovia"). Tokens `[first, end)`, without a leading article; null when none is there.
 */
export function firstNounRun(
  tokens: Tokens,
  before: number,
  floor: number,
): readonly [number, number] | null {
  const { tag, lower } = tokens;
  let end = before;
  while (end > floor && (tag[end - 1] === "ADV" || tag[end - 1] === "PUNCT") && before - end < 3)
    end--;
  let first = end;
  let nouns = 0;
  while (first > floor && end - first < 12) {
    const here = tag[first - 1]!;
    const word = lower[first - 1]!;
    if (here === "NOUN" || here === "PROPN") nouns++;
    else if (!(
      here === "ADJ" ||
      here === "DET" ||
      here === "PART" ||
      here === "NUM" ||
      (here === "PRON" && /^(?:our|their|his|her|its|my)$/u.test(word)) ||
      (here === "ADP" && /^(?:of|with|in|from|for)$/u.test(word))
    ))
      break;
    first--;
  }
  while (
    first < end &&
    (tag[first] === "DET" || tag[first] === "PRON" || tag[first] === "ADP" || tag[first] === "PART")
  )
    first++;
  return nouns > 0 && first < end ? [first, end] : null;
}

/** The token behind a noun phrase and the "of" phrases that follow it ("members of the security forces"), from token `at` on. */
export function endOfPhrases(tokens: Tokens, at: number, limit: number): number {
  let end = at;
  for (let turns = 0; turns < 3 && end < limit && tokens.lower[end] === "of"; turns++) {
    let next = end + 1;
    while (
      next < limit &&
      next < end + 8 &&
      /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/u.test(tokens.tag[next]!)
    ) {
      if (tokens.tag[next] === "PRON" && next > end + 1) break;
      next++;
    }
    if (next === end + 1) break;
    end = next;
  }
  return end;
}
