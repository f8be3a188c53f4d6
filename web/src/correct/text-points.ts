/**
 * Offsets in a report's text, and points in the page where it is set. Every piece of the text says where it begins, in an attribute
 * `data-from` or, where other things stand between its words, `data-at`.
 */
import { trimSpan, type Span } from "../../../src/model/span.ts";

/** In which attribute the pieces of a text say where they begin. */
export type PieceMark = "data-from" | "data-at";

/** The selected words of the text in `element`, without white space around them; null when none are selected, or others as well. */
export function selectedSpan(element: HTMLElement, text: string, by: PieceMark): Span | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  const start = offsetOf(element, range.startContainer, range.startOffset, "start", by);
  const end = offsetOf(element, range.endContainer, range.endOffset, "end", by);
  if (start === null || end === null) return null;
  const span = trimSpan(text, { start, end });
  return span.start < span.end ? span : null;
}

/** The offset in the report's text of a point in the page. */
function offsetOf(
  element: HTMLElement,
  node: Node,
  offset: number,
  side: "start" | "end",
  by: PieceMark,
): number | null {
  const piece = node instanceof Text ? node.parentElement?.closest<HTMLElement>(`[${by}]`) : null;
  if (piece && element.contains(piece)) return beginOf(piece, by) + offset;
  // Between pieces: a start is where the next piece begins, an end where the last one ended.
  const point = document.createRange();
  point.setStart(node, offset);
  point.collapse(true);
  let last: HTMLElement | null = null;
  for (const one of element.querySelectorAll<HTMLElement>(`[${by}]`)) {
    if (point.comparePoint(one, 0) >= 0) {
      if (side === "start") return beginOf(one, by);
      break;
    }
    last = one;
  }
  return last ? beginOf(last, by) + last.textContent.length : null;
}

const beginOf = (piece: HTMLElement, by: PieceMark): number => Number(piece.getAttribute(by));

/** Selects words of the text, and brings them into view. False where they are not in the page. */
export function selectSpan(element: HTMLElement, span: Span, by: PieceMark): boolean {
  const [start, end] = [pointAt(element, span.start, by), pointAt(element, span.end - 1, by)];
  const selection = window.getSelection();
  if (!start || !end || !selection) return false;
  selection.setBaseAndExtent(start.node, start.offset, end.node, end.offset + 1);
  const { parentElement } = start.node;
  const box = parentElement?.getBoundingClientRect();
  if (box && (box.top < 0 || box.bottom > window.innerHeight))
    parentElement?.scrollIntoView({ block: "center" });
  return true;
}

/** The point in the page before the code unit at `offset`; null where no piece holds it. */
function pointAt(
  element: HTMLElement,
  offset: number,
  by: PieceMark,
): { readonly node: Text; readonly offset: number } | null {
  for (const piece of element.querySelectorAll<HTMLElement>(`[${by}]`)) {
    const begin = beginOf(piece, by);
    const node = piece.firstChild;
    if (node instanceof Text && offset >= begin && offset < begin + node.length)
      return { node, offset: offset - begin };
  }
  return null;
}

/** Where the piece begins that a person stands at: in which the focus is, else the first one in the window; null for none. */
export function placeInText(element: HTMLElement, by: PieceMark): number | null {
  const active = document.activeElement;
  const own =
    active && active !== element && element.contains(active)
      ? (active.closest<HTMLElement>(`[${by}]`) ?? active.querySelector<HTMLElement>(`[${by}]`))
      : null;
  if (own) return beginOf(own, by);
  for (const piece of element.querySelectorAll<HTMLElement>(`[${by}]`))
    if (piece.getBoundingClientRect().bottom > 0 && piece.textContent.trim() !== "")
      return beginOf(piece, by);
  return null;
}
