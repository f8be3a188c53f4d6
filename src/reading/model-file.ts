/**
 * Weights and word lists that were made by `training/` and travel with the package in `models/`: one binary file each, a header in
 * JSON and a few typed arrays. Read once, on first use.
 */
import { readFileSync } from "node:fs";
import { endianness } from "node:os";

/** The arrays that a model file may hold. */
export type ModelArray =
  Int8Array | Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;

/** A model as it is in memory: plain settings, and arrays by name. */
export interface ModelFile {
  readonly meta: Readonly<Record<string, unknown>>;
  readonly arrays: Readonly<Record<string, ModelArray>>;
}

interface Header {
  readonly meta: Record<string, unknown>;
  readonly arrays: readonly {
    readonly name: string;
    readonly kind: keyof typeof KINDS;
    readonly offset: number;
    readonly length: number;
  }[];
}

const KINDS = {
  i8: Int8Array,
  u8: Uint8Array,
  i16: Int16Array,
  u16: Uint16Array,
  i32: Int32Array,
  u32: Uint32Array,
} as const;
const MAGIC = 0x31_4d_52_43; // "CRM1", little-endian
const ALIGN = 4;

/** Packs a model into bytes: magic number, length of the header, header, arrays on 4-byte borders; little-endian. */
export function packModel(model: ModelFile): Uint8Array {
  const names = Object.keys(model.arrays).toSorted();
  let offset = 0;
  const arrays = names.map((name) => {
    const array = model.arrays[name]!;
    const entry = { name, kind: kindOf(array), offset, length: array.length };
    offset += Math.ceil(array.byteLength / ALIGN) * ALIGN;
    return entry;
  });
  const json = Buffer.from(JSON.stringify({ meta: model.meta, arrays }), "utf8");
  const head = Math.ceil((8 + json.length) / ALIGN) * ALIGN;
  const bytes = Buffer.alloc(head + offset);
  bytes.writeUInt32LE(MAGIC, 0);
  bytes.writeUInt32LE(json.length, 4);
  json.copy(bytes, 8);
  arrays.forEach((entry) => {
    const array = model.arrays[entry.name]!;
    bytes.set(
      new Uint8Array(array.buffer, array.byteOffset, array.byteLength),
      head + entry.offset,
    );
  });
  return bytes;
}

/** The model in `bytes`, as packModel made them. */
export function unpackModel(bytes: Uint8Array, name: string): ModelFile {
  if (endianness() !== "LE") throw new Error("models are read on little-endian machines only");
  // A copy of its own: typed arrays need aligned offsets, and a pooled buffer gives none.
  const buffer = new Uint8Array(bytes).buffer;
  const view = new DataView(buffer);
  if (buffer.byteLength < 8 || view.getUint32(0, true) !== MAGIC)
    throw new Error(`models/${name} is no model file; install the package again`);
  const jsonLength = view.getUint32(4, true);
  const header = JSON.parse(
    new TextDecoder().decode(new Uint8Array(buffer, 8, jsonLength)),
  ) as Header;
  const head = Math.ceil((8 + jsonLength) / ALIGN) * ALIGN;
  const arrays: Record<string, ModelArray> = {};
  for (const entry of header.arrays)
    arrays[entry.name] = new KINDS[entry.kind](buffer, head + entry.offset, entry.length);
  return { meta: header.meta, arrays };
}

/** Where a file of `models/` is: the folder stands at the root of the package, two folders above this file in `src` and in `dist`. */
export function modelUrl(name: string): URL {
  return new URL(`../../models/${name}`, import.meta.url);
}

/** Reads a model of `models/`. Callers keep it: nothing is cached here. */
export function readModelFile(name: string): ModelFile {
  return unpackModel(readFileSync(modelUrl(name)), name);
}

function kindOf(array: ModelArray): keyof typeof KINDS {
  for (const kind of Object.keys(KINDS) as (keyof typeof KINDS)[])
    if (array.constructor === KINDS[kind]) return kind;
  throw new TypeError("not an array that a model file can hold");
}
