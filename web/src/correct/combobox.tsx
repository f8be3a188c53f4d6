/**
 * A text field that offers what fits as one types.
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/combobox/ (editable, list autocomplete, manual selection)
 */
import { useId, useState, type KeyboardEvent } from "react";
import { strings } from "../strings/index.ts";

/** One choice. */
export interface Option {
  readonly value: string;
  readonly text: string;
  /** What tells it from others of the same name. */
  readonly note: string;
  /** All that it is found by. */
  readonly names: readonly string[];
}

/** As many choices are offered at once. */
const OFFERED = 12;

/** The choices that fit: those with a name that begins so, then with a word that begins so, then with the letters anywhere. */
export function fitting(options: readonly Option[], typed: string): Option[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") return options.slice(0, OFFERED);
  const ranks: [Option[], Option[], Option[]] = [[], [], []];
  for (const option of options) {
    let rank = 3;
    for (const name of option.names) {
      const lower = name.toLowerCase();
      const at = lower.indexOf(wanted);
      if (at < 0) continue;
      const isWordStart = at === 0 || !/[\p{L}\p{N}]/u.test(lower.charAt(at - 1));
      rank = Math.min(rank, at === 0 ? 0 : isWordStart ? 1 : 2);
    }
    ranks[rank]?.push(option);
  }
  return ranks.flat().slice(0, OFFERED);
}

export function Combobox({
  label,
  hint,
  options,
  typed,
  onType,
  onChoose,
  invalid = false,
  autoFocus = false,
}: {
  label: string;
  hint: string;
  options: readonly Option[];
  typed: string;
  /** Called with what is typed; what was chosen before is not chosen any more. */
  onType: (typed: string) => void;
  onChoose: (option: Option) => void;
  invalid?: boolean;
  autoFocus?: boolean;
}) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const offered = fitting(options, typed);
  const choose = (option: Option) => {
    onChoose(option);
    setOpen(false);
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const last = offered.length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      setOpen(true);
      const next = event.key === "ArrowDown" ? active + 1 : active - 1;
      setActive(next > last ? 0 : next < 0 ? last : next);
    } else if (event.key === "Enter" && open && offered[active]) choose(offered[active]);
    else if (event.key === "Escape" && open) {
      setOpen(false);
      setActive(-1);
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className="field combobox">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        role="combobox"
        autoComplete="off"
        spellCheck={false}
        data-autofocus={autoFocus ? "" : undefined}
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && active >= 0 ? `${id}-${String(active)}` : undefined}
        aria-describedby={`${id}-hint`}
        aria-invalid={invalid}
        value={typed}
        onChange={(event) => {
          onType(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onClick={() => {
          setOpen(true);
        }}
        onBlur={(event) => {
          // Only for another field: a button or box that is being pressed must not move away under the pointer.
          if (event.relatedTarget?.matches("input:not([type=checkbox]), select, textarea") === true)
            setOpen(false);
        }}
        onKeyDown={onKeyDown}
      />
      <p id={`${id}-hint`} className={invalid ? "hint wrong" : "hint"}>
        {hint}
      </p>
      <ul id={`${id}-list`} role="listbox" aria-label={label} hidden={!open}>
        {offered.map((option, i) => (
          <li
            key={option.value}
            id={`${id}-${String(i)}`}
            role="option"
            aria-selected={i === active}
            onPointerDown={(event) => {
              // Before the field loses the focus, which would close the list.
              event.preventDefault();
            }}
            onClick={() => {
              choose(option);
            }}
          >
            <span dir="auto">{option.text}</span>{" "}
            <span className="quiet" dir="auto">
              {option.note}
            </span>
          </li>
        ))}
        {offered.length === 0 ? (
          <li role="option" aria-selected={false} aria-disabled="true" className="quiet">
            {strings.correct.combobox.none}
          </li>
        ) : null}
      </ul>
      <span className="sr-only" role="status">
        {open ? strings.correct.combobox.options(offered.length) : ""}
      </span>
    </div>
  );
}
