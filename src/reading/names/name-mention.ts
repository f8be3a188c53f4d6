/** A naming: what the tagger gives and joining takes. */
import type { TaggedType } from "./labels.ts";

/** One naming as found, before it is known whose name it is. */
export interface NameMention {
  readonly start: number;
  readonly end: number;
  /** Half-open range of tokens. */
  readonly firstToken: number;
  readonly endToken: number;
  readonly type: TaggedType;
  readonly text: string;
  /** Country that the whole mention names, by name or by demonym. */
  readonly country: string | null;
  readonly form: "name" | "demonym";
  /** Whether it stands in a sentence most of whose words have capitals: types are less sure there. */
  readonly headline: boolean;
}
