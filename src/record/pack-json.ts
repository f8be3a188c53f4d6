/** What is large in a record is kept as JSON, packed: findings and readings say the same keys over and over. */
import { deflateRawSync, inflateRawSync } from "node:zlib";

/** The fastest level: it already takes most of what can be taken. */
const LEVEL = 1;

/** `value` as JSON, packed (raw deflate). The same value gives the same bytes. */
export function packJson(value: unknown): Uint8Array {
  return deflateRawSync(JSON.stringify(value), { level: LEVEL });
}

/** What packJson packed. */
export function unpackJson(packed: Uint8Array): unknown {
  return JSON.parse(inflateRawSync(packed).toString("utf8"));
}
