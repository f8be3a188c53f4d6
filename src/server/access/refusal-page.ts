/** What a person sees who comes by an address that is not let in, instead of JSON. */
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { isNavigation } from "./guard.ts";

/** A plain page for a person; null where a program asks. */
export function refusalPage(
  context: Context,
  status: ContentfulStatusCode,
  { error }: { readonly error: { readonly message: string } },
): Response | null {
  if (!isNavigation(context) || context.req.path.startsWith("/api/v1/")) return null;
  // The cookie does not come along on a link from another site; it does with what this page asks for. So the script comes only to who
  // has the cookie, and loads the page once more, this time from here; nobody else sees more than the sentence.
  const head =
    status === 401 && context.req.header("sec-fetch-site") === "cross-site"
      ? `<script src="${AGAIN_PATH}"></script>`
      : "";
  return context.html(page("crossread", `<p>${escapeText(error.message)}</p>`, head), status);
}

/** Where the script lies that loads a page once more. */
export const AGAIN_PATH = "/again.js";
/** Keeps what stands after the # of the address, which no server sees. */
export const AGAIN_SCRIPT = "location.reload();\n";

/** A page of ours without a script. */
export function page(title: string, body: string, head = ""): string {
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    head,
    `<title>${escapeText(title)}</title>`,
    "</head>",
    "<body>",
    `<h1>${escapeText(title)}</h1>`,
    body,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

/** Text as it stands between tags or in a quoted attribute. */
export function escapeText(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
