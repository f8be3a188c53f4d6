/**
 * Correcting, for the whole app: one menu, one dialog, undo and redo, and the message that says what was kept. In a page that can only
 * be read it is not there.
 */
import { Suspense, useCallback, useEffect, useMemo, useRef, useState, type ReactNode } from "react";
import type { Deed } from "../../../src/model/decision.ts";
import { useDesk, useRecord } from "../data/context.ts";
import type { Desk } from "../data/home.ts";
import { strings } from "../strings/index.ts";
import type { Action } from "./actions.ts";
import { CorrectorContext, type Corrector, type Request } from "./context.ts";
import { decidedIndex } from "./decided.ts";
import { Dialog } from "./dialogs.tsx";
import type { Finding } from "./findings.ts";
import { Menu } from "./menu.tsx";
import { reviewerName } from "./reviewer.ts";
import { sentenceOf } from "./sentence.ts";
import {
  keepSession,
  readSession,
  withAct,
  withoutReverted,
  withRedone,
  withUndone,
  type Session,
} from "./session.ts";
import { useCorrectKeys } from "./keys.ts";
import { UndoContext, type Undo } from "./undo.tsx";

export function Correcting({ children }: { children: ReactNode }) {
  const desk = useDesk();
  return desk === null ? children : <WithDesk desk={desk}>{children}</WithDesk>;
}

function WithDesk({ desk, children }: { desk: Desk; children: ReactNode }) {
  const index = useRecord();
  const [menu, setMenu] = useState<{ finding: Finding; button: HTMLElement } | null>(null);
  const [request, setRequest] = useState<Request | null>(null);
  const opener = useRef<HTMLElement | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [session, setSession] = useState(readSession);
  const [busy, setBusy] = useState(false);
  const { byId } = decidedIndex(index);

  const keep = useCallback((change: (session: Session) => Session) => {
    setSession((before) => {
      const after = change(before);
      keepSession(after);
      return after;
    });
  }, []);

  // The corrector stays the same while the record changes, so that what holds it is not drawn again for nothing.
  const latest = useRef(index);
  useEffect(() => {
    latest.current = index;
  }, [index]);

  const corrector = useMemo((): Corrector => {
    const openDialog = (next: Request) => {
      setMenu(null);
      const active = document.activeElement;
      if (active instanceof HTMLElement && active.closest("[role=menu]") === null)
        opener.current = active;
      setRequest(next);
    };
    return {
      openMenu: (finding, button) => {
        opener.current = button;
        setMenu((open) => (open?.button === button ? null : { finding, button }));
      },
      openDialog,
      decide: async (deeds: readonly Deed[], why) => {
        const made: string[] = [];
        // Said with the record as it was: what is decided may take the words away.
        const known = decidedIndex(latest.current).byId;
        const what = deeds.map((deed) => sentenceOf(latest.current, known, deed))[0] ?? "";
        try {
          for (const deed of deeds) made.push((await desk.decide(deed, why, reviewerName())).id);
        } finally {
          if (made.length > 0) keep((before) => withAct(before, { what, decisions: made }));
        }
        setMessage(strings.correct.undo.done(what));
      },
    };
  }, [desk, keep]);

  const current = useMemo(
    () => withoutReverted(session, (id) => byId.get(id)?.state === "reverted"),
    [session, byId],
  );

  const undo = useMemo((): Undo => {
    const done = current.done.at(-1) ?? null;
    const undone = current.undone.at(-1) ?? null;
    const revertAll = async (ids: readonly string[]): Promise<string[]> => {
      const made: string[] = [];
      for (const decision of ids.toReversed())
        made.push((await desk.decide({ do: "revert", decision }, null, reviewerName())).id);
      return made;
    };
    const run = (act: () => Promise<void>) => () => {
      if (busy) return;
      setBusy(true);
      act()
        .catch((error: unknown) => {
          const said = error instanceof Error ? error.message : String(error);
          setMessage(strings.correct.undo.failed(said));
        })
        .finally(() => {
          setBusy(false);
        });
    };
    return {
      undoes: done?.what ?? null,
      redoes: undone?.what ?? null,
      busy,
      undo: run(async () => {
        if (!done) return;
        const reverts = await revertAll(done.decisions);
        keep(() => withUndone(current, reverts));
        setMessage(strings.correct.undo.undone(done.what));
      }),
      redo: run(async () => {
        if (!undone) return;
        await revertAll(undone.reverts);
        keep(() => withRedone(current));
        setMessage(strings.correct.undo.redone(undone.what));
      }),
    };
  }, [current, busy, desk, keep]);

  useCorrectKeys(undo);

  const close = useCallback(() => {
    setRequest(null);
    const back = opener.current;
    window.setTimeout(() => {
      if (back?.isConnected === true) back.focus({ preventScroll: true });
      else document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
    });
  }, []);
  const closeMenu = useCallback(() => {
    setMenu(null);
  }, []);

  // What was focused may have gone with the decision; the keyboard then goes on from the view.
  useEffect(() => {
    if (document.activeElement === document.body && opener.current?.isConnected === false) {
      opener.current = null;
      document.querySelector<HTMLElement>("main")?.focus({ preventScroll: true });
    }
  }, [index]);

  return (
    <CorrectorContext value={corrector}>
      <UndoContext value={undo}>
        {children}
        {/* Of a large record what a menu needs may still be on its way. */}
        <Suspense fallback={null}>
          {menu ? (
            <Menu
              finding={menu.finding}
              button={menu.button}
              onChoose={(action: Action) => {
                corrector.openDialog(action.request);
              }}
              onClose={closeMenu}
            />
          ) : null}
          {request ? <Dialog request={request} onClose={close} /> : null}
        </Suspense>
        <Message
          text={message}
          undo={undo}
          onClose={() => {
            setMessage(null);
          }}
        />
      </UndoContext>
    </CorrectorContext>
  );
}

/** What was kept, at the foot of the window, until it is closed or the next one comes. */
function Message({
  text,
  undo,
  onClose,
}: {
  text: string | null;
  undo: Undo;
  onClose: () => void;
}) {
  return (
    <div className={text === null ? "correct-message" : "correct-message full"}>
      <p role="status" dir="auto">
        {text}
      </p>
      {text === null ? null : (
        <>
          {undo.undoes === null ? null : (
            <button type="button" className="button" onClick={undo.undo}>
              {strings.correct.undo.undo}
            </button>
          )}
          <button
            type="button"
            className="button"
            aria-label={strings.correct.undo.close}
            onClick={onClose}
          >
            <span aria-hidden="true">×</span>
          </button>
        </>
      )}
    </div>
  );
}
