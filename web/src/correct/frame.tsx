/** The frame of every dialog of correcting: its title, the form's own fields, why, and what went wrong when it was not kept. */
import { useEffect, useId, useRef, useState, type ReactNode } from "react";
import type { Deed } from "../../../src/model/decision.ts";
import type { ReportSpan } from "../../../src/model/span.ts";
import { Quote } from "../parts/quote.tsx";
import { strings } from "../strings/index.ts";
import { useCorrector } from "./context.ts";

export interface FrameProps {
  readonly title: string;
  /** The words that it is about, shown with what stands around them. */
  readonly about?: ReportSpan | null;
  readonly children?: ReactNode;
  /** What is decided, or null while the fields do not say enough; then the form shows why. */
  readonly deeds: () => readonly Deed[] | null;
  readonly onClose: () => void;
}

export function Frame({ title, about = null, children, deeds, onClose }: FrameProps) {
  const corrector = useCorrector();
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  const [why, setWhy] = useState("");
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const say = strings.correct.dialog;

  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (!element.open) element.showModal();
    const first = element.querySelector<HTMLElement>("[data-autofocus]");
    (first ?? element.querySelector<HTMLElement>("[type=submit]"))?.focus();
    return () => {
      element.close();
    };
  }, []);

  const save = async () => {
    const decided = deeds();
    if (decided === null || corrector === null) {
      dialog.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
      return;
    }
    setSaving(true);
    setFailure(null);
    try {
      await corrector.decide(decided, why.trim() === "" ? null : why.trim());
      onClose();
    } catch (error) {
      setFailure(error instanceof Error ? error.message : String(error));
      setSaving(false);
    }
  };

  return (
    <dialog
      ref={dialog}
      className="correct-dialog"
      aria-labelledby={`${id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!saving) void save();
        }}
      >
        <h2 id={`${id}-title`} dir="auto">
          {title}
        </h2>
        {about ? (
          <div className="correct-about">
            <Quote span={about} reach={80} />
          </div>
        ) : null}
        {children}
        <div className="field">
          <label htmlFor={`${id}-why`}>{say.why}</label>
          <input
            id={`${id}-why`}
            type="text"
            dir="auto"
            autoComplete="off"
            value={why}
            onChange={(event) => {
              setWhy(event.target.value);
            }}
          />
        </div>
        {failure === null ? null : (
          <p className="wrong" role="alert">
            {say.failed(failure)}
          </p>
        )}
        <p className="buttons">
          <button type="submit" className="button primary" aria-disabled={saving}>
            {saving ? say.saving : say.save}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {say.cancel}
          </button>
        </p>
      </form>
    </dialog>
  );
}

/** A labelled line of text with a hint, or what is wrong with it, below. */
export function TextField({
  label,
  value,
  onChange,
  hint,
  wrong = false,
  disabled = false,
  autoFocus = false,
  live,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  hint?: string;
  wrong?: boolean;
  disabled?: boolean;
  autoFocus?: boolean;
  /** How the value reads, said as it changes. */
  live?: string;
}) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="text"
        dir="auto"
        autoComplete="off"
        spellCheck={false}
        data-autofocus={autoFocus ? "" : undefined}
        aria-describedby={`${id}-hint`}
        aria-invalid={wrong}
        disabled={disabled}
        value={value}
        onChange={(event) => {
          onChange(event.target.value);
        }}
      />
      {live === undefined ? null : (
        <p className={wrong ? "live wrong" : "live"} role="status">
          {live}
        </p>
      )}
      <p id={`${id}-hint`} className={wrong && live === undefined ? "hint wrong" : "hint"}>
        {hint}
      </p>
    </div>
  );
}

/** A labelled box to tick. */
export function Check({
  label,
  checked,
  onChange,
}: {
  label: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  return (
    <label className="check">
      <input
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.target.checked);
        }}
      />{" "}
      <span>{label}</span>
    </label>
  );
}
