/** The words of one report as all stages of reading see them: title and body cut into sentences and tokens, each made once. */
import type { Report, Sentence, Tokens } from "../model/index.ts";

/** A report with its sentences and tokens. Furniture is not in it. */
export interface ReadingText {
  readonly report: Report;
  /** The report's text; all offsets are into it. */
  readonly text: string;
  readonly sentences: readonly Sentence[];
  readonly tokens: Tokens;
}
