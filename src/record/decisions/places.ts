/** Findings that several passages make up, found by the words of their members. */
import type { Anchor, ReadReport, ReportSpan } from "../../model/index.ts";
import { findAnchor } from "./find-anchor.ts";
import { missingWords } from "./outcome.ts";

/** Reports with their readings, by id. */
export type ReportsById = ReadonlyMap<string, ReadReport>;

/** Where words stand, or why they stand nowhere. */
export type Place = { readonly span: ReportSpan } | { readonly why: string };

/** Where the words of an anchor stand in these reports. */
export function placeAnchor(reports: ReportsById, anchor: Anchor): Place {
  const input = reports.get(anchor.report);
  if (!input) return { why: `Report ${anchor.report} is not in the record.` };
  const span = findAnchor(input.report.text, anchor);
  if (span === null) return { why: missingWords(anchor.text) };
  return { span: { report: anchor.report, ...span } };
}

/** Finds the item that has passages at all the given places; of several the one with fewest passages, then the first. Null for none. */
export type FindMember<Item> = (spans: readonly ReportSpan[]) => Item | null;

const keyOf = ({ report, start, end }: ReportSpan): string => `${report}:${start}-${end}`;

/** Makes such a finder over `items`; they are indexed, in linear time, when it is first asked. */
export function createFinder<Item>(
  items: readonly Item[],
  passagesOf: (item: Item) => Iterable<ReportSpan>,
): FindMember<Item> {
  let index: Map<string, Set<number>> | null = null;
  const sizes: number[] = [];
  const build = (): Map<string, Set<number>> => {
    const made = new Map<string, Set<number>>();
    items.forEach((item, at) => {
      const keys = new Set([...passagesOf(item)].map(keyOf));
      sizes[at] = keys.size;
      for (const key of keys) made.set(key, (made.get(key) ?? new Set()).add(at));
    });
    return made;
  };
  return (spans) => {
    index ??= build();
    const [first, ...others] = spans.map((span) => index!.get(keyOf(span)) ?? new Set<number>());
    const holders = [...(first ?? [])].filter((at) => others.every((held) => held.has(at)));
    const best = holders.sort((a, b) => sizes[a]! - sizes[b]! || a - b)[0];
    return best === undefined ? null : items[best]!;
  };
}
