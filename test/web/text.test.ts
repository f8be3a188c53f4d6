/** The arithmetic behind the reading room's text views. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffWords } from "../../web/src/text/diff-words.ts";
import { excerptOf } from "../../web/src/text/excerpt.ts";
import { linesOf, partsOf } from "../../web/src/text/paragraphs.ts";
import { segmentsOf } from "../../web/src/text/segments.ts";
import { cpuTime } from "../cpu-time.ts";

const words = (text: string, spans: readonly { start: number; end: number }[]) =>
  spans.map((span) => text.slice(span.start, span.end));

const without = (text: string, spans: readonly { start: number; end: number }[]) => {
  let kept = "";
  let at = 0;
  for (const span of spans) {
    kept += `${text.slice(at, span.start)} `;
    at = span.end;
  }
  return (kept + text.slice(at))
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "")
    .join(" ");
};

describe("diffWords", () => {
  it.each([
    ["the ship sank", "the ship sank", [], []],
    ["the old ship sank", "the ship sank", ["old"], []],
    ["reached it before midnight", "reached it after midnight", ["before"], ["after"]],
    ["‘a limited time’", "'a limited time'", [], []],
    ["", "something new", [], ["something new"]],
    ["all of this", "", ["all of this"], []],
  ])("%j against %j", (left, right, onlyLeft, onlyRight) => {
    const found = diffWords(left, right)!;
    expect(words(left, found.left)).toEqual(onlyLeft);
    expect(words(right, found.right)).toEqual(onlyRight);
  });

  it("leaves the same words on both sides once the differing ones are taken out", () => {
    const text = fc
      .array(fc.constantFrom("a", "b", "c", "dd", "e"), { maxLength: 40 })
      .map((list) => list.join(" "));
    fc.assert(
      fc.property(text, text, (left, right) => {
        const found = diffWords(left, right)!;
        expect(without(left, found.left)).toBe(without(right, found.right));
      }),
    );
  });

  it("gives up, in bounded time, on long passages that have nothing in common", () => {
    const long = (word: string) =>
      Array.from({ length: 20_000 }, (_, i) => `${word}${i}`).join(" ");
    const [left, right] = [long("a"), long("b")];
    const took = cpuTime(() => {
      expect(diffWords(left, right)).toBeNull();
    });
    expect(took).toBeLessThan(5_000);
  });
});

describe("segmentsOf", () => {
  it("covers the range without gaps, and each segment carries exactly the marks that cover it", () => {
    const mark = fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 30 }))
      .map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(fc.array(mark, { maxLength: 12 }), (marks) => {
        const segments = segmentsOf({ start: 10, end: 50 }, marks);
        expect(segments[0]!.start).toBe(10);
        expect(segments.at(-1)!.end).toBe(50);
        segments.forEach((segment, i) => {
          if (i > 0) expect(segment.start).toBe(segments[i - 1]!.end);
          const covering = marks.filter(
            (one) => one.start <= segment.start && one.end >= segment.end,
          );
          expect(new Set(segment.marks)).toEqual(new Set(covering));
          expect(segment.marks).toHaveLength(covering.length);
        });
      }),
    );
  });
});

describe("linesOf", () => {
  const text = "Menu\n\nTitle\nBody one. Caption\nBody two.\n";
  const span = (words: string) => ({
    start: text.indexOf(words),
    end: text.indexOf(words) + words.length,
  });

  it("tells title, body and furniture apart and cuts a line that is partly body", () => {
    const lines = linesOf(text, [span("Body one."), span("Body two.")], span("Title"));
    expect(lines.map((line) => [line.role, text.slice(line.start, line.end).trim()])).toEqual([
      ["furniture", "Menu"],
      ["title", "Title"],
      ["body", "Body one."],
      ["furniture", "Caption"],
      ["body", "Body two."],
    ]);
  });

  it("keeps every character that is not white space, in order, whatever the body", () => {
    const range = fc
      .tuple(fc.nat(40), fc.nat(40))
      .map(([a, b]) => [Math.min(a, b), Math.max(a, b)]);
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom("x", " ", "\n"), { maxLength: 40 }),
        range,
        (chars, r) => {
          const sample = chars.join("");
          const [start, end] = [Math.min(r[0]!, sample.length), Math.min(r[1]!, sample.length)];
          const lines = linesOf(sample, end > start ? [{ start, end }] : [], null);
          const shown = lines.map((line) => sample.slice(line.start, line.end)).join("");
          expect(shown.replace(/\s/g, "")).toBe(sample.replace(/\s/g, ""));
        },
      ),
    );
  });

  it("cuts a very long report into parts that hold every line once", () => {
    const long = "line of text\n".repeat(500);
    const lines = linesOf(long, [{ start: 0, end: long.length }], null);
    const parts = partsOf(lines, 1_000);
    expect(parts.length).toBeGreaterThan(4);
    expect(parts.flat()).toEqual(lines);
  });
});

describe("excerptOf", () => {
  it("stays within the line and cuts between words", () => {
    const text = "first line\nsome words before the very words and some after\nlast";
    const start = text.indexOf("the very words");
    const excerpt = excerptOf(text, { start, end: start + 14 }, 9);
    expect(excerpt).toEqual({
      before: "before ",
      words: "the very words",
      after: " and some",
      cutBefore: true,
      cutAfter: true,
    });
  });

  it("says nothing of what is beyond a line that is shown whole", () => {
    const excerpt = excerptOf("above\nexact words\nbelow", { start: 6, end: 17 });
    expect(excerpt.before + excerpt.words + excerpt.after).toBe("exact words");
    expect(excerpt.cutBefore || excerpt.cutAfter).toBe(false);
  });
});
