/** Which reports share copied passages, two by two. */
import { inPublicationOrder } from "./publication-order.ts";
import type { RecordIndex } from "./record-index.ts";

/** Two reports with passages of the same text. */
export interface SharedPair {
  /** Both ids, in the order of publication. */
  readonly reports: readonly [string, string];
  readonly passages: number;
  /** Words of the passages as the first report of each copy has them. */
  readonly words: number;
  /** The copy with the most words, and how many. */
  readonly longest: { readonly id: string; readonly words: number };
}

/** All pairs of reports that share copies, those with the most words first; linear in the copies but for the sorting. */
export function sharedPairs({ record, reports }: RecordIndex): SharedPair[] {
  const pairs = new Map<string, SharedPair>();
  for (const copy of record.copies) {
    const [a, b] = copy.spans;
    const [one, other] = [reports.get(a.report), reports.get(b.report)];
    if (!one || !other) continue;
    const isInOrder = inPublicationOrder([one.published, other.published])[0] === 0;
    const key = `${a.report} ${b.report}`;
    const known = pairs.get(key);
    const words = a.text.split(/\s+/u).filter(Boolean).length;
    pairs.set(key, {
      reports: isInOrder ? [one.id, other.id] : [other.id, one.id],
      passages: (known?.passages ?? 0) + 1,
      words: (known?.words ?? 0) + words,
      longest:
        known !== undefined && known.longest.words >= words
          ? known.longest
          : { id: copy.id, words },
    });
  }
  return [...pairs.values()].sort((x, y) => y.words - x.words);
}
