/** Whether the window is too narrow for columns. */
import { useSyncExternalStore } from "react";

const QUERY = "screen and (max-width: 47.99rem)";

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener("change", listener);
  return () => {
    media.removeEventListener("change", listener);
  };
}

/** True on phones and other windows with room for one column only. */
export function useNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => window.matchMedia(QUERY).matches);
}
