/** A keeper in a thread of its own, which is started again when it dies. */
import { extname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { CrossreadError, type Decision, type Deed } from "../../model/index.ts";
import type { Status } from "../api/schemas.ts";
import type { GivenFile } from "./intake-files.ts";
import { givenUp, numberOf } from "./jobs.ts";
import { Keeper, type KeeperOptions, type Keeping, type WholeRecord } from "./keeper.ts";
import type { Call, Message, SentError, ThreadOptions } from "./messages.ts";

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/** Who hears when a record can be kept no longer. */
export type OnLost = (error: Error) => void;

/** A thread that dies so often within an hour is not started again: what kills it does so each time. */
const MOST_DEATHS = 3;
const HOUR_MS = 3_600_000;
/** Before it is started again: what killed it may need a moment to go away. */
const PAUSE_MS = 1000;

/**
 * A keeper of the record in a thread of its own; when crossread runs from its sources, which a thread of Node 20 cannot load, in this
 * one. `onLost` is called when it ends for good without having been asked to: nothing can be kept from then on.
 * @throws CrossreadError as Keeper.open does
 */
export async function startKeeper(options: KeeperOptions, onLost: OnLost): Promise<Keeping> {
  if (extname(import.meta.url) === ".js") {
    const script = new URL("./keeper-thread.js", import.meta.url);
    return await ThreadedKeeper.open(script, options, onLost);
  }
  const keeper = await Keeper.open(options);
  keeper.ended.catch(onLost);
  return keeper;
}

/** Passes every call on to a thread. Of a thread that dies the calls fail, and its jobs are given up; the next one keeps the record. */
export class ThreadedKeeper implements Keeping {
  readonly #script: URL;
  readonly #options: KeeperOptions;
  readonly #onLost: OnLost;
  readonly #pending = new Map<number, Pending>();
  readonly #deaths: number[] = [];
  #worker: Worker | null = null;
  #status: Status | null = null;
  /** Jobs of threads that have died. */
  #lostJobs: Status["jobs"] = [];
  #calls = 0;
  /** Why no call is taken now; null while a thread runs. */
  #gone: Error | null = null;
  #isClosing = false;

  private constructor(script: URL, options: KeeperOptions, onLost: OnLost) {
    this.#script = script;
    this.#options = options;
    this.#onLost = onLost;
  }

  /**
   * Starts the thread that `script` is, and resolves when it has opened the record.
   * @throws CrossreadError as Keeper.open does
   */
  static async open(script: URL, options: KeeperOptions, onLost: OnLost): Promise<ThreadedKeeper> {
    const keeper = new ThreadedKeeper(script, options, onLost);
    await keeper.#start();
    return keeper;
  }

  add(files: readonly GivenFile[]): Promise<string> {
    return this.#call("add", [files]) as Promise<string>;
  }

  addPaths(paths: readonly string[]): Promise<string> {
    return this.#call("addPaths", [paths]) as Promise<string>;
  }

  remove(report: string): Promise<boolean> {
    return this.#call("remove", [report]) as Promise<boolean>;
  }

  decide(deed: Deed, made: Pick<Decision, "at" | "by" | "why">): Promise<Decision> {
    return this.#call("decide", [deed, made]) as Promise<Decision>;
  }

  importDecisions(decisions: readonly Decision[]): Promise<number> {
    return this.#call("importDecisions", [decisions]) as Promise<number>;
  }

  record(): Promise<WholeRecord> {
    return this.#call("record", []) as Promise<WholeRecord>;
  }

  async close(): Promise<void> {
    this.#isClosing = true;
    if (this.#gone) return;
    await this.#call("close", []);
    this.#gone = new CrossreadError("record/locked", "crossread has stopped.");
    await this.#worker?.terminate();
  }

  /** Starts a thread; resolves when it has opened the record. */
  async #start(): Promise<void> {
    const { path, name, maxBytes } = this.#options;
    const jobsBefore = Math.max(0, ...this.#lostJobs.map(({ id }) => numberOf(id)));
    const workerData: ThreadOptions = { path, name, maxBytes, jobsBefore };
    const worker = new Worker(this.#script, { workerData });
    this.#worker = worker;
    await new Promise<void>((resolve, reject) => {
      let isReady = false;
      worker.on("message", (message: Message) => {
        switch (message.kind) {
          case "ready":
            isReady = true;
            this.#gone = null;
            resolve();
            break;
          case "refused":
            reject(received(message.error));
            break;
          case "status":
            this.#tell(message.status);
            break;
          case "publication":
            this.#options.onPublication(message.publication);
            break;
          case "done":
          case "failed":
            this.#settle(message);
        }
      });
      let isOver = false;
      const end = (error: Error): void => {
        if (isOver) return;
        isOver = true;
        reject(error);
        if (isReady) void this.#outlive(error);
      };
      worker.on("error", (error: unknown) => {
        end(error instanceof Error ? error : new Error(String(error)));
      });
      worker.on("exit", () => {
        end(new Error("The thread that keeps the record has ended."));
      });
    });
  }

  /** After a thread has died: fails its calls, gives its jobs up, says so, and starts another one. */
  async #outlive(error: Error): Promise<void> {
    if (this.#isClosing) return;
    this.#gone = error;
    for (const { reject } of this.#pending.values()) reject(error);
    this.#pending.clear();
    const reason = `crossread's own part that keeps the record has died (${error.message})`;
    this.#lostJobs = this.#status?.jobs.map((job) => givenUp(job, reason)) ?? [];
    if (this.#status)
      this.#options.onStatus({
        ...this.#status,
        jobs: this.#lostJobs,
        fault: `${reason}; it is being started again.`,
      });
    const now = performance.now();
    this.#deaths.push(now);
    if (this.#deaths.filter((time) => now - time < HOUR_MS).length >= MOST_DEATHS) {
      this.#onLost(error);
      return;
    }
    await sleep(PAUSE_MS);
    try {
      if (!this.#hasClosed()) await this.#start();
    } catch (refused) {
      this.#onLost(refused instanceof Error ? refused : error);
    }
  }

  /** Whether it was closed meanwhile. */
  #hasClosed(): boolean {
    return this.#isClosing;
  }

  #tell(status: Status): void {
    this.#status = { ...status, jobs: [...status.jobs, ...this.#lostJobs] };
    this.#options.onStatus(this.#status);
  }

  #call(name: keyof Keeping, args: readonly unknown[]): Promise<unknown> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      const call: Call = { id, name, args };
      this.#worker!.postMessage(call);
    });
  }

  #settle(message: Extract<Message, { kind: "done" | "failed" }>): void {
    const pending = this.#pending.get(message.id);
    this.#pending.delete(message.id);
    if (message.kind === "done") pending?.resolve(message.value);
    else pending?.reject(received(message.error));
  }
}

function received({ code, message, stack }: SentError): Error {
  const error = code === null ? new Error(message) : new CrossreadError(code, message);
  error.stack = stack;
  return error;
}
