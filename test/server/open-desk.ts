/** A server without a socket, with a record of its own, for tests of the routes. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import type { Hono } from "hono";
import { RecordStore } from "../../src/record/index.ts";
import { allowedHosts } from "../../src/server/access/hosts.ts";
import { Keys } from "../../src/server/access/keys.ts";
import type { Job, Status } from "../../src/server/api/schemas.ts";
import { createApp } from "../../src/server/app.ts";
import { Desk } from "../../src/server/desk.ts";
import { Keeper } from "../../src/server/keeping/keeper.ts";
import { WebFiles } from "../../src/server/web/web-files.ts";

/** Where the server of the tests would listen. */
export const HOST = "127.0.0.1:4917";
export const SCRIPT = "console.log('the app');";

/** A server to ask. */
export interface OpenDesk {
  readonly app: Hono;
  readonly keys: Keys;
  readonly store: RecordStore;
  /** The folder that holds the record and the app. */
  readonly folder: string;
  /** What the server took for unexpected. */
  readonly errors: unknown[];
  /** Asks as a program does that holds the token, unless `init` says otherwise. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  status(): Promise<Status>;
  /** Waits until a job is done. */
  finished(job: string): Promise<Job>;
  /** Adds a text, and waits until it is in the record. */
  add(name: string, text: string): Promise<Job>;
  close(): Promise<void>;
}

export async function openDesk({
  maxRequestBytes = 1 << 20,
  maxBytes = 1 << 19,
}: { readonly maxRequestBytes?: number; readonly maxBytes?: number } = {}): Promise<OpenDesk> {
  const folder = mkdtempSync(join(tmpdir(), "crossread-server-"));
  const path = join(folder, "bridge.crossread");
  const web = join(folder, "web");
  mkdirSync(web);
  writeFileSync(join(web, "index.html"), "<!doctype html><title>the page</title>");
  writeFileSync(join(web, "app-abc123.js"), SCRIPT);
  writeFileSync(join(web, "app-abc123.js.gz"), gzipSync(SCRIPT));
  writeFileSync(join(web, "notes.secret"), "not a file of the app");
  const keys = new Keys();
  const stopping = new AbortController();
  const errors: unknown[] = [];
  const desk: Desk = new Desk(
    "bridge",
    () => keeper,
    () => store,
  );
  const app = createApp({
    desk,
    web: new WebFiles([pathToFileURL(`${web}/`)]),
    keys,
    hosts: () => allowedHosts("127.0.0.1", 4917),
    reviewer: "tester",
    maxRequestBytes,
    stopping: stopping.signal,
    onError: (error) => {
      errors.push(error);
    },
  });
  const { onStatus, onPublication } = desk;
  const keeper = await Keeper.open({ path, name: "bridge", maxBytes, onStatus, onPublication });
  const store = await RecordStore.open(path, { create: false, readonly: true });

  const ask = async (address: string, init: RequestInit = {}): Promise<Response> => {
    const headers = new Headers(init.headers);
    if (!headers.has("host")) headers.set("host", HOST);
    if (!headers.has("authorization") && !headers.has("cookie"))
      headers.set("authorization", `Bearer ${keys.token}`);
    return await app.request(`http://${HOST}${address}`, { ...init, headers });
  };
  const finished = (id: string): Promise<Job> =>
    new Promise((resolve) => {
      const look = (status: Status): void => {
        const job = status.jobs.find((one) => one.id === id);
        if (job?.phase !== "done") return;
        stop();
        resolve(job);
      };
      const stop = desk.listen(look);
      look(desk.status);
    });
  return {
    app,
    keys,
    store,
    folder,
    errors,
    ask,
    finished,
    status: async () => (await (await ask("/api/v1/status")).json()) as Status,
    add: async (name, text) => {
      const answer = await ask("/api/v1/reports", postJson({ name, text }));
      return await finished(((await answer.json()) as { job: string }).job);
    },
    close: async () => {
      stopping.abort();
      await keeper.close();
      await store.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** A request that brings JSON. */
export function postJson(value: unknown): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  };
}
