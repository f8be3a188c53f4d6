/** A record served on one address of this machine, until it is stopped. */
import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { CrossreadError } from "../model/index.ts";
import { RecordStore } from "../record/record-store.ts";
import { allowedHosts, inUrl } from "./access/hosts.ts";
import { Keys } from "./access/keys.ts";
import { createApp } from "./app.ts";
import { Desk } from "./desk.ts";
import type { Keeping } from "./keeping/keeper.ts";
import { startKeeper } from "./keeping/threaded-keeper.ts";
import { WebFiles } from "./web/web-files.ts";

/** Which record is served, and where. */
export interface ServeOptions {
  readonly path: string;
  /** The record's name as the app shows it. */
  readonly name: string;
  readonly host: string;
  /** Who decides when a request does not say. */
  readonly reviewer: string;
  /** 0 for any that is free. */
  readonly port: number;
  /** Largest single report in bytes. */
  readonly maxBytes: number;
  /** Told of what nobody foresaw; the server goes on. */
  readonly onError: (error: unknown) => void;
  /** Told when the record can be kept no longer; the server has to be stopped. */
  readonly onLost: (error: Error) => void;
}

/** A server that runs. */
export interface RunningServer {
  readonly port: number;
  /** The address for people and programs, with the token. */
  readonly address: string;
  /** An address that lets in once. */
  readonly addressOnce: () => string;
  /** Adds what lies at these paths; gives the job's id. */
  readonly addPaths: (paths: readonly string[]) => Promise<string>;
  /** Ends: answers what was begun, keeps what was read, closes the record. */
  readonly stop: () => Promise<void>;
}

/** Several large files at once; a folder of more is sent in several requests. */
const REQUESTS_WORTH = 4;
/** How long answers that were begun may take after the server was told to stop. */
const GRACE_MS = 3000;

/**
 * Serves a record, making it when it is missing.
 * @throws CrossreadError as RecordStore.open does; web/not-built; server/no-port when the address cannot be had
 */
export async function serveRecord(options: ServeOptions): Promise<RunningServer> {
  const { path, name, host, maxBytes, onError, onLost } = options;
  const web = new WebFiles();
  const keys = new Keys();
  const stopping = new AbortController();
  let hosts: ReadonlySet<string> = new Set();
  const desk: Desk = new Desk(
    name,
    () => keeper,
    () => reader,
  );
  const app = createApp({
    desk,
    web,
    reviewer: options.reviewer,
    keys,
    hosts: () => hosts,
    maxRequestBytes: REQUESTS_WORTH * maxBytes,
    stopping: stopping.signal,
    onError,
  });
  const server = createAdaptorServer({ fetch: app.fetch }) as Server;
  // The address first: two who want one record and one port should not both begin to read.
  const port = await listen(server, host, options.port);
  hosts = allowedHosts(host, port);
  let keeper: Keeping;
  let reader: RecordStore;
  try {
    const { onStatus, onPublication } = desk;
    keeper = await startKeeper({ path, name, maxBytes, onStatus, onPublication }, onLost);
    reader = await RecordStore.open(path, { create: false, readonly: true });
  } catch (error) {
    server.close();
    throw error;
  }
  const address = (token: string): string => `http://${inUrl(shown(host))}:${port}/?token=${token}`;
  return {
    port,
    address: address(keys.token),
    addressOnce: () => address(keys.ticket()),
    addPaths: (paths) => keeper.addPaths(paths),
    stop: async () => {
      stopping.abort();
      await end(server);
      await reader.close();
      // Last, so that all that was written goes into the record's one file.
      await keeper.close();
    },
  };
}

/** A host that a browser can go to, for one that stands for all. */
function shown(host: string): string {
  return host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
}

function listen(server: Server, host: string, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      reject(new CrossreadError("server/no-port", whyNot(error, host, port), { cause: error }));
    });
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

function whyNot({ code, message }: NodeJS.ErrnoException, host: string, port: number): string {
  switch (code) {
    case "EADDRINUSE":
      return `Port ${port} of ${host} is in use by another program, perhaps another crossread. Choose another one: --port 0 takes any that is free.`;
    case "EACCES":
      return `Port ${port} may not be used by you. Choose one above 1023.`;
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return `${host} is no address of this machine. Leave --host out to be reached from this machine alone.`;
    case undefined:
    default:
      return `The server could not be started on ${host}, port ${port}: ${message}.`;
  }
}

/** Takes no more requests, lets those at hand come to an end, and cuts off what does not. */
async function end(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, GRACE_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
}
