/** Reading: one report in, what it says out. Knows of no other report and of no store. */
export { readReport } from "./read-report.ts";
export type { ReadingText } from "./reading-text.ts";
export { tokenize } from "./tokenize.ts";
