import { describe, expect, it } from "vitest";
import { figuresOf } from "./figures-of.ts";

describe("findFigures", () => {
  it("keeps bounds, unit and scope of each number", () => {
    const [killed, injured] = figuresOf(
      "12 members of the security forces were killed and more than 350 were injured.",
    );
    expect(killed).toMatchObject({ text: "12 members", value: 12, unit: "member" });
    expect(killed!.scope).toEqual(["force", "kill", "security"]);
    expect(injured).toMatchObject({ value: 350, low: 351, high: null, unit: "member" });
    expect(injured!.scope).toEqual(["force", "injure", "security"]);
  });
});
