/** Ranges of a report's text and the arithmetic on them. Every finding points at text through these. */

/** A half-open range `[start, end)` in UTF-16 code units of one report's text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the report whose text it is a range of. */
export interface ReportSpan extends Span {
  readonly report: string;
}

/** The length of a span in UTF-16 code units; 0 for an empty one. */
export function spanLength(span: Span): number {
  return Math.max(0, span.end - span.start);
}

/** The number of code units that two spans of one text share; 0 when they only touch. */
export function overlap(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
}

/** Whether `inner` lies wholly within `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Orders spans by start, then by end: the order in which a record lists them. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}

/** The smallest span that covers all of `spans`, or null when there are none. */
export function coverOf(spans: readonly Span[]): Span | null {
  let start = Infinity;
  let end = -Infinity;
  for (const span of spans) {
    if (span.start < start) start = span.start;
    if (span.end > end) end = span.end;
  }
  return end < start ? null : { start, end };
}

/** The span without leading and trailing white space of `text`; empty at its start when nothing else is in it. */
export function trimSpan(text: string, span: Span): Span {
  let { start, end } = span;
  while (start < end && /\s/u.test(text.charAt(start))) start++;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end--;
  return { start, end };
}
