/** The search in memory: what is typed, what it finds, and what is shown of a long paragraph. */
import { describe, expect, it } from "vitest";
import type { Passage } from "../../web/src/data/home.ts";
import { cutPassage } from "../../web/src/search/cut-passage.ts";
import { fold } from "../../web/src/search/fold.ts";
import { parseQuery } from "../../web/src/search/parse-query.ts";
import { cpuTime } from "../cpu-time.ts";

describe("folding", () => {
  it.each([
    ["Àlmirá’S Été", "almira's ete"],
    ["ĲSSEL İZMİR ﬁn ẞ", "ĳssel izmir ﬁn ß"],
    ["العبارة", "العبارة"],
    ["𝒜 😀 Ω", "𝒜 😀 ω"],
  ])("keeps the length of %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
    expect(fold(text)).toHaveLength(text.length);
  });
});

/** What a query finds in a text, by its first term that finds anything. */
function finds(query: string, text: string): string[] {
  const folded = fold(text);
  return parseQuery(query).wanted.flatMap((terms) =>
    terms.flatMap(({ pattern }) =>
      [...folded.matchAll(pattern)].map((match) =>
        text.slice(match.index, match.index + match[0].length),
      ),
    ),
  );
}

describe("a query", () => {
  it.each([
    ["ferry", "Ferries and a ferry, ferryman", ["ferry", "ferryman"]],
    ["ferry ", "Ferries and a ferry, ferryman", ["ferry"]],
    ["ferr* ", "Ferries and a ferry, ferryman", ["Ferries", "ferry", "ferryman"]],
    ['"a limited time"', "A limited – time; limited time", ["A limited – time"]],
    ['"a limi', "A limited time", ["A limited"]],
    ["well-known", "a well-known well", ["well-known"]],
    ["don't", "Don’t go, don t", ["Don’t", "don t"]],
    ["a.*(b", "a b", ["a b"]],
  ])("%j in %j finds %j", (query, text, found) => {
    expect(finds(query, text)).toEqual(found);
  });

  it("knows what must not be there, and choices", () => {
    const { wanted, unwanted } = parseQuery("ferry OR ship -crew OR");
    expect(wanted).toHaveLength(2);
    expect(wanted[0]).toHaveLength(2);
    expect(unwanted).toHaveLength(1);
    expect(parseQuery('… - "" OR').wanted).toHaveLength(1);
    expect(parseQuery('… - ""').wanted).toEqual([]);
  });

  it("takes no longer than the text is long, whatever is typed", () => {
    const text = "a ".repeat(200_000);
    const took = cpuTime(() => {
      finds(`"${"a ".repeat(100)}b"`, text);
      finds("a".repeat(1_000), text);
    });
    expect(took).toBeLessThan(5_000);
  });
});

describe("a passage", () => {
  const passageOf = (text: string, ...words: readonly string[]): Passage => ({
    report: "r",
    start: 100,
    end: 100 + text.length,
    before: "",
    text,
    after: "",
    hits: words.map((word) => ({
      start: 100 + text.indexOf(word),
      end: 100 + text.indexOf(word) + word.length,
    })),
  });
  const shown = (passage: Passage) =>
    cutPassage(passage).map((piece) =>
      piece.kind === "gap"
        ? "…"
        : `${piece.kind === "hit" ? "*" : ""}${passage.text.slice(piece.start - 100, piece.end - 100)}`,
    );

  it("that is short is shown whole, words side by side as one hit", () => {
    expect(shown(passageOf("The old ferry left.", "old", "ferry"))).toEqual([
      "The ",
      "*old ferry",
      " left.",
    ]);
  });

  it("that is long is cut between words around its hits", () => {
    const far = "word ".repeat(100);
    const pieces = shown(passageOf(`${far}first ${far}second ${far}`, "first", "second"));
    expect(pieces.filter((piece) => piece.startsWith("*"))).toEqual(["*first", "*second"]);
    expect(pieces[0]).toBe("…");
    expect(pieces.at(-1)).toBe("…");
    expect(pieces.filter((piece) => piece === "…")).toHaveLength(3);
    for (const piece of pieces) expect(piece.length).toBeLessThan(170);
    expect(pieces.every((piece) => piece === "…" || /^(?:\*|word| )/.test(piece))).toBe(true);
  });
});
