/**
 * A page's text cut where its layout cuts it: one block for each run of inline content between block elements, in the order of
 * the page, with what its place in the tree tells about it.
 */
import { isElement, isText, tagOf, type DomElement, type DomNode } from "./dom.ts";

/** One run of text of a page. */
export interface PageBlock {
  /** White space as a browser shows it: runs as one space, `<br>` as a line break; trimmed, never empty. */
  readonly text: string;
  /** Code units of `text` that stand in links. */
  readonly linked: number;
  /** Code units that stand in `<strong>`, `<b>`, `<em>`, `<i>`. */
  readonly stressed: number;
  /** The nearest block element around it. */
  readonly element: DomElement;
  /** Name of the nearest block element. */
  readonly tag: string;
  /** Names of all elements around it, nearest first. */
  readonly within: ReadonlySet<string>;
}

const INLINE = new Set(
  "a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd label mark nobr q rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture source svg".split(
    " ",
  ),
);
const SKIPPED = new Set(
  "script style noscript template svg head iframe object embed select textarea audio video canvas map math input".split(
    " ",
  ),
);
const STRESS = new Set(["strong", "b", "em", "i"]);

/** The blocks below `root`, in order. Iterative: the depth of the tree costs no stack. */
export function pageBlocks(root: DomElement): PageBlock[] {
  const blocks: PageBlock[] = [];
  let run = "";
  let linked = 0;
  let stressed = 0;
  let links = 0;
  let stress = 0;
  const owners: DomElement[] = [root];
  const flush = (): void => {
    const units = Math.max(1, run.trim().length);
    for (const part of run.split(/\n\s*\n/u)) {
      const text = part
        .replace(/[ \t\f\v\u00a0\r]+/gu, " ")
        .replace(/ ?\n ?/gu, "\n")
        .trim();
      if (text === "") continue;
      const element = owners.at(-1)!;
      const share = text.length / units;
      blocks.push({
        text,
        linked: Math.min(text.length, Math.round(linked * share)),
        stressed: Math.min(text.length, Math.round(stressed * share)),
        element,
        tag: tagOf(element),
        within: ancestry(element),
      });
    }
    run = "";
    linked = 0;
    stressed = 0;
  };
  const enter = (node: DomNode): boolean => {
    if (isText(node)) {
      const words = (node.nodeValue ?? "").replace(/\s+/gu, " ");
      run += words;
      const length = words.trim().length;
      if (links > 0) linked += length;
      if (stress > 0) stressed += length;
      return false;
    }
    if (!isElement(node)) return false;
    const tag = tagOf(node);
    if (SKIPPED.has(tag) || isHidden(node)) return false;
    if (tag === "br") {
      run += "\n";
      return false;
    }
    if (tag === "a") links++;
    if (STRESS.has(tag)) stress++;
    if (!INLINE.has(tag)) {
      flush();
      owners.push(node);
    }
    return true;
  };
  const leave = (node: DomNode): void => {
    const tag = tagOf(node);
    if (tag === "a") links--;
    if (STRESS.has(tag)) stress--;
    if (!INLINE.has(tag)) {
      flush();
      owners.pop();
    }
  };
  let node: DomNode | null = root.firstChild;
  while (node) {
    const entered = enter(node);
    if (entered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    if (entered) leave(node);
    while (!node.nextSibling) {
      const parent: DomNode | null = node.parentNode;
      if (!parent || parent === root) {
        flush();
        return blocks;
      }
      leave(parent);
      node = parent;
    }
    node = node.nextSibling;
  }
  flush();
  return blocks;
}

function isHidden(element: DomElement): boolean {
  if (element.getAttribute("hidden") !== null) return true;
  const style = element.getAttribute("style");
  return style !== null && /display\s*:\s*none|visibility\s*:\s*hidden/iu.test(style);
}

function ancestry(element: DomElement): Set<string> {
  const names = new Set<string>();
  for (let here: DomElement | null = element; here; here = here.parentElement)
    names.add(tagOf(here));
  return names;
}
