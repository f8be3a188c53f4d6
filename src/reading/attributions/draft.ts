/** An attribution while it is being found: token ranges instead of spans, and no identifier yet. */
import type { TokenRange } from "./token-range.ts";

/** What a rule (or the model) found. */
export interface Draft {
  readonly source: readonly TokenRange[];
  readonly cue: readonly TokenRange[];
  content: readonly TokenRange[];
  readonly direct: boolean;
  readonly rule: string;
  readonly score: number;
  /** The one that this came through where the words tell so and not their place. */
  readonly through?: Draft;
}

/** The tokens from the first to the last of `ranges`, or null when there are none. */
export function coverOfRanges(ranges: readonly TokenRange[]): TokenRange | null {
  let first = Infinity;
  let end = -Infinity;
  for (const range of ranges) {
    if (range.first < first) first = range.first;
    if (range.end > end) end = range.end;
  }
  return end > first ? { first, end } : null;
}

/** A draft of reported speech, not in quotation marks. */
export function reportedDraft(
  source: readonly TokenRange[],
  cue: readonly TokenRange[],
  content: readonly TokenRange[],
  rule: string,
  score: number,
): Draft {
  const plain = (range: TokenRange): TokenRange => ({ first: range.first, end: range.end });
  return { source: source.map(plain), cue, content, direct: false, rule, score };
}
