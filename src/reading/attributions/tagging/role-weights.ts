/**
 * The weights of the second pass, looked up by hash: a bit for each possible row, and for each word of bits how many rows stand before
 * it. Most features of a text are in no row, and for those one look at the bits is all. All roles of a row stand side by side.
 */
import { ROLES } from "./facts.ts";

/** Bits of a feature hash that name its row of weights. */
export const ROW_BITS = 22;

/** See the file's comment. Weights are whole numbers, so that sums do not depend on their order. */
export interface RoleWeights {
  readonly bits: Int32Array;
  readonly before: Int32Array;
  readonly values: Int16Array;
}

/** Lays out the rows named by `keys`, ascending; `values` has ROLES weights for each, as square roots with a sign. */
export function layOutRoles(keys: ArrayLike<number>, values: ArrayLike<number>): RoleWeights {
  const bits = new Int32Array(1 << (ROW_BITS - 5));
  for (let i = 0; i < keys.length; i++) bits[keys[i]! >>> 5]! |= 1 << (keys[i]! & 31);
  const before = new Int32Array(bits.length);
  let sum = 0;
  for (let i = 0; i < bits.length; i++) {
    before[i] = sum;
    sum += onesIn(bits[i]!);
  }
  return { bits, before, values: Int16Array.from(values, fromByte) };
}

/** Adds the rows of `hashes` in `from` to `to` to the ROLES sums at `sums[at]`. */
export function addRows(
  { bits, before, values }: RoleWeights,
  hashes: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
  at: number,
): void {
  let [a, b, c, d] = [0, 0, 0, 0];
  for (let f = from; f < to; f++) {
    const key = hashes[f]! >>> (32 - ROW_BITS);
    const word = bits[key >>> 5]!;
    const bit = 1 << (key & 31);
    if ((word & bit) === 0) continue;
    const row = (before[key >>> 5]! + onesIn(word & (bit - 1))) * ROLES;
    a += values[row]!;
    b += values[row + 1]!;
    c += values[row + 2]!;
    d += values[row + 3]!;
  }
  sums[at]! += a;
  sums[at + 1]! += b;
  sums[at + 2]! += c;
  sums[at + 3]! += d;
}

/** Weights are stored as square roots with a sign: fine steps near 0, where most are, and room for the largest. */
export function fromByte(value: number): number {
  return value * Math.abs(value);
}

/** The number of bits that are set in a 32-bit integer. */
function onesIn(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
