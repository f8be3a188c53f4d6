import { describe, expect, it } from "vitest";
import { claimsOf } from "./claims-of.ts";

describe("findClaims", () => {
  it("gives one claim for each coordinated clause, with its own figures", () => {
    const claims = claimsOf("12 soldiers were killed and 30 were injured in Ostrau.");
    expect(claims.map((claim) => [claim.words, claim.headLemma])).toEqual([
      ["12 soldiers were killed", "kill"],
      ["30 were injured in Ostrau", "injure"],
    ]);
    expect(claims[0]!.figures).toEqual([0]);
    expect(claims[1]!.figures).toEqual([1]);
  });
});
