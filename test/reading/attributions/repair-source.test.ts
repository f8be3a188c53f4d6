import { describe, expect, it } from "vitest";
import { repairSource, wholeThing } from "../../../src/reading/attributions/repair-source.ts";
import { draftIn, narrationOf, wordsOf } from "./drafts-in-words.ts";

const cases: readonly (readonly [text: string, source: string, wanted: readonly string[]])[] = [
  ["HOLM (AB) — Officials said so.", "HOLM (AB) — Officials", ["Officials"]],
  [
    "Rep. Anna Keller (R-Holm) said so.",
    "Rep. Anna Keller (R-Holm)",
    ["Rep. Anna Keller (R-Holm)"],
  ],
  ["Reunited: Anna Keller said so.", "Reunited: Anna Keller", ["Anna Keller"]],
  ["Image caption Doctors say so.", "Image caption Doctors", ["Doctors"]],
  ["Spokesman Pavel Ruiz today said so.", "Spokesman Pavel Ruiz today", ["Spokesman Pavel Ruiz"]],
  ["Readers of the Sunday said so.", "Readers of the Sunday", ["Readers of the Sunday"]],
  ["According to him these boats sank so.", "him these", ["him"]],
  [
    "The news agency Nord as saying it so.",
    "The news agency Nord as saying",
    ["The news agency Nord"],
  ],
  ["In a clip from May 14 it shows so.", "14", []],
];

it.each(cases)("%s: %s", (text, source, wanted) => {
  const n = narrationOf(text);
  const [range] = draftIn(n, { source: [source], cue: "so", content: ["so"] }).source;
  expect(wordsOf(n, repairSource(n, range!))).toEqual(wanted);
});

describe("what is made by somebody", () => {
  it.each([
    ["Photographs taken by Pavel Ruiz show so.", "Pavel Ruiz", "Photographs taken by Pavel Ruiz"],
    [
      "A report published by the ministry says so.",
      "the ministry",
      "A report published by the ministry",
    ],
    ["A bridge built by the ministry says so.", "the ministry", "the ministry"],
  ])("%s", (text, source, whole) => {
    const n = narrationOf(text);
    const { source: ranges } = draftIn(n, { source: [source], cue: "so", content: [] });
    expect(wordsOf(n, wholeThing(n, ranges))).toEqual([whole]);
  });
});
