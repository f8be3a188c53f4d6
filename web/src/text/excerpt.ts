/** A passage with a little of the text around it, so that words are never shown out of context. */
import type { Span } from "../../../src/model/span.ts";

/** Words with their context. `cutBefore` and `cutAfter` say that the report goes on there. */
export interface Excerpt {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly cutBefore: boolean;
  readonly cutAfter: boolean;
}

/**
 * The words of `span` with up to `reach` code units on each side: not beyond its line, and cut between words, so that neither a
 * word nor a surrogate pair is torn.
 */
export function excerptOf(text: string, span: Span, reach = 140): Excerpt {
  const lineStart = text.lastIndexOf("\n", span.start - 1) + 1;
  const lineBreak = text.indexOf("\n", span.end);
  const lineEnd = lineBreak < 0 ? text.length : lineBreak;
  let start = Math.max(lineStart, span.start - reach);
  let end = Math.min(lineEnd, span.end + reach);
  const isSpace = (at: number) => /\s/u.test(text.charAt(at));
  if (start > lineStart) while (start < span.start && !isSpace(start - 1)) start++;
  if (end < lineEnd) while (end > span.end && !isSpace(end)) end--;
  return {
    before: text.slice(start, span.start).trimStart(),
    words: text.slice(span.start, span.end),
    after: text.slice(span.end, end).trimEnd(),
    cutBefore: start > lineStart,
    cutAfter: end < lineEnd,
  };
}
