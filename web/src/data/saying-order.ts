/** Which report had a saying first, as far as the dates of publication tell, and by which words a saying is called. */
import { inPublicationOrder, placesInOrder } from "./publication-order.ts";
import type { RecordIndex, SayingItem } from "./record-index.ts";
import { shorten } from "../time/label.ts";

/** The longest that a saying's words may be as a title, in code units. */
const LONGEST = 140;

/** The reports of a saying, each once. */
export interface Telling {
  /** All of them in the order of publication, the undated last. */
  readonly order: readonly string[];
  /** The one that stands before all others by its date; null where the dates leave it open. */
  readonly first: string | null;
  /** All but the first, in order. */
  readonly others: readonly string[];
}

/** The reports of a saying in the order of their publication. */
export function firstTelling({ reports }: RecordIndex, saying: SayingItem): Telling {
  const ids = [...new Set(saying.spans.map(({ report }) => report))].filter((id) =>
    reports.has(id),
  );
  const dates = ids.map((id) => reports.get(id)!.published);
  const order = inPublicationOrder(dates).map((i) => ids[i]!);
  const place = placesInOrder(dates).findIndex(({ place }) => place === "first");
  const first = ids[place] ?? null;
  return { order, first, others: order.filter((id) => id !== first) };
}

/** The words of a saying in quotation marks: those of its fullest wording, cut where they are long. */
export function titleOf(saying: SayingItem): string {
  const { text } = saying.spans.find((span) => span.as === "first") ?? saying.spans[0]!;
  const flat = text.replace(/\s+/gu, " ").trim();
  return `“${shorten(flat.replace(/^[“"«]|[”"»]$/gu, ""), LONGEST)}”`;
}

/** Sayings by how many reports hold them, most first; those of as many keep their order. */
export function mostRepeated(sayings: readonly SayingItem[]): readonly SayingItem[] {
  const reports = new Map(
    sayings.map((saying) => [saying, new Set(saying.spans.map(({ report }) => report)).size]),
  );
  return sayings.toSorted((a, b) => reports.get(b)! - reports.get(a)!);
}
