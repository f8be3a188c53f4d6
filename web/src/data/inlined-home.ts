/** The record that a page carries: one that was exported and is opened from disk. */
import type { ExportedRecord } from "../../../src/model/record-schema.ts";
import { checkFormat, RECORD_ELEMENT_ID, type Home, type LoadedRecord } from "./home.ts";

/** The home of a page that carries its record; null when the page carries none. */
export function inlinedHome(page: Document): Home | null {
  const element = page.getElementById(RECORD_ELEMENT_ID);
  if (element === null) return null;
  // Read once: the parsed record is all that is used from here on, and its text would only be kept twice.
  let record: Promise<LoadedRecord> | null = null;
  return {
    readOnly: true,
    desk: null,
    load: () =>
      (record ??= new Promise((resolve) => {
        const parsed = JSON.parse(element.textContent) as ExportedRecord;
        element.remove();
        resolve({ record: checkFormat(parsed), rest: null });
      })),
  };
}
