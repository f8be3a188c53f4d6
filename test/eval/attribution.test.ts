import { expect, it } from "vitest";
import { bootstrapInterval } from "../../eval/attribution/bootstrap.ts";
import type { Roles } from "../../eval/attribution/corpus.ts";
import { annotatorPairs } from "../../eval/attribution/humans.ts";
import { countKind, isOfKind, scoreCounts } from "../../eval/attribution/kinds.ts";
import { findByBaseline } from "../../eval/attribution/rule-baseline.ts";

const text = "“The dam is safe,” Keller said. Ruiz fears a flood.";

function roles(source: string, cue: string, content: string): Roles {
  const span = (words: string): { start: number; end: number }[] => {
    const start = text.indexOf(words);
    return [{ start, end: start + words.length }];
  };
  return { source: span(source), cue: span(cue), content: span(content) };
}

const said = roles("Keller", "said", "“The dam is safe,”");
const feared = roles("Ruiz", "fears", "a flood");

it("tells the kinds of attribution apart", () => {
  expect(isOfKind(text, said, "verb of saying, quotation")).toBe(true);
  expect(isOfKind(text, said, "implicit and other")).toBe(false);
  expect(isOfKind(text, feared, "implicit and other")).toBe(true);
  expect(isOfKind(text, feared, "any verb of saying")).toBe(false);
});

it("counts an answer only with its own cue, source and content", () => {
  const wrongSource: Roles = { ...said, source: feared.source };
  expect(countKind(text, [said, feared], [said, wrongSource], "all kinds")).toEqual({
    asked: 2,
    answered: 1,
    offered: 2,
    right: 1,
  });
  expect(scoreCounts([{ asked: 2, answered: 1, offered: 4, right: 1 }])).toEqual({
    precision: 0.25,
    recall: 0.5,
    f1: 1 / 3,
  });
});

it("draws the same interval every time, around the figure", () => {
  const values = [0.2, 0.4, 0.6, 0.8];
  const mean = (drawn: readonly number[]): number =>
    drawn.reduce((sum, one) => sum + one, 0) / drawn.length;
  const interval = bootstrapInterval(values, mean);
  expect(interval).toEqual(bootstrapInterval(values, mean));
  expect(interval.low).toBeLessThan(0.5);
  expect(interval.high).toBeGreaterThan(0.5);
});

it("pairs each annotator with each other one of the same text, both ways", () => {
  const line = (id: string, annotator: string) => ({ id, annotator, text, attributions: [] });
  const pairs = annotatorPairs([line("a", "1"), line("a", "2"), line("b", "1")]);
  expect(pairs.map(({ gold, system }) => [gold.annotator, system.annotator])).toEqual([
    ["1", "2"],
    ["2", "1"],
  ]);
});

it("gives the baseline a quotation with the verb beside it", () => {
  const [first] = findByBaseline(text);
  expect(first).toEqual(said);
});
