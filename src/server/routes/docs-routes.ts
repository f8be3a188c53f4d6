/** The API described: for programs as OpenAPI, for people as one page made of the same, without a script. */
import { Hono } from "hono";
import { openApiDocument } from "../api/openapi.ts";
import { docsPage, DOCS_STYLE } from "./docs-page.ts";

/** GET /api/v1/openapi.json, /api/docs, /api/docs.css */
export function docsRoutes(): Hono {
  const routes = new Hono();
  const document = openApiDocument();
  routes.get("/api/v1/openapi.json", (context) => context.json(document));
  routes.get("/api/docs", (context) => context.html(docsPage()));
  routes.get("/api/docs.css", (context) => {
    context.header("content-type", "text/css; charset=utf-8");
    return context.body(DOCS_STYLE);
  });
  return routes;
}
