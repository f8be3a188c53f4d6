import { describe, expect, it } from "vitest";
import {
  happeningOf,
  idiomIn,
  phrasalVerb,
  unlikeTwin,
} from "../../../src/crossing/en/event-words.ts";
import { oftenToldTogether } from "../../../src/crossing/en/related-words.ts";
import { stemOf } from "../../../src/crossing/text/report-words.ts";

const classOf = (word: string): string => happeningOf(stemOf(word));

describe("words of happenings", () => {
  it("share a class where reports choose between them", () => {
    expect(classOf("refused")).toBe(classOf("rejection"));
    expect(classOf("skirmish")).toBe(classOf("clashed"));
    expect(classOf("skirmish")).not.toBe(classOf("rejection"));
  });

  it.each([
    ["taken into custody on Monday", "arrest"],
    ["put the sale on hold", "suspended"],
    ["gunned down", "killed"],
    ["caught fire", "blaze"],
  ])("read “%s” as one verb", (words, verb) => {
    expect(happeningOf(idiomIn(words.split(" "))!)).toBe(classOf(verb));
  });

  it("leave a verb alone that its idiom is far from", () => {
    expect(idiomIn("took the prisoners from the old mill into custody".split(" "))).toBeNull();
    expect(idiomIn(["took"])).toBeNull();
    expect(phrasalVerb("stepped down".split(" "))).not.toBeNull();
  });

  it("tell a fire from shots, and shots of words from explosions", () => {
    expect(unlikeTwin("fire", true, ["guards", "opened"])).toBe(stemOf("shoot"));
    expect(unlikeTwin("fire", true, ["a", "big"])).toBe(stemOf("blaze"));
    expect(unlikeTwin("fire", false, ["board", "then"])).toBeNull();
    expect(happeningOf(unlikeTwin("blast", false, [])!)).toBe(classOf("criticize"));
  });

  it("are related where they tell two sides of one happening", () => {
    expect(oftenToldTogether(stemOf("shot"), stemOf("wounded"))).toBe(true);
    expect(oftenToldTogether(stemOf("wounded"), stemOf("shooting"))).toBe(true);
    expect(oftenToldTogether(stemOf("shot"), stemOf("bought"))).toBe(false);
  });
});
