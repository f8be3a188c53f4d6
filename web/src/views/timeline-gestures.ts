/** Moving the chronology by hand: dragging, the wheel, two fingers. */
import { useEffect, useRef, type RefObject } from "react";
import { panned, zoomedAt, type TimeView } from "../time/time-view.ts";

/** A change of the view, seen from the one that is shown when it is made. */
export type ViewChange = (view: TimeView) => TimeView;

/** How far a pointer goes before it drags, in pixels: less is a click. */
const THRESHOLD = 5;
/** The share by which a view is zoomed for a pixel of the wheel; a notch of a usual wheel is 100 pixels. */
const WHEEL = 0.0022;

/** Where the plot lies in the window. */
function plotOf(picture: HTMLElement, gutter: number): { left: number; width: number } {
  const box = picture.getBoundingClientRect();
  return { left: box.left + gutter, width: Math.max(1, box.width - gutter) };
}

/**
 * Listens in `picture`: dragging moves (a mouse also scrolls the lanes up and down), two fingers zoom and move, the wheel to the side
 * moves, with Ctrl (as trackpads send a pinch) or over `.chron-axis` it zooms. A wheel without these scrolls the lanes and the page.
 */
export function useGestures(
  picture: RefObject<HTMLElement | null>,
  scroller: RefObject<HTMLElement | null>,
  gutter: number,
  onChange: ((change: ViewChange) => void) | null,
): void {
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  const active = onChange !== null;
  useEffect(() => {
    const element = picture.current;
    if (!element || !active) return;
    const pointers = new Map<number, { x: number; y: number }>();
    let dragged = false;
    let start = { x: 0, y: 0 };

    const onWheel = (event: WheelEvent) => {
      const sideways = event.shiftKey ? event.deltaY || event.deltaX : event.deltaX;
      const axis = event.target instanceof Element && event.target.closest(".chron-axis") !== null;
      const unit = event.deltaMode === 1 ? 33 : event.deltaMode === 2 ? 400 : 1;
      const plot = plotOf(element, gutter);
      if (event.ctrlKey || event.metaKey || (axis && Math.abs(event.deltaY) > Math.abs(sideways))) {
        const share = Math.min(1, Math.max(0, (event.clientX - plot.left) / plot.width));
        // A pinch on a trackpad comes in small steps.
        const speed = event.ctrlKey && Math.abs(event.deltaY) < 40 ? WHEEL * 4 : WHEEL;
        const factor = Math.exp(event.deltaY * unit * speed);
        change.current?.((view) => zoomedAt(view, factor, share));
      } else if (Math.abs(sideways) > (event.shiftKey ? 0 : Math.abs(event.deltaY))) {
        change.current?.((view) => panned(view, (sideways * unit) / plot.width));
      } else return;
      event.preventDefault();
    };

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0 || (event.target as Element).closest("[role=slider]")) return;
      dragged = false;
      start = { x: event.clientX, y: event.clientY };
      pointers.set(event.pointerId, start);
    };

    const onMove = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId);
      if (!before) return;
      const now = { x: event.clientX, y: event.clientY };
      if (!dragged) {
        if (Math.hypot(now.x - start.x, now.y - start.y) < THRESHOLD && pointers.size < 2) return;
        dragged = true;
        element.classList.add("dragging");
        for (const id of pointers.keys()) element.setPointerCapture(id);
      }
      const plot = plotOf(element, gutter);
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const apart = (a: { x: number }) => Math.max(24, Math.abs(a.x - other.x));
        const factor = apart(before) / apart(now);
        const share = ((now.x + other.x) / 2 - plot.left) / plot.width;
        const shift = (before.x - now.x) / 2 / plot.width;
        change.current?.((view) => panned(zoomedAt(view, factor, share), shift));
      } else {
        const shift = (before.x - now.x) / plot.width;
        change.current?.((view) => panned(view, shift));
        if (event.pointerType === "mouse" && scroller.current)
          scroller.current.scrollTop += before.y - now.y;
      }
      pointers.set(event.pointerId, now);
    };

    const onUp = (event: PointerEvent) => {
      pointers.delete(event.pointerId);
      if (pointers.size === 0) element.classList.remove("dragging");
    };

    // A drag that ends on a mark is no click on it.
    const onClick = (event: MouseEvent) => {
      if (!dragged) return;
      dragged = false;
      event.preventDefault();
      event.stopPropagation();
    };

    element.addEventListener("wheel", onWheel, { passive: false });
    element.addEventListener("pointerdown", onDown);
    element.addEventListener("pointermove", onMove);
    element.addEventListener("pointerup", onUp);
    element.addEventListener("pointercancel", onUp);
    element.addEventListener("click", onClick, { capture: true });
    return () => {
      element.removeEventListener("wheel", onWheel);
      element.removeEventListener("pointerdown", onDown);
      element.removeEventListener("pointermove", onMove);
      element.removeEventListener("pointerup", onUp);
      element.removeEventListener("pointercancel", onUp);
      element.removeEventListener("click", onClick, { capture: true });
    };
  }, [picture, scroller, gutter, active]);
}
