/** What intake gives for each thing it was handed. */
import type { Problem, Report } from "../model/index.ts";

/** One report with its original bytes, or, when `report` is null, an input that gave none and the problems that say why. */
export interface IntakeItem {
  readonly report: Report | null;
  /** The original bytes: of the file, or of the one record inside a JSON file. Empty when nothing was read. */
  readonly bytes: Uint8Array;
  /** The path, URL or `-` that it came from, for messages. */
  readonly source: string;
  /** All problems of this input; those about the report are in the report too. */
  readonly problems: readonly Problem[];
}
