/**
 * Reports on their way to the server. Kept beside the views, not in one, so that adding goes on while a person reads elsewhere. They are
 * sent in parcels, one after the other: a folder of thousands is no single request.
 */
import { DeskError, type Desk, type Input } from "../data/home.ts";

/** One report on its way. */
export interface Entry {
  readonly key: number;
  readonly name: string;
  /** `handed`: the server has it (its job tells the rest); `refused`: it was not sent, and `message` says why. */
  readonly state: "waiting" | "sending" | "handed" | "refused";
  /** The job that reads it, once it is handed over. */
  readonly job: string | null;
  readonly message: string | null;
}

/** A parcel: no more than so many inputs, and after these many bytes no further one. */
const PARCEL_INPUTS = 100;
const PARCEL_BYTES = 16 * 1024 * 1024;

interface Waiting {
  readonly key: number;
  readonly input: Input;
}

/** All reports that were added in this page. */
export class Adding {
  readonly #desk: Desk;
  readonly #listeners = new Set<() => void>();
  readonly #kept = new Map<number, Input>();
  #waiting: Waiting[] = [];
  #entries: readonly Entry[] = [];
  #next = 1;
  #sending = false;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** In the order in which they were added; another list after each change. */
  readonly entries = (): readonly Entry[] => this.#entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  };

  /** Takes reports to be sent. */
  add(inputs: readonly Input[]): void {
    const added = inputs.map((input) => ({ key: this.#next++, input }));
    this.#waiting = [...this.#waiting, ...added];
    this.#change([
      ...this.#entries,
      ...added.map(({ key, input }) => entryOf(key, nameOf(input), null)),
    ]);
    void this.#send();
  }

  /** Notes something that could not even be opened. */
  refuse(name: string, message: string): void {
    this.#change([...this.#entries, entryOf(this.#next++, name, message)]);
  }

  /** Sends what was refused once more, where there is something to send. */
  retry(): void {
    const again = this.#entries.filter(
      ({ key, state }) => state === "refused" && this.#kept.has(key),
    );
    const keys = new Set(again.map(({ key }) => key));
    this.#waiting = [
      ...this.#waiting,
      ...again.map(({ key }) => ({ key, input: this.#kept.get(key)! })),
    ];
    this.#set(keys, { state: "waiting", message: null });
    void this.#send();
  }

  /** Forgets the entries that need nothing more; what they gave stays in the record. */
  forget(keys: ReadonlySet<number>): void {
    for (const key of keys) this.#kept.delete(key);
    this.#change(this.#entries.filter(({ key }) => !keys.has(key)));
  }

  async #send(): Promise<void> {
    if (this.#sending) return;
    this.#sending = true;
    while (this.#waiting.length > 0) {
      const parcel = firstParcel(this.#waiting);
      this.#waiting = this.#waiting.slice(parcel.length);
      const keys = new Set(parcel.map(({ key }) => key));
      this.#set(keys, { state: "sending" });
      try {
        const { job } = await this.#desk.add(parcel.map(({ input }) => input));
        for (const key of keys) this.#kept.delete(key);
        this.#set(keys, { state: "handed", job });
      } catch (error) {
        if (!(error instanceof DeskError)) throw error;
        for (const { key, input } of parcel) this.#kept.set(key, input);
        this.#set(keys, { state: "refused", message: error.message });
      }
    }
    this.#sending = false;
  }

  #set(keys: ReadonlySet<number>, change: Partial<Entry>): void {
    this.#change(
      this.#entries.map((entry) => (keys.has(entry.key) ? { ...entry, ...change } : entry)),
    );
  }

  #change(entries: readonly Entry[]): void {
    this.#entries = entries;
    for (const listener of this.#listeners) listener();
  }
}

function entryOf(key: number, name: string, refusal: string | null): Entry {
  const state = refusal === null ? "waiting" : "refused";
  return { key, name, state, job: null, message: refusal };
}

function firstParcel(waiting: readonly Waiting[]): Waiting[] {
  let bytes = 0;
  const parcel: Waiting[] = [];
  for (const one of waiting.slice(0, PARCEL_INPUTS)) {
    const size = one.input instanceof File ? one.input.size : one.input.text.length;
    if (parcel.length > 0 && bytes + size > PARCEL_BYTES) break;
    // A pasted page is told from pasted text by the way it is sent, which is alone.
    const isPasted = !(one.input instanceof File);
    if (isPasted && parcel.length > 0) break;
    parcel.push(one);
    if (isPasted) break;
    bytes += size;
  }
  return parcel;
}

/** The name that an input is known by: with its folders where it came in some. */
export function nameOf(input: Input): string {
  return input instanceof File ? input.webkitRelativePath || input.name : input.name;
}
