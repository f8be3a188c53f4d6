/** The menu of a finding, at its button: arrow keys go through it, Escape leads back. */
import { useEffect, useLayoutEffect, useRef, useState, type KeyboardEvent } from "react";
import { createPortal } from "react-dom";
import { useRecord } from "../data/context.ts";
import { strings } from "../strings/index.ts";
import { actionsOf, nameOf, type Action } from "./actions.ts";
import type { Finding } from "./findings.ts";

/** Pixels between the menu and the edge of the window. */
const EDGE = 8;

export function Menu({
  finding,
  button,
  onChoose,
  onClose,
}: {
  finding: Finding;
  button: HTMLElement;
  onChoose: (action: Action) => void;
  onClose: () => void;
}) {
  const index = useRecord();
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<{ readonly left: number; readonly top: number }>();
  const actions = actionsOf(index, finding);

  // At its button, also while the page moves below it.
  useLayoutEffect(() => {
    const put = () => {
      const box = list.current;
      if (!box) return;
      const at = button.getBoundingClientRect();
      const { width, height } = box.getBoundingClientRect();
      // Under the beginning of the button, as far as there is room.
      const start = getComputedStyle(button).direction === "rtl" ? at.right - width : at.left;
      const below = at.bottom + 4;
      const top = below + height > window.innerHeight - EDGE ? at.top - height - 4 : below;
      setPlace({
        left: Math.max(EDGE, Math.min(start, window.innerWidth - width - EDGE)),
        top: Math.max(EDGE, Math.min(top, window.innerHeight - height - EDGE)),
      });
    };
    put();
    list.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus({ preventScroll: true });
    window.addEventListener("scroll", put, { capture: true, passive: true });
    window.addEventListener("resize", put);
    return () => {
      window.removeEventListener("scroll", put, { capture: true });
      window.removeEventListener("resize", put);
    };
  }, [button]);

  useEffect(() => {
    const outside = (event: Event) => {
      if (event.target instanceof Node && list.current?.contains(event.target)) return;
      if (event.target instanceof Node && button.contains(event.target)) return;
      onClose();
    };
    document.addEventListener("pointerdown", outside);
    return () => {
      document.removeEventListener("pointerdown", outside);
    };
  }, [button, onClose]);

  const onKeyDown = (event: KeyboardEvent) => {
    const items = [...(list.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
    const at = items.findIndex((item) => item === document.activeElement);
    const go = (to: number) => items[(to + items.length) % items.length]?.focus();
    if (event.key === "ArrowDown") go(at + 1);
    else if (event.key === "ArrowUp") go(at - 1);
    else if (event.key === "Home") go(0);
    else if (event.key === "End") go(-1);
    else if (event.key === "Escape" || event.key === "Tab") {
      button.focus({ preventScroll: true });
      onClose();
    } else if (/^[a-z]$/i.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // The next item that begins with the letter.
      const letter = event.key.toLowerCase();
      const later = [...items.slice(at + 1), ...items.slice(0, at + 1)];
      later.find((item) => item.textContent.toLowerCase().startsWith(letter))?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return createPortal(
    <div
      ref={list}
      role="menu"
      className="correct-menu"
      aria-label={strings.correct.menu(nameOf(finding))}
      style={place ?? { left: 0, top: 0, opacity: 0 }}
      onKeyDown={onKeyDown}
    >
      <p className="correct-menu-title" role="presentation">
        {strings.correct.menu(nameOf(finding))}
      </p>
      {actions.map((action) => (
        <button
          key={action.id}
          type="button"
          role="menuitem"
          tabIndex={-1}
          data-action={action.id}
          onClick={() => {
            onChoose(action);
          }}
        >
          {action.label}
        </button>
      ))}
    </div>,
    document.body,
  );
}
