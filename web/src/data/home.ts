/**
 * Where the record comes from. The app asks one module and never knows which home it has: the record inlined into the page it
 * was opened from, or a server that keeps it.
 */
import type { Decision, Deed } from "../../../src/model/decision.ts";
import type { ExportedRecord } from "../../../src/model/record-schema.ts";
import type { ProblemItem } from "./record-index.ts";

/** A place that keeps a record. */
export interface Home {
  /** Whether reports and decisions can be kept there. */
  readonly readOnly: boolean;
  /** Tells `onProgress`, where it is given, how much of the record has come, and then of its rest. */
  load(onProgress?: (progress: LoadProgress) => void): Promise<LoadedRecord>;
  /** What a served record can do; null in a page from disk. */
  readonly desk: Desk | null;
}

/** A record that has come, or as much of it as there is to see at first. */
export interface LoadedRecord {
  /** Where there is a rest, what needs it is held up until it has come: each view that does suspends. */
  readonly record: ExportedRecord;
  /** The whole record, on its way; null when `record` is that already. */
  readonly rest: Promise<ExportedRecord> | null;
}

/** How much of what is being loaded has come, in bytes of its JSON. */
export interface LoadProgress {
  readonly bytes: number;
  readonly of: number;
}

/** What a served record can do and a page from disk can not. Every call fails with a `DeskError`. */
export interface Desk {
  /** Hands over reports; resolves when the server has them, before they are read. */
  add(inputs: readonly Input[]): Promise<{ job: string }>;
  remove(report: string): Promise<void>;
  /** `by` is who decides; null leaves it to the server, which knows as whom it runs. */
  decide(deed: Deed, why: string | null, by?: string | null): Promise<Decision>;
  /** Takes over decisions of another record; gives how many are new here. */
  importDecisions(decisions: readonly Decision[]): Promise<number>;
  search(query: SearchQuery, signal?: AbortSignal): Promise<SearchResult>;
  /** The address to download the original bytes of a report from. */
  originalOf(report: string): string;
  /** The original bytes of a report. */
  download(report: string): Promise<Blob>;
  /** The state of the record now. */
  status(): Promise<Status>;
  /**
   * Calls `onStatus` with the state of the record whenever it changes, and `onConnection` with the reason when the server is lost and
   * with null when it is there, until the function that it gives is called.
   */
  watch(
    onStatus: (status: Status) => void,
    onConnection?: (lost: DeskError | null) => void,
  ): () => void;
  /** Asks a lost server at once instead of after the next pause. */
  readonly retry: () => void;
}

/** A report to add: a file, with its path where it came in a folder, or words that were pasted. */
export type Input = File | PastedInput;

/** Pasted words. `html` says that the text is markup of a page. */
export interface PastedInput {
  readonly name: string;
  readonly text: string;
  readonly html?: boolean;
}

/** What is looked for. Null: not limited. */
export interface SearchQuery {
  readonly text: string;
  /** An entity's id. */
  readonly speaker: string | null;
  /** An outlet's name. */
  readonly outlet: string | null;
  /** ISO days, both included, that the day of publication may lie in. */
  readonly from: string | null;
  readonly to: string | null;
  /** Only what stands between quotation marks. */
  readonly quoted: boolean;
  readonly limit: number;
  readonly offset: number;
}

/** What was found, best first. */
export interface SearchResult {
  /** All passages that match, also those that are not given. */
  readonly total: number;
  readonly passages: readonly Passage[];
}

/** A passage of a report with what stands around it. `hits` are in the offsets of the report's text. */
export interface Passage {
  readonly report: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly text: string;
  readonly after: string;
  readonly hits: readonly { readonly start: number; readonly end: number }[];
}

/** The state of a served record. */
export interface Status {
  readonly name: string;
  /** Another one whenever the record has changed. */
  readonly revision: string;
  readonly reports: number;
  /** Why the findings could not be brought up to date, or null. */
  readonly fault: string | null;
  /** Newest first, with those that are done since the server started. */
  readonly jobs: readonly Job[];
}

/** Reports that are being added. */
export interface Job {
  readonly id: string;
  readonly total: number;
  /** Inputs that were looked at, the failed ones too. */
  readonly done: number;
  /** Inputs that gave no report. */
  readonly failed: number;
  /** What is being read now: an input's name, or null. */
  readonly current: string | null;
  readonly phase: "reading" | "crossing" | "done";
  /** While crossing: reports that are still to be crossed. */
  readonly waiting: number;
  /** The first ones; `problemCount` counts all. */
  readonly problems: readonly JobProblem[];
  readonly problemCount: number;
}

/** What went wrong with one input of a job, in the server's words. */
export interface JobProblem {
  readonly code: ProblemItem["code"];
  readonly severity: ProblemItem["severity"];
  readonly message: string;
  /** The input's name as it was given. */
  readonly file: string | null;
  /** The report that it gave; null when it gave none. */
  readonly report: string | null;
}

/** Why something that was asked of the server did not happen. */
export class DeskError extends Error {
  /** The HTTP status, or null when no answer came. */
  readonly status: number | null;

  constructor(message: string, status: number | null, cause?: unknown) {
    super(message, { cause });
    this.name = "DeskError";
    this.status = status;
  }
}

/** The id of the script element that holds an inlined record. */
export const RECORD_ELEMENT_ID = "crossread-record";

/** The name of the meta element that says that a server keeps the record. */
export const HOME_META_NAME = "crossread-home";

/** The format that this app reads. */
export const FORMAT = "crossread/1";

/**
 * The record as it came, once it is seen to be one that this app can read.
 * @throws Error when its format is another one.
 */
export function checkFormat(record: ExportedRecord): ExportedRecord {
  if ((record.format as string) !== FORMAT)
    throw new Error(`This page reads ${FORMAT}, and its record is ${record.format}.`);
  return record;
}
