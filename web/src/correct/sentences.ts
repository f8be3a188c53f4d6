/** Sentences and words of a text, for selecting them by keyboard. Only for that: what the record holds was read by the server. */
import { trimSpan, type Span } from "../../../src/model/span.ts";

/** Boundaries of sentences do not differ by language where they matter here; one language keeps them the same on every machine. */
const SENTENCES = new Intl.Segmenter("en", { granularity: "sentence" });

/** All sentences of a text in order, none over the end of a line, without white space around them. */
export function sentencesOf(text: string): Span[] {
  const found: Span[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    for (const { segment, index } of SENTENCES.segment(line)) {
      const start = lineStart + index;
      const span = trimSpan(text, { start, end: start + segment.length });
      if (span.start < span.end) found.push(span);
    }
    lineStart += line.length + 1;
  }
  return found;
}

/** The sentence at an offset, or the next one where none is; -1 behind the last. */
export function sentenceAt(sentences: readonly Span[], offset: number): number {
  return sentences.findIndex(({ end }) => end > offset);
}

/** Where the next word behind an offset begins, or (-1) the one before it. */
export function wordFrom(text: string, offset: number, direction: 1 | -1): number {
  if (direction === 1) {
    const gap = /\s+(?=\S)/gu;
    gap.lastIndex = offset;
    return gap.exec(text) ? gap.lastIndex : offset;
  }
  const before = text.slice(Math.max(0, offset - 400), offset).trimEnd();
  const word = /\S+$/u.exec(before)?.[0].length ?? 0;
  return Math.max(0, offset - 400) + before.length - word;
}
