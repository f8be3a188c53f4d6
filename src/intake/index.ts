/** Intake: bytes in, reports out. Knows nothing of reading and after. */
export type { IntakeItem } from "./intake.ts";
