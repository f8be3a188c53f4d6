import { expect, it } from "vitest";
import { senseLikeness } from "../../src/crossing/text/word-senses.ts";
import { stemOf } from "../../src/crossing/text/report-words.ts";

const of = (a: string, b: string): ReturnType<typeof senseLikeness> =>
  senseLikeness(stemOf(a), stemOf(b));

it("finds one sense of two words, and of a verb and the noun made from it", () => {
  expect(of("transfer", "move").same).toBeGreaterThan(0.7);
  expect(of("death", "die").same).toBeGreaterThan(0.9);
  expect(of("fly", "fly")).toEqual({ same: 1, kind: 1, kindred: 1 });
});

it("finds a kind of the other, and does not take it for the same", () => {
  expect(of("murder", "kill").kind).toBeGreaterThan(0.9);
  expect(of("murder", "kill").same).toBe(0);
});

it("finds nothing between strangers, nor in words that it does not know", () => {
  expect(of("eat", "arrest")).toEqual({ same: 0, kind: 0, kindred: 0 });
  expect(senseLikeness("constructor", "kill").same).toBe(0);
});

it("gives the same in both directions", () => {
  for (const [a, b] of [
    ["repair", "patch"],
    ["quake", "tremor"],
  ] as const)
    expect(of(a, b)).toEqual(of(b, a));
});
