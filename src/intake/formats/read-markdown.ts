/**
 * Markdown: the text stays as it is, marks and all, so that spans lead to the file. Front matter is read as metadata, a first
 * heading as the title, `#` lines as headings, and code, rules, tables and pictures as furniture. Lines of one paragraph belong together.
 */
import { trimSpan, type Block, type Span, type StatedDate } from "../../model/index.ts";
import { joinMetadata, type Draft } from "../draft.ts";
import {
  cleanName,
  fieldDate,
  languageCode,
  splitAuthors,
  webAddress,
  type Metadata,
} from "../metadata/metadata.ts";
import { structureText } from "../plain-text/structure-text.ts";

const ROLES: Readonly<Record<string, StatedDate["role"]>> = {
  date: "published",
  published: "published",
  date_published: "published",
  publish_date: "published",
  pubdate: "published",
  modified: "modified",
  updated: "modified",
  lastmod: "modified",
  date_modified: "modified",
  created: "unclear",
};

/** The draft of a Markdown file. */
export function readMarkdown(text: string, file: string | null, url: string | null): Draft {
  const front = frontMatter(text);
  const metadata = metadataOf(front.fields);
  const blocks = blocksOf(text, front.end);
  const titleBlock = titleOf(text, blocks, metadata.title);
  if (titleBlock >= 0)
    blocks[titleBlock] = { ...blocks[titleBlock]!, kind: "title", rule: "markdown/title" };
  const title = titleBlock >= 0 ? span(blocks[titleBlock]!) : front.title;
  // The text rules know datelines, credits and date lines; blocks and title are known better from the marks.
  const structure = structureText(text, { file, url, title: metadata.title });
  const inBlocks = (at: Span | null): boolean => at !== null && at.start >= front.end;
  return {
    ...joinMetadata(
      text,
      {
        title,
        blocks: withFrontMatter(text, front, blocks, structure.blocks),
        outlet: structure.outlet,
        dates: structure.dates.filter((date) => inBlocks(date.span)),
        credits: structure.credits.filter((credit) => inBlocks(credit.span)),
        authors: structure.authors,
      },
      metadata,
      url,
    ),
    problems: [],
  };
}

interface FrontMatter {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  /** The value of the title field as a range of the text. */
  readonly title: Span | null;
  /** Where the front matter stands; empty when there is none. */
  readonly start: number;
  readonly end: number;
}

/** `---`, lines of `key: value` or `- item`, `---`: the part of YAML that front matter of articles uses. */
function frontMatter(text: string): FrontMatter {
  const none = { fields: new Map<string, string[]>(), title: null, start: 0, end: 0 };
  if (!/^---[ \t]*\r?\n/u.test(text)) return none;
  const fields = new Map<string, string[]>();
  let title: Span | null = null;
  let key = "";
  let at = text.indexOf("\n") + 1;
  for (let line = 0; line < 200 && at < text.length; line++) {
    const newline = text.indexOf("\n", at);
    const end = newline < 0 ? text.length : newline;
    const raw = text.slice(at, end).trimEnd();
    if (raw === "---" || raw === "...") return { fields, title, start: 0, end };
    const pair = /^([\w-]+)[ \t]*:[ \t]*(.*)$/u.exec(raw);
    const item = /^[ \t]*-[ \t]+(.*)$/u.exec(raw);
    if (pair) {
      key = pair[1]!.toLowerCase();
      const value = unquote(pair[2]!);
      fields.set(key, listOf(value));
      if (key === "title" && value !== "") {
        const start = at + raw.lastIndexOf(value);
        title = { start, end: start + value.length };
      }
    } else if (item && key !== "") fields.set(key, [...(fields.get(key) ?? []), unquote(item[1]!)]);
    at = end + 1;
  }
  return none;
}

function unquote(value: string): string {
  const text = value.trim();
  const quoted = /^(["'])(.*)\1$/u.exec(text);
  return quoted ? quoted[2]! : text;
}

function listOf(value: string): string[] {
  if (value === "") return [];
  const list = /^\[(.*)\]$/u.exec(value);
  return list ? list[1]!.split(",").map(unquote) : [value];
}

function metadataOf(fields: ReadonlyMap<string, readonly string[]>): Metadata {
  const first = (...keys: string[]): string | null => {
    for (const key of keys) {
      const value = fields.get(key)?.[0];
      if (value !== undefined && value !== "") return value;
    }
    return null;
  };
  const dates = [...fields].flatMap(([key, values]) => {
    const role = ROLES[key];
    const date = role && values[0] ? fieldDate(role, values[0], "date/front-matter") : null;
    return date ? [date] : [];
  });
  const outlet = first("outlet", "publisher", "source", "site", "publication", "site_name");
  return {
    title: first("title", "headline"),
    authors: [
      ...(fields.get("author") ?? []),
      ...(fields.get("authors") ?? []),
      ...(fields.get("byline") ?? []),
    ].flatMap(splitAuthors),
    outlet: outlet === null || webAddress(outlet) !== null ? null : cleanName(outlet),
    url: webAddress(first("url", "link", "canonical", "source_url", "source")),
    dates,
    language: languageCode(first("language", "lang")),
  };
}

/** Blocks by the marks at line beginnings; sorted, white space left out. */
function blocksOf(text: string, from: number): Block[] {
  const blocks: Block[] = [];
  let open: { start: number; end: number } | null = null;
  let fence: { mark: string; start: number } | null = null;
  const add = (start: number, end: number, kind: Block["kind"], rule: string): void => {
    blocks.push({ start, end, kind, rule });
  };
  const close = (): void => {
    if (open) add(open.start, open.end, ...kindOf(text.slice(open.start, open.end)));
    open = null;
  };
  for (let at = from; at < text.length;) {
    const newline = text.indexOf("\n", at);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(at, lineEnd);
    const start = at + (line.length - line.trimStart().length);
    const end = at + line.trimEnd().length;
    at = lineEnd + 1;
    const mark = /^\s{0,3}(```|~~~)/u.exec(line)?.[1];
    if (fence) {
      if (mark === fence.mark) {
        add(fence.start, end, "other", "markdown/code");
        fence = null;
      }
      continue;
    }
    if (line.trim() === "") close();
    else if (mark !== undefined) {
      close();
      fence = { mark, start };
    } else if (/^\s{0,3}#{1,6}(?:\s|$)/u.test(line)) {
      close();
      const marks = /^#{1,6}\s*/u.exec(line.trimStart())![0].length;
      const tail = /\s#+$/u.exec(text.slice(start, end))?.[0].length ?? 0;
      if (start + marks < end - tail) add(start + marks, end - tail, "heading", "markdown/heading");
    } else if (open && /^\s{0,3}(?:=+|-{2,})\s*$/u.test(line)) {
      // A line underlined is a heading (setext).
      const heading: { start: number; end: number } = open;
      open = null;
      add(heading.start, heading.end, "heading", "markdown/heading");
    } else if (/^\s{0,3}(?:(?:-\s*){3,}|(?:\*\s*){3,}|(?:_\s*){3,})$/u.test(line)) {
      close();
      add(start, end, "other", "markdown/rule");
    } else if (/^\s*(?:[-*+]|\d{1,9}[.)])\s+\S/u.test(line)) {
      close();
      open = { start: start + /^(?:[-*+]|\d{1,9}[.)])\s+/u.exec(line.trimStart())![0].length, end };
    } else if (open) open = { start: (open as Span).start, end };
    else open = { start: start + (/^>\s*/u.exec(line.trimStart())?.[0].length ?? 0), end };
    if (open && open.end <= open.start) open = null;
  }
  close();
  if (fence) add(fence.start, text.trimEnd().length, "other", "markdown/code");
  return blocks;
}

function kindOf(block: string): [Block["kind"], string] {
  if (/^!\[[^\]\n]{0,500}\]\([^)\n]{0,2000}\)$/u.test(block))
    return ["caption", "markdown/picture"];
  if (/^\|.*\|$/su.test(block)) return ["other", "markdown/table"];
  return ["paragraph", "markdown/paragraph"];
}

/** The heading that repeats the title of the front matter, or the first heading before any paragraph; -1 when there is none. */
function titleOf(text: string, blocks: readonly Block[], stated: string | null): number {
  const bare = (words: string): string =>
    words
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim()
      .toLowerCase();
  const firstParagraph = blocks.findIndex((block) => block.kind === "paragraph");
  return blocks.findIndex(
    (block, index) =>
      block.kind === "heading" &&
      (stated === null
        ? firstParagraph < 0 || index < firstParagraph
        : bare(text.slice(block.start, block.end)) === bare(stated)),
  );
}

/** The blocks of the body, led by the front matter's lines; kinds of furniture that the text rules are sure of are taken over. */
function withFrontMatter(
  text: string,
  front: FrontMatter,
  blocks: readonly Block[],
  structured: readonly Block[],
): Block[] {
  const furniture = new Map(
    structured
      .filter((block) => !["title", "lead", "heading", "paragraph", "other"].includes(block.kind))
      .map((block) => [`${block.start}-${block.end}`, block]),
  );
  const head: Block[] = [];
  const other = (start: number, end: number): void => {
    const { start: from, end: to } = trimSpan(text, { start, end });
    if (to > from)
      head.push({ start: from, end: to, kind: "other", rule: "markdown/front-matter" });
  };
  const title = blocks.some((block) => block.kind === "title") ? null : front.title;
  other(front.start, title?.start ?? front.end);
  if (title) {
    head.push({ ...title, kind: "title", rule: "markdown/front-matter-title" });
    other(title.end, front.end);
  }
  return [
    ...head,
    ...blocks.map((block) =>
      block.kind === "paragraph" ? (furniture.get(`${block.start}-${block.end}`) ?? block) : block,
    ),
  ];
}

function span(block: Block): Span {
  return { start: block.start, end: block.end };
}
