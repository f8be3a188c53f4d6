/** The record that all views read, handed down once by the app. */
import { createContext, useContext } from "react";
import type { RecordIndex } from "./record-index.ts";

export const RecordContext = createContext<RecordIndex | null>(null);

/**
 * The indexed record.
 * @throws Error outside the app, where there is none.
 */
export function useRecord(): RecordIndex {
  const index = useContext(RecordContext);
  if (index === null) throw new Error("useRecord is for components inside the app.");
  return index;
}
