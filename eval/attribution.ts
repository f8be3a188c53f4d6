/**
 * Attributions against PolNeAR (attribution/spans.ts) and the answer keys of five stories (answer-keys.ts). The corpora lie in
 * `shared`; without them this throws.
 */
import { evalKeys } from "./answer-keys.ts";
import { evalSpans } from "./attribution/spans.ts";
import type { EvalRow } from "./eval-row.ts";

/** All figures of the task. */
export async function evalAttribution(shared: string): Promise<EvalRow[]> {
  return [...(await evalSpans(shared)), ...evalKeys(shared)];
}
