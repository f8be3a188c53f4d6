/** What content is made of: its ranges put together and taken apart, and whether they stand in quotation marks. */
import type { Narration } from "./narration.ts";
import type { TokenRange } from "./token-range.ts";

/** Whether any of `a` shares a token with any of `b`. */
export function meets(a: readonly TokenRange[], b: readonly TokenRange[]): boolean {
  return a.some((one) => b.some((other) => other.first < one.end && one.first < other.end));
}

/** `ranges` with `added`, in order; what touches it becomes one with it. */
export function join(ranges: readonly TokenRange[], added: TokenRange): TokenRange[] {
  let { first, end } = added;
  const apart: TokenRange[] = [];
  for (const range of ranges) {
    if (range.end < first || range.first > end) apart.push(range);
    else {
      first = Math.min(first, range.first);
      end = Math.max(end, range.end);
    }
  }
  return [...apart, { first, end }].toSorted((a, b) => a.first - b.first);
}

/** `ranges` without the tokens of `removed`. */
export function cut(ranges: readonly TokenRange[], removed: TokenRange): TokenRange[] {
  return ranges.flatMap((range) =>
    [
      { first: range.first, end: Math.min(range.end, removed.first) },
      { first: Math.max(range.first, removed.end), end: range.end },
    ].filter((one) => one.end > one.first),
  );
}

/** Whether all words of the content stand in quotation marks, or behind a dash that opens speech. */
export function isDirect(n: Narration, content: readonly TokenRange[]): boolean {
  const { text } = n.text.tokens;
  let words = 0;
  for (const range of content) {
    for (let t = range.first; t < range.end; t++) {
      if (!/[\p{L}\p{N}]/u.test(text[t]!)) continue;
      words++;
      if (n.quotationOf[t]! < 0) return false;
    }
  }
  return words > 0;
}
