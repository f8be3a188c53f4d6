/** The record: keeps reports, readings and findings. Knows of no screen. */
export {
  addInputs,
  addItem,
  type AddOptions,
  type AddOutcome,
  type ItemOutcome,
} from "./add-inputs.ts";
export { sortProblems } from "./assemble.ts";
export { bringTogether, underOverarching, type Overarching } from "./bring-together.ts";
export { compose } from "./compose.ts";
export type { Composition } from "./composition.ts";
export type { NeighbourhoodSummary } from "./neighbourhood-summary.ts";
export { packJson, unpackJson } from "./pack-json.ts";
export type { ShownRow } from "./shown-rows.ts";
export type { DecisionOutcome } from "./decisions/outcome.ts";
export { RecordStore, type Addition, type Passage, type RefreshOptions } from "./record-store.ts";
export type { PassageQuery, WordedPassage } from "./find-passages.ts";
export { verifyRecord, type VerifyOutcome } from "./verify-record.ts";
