/** Why a request was not done: a code of its own, the HTTP status that goes with it, and a sentence. */
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { CrossreadError, ERROR_EXIT_CODES, type ErrorCode } from "../../model/index.ts";

const OWN_STATUS = {
  "request/not-allowed": 401,
  "request/other-origin": 403,
  "request/not-found": 404,
  "request/wrong-method": 405,
  "request/too-large": 413,
  "request/wrong-type": 415,
  "request/other-host": 421,
  "request/malformed": 400,
  "server/busy": 503,
  "server/stopping": 503,
} as const satisfies Record<string, ContentfulStatusCode>;

/** The HTTP status of what the rooms throw; what is not listed is a fault of ours. */
const ERROR_STATUS: Partial<Record<ErrorCode, ContentfulStatusCode>> = {
  usage: 400,
  "record/locked": 423,
  "record/not-found": 404,
};

/** A reason of the server's own. */
export type RefusalCode = keyof typeof OWN_STATUS;

/** The HTTP status that goes with a reason of the server's own. */
export function statusOf(code: RefusalCode): ContentfulStatusCode {
  return OWN_STATUS[code];
}

/** Every code that an answer can carry. */
export const REFUSAL_CODES = [
  ...(Object.keys(OWN_STATUS) as RefusalCode[]),
  ...(Object.keys(ERROR_EXIT_CODES) as ErrorCode[]),
] as [RefusalCode | ErrorCode, ...(RefusalCode | ErrorCode)[]];

/** Thrown where a request cannot be done; the message goes to who asked. */
export class Refusal extends Error {
  override readonly name = "Refusal";
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, options?: { readonly cause?: unknown }) {
    super(message, options);
    this.code = code;
  }
}

/** What is answered for an error. Of an unexpected one no more is told than that there was one: it may hold paths. */
export function answerTo(error: unknown): {
  readonly status: ContentfulStatusCode;
  readonly body: {
    readonly error: { readonly code: RefusalCode | ErrorCode; readonly message: string };
  };
} {
  if (error instanceof Refusal) {
    const { code, message } = error;
    return { status: OWN_STATUS[code], body: { error: { code, message } } };
  }
  if (error instanceof CrossreadError) {
    const { code, message } = error;
    return { status: ERROR_STATUS[code] ?? 500, body: { error: { code, message } } };
  }
  return {
    status: 500,
    body: {
      error: {
        code: "internal",
        message: "Something in crossread failed. What it was is printed where crossread runs.",
      },
    },
  };
}
