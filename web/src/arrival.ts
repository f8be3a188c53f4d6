/** Arriving at a view: the window's title, the focus on the view's head, and the place on the page that was left. */
import { useEffect, useRef } from "react";
import type { Address } from "./address.ts";
import type { RecordIndex } from "./data/record-index.ts";
import { strings } from "./strings/index.ts";

/** On arrival at another view: its name in the window's title, the focus on its head, and the top of it in sight. */
export function useArrival(
  address: Address,
  index: RecordIndex,
  main: React.RefObject<HTMLElement | null>,
): void {
  const place = `${address.view ?? ""}/${address.id ?? ""}`;
  const arrived = useRef(place);
  const title = address.view === null ? strings.notFound.title : strings.nav[address.view];
  useEffect(() => {
    const view = main.current;
    if (view === null) return undefined;
    const arrive = (heading: HTMLElement) => {
      // Not textContent: a heading may hold the note that explains it, hidden.
      document.title = titleOf(heading.innerText, index);
      // A record that was brought up to date is no arrival: the reader stays where they are.
      if (arrived.current === place) return;
      arrived.current = place;
      // A view that leads to exact words has put the focus on them itself.
      if (view !== document.activeElement && view.contains(document.activeElement)) return;
      heading.focus({ preventScroll: true });
      const state: unknown = window.history.state;
      window.scrollTo(0, isPlace(state) ? state.y : 0);
    };
    const here = view.querySelector("h1");
    if (here !== null) {
      arrive(here);
      return undefined;
    }
    // The view waits for its script, or for the rest of the record: one arrives when it is there.
    document.title = titleOf(title, index);
    const observer = new MutationObserver(() => {
      const heading = view.querySelector("h1");
      if (heading === null) return;
      observer.disconnect();
      arrive(heading);
    });
    observer.observe(view, { childList: true, subtree: true });
    return () => {
      observer.disconnect();
    };
  }, [place, title, index, main]);
  useEffect(() => {
    // The place on the page is kept with the address that is left, so that "back" comes back to it.
    const keep = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a") : null;
      const href = link?.getAttribute("href") ?? "";
      if (href.startsWith("#/")) window.history.replaceState({ y: window.scrollY }, "");
      // A link to the words that are highlighted already changes no address, but should bring them into sight again.
      if (href === window.location.hash)
        document.querySelector("[data-hit]")?.scrollIntoView({ block: "center" });
    };
    document.addEventListener("click", keep, true);
    return () => {
      document.removeEventListener("click", keep, true);
    };
  }, []);
}

function titleOf(view: string, { record }: RecordIndex): string {
  return [view, record.name, strings.shell.product].join(" · ");
}

function isPlace(state: unknown): state is { readonly y: number } {
  return typeof state === "object" && state !== null && "y" in state && typeof state.y === "number";
}
