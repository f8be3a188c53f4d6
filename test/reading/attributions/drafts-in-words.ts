/** Drafts of attributions written and shown as words of their text, for tests of what is done with them. */
import { createNarration, type Narration } from "../../../src/reading/attributions/narration.ts";
import type { Draft } from "../../../src/reading/attributions/draft.ts";
import type { TokenRange } from "../../../src/reading/attributions/token-range.ts";
import { readingTextOf } from "./read-attributions.ts";

/** A draft in words; pieces in text order. */
export interface Words {
  readonly source: readonly string[];
  readonly cue: string;
  readonly content: readonly string[];
  readonly score?: number;
}

/** The narration of a text. */
export function narrationOf(text: string): Narration {
  return createNarration(readingTextOf(text));
}

/** The draft that `words` of the text spell out, each at its first place. Throws when one is not there. */
export function draftIn(n: Narration, words: Words): Draft {
  const rangeOf = (piece: string): TokenRange => {
    const at = n.text.text.indexOf(piece);
    const { start, end, count } = n.text.tokens;
    let first = 0;
    while (first < count && start[first]! < at) first++;
    let last = first;
    while (last < count && end[last]! < at + piece.length) last++;
    if (at < 0 || start[first] !== at || end[last] !== at + piece.length)
      throw new Error(`no tokens of the text are exactly “${piece}”`);
    return { first, end: last + 1 };
  };
  return {
    source: words.source.map(rangeOf),
    cue: [rangeOf(words.cue)],
    content: words.content.map(rangeOf),
    direct: false,
    rule: "attribution/trained",
    score: words.score ?? 0.9,
  };
}

/** Ranges as words, pieces apart. */
export function wordsOf(n: Narration, ranges: readonly TokenRange[]): string[] {
  const { start, end } = n.text.tokens;
  return ranges.map((range) => n.text.text.slice(start[range.first], end[range.end - 1]));
}
