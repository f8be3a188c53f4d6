/** Light, dark or as the system: what a person chose, kept in this browser where it keeps anything. */
import { useState } from "react";

/** A choice of appearance. */
export type Theme = "system" | "light" | "dark";

/** All choices, the first one where nothing was chosen. */
export const THEMES: readonly Theme[] = ["system", "light", "dark"];

const KEY = "crossread-theme";

/** The browser's own store; null where the browser keeps none for this page, as some do for pages from disk. */
function store(): Storage | null {
  try {
    return window.localStorage;
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

const isTheme = (value: string | null): value is Theme =>
  (THEMES as readonly (string | null)[]).includes(value);

/** What was chosen before. Anything else that is kept there counts as no choice. */
export function keptTheme(): Theme {
  const value = store()?.getItem(KEY) ?? null;
  return isTheme(value) ? value : "system";
}

/** Sets the appearance of the page (style/base.css says what follows from it). */
export function showTheme(theme: Theme): void {
  if (theme === "system") document.documentElement.removeAttribute("data-theme");
  else document.documentElement.setAttribute("data-theme", theme);
}

function keep(theme: Theme): void {
  try {
    store()?.setItem(KEY, theme);
  } catch (error) {
    // A store without room: the choice holds for as long as the page is open.
    if (!(error instanceof DOMException)) throw error;
  }
}

/** The choice and the way to change it. */
export function useTheme(): readonly [Theme, (theme: Theme) => void] {
  const [theme, setTheme] = useState(keptTheme);
  return [
    theme,
    (next) => {
      setTheme(next);
      showTheme(next);
      keep(next);
    },
  ];
}
