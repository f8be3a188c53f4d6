/** Identifiers that come from content, so that they are the same on every machine and in whatever order reports were read. */
import { createHash } from "node:crypto";

/** One letter a kind: it says at sight what an identifier names. */
export type IdPrefix = "r" | "s" | "e" | "a" | "c" | "k" | "u" | "v" | "o" | "d" | "t" | "x";

/**
 * An identifier of `prefix` and 12 hexadecimal digits of the SHA-256 of `parts`. Equal parts give equal identifiers.
 * Prefixes: r report, s story, e entity, a attribution, c claim, k copy, u saying, v event, o origin, d dispute, x decision.
 */
export function createId(prefix: IdPrefix, ...parts: readonly (string | number)[]): string {
  return prefix + createHash("sha256").update(parts.join("\u0000")).digest("hex").slice(0, 12);
}

/** The SHA-256 of `bytes`, in hexadecimal. */
export function sha256(bytes: Uint8Array | string): string {
  return createHash("sha256").update(bytes).digest("hex");
}
