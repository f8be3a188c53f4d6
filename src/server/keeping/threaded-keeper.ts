/** A keeper in a thread of its own. */
import { extname } from "node:path";
import { Worker } from "node:worker_threads";
import { CrossreadError, type Decision, type Deed } from "../../model/index.ts";
import {
  Keeper,
  type GivenFile,
  type KeeperOptions,
  type Keeping,
  type WholeRecord,
} from "./keeper.ts";
import type { Call, Message, SentError, ThreadOptions } from "./messages.ts";

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (error: Error) => void;
}

/**
 * A keeper of the record in a thread of its own; when crossread runs from its sources, which a thread of Node 20 cannot load, in this
 * one. `onLost` is called when it ends without having been asked to: nothing can be kept from then on.
 * @throws CrossreadError as Keeper.open does
 */
export async function startKeeper(
  options: KeeperOptions,
  onLost: (error: Error) => void,
): Promise<Keeping> {
  if (extname(import.meta.url) === ".js") return await ThreadedKeeper.open(options, onLost);
  const keeper = await Keeper.open(options);
  keeper.ended.catch(onLost);
  return keeper;
}

/** Passes every call on to the thread. */
class ThreadedKeeper implements Keeping {
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #calls = 0;
  #gone: Error | null = null;

  private constructor(worker: Worker) {
    this.#worker = worker;
  }

  /** Starts the thread, and resolves when it has opened the record. */
  static async open(
    { onStatus, onPublication, path, name, maxBytes }: KeeperOptions,
    onLost: (error: Error) => void,
  ): Promise<ThreadedKeeper> {
    const workerData: ThreadOptions = { path, name, maxBytes };
    const worker = new Worker(new URL("./keeper-thread.js", import.meta.url), {
      workerData,
    });
    const keeper = new ThreadedKeeper(worker);
    await new Promise<void>((resolve, reject) => {
      worker.on("message", (message: Message) => {
        switch (message.kind) {
          case "ready":
            resolve();
            break;
          case "refused":
            reject(received(message.error));
            break;
          case "status":
            onStatus(message.status);
            break;
          case "publication":
            onPublication(message.publication);
            break;
          case "done":
          case "failed":
            keeper.#settle(message);
        }
      });
      const lose = (error: Error): void => {
        if (keeper.#gone) return;
        keeper.#gone = error;
        reject(error);
        for (const { reject: refuse } of keeper.#pending.values()) refuse(error);
        keeper.#pending.clear();
        onLost(error);
      };
      worker.on("error", (error: unknown) => {
        lose(error instanceof Error ? error : new Error(String(error)));
      });
      worker.on("exit", () => {
        lose(new Error("The thread that keeps the record has ended."));
      });
    });
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
    if (this.#gone) return;
    await this.#call("close", []);
    this.#gone = new CrossreadError("record/locked", "crossread has stopped.");
    await this.#worker.terminate();
  }

  #call(name: keyof Keeping, args: readonly unknown[]): Promise<unknown> {
    if (this.#gone) return Promise.reject(this.#gone);
    const id = ++this.#calls;
    return new Promise((resolve, reject) => {
      this.#pending.set(id, { resolve, reject });
      const call: Call = { id, name, args };
      this.#worker.postMessage(call);
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
