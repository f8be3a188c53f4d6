/**
 * Fits the weights by which findArticle chooses a page's blocks: a logistic regression by full-batch Adam, each page weighing the
 * same, each block by its share of the page's words. Same pages, same weights.
 */
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { gunzipSync } from "node:zlib";
import { FEATURE_NAMES } from "../../src/intake/formats/html/block-features.ts";
import { parsePage } from "../../src/intake/formats/html/dom.ts";
import { judgePage, type JudgedPage } from "../../src/intake/formats/html/find-article.ts";
import { htmlMetadata } from "../../src/intake/formats/html/html-metadata.ts";
import { dropEmbedded } from "../../src/intake/formats/html/scan-html.ts";
import { sha256 } from "../../src/model/index.ts";

/** A line of the pages kit: the page's file and its body as typed out by people. */
export interface Page {
  readonly id: string;
  readonly url: string;
  readonly html: string;
  readonly text: string;
}

/** What is used of scorers/article.mjs. */
export interface Scorer {
  words(text: string): string[];
  score(
    gold: Map<string, string>,
    system: Map<string, string>,
    bootstrap: number,
  ): { readonly f1: number; readonly p: number; readonly r: number };
}

/** A page with what its blocks should be. */
export interface Example {
  readonly page: Page;
  readonly site: string;
  readonly judged: JudgedPage;
  /** 1 where the block is part of the body. */
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

const L2 = 0.0005;
const ROUNDS = 800;
const FOLDS = 5;
/** No block may outweigh the rest of its page. */
const MOST_WEIGHT = 0.1;

/** The scorer of the pages kit under `shared`. */
export async function loadScorer(shared: string): Promise<Scorer> {
  return (await import(pathToFileURL(resolve(shared, "scorers/article.mjs")).href)) as Scorer;
}

/** The pages of the kit under `shared`, in its order. */
export function loadPages(shared: string): Page[] {
  return readFileSync(join(shared, "data/pages/truth.jsonl"), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as Page);
}

/** Body texts by page id, each chosen by weights that no page of the same web site had a part in. */
export function crossValidated(examples: readonly Example[]): Map<string, string> {
  const held = new Map<string, string>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const isHeld = (example: Example): boolean => foldOf(example.site) === fold;
    const weights = train(examples.filter((example) => !isHeld(example)));
    for (const example of examples.filter(isHeld))
      held.set(example.page.id, bodyOf(example, weights));
  }
  return held;
}

/** A page of the kit under `shared`, judged and labelled. */
export function exampleOf(page: Page, shared: string, scorer: Scorer): Example {
  const source = gunzipSync(readFileSync(join(shared, "data/pages", page.html))).toString("utf8");
  const html = dropEmbedded(source);
  const document = parsePage(html);
  const judged = judgePage(document, htmlMetadata(document, html).title) ?? {
    blocks: [],
    readable: [],
    features: [],
    refused: [],
  };
  const goldWords = scorer.words(page.text);
  const goldLine = ` ${goldWords.join(" ")} `;
  const goldShingles = new Set(
    goldWords.map((_, index) => goldWords.slice(index, index + 4).join(" ")),
  );
  const labels: number[] = [];
  const weights: number[] = [];
  for (const block of judged.blocks) {
    const words = scorer.words(block.text);
    const shingles = Math.max(0, words.length - 3);
    let found = 0;
    for (let at = 0; at < shingles; at++)
      if (goldShingles.has(words.slice(at, at + 4).join(" "))) found++;
    const isBody =
      shingles > 0
        ? found / shingles >= 0.5
        : words.length > 0 && goldLine.includes(` ${words.join(" ")} `);
    labels.push(isBody ? 1 : 0);
    const size = shingles > 0 ? shingles + 2 : (words.length + 1) / 2;
    weights.push(Math.min(MOST_WEIGHT, size / Math.max(1, goldWords.length - 3)));
  }
  const site = new URL(page.url).hostname.split(".").slice(-2).join(".");
  return { page, site, judged, labels, weights };
}

function foldOf(site: string): number {
  return parseInt(sha256(site).slice(0, 6), 16) % FOLDS;
}

/** The weights fitted to `set`. */
export function train(set: readonly Example[]): Float64Array {
  const rows = set.flatMap(({ judged, labels, weights }) =>
    judged.features.flatMap((features, index) =>
      judged.refused[index] ? [] : [{ features, label: labels[index]!, weight: weights[index]! }],
    ),
  );
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const size = FEATURE_NAMES.length;
  const weights = new Float64Array(size);
  const mean = new Float64Array(size);
  const square = new Float64Array(size);
  for (let round = 1; round <= ROUNDS; round++) {
    const gradient = new Float64Array(size);
    for (const { features, label, weight } of rows) {
      let sum = 0;
      for (let index = 0; index < size; index++) sum += weights[index]! * features[index]!;
      const error = ((1 / (1 + Math.exp(-sum)) - label) * weight) / total;
      for (let index = 0; index < size; index++) gradient[index]! += error * features[index]!;
    }
    for (let index = 0; index < size; index++) {
      const slope = gradient[index]! + (index === 0 ? 0 : L2 * weights[index]!);
      mean[index] = 0.9 * mean[index]! + 0.1 * slope;
      square[index] = 0.999 * square[index]! + 0.001 * slope * slope;
      const step = mean[index]! / (1 - 0.9 ** round);
      weights[index]! -= (0.05 * step) / (Math.sqrt(square[index]! / (1 - 0.999 ** round)) + 1e-9);
    }
  }
  return weights;
}

function bodyOf({ judged }: Example, weights: Float64Array): string {
  return judged.blocks
    .filter((_, index) => {
      if (judged.refused[index]) return false;
      let sum = 0;
      judged.features[index]!.forEach((value, at) => (sum += value * weights[at]!));
      return sum > 0;
    })
    .map((block) => block.text)
    .join("\n\n");
}
