/**
 * HTML: the article's blocks are found in the document tree, and the report's text is built from them: the title, an empty line,
 * then the blocks with empty lines between, so that every block is an exact range. Nothing is fetched and no script runs.
 */
import {
  createProblem,
  type Block,
  type BlockKind,
  type Problem,
  type Span,
} from "../../../model/index.ts";
import { joinMetadata, type Draft } from "../../draft.ts";
import type { Metadata } from "../../metadata/metadata.ts";
import { structureText } from "../../plain-text/structure-text.ts";
import { parsePage } from "./dom.ts";
import { findArticle, type ArticleBlock } from "./find-article.ts";
import { htmlMetadata } from "./html-metadata.ts";
import { dropEmbedded, measurePage, stripTags } from "./scan-html.ts";

/** Real pages stay under 60 levels and 30,000 tags, closing ones counted; browsers themselves stop at 512 levels. */
const MAX_DEPTH = 400;
const MAX_TAGS = 100_000;
/** Code units times depth; a page of 2 MB and 20,000 tags, all twenty levels deep, has 80 million. */
const MAX_WORK = 300_000_000;

/** The draft of a page. Fields in `known` (of the JSON that holds the page) win over the page's own. */
export function readHtml(
  source: string,
  file: string | null,
  url: string | null,
  known: Metadata | null,
  name: string,
): Draft {
  const html = dropEmbedded(source);
  const size = measurePage(html);
  if (size.depth > MAX_DEPTH || size.tags > MAX_TAGS || size.work > MAX_WORK)
    return withoutTree(html, file, url, known, name, size);
  const document = parsePage(html);
  const metadata = joinKnown(known, htmlMetadata(document, html));
  const blocks = findArticle(document, metadata.title);
  if (!blocks?.some((found) => found.kind === "paragraph")) {
    const draft = fromText(stripTags(html), file, url, metadata);
    return {
      ...draft,
      problems: [
        createProblem(
          "html/no-article",
          "warning",
          `No article was found on the page ${name}; its whole text was taken. Look whether the article itself was saved.`,
        ),
      ],
    };
  }
  return fromBlocks(blocks, metadata, file, url);
}

function fromBlocks(
  found: readonly ArticleBlock[],
  metadata: Metadata,
  file: string | null,
  url: string | null,
): Draft {
  let text = "";
  const blocks: Block[] = [];
  const add = (words: string, kind: BlockKind, rule: string): void => {
    if (text !== "") text += "\n\n";
    blocks.push({ start: text.length, end: text.length + words.length, kind, rule });
    text += words;
  };
  if (metadata.title !== null) add(metadata.title, "title", "html/title");
  for (const { block, kind, rule } of found) {
    if (metadata.title !== null && sameWords(block.text, metadata.title)) continue;
    add(block.text, kind, rule);
  }
  const structure = structureText(text, { file, url: url ?? metadata.url, title: metadata.title });
  const title: Span | null =
    blocks[0]?.kind === "title" ? { start: blocks[0].start, end: blocks[0].end } : null;
  return {
    ...joinMetadata(text, { ...structure, title, blocks }, metadata, url),
    problems: [],
  };
}

function sameWords(a: string, b: string): boolean {
  const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, "").toLowerCase();
  return a.length < b.length * 2 && bare(a) === bare(b);
}

function fromText(
  text: string,
  file: string | null,
  url: string | null,
  metadata: Metadata,
): Draft {
  const { title } = metadata;
  const whole = title === null || text.includes(title) ? text : `${title}\n\n${text}`;
  const structure = structureText(whole, { file, url: url ?? metadata.url, title });
  return { ...joinMetadata(whole, structure, metadata, url), problems: [] };
}

function withoutTree(
  html: string,
  file: string | null,
  url: string | null,
  known: Metadata | null,
  name: string,
  size: { readonly depth: number; readonly tags: number },
): Draft {
  const head = html.slice(0, 100_000);
  const end = head.search(/<body[\s>]/iu);
  const top = end < 0 ? head.slice(0, 20_000) : head.slice(0, end);
  // The head is small and flat where the body is not; its metadata are worth having.
  const headSize = measurePage(top);
  const metadata =
    headSize.depth < 50 && headSize.tags < 5000
      ? joinKnown(known, htmlMetadata(parsePage(`${top}</head></html>`), html))
      : known;
  const problem: Problem = createProblem(
    "html/too-deep",
    "warning",
    `The page ${name} nests ${size.depth} tags (${size.tags} in all), more than can be read as a page; its text was read without its layout. Check what is its body.`,
  );
  const empty: Metadata = {
    title: null,
    authors: [],
    outlet: null,
    url: null,
    dates: [],
    language: null,
  };
  return { ...fromText(stripTags(html), file, url, metadata ?? empty), problems: [problem] };
}

function joinKnown(known: Metadata | null, own: Metadata): Metadata {
  if (known === null) return own;
  return {
    title: known.title ?? own.title,
    authors: known.authors.length > 0 ? known.authors : own.authors,
    outlet: known.outlet ?? own.outlet,
    url: known.url ?? own.url,
    dates: known.dates.length > 0 ? known.dates : own.dates,
    language: known.language ?? own.language,
  };
}
