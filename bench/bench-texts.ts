/**
 * The texts that reading is timed on: news articles from the data kit beside the repository where it is there, else invented ones,
 * varied from the examples. Figures of the two are not to be compared.
 */
import { existsSync, readFileSync } from "node:fs";
import { varyText } from "./vary-text.ts";

const NEWS = new URL("../../shared/data/stories/dev.jsonl", import.meta.url);
const INVENTED = 120;

/** One line of input for `crossread annotate`. */
export interface BenchText {
  readonly id: string;
  readonly text: string;
  readonly title?: string;
  readonly published: string;
}

/** Texts, and in words where they are from. */
export interface BenchTexts {
  readonly from: string;
  readonly texts: readonly BenchText[];
}

/** News where it is at hand; else texts made of `sentences`. */
export function benchTexts(sentences: readonly string[], seed: number): BenchTexts {
  if (!existsSync(NEWS)) return { from: "invented texts", texts: invented(sentences, seed) };
  const texts = readFileSync(NEWS, "utf8")
    .trim()
    .split("\n")
    .map((line): BenchText => {
      const { id, text, title, date } = JSON.parse(line) as Record<string, string>;
      return { id: id!, text: text!, ...(title && { title }), published: date ?? "2019-03-15" };
    });
  return { from: "news articles of shared/data/stories", texts };
}

/** Texts made of `sentences` in new order and with other words. */
export function invented(sentences: readonly string[], seed: number): BenchText[] {
  return varyText(sentences, INVENTED, seed).map((text, index) => ({
    id: String(index),
    text,
    published: "2019-03-15",
  }));
}
