import { overlap, type Span } from "../src/model/index.ts";

/** How far two lists of spans agree: 2 × the code units they share ÷ all of both. 0 to 1. */
export function agreement(a: readonly Span[], b: readonly Span[]): number {
  let shared = 0;
  for (const one of a) for (const other of b) shared += overlap(one, other);
  const all = lengthOf(a) + lengthOf(b);
  return all === 0 ? 0 : (2 * shared) / all;
}

function lengthOf(spans: readonly Span[]): number {
  return spans.reduce((sum, span) => sum + span.end - span.start, 0);
}
