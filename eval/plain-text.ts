/**
 * Measures the structure of plain text: how much of the article is kept and how much page is let in, on web pages rendered naively
 * (every line of text, menus and all); and how many words of clean articles are lost. Pages with an odd place in the list are the half
 * that rules were not developed on.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { isBody } from "../src/model/index.ts";
import { structureText } from "../src/intake/plain-text/structure-text.ts";
import type { EvalRow } from "./eval-row.ts";

interface Page {
  readonly id: string;
  readonly html: string;
  readonly text: string;
}

interface Scorer {
  page(gold: string, system: string): { p: number | null; r: number | null };
}

const SKIPPED =
  /<(script|style|noscript|svg|template|head|iframe|select|textarea|button)\b[^>]*>[\s\S]*?<\/\1\s*>/giu;
const BLOCK =
  /<\/?(?:address|article|aside|blockquote|dd|details|div|dl|dt|fieldset|figcaption|figure|footer|form|header|hr|li|main|nav|ol|section|summary|table|tbody|td|th|tr|ul|br)\b[^>]*>/giu;
const APART = /<\/?(?:p|h[1-6]|pre)\b[^>]*>/giu;
const NAMED: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
  rsquo: "’",
  lsquo: "‘",
  rdquo: "”",
  ldquo: "“",
  mdash: "—",
  ndash: "–",
  hellip: "…",
  copy: "©",
  raquo: "»",
  laquo: "«",
  bull: "•",
  middot: "·",
  eacute: "é",
  pound: "£",
  euro: "€",
};

/** The text of a page as someone gets it who copies all of it: a line for each block, an empty line around paragraphs and headings. */
export function renderNaively(html: string): string {
  const body = /<body\b[\s\S]*$/iu.exec(html)?.[0] ?? html;
  return body
    .replace(/<!--[\s\S]*?-->/gu, " ")
    .replace(SKIPPED, "\n")
    .replace(/\s+/gu, " ")
    .replace(BLOCK, "\n")
    .replace(APART, "\n\n")
    .replace(/<[^>]*>/gu, "")
    .replace(/&(?:#(\d+)|#x([0-9a-f]+)|([a-z]+));/giu, (whole, decimal, hex, name) => {
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      if (hex !== undefined) return String.fromCodePoint(parseInt(String(hex), 16));
      return NAMED[String(name)] ?? whole;
    })
    .replace(/[ \t]+/gu, " ")
    .replace(/ ?\n ?/gu, "\n")
    .replace(/\n{3,}/gu, "\n\n")
    .trim();
}

/** Title and body of a text, as structureText finds them, a line for each block. */
export function articleOf(text: string, withTitle: boolean): string {
  return structureText(text, { file: null, url: null })
    .blocks.filter((block) => isBody(block) || (withTitle && block.kind === "title"))
    .map((block) => text.slice(block.start, block.end))
    .join("\n");
}

function jsonLines<T>(file: string): T[] {
  return readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line) as T);
}

const countWords = (text: string): number => (text.match(/[\p{L}\p{N}]+/gu) ?? []).length;

function shareLost(texts: readonly string[]): number {
  let all = 0;
  let kept = 0;
  for (const text of texts) {
    all += countWords(text);
    kept += countWords(articleOf(text, true));
  }
  return all === 0 ? 0 : 1 - kept / all;
}

interface Story {
  readonly story: string;
  readonly title: string;
  readonly text: string;
}

/**
 * How many headlines of other articles, put alone between two paragraphs without any label, are taken for furniture. Which title goes
 * where comes from a fixed sequence.
 */
function strayHeadlines(stories: readonly Story[]): { share: number; count: number } {
  let found = 0;
  let count = 0;
  stories.forEach((story, index) => {
    const other = stories[(index * 37 + 11) % stories.length]!;
    const title = other.title.trim();
    const paragraphs = story.text.split(/\n{2,}/u).filter((paragraph) => paragraph.trim() !== "");
    if (other.story === story.story || title.length < 15 || paragraphs.length < 6) return;
    const at = 2 + (index % (paragraphs.length - 3));
    const text = [
      story.title.trim(),
      ...paragraphs.slice(0, at),
      title,
      ...paragraphs.slice(at),
    ].join("\n\n");
    const block = structureText(text, { file: null, url: null }).blocks.find(
      ({ start, end }) => text.slice(start, end) === title,
    );
    count++;
    if (block !== undefined && !isBody(block) && block.kind !== "title") found++;
  });
  return { share: count === 0 ? 0 : found / count, count };
}

/** The figures of plain-text structure; none where the data are not there. */
export async function evalPlainText(shared: string): Promise<EvalRow[]> {
  const rows: EvalRow[] = [];
  const kit = join(shared, "data/pages");
  const scorerFile = join(shared, "scorers/article.mjs");
  const row = (measure: string, value: number, note: string): void => {
    rows.push({ task: "plain-text", measure, value, note });
  };
  if (existsSync(join(kit, "truth.jsonl")) && existsSync(scorerFile)) {
    const scorer = (await import(scorerFile)) as Scorer;
    const pages = jsonLines<Page>(join(kit, "truth.jsonl"));
    for (const [half, remainder] of [
      ["developed on", 0],
      ["held out", 1],
    ] as const) {
      const scored = pages
        .filter((_, index) => index % 2 === remainder)
        .map((page) => {
          const file = join(kit, page.html.replace(/^pages\//u, ""));
          const text = renderNaively(gunzipSync(readFileSync(file)).toString("utf8"));
          return scorer.page(page.text, articleOf(text, false));
        });
      const precision = mean(scored.flatMap(({ p }) => (p === null ? [] : [p])));
      const recall = mean(scored.flatMap(({ r }) => (r === null ? [] : [r])));
      const note = `${scored.length} pages as plain text, half ${half}`;
      row(
        `pages-${half.replace(" ", "-")}-f1`,
        (2 * precision * recall) / (precision + recall),
        note,
      );
      row(`pages-${half.replace(" ", "-")}-precision`, precision, note);
      row(`pages-${half.replace(" ", "-")}-recall`, recall, note);
    }
    row(
      "clean-pages-lost",
      shareLost(pages.map((page) => page.text)),
      "share of words; typed-out articles",
    );
  }
  const basil = join(shared, "data/stories/dev.jsonl");
  if (existsSync(basil)) {
    const texts = jsonLines<{ text: string }>(basil).map((line) => line.text);
    row("clean-stories-lost", shareLost(texts), "share of words; BASIL articles");
    const found = strayHeadlines(jsonLines<Story>(basil));
    row(
      "stray-headlines-found",
      found.share,
      `${found.count} titles of other BASIL articles put between paragraphs`,
    );
  }
  const world = join(shared, "data/ner/worldnews.train.jsonl");
  if (existsSync(world)) {
    const texts = jsonLines<{ text: string }>(world).map((line) => line.text);
    row(
      "worldnews-dropped",
      shareLost(texts),
      "share of words; addresses, captions and labels among them",
    );
  }
  return rows;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
