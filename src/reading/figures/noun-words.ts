/** The words of a run of tokens as the report writes them. */
import type { ReadingText } from "../reading-text.ts";

/** The text of tokens `[first, end)` with white space made single; empty for an empty run. */
export function coverOfTokens(text: ReadingText, first: number, end: number): string {
  if (end <= first) return "";
  return text.text.slice(text.tokens.start[first], text.tokens.end[end - 1]).replace(/\s+/gu, " ");
}
