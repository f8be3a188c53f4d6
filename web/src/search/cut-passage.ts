/** A long paragraph cut down to what stands around its hits. */
import type { Span } from "../../../src/model/span.ts";
import type { Passage } from "../data/home.ts";

/** A piece of a passage, in the offsets of the report's text. A `gap` stands for words that are left out. */
export type Piece = (Span & { readonly kind: "text" | "hit" }) | { readonly kind: "gap" };

/** Characters that are kept on each side of a hit. */
const REACH = 150;
/** Hits that are shown of one paragraph; each leads to its words. */
const MOST_HITS = 12;

/** The pieces of `passage` to show. Cut between words. */
export function cutPassage({ start, end, text, hits }: Passage): Piece[] {
  const shown = joined(hits, text, start).slice(0, MOST_HITS);
  const pieces: Piece[] = [];
  let at = start;
  const pushText = (from: number, to: number) => {
    if (to > from) pieces.push({ kind: "text", start: from, end: to });
  };
  for (const [i, hit] of shown.entries()) {
    const from = spaceBefore(text, hit.start - REACH - start) + start;
    const reach = i === 0 ? start : spaceAfter(text, shown[i - 1]!.end + REACH - start) + start;
    if (from > Math.max(at, reach)) {
      if (i > 0) pushText(at, Math.min(reach, hit.start));
      pieces.push({ kind: "gap" });
      pushText(from, hit.start);
    } else pushText(at, hit.start);
    pieces.push({ kind: "hit", start: hit.start, end: hit.end });
    at = hit.end;
  }
  const last = spaceAfter(text, (shown.at(-1)?.end ?? start) + REACH - start) + start;
  pushText(at, Math.min(end, last));
  if (last < end) pieces.push({ kind: "gap" });
  return pieces;
}

/** Hits between which is nothing but space, as one: words of a phrase lead to the phrase. */
function joined(hits: readonly Span[], text: string, offset: number): Span[] {
  const result: { start: number; end: number }[] = [];
  for (const { start, end } of hits) {
    const last = result.at(-1);
    if (last && text.slice(last.end - offset, start - offset).trim() === "") last.end = end;
    else result.push({ start, end });
  }
  return result;
}

/** The start of the word at `at`, or 0 where that is before the text. */
function spaceBefore(text: string, at: number): number {
  if (at <= 0) return 0;
  while (at > 0 && !/\s/u.test(text.charAt(at - 1))) at--;
  return at;
}

/** The end of the word at `at`, or the text's end. */
function spaceAfter(text: string, at: number): number {
  while (at < text.length && !/\s/u.test(text.charAt(at))) at++;
  return Math.min(at, text.length);
}
