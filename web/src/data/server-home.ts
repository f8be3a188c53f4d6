/**
 * The record of the server that this page came from, over its API (`/api/v1`, described in `/api/docs`). Who may ask is settled by the
 * cookie that the opened address set; nothing here holds a secret.
 */
import type { Decision } from "../../../src/model/decision.ts";
import {
  checkFormat,
  DeskError,
  HOME_META_NAME,
  type Desk,
  type Home,
  type Input,
  type SearchQuery,
  type SearchResult,
  type Status,
} from "./home.ts";
import { RecordPieces } from "./record-pieces.ts";
import { strings } from "../strings/index.ts";

const API = "api/v1";

/** Milliseconds to wait before asking again after the first, second, … failure; the last one from there on. */
const RETRY_MS: readonly number[] = [500, 1_000, 2_000, 4_000, 8_000];

/** The home of a page that a server sent; null in any other page. */
export function serverHome(page: Document): Home | null {
  const meta = page.querySelector(`meta[name="${HOME_META_NAME}"]`);
  if (meta?.getAttribute("content") !== "server") return null;
  return createServerHome(new URL(API, page.baseURI).href);
}

/** The home behind the API at `api`, an address without a slash at its end. */
export function createServerHome(api: string): Home {
  const watchers = new Set<(status: Status) => void>();
  const retries = new Set<() => void>();
  const call = (path: string, init?: RequestInit) => request(`${api}${path}`, init);
  const pieces = new RecordPieces((path) => call(path));
  const status = () => call("/status").then((answer) => json<Status>(answer));

  /** What was asked for may have changed the record: no need to wait for the server to say so. */
  const tell = async () => {
    const now = await status();
    for (const watcher of watchers) watcher(now);
  };

  const desk: Desk = {
    add: async (inputs) => {
      const answer = await json<{ job: string }>(await call("/reports", bodyOf(inputs)));
      await tell();
      return answer;
    },
    remove: async (report) => {
      await call(`/reports/${encodeURIComponent(report)}`, { method: "DELETE" });
      await tell();
    },
    decide: async (deed, why, by = null) => {
      const answer = await json<{ decision: Decision }>(
        await call("/decisions", jsonBody({ deed, why, ...(by === null ? {} : { by }) })),
      );
      await tell();
      return answer.decision;
    },
    importDecisions: async (decisions) => {
      const answer = await json<{ added: number }>(
        await call("/decisions/import", jsonBody({ decisions })),
      );
      await tell();
      return answer.added;
    },
    search: (query, signal) =>
      call(`/search?${searchParameters(query)}`, signal ? { signal } : {}).then((answer) =>
        json<SearchResult>(answer),
      ),
    originalOf: (report) => `${api}${originalPath(report)}`,
    download: (report) => call(originalPath(report)).then((answer) => answer.blob()),
    status,
    watch: (onStatus, onConnection = () => undefined) => {
      watchers.add(onStatus);
      const listening = listen(`${api}/changes`, status, onStatus, onConnection);
      retries.add(listening.retry);
      return () => {
        watchers.delete(onStatus);
        retries.delete(listening.retry);
        listening.stop();
      };
    },
    retry: () => {
      for (const retry of retries) retry();
    },
  };
  return {
    readOnly: false,
    desk,
    load: async (onProgress) => {
      const loaded = await pieces.load(onProgress);
      checkFormat(loaded.record);
      return loaded;
    },
  };
}

const originalPath = (report: string) => `/reports/${encodeURIComponent(report)}/original`;

/**
 * Asks, and gives the answer when it is a good one.
 * @throws DeskError with the server's own words where it gave some.
 */
async function request(address: string, init: RequestInit = {}): Promise<Response> {
  let answer: Response;
  try {
    answer = await fetch(address, { credentials: "same-origin", ...init });
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw new DeskError(strings.shell.lost.noAnswer, null, error);
  }
  if (answer.ok) return answer;
  if (answer.status === 401) throw new DeskError(strings.shell.lost.notAllowed, answer.status);
  throw new DeskError(await messageOf(answer), answer.status);
}

/** What an answer that refuses says: `{error: {message}}` or `{message}`, else its status line. */
async function messageOf(answer: Response): Promise<string> {
  const text = await answer.text();
  if (answer.headers.get("content-type")?.includes("json") === true) {
    const value = JSON.parse(text) as { error?: string | { message?: string }; message?: string };
    const said = typeof value.error === "string" ? value.error : value.error?.message;
    const message = said ?? value.message;
    if (message !== undefined) return message;
  }
  return strings.shell.lost.refused(answer.status);
}

async function json<T>(answer: Response): Promise<T> {
  return (await answer.json()) as T;
}

function jsonBody(value: unknown): RequestInit {
  return {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(value),
  };
}

/** Pasted words alone go as JSON; files, and words among files, as a form. */
function bodyOf(inputs: readonly Input[]): RequestInit {
  const first = inputs[0];
  if (inputs.length === 1 && first !== undefined && !(first instanceof File))
    return jsonBody({ name: first.name, [first.html === true ? "html" : "text"]: first.text });
  const form = new FormData();
  for (const input of inputs) {
    if (input instanceof File)
      form.append("files[]", input, input.webkitRelativePath || input.name);
    else form.append("files[]", new Blob([input.text]), input.name);
  }
  return { method: "POST", body: form };
}

function searchParameters(query: SearchQuery): string {
  const { text, speaker, outlet, from, to, quoted, limit, offset } = query;
  const parameters = new URLSearchParams({ q: text, limit: `${limit}`, offset: `${offset}` });
  for (const [name, value] of Object.entries({ speaker, outlet, from, to }))
    if (value !== null) parameters.set(name, value);
  if (quoted) parameters.set("quoted", "true");
  return parameters.toString();
}

/**
 * Server-sent events of the record's state. A lost connection is tried again, sooner where a person comes back or asks for it. A page that
 * nobody looks at does not listen: a browser keeps six connections to one server for all its tabs, and the seventh would wait for ever.
 */
function listen(
  address: string,
  status: () => Promise<Status>,
  onStatus: (status: Status) => void,
  tell: (lost: DeskError | null) => void,
): { readonly stop: () => void; readonly retry: () => void } {
  let source: EventSource | null = null;
  let timer: number | undefined;
  let failures = 0;
  let stopped = false;
  let isLost = false;

  const onConnection = (lost: DeskError | null) => {
    isLost = lost !== null;
    tell(lost);
  };
  const open = () => {
    if (document.hidden) return;
    source?.close();
    source = new EventSource(address);
    source.addEventListener("status", (event: MessageEvent<string>) => {
      failures = 0;
      onConnection(null);
      onStatus(JSON.parse(event.data) as Status);
    });
    // The browser's own retrying gives up on some failures, and says of none what it was.
    source.addEventListener("error", () => {
      source?.close();
      ask();
    });
  };
  /** Asks for the state: what changed meanwhile, or what is wrong. */
  const ask = () => {
    window.clearTimeout(timer);
    status().then(
      (now) => {
        if (stopped) return;
        onStatus(now);
        // Answers, but its events end at once: not more often than a server that does not answer.
        if (failures === 0) open();
        else timer = window.setTimeout(open, waitOf(failures));
        failures++;
      },
      (error: unknown) => {
        if (stopped) return;
        if (!(error instanceof DeskError)) throw error;
        onConnection(error);
        timer = window.setTimeout(ask, waitOf(failures));
        failures++;
      },
    );
  };
  const retry = () => {
    if (isLost && !stopped) ask();
  };
  const onVisible = () => {
    if (document.hidden) {
      source?.close();
      return;
    }
    // What changed meanwhile; then it listens again.
    failures = 0;
    ask();
  };
  window.addEventListener("online", retry);
  document.addEventListener("visibilitychange", onVisible);
  if (document.hidden) ask();
  else open();
  return {
    retry,
    stop: () => {
      stopped = true;
      window.clearTimeout(timer);
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", onVisible);
      source?.close();
    },
  };
}

const waitOf = (failures: number) => RETRY_MS[Math.min(failures, RETRY_MS.length - 1)];
