/** Undo and redo of what this window has decided: the buttons that say what they would do. */
import { createContext, useContext } from "react";
import { strings } from "../strings/index.ts";

/** What can be undone and redone now. */
export interface Undo {
  /** What the last act said; null when nothing can be undone. */
  readonly undoes: string | null;
  readonly redoes: string | null;
  readonly busy: boolean;
  readonly undo: () => void;
  readonly redo: () => void;
}

export const UndoContext = createContext<Undo | null>(null);

/** The two buttons, once there is something to undo or redo; nothing in a page that can only be read. */
export function UndoButtons() {
  const undo = useContext(UndoContext);
  if (undo === null || (undo.undoes === null && undo.redoes === null)) return null;
  const say = strings.correct.undo;
  return (
    <span className="undo" role="group" aria-label={say.label}>
      <UndoButton sign="↶" name={say.undo} does={undo.undoes} says={say.undoWhat} act={undo.undo} />
      <UndoButton sign="↷" name={say.redo} does={undo.redoes} says={say.redoWhat} act={undo.redo} />
    </span>
  );
}

function UndoButton({
  sign,
  name,
  does,
  says,
  act,
}: {
  sign: string;
  name: string;
  does: string | null;
  says: (what: string) => string;
  act: () => void;
}) {
  const label = does === null ? name : says(does);
  return (
    <button
      type="button"
      className="button"
      disabled={does === null}
      aria-label={label}
      title={label}
      onClick={act}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}
