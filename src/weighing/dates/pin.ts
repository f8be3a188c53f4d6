/** A pin: bounds of a publication date that other reports give. */
import type { DateRange, Span } from "../../model/index.ts";

/** What bounds the publication of a report, with what shows it. */
export interface Pin extends DateRange {
  readonly why: string;
  /** The words of this report that are pinned; null when none are. */
  readonly span: Span | null;
  /** Whether the latest day is what is usual, and not what must be. */
  readonly approximate: boolean;
}
