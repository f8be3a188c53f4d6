/** The library: the rooms of crossread, for programs. */
export * from "./model/index.ts";
export * from "./intake/index.ts";
export * from "./reading/index.ts";
export * from "./crossing/index.ts";
export * from "./weighing/index.ts";
export { compose, type Composition } from "./record/index.ts";
export { exportJson, toExportedRecord } from "./export/index.ts";
