/** The door to linkedom: the few parts of the document tree that intake uses, in types of its own, and parsing. Scripts never run. */
import { parseHTML } from "linkedom";

/** A node of a document tree. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  readonly textContent: string | null;
}

/** An element of a document tree. */
export interface DomElement extends DomNode {
  readonly parentElement: DomElement | null;
  readonly outerHTML: string;
  getAttribute(name: string): string | null;
  setAttribute(name: string, value: string): void;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}

/** A document. */
export interface DomDocument extends DomElement {
  readonly documentElement: DomElement | null;
  readonly body: DomElement | null;
  readonly head: DomElement | null;
}

const ELEMENT = 1;
const TEXT = 3;

/** The tree of `html`; a fragment is given the frame of a page, since the parser does not add one. */
export function parsePage(html: string): DomDocument {
  const framed = /<html[\s>]/iu.test(html.slice(0, 100_000))
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  // linkedom's own types want the DOM library, which a program without a browser does not load.
  const parse: (html: string) => { readonly document: unknown } = parseHTML;
  return parse(framed).document as DomDocument;
}

/** Whether `node` is an element. */
export function isElement(node: DomNode): node is DomElement {
  return node.nodeType === ELEMENT;
}

/** Whether `node` is text. */
export function isText(node: DomNode): boolean {
  return node.nodeType === TEXT;
}

/** The element's name in small letters. */
export function tagOf(node: DomNode): string {
  return node.nodeName.toLowerCase();
}
