/** The keys of the app and the words of crossread, in a dialog. */
import { useEffect, useRef } from "react";
import { useDesk } from "../data/context.ts";
import { strings } from "../strings/index.ts";

export function HelpDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { rows, served, drawings, inDrawings } = strings.helpDialog;
  const isServed = useDesk() !== null;
  const all = isServed ? [...rows, ...served, ...strings.correct.keys] : rows;
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    if (open && !element.open) element.showModal();
    if (!open && element.open) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} onClose={onClose} aria-labelledby="help-title" className="help">
      <header>
        <h2 id="help-title">{strings.helpDialog.title}</h2>
        <button type="button" className="button" onClick={onClose}>
          {strings.close}
        </button>
      </header>
      <div className="help-columns">
        <section>
          <h3>{strings.helpDialog.keys}</h3>
          <Keys rows={all} />
          <h3>{inDrawings}</h3>
          <Keys rows={drawings} />
        </section>
        <section>
          <h3>{strings.helpDialog.words}</h3>
          <dl className="words-list">
            {Object.values(strings.glossary).map(({ word, meaning }) => (
              <div key={word}>
                <dt>{word}</dt>
                <dd>{meaning}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </dialog>
  );
}

function Keys({ rows }: { rows: readonly (readonly string[])[] }) {
  return (
    <dl className="keys">
      {rows.map(([key, what]) => (
        <div key={what}>
          <dt>
            <kbd>{key}</kbd>
          </dt>
          <dd>{what}</dd>
        </div>
      ))}
    </dl>
  );
}
