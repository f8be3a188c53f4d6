/** Which of a list of spans each token lies in: made once for a text, so that later questions cost one look-up. */
import type { Span, Tokens } from "../../model/index.ts";

/** The index of the last span in `spans` (of those that hold it) for each token; -1 for none. */
export function indexSpans(tokens: Tokens, spans: readonly Span[]): Int32Array {
  const at = new Int32Array(tokens.count).fill(-1);
  spans.forEach((span, index) => {
    for (let token = firstTokenFrom(tokens, span.start); token < tokens.count; token++) {
      if (tokens.start[token]! >= span.end) break;
      at[token] = index;
    }
  });
  return at;
}

/** The first token that ends behind `offset`; `tokens.count` when there is none. Logarithmic. */
export function firstTokenFrom(tokens: Tokens, offset: number): number {
  let low = 0;
  let high = tokens.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tokens.end[middle]! <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
