/**
 * Which blocks of a page are its article. Readability finds where the article stands; it lets in much that stands there too
 * (captions, bylines, invitations to read more, notices) and now and then leaves a paragraph out. A logistic regression over
 * blockFeatures decides block by block, rules that need no training come before it, and an answer that throws away most of what
 * Readability found is not believed. Figures: `npm run eval`; weights: training/pages.
 */
import { Readability } from "@mozilla/readability";
import type { BlockKind } from "../../../model/index.ts";
import { ARTICLE_WEIGHTS } from "./article-weights.ts";
import { blockFeatures, blockPlaces, FEATURE_NAMES } from "./block-features.ts";
import type { DomDocument, DomElement } from "./dom.ts";
import { isRightsLine, wordHints, WORD_HINTS } from "./en-hints.ts";
import { pageBlocks, type PageBlock } from "./page-blocks.ts";

/** A block of the article, or one that stands inside it and says whose it is. */
export interface ArticleBlock {
  readonly block: PageBlock;
  readonly kind: BlockKind;
  readonly rule: string;
}

/** The blocks of a page with what Readability and the features say: what training and finding share. */
export interface JudgedPage {
  readonly blocks: readonly PageBlock[];
  readonly readable: readonly boolean[];
  readonly features: readonly Float64Array[];
  /** Blocks that are no part of an article whatever their features. */
  readonly refused: readonly boolean[];
}

/** Below this share of Readability's text the choice is not believed. */
const LEAST_SHARE = 0.25;
const LEAST_UNITS = 200;

const INVITATION =
  /^\[?(?:(?:read|see|learn|watch|find out)\s+(?:more|also)|related(?: (?:stories|story|articles?|posts?|news))?|more(?: on this| from .{1,30})?|also (?:read|see|on .{1,30})|you (?:may|might) also .{1,15})\s*[:|]/iu;

/** The article's blocks in the order of the page; null when Readability finds none. Takes the document apart. */
export function findArticle(document: DomDocument, title: string | null): ArticleBlock[] | null {
  const page = judgePage(document, title);
  if (page === null) return null;
  const { blocks, readable } = page;
  const chosen = blocks.map((_, index) => !page.refused[index] && logit(page.features[index]!) > 0);
  const units = (flags: readonly boolean[]): number =>
    blocks.reduce((sum, block, index) => sum + (flags[index] ? block.text.length : 0), 0);
  const fallback = readable.map((is, index) => is && !page.refused[index]);
  const believed =
    units(chosen) >= Math.min(LEAST_UNITS, units(fallback)) &&
    units(chosen) >= units(fallback) * LEAST_SHARE;
  const body = believed ? chosen : fallback;
  const rights = blocks.findLastIndex(({ text }, index) => !body[index] && isRightsLine(text));
  return blocks.flatMap((block, index) => {
    if (body[index]) return [{ block, ...bodyKind(block) }];
    // Whose page it is, its foot says: the one line of it that is kept.
    if (index === rights) return [{ block, kind: "legal" as const, rule: "html/rights" }];
    const kind = readable[index] ? asideKind(block) : null;
    return kind ? [{ block, ...kind }] : [];
  });
}

/** All blocks of a page, judged; null when Readability finds no article. Takes the document apart. */
export function judgePage(document: DomDocument, title: string | null): JudgedPage | null {
  const root = document.body;
  if (root === null) return null;
  const blocks = pageBlocks(root);
  const places = blockPlaces(blocks);
  const kept = readableBlocks(document);
  if (kept === null || kept.length === 0) return null;
  const keys = new Set(kept.map((block) => bare(block.text)));
  const all = bare(kept.map((block) => block.text).join(" "));
  const readable = blocks.map((block) => {
    const key = bare(block.text);
    // Readability cuts some runs otherwise: a long block is found again inside its neighbours' text.
    return keys.has(key) || (key.length > 40 && all.includes(key));
  });
  const features = blockFeatures(blocks, places, readable, title);
  const refused = blocks.map((block, index) => isRefused(block, features[index]!));
  return { blocks, readable, features, refused };
}

function readableBlocks(document: DomDocument): PageBlock[] | null {
  const reader = new Readability(document, {
    serializer: (node) => node as DomElement,
    charThreshold: 300,
    disableJSONLD: true,
  });
  const article = reader.parse();
  return article?.content ? pageBlocks(article.content) : null;
}

const FORM = FEATURE_NAMES.indexOf("form");
const REPEATS_TITLE = FEATURE_NAMES.indexOf("repeats the title");

function isRefused(block: PageBlock, features: Float64Array): boolean {
  const { text, within } = block;
  if (within.has("nav") || within.has("footer") || within.has("figcaption")) return true;
  if (block.tag === "h1" || features[REPEATS_TITLE] === 1) return true;
  if (text.length >= 200) return false;
  return features[FORM] === 1 || block.linked > text.length * 0.9 || INVITATION.test(text);
}

function logit(features: Float64Array): number {
  let sum = 0;
  for (let index = 0; index < features.length; index++)
    sum += features[index]! * ARTICLE_WEIGHTS[index]!;
  return sum;
}

function bodyKind(block: PageBlock): { kind: BlockKind; rule: string } {
  return /^h[1-6]$/u.test(block.tag)
    ? { kind: "heading", rule: "html/heading" }
    : { kind: "paragraph", rule: "html/article" };
}

const BYLINE = WORD_HINTS.indexOf("byline");
const CREDIT = WORD_HINTS.indexOf("credit");
const DATE = WORD_HINTS.indexOf("date");

/** Captions, bylines and date lines inside the article are kept as what they are: they name agencies and dates. Null for the rest. */
function asideKind(block: PageBlock): { kind: BlockKind; rule: string } | null {
  if (block.within.has("figcaption") || block.within.has("figure"))
    return { kind: "caption", rule: "html/figure" };
  if (block.text.length > 200 || block.linked > block.text.length * 0.9) return null;
  const hints = wordHints(block.text);
  if (hints[BYLINE] === 1) return { kind: "byline", rule: "html/byline-words" };
  if (hints[CREDIT] === 1) return { kind: "caption", rule: "html/credit-words" };
  if (hints[DATE] === 1 && block.text.length < 100)
    return { kind: "clock", rule: "html/date-words" };
  return null;
}

function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, "");
}
