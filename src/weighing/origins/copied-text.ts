/** Copies seen from the reports and claims that lie in them. */
import {
  contains,
  overlap,
  spanLength,
  type Claim,
  type Links,
  type Span,
} from "../../model/index.ts";

/** Share of a claim that must lie in a copy for the claim to be copied. */
const COPIED_SHARE = 0.6;

/**
 * Share of equal words from which on what a copy says is the original's word. Below it an editor has changed the passage, and the
 * change may be the very thing that is claimed.
 */
const SAME_WORDS = 0.93;

/** A copy as one of its two reports holds it. */
export interface CopyIn {
  readonly id: string;
  readonly start: number;
  readonly end: number;
  readonly other: string;
  readonly original: string | null;
}

/** The copies of text (not of quotations alone, nor of much edited passages) by report id. */
export function copiesByReport({ copies }: Links): Map<string, CopyIn[]> {
  const found = new Map<string, CopyIn[]>();
  for (const { id, kind, spans, original, similarity } of copies) {
    if (kind === "quotation" || similarity < SAME_WORDS) continue;
    for (const [span, other] of [
      [spans[0], spans[1]],
      [spans[1], spans[0]],
    ] as const) {
      const list = found.get(span.report) ?? [];
      list.push({ id, start: span.start, end: span.end, other: other.report, original });
      found.set(span.report, list);
    }
  }
  return found;
}

/** By id of a copy of text (not of quotations alone), the reports that hold it, sorted: copies whose spans overlap in a report are of one text. */
export function sharersByCopy(links: Links): Map<string, readonly string[]> {
  const copies = links.copies.filter(
    ({ kind, similarity }) => kind === "text" && similarity >= SAME_WORDS,
  );
  const parent = new Map(copies.map(({ id }) => [id, id]));
  const rootOf = (id: string): string => {
    let root = id;
    while (parent.get(root) !== root) root = parent.get(root)!;
    return root;
  };
  const byReport = new Map<string, { id: string; start: number; end: number }[]>();
  for (const { id, spans } of copies) {
    for (const { report, start, end } of spans) {
      const list = byReport.get(report) ?? [];
      list.push({ id, start, end });
      byReport.set(report, list);
    }
  }
  for (const list of byReport.values()) {
    list.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1));
    let widest = list[0];
    for (const next of list.slice(1)) {
      if (widest && overlap(widest, next) > 0) {
        const [a, b] = [rootOf(widest.id), rootOf(next.id)].toSorted() as [string, string];
        parent.set(b, a);
      }
      if (!widest || next.end > widest.end) widest = next;
    }
  }
  const holders = new Map<string, Set<string>>();
  for (const { id, spans } of copies) {
    const group = holders.get(rootOf(id)) ?? new Set();
    for (const { report } of spans) group.add(report);
    holders.set(rootOf(id), group);
  }
  return new Map(copies.map(({ id }) => [id, [...holders.get(rootOf(id))!].toSorted()]));
}

/**
 * A function that gives, of a list of claims, the reports that tell them themselves: not those whose every claim lies inside a copy
 * that another report had first; and of reports that share one text of which nobody knows who had it first, one for all.
 */
export function createWitnessFinder(links: Links): (claims: readonly ClaimIn[]) => string[] {
  const copies = copiesByReport(links);
  const sharers = sharersByCopy(links);
  return (claims) => {
    const witnesses = new Set<string>();
    const sharing = new Map<string, string[]>();
    for (const { claim, report } of claims) {
      const inside = (copies.get(report) ?? []).filter((copy) => contains(copy, claim));
      if (inside.some(({ original }) => original !== null && original !== report)) continue;
      const shared = inside.find(({ original }) => original === null);
      if (!shared) witnesses.add(report);
      else {
        const holders = sharers.get(shared.id)!;
        sharing.set(holders.join(" "), [...(sharing.get(holders.join(" ")) ?? []), report]);
      }
    }
    for (const reports of sharing.values())
      if (!reports.some((report) => witnesses.has(report))) witnesses.add(reports.toSorted()[0]!);
    return [...witnesses].toSorted();
  };
}

/** A claim with the id of its report. */
export interface ClaimIn {
  readonly claim: Claim;
  readonly report: string;
}

/** The copies that most of a claim, or of where it stands, lies in. */
export function copiedIn(copies: readonly CopyIn[], span: Span): CopyIn[] {
  return copies.filter(
    ({ start, end }) => overlap({ start, end }, span) >= COPIED_SHARE * spanLength(span),
  );
}
