/**
 * Measures the text that intake finds on web pages against bodies typed out by people: the shingle measure of scorers/article.mjs.
 * The weights of the shipped choice were trained on the same pages, so its figure flatters; the one to believe is the
 * cross-validated one, for which the weights are trained anew without the web sites that they are measured on.
 */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { Readability } from "@mozilla/readability";
import { parsePage, type DomElement } from "../src/intake/formats/html/dom.ts";
import { pageBlocks } from "../src/intake/formats/html/page-blocks.ts";
import { intakeBytes } from "../src/intake/index.ts";
import { isBody } from "../src/model/index.ts";
import { crossValidated, exampleOf, loadPages, loadScorer } from "../training/pages/fit-blocks.ts";
import type { EvalRow } from "./eval-row.ts";

const TASK = "pages";

/** Rows of the pages kit under `shared`; one row that says so when it is absent. */
export async function evalPages(shared: string): Promise<EvalRow[]> {
  const folder = join(shared, "data/pages");
  if (!existsSync(join(folder, "truth.jsonl")))
    return [{ task: TASK, measure: "absent", value: 0, note: `no pages kit at ${folder}` }];
  const scorer = await loadScorer(shared);
  const pages = loadPages(shared);
  const gold = new Map(pages.map((page) => [page.id, page.text]));
  const ours = new Map<string, string>();
  const readability = new Map<string, string>();
  for (const page of pages) {
    const bytes = gunzipSync(readFileSync(join(folder, page.html)));
    const [item] = await intakeBytes(bytes, { file: null, url: page.url, mediaType: "text/html" });
    const report = item?.report;
    ours.set(
      page.id,
      report?.blocks
        .filter(isBody)
        .map((block) => report.text.slice(block.start, block.end))
        .join("\n\n") ?? "",
    );
    readability.set(page.id, readabilityText(bytes.toString("utf8")));
  }
  const found = scorer.score(gold, ours, 0);
  const alone = scorer.score(gold, readability, 0);
  const held = scorer.score(
    gold,
    crossValidated(pages.map((page) => exampleOf(page, shared, scorer))),
    0,
  );
  return [
    {
      task: TASK,
      measure: "shingle F1",
      value: held.f1,
      note: `${pages.length} pages, five-fold by web site`,
    },
    { task: TASK, measure: "shingle precision", value: held.p },
    { task: TASK, measure: "shingle recall", value: held.r },
    {
      task: TASK,
      measure: "shingle F1 as shipped",
      value: found.f1,
      note: "its weights were trained on these pages",
    },
    { task: TASK, measure: "shingle F1, Readability alone", value: alone.f1 },
  ];
}

function readabilityText(html: string): string {
  const article = new Readability(parsePage(html), {
    serializer: (node) => node as DomElement,
    charThreshold: 300,
  }).parse();
  return article?.content
    ? pageBlocks(article.content)
        .map((block) => block.text)
        .join("\n\n")
    : "";
}
