/**
 * The weights of the second pass, looked up by hash: a bit for each possible row, and beside each word of bits how many rows stand before
 * it. Most features of a text are in no row, and for those one look at the bits is all. The weights of a row's roles share one integer.
 */
import { ROLES } from "./facts.ts";

/** Bits of a feature hash that name its row of weights. */
export const ROW_BITS = 22;

/** See the file's comment. Weights are whole numbers, so that sums do not depend on their order. */
export interface RoleWeights {
  /** Bits of 32 rows, then the number of rows before these, and so on in turn. */
  readonly index: Int32Array;
  /** A row each: a byte for each role, the first the lowest. */
  readonly rows: Int32Array;
}

/** Lays out the rows that `bits` names, a bit for each possible row; `values` has ROLES weights for each, as square roots with a sign. */
export function layOutRoles(bits: ArrayLike<number>, values: ArrayLike<number>): RoleWeights {
  const index = new Int32Array(bits.length * 2);
  let sum = 0;
  for (let i = 0; i < bits.length; i++) {
    index[i * 2] = bits[i]!;
    index[i * 2 + 1] = sum;
    sum += onesIn(index[i * 2]!);
  }
  const rows = new Int32Array(values.length / ROLES);
  for (let row = 0; row < rows.length; row++) {
    const at = row * ROLES;
    rows[row] =
      (values[at]! & 255) |
      ((values[at + 1]! & 255) << 8) |
      ((values[at + 2]! & 255) << 16) |
      (values[at + 3]! << 24);
  }
  return { index, rows };
}

/** Weights are stored as square roots with a sign: fine steps near 0, where most are, and room for the largest. */
const SQUARES = Int32Array.from({ length: 256 }, (_, byte) => {
  const root = (byte << 24) >> 24;
  return root * Math.abs(root);
});

/** Adds the rows of `hashes` in `from` to `to` to the ROLES sums at `sums[at]`. */
export function addRows(
  { index, rows }: RoleWeights,
  hashes: Int32Array,
  from: number,
  to: number,
  sums: Int32Array,
  at: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  let d = 0;
  for (let f = from; f < to; f++) {
    const key = hashes[f]! >>> (32 - ROW_BITS);
    const cell = (key >>> 4) & ~1;
    const word = index[cell]!;
    const bit = 1 << (key & 31);
    if ((word & bit) === 0) continue;
    const row = rows[index[cell + 1]! + onesIn(word & (bit - 1))]!;
    a += SQUARES[row & 255]!;
    b += SQUARES[(row >>> 8) & 255]!;
    c += SQUARES[(row >>> 16) & 255]!;
    d += SQUARES[row >>> 24]!;
  }
  sums[at]! += a;
  sums[at + 1]! += b;
  sums[at + 2]! += c;
  sums[at + 3]! += d;
}

/** The number of bits that are set in a 32-bit integer. */
function onesIn(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
