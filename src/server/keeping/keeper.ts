/**
 * Keeps one record: takes reports in, takes decisions, and publishes the record anew when something has changed. Everything that
 * writes goes through here, one step after the other; between two steps wishes that a person waits for come first.
 */
import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";
import { toExportedRecord } from "../../export/json.ts";
import { intakePaths, type IntakeItem } from "../../intake/index.ts";
import { CrossreadError, type Decision, type Deed } from "../../model/index.ts";
import { addItem, RecordStore } from "../../record/index.ts";
import type { Status } from "../api/schemas.ts";
import { intakeFiles, type GivenFile } from "./intake-files.ts";
import { Jobs } from "./jobs.ts";
import { packPiece } from "./pack-piece.ts";
import { Publisher, type Publication } from "./publisher.ts";

/** Which record is kept, and who hears of it. */
export interface KeeperOptions {
  readonly path: string;
  /** The record's name in its export. */
  readonly name: string;
  /** Largest input in bytes. */
  readonly maxBytes: number;
  /** The number of the last job of an earlier keeper of the same server, so that no two have one id. */
  readonly jobsBefore?: number;
  /** Called with the state whenever it has changed. */
  readonly onStatus: (status: Status) => void;
  /** Called with what has changed before the state that names its revision. */
  readonly onPublication: (publication: Publication) => void;
}

/** What a keeper does for others. */
export interface Keeping {
  /** Takes files in to be read; gives the job's id at once. */
  add(files: readonly GivenFile[]): Promise<string>;
  /** As add, with paths of this machine: files, folders, patterns. */
  addPaths(paths: readonly string[]): Promise<string>;
  /** Takes a report out; resolves when the record shows it. False when it was not there. */
  remove(report: string): Promise<boolean>;
  /** Decides; resolves when the record shows it, or after a while. */
  decide(deed: Deed, made: Pick<Decision, "at" | "by" | "why">): Promise<Decision>;
  /** Keeps decisions that were made elsewhere; gives how many are new. */
  importDecisions(decisions: readonly Decision[]): Promise<number>;
  /** All of the record in one, as it is now. */
  record(): Promise<WholeRecord>;
  /** Ends after the step at hand, and closes the record. */
  close(): Promise<void>;
}

/** All of a record. */
export interface WholeRecord {
  readonly revision: string;
  /** JSON in UTF-8, gzip. */
  readonly gzip: Uint8Array<ArrayBuffer>;
}

interface RunningJob {
  readonly id: string;
  readonly items: AsyncGenerator<IntakeItem>;
}

/** A wish that a person waits for. */
type Wish = () => Promise<void>;

/** While reports are read, the record is shown as far as it is: at most so often, and so that most of the time goes into reading. */
const SHOW_EVERY_MS = 2000;
const SHARE_OF_SHOWING = 4;
/** How often the record is looked at for what other programs wrote. */
const LOOK_EVERY_MS = 2000;
/** How long another program may hold the record before a step is given up. */
const PATIENCE_MS = 60_000;
const RETRY_MS = 250;
/** How long a wish waits for the record to show what it did. */
const WAIT_FOR_SHOW_MS = 2000;

/** The keeper of an open record. */
export class Keeper implements Keeping {
  readonly #store: RecordStore;
  readonly #options: KeeperOptions;
  readonly #publisher: Publisher;
  readonly #wishes: Wish[] = [];
  readonly #jobs: Jobs;
  /** What is being read, and what is to be read after it. */
  readonly #running: RunningJob[] = [];
  #reports = 0;
  #revision = "";
  #changed = true;
  #seen = 0;
  #shown = 0;
  #cost = 0;
  #hurry = false;
  #fault: string | null = null;
  #stopped = false;
  #waiters: (() => void)[] = [];
  #wake: () => void = () => undefined;
  #asleep: Promise<void>;
  #ended: Promise<void> = Promise.resolve();

  private constructor(store: RecordStore, options: KeeperOptions) {
    this.#store = store;
    this.#options = options;
    this.#publisher = new Publisher(store, options.name);
    this.#jobs = new Jobs(() => {
      this.#tell();
    }, options.jobsBefore);
    this.#asleep = this.#nextWake();
  }

  /**
   * Opens the record, making it when it is missing, and begins to keep it.
   * @throws CrossreadError as RecordStore.open does
   */
  static async open(options: KeeperOptions): Promise<Keeper> {
    const store = await RecordStore.open(options.path, { create: true });
    const keeper = new Keeper(store, options);
    keeper.#reports = await store.count();
    keeper.#seen = await store.dataVersion();
    keeper.#tell();
    keeper.#ended = keeper.#work();
    return keeper;
  }

  /** Resolves when the keeper has stopped; rejects when it cannot go on. */
  get ended(): Promise<void> {
    return this.#ended;
  }

  add(files: readonly GivenFile[]): Promise<string> {
    return Promise.resolve(this.#begin(intakeFiles(files, this.#options.maxBytes), files.length));
  }

  addPaths(paths: readonly string[]): Promise<string> {
    const { maxBytes } = this.#options;
    const items = intakePaths(paths, {
      maxBytes,
      onProgress: ({ total, source }) => {
        this.#jobs.change(id, { total, current: source });
      },
    });
    const id = this.#begin(items, paths.length);
    return Promise.resolve(id);
  }

  async remove(report: string): Promise<boolean> {
    return await this.#wish(async () => {
      const gone = await this.#patiently(() => this.#store.remove(report));
      if (gone) this.#reports = await this.#store.count();
      return gone;
    });
  }

  async decide(deed: Deed, made: Pick<Decision, "at" | "by" | "why">): Promise<Decision> {
    return await this.#wish(() => this.#patiently(() => this.#store.keepDecision(deed, made)));
  }

  async importDecisions(decisions: readonly Decision[]): Promise<number> {
    return await this.#wish(() => this.#patiently(() => this.#store.keepDecisions(decisions)));
  }

  async record(): Promise<WholeRecord> {
    return await new Promise((resolve, reject) => {
      this.#wishes.push(async () => {
        await this.#whole().then(resolve, reject);
      });
      this.#wake();
    });
  }

  async close(): Promise<void> {
    this.#stopped = true;
    this.#wake();
    await this.#ended;
  }

  #begin(items: AsyncGenerator<IntakeItem>, total: number): string {
    const id = this.#jobs.begin(total);
    this.#running.push({ id, items });
    this.#wake();
    return id;
  }

  /** Does something between two steps, and gives what it gives once the record shows it, or after a while. */
  async #wish<T>(act: () => Promise<T>): Promise<T> {
    const value = await new Promise<T>((resolve, reject) => {
      const refuse = (error: unknown): void => {
        reject(error instanceof Error ? error : new Error(String(error)));
      };
      this.#wishes.push(async () => {
        if (this.#stopped)
          refuse(new CrossreadError("record/locked", "crossread is stopping; nothing was done."));
        else await act().then(resolve, refuse);
        this.#changed = true;
        this.#hurry = true;
      });
      this.#wake();
    });
    const shown = new Promise<void>((resolve) => this.#waiters.push(resolve));
    await Promise.race([shown, sleep(WAIT_FOR_SHOW_MS, undefined, { ref: false })]);
    return value;
  }

  async #work(): Promise<void> {
    try {
      while (!this.#stopped) {
        await this.#grantWishes();
        const job = this.#running[0];
        if (job && !this.#isTimeToShow()) await this.#readNext(job);
        else if (this.#changed) await this.#show();
        else await this.#rest();
        await turn();
      }
      await this.#grantWishes();
    } finally {
      for (const waiter of this.#waiters.splice(0)) waiter();
      await this.#store.close();
    }
  }

  async #grantWishes(): Promise<void> {
    for (let wish = this.#wishes.shift(); wish; wish = this.#wishes.shift()) await wish();
  }

  #isTimeToShow(): boolean {
    if (!this.#changed) return false;
    if (this.#hurry) return true;
    const since = performance.now() - this.#shown;
    return since > Math.max(SHOW_EVERY_MS, SHARE_OF_SHOWING * this.#cost);
  }

  async #readNext(job: RunningJob): Promise<void> {
    const { id, items } = job;
    try {
      const next = await items.next();
      if (next.done === true) {
        this.#running.shift();
        this.#jobs.change(id, { current: null, phase: "crossing" });
        this.#changed = true;
        await this.#show();
        this.#jobs.change(id, { phase: "done", waiting: 0 });
        return;
      }
      this.#jobs.change(id, { current: next.value.source });
      // Tells before it reads: a large report takes its time.
      await turn();
      const outcome = await this.#patiently(() => addItem(this.#store, next.value));
      if (outcome.outcome === "added") {
        this.#reports++;
        this.#changed = true;
      }
      this.#jobs.note(id, next.value.source, outcome);
    } catch (error) {
      // Not of the input, which never throws, but of the record: a full disk, another program that does not let go.
      this.#running.shift();
      this.#jobs.giveUp(id, messageOf(error));
    }
  }

  /** Brings the findings up to date and publishes the record. What goes wrong is told, and tried again when something changes. */
  async #show(): Promise<void> {
    const started = performance.now();
    this.#hurry = false;
    try {
      while (this.#changed && !this.#stopped) {
        this.#changed = false;
        await this.#refresh();
      }
      if (!this.#stopped) await this.#publish();
      this.#fault = null;
    } catch (error) {
      this.#fault = messageOf(error);
      this.#changed = false;
    }
    this.#shown = performance.now();
    this.#cost = this.#shown - started;
    for (const waiter of this.#waiters.splice(0)) waiter();
    this.#tell();
  }

  async #refresh(): Promise<void> {
    const onStep = async (waiting: number): Promise<void> => {
      this.#jobs.crossing(waiting);
      await turn();
      await this.#grantWishes();
      if (this.#stopped) throw new Stopped();
    };
    try {
      await this.#patiently(() => this.#store.refresh({ onStep }));
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
  }

  async #publish(): Promise<void> {
    const publication = await this.#publisher.publish();
    this.#seen = await this.#store.dataVersion();
    this.#reports = await this.#store.count();
    if (publication === null) return;
    this.#revision = publication.parts.revision;
    this.#options.onPublication(publication);
  }

  async #whole(): Promise<WholeRecord> {
    if (this.#changed || (await this.#store.isStale())) {
      this.#changed = true;
      await this.#show();
    }
    const record = toExportedRecord(await this.#store.composition(), {
      name: this.#options.name,
      inputProblems: await this.#store.inputProblems(),
    });
    const { gzip } = await packPiece(record);
    return { revision: this.#revision, gzip };
  }

  /** Waits for something to do; looks now and then whether another program has written to the record. */
  async #rest(): Promise<void> {
    const ended = new AbortController();
    await Promise.race([
      this.#asleep,
      sleep(LOOK_EVERY_MS, undefined, { signal: ended.signal }).catch(() => undefined),
    ]);
    ended.abort();
    this.#asleep = this.#nextWake();
    const version = await this.#store.dataVersion();
    if (version !== this.#seen) {
      this.#seen = version;
      this.#changed = true;
    }
  }

  /** Does one step, and again as long as another program is writing to the record. */
  async #patiently<T>(step: () => Promise<T>): Promise<T> {
    const until = performance.now() + PATIENCE_MS;
    for (;;) {
      try {
        return await step();
      } catch (error) {
        if (!isBusy(error)) throw error;
        if (performance.now() > until || this.#stopped)
          throw new CrossreadError(
            "record/locked",
            `${this.#options.path} is being written by another process. Try again when it has finished.`,
            { cause: error },
          );
        await sleep(RETRY_MS);
      }
    }
  }

  #nextWake(): Promise<void> {
    return new Promise((resolve) => {
      this.#wake = resolve;
    });
  }

  #tell(): void {
    this.#options.onStatus({
      name: this.#options.name,
      revision: this.#revision,
      reports: this.#reports,
      fault: this.#fault,
      jobs: [...this.#jobs.states],
    });
  }
}

/** Thrown to leave a refresh in the middle; it goes on where it was when the record is opened again. */
class Stopped extends Error {}

function isBusy(error: unknown): boolean {
  return (
    error instanceof Error && "code" in error && /^SQLITE_(?:BUSY|LOCKED)/u.test(String(error.code))
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
