/** Which blocks of a page are its article: those that Readability keeps, found again in the page's own order. */
import { Readability } from "@mozilla/readability";
import type { DomDocument, DomElement } from "./dom.ts";
import { pageBlocks, type PageBlock } from "./page-blocks.ts";

/** The blocks that Readability keeps of `document`, which it takes apart; null when it finds no article. */
export function readableBlocks(document: DomDocument): PageBlock[] | null {
  const reader = new Readability(document, {
    serializer: (node) => node as DomElement,
    charThreshold: 300,
    disableJSONLD: true,
  });
  const article = reader.parse();
  return article?.content ? pageBlocks(article.content) : null;
}
