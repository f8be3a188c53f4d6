/** The thread that keeps the record, so that reading and crossing never hold up an answer. */
import { parentPort, workerData } from "node:worker_threads";
import { CrossreadError } from "../../model/index.ts";
import { Keeper, type Keeping } from "./keeper.ts";
import type { Call, Message, SentError, ThreadOptions } from "./messages.ts";

const port = parentPort;
if (!port) throw new Error("keeper-thread.ts runs as a thread only.");

const send = (message: Message, move: readonly ArrayBuffer[] = []): void => {
  port.postMessage(message, move);
};

const asSent = (error: unknown): SentError => ({
  code: error instanceof CrossreadError ? error.code : null,
  message: error instanceof Error ? error.message : String(error),
  stack: error instanceof Error ? (error.stack ?? "") : "",
});

try {
  const keeper: Keeping = await Keeper.open({
    ...(workerData as ThreadOptions),
    onStatus: (status) => {
      send({ kind: "status", status });
    },
    onPublication: (publication) => {
      const move = [...publication.pieces.values()].map(({ buffer }) => buffer);
      send({ kind: "publication", publication }, move);
    },
  });
  send({ kind: "ready" });
  port.on("message", ({ id, name, args }: Call) => {
    const able = keeper as unknown as Record<
      keyof Keeping,
      (...given: readonly unknown[]) => Promise<unknown>
    >;
    able[name](...args).then(
      (value) => {
        send({ kind: "done", id, value });
        if (name === "close") port.close();
      },
      (error: unknown) => {
        send({ kind: "failed", id, error: asSent(error) });
      },
    );
  });
} catch (error) {
  send({ kind: "refused", error: asSent(error) });
}
