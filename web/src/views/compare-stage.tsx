/** The place of the columns: its height in the window, and the patterns of its ribbons. */
import { useEffect } from "react";

/** The patterns by which ribbons differ besides their colour. */
export function Patterns() {
  return (
    <defs>
      <pattern id="ribbon-saying" width="8" height="8" patternUnits="userSpaceOnUse">
        <path className="pattern saying" d="M-2 2L2 -2M0 8L8 0M6 10L10 6" />
      </pattern>
      <pattern id="ribbon-event" width="7" height="7" patternUnits="userSpaceOnUse">
        <circle className="pattern event" cx="2" cy="2" r="1.1" />
      </pattern>
    </defs>
  );
}

/** Lets the columns reach from where they begin to the end of the window. */
export function useStageHeight(stage: React.RefObject<HTMLElement | null>, narrow: boolean): void {
  useEffect(() => {
    const element = stage.current;
    if (narrow || !element) return;
    const fit = () => {
      const top = element.getBoundingClientRect().top + window.scrollY;
      element.style.setProperty("--stage-top", `${Math.round(top)}px`);
    };
    const observer = new ResizeObserver(fit);
    // What stands above may grow: the lists of what is shared, or lines that break.
    for (const above of element.parentElement?.parentElement?.children ?? [])
      if (!above.contains(element)) observer.observe(above);
    fit();
    return () => {
      observer.disconnect();
    };
  }, [stage, narrow]);
}
