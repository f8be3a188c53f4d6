import { describe, expect, it } from "vitest";
import { packModel, readModelFile, unpackModel } from "../../src/reading/model-file.ts";

describe("model files", () => {
  const model = {
    meta: { kind: "test", scale: 1.5 },
    arrays: {
      bytes: Int8Array.from([-1, 2, 3]),
      words: Uint32Array.from([1, 4_000_000_000]),
      shorts: Int16Array.from([-300]),
      empty: new Uint16Array(0),
    },
  };

  it("come back as they were", () => {
    expect(unpackModel(packModel(model), "x.bin")).toEqual(model);
  });

  it("come back from a buffer that begins at an odd place", () => {
    const packed = packModel(model);
    const shifted = new Uint8Array(packed.length + 1);
    shifted.set(packed, 1);
    expect(unpackModel(shifted.subarray(1), "x.bin")).toEqual(model);
  });

  it("are the same bytes each time", () => {
    expect(packModel(model)).toEqual(packModel(model));
  });

  it("are refused when they are something else", () => {
    expect(() => unpackModel(new Uint8Array([1, 2, 3]), "x.bin")).toThrow(/models\/x\.bin/u);
    expect(() => unpackModel(new Uint8Array(64), "x.bin")).toThrow(/no model file/u);
  });

  it("stand in models/, small enough to ship", () => {
    const { arrays } = readModelFile("names.bin");
    const bytes = Object.values(arrays).reduce((sum, array) => sum + array.byteLength, 0);
    expect(bytes).toBeGreaterThan(100_000);
    expect(bytes).toBeLessThan(2_000_000);
  });
});
