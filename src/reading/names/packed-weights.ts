/**
 * 8-bit weights in little room, without loss: four in five are small, and take half a byte; the others stand in a list of their own, in
 * order, and a mark in their place says so.
 */

/** Weights as they stand in a file. */
export interface PackedWeights {
  /** Two weights a byte, the first in the lower half: -7 to 7 as 1 to 15, 0 for one that stands in `large`. */
  readonly small: Uint8Array;
  readonly large: Int8Array;
}

const LARGEST_SMALL = 7;

/** Packs weights; an odd one at the end shares its byte with nothing. */
export function packWeights(weights: Int8Array): PackedWeights {
  const small = new Uint8Array(Math.ceil(weights.length / 2));
  const large: number[] = [];
  weights.forEach((weight, k) => {
    const isSmall = Math.abs(weight) <= LARGEST_SMALL;
    if (!isSmall) large.push(weight);
    small[k >>> 1]! |= (isSmall ? weight + LARGEST_SMALL + 1 : 0) << (k & 1 ? 4 : 0);
  });
  return { small, large: Int8Array.from(large) };
}

/** The first `count` weights again. */
export function unpackWeights({ small, large }: PackedWeights, count: number): Int8Array {
  const weights = new Int8Array(count);
  let next = 0;
  for (let k = 0; k < count; k++) {
    const half = (small[k >>> 1]! >>> (k & 1 ? 4 : 0)) & 15;
    weights[k] = half === 0 ? large[next++]! : half - LARGEST_SMALL - 1;
  }
  return weights;
}
