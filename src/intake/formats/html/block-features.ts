/**
 * What tells a paragraph of an article from the furniture around it, as numbers: what Readability thinks of a block and of its
 * neighbours, its place in the tree, how much of the article shares this place, its form, and what its class names say.
 * The order of FEATURE_NAMES is the order of the trained weights; a change here wants training anew.
 */
import { tagOf, type DomElement } from "./dom.ts";
import type { PageBlock } from "./page-blocks.ts";
import { classHints, wordHints, CLASS_HINTS, WORD_HINTS } from "./en-hints.ts";

/** Names of the features, for the training report. */
export const FEATURE_NAMES: readonly string[] = [
  "bias",
  "readable",
  "readable neighbours",
  "length",
  "length, readable",
  "short, unpunctuated",
  "one word",
  "linked share",
  "all linked",
  "linked share, readable",
  "ends a sentence",
  "ends with a colon",
  "sentences",
  "p",
  "li",
  "heading",
  "h1",
  "cell",
  "bare div",
  "figure",
  "header",
  "nav",
  "aside",
  "footer",
  "form",
  "article",
  "blockquote",
  "list of links",
  "parent share",
  "no parent share",
  "place share",
  "no place share",
  "before the first paragraph",
  "after the last paragraph",
  "among the last",
  "last of all",
  "first of all",
  "next linked",
  "previous linked",
  "heading before links",
  "stressed",
  "capitals",
  "repeats the title",
  "seen before",
  "digits",
  "distance from the article",
  ...CLASS_HINTS.map((name) => `class: ${name}`),
  ...CLASS_HINTS.map((name) => `own class: ${name}`),
  ...WORD_HINTS.map((name) => `words: ${name}`),
  ...WORD_HINTS.map((name) => `words, short: ${name}`),
];

/** How much of a page's readable text stands at one place of its tree. */
function shares(
  blocks: readonly PageBlock[],
  readable: readonly boolean[],
  placeOf: (block: PageBlock) => unknown,
): (block: PageBlock) => number {
  const units = new Map<unknown, number>();
  let total = 0;
  blocks.forEach((block, index) => {
    if (!readable[index]) return;
    const place = placeOf(block);
    units.set(place, (units.get(place) ?? 0) + block.text.length);
    total += block.text.length;
  });
  return (block) => (units.get(placeOf(block)) ?? 0) / Math.max(1, total);
}

/** The share of readable text that stands within elements of a name. */
function shareWithin(
  blocks: readonly PageBlock[],
  readable: readonly boolean[],
  name: string,
): number {
  let inside = 0;
  let total = 0;
  blocks.forEach((block, index) => {
    if (!readable[index]) return;
    total += block.text.length;
    if (block.within.has(name)) inside += block.text.length;
  });
  return inside / Math.max(1, total);
}

/** The element's name and classes with those of its parent: blocks of one article look alike. */
function signature(element: DomElement): string {
  const parent = element.parentElement;
  const own = `${tagOf(element)}.${element.getAttribute("class") ?? ""}`;
  return parent ? `${tagOf(parent)}.${parent.getAttribute("class") ?? ""}>${own}` : own;
}

/**
 * One row of numbers per block. `readable[i]` tells whether Readability keeps block i; `title` is the page's, or null.
 * Must be called before the tree is changed. Linear.
 */
export function blockFeatures(
  blocks: readonly PageBlock[],
  places: BlockPlaces,
  readable: readonly boolean[],
  title: string | null,
): Float64Array[] {
  const parentShare = shares(blocks, readable, (block) => places.parents.get(block));
  const placeShare = shares(blocks, readable, (block) => places.signatures.get(block));
  const long = (index: number): boolean =>
    readable[index] === true &&
    blocks[index]!.text.length > 80 &&
    linkedShare(blocks[index]!) < 0.5;
  let first = blocks.findIndex((_, index) => long(index));
  let last = blocks.findLastIndex((_, index) => long(index));
  if (first < 0) [first, last] = [0, blocks.length - 1];
  // Some systems wrap the whole page in one form; then it tells nothing.
  const formIsPage = shareWithin(blocks, readable, "form") > 0.5;
  const seen = new Set<string>();
  const titleWords = bare(title ?? "");
  return blocks.map((block, index) => {
    const { text, within, tag } = block;
    const isReadable = readable[index] ? 1 : 0;
    let near = 0;
    for (const step of [-2, -1, 1, 2]) if (readable[index + step]) near += 0.25;
    const length = Math.log(1 + text.length) / 6;
    const words = text.split(/\s+/u).length;
    const ends = /[.!?…。]["”’»)\]]*$/u.test(text) ? 1 : 0;
    const link = linkedShare(block);
    const short = words < 12 ? 1 : 0;
    const heading = /^h[1-6]$/u.test(tag);
    const nextLinked = meanLinked(blocks, index + 1, index + 4);
    const sharePlace = placeShare(block);
    const shareParent = parentShare(block);
    const key = bare(text);
    const repeated = seen.has(key);
    seen.add(key);
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const capitals = text.match(/\p{Lu}/gu)?.length ?? 0;
    const digits = text.match(/\d/gu)?.length ?? 0;
    const bit = (value: boolean): number => (value ? 1 : 0);
    const own = places.ownClasses.get(block)!;
    const around = places.classes.get(block)!;
    const says = wordHints(text);
    return Float64Array.from([
      1,
      isReadable,
      near,
      length,
      length * isReadable,
      bit(short === 1 && ends === 0),
      bit(words === 1),
      link,
      bit(link > 0.85),
      link * isReadable,
      ends,
      bit(/[:：]$/u.test(text)),
      Math.min(1, (text.match(/[.!?。](?:\s|$)/gu)?.length ?? 0) / 5),
      bit(tag === "p"),
      bit(tag === "li" || within.has("li")),
      bit(heading),
      bit(tag === "h1"),
      bit(within.has("td") || within.has("th")),
      bit(tag === "div" || tag === "span" || tag === "section"),
      bit(within.has("figure") || within.has("figcaption")),
      bit(within.has("header")),
      bit(within.has("nav") || within.has("menu")),
      bit(within.has("aside")),
      bit(within.has("footer")),
      bit((within.has("form") && !formIsPage) || within.has("button") || within.has("label")),
      bit(within.has("article")),
      bit(within.has("blockquote")),
      bit(within.has("li") && link > 0.3),
      shareParent,
      bit(shareParent < 0.02),
      sharePlace,
      bit(sharePlace < 0.02),
      bit(index < first),
      bit(index > last),
      bit(index <= last && index > last - 3),
      bit(index === last),
      bit(index === first),
      nextLinked,
      meanLinked(blocks, index - 3, index),
      bit(heading) * nextLinked,
      Math.min(1, block.stressed / text.length),
      letters === 0 ? 0 : capitals / letters,
      bit(titleWords !== "" && key === titleWords),
      bit(repeated),
      Math.min(1, (digits / text.length) * 4),
      Math.min(1, Math.max(first - index, index - last, 0) / 20),
      ...around,
      ...own,
      ...says,
      ...says.map((value) => value * short),
    ]);
  });
}

/** What is read off the tree before Readability takes it apart. */
export interface BlockPlaces {
  readonly parents: ReadonlyMap<PageBlock, DomElement | null>;
  readonly signatures: ReadonlyMap<PageBlock, string>;
  readonly ownClasses: ReadonlyMap<PageBlock, readonly number[]>;
  readonly classes: ReadonlyMap<PageBlock, readonly number[]>;
}

/** The places of `blocks` in their tree, which must still be whole. */
export function blockPlaces(blocks: readonly PageBlock[]): BlockPlaces {
  const own = new Map<PageBlock, readonly number[]>();
  const around = new Map<PageBlock, readonly number[]>();
  const parents = new Map<PageBlock, DomElement | null>();
  const signatures = new Map<PageBlock, string>();
  for (const block of blocks) {
    parents.set(block, block.element.parentElement);
    signatures.set(block, signature(block.element));
    own.set(block, classHints(namesOf(block.element)));
    let names = "";
    let element: DomElement | null = block.element.parentElement;
    for (let up = 0; element && up < 4 && tagOf(element) !== "body"; up++) {
      names += ` ${namesOf(element)}`;
      element = element.parentElement;
    }
    around.set(block, classHints(names));
  }
  return { parents, signatures, ownClasses: own, classes: around };
}

function namesOf(element: DomElement): string {
  return `${element.getAttribute("class") ?? ""} ${element.getAttribute("id") ?? ""} ${element.getAttribute("itemprop") ?? ""} ${element.getAttribute("data-component") ?? ""}`.slice(
    0,
    500,
  );
}

function linkedShare(block: PageBlock): number {
  return block.linked / block.text.length;
}

function meanLinked(blocks: readonly PageBlock[], from: number, to: number): number {
  let units = 0;
  let linked = 0;
  for (let index = Math.max(0, from); index < Math.min(to, blocks.length); index++) {
    units += blocks[index]!.text.length;
    linked += blocks[index]!.linked;
  }
  return units === 0 ? 0 : linked / units;
}

function bare(text: string): string {
  return text
    .slice(0, 1000)
    .replace(/[^\p{L}\p{N}]+/gu, "")
    .toLowerCase();
}
