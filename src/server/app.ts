/** The server without its socket: requests in, answers out. */
import { Hono } from "hono";
import { checkKey, checkOrigin, setHeaders, type GuardOptions } from "./access/guard.ts";
import { refusalPage } from "./access/refusal-page.ts";
import { answerTo, Refusal } from "./api/refusal.ts";
import type { Desk } from "./desk.ts";
import { decisionRoutes } from "./routes/decision-routes.ts";
import { docsRoutes } from "./routes/docs-routes.ts";
import { recordRoutes } from "./routes/record-routes.ts";
import { reportRoutes } from "./routes/report-routes.ts";
import { searchRoutes } from "./routes/search-routes.ts";
import { webRoutes } from "./routes/web-routes.ts";
import type { WebFiles } from "./web/web-files.ts";

/** What the server is put together from. */
export interface AppOptions extends GuardOptions {
  readonly desk: Desk;
  readonly web: WebFiles;
  /** Who decides when a request does not say. */
  readonly reviewer: string;
  /** What one request that adds reports may bring, in bytes. */
  readonly maxRequestBytes: number;
  /** Aborted when the server stops. */
  readonly stopping: AbortSignal;
  /** Told of what nobody foresaw. */
  readonly onError: (error: unknown) => void;
}

/** The path that all of the API is below. */
export const API = "/api/v1";

/** The whole server. */
export function createApp(options: AppOptions): Hono {
  const { desk, web, reviewer, maxRequestBytes, stopping, onError } = options;
  const app = new Hono();
  app.onError((error, context) => {
    const { status, body } = answerTo(error);
    if (body.error.code === "internal") onError(error);
    return refusalPage(context, status, body) ?? context.json(body, status);
  });
  app.notFound(() => {
    throw new Refusal("request/not-found", "There is nothing at this address.");
  });
  app.use(setHeaders());
  app.use(checkOrigin(options));
  app.use(checkKey(options));
  app.route(API, recordRoutes(desk, stopping));
  app.route(API, reportRoutes(desk, maxRequestBytes));
  app.route(API, searchRoutes(desk));
  app.route(API, decisionRoutes(desk, reviewer));
  app.route("/", docsRoutes());
  app.route("/", webRoutes(web));
  return app;
}
