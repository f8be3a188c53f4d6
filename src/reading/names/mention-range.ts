/** A mention over other tokens than the tagger gave it. */
import type { ReadingText } from "../reading-text.ts";
import type { NameMention } from "./name-mention.ts";
import { possessiveLength, prefixLength } from "./token-edges.ts";

/** `mention` over the tokens from `firstToken` to `endToken`: without opening marks and without "'s". */
export function rangeOf(
  text: ReadingText,
  mention: NameMention,
  firstToken: number,
  endToken: number,
): NameMention {
  const { tokens } = text;
  const start = tokens.start[firstToken]! + prefixLength(tokens.text[firstToken]!);
  const end = tokens.end[endToken - 1]! - possessiveLength(tokens.text[endToken - 1]!);
  const words = text.text.slice(start, end).replace(/\s+/gu, " ");
  return { ...mention, start, end, firstToken, endToken, text: words };
}
