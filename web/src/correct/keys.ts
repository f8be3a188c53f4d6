/** The keys of correcting: `e` opens the menu of the finding in focus, `x` selects its words; Ctrl+Z and Ctrl+Shift+Z (or Ctrl+Y). */
import { useEffect } from "react";
import type { Undo } from "./undo.tsx";

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target.matches(
      "input:not([type=checkbox]), select, textarea, dialog, dialog *, [role=menu] *",
    ));

/** The control of the finding that the focus is in: the nearest one around it; in a report's text, that of the panel about the words. */
function controlAt(element: Element | null): HTMLElement | null {
  if (!(element instanceof HTMLElement) || element === document.body) return null;
  if (element.closest("article.text")) {
    const pointed = document.querySelector<HTMLElement>(".pointed [data-correct]");
    if (pointed) return pointed;
  }
  for (
    let around: Element | null = element;
    around && around.tagName !== "MAIN";
    around = around.parentElement
  ) {
    const control = around.matches("[data-correct]")
      ? around
      : around.querySelector("[data-correct]");
    if (control instanceof HTMLElement) return control;
  }
  return null;
}

/** Selects the words of the mark in focus; the browser then widens the selection with Shift and the arrow keys. */
function selectWords(element: Element | null): boolean {
  if (!element?.closest("article.text") || element.matches("article")) return false;
  const selection = window.getSelection();
  if (!selection) return false;
  selection.selectAllChildren(element);
  return true;
}

export function useCorrectKeys(undo: Undo): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isTyping(event.target)) return;
      const key = event.key.toLowerCase();
      if ((event.ctrlKey || event.metaKey) && !event.altKey) {
        if (key === "z" && !event.shiftKey && undo.undoes !== null) undo.undo();
        else if (((key === "z" && event.shiftKey) || key === "y") && undo.redoes !== null)
          undo.redo();
        else return;
        event.preventDefault();
        return;
      }
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "e") {
        const first = document.querySelector<HTMLElement>(".selection-bar button");
        const control = controlAt(document.activeElement);
        if (first) first.focus();
        else if (control) {
          control.focus({ preventScroll: true });
          control.click();
        } else return;
      } else if (event.key === "x") {
        if (!selectWords(document.activeElement)) return;
      } else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [undo]);
}
