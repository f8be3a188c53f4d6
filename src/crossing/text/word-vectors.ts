/**
 * How like in meaning two stems are, from frozen vectors (models/act-vectors.bin, made by training/crossing/act-vectors.ts).
 * Words of opposite meaning are used alike too: this never decides by itself.
 */
import { readFileSync } from "node:fs";

/** Numbers to a vector. */
export const VECTOR_SIZE = 64;

interface Vectors {
  readonly rowOf: ReadonlyMap<string, number>;
  readonly bytes: Int8Array;
  /** Length of each row. */
  readonly lengths: Float64Array;
}

let loaded: Vectors | undefined;

/** The file is a line of stems, parted by blanks, and then a row of bytes for each. */
function load(): Vectors {
  const file = readFileSync(new URL("../../../models/act-vectors.bin", import.meta.url));
  const line = file.indexOf(10);
  const stems = file.toString("latin1", 0, line).split(" ");
  const bytes = Int8Array.from(file.subarray(line + 1), (byte) => (byte << 24) >> 24);
  const lengths = Float64Array.from(stems, (_, row) => {
    let square = 0;
    for (let d = row * VECTOR_SIZE; d < (row + 1) * VECTOR_SIZE; d++) square += bytes[d]! ** 2;
    return Math.sqrt(square);
  });
  return { rowOf: new Map(stems.map((stem, row) => [stem, row])), bytes, lengths };
}

/** The cosine of two stems, 1 for the same; 0 when one of them is not known or they are unlike. */
export function likenessOf(a: string, b: string): number {
  if (a === b) return 1;
  loaded ??= load();
  const x = loaded.rowOf.get(a);
  const y = loaded.rowOf.get(b);
  if (x === undefined || y === undefined) return 0;
  let sum = 0;
  for (let d = 0; d < VECTOR_SIZE; d++)
    sum += loaded.bytes[x * VECTOR_SIZE + d]! * loaded.bytes[y * VECTOR_SIZE + d]!;
  return Math.max(0, sum / (loaded.lengths[x]! * loaded.lengths[y]!));
}
