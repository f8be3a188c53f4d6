/** The record as a whole: what it holds, its state, and its changes. */
import { setTimeout as sleep } from "node:timers/promises";
import { gunzip } from "node:zlib";
import { promisify } from "node:util";
import { Hono, type Context } from "hono";
import { streamSSE } from "hono/streaming";
import { Refusal } from "../api/refusal.ts";
import type { Desk } from "../desk.ts";
import { accepts } from "../web/web-files.ts";

/** At most five events in a second. */
const EVENT_EVERY_MS = 200;
/** A line now and then shows both sides that the other is still there. */
const PULSE_MS = 15_000;
/** Listeners at once: more than the windows of a few people, too few to be a burden. */
const MOST_LISTENERS = 100;

/** GET /record, /record/parts, /status, /changes. `stopping` ends the events. */
export function recordRoutes(desk: Desk, stopping: AbortSignal): Hono {
  const routes = new Hono();

  routes.get("/record", async (context) => {
    // Its revision tells before it is made whether it is still the one.
    const { parts } = await desk.published();
    if (isKnown(context, parts.revision)) return context.body(null, 304);
    const { revision, gzip } = await desk.whole();
    isKnown(context, revision);
    return await sendPacked(context, gzip);
  });

  routes.get("/record/parts", async (context) => {
    const { parts } = await desk.published();
    if (isKnown(context, parts.revision)) return context.body(null, 304);
    return context.json(parts);
  });

  routes.get("/record/parts/:hash", async (context) => {
    const gzip = await desk.piece(context.req.param("hash"));
    if (gzip === null)
      throw new Refusal("request/not-found", "The record has changed, and has no such part now.");
    // What a hash names never changes.
    context.header("cache-control", "private, max-age=31536000, immutable");
    return await sendPacked(context, gzip);
  });

  routes.get("/status", (context) => context.json(desk.status));

  let listeners = 0;
  routes.get("/changes", (context) => {
    if (listeners >= MOST_LISTENERS)
      throw new Refusal(
        "server/busy",
        `${MOST_LISTENERS} pages and programs wait for changes already. Close some, or ask for the state now and then.`,
      );
    listeners++;
    return streamSSE(context, async (stream) => {
      let wake: () => void = () => undefined;
      let isNew = true;
      const stop = desk.listen(() => {
        isNew = true;
        wake();
      });
      const end = (): void => {
        void stream.close();
        wake();
      };
      stopping.addEventListener("abort", end);
      stream.onAbort(() => {
        wake();
      });
      try {
        while (!stream.aborted && !stream.closed && !stopping.aborted) {
          if (isNew) {
            isNew = false;
            await stream.writeSSE({ event: "status", data: JSON.stringify(desk.status) });
            await sleep(EVENT_EVERY_MS);
            continue;
          }
          const pulse = setTimeout(() => {
            void stream.write(": still here\n\n");
            wake();
          }, PULSE_MS);
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
          clearTimeout(pulse);
        }
      } finally {
        listeners--;
        stop();
        stopping.removeEventListener("abort", end);
      }
    });
  });
  return routes;
}

/** Whether the one who asks has this revision. Tells the browser to keep what it gets, and to ask each time whether it is still the one. */
function isKnown(context: Context, revision: string): boolean {
  const tag = `"${revision}"`;
  context.header("etag", tag);
  context.header("cache-control", "private, no-cache");
  const known = context.req.header("if-none-match") ?? "";
  return known.split(",").some((one) => one.trim().replace(/^W\//u, "") === tag);
}

/** Sends JSON that is gzip already. */
async function sendPacked(context: Context, gzip: Uint8Array<ArrayBuffer>): Promise<Response> {
  context.header("vary", "Accept-Encoding");
  context.header("content-type", "application/json; charset=utf-8");
  if (!accepts(context.req.header("accept-encoding") ?? "", "gzip"))
    return context.body(new Uint8Array(await promisify(gunzip)(gzip)));
  context.header("content-encoding", "gzip");
  return context.body(gzip);
}
