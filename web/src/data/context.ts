/** What all views read, handed down once by the app: the record, and the desk where there is one. */
import { createContext, useContext } from "react";
import type { Desk, LoadProgress, Status } from "./home.ts";
import type { RecordIndex } from "./record-index.ts";

export const RecordContext = createContext<RecordIndex | null>(null);

export const DeskContext = createContext<Desk | null>(null);

export const StatusContext = createContext<Status | null>(null);

/** How much of the rest of a large record has come; null when all has. */
export const RestContext = createContext<LoadProgress | null>(null);

/**
 * The indexed record.
 * @throws Error outside the app, where there is none.
 */
export function useRecord(): RecordIndex {
  const index = useContext(RecordContext);
  if (index === null) throw new Error("useRecord is for components inside the app.");
  return index;
}

/** What a served record can do; null in a page from disk, which can only be read. */
export function useDesk(): Desk | null {
  return useContext(DeskContext);
}

/** The state of a served record, with the reports that are being added; null in a page from disk, and before it is known. */
export function useStatus(): Status | null {
  return useContext(StatusContext);
}
