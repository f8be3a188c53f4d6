/** A word of crossread with its explanation, shown on hover, focus or touch. */
import { useId, useState, type KeyboardEvent, type ReactNode } from "react";
import { strings, type GlossaryWord } from "../strings/index.ts";

export function Term({ word, children }: { word: GlossaryWord; children: ReactNode }) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") setOpen(false);
  };
  return (
    <span
      className="term"
      onMouseEnter={() => {
        setOpen(true);
      }}
      onMouseLeave={() => {
        setOpen(false);
      }}
    >
      <button
        type="button"
        className="term-word"
        aria-describedby={id}
        onFocus={() => {
          setOpen(true);
        }}
        onBlur={() => {
          setOpen(false);
        }}
        onClick={() => {
          setOpen(true);
        }}
        onKeyDown={onKeyDown}
      >
        {children}
      </button>
      <span role="tooltip" id={id} className="term-note" hidden={!open}>
        {strings.glossary[word].meaning}
      </span>
    </span>
  );
}
