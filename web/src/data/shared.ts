/** What two reports share, numbered, so that a passage on one side can be found on the other. */
import { contains, overlap, type Span } from "../../../src/model/span.ts";
import { diffWords } from "../text/diff-words.ts";
import type { IndexRange, LinePair } from "../text/align.ts";
import type { Line } from "../text/paragraphs.ts";
import type { RecordIndex } from "./record-index.ts";

/** The kinds of what two reports can share. */
export type SharedKind = "copy" | "saying" | "event";

/** One thing that two reports share. */
export interface Shared {
  readonly id: string;
  readonly kind: SharedKind;
  /** From 1, by kind, in the order of the left report. */
  readonly number: number;
  readonly why: string;
  /** In text order, never empty. */
  readonly left: readonly Span[];
  readonly right: readonly Span[];
  /** Words that only one side has, in the offsets of the reports' texts; empty where a comparison of words says nothing. */
  readonly leftOnly: readonly Span[];
  readonly rightOnly: readonly Span[];
}

type Unnumbered = Omit<Shared, "number">;

const moved = (spans: readonly Span[], by: number): Span[] =>
  spans.map((span) => ({ start: span.start + by, end: span.end + by }));

const byStart = (a: Span, b: Span) => a.start - b.start;

/** Everything that the reports `a` (left) and `b` (right) share: copies, then sayings, then events that are not inside a copy anyway. */
export function sharedBy(index: RecordIndex, a: string, b: string): Shared[] {
  const found: Unnumbered[] = [];
  const compared = (left: Span & { text: string }, right: Span & { text: string }) => {
    const differing = diffWords(left.text, right.text);
    return {
      leftOnly: moved(differing?.left ?? [], left.start),
      rightOnly: moved(differing?.right ?? [], right.start),
    };
  };
  for (const copy of index.findingsOf(a).copies) {
    const left = copy.spans.find((span) => span.report === a);
    const right = copy.spans.find((span) => span.report === b);
    if (!left || !right) continue;
    const { id, why } = copy;
    found.push({ id, kind: "copy", why, left: [left], right: [right], ...compared(left, right) });
  }
  const copies = found.slice();
  const isCopied = (left: readonly Span[], right: readonly Span[]) =>
    copies.some(
      (copy) =>
        left.every((span) => contains(copy.left[0]!, span)) &&
        right.every((span) => contains(copy.right[0]!, span)),
    );
  for (const saying of index.findingsOf(a).sayings) {
    const left = saying.spans.filter((span) => span.report === a).toSorted(byStart);
    const right = saying.spans.filter((span) => span.report === b).toSorted(byStart);
    const [first, second] = [left[0], right[0]];
    if (!first || !second || isCopied(left, right)) continue;
    const { id, why } = saying;
    found.push({ id, kind: "saying", why, left, right, ...compared(first, second) });
  }
  for (const event of index.record.events) {
    if (!event.reports.includes(a) || !event.reports.includes(b)) continue;
    const claims = event.claims.map((id) => index.claims.get(id));
    const of = (report: string) =>
      claims.filter((claim) => claim !== undefined).filter((claim) => claim.report === report);
    const [left, right] = [of(a).toSorted(byStart), of(b).toSorted(byStart)];
    if (left.length === 0 || right.length === 0 || isCopied(left, right)) continue;
    const { id, label: why } = event;
    found.push({ id, kind: "event", why, left, right, leftOnly: [], rightOnly: [] });
  }
  const counts = { copy: 0, saying: 0, event: 0 };
  return found
    .toSorted((x, y) => x.left[0]!.start - y.left[0]!.start || x.left[0]!.end - y.left[0]!.end)
    .map((shared) => ({ ...shared, number: ++counts[shared.kind] }));
}

const WEIGHTS = { copy: 1_000, saying: 100, event: 1 } as const;

/** The lines that each shared thing stands in, weighted by kind and length, for aligning. */
export function linePairs(
  shared: readonly Shared[],
  left: readonly Line[],
  right: readonly Line[],
): LinePair[] {
  return shared.flatMap((one) => {
    const [a, b] = [linesAt(left, one.left[0]!), linesAt(right, one.right[0]!)];
    const length = one.left[0]!.end - one.left[0]!.start;
    const weight = WEIGHTS[one.kind] * length;
    // A headline is no paragraph to put another paragraph beside.
    if (a && b && isTitle(left, a) !== isTitle(right, b)) return [];
    return a && b ? [{ left: a, right: b, weight, echoes: one.kind === "copy" }] : [];
  });
}

const isTitle = (lines: readonly Line[], range: IndexRange) => lines[range.first]?.role === "title";

function linesAt(lines: readonly Line[], span: Span): IndexRange | null {
  const first = lines.findIndex((line) => overlap(line, span) > 0);
  if (first < 0) return null;
  let last = first;
  while (last + 1 < lines.length && overlap(lines[last + 1]!, span) > 0) last++;
  return { first, last };
}
