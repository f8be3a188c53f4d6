/**
 * Trains the weights by which findArticle chooses a page's blocks, on the pages kit. Prints the shingle F1 of a five-fold
 * cross-validation whose folds share no web site, then writes src/intake/formats/html/article-weights.ts.
 *
 *   npx tsx training/pages/train-blocks.ts [SHARED]
 */
import { existsSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { FEATURE_NAMES } from "../../src/intake/formats/html/block-features.ts";
import { crossValidated, exampleOf, loadPages, loadScorer, train } from "./fit-blocks.ts";

const shared = process.argv[2] ?? "../shared";
if (!existsSync(join(shared, "data/pages/truth.jsonl"))) {
  console.error(`No pages kit in ${shared}; name the folder that holds data/ and scorers/.`);
  process.exit(2);
}
const scorer = await loadScorer(shared);
const examples = loadPages(shared).map((page) => exampleOf(page, shared, scorer));
const gold = new Map(examples.map(({ page }) => [page.id, page.text]));
const { f1, p, r } = scorer.score(gold, crossValidated(examples), 0);
console.log(
  `cross-validated by site: F1 ${f1.toFixed(4)}, precision ${p.toFixed(4)}, recall ${r.toFixed(4)}, ${examples.length} pages`,
);

const weights = train(examples);
const lines = FEATURE_NAMES.map(
  (name, index) => `  ${Number(weights[index]!.toFixed(4))}, // ${name}`,
);
writeFileSync(
  join(import.meta.dirname, "../../src/intake/formats/html/article-weights.ts"),
  `/** Written by training/pages/train-blocks.ts: one weight per feature of blockFeatures, in its order. */
export const ARTICLE_WEIGHTS: readonly number[] = [
${lines.join("\n")}
];
`,
);
