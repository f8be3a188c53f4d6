/** The catalogue of the app's words: each is said somewhere, and they are the words of the glossary. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { strings } from "../../web/src/strings/index.ts";
import { unusedStrings } from "./unused-strings.ts";

const root = fileURLToPath(new URL("../../", import.meta.url));

it("holds no words that no view says", () => {
  expect(unusedStrings(`${root}web`)).toEqual([]);
});

/** Every text of the catalogue by its path; what a function says is read from its source. */
function textsOf(value: unknown, path: string): [path: string, text: string][] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") return [[path, String(value)]];
  return Object.entries(value as object).flatMap(([key, inner]) =>
    textsOf(inner, `${path}.${key}`),
  );
}

it("explains the glossary's words, and those of a report's page", () => {
  const glossary = readFileSync(`${root}docs/glossary.md`, "utf8");
  const rows = Array.from(glossary.matchAll(/^\| ([^|]+?) +\|/gmu), ([, words]) => words!);
  const known = new Set(rows.flatMap((words) => words.split(", ")));
  const ofPages = ["outlet", "scare quotes", "basis", "confidence", "similarity"];
  for (const { word } of Object.values(strings.glossary))
    expect([...known, ...ofPages], word).toContain(word);
});

it("has one word for one thing", () => {
  // Where the glossary has a word of its own, these are others for the same.
  const others =
    /\b(?:articles?|duplicates?|conflict(?:s|ing)?|inconsisten\w+|clusters?|topics?|sentiment|bias|(?<!scare )quotes?)\b/iu;
  // The explanations themselves say what a word means by others.
  const texts = textsOf(strings, "strings").filter(([path]) => !path.includes(".glossary."));
  expect(texts.length).toBeGreaterThan(300);
  expect(texts.filter(([, text]) => others.test(text))).toEqual([]);
});
