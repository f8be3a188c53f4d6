/** The window's own address: reading it as it changes, and changing it. */
import { useSyncExternalStore } from "react";
import { flushSync } from "react-dom";

/** Goes to an address; when this returns, its view stands on the page and can take what is typed next. */
export function goAtOnce(hash: string): void {
  window.history.pushState(null, "", hash);
  flushSync(() => {
    window.dispatchEvent(new HashChangeEvent("hashchange"));
  });
}

/** Goes to an address without leaving the old one in the history: for filters and other settings of one view. */
export function replaceAddress(hash: string): void {
  window.history.replaceState(window.history.state, "", hash);
  window.dispatchEvent(new HashChangeEvent("hashchange"));
}

function subscribe(listener: () => void): () => void {
  window.addEventListener("hashchange", listener);
  return () => {
    window.removeEventListener("hashchange", listener);
  };
}

/** The current hash; the component is drawn again when it changes. */
export function useHash(): string {
  return useSyncExternalStore(subscribe, () => window.location.hash);
}
