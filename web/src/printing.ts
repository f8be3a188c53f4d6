/** Whether the page is being printed: then lists are drawn whole, because paper has no button for more. */
import { useEffect, useState } from "react";
import { flushSync } from "react-dom";

/** True from just before printing until it is over. */
export function usePrinting(): boolean {
  const [printing, setPrinting] = useState(false);
  useEffect(() => {
    const set = (value: boolean) => () => {
      // The browser takes the page as it is when this handler returns.
      flushSync(() => {
        setPrinting(value);
      });
    };
    const before = set(true);
    const after = set(false);
    window.addEventListener("beforeprint", before);
    window.addEventListener("afterprint", after);
    return () => {
      window.removeEventListener("beforeprint", before);
      window.removeEventListener("afterprint", after);
    };
  }, []);
  return printing;
}
