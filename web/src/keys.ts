/**
 * Walking by keyboard. Views mark what is worth stopping at with `data-stop`; j and k (or the arrow keys to the right and left) go
 * to the next and the previous one, in the order of the page.
 */
import { useEffect } from "react";
import { to, type ViewName } from "./address.ts";
import { goAtOnce } from "./location.ts";

const GO: Readonly<Record<string, ViewName>> = {
  o: "overview",
  c: "chronology",
  m: "map",
  d: "disputes",
  r: "reports",
  n: "names",
  q: "sayings",
  w: "wording",
  s: "compare",
  a: "add",
  h: "history",
};

/** Keys that a person types into a field, or that a control uses itself, are theirs. */
export function isTaken(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return true;
  // Shift and the arrow keys widen a selection.
  if (event.shiftKey && event.key.startsWith("Arrow")) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  // In a drawing or table that is wider than the window, the arrow keys move it.
  if (event.key.startsWith("Arrow") && target.matches(".scroll")) return true;
  return (
    target.isContentEditable ||
    target.matches("input:not([type=checkbox]), select, textarea, dialog, dialog *")
  );
}

/** Focuses the next (1) or previous (-1) stop, seen from the one that was focused last, else from the top of the window. */
export function step(direction: 1 | -1): void {
  const stops = [...document.querySelectorAll<HTMLElement | SVGElement>("main [data-stop]")];
  if (stops.length === 0) return;
  const active = document.activeElement;
  const current = active?.closest("[data-stop]") ?? null;
  let index = current instanceof Element ? stops.findIndex((stop) => stop === current) : -1;
  if (index >= 0) index += direction;
  else {
    const below = stops.findIndex((stop) => stop.getBoundingClientRect().top >= 0);
    index = below < 0 ? stops.length - 1 : direction === 1 ? below : below - 1;
  }
  const stop = stops[Math.max(0, Math.min(stops.length - 1, index))]!;
  stop.focus({ preventScroll: true });
  stop.scrollIntoView({ block: "center", inline: "nearest" });
}

/** Goes to the search, into its field, before the next key is taken: fast hands lose no letter. */
function openSearch(): void {
  const field = () => document.querySelector<HTMLInputElement>("[data-search]");
  if (field() === null) goAtOnce(to("search"));
  field()?.select();
}

/** Listens to the app's keys: `onHelp` is called for `?`, and only where reports can be added does a key lead there. */
export function useKeys({ onHelp, canAdd }: { onHelp: () => void; canAdd: boolean }): void {
  useEffect(() => {
    let going = false;
    const onKey = (event: KeyboardEvent) => {
      if (isTaken(event)) return;
      if (going) {
        going = false;
        const view = GO[event.key];
        if (view && (view !== "add" || canAdd)) window.location.hash = to(view);
        return;
      }
      if (event.key === "?") onHelp();
      else if (event.key === "/") openSearch();
      else if (event.key === "g") going = true;
      else if (event.key === "j" || event.key === "ArrowRight") step(1);
      else if (event.key === "k" || event.key === "ArrowLeft") step(-1);
      else return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKey);
    return () => {
      document.removeEventListener("keydown", onKey);
    };
  }, [onHelp, canAdd]);
}
