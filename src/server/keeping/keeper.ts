/**
 * Keeps one record: takes reports in, takes decisions, and publishes the record anew when something has changed. Everything that
 * writes goes through here, one step after the other; between two steps wishes that a person waits for come first.
 */
import { basename } from "node:path";
import { setImmediate as turn, setTimeout as sleep } from "node:timers/promises";
import { toExportedRecord } from "../../export/json.ts";
import { intakeBytes, intakePaths, type IntakeItem } from "../../intake/index.ts";
import {
  createProblem,
  CrossreadError,
  type Decision,
  type Deed,
  type Problem,
} from "../../model/index.ts";
import { addItem, RecordStore, type ItemOutcome } from "../../record/index.ts";
import type { Job, JobProblem, Status } from "../api/schemas.ts";
import { packPiece } from "./pack-piece.ts";
import { Publisher, type Publication } from "./publisher.ts";

/** Bytes that somebody handed over. */
export interface GivenFile {
  /** Its name, with folders before it where it came in some. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** As a server would give it; null when only the bytes can tell. */
  readonly mediaType: string | null;
}

/** Which record is kept, and who hears of it. */
export interface KeeperOptions {
  readonly path: string;
  /** The record's name in its export. */
  readonly name: string;
  /** Largest input in bytes. */
  readonly maxBytes: number;
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
  readonly items: AsyncGenerator<IntakeItem>;
  state: Job;
}

/** A wish that a person waits for. */
type Wish = () => Promise<void>;

/** Problems of a job that are told; the record keeps all. */
const MOST_PROBLEMS = 100;
const MOST_JOBS = 20;
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
  readonly #jobs: RunningJob[] = [];
  #states: readonly Job[] = [];
  #count = 0;
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
        this.#change(id, { total, current: source });
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
    return await this.#wish(() => this.#patiently(() => this.#store.decide(deed, made)));
  }

  async importDecisions(decisions: readonly Decision[]): Promise<number> {
    return await this.#wish(() => this.#patiently(() => this.#store.importDecisions(decisions)));
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
    const id = `j${++this.#count}`;
    const state: Job = {
      id,
      total,
      done: 0,
      failed: 0,
      current: null,
      phase: "reading",
      waiting: 0,
      problems: [],
      problemCount: 0,
    };
    this.#jobs.push({ items, state });
    this.#states = [state, ...this.#states].slice(0, MOST_JOBS);
    this.#tell();
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
        const job = this.#jobs[0];
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
    const { id } = job.state;
    try {
      const next = await job.items.next();
      if (next.done === true) {
        this.#jobs.shift();
        this.#change(id, { current: null, phase: "crossing" });
        this.#changed = true;
        await this.#show();
        this.#change(id, { phase: "done", waiting: 0 });
        return;
      }
      this.#change(id, { current: next.value.source });
      // Tells before it reads: a large report takes its time.
      await turn();
      const outcome = await this.#patiently(() => addItem(this.#store, next.value));
      this.#note(id, next.value.source, outcome);
    } catch (error) {
      // Not of the input, which never throws, but of the record: a full disk, another program that does not let go.
      this.#jobs.shift();
      const problem = createProblem(
        "reading/failed",
        "fatal",
        `The rest was not added: ${messageOf(error)}. What was added before is kept; add the rest again.`,
      );
      const { problems, problemCount } = this.#stateOf(id);
      this.#change(id, {
        current: null,
        phase: "done",
        problems: [tellProblem(problem, null, null), ...problems],
        problemCount: problemCount + 1,
      });
    }
  }

  #note(id: string, source: string, { outcome, report, problems }: ItemOutcome): void {
    if (outcome === "added") {
      this.#reports++;
      this.#changed = true;
    }
    const state = this.#stateOf(id);
    const met =
      outcome === "known" && !problems.some(({ code }) => code === "input/duplicate")
        ? [knownAlready(source), ...problems]
        : problems;
    const told = met.map((problem) => tellProblem(problem, source, report));
    this.#change(id, {
      done: state.done + 1,
      // An input may hold several reports.
      total: Math.max(state.total, state.done + 1),
      failed: state.failed + (problems.some(({ severity }) => severity === "fatal") ? 1 : 0),
      problems: [...state.problems, ...told].slice(0, MOST_PROBLEMS),
      problemCount: state.problemCount + told.length,
    });
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
      for (const { id, phase } of this.#states)
        if (phase === "crossing") this.#change(id, { waiting });
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

  #stateOf(id: string): Job {
    return this.#states.find((job) => job.id === id)!;
  }

  #change(id: string, change: Partial<Job>): void {
    this.#states = this.#states.map((job) => (job.id === id ? { ...job, ...change } : job));
    this.#tell();
  }

  #tell(): void {
    this.#options.onStatus({
      name: this.#options.name,
      revision: this.#revision,
      reports: this.#reports,
      fault: this.#fault,
      jobs: [...this.#states],
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

function knownAlready(source: string): Problem {
  const message = `${basename(source)} is in the record already; it was left as it is.`;
  return createProblem("input/duplicate", "note", message);
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function tellProblem(problem: Problem, file: string | null, report: string | null): JobProblem {
  const { code, severity, message } = problem;
  return { code, severity, message, file, report: problem.report ?? report };
}

async function* intakeFiles(
  files: readonly GivenFile[],
  maxBytes: number,
): AsyncGenerator<IntakeItem> {
  for (const { path, bytes, mediaType } of files) {
    if (bytes.length > maxBytes) {
      const problem = createProblem(
        "input/too-large",
        "fatal",
        `${basename(path)} has ${bytes.length} bytes; the limit is ${maxBytes}, and it was not read. Give the reports one by one.`,
      );
      yield { report: null, bytes: new Uint8Array(), source: path, problems: [problem] };
      continue;
    }
    yield* await intakeBytes(bytes, { file: basename(path), url: null, mediaType, source: path });
  }
}
