/** What is thrown: mistakes of the caller and broken surroundings. Bad input is a Problem instead (problem.ts). */

/** Every error code with its exit code on the command line; each has a line in docs/errors.md. */
export const ERROR_EXIT_CODES = {
  usage: 2,
  "record/not-found": 3,
  "record/not-a-record": 3,
  "record/newer-schema": 3,
  "record/locked": 3,
  "record/verify-failed": 4,
  "sqlite/missing": 5,
  "web/not-built": 5,
  "input/nothing-read": 6,
  "output/not-written": 7,
  "server/no-port": 8,
  internal: 70,
} as const;

/** A code of ERROR_EXIT_CODES. */
export type ErrorCode = keyof typeof ERROR_EXIT_CODES;

/** An error with a stable code. The message says what is wrong, the value, where, and what to do. */
export class CrossreadError extends Error {
  override readonly name = "CrossreadError";
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}
