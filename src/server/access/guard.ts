/**
 * Stands before every route: the headers that keep a page to itself, the names and origins that may ask, and whether who asks was let
 * in. There is no cross-origin access at all, so there are no headers that grant it.
 */
import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { Refusal } from "../api/refusal.ts";
import type { Keys } from "./keys.ts";

/** What the guard goes by. */
export interface GuardOptions {
  readonly keys: Keys;
  /** Values of the Host header that are answered; a function, as the port is known only once the server listens. */
  readonly hosts: () => ReadonlySet<string>;
}

/** Everything from here and nothing from elsewhere; no script and no style but the files that crossread serves. */
export const CONTENT_SECURITY_POLICY: string = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

const HEADERS: Readonly<Record<string, string>> = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "referrer-policy": "no-referrer",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
  "x-robots-tag": "noindex",
};

/** Sets the headers of every answer, those of refusals too. What a route has set itself stays. */
export function setHeaders(): MiddlewareHandler {
  return async (context, next) => {
    await next();
    const { headers } = context.res;
    for (const [name, value] of Object.entries(HEADERS))
      if (!headers.has(name)) headers.set(name, value);
    if (!headers.has("cache-control")) headers.set("cache-control", "no-store");
  };
}

/** Refuses other names than the server's own, and what another site's page asks for. */
export function checkOrigin({ hosts }: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header("host")?.toLowerCase() ?? "";
    // A request may also name the host in its first line; that one counts where both are there.
    if (!hosts().has(host) || !hosts().has(new URL(context.req.url).host))
      throw new Refusal(
        "request/other-host",
        `This server does not answer to the name ${JSON.stringify(host.slice(0, 100))}. Use the address that crossread printed.`,
      );
    const origin = context.req.header("origin");
    const site = context.req.header("sec-fetch-site");
    const isForeign =
      (origin !== undefined && origin !== `http://${host}`) ||
      // A link on another site may lead here; nothing else of it may.
      ((site === "cross-site" || site === "same-site") && !isNavigation(context));
    if (isForeign)
      throw new Refusal("request/other-origin", "Pages of other sites may not ask this server.");
    await next();
  };
}

/** Exchanges a token in the address for the cookie, and lets through only who has one or sends the token. */
export function checkKey({ keys }: GuardOptions): MiddlewareHandler {
  return async (context, next) => {
    const name = cookieName(context);
    const url = new URL(context.req.url);
    const given = url.searchParams.get("token");
    if (given !== null && context.req.method === "GET" && !url.pathname.startsWith("/api/v1/")) {
      const session = keys.exchange(given);
      if (session !== null) {
        setCookie(context, name, session, { httpOnly: true, sameSite: "Strict", path: "/" });
        return context.redirect(withoutToken(url), 303);
      }
      // Somebody who is in already comes by an old address: no reason to be put out.
      if (keys.isSession(getCookie(context, name) ?? ""))
        return context.redirect(withoutToken(url), 303);
    }
    const bearer = /^Bearer ([\w-]+)$/u.exec(context.req.header("authorization") ?? "")?.[1];
    const isAllowed =
      bearer === undefined ? keys.isSession(getCookie(context, name) ?? "") : keys.isToken(bearer);
    if (!isAllowed)
      throw new Refusal(
        "request/not-allowed",
        "Open the address that crossread printed when it started: it holds the key to this record.",
      );
    await next();
    return undefined;
  };
}

/** The address on this server, without its token. It begins with one slash: after two, a browser reads the name of another server. */
function withoutToken(url: URL): string {
  const query = new URLSearchParams(url.search);
  query.delete("token");
  const path = url.pathname.replace(/^\/+/u, "/");
  return query.size === 0 ? path : `${path}?${query.toString()}`;
}

/** Cookies know no ports: each server of this machine has a name of its own. */
export function cookieName(context: Context): string {
  const port = context.req.header("host")?.replace(/^.*:/u, "") ?? "";
  return `crossread-${/^\d+$/u.test(port) ? port : "80"}`;
}

/** Whether a person follows a link or types an address, as the browser says. */
export function isNavigation(context: Context): boolean {
  return (
    context.req.method === "GET" &&
    context.req.header("sec-fetch-mode") === "navigate" &&
    context.req.header("sec-fetch-dest") === "document"
  );
}
