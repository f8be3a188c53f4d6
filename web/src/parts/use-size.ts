/** The room that an element has, for drawings that are made to fit it. */
import { useLayoutEffect, useState } from "react";

/** What is taken before anything is known, in pixels. */
const USUAL = { width: 900, height: 600 };

/** The size of an element without its border, in pixels, as it changes; known before the first picture is shown. */
export function useSize(ref: React.RefObject<HTMLElement | null>): {
  readonly width: number;
  readonly height: number;
} {
  const [size, setSize] = useState(USUAL);
  useLayoutEffect(() => {
    const element = ref.current;
    if (!element) return;
    const measure = () => {
      const { clientWidth: width, clientHeight: height } = element;
      // What is hidden has no size; a drawing that shrank to nothing would be empty when it is shown again.
      if (width > 0)
        setSize((had) => (had.width === width && had.height === height ? had : { width, height }));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [ref]);
  return size;
}
