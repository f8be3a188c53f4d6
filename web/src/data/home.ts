/**
 * Where the record comes from. The app asks one module and never knows which home it has: the record inlined into the page it
 * was opened from, or a server.
 */
import type { ExportedRecord } from "../../../src/model/record-schema.ts";

/** A place that keeps a record. */
export interface Home {
  /** Whether corrections can be kept there. */
  readonly readOnly: boolean;
  load(): Promise<ExportedRecord>;
}

/** The id of the script element that holds an inlined record. */
export const RECORD_ELEMENT_ID = "crossread-record";

const FORMAT = "crossread/1";

/** The home of a page that carries its record; null when the page carries none. */
export function inlinedHome(page: Document): Home | null {
  const element = page.getElementById(RECORD_ELEMENT_ID);
  if (element === null) return null;
  return {
    readOnly: true,
    load: () =>
      new Promise((resolve) => {
        const record = JSON.parse(element.textContent) as ExportedRecord;
        if ((record.format as string) !== FORMAT)
          throw new Error(`This page reads ${FORMAT}, and its record is ${record.format}.`);
        // The parsed record is all that is used from here on; its text would only be kept twice.
        element.remove();
        resolve(record);
      }),
  };
}
