/** Moving the map by hand: dragging, two fingers, the wheel with Ctrl. */
import { useEffect, useRef, type RefObject } from "react";
import { moved, zoomed, type MapChange } from "../map/map-view.ts";

/** How far a pointer goes before it drags, in pixels: less is a click. */
const THRESHOLD = 5;
/** How much a pixel of the wheel zooms; a notch of a usual wheel is 100 pixels. */
const WHEEL = 0.0025;

interface Spot {
  readonly x: number;
  readonly y: number;
}

/**
 * Listens in `picture`: dragging moves, two fingers zoom and move, the wheel zooms with Ctrl (as trackpads send a pinch) and moves to the
 * side. A wheel without these scrolls the page, and so does one finger up and down.
 */
export function useMapGestures(
  picture: RefObject<HTMLElement | null>,
  onChange: (change: MapChange) => void,
): void {
  const change = useRef(onChange);
  useEffect(() => {
    change.current = onChange;
  });
  useEffect(() => {
    const element = picture.current;
    if (!element) return;
    const pointers = new Map<number, Spot>();
    let dragged = false;
    let start: Spot = { x: 0, y: 0 };
    /** From the middle of the picture. */
    const spotIn = ({ x, y }: Spot): Spot => {
      const box = element.getBoundingClientRect();
      return { x: x - box.left - box.width / 2, y: y - box.top - box.height / 2 };
    };

    const onWheel = (event: WheelEvent) => {
      const unit = event.deltaMode === 1 ? 33 : event.deltaMode === 2 ? 400 : 1;
      if (event.ctrlKey || event.metaKey) {
        // A pinch on a trackpad comes in small steps.
        const speed = event.ctrlKey && Math.abs(event.deltaY) < 40 ? WHEEL * 4 : WHEEL;
        const factor = Math.exp(-event.deltaY * unit * speed);
        const at = spotIn({ x: event.clientX, y: event.clientY });
        change.current((view) => zoomed(view, factor, at));
      } else if (Math.abs(event.deltaX) > Math.abs(event.deltaY))
        change.current((view) => moved(view, event.deltaX * unit, 0));
      else return;
      event.preventDefault();
    };

    const onDown = (event: PointerEvent) => {
      if (event.button !== 0) return;
      if (pointers.size === 0) dragged = false;
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
      const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const apart = (a: Spot) => Math.max(24, Math.hypot(a.x - other.x, a.y - other.y));
        const factor = apart(now) / apart(before);
        const at = spotIn({ x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 });
        const [x, y] = [(before.x - now.x) / 2, (before.y - now.y) / 2];
        change.current((view) => moved(zoomed(view, factor, at), x, y));
      } else {
        change.current((view) => moved(view, before.x - now.x, before.y - now.y));
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
  }, [picture]);
}
