/**
 * What this window has decided, for undo and redo. Undoing is a decision as well, a revert, and redoing takes the revert back; so what
 * others do meanwhile is never undone from here. Kept for the window, also over a reload.
 */

/** Decisions that were made by one act, with what they say. */
export interface Act {
  readonly what: string;
  /** In the order in which they were made. */
  readonly decisions: readonly string[];
}

/** The acts that can be undone and redone, the next one last. */
export interface Session {
  readonly done: readonly Act[];
  /** Their `decisions` are the reverts. */
  readonly undone: readonly (Act & { readonly reverts: readonly string[] })[];
}

const KEY = "crossread.session";

const EMPTY: Session = { done: [], undone: [] };

/** As many acts are kept. */
const LIMIT = 200;

/** What is kept of this window; empty when nothing is. */
export function readSession(): Session {
  const kept = window.sessionStorage.getItem(KEY);
  return kept === null ? EMPTY : (JSON.parse(kept) as Session);
}

/** Keeps it. */
export function keepSession(session: Session): void {
  window.sessionStorage.setItem(KEY, JSON.stringify(session));
}

/** After a new act nothing can be redone any more. */
export function withAct(session: Session, act: Act): Session {
  return { done: [...session.done, act].slice(-LIMIT), undone: [] };
}

/** After the last act was undone by `reverts`. */
export function withUndone(session: Session, reverts: readonly string[]): Session {
  const act = session.done.at(-1);
  if (!act) return session;
  return { done: session.done.slice(0, -1), undone: [...session.undone, { ...act, reverts }] };
}

/** After the last undone act was redone: its decisions hold again. */
export function withRedone(session: Session): Session {
  const act = session.undone.at(-1);
  if (!act) return session;
  const { what, decisions } = act;
  return { done: [...session.done, { what, decisions }], undone: session.undone.slice(0, -1) };
}

/** Without acts that were taken back elsewhere: in the history, or by somebody else. */
export function withoutReverted(session: Session, isReverted: (id: string) => boolean): Session {
  const done = session.done.filter((act) => !act.decisions.every(isReverted));
  const undone = session.undone.filter((act) => !act.reverts.every(isReverted));
  return done.length === session.done.length && undone.length === session.undone.length
    ? session
    : { done, undone };
}
