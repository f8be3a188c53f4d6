import type { Attribution, Claim, Figure, LocalEntity, TimeExpression } from "../../model/index.ts";
import type { ReadingText } from "../reading-text.ts";

/** What findClaims builds on: the text and everything found in it before. */
export interface ClaimInput {
  readonly text: ReadingText;
  readonly times: readonly TimeExpression[];
  readonly entities: readonly LocalEntity[];
  readonly figures: readonly Figure[];
  readonly attributions: readonly Attribution[];
}

/** The claims of the body, in text order; every sentence of the body gives at least one. */
export function findClaims(_input: ClaimInput): Claim[] {
  return [];
}
