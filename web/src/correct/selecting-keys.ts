/**
 * Selecting words by keyboard: `v` selects the sentence where one stands, then the next, Shift+V the one before; Shift and the arrow
 * keys move the end of the selection, by words with Ctrl, and with Alt its beginning, always by words. Browsers move the end of what
 * the mouse has selected, but not all of them that of what a page has.
 */
import { useEffect, type RefObject } from "react";
import type { Span } from "../../../src/model/span.ts";
import { isTaken } from "../keys.ts";
import { sentenceAt, sentencesOf, wordFrom } from "./sentences.ts";
import { placeInText, selectedSpan, selectSpan, type PieceMark } from "./text-points.ts";

/** Whether the keys are meant for this text: the focus is in it or in its column, or it is the only one of the view. */
function isMeant(element: HTMLElement): boolean {
  const active = document.activeElement;
  const column = element.closest("[role=region]");
  if (column === null) return true;
  const selection = window.getSelection()?.anchorNode;
  return column.contains(active) || (selection != null && element.contains(selection));
}

/** Listens to the keys for the text in `element`; `text` is the whole of it. */
export function useSelectingKeys(
  active: boolean,
  text: string,
  element: RefObject<HTMLElement | null>,
  by: PieceMark,
): void {
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent) => {
      const article = element.current;
      if (article === null || !isMeant(article)) return;
      const now = selectedSpan(article, text, by);
      if (now !== null && moveEnd(event)) {
        event.preventDefault();
        event.stopPropagation();
        return;
      }
      const next =
        event.key.toLowerCase() === "v" && !isTaken(event)
          ? sentenceBeside(text, now, event.shiftKey, () => placeInText(article, by))
          : now !== null && event.altKey && event.shiftKey
            ? withStartMoved(text, now, event.key)
            : null;
      if (next === null || !selectSpan(article, next, by)) return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [active, text, element, by]);
}

/** Moves the end of the selection as the arrow keys point; false for another key. */
function moveEnd(event: KeyboardEvent): boolean {
  if (!event.shiftKey || event.altKey || event.defaultPrevented) return false;
  const way = { ArrowLeft: "left", ArrowRight: "right" }[event.key];
  if (way === undefined) return false;
  const step = event.ctrlKey || event.metaKey ? "word" : "character";
  window.getSelection()?.modify("extend", way, step);
  return true;
}

/** The sentence to be selected: the one where a person stands, or the next or the one before when one is selected already. */
function sentenceBeside(
  text: string,
  now: Span | null,
  back: boolean,
  place: () => number | null,
): Span | null {
  const sentences = sentencesOf(text);
  if (now === null) {
    const at = place();
    return at === null ? null : (sentences[sentenceAt(sentences, at)] ?? null);
  }
  const own = sentenceAt(sentences, now.start);
  const sentence = sentences[own];
  // Words of a sentence become the whole of it first.
  if (sentence && (sentence.start !== now.start || sentence.end > now.end)) return sentence;
  return sentences[own + (back ? -1 : 1)] ?? null;
}

function withStartMoved(text: string, { start, end }: Span, key: string): Span | null {
  if (key !== "ArrowLeft" && key !== "ArrowRight") return null;
  const moved = wordFrom(text, start, key === "ArrowRight" ? 1 : -1);
  return moved < end ? { start: moved, end } : null;
}
