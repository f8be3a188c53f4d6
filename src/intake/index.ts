/** Intake: bytes in, reports out. Knows nothing of reading and after. */
export type { IntakeItem } from "./intake.ts";
export { intakeBytes, type BytesOrigin } from "./intake-bytes.ts";
export {
  DEFAULT_MAX_BYTES,
  intakePaths,
  type IntakeOptions,
  type IntakeProgress,
} from "./intake-paths.ts";
export { reportFromText, type GivenText } from "./report-from-text.ts";
