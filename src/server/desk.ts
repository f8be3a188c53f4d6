/** What the routes have at hand: the keeper for everything that changes the record, a connection of their own for what only looks. */
import { CrossreadError } from "../model/index.ts";
import type { RecordStore } from "../record/record-store.ts";
import type { Status } from "./api/schemas.ts";
import type { Keeping } from "./keeping/keeper.ts";
import type { PackedRecord } from "./keeping/pack-record.ts";

/** Latest state and record, and who waits for the next. */
export class Desk {
  /** Does what changes the record. */
  readonly keeper: () => Keeping;
  /** Reads only. */
  readonly reader: () => RecordStore;
  #status: Status;
  #record: PackedRecord | null = null;
  #waiters: {
    readonly resolve: (record: PackedRecord) => void;
    readonly reject: (error: Error) => void;
  }[] = [];
  readonly #listeners = new Set<(status: Status) => void>();

  constructor(name: string, keeper: () => Keeping, reader: () => RecordStore) {
    this.keeper = keeper;
    this.reader = reader;
    this.#status = { name, revision: "", reports: 0, fault: null, jobs: [] };
  }

  get status(): Status {
    return this.#status;
  }

  /** The record as it was last published; waits for the first. */
  async record(): Promise<PackedRecord> {
    if (this.#record) return this.#record;
    const { fault } = this.#status;
    if (fault !== null) throw new CrossreadError("internal", fault);
    return await new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
    });
  }

  /** Takes what the keeper tells. */
  readonly onStatus = (status: Status): void => {
    this.#status = status;
    if (status.fault !== null)
      for (const { reject } of this.#waiters.splice(0))
        reject(new CrossreadError("internal", status.fault));
    for (const listener of this.#listeners) listener(status);
  };

  /** Takes what the keeper publishes. */
  readonly onRecord = (record: PackedRecord): void => {
    this.#record = record;
    for (const { resolve } of this.#waiters.splice(0)) resolve(record);
  };

  /** Calls `listener` with each new state until the function given is called. */
  listen(listener: (status: Status) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
