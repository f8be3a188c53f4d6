/** Where an utterance begins and ends: content cut at sentences, without the marks around it, and how much of it is quoted. */
import { overlap, type Span } from "../../model/index.ts";
import { overlapping } from "../text/sorted-spans.ts";

/** Marks that may stand at the ends of a stretch without belonging to it. */
const EDGE = /^[\s“”„«»‘’"',;:–—-]+|[\s“”„«»‘"',;:–—-]+$/gu;

/** `span` without quotation marks, commas and the like at its ends; empty at its start when nothing else is in it. */
export function trimEdges(text: string, span: Span): Span {
  const raw = text.slice(span.start, span.end);
  const left = /^[\s“”„«»‘’"',;:–—-]*/u.exec(raw)![0].length;
  if (left === raw.length) return { start: span.start, end: span.start };
  const rest = raw.slice(left).replace(EDGE, "");
  return { start: span.start + left, end: span.start + left + rest.length };
}

/** The parts of `spans` that lie in each sentence. */
export function cutAtSentences(spans: readonly Span[], sentences: readonly Span[]): Span[] {
  return spans.flatMap((span) => {
    const parts = overlapping(sentences, span).map(({ start, end }) => ({
      start: Math.max(start, span.start),
      end: Math.min(end, span.end),
    }));
    return parts.length > 0 ? parts : [span];
  });
}

/** `content` up to the end of a quotation that it opens and stops in the middle of: words left out ("…") do not end what is said. */
export function wholeQuotations(content: readonly Span[], quotations: readonly Span[]): Span[] {
  return content.map((span, at) => {
    const rest = overlapping(quotations, span).at(-1);
    if (!rest || rest.end <= span.end || rest.start < span.start - 1) return span;
    const next = content[at + 1];
    return { start: span.start, end: next ? Math.min(next.start, rest.end) : rest.end };
  });
}

/** Which part of `span` stands in quotation marks, 0 to 1. */
export function quotedShare(span: Span, quotations: readonly Span[]): number {
  const inside = overlapping(quotations, span).reduce((sum, one) => sum + overlap(one, span), 0);
  return span.end > span.start ? Math.min(1, inside / (span.end - span.start)) : 0;
}
