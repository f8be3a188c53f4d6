/** What the figures of one sentence are read with. */
import type { LocalEntity, Sentence, TimeExpression } from "../../model/index.ts";
import type { VerbGroup } from "../clauses/verb-groups.ts";
import type { ReadingText } from "../reading-text.ts";

/** A sentence with everything found in it before its figures. */
export interface FigureContext {
  readonly text: ReadingText;
  readonly sentence: Sentence;
  readonly groups: readonly VerbGroup[];
  /** The day of "as of Monday" in the sentence, or null. */
  readonly asOf: string | null;
  /** By token: index of the time expression it lies in, -1 for none. */
  readonly timeOf: Int32Array;
  readonly times: readonly TimeExpression[];
  /** By token: index of the entity whose name it lies in, -1 for none. */
  readonly nameOf: Int32Array;
  readonly entities: readonly LocalEntity[];
}
