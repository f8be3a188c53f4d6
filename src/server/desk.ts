/** What the routes have at hand: the keeper for everything that changes the record, a connection of their own for what only looks. */
import { CrossreadError, type RecordParts, type SearchFacts } from "../model/index.ts";
import type { RecordStore } from "../record/record-store.ts";
import type { Status } from "./api/schemas.ts";
import type { Keeping, WholeRecord } from "./keeping/keeper.ts";
import type { PartFacts, Publication } from "./keeping/publisher.ts";

/** The record as it was last published. */
export interface Published {
  readonly parts: RecordParts;
  /** All pieces of `parts`, gzip, by hash. */
  readonly pieces: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  readonly facts: SearchFacts;
  readonly decisions: Publication["decisions"];
}

/** Of as many publications before the last one the pieces are kept: who has just learnt of one still gets what it names. */
const KEPT_BEFORE = 8;

/** Latest state and record, and who waits for the next. */
export class Desk {
  /** Does what changes the record. */
  readonly keeper: () => Keeping;
  /** Reads only. */
  readonly reader: () => RecordStore;
  #status: Status;
  #published: Published | null = null;
  #earlier: readonly Published["pieces"][] = [];
  #whole: { readonly of: Published; readonly record: Promise<WholeRecord> } | null = null;
  readonly #facts = new Map<string, PartFacts>();
  #waiters: {
    readonly resolve: (published: Published) => void;
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
  async published(): Promise<Published> {
    if (this.#published) return this.#published;
    const { fault } = this.#status;
    if (fault !== null) throw new CrossreadError("internal", fault);
    return await new Promise((resolve, reject) => {
      this.#waiters.push({ resolve, reject });
    });
  }

  /** A piece of the record as it was last published, or shortly before; gzip, null for none. */
  async piece(hash: string): Promise<Uint8Array<ArrayBuffer> | null> {
    const { pieces } = await this.published();
    for (const each of [pieces, ...this.#earlier]) {
      const piece = each.get(hash);
      if (piece) return piece;
    }
    return null;
  }

  /** All of the record in one, which takes its time for a large one; made once for each revision. */
  async whole(): Promise<WholeRecord> {
    const of = await this.published();
    if (this.#whole?.of !== of) {
      const record = this.keeper().record();
      this.#whole = { of, record };
      record.catch(() => {
        if (this.#whole?.record === record) this.#whole = null;
      });
    }
    return await this.#whole.record;
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
  readonly onPublication = (publication: Publication): void => {
    const { parts, isFirst, pieces, facts, names, decisions } = publication;
    if (isFirst) this.#facts.clear();
    for (const [part, own] of facts) {
      if (own === null) this.#facts.delete(part);
      else this.#facts.set(part, own);
    }
    const before = this.#published?.pieces;
    const hashes = [
      parts.common.hash,
      ...parts.parts.flatMap(({ outline, details }) => [outline.hash, details.hash]),
    ];
    const published: Published = {
      parts,
      pieces: new Map(hashes.map((hash) => [hash, (pieces.get(hash) ?? before?.get(hash))!])),
      facts: { reports: new Map([...this.#facts.values()].flat()), names },
      decisions,
    };
    if (before) this.#earlier = [before, ...this.#earlier].slice(0, KEPT_BEFORE);
    this.#published = published;
    for (const { resolve } of this.#waiters.splice(0)) resolve(published);
  };

  /** Calls `listener` with each new state until the function given is called. */
  listen(listener: (status: Status) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }
}
