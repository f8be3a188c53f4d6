/** Long lists, a piece at a time: all on paper, the first items on the screen, and a button for more. */
import { useState, type ReactNode } from "react";
import { usePrinting } from "../printing.ts";
import { strings } from "../strings/index.ts";

/** The first items of a list, and the control that shows more; null when all are shown. */
export function useMore<T>(
  items: readonly T[],
  size = 50,
): { readonly shown: readonly T[]; readonly control: ReactNode } {
  const [count, setCount] = useState(size);
  const printing = usePrinting();
  if (printing || items.length <= count) return { shown: items, control: null };
  const next = Math.min(size * 2, items.length - count);
  return {
    shown: items.slice(0, count),
    control: (
      <p className="more">
        <button
          type="button"
          className="button"
          onClick={() => {
            setCount(count + next);
          }}
        >
          {strings.more(next)}
        </button>{" "}
        <span className="quiet">{strings.shown(count, items.length)}</span>
      </p>
    ),
  };
}
