/** Finds the words that a decision names again: exactly these words, or nothing. */
import type { Anchor, Span } from "../../model/index.ts";

/**
 * Where the words of `anchor` stand in the text of its report: at their place, else where the same words stand nearest to it, the
 * earlier of two. Null when they are not there. Linear in the text.
 */
export function findAnchor(text: string, anchor: Anchor): Span | null {
  const { start, end, text: words } = anchor;
  if (words === "") return null;
  if (text.slice(start, end) === words) return { start, end };
  const before = text.lastIndexOf(words, start);
  const after = text.indexOf(words, start + 1);
  const at =
    before === -1 ? after : after === -1 || start - before <= after - start ? before : after;
  return at === -1 ? null : { start: at, end: at + words.length };
}
