/**
 * Claims that stand at the same place of a copied passage or of a saying, in the same words: these show that they are one, whatever
 * dates and actors were read into them. Where a copy was edited, its claims are compared like any others.
 */
import { overlap, type Copy, type Saying, type Span } from "../../model/index.ts";
import { wordsIn } from "../text/report-words.ts";
import type { ClaimProfile } from "./claim-profile.ts";

/** Two claims, by index, `a` < `b`. */
export interface Tie {
  readonly a: number;
  readonly b: number;
  readonly kind: "copied" | "said";
}

/** How far apart the middles of two tied claims may stand, as a share of the passage. */
const SLACK = 0.06;
/** A claim belongs to a passage when at least this share of it lies inside. */
const INSIDE = 0.8;

interface Placed {
  readonly index: number;
  /** Where its middle stands in the passage, 0 to 1. */
  readonly middle: number;
  /** Its length as a share of the passage. */
  readonly length: number;
}

function place(
  profiles: readonly ClaimProfile[],
  inReport: readonly number[],
  passage: Span,
): Placed[] {
  const size = passage.end - passage.start;
  return inReport.flatMap((index) => {
    const { start, end } = profiles[index]!.claim;
    if (overlap({ start, end }, passage) < INSIDE * (end - start)) return [];
    return [
      { index, middle: ((start + end) / 2 - passage.start) / size, length: (end - start) / size },
    ];
  });
}

/** Pairs the claims of two renderings of one passage, nearest first, each at most once. */
function pairUp(first: readonly Placed[], second: readonly Placed[]): [number, number][] {
  const near = first.flatMap((x) =>
    second.map((y) => ({
      x,
      y,
      off: Math.abs(x.middle - y.middle) + Math.abs(x.length - y.length),
    })),
  );
  const taken = new Set<number>();
  return near
    .filter(({ off }) => off <= SLACK)
    .sort((p, q) => p.off - q.off || p.x.index - q.x.index || p.y.index - q.y.index)
    .flatMap(({ x, y }): [number, number][] => {
      if (taken.has(x.index) || taken.has(y.index)) return [];
      taken.add(x.index).add(y.index);
      return [[x.index, y.index]];
    });
}

/** All ties that copies of prose and literal sayings make between claims. */
export function findTies(
  profiles: readonly ClaimProfile[],
  copies: readonly Copy[],
  sayings: readonly Saying[],
  textOf: (report: string) => string,
): Tie[] {
  const wordsOf = ({ report, claim }: ClaimProfile): string =>
    wordsIn(textOf(report), claim.start, claim.end).join(" ");
  const byReport = new Map<string, number[]>();
  profiles.forEach(({ report }, index) => {
    const list = byReport.get(report);
    if (list) list.push(index);
    else byReport.set(report, [index]);
  });
  const ties: Tie[] = [];
  const add = (
    x: Span & { report: string },
    y: Span & { report: string },
    kind: Tie["kind"],
  ): void => {
    const first = place(profiles, byReport.get(x.report) ?? [], x);
    const second = place(profiles, byReport.get(y.report) ?? [], y);
    for (const [i, j] of pairUp(first, second)) {
      if (wordsOf(profiles[i]!) === wordsOf(profiles[j]!))
        ties.push({ a: Math.min(i, j), b: Math.max(i, j), kind });
    }
  };
  for (const { spans, kind } of copies) if (kind === "text") add(spans[0], spans[1], "copied");
  for (const { spans } of sayings) {
    const literal = spans.filter(({ as }) => as === "first" || as === "same");
    const first = literal[0];
    for (const span of literal.slice(1)) {
      if (span.report === first!.report) continue;
      const others =
        first!.speaker !== null && span.speaker !== null && first!.speaker !== span.speaker;
      if (!others) add(first!, span, "said");
    }
  }
  return ties;
}
