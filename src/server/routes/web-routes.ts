/** The web app: its page, and the scripts, styles and pictures that the page asks for. */
import { Hono, type Context } from "hono";
import { AGAIN_PATH, AGAIN_SCRIPT } from "../access/refusal-page.ts";
import { Refusal } from "../api/refusal.ts";
import type { WebFile, WebFiles } from "../web/web-files.ts";

/** GET / and the app's files. */
export function webRoutes(web: WebFiles): Hono {
  const routes = new Hono();

  routes.get("/", async (context) => {
    context.header("cache-control", "private, no-cache");
    return send(context, await web.page(context.req.header("accept-encoding") ?? ""));
  });

  routes.get(AGAIN_PATH, (context) => {
    context.header("content-type", "text/javascript; charset=utf-8");
    return context.body(AGAIN_SCRIPT);
  });

  // One name without a slash: the files lie side by side.
  routes.get("/:name{[\\w-]+(?:\\.[\\w-]+)+}", async (context) => {
    const file = await web.asset(
      context.req.param("name"),
      context.req.header("accept-encoding") ?? "",
    );
    if (!file) throw new Refusal("request/not-found", "There is no such file.");
    // The name holds a hash of the content: it never becomes another one.
    context.header("cache-control", "private, max-age=31536000, immutable");
    return send(context, file);
  });
  return routes;
}

function send(context: Context, { bytes, type, encoding }: WebFile): Response {
  context.header("content-type", type);
  context.header("vary", "Accept-Encoding");
  if (encoding !== null) context.header("content-encoding", encoding);
  return context.body(bytes);
}
