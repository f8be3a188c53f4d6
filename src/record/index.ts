/** The record: keeps reports, readings and findings. Knows of no screen. */
export { addInputs, type AddOptions, type AddOutcome } from "./add-inputs.ts";
export { compose, type Composition } from "./compose.ts";
export { RecordStore, type Addition, type Passage } from "./record-store.ts";
export { verifyRecord, type VerifyOutcome } from "./verify-record.ts";
