/** Lists of spans that are sorted and do not overlap each other: what lies at a place is found without looking at them all. */
import { compareSpans, type Span } from "../../model/index.ts";

/** Those of `spans`, sorted and apart, that overlap `span`; in text order. */
export function overlapping<T extends Span>(spans: readonly T[], span: Span): T[] {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= span.start) low = middle + 1;
    else high = middle;
  }
  const found: T[] = [];
  for (let at = low; at < spans.length && spans[at]!.start < span.end; at++) found.push(spans[at]!);
  return found;
}

/** What `spans`, in any order, cover together, as sorted spans that are apart. */
export function union(spans: readonly Span[]): Span[] {
  const joined: Span[] = [];
  for (const { start, end } of spans.toSorted(compareSpans)) {
    const last = joined.at(-1);
    if (last && start <= last.end)
      joined[joined.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else joined.push({ start, end });
  }
  return joined;
}

/** What is left of `span` without `holes`, which are sorted and apart; in text order, no empty spans. */
export function without(span: Span, holes: readonly Span[]): Span[] {
  const left: Span[] = [];
  let { start } = span;
  for (const hole of holes) {
    if (hole.start > start) left.push({ start, end: Math.min(hole.start, span.end) });
    start = Math.max(start, hole.end);
  }
  if (start < span.end) left.push({ start, end: span.end });
  return left;
}
